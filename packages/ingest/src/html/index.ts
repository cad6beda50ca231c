import type { LocaleRegistry } from '@dixit/locales/contract';
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

export interface PageOptions {
  name: string;
  url: string | null;
  locales: LocaleRegistry;
}

/** Reads a page: its words block by block, and what it says about itself. Throws SOURCE_UNREADABLE. */
export function readHtml(html: string, { name, url, locales }: PageOptions): Page {
  try {
    const document = parsePage(html);
    const metadata = readMetadata(document.documentElement, url, locales);
    return { ...serialise(document, metadata.title?.value ?? null), metadata };
  } catch (cause) {
    throw new DixitError('SOURCE_UNREADABLE', { name, reason: 'EMARKUP' }, { cause });
  }
}
