import { gatherKnown, linkKeys, relink } from '@dixit/link';
import { locales } from '@dixit/locales';
import {
  type AuditEntry,
  type Diagnostic,
  DixitError,
  type Source,
  type SourceFacts,
  factsOfSource,
  sourceFactsSlot,
} from '@dixit/model';
import type { Doing, SourcePatch, SourceStep, Store } from '@dixit/model/ports';
import { found } from './found.ts';
import { joinGroups, linked, onLatest } from './linked.ts';
import type { DocumentInput, Prepared } from './stages.ts';
import { takenAs } from './taken.ts';

/** What became of a document. */
export interface Outcome {
  sourceId: string | null;
  statements: number;
  state: 'added' | 'unchanged';
  diagnostics: Diagnostic[];
}

export interface PipelineDeps {
  store: Store;
  prepare: (input: DocumentInput) => Promise<Prepared>;
}

/**
 * Links a prepared document to what is known and stores it, in one transaction. What a user said of the
 * Source before holds unless it is said again. Callers keep to one document at a time: the ids of linked
 * things follow from the order.
 */
export async function addPrepared(deps: PipelineDeps, input: DocumentInput, prepared: Prepared): Promise<Outcome> {
  const { store } = deps;
  const asOf = await store.revision();
  const before = await store.sources.get(prepared.source.id);
  // Without a text there is nothing to read again.
  const kept = before === null || prepared.source.text === '' ? {} : userFacts(before, input.options);
  const { source, extraction } =
    Object.keys(kept).length === 0
      ? prepared
      : await deps.prepare({ ...input, options: { ...input.options, ...kept } });
  const outcome = {
    sourceId: source.id,
    statements: extraction.statements.length,
    diagnostics: [...source.diagnostics, ...extraction.diagnostics],
  };
  if (before !== null && isSame(before, source)) {
    await store.writer.remember(source.id, takenAs(input));
    return { ...outcome, state: 'unchanged' };
  }
  const attempt = async (revision: number): Promise<'added' | 'replaced' | 'unchanged'> => {
    const stored = revision === asOf ? before : await store.sources.get(source.id);
    const version = await versionOf(store, source, stored);
    const { delta, copies } = await linked(store, version, extraction, stored);
    await joinGroups(store, copies);
    const bundle = { source: version, raw: input.bytes, extraction, delta, takenAs: takenAs(input) };
    return await store.writer.put(bundle, revision);
  };
  const written = await onLatest(store, attempt, asOf);
  return { ...outcome, state: written === 'unchanged' ? 'unchanged' : 'added' };
}

/** Reads the stored bytes again with what the user corrects, under the same id. SOURCE_ONLY_QUOTED where there is no text to read. */
export async function correctSource(
  deps: PipelineDeps,
  id: string,
  patch: SourcePatch,
  step?: SourceStep,
): Promise<Source> {
  const { store } = deps;
  const before = found(await store.sources.get(id), 'source', id);
  if (before.text === '') throw new DixitError('SOURCE_ONLY_QUOTED', { id });
  const bytes = found(await store.sources.raw(id), 'source', id);
  const { mediaType, charset } = before.raw;
  const options = {
    name: before.url ?? id,
    mediaType: `${mediaType}; charset=${charset}`,
    url: before.url,
    retrievedAt: before.retrievedAt,
    hints: hintsOf(before),
    ...userFacts(before, {}),
    ...(patch.published === undefined ? {} : { published: patch.published }),
    ...(patch.outlet === undefined ? {} : { outlet: patch.outlet }),
    ...(patch.language === undefined ? {} : { language: patch.language }),
  };
  const { source, extraction } = await deps.prepare({ bytes, options });
  if (source.id !== id) throw new DixitError('INTERNAL', { id });
  await onLatest(store, async (revision) => {
    const stored = await store.sources.get(id);
    const version = await versionOf(store, source, stored);
    const { delta, copies } = await linked(store, version, extraction, stored);
    await joinGroups(store, copies);
    return await store.writer.put({ source: version, raw: null, extraction, delta, step }, revision);
  });
  return found(await store.sources.get(id), 'source', id);
}

/** Takes a correction of a Source back, or does it again: what was said before, or then, is what is read with. */
export async function revertSource(
  deps: PipelineDeps,
  entry: AuditEntry,
  how: 'undo' | 'redo',
  doing: Doing,
): Promise<AuditEntry> {
  const { subjectId: id } = entry;
  const states = how === 'undo' ? entry.before : entry.after;
  const said = (states?.[sourceFactsSlot(id)] ?? {}) as SourceFacts;
  const patch = { published: null, outlet: null, language: null, ...said };
  await correctSource(deps, id, patch, { do: how, entry: entry.id, doing });
  const { rows } = await deps.store.curation.log({ subjectId: id }, { cursor: null, limit: 1 });
  return found(rows[0] ?? null, 'source', id);
}

/** Takes a Source out and states again what others still carry of what it was part of. */
export async function removeSource(store: Store, id: string): Promise<void> {
  const source = found(await store.sources.get(id), 'source', id);
  const extraction = found(await store.sources.extraction(id), 'source', id);
  await onLatest(store, async (revision) => {
    const known = await gatherKnown(linkKeys(source, extraction, locales), store.link, {
      source,
      extraction: null,
      locales,
    });
    await store.writer.remove(id, relink({ sourceId: id, known }), revision);
  });
}

/**
 * Another content at an address that is known is the next version of what was read there. A Source that is
 * already stored stays the version that it is.
 */
async function versionOf(store: Store, source: Source, stored: Source | null): Promise<Source> {
  if (stored !== null) {
    const { version, previousVersionId } = stored;
    return { ...source, version, previousVersionId };
  }
  const url = source.canonicalUrl ?? source.url;
  const latest = url === null ? null : await store.sources.latestByUrl(url);
  return latest === null ? source : { ...source, version: latest.version + 1, previousVersionId: latest.id };
}

/** What a user said of a Source, as far as the options leave it open. */
function userFacts(
  source: Source,
  options: { published?: string | null; outlet?: string | null; language?: string | null },
): SourceFacts {
  const said = Object.entries(factsOfSource(source) ?? {});
  return Object.fromEntries(said.filter(([fact]) => !options[fact as keyof SourceFacts]));
}

/** What a feed said of a Source, where its page says nothing. */
function hintsOf({ found: facts }: Source): DocumentInput['options']['hints'] {
  const said = (field: 'title' | 'published' | 'publisher'): string | null =>
    facts[field]?.rung === 'feed' ? facts[field].raw : null;
  return { title: said('title'), published: said('published'), outlet: said('publisher') };
}

/** Whether storing again would change nothing: the same text, facts and stage versions. */
function isSame(before: Source, now: Source): boolean {
  const facts = ({ textSha256, published, publisher, language, provenance }: Source): string =>
    JSON.stringify([
      textSha256,
      published,
      publisher,
      language,
      Object.entries(provenance.stages).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  return facts(before) === facts(now);
}
