import { DixitError } from '@dixit/model';
import { getDocumentProxy } from 'unpdf';
import type { Page } from '../html/index.ts';
import type { Hint } from '../layout/line.ts';
import { columnsOf } from './columns.ts';
import { furnitureOf, type PrintedPage } from './furniture.ts';
import { createdAt, metadataOf, type PdfInfo } from './info.ts';
import { type Fragment, linesOf } from './lines.ts';
import { paragraphsOf, type Piece } from './paragraphs.ts';
import { checkStreams } from './streams.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Pages and letters beyond which nothing more is read. */
const PAGES = 2_000;
const LETTERS = 10_000_000;
/** A page of a scan has no letters, or those of a stamp. */
const STAMP = 20;

export interface PdfPage extends Page {
  /** When the file was made: less than any date that is printed. */
  created: Page['metadata']['published'];
}

/**
 * Reads the text of a PDF as paragraphs. Throws SOURCE_ENCRYPTED, SOURCE_WITHOUT_TEXT for pages that are images,
 * SOURCE_TOO_LARGE for what unfolds to more than any text, SOURCE_UNREADABLE for what is no whole PDF.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<PdfPage> {
  checkStreams(bytes, name);
  const pdf = await opened(bytes, name);
  try {
    const pages = await printedPages(pdf);
    const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
    const isScan = letters < STAMP * pages.length && hasImages(bytes);
    if (letters === 0 || isScan) throw new DixitError('SOURCE_WITHOUT_TEXT', { name });
    const furniture = furnitureOf(pages);
    const pieces = paragraphsOf(
      pages.map(({ lines }, i) => {
        const own = furniture[i] ?? [];
        const aside = new Set(own.map(({ line }) => line));
        return { columns: columnsOf(lines.filter((line) => !aside.has(line))), furniture: own };
      }),
    );
    const info: PdfInfo = Object.fromEntries(Object.entries((await pdf.getMetadata()).info));
    return {
      ...put(pieces),
      metadata: metadataOf(info, printedTitle(pieces)),
      created: createdAt(info),
    };
  } catch (cause) {
    throw cause instanceof DixitError ? cause : unreadable(name, cause);
  } finally {
    await pdf.destroy();
  }
}

async function opened(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    // The reader takes the bytes it is given for its own.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new DixitError('SOURCE_ENCRYPTED', { name });
    throw unreadable(name, cause);
  }
}

const unreadable = (name: string, cause: unknown): DixitError =>
  new DixitError('SOURCE_UNREADABLE', { name, reason: 'EPDF' }, { cause });

async function printedPages(pdf: Pdf): Promise<PrintedPage[]> {
  const pages: PrintedPage[] = [];
  let letters = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, PAGES) && letters < LETTERS; number++) {
    const page = await pdf.getPage(number);
    const [, bottom = 0, , top = 0] = page.view;
    const { items } = await page.getTextContent();
    const fragments = items.flatMap((item): Fragment[] => {
      if (!('str' in item)) return [];
      const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
      const isUpright = Math.abs(b) < Math.abs(a) / 10;
      return isUpright ? [{ text: item.str, x, y: top - y, width: item.width, size: Math.abs(d) }] : [];
    });
    page.cleanup();
    pages.push({ height: top - bottom, lines: linesOf(fragments) });
    letters += fragments.reduce((sum, { text }) => sum + text.length, 0);
  }
  return pages;
}

const lettersOf = ({ lines }: PrintedPage): number =>
  lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);

const hasImages = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/u.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));

function put(pieces: readonly Piece[]): { text: string; hints: Map<number, Hint> } {
  const hints = new Map<number, Hint>();
  let at = 0;
  for (const { text, hint } of pieces) {
    hints.set(at, hint);
    at += text.length + 2;
  }
  return { text: pieces.map(({ text }) => text).join('\n\n'), hints };
}

const START = 2_000;

const printedTitle = (pieces: readonly Piece[]): { title: string | null; start: string } => ({
  title: pieces.find(({ hint }) => hint.kind === 'headline')?.text ?? null,
  start: pieces
    .map(({ text }) => text)
    .join(' ')
    .slice(0, START),
});
