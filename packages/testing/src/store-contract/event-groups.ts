import type { CurationAction, RecordLine } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { dumpOf } from '../dump.ts';
import { PAGE, type StoreAdapter, withStore } from './adapter.ts';
import { ACTORS, BUNDLES, SOURCES, STATEMENTS, SUMMIT } from './story.ts';
import { tellingTo } from './told.ts';

let minutes = 0;
const doing = () => ({
  by: 'Ines Corvo',
  at: new Date(Date.UTC(2031, 6, 1, 8, minutes++)).toISOString(),
  why: 'two rounds',
});

const FRENCH = { sourceId: SOURCES.french.id, mention: 'v0' };
const ENGLISH = { sourceId: SOURCES.english.id, mention: 'v0' };

async function linesOf(store: Store): Promise<RecordLine[]> {
  const lines: RecordLine[] = [];
  for await (const batch of store.record.lines()) lines.push(...batch);
  return lines;
}

const withoutLog = async (store: Store): Promise<string[]> =>
  (await linesOf(store)).filter((line) => !('audit' in line)).map((line) => JSON.stringify(line));

const listed = async (store: Store): Promise<string[]> =>
  (await store.events.list(queryOf(''), PAGE)).rows.map(({ id }) => id).sort();

const toldOf = async (store: Store, id: string): Promise<string[]> =>
  (await store.statements.search(queryOf(`event:${id}`), { ...PAGE, sort: 'oldest' })).rows.map((row) => row.id).sort();

const sourcesOf = async (store: Store, id: string): Promise<string[]> =>
  (await store.events.get(id))?.mentions.map(({ sourceId }) => sourceId) ?? [];

/** What the English Source speaks of is another event; its id. */
async function split(store: Store): Promise<{ made: string; entry: number }> {
  const { id, after } = await store.curation.take({ do: 'event.split', id: SUMMIT.id, mentions: [ENGLISH] }, doing());
  const slot = Object.keys(after ?? {}).find((name) => name.startsWith('event-part/')) ?? '';
  return { made: slot.slice('event-part/'.length), entry: id };
}

async function againInEnglish(store: Store, quotation: string): Promise<void> {
  const { english } = BUNDLES;
  const versions = { ...english.extraction.versions, quotation };
  await store.writer.put({ ...english, extraction: { ...english.extraction, versions } });
}

/** Events that people take for one, for two, or made of other mentions. */
export function eventGroupTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);

  /** The French Source speaks of the summit, the English one of another event. */
  async function expectTwo(store: Store, made: string): Promise<void> {
    expect(await listed(store)).toEqual([SUMMIT.id, made].sort());
    expect(await sourcesOf(store, SUMMIT.id)).toEqual([SOURCES.french.id]);
    expect(await sourcesOf(store, made)).toEqual([SOURCES.english.id]);
    const [first, second] = [await store.events.get(SUMMIT.id), await store.events.get(made)];
    expect(first?.stages.map(({ claim }) => claim)).toEqual(['denied']);
    expect(second?.stages.map(({ claim }) => claim)).toEqual(['reported']);
    expect(first?.participants.map(({ actorId }) => actorId)).toEqual([ACTORS.venn.id]);
    expect(second?.participants.map(({ actorId }) => actorId)).toEqual([ACTORS.adair.id]);
    expect([first?.independentSources, second?.independentSources]).toEqual([1, 1]);
    expect((await store.events.row(made))?.statements).toBe(1);
    expect((await store.statements.get(STATEMENTS.agreed.id))?.about.events[0]?.eventId).toBe(made);
    expect((await store.statements.get(STATEMENTS.planless.id))?.about.events[0]?.eventId).toBe(SUMMIT.id);
    expect(await toldOf(store, made)).toEqual([STATEMENTS.agreed.id]);
    expect(await toldOf(store, SUMMIT.id)).toEqual([STATEMENTS.planless.id]);
    expect(await store.events.comparisons(SUMMIT.id)).toEqual([]);
    expect((await store.counts()).events).toBe(2);
  }

  it('makes another event of some of the mentions of one, and takes it back without a trace', () =>
    told(async (store) => {
      const [record, dump] = [await withoutLog(store), await dumpOf(store)];
      const { made, entry } = await split(store);
      await expectTwo(store, made);
      expect((await store.events.ofSource(SOURCES.english.id)).map(({ id }) => id)).toEqual([made]);
      expect((await store.events.ofActor(ACTORS.adair.id)).map(({ id }) => id)).toEqual([made]);
      expect((await store.events.list(queryOf('stage:agreed-in-principle claim:denied'), PAGE)).rows).toMatchObject([
        { id: SUMMIT.id },
      ]);
      const undone = await store.curation.undo(entry, doing());
      expect(await store.events.get(made)).toBeNull();
      expect(await withoutLog(store)).toEqual(record);
      expect(await dumpOf(store)).toEqual(dump);
      await store.curation.redo(entry, doing());
      await expectTwo(store, made);
      await expect(store.curation.undo(undone.id, doing())).rejects.toMatchObject({ code: 'CONFLICT' });
    }));

  it('shows events as one that somebody takes for one', () =>
    told(async (store) => {
      const before = await store.events.get(SUMMIT.id);
      const { made } = await split(store);
      const [record, dump] = [await withoutLog(store), await dumpOf(store)];
      const { id } = await store.curation.take({ do: 'event.merge', id: SUMMIT.id, from: [made] }, doing());
      const isOne = async () => {
        expect(await listed(store)).toEqual([SUMMIT.id]);
        expect(await store.events.get(made)).toEqual(await store.events.get(SUMMIT.id));
        expect(await store.events.get(SUMMIT.id)).toMatchObject({
          mentions: before?.mentions,
          stages: before?.stages,
          participants: before?.participants,
          independentSources: 2,
        });
        expect(await store.writer.resolve(made)).toBe(SUMMIT.id);
        expect(await toldOf(store, made)).toEqual([STATEMENTS.planless.id, STATEMENTS.agreed.id].sort());
        expect(await store.events.comparisons(made)).toHaveLength(1);
        expect((await store.counts()).events).toBe(1);
      };
      await isOne();
      await store.curation.undo(id, doing());
      expect(await withoutLog(store)).toEqual(record);
      expect(await dumpOf(store)).toEqual(dump);
      await store.curation.redo(id, doing());
      await isOne();
    }));

  it('moves a mention to the event that it is about; nothing is listed of one that has none left', () =>
    told(async (store) => {
      const { made } = await split(store);
      const [record, dump] = [await withoutLog(store), await dumpOf(store)];
      const { id } = await store.curation.take({ do: 'event.moveMention', id: made, mentions: [FRENCH] }, doing());
      const hasMoved = async () => {
        expect(await listed(store)).toEqual([made]);
        expect(await sourcesOf(store, made)).toEqual([SOURCES.french.id, SOURCES.english.id]);
        expect(await sourcesOf(store, SUMMIT.id)).toEqual([]);
        expect(await toldOf(store, made)).toEqual([STATEMENTS.planless.id, STATEMENTS.agreed.id].sort());
      };
      await hasMoved();
      await store.curation.undo(id, doing());
      expect(await withoutLog(store)).toEqual(record);
      expect(await dumpOf(store)).toEqual(dump);
      await store.curation.redo(id, doing());
      await hasMoved();
    }));

  it('keeps what was split and put together when a Source is extracted and linked again, and in a restored record', () =>
    told(async (store) => {
      const { made } = await split(store);
      await againInEnglish(store, '3');
      await expectTwo(store, made);
      await withStore(adapter, async (other) => {
        await other.record.restore(await linesOf(store));
        await other.record.settle();
        await expectTwo(other, made);
        expect(await dumpOf(other)).toEqual(await dumpOf(store));
      });
      await store.curation.take({ do: 'event.merge', id: made, from: [SUMMIT.id] }, doing());
      await againInEnglish(store, '4');
      expect(await listed(store)).toEqual([made]);
      expect((await sourcesOf(store, SUMMIT.id)).sort()).toEqual([SOURCES.french.id, SOURCES.english.id].sort());
    }));

  it('hands linking what linking wrote, whatever people made of it', () =>
    told(async (store) => {
      const key = `key of ${SUMMIT.id}`;
      const before = (await store.link.underKeys({ events: [key] })).events;
      const statements = (await store.link.statementsOfEvents([SUMMIT.id]))[SUMMIT.id];
      const { made } = await split(store);
      expect((await store.link.underKeys({ events: [key] })).events).toEqual(before);
      expect((await store.link.statementsOfEvents([SUMMIT.id]))[SUMMIT.id]).toEqual(statements);
      await store.curation.take({ do: 'event.merge', id: made, from: [SUMMIT.id] }, doing());
      expect((await store.link.underKeys({ events: [key] })).events).toEqual(before);
      expect((await store.link.statementsOfEvents([SUMMIT.id]))[SUMMIT.id]).toEqual(statements);
    }));

  it('says beforehand what it would touch, tells the slower of two people, and refuses what makes no sense', () =>
    told(async (store) => {
      const action: CurationAction = { do: 'event.split', id: SUMMIT.id, mentions: [ENGLISH] };
      expect(await store.curation.preview(action, doing())).toMatchObject({
        action: 'split',
        statements: 1,
        sources: 1,
        examples: [STATEMENTS.agreed.id],
      });
      expect(await listed(store)).toEqual([SUMMIT.id]);
      const { made, entry } = await split(store);
      const move = { do: 'event.moveMention' as const, id: made, mentions: [FRENCH] };
      const moved = await store.curation.take(move, doing(), entry);
      await expect(store.curation.take({ ...move, id: SUMMIT.id }, doing(), entry)).rejects.toMatchObject({
        code: 'CONFLICT',
        params: { entry: moved.id },
      });
      await expect(store.curation.undo(entry, doing())).rejects.toMatchObject({ params: { entry: moved.id } });
      const refused = async (given: CurationAction, code: string) => {
        await expect(store.curation.take(given, doing())).rejects.toMatchObject({ code });
      };
      await refused({ do: 'event.merge', id: made, from: [made] }, 'INPUT_INVALID');
      await refused({ do: 'event.split', id: made, mentions: [FRENCH, ENGLISH] }, 'INPUT_INVALID');
      await refused({ do: 'event.split', id: SUMMIT.id, mentions: [ENGLISH] }, 'INPUT_INVALID');
      await refused(move, 'INPUT_INVALID');
      await refused({ ...move, mentions: [{ ...FRENCH, mention: 'v9' }] }, 'NOT_FOUND');
      await refused({ ...move, id: 'ev_00000000000' }, 'NOT_FOUND');
      await store.curation.take({ do: 'event.merge', id: made, from: [SUMMIT.id] }, doing());
      await refused({ do: 'event.merge', id: SUMMIT.id, from: [made] }, 'INPUT_INVALID');
    }));
}
