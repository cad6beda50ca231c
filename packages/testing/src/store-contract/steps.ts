import { applyEdit, type AuditEntry, CurationAction, type Source, sourceFactsSlot } from '@dixit/model';
import type { Doing, SourceStep, Store } from '@dixit/model/ports';
import { ACTORS, BUNDLES, DISPUTE, SOURCES, STATEMENTS, SUMMIT, UTTERANCE } from './story.ts';
import { doing } from './told.ts';

const { english, french, undated } = SOURCES;
const { planless, talks } = STATEMENTS;
const { adair, venn, marle } = ACTORS;

/** One kind of step: how it is taken, after what, and how it is taken back where that is not by the log alone. */
export interface StepCase {
  /** What has to be there before. */
  before?: (store: Store) => Promise<unknown>;
  take: (store: Store, doing: Doing) => Promise<AuditEntry | null>;
  takeBack?: (store: Store, entry: number, how: 'undo' | 'redo') => Promise<unknown>;
}

type Do = CurationAction['do'];
type Of<D extends Do> = Omit<Extract<CurationAction, { do: D }>, 'do'>;

const act = <D extends Do>(what: D, input: Of<D>, before?: StepCase['before']): StepCase => ({
  ...(before && { before }),
  take: (store, by) => store.curation.take({ do: what, ...input } as unknown as CurationAction, by),
});

const mention = { sourceId: english.id, mention: 'v0' };
const split = async (store: Store): Promise<unknown> =>
  await store.curation.take({ do: 'event.split', id: SUMMIT.id, mentions: [mention] }, doing());
const otherEvent = async (store: Store): Promise<string> =>
  (await store.events.list({ kind: 'all' }, { cursor: null, limit: 9 })).rows.find(({ id }) => id !== SUMMIT.id)?.id ??
  '';

/** Every action, by the procedure that it is asked for; the compiler asks for each. */
const ACTIONS: Readonly<Record<Do, StepCase>> = {
  'actor.merge': act('actor.merge', { id: venn.id, from: [adair.id] }),
  'actor.split': act('actor.split', { id: venn.id, part: { sources: [french.id] }, name: 'Une autre' }),
  'actor.rename': act('actor.rename', { id: venn.id, name: { fr: 'Orla Vennelin' } }),
  'actor.retype': act('actor.retype', { id: marle.id, type: 'group' }),
  'actor.alias': act('actor.alias', { id: venn.id, add: ['La Venn'], drop: ['Mme Venn'] }),
  'actor.role': act('actor.role', { id: venn.id, add: [{ text: 'ministre des Phares' }], drop: [] }),
  'actor.apart': act('actor.apart', { id: venn.id, from: [adair.id] }),
  'event.correct': act('event.correct', { id: SUMMIT.id, type: 'AID', time: '2032-01-02' }),
  'event.merge': {
    before: split,
    take: async (store, by) =>
      await store.curation.take({ do: 'event.merge', id: SUMMIT.id, from: [await otherEvent(store)] }, by),
  },
  'event.split': act('event.split', { id: SUMMIT.id, mentions: [mention] }),
  'event.moveMention': act('event.moveMention', { id: SUMMIT.id, mentions: [mention] }, split),
  'comparison.judge': act('comparison.judge', { id: DISPUTE.id, verdict: 'rejected' }),
  'utterance.judge': act('utterance.judge', { id: UTTERANCE.id, verdict: 'confirmed' }),
  'source.judgeCopy': act('source.judgeCopy', { id: french.id, of: undated.id, verdict: 'confirmed' }),
  'statement.add': act('statement.add', { sourceId: undated.id, parts: [{ start: 0, end: 9 }], act: 'promise' }),
};

const tagged = async (store: Store): Promise<unknown> => await store.marks.tag([planless.id], ['port'], doing());
const noted = async (store: Store): Promise<unknown> => await store.marks.addNote(talks.id, 'une note', doing());
const noteId = async (store: Store): Promise<string> => {
  const { rows } = await store.curation.log({ action: 'note' }, { cursor: null, limit: 9 });
  return Object.keys(rows.at(-1)?.after ?? {})[0]?.split('/')[1] ?? '';
};

const edited = async (store: Store, by: Doing): Promise<AuditEntry> => {
  const found = await store.statements.get(talks.id);
  if (!found) throw new Error('no statement');
  const changes = applyEdit(found, french, { act: 'deny' });
  return await store.curation.decide(talks.id, { verdict: 'edited', changes }, by);
};

/** Other steps, by the procedure that asks for them. */
const OTHERS: Readonly<Record<string, StepCase>> = {
  'review.decide': { take: (store, by) => store.curation.decide(planless.id, { verdict: 'rejected' }, by) },
  'review.edit': { take: edited },
  'review.bulk': {
    take: async (store, by) =>
      (await store.bulk.apply({ ids: [planless.id, talks.id] }, { do: 'accept', overwrites: true }, by)).entry,
  },
  'review.assign': { take: (store, by) => store.queue.assign([planless.id], by.by, by) },
  'note.add': { take: async (store, by) => (await store.marks.addNote(planless.id, 'une note', by)).entry },
  'note.set': {
    before: noted,
    take: async (store, by) => await store.marks.setNote(await noteId(store), `de ${by.by}`, by),
  },
  'note.remove': { before: noted, take: async (store, by) => await store.marks.setNote(await noteId(store), null, by) },
  'tag.add': { take: (store, by) => store.marks.tag([planless.id], [`port ${by.by}`], by) },
  'tag.remove': { before: tagged, take: (store, by) => store.marks.untag([planless.id], ['port'], by) },
  'tag.rename': { before: tagged, take: (store, by) => store.marks.renameTag('port', `havre ${by.by}`, by) },
  'source.set': {
    take: async (store, { basedOn, ...by }) => {
      await putSaid(store, said(undated, by.by), { do: 'set', doing: by, basedOn });
      return (await store.curation.log({}, { cursor: null, limit: 1 })).rows[0] ?? null;
    },
    takeBack: async (store, entry, how) => {
      const line = await store.curation.entry(entry);
      const state = (how === 'undo' ? line?.before : line?.after)?.[sourceFactsSlot(undated.id)] as
        | { outlet?: string }
        | null
        | undefined;
      await putSaid(store, state?.outlet === undefined ? undated : said(undated, state.outlet), {
        do: how,
        entry,
        doing: doing(),
      });
    },
  },
};

const said = (source: Source, outlet: string): Source => ({
  ...source,
  publisher: { value: { name: outlet, domain: null }, rung: 'user' },
});

async function putSaid(store: Store, source: Source, step: SourceStep): Promise<void> {
  await store.writer.put({ ...BUNDLES.undated, source, raw: null, step });
}

/** Steps that write what is one person's own: no other can have it before them. */
export const OWN: Readonly<Record<string, StepCase>> = {
  'review.judge': { take: (store, by) => store.queue.judge(planless.id, 'accepted', by) },
};

export const CASES: Readonly<Record<string, StepCase>> = { ...ACTIONS, ...OTHERS };

/** What `CurationAction` says there is. */
export const KNOWN_ACTIONS: readonly string[] = CurationAction.options.map(({ shape }) => shape.do.value);
