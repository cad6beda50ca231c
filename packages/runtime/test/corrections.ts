import { extract } from '@dixit/extract';
import { locales } from '@dixit/locales';
import type { Locale } from '@dixit/locales/contract';
import type { CurationAction, Extraction, Statement } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { demoDocuments } from '@dixit/testing/demo';
import { addPrepared } from '../src/pipeline.ts';
import { type DocumentInput, type Prepared, prepare } from '../src/stages.ts';

export const PAGE = { cursor: null, limit: 500 } as const;

/** A correction with what shows that it holds: true, or what is there instead. */
export interface Made {
  slot: string;
  what: string;
  holds: (store: Store) => Promise<unknown>;
}

let minutes = 0;
const doing = () => ({
  by: 'Inès Corvo',
  at: new Date(Date.UTC(2031, 5, 1, 8, minutes++)).toISOString(),
  why: null,
});

const inputs = (): DocumentInput[] =>
  demoDocuments().map(({ file, bytes, url = null, outlet, published }) => ({
    bytes,
    options: { name: file, url, outlet, published, retrievedAt: '2031-06-01T08:00:00Z' },
  }));

/** Knows fewer words for saying. */
const poorer = (locale: Locale): Locale => ({
  ...locale,
  speech: {
    ...locale.speech,
    verbs: new Map([...locale.speech.verbs].filter(([form]) => form.length % 5 !== 0)),
  },
});

/** The same with every key and id another. */
const rekeyed = (extraction: Extraction): Extraction =>
  JSON.parse(
    JSON.stringify(extraction)
      .replaceAll(/"([ev])(\d+)"/gu, (_, kind: string, n: string) => `"${kind}${Number(n) + 500}"`)
      .replaceAll(/"st_([0-9a-z]+)"/gu, (_, id: string) => `"st_${[...id].toReversed().join('')}"`),
  ) as Extraction;

/** What an engine with other rules makes of a document. */
export async function preparedAnew(input: DocumentInput): Promise<Prepared> {
  const { source } = await prepare(input);
  const locale = locales.get(source.language);
  const extraction = rekeyed(extract(source, locale && poorer(locale)));
  const stages = { ...source.provenance.stages, quotation: '99', link: '99' };
  return { source: { ...source, provenance: { ...source.provenance, pipeline: '9.9.9', stages } }, extraction };
}

export async function readAnew(store: Store, how: (input: DocumentInput) => Promise<Prepared>): Promise<void> {
  for (const input of inputs()) await addPrepared({ store, prepare: how }, input, await how(input));
}

/** The statement at these words now. */
async function at(store: Store, { sourceId, parts }: Statement): Promise<Statement | undefined> {
  const all = await store.statements.ofSource(sourceId);
  const reach = ([first]: readonly { start: number; end: number }[], other: Statement): number =>
    other.parts.reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, first?.end ?? 0) - Math.max(start, first?.start ?? 0)),
      0,
    );
  const length = ({ parts: own }: Statement): number => own.reduce((sum, { start, end }) => sum + end - start, 0);
  return all.toSorted((a, b) => reach(parts, b) - reach(parts, a) || length(a) - length(b))[0];
}

/** A hundred corrections of all kinds. */
export async function correct(store: Store): Promise<Made[]> {
  const made: Made[] = [];
  const take = async (action: CurationAction, holds: Made['holds']): Promise<void> => {
    const { after } = await store.curation.take(action, doing());
    made.push({ slot: Object.keys(after ?? {})[0] ?? '', what: action.do, holds });
  };
  const statements: Statement[] = [];
  for await (const id of store.sources.ids()) statements.push(...(await store.statements.ofSource(id)));
  const some = statements.filter(({ parts, speaker }) => parts.length === 1 && speaker.actorId !== null);
  const actors = (await store.actors.list({ kind: 'all' }, PAGE)).rows;
  const events = (await store.events.list({ kind: 'all' }, PAGE)).rows;
  for (const [i, statement] of some.slice(0, 60).entries()) {
    const act = statement.act === 'deny' ? 'assert' : 'deny';
    const verdict = (['accepted', 'rejected', 'edited'] as const)[i % 3] ?? 'accepted';
    const changes: Record<string, string> = verdict === 'edited' ? { act } : {};
    await store.curation.decide(statement.id, { verdict, changes }, doing());
    made.push({
      slot: `review/${statement.id}`,
      what: `review ${verdict}`,
      holds: async (now) => {
        const found = await at(now, statement);
        const isSaid = found?.review.verdict === verdict && (verdict !== 'edited' || found.act === act);
        return isSaid || found?.review;
      },
    });
  }
  for (const statement of some.slice(60, 68)) {
    const { note } = await store.marks.addNote(statement.id, `note ${statement.text}`, doing());
    const holds: Made['holds'] = async (now) => {
      const found = await now.marks.note(note.id);
      return (found !== null && found.standsOn !== null) || found;
    };
    made.push({ slot: `note/${note.id}`, what: 'note', holds });
  }
  const ids: string[] = [];
  for await (const id of store.sources.ids()) ids.push(id);
  for (const sourceId of ids.slice(0, 8)) {
    const source = await store.sources.get(sourceId);
    const headline = source?.blocks.find(({ kind }) => kind === 'paragraph')?.span ?? { start: 0, end: 20 };
    const parts = [{ start: headline.start, end: headline.start + 30 }];
    const words = source?.text.slice(headline.start, headline.start + 30);
    await take({ do: 'statement.add', sourceId, parts, act: 'promise' }, async (now) => {
      const all = await now.statements.ofSource(sourceId);
      return all.some(({ text, act }) => text === words && act === 'promise') || all.length;
    });
  }
  const people = actors.filter(({ type }) => type === 'person' || type === 'institution');
  const shown = async (now: Store, id: string) => await now.actors.get(await now.writer.resolve(id));
  for (const { id } of people.slice(0, 5))
    await take({ do: 'actor.rename', id, name: { fr: `Nom ${id}` } }, async (now) => {
      const actor = await shown(now, id);
      return actor?.name.fr === `Nom ${id}` || actor;
    });
  for (const { id } of people.slice(5, 9))
    await take({ do: 'actor.alias', id, add: [`Alias ${id}`], drop: [] }, async (now) => {
      const actor = await shown(now, id);
      return actor?.aliases.some(({ name }) => name === `Alias ${id}`) === true || actor;
    });
  for (const { id } of people.slice(9, 12))
    await take({ do: 'actor.retype', id, type: 'group' }, async (now) => {
      const actor = await shown(now, id);
      return actor?.type === 'group' || actor;
    });
  const [kept, ...others] = people.slice(12, 15).map(({ id }) => id);
  for (const other of others)
    await take({ do: 'actor.merge', id: kept ?? '', from: [other] }, async (now) => {
      const [a, b] = [await now.writer.resolve(kept ?? ''), await now.writer.resolve(other)];
      return a === b || [a, b];
    });
  for (const { id } of events.slice(0, 5))
    await take(
      { do: 'event.correct', id, type: 'AID', place: { name: 'Marle', country: null, kind: 'city' } },
      async (now) => {
        const event = await now.events.get(await now.writer.resolve(id));
        return (event?.type === 'AID' && event.place?.name === 'Marle') || event;
      },
    );
  for (const { id } of events.slice(5, 8)) {
    const sourceId = ids[0] ?? '';
    const stages = { add: [{ sourceId, span: { start: 0, end: 12 }, stage: 'postponed', claim: 'feared' }] } as const;
    await take({ do: 'event.correct', id, stages: { add: [...stages.add] } }, async (now) => {
      const event = await now.events.get(await now.writer.resolve(id));
      return event?.stages.some(({ claim, stage }) => claim === 'feared' && stage === 'postponed') === true || event;
    });
  }
  for (const { id } of events) {
    const [comparison] = await store.events.comparisons(id);
    if (comparison === undefined || made.filter(({ what }) => what === 'comparison.judge').length === 4) continue;
    const { left, right, on } = comparison;
    await take({ do: 'comparison.judge', id: comparison.id, verdict: 'rejected' }, async (now) => {
      const all = await now.events.comparisons(await now.writer.resolve(id));
      const same = all.filter(
        (each) => each.on === on && each.left.text === left.text && each.right.text === right.text,
      );
      return same.every(({ judged }) => judged?.verdict === 'rejected') || same;
    });
  }
  for (const [i, id] of ids.slice(0, 4).entries()) {
    const of = ids[i + 5] ?? '';
    await take({ do: 'source.judgeCopy', id, of, verdict: 'confirmed' }, async (now) => {
      const [a, b] = [await now.sources.get(id), await now.sources.get(of)];
      return a?.copyGroupId === b?.copyGroupId || [a?.copyGroupId, b?.copyGroupId];
    });
  }
  return made;
}

/** What neither holds nor is listed with its words. */
export async function lost(store: Store, made: readonly Made[]): Promise<unknown[]> {
  const orphans = new Map((await store.curation.orphans(PAGE)).rows.map(({ slot, words }) => [slot, words]));
  const failed: unknown[] = [];
  for (const { slot, what, holds } of made) {
    const held = await holds(store);
    if (held !== true && (orphans.get(slot) ?? null) === null) failed.push([what, slot, held]);
  }
  return failed;
}
