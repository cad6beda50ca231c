import { DixitError } from '@dixit/model';
import type { Hint } from '../layout/line.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { parsePage } from './page.ts';
import { serialise } from './serialise.ts';

export interface Page {
  text: string;
  hints: Map<number, Hint>;
  metadata: Metadata;
}

/** Reads a page: its words block by block, and what it says about itself. Throws SOURCE_UNREADABLE. */
export function readHtml(html: string, name: string, url: string | null): Page {
  try {
    const root = parsePage(html);
    const metadata = readMetadata(root, url);
    return { ...serialise(root, metadata.title?.value ?? null), metadata };
  } catch (cause) {
    throw new DixitError('SOURCE_UNREADABLE', { name, reason: 'EMARKUP' }, { cause });
  }
}
