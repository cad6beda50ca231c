import { type ImportedPage, type Making, pageId, unanchored, withQuotesOf } from '@dixit/exchange';
import { DixitError, type RecordLine, type RecordedDocument, verifySpans } from '@dixit/model';
import type { ImportOutcome, Store } from '@dixit/model/ports';
import { contentId, sha256Hex } from '@dixit/text';
import { systemClock } from '../clock.ts';
import { LINK_VERSION } from '../link-version.ts';
import type { Prepared } from '../stages.ts';

/** What a line turned out to be: one of our record, or pages that somebody else's line quotes. */
export type ReadLine = { record: RecordLine } | { pages: readonly ImportedPage[]; raw: Uint8Array };

export interface Taking {
  store: Store;
  /** Whether a record is taken as it is. */
  restores: boolean;
  /** Links a document and stores it. */
  add(prepared: Prepared, raw: Uint8Array): Promise<'added' | 'unchanged'>;
  outcome: ImportOutcome;
}

/** Throws SPAN_MISMATCH for a document whose text is not the one its spans were made for. */
export async function takeLine(taking: Taking, read: ReadLine): Promise<void> {
  if ('pages' in read) {
    for (const page of read.pages) await addPage(taking, page, read.raw);
    return;
  }
  const line = read.record;
  if ('record' in line) {
    taking.restores &&= line.record.isWhole;
    return;
  }
  if ('document' in line) {
    verify(line.document);
    if (!taking.restores) {
      await addOne(taking, line.document, Buffer.from(line.document.raw ?? '', 'base64'));
      return;
    }
    taking.outcome.documents += 1;
  } else if (!taking.restores) return;
  else taking.outcome.lines += 1;
  await taking.store.record.restore([line]);
}

async function addPage(taking: Taking, page: ImportedPage, raw: Uint8Array): Promise<void> {
  const making: Making = { id: contentId, digest: sha256Hex, at: systemClock.now() };
  const before = await taking.store.sources.extraction(pageId(page, making));
  const { source, extraction } = unanchored(before === null ? page : withQuotesOf(page, before), making);
  const { provenance } = source;
  const stages = { ...provenance.stages, link: LINK_VERSION };
  await addOne(taking, { source: { ...source, provenance: { ...provenance, stages } }, extraction }, raw);
}

async function addOne({ add, outcome }: Taking, { source, extraction }: Prepared, raw: Uint8Array): Promise<void> {
  const state = await add({ source, extraction }, raw);
  if (state === 'unchanged') outcome.unchanged += 1;
  else outcome.documents += 1;
  outcome.unanchored += extraction.statements.filter(({ parts }) => parts.length === 0).length;
}

function verify({ source, extraction }: RecordedDocument): void {
  const faults = [...verifySpans(source, source), ...verifySpans(source, extraction)];
  if (faults.length === 0 && sha256Hex(source.text) === source.textSha256) return;
  throw new DixitError('SPAN_MISMATCH', { id: source.id, path: faults[0]?.path ?? 'textSha256' });
}
