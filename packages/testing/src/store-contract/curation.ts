import { applyEdit, type DixitError, type Statement, type StatementEdit } from '@dixit/model';
import type { Decision, Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { aDelta } from '../builders.ts';
import { PAGE, type StoreAdapter } from './adapter.ts';
import { ACTORS, BUNDLES, SOURCES, STATEMENTS } from './story.ts';
import { foundIn, tellingTo } from './told.ts';

const doing = (at: string) => ({ by: 'Ines Corvo', at: `2031-05-${at}T08:00:00Z`, why: null });
const ACCEPTED = { verdict: 'accepted', changes: null } as const;
const REJECTED = { verdict: 'rejected', changes: null } as const;

/** Verdicts, changes, their log, and taking them back. */
export function curationTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);

  async function edit(store: Store, wanted: StatementEdit, at = '01') {
    const { planless } = STATEMENTS;
    const statement = await store.statements.get(planless.id);
    if (!statement) throw new Error('no statement');
    const changes = applyEdit(statement, SOURCES.french, wanted);
    return await store.curation.decide(planless.id, { verdict: 'edited', changes }, doing(at));
  }

  it('keeps a verdict, shows it, and finds by it', () =>
    told(async (store) => {
      const { planless, talks } = STATEMENTS;
      const before = await store.revision();
      const entry = await store.curation.decide(planless.id, ACCEPTED, { ...doing('01'), why: 'heard it' });
      expect(entry).toMatchObject({ action: 'review', by: 'Ines Corvo', why: 'heard it', subjectId: planless.id });
      expect(entry).toMatchObject({ before: { [`review/${planless.id}`]: null }, undoes: null });
      const accepted = { verdict: 'accepted', patch: null, by: 'Ines Corvo', at: '2031-05-01T08:00:00Z' };
      expect(entry.after).toEqual({ [`review/${planless.id}`]: accepted });
      expect(await store.revision()).not.toBe(before);
      expect((await store.statements.get(planless.id))?.review).toEqual({
        verdict: 'accepted',
        by: 'Ines Corvo',
        at: '2031-05-01T08:00:00Z',
      });
      expect((await store.statements.rows([planless.id]))[0]?.verdict).toBe('accepted');
      expect(await foundIn(store, 'is:accepted')).toEqual([planless.id]);
      expect(await foundIn(store, 'by:venn is:unreviewed')).toEqual([talks.id]);
    }));

  it('says of each line what it builds on, whether or not the filter lets that through', () =>
    told(async (store) => {
      const { planless, talks } = STATEMENTS;
      const one = await store.curation.decide(planless.id, ACCEPTED, doing('01'));
      const other = await store.curation.decide(talks.id, ACCEPTED, doing('02'));
      const two = await store.curation.decide(planless.id, REJECTED, { ...doing('03'), by: 'Oto' });
      const three = await store.curation.undo(two.id, doing('04'));
      const { rows, total } = await store.curation.trail({}, PAGE);
      expect(rows.map(({ entry }) => entry)).toEqual((await store.curation.log({}, PAGE)).rows);
      expect(total).toBe(4);
      const slot = `review/${planless.id}`;
      expect(rows.map(({ entry, earlier }) => [entry.id, earlier])).toEqual([
        [three.id, { [slot]: two.id }],
        [two.id, { [slot]: one.id }],
        [other.id, {}],
        [one.id, {}],
      ]);
      expect((await store.curation.trail({ by: 'Oto' }, PAGE)).rows).toEqual([
        { entry: two, earlier: { [slot]: one.id } },
      ]);
      const first = await store.curation.trail({}, { ...PAGE, limit: 3 });
      expect((await store.curation.trail({}, { ...PAGE, cursor: first.nextCursor })).rows).toEqual(rows.slice(3));
    }));

  it('lists what was rejected only when verdicts are asked for', () =>
    told(async (store) => {
      const { planless } = STATEMENTS;
      const all = await foundIn(store, '');
      await store.curation.decide(planless.id, REJECTED, doing('01'));
      expect(await foundIn(store, '')).toEqual(all.filter((id) => id !== planless.id));
      expect(await foundIn(store, 'sommet')).not.toContain(planless.id);
      expect(await foundIn(store, 'is:rejected')).toEqual([planless.id]);
      expect(await foundIn(store, 'sommet (is:rejected OR is:unreviewed)')).toContain(planless.id);
      const [byBefore] = await store.statements.facets(queryOf(''));
      expect(byBefore?.values[0]).toMatchObject({ count: 1 });
      expect(await store.statements.get(planless.id)).toMatchObject({ review: { verdict: 'rejected' } });
      expect((await store.statements.ofSource(SOURCES.french.id)).map(({ id }) => id)).toContain(planless.id);
    }));

  it('reads and finds a statement as it was changed', () =>
    told(async (store) => {
      const { planless } = STATEMENTS;
      const start = SOURCES.french.text.indexOf('plans pour');
      await edit(store, {
        parts: [{ start, end: start + 'plans pour un sommet'.length }],
        kind: 'mixed',
        act: 'refuse',
        speaker: { name: 'Pell Adair', type: 'person', mention: null, actorId: ACTORS.adair.id },
        addressee: null,
      });
      const expected = { text: 'plans pour un sommet', kind: 'mixed', act: 'refuse', addressee: null };
      const changed = await store.statements.get(planless.id);
      expect(changed).toMatchObject({ ...expected, review: { verdict: 'edited' } });
      expect(changed?.speaker).toMatchObject({
        name: 'Pell Adair',
        actorId: ACTORS.adair.id,
        mentionText: null,
      });
      expect((await store.statements.rows([planless.id]))[0]).toMatchObject({
        ...expected,
        verdict: 'edited',
        speaker: { actorId: ACTORS.adair.id, name: 'Pell Adair' },
      });
      expect(await foundIn(store, 'by:adair plans')).toEqual([planless.id]);
      expect(await foundIn(store, 'by:venn sommet')).toEqual([]);
      expect(await foundIn(store, 'to:marle')).toEqual([]);
      expect(await foundIn(store, 'act:refuse kind:mixed')).toEqual([planless.id]);
      const facets = await store.statements.facets(queryOf('plans'));
      expect(facets.find(({ field }) => field === 'by')?.values).toMatchObject([{ value: ACTORS.adair.id, count: 1 }]);
      expect((await store.statements.context(planless.id, 0))?.text).toContain('plans pour un sommet');
    }));

  it('puts a statement where its corrected time places it, and back', () =>
    told(async (store) => {
      const { planless } = STATEMENTS;
      const { talks } = STATEMENTS;
      const before = await foundIn(store, '');
      const span = null;
      const entry = await edit(store, { uttered: { value: '1999-12', span } });
      expect(await foundIn(store, 'by:venn')).toEqual([planless.id, talks.id]);
      expect(await foundIn(store, 'until:1999')).toEqual([planless.id]);
      expect(await store.statements.tally(queryOf('by:venn'), 1)).toMatchObject({ statements: 2, first: '1999-12-01' });
      await edit(store, { uttered: null });
      expect(await foundIn(store, 'until:1999')).toEqual([]);
      const [last] = (await store.curation.log({ subjectId: planless.id }, PAGE)).rows;
      await store.curation.undo(last?.id ?? 0, doing('02'));
      await store.curation.undo(entry.id, doing('02'));
      expect(await foundIn(store, '')).toEqual(before);
    }));

  it('counts what a query finds, where and when', () =>
    told(async (store) => {
      const tally = async (query: string) => await store.statements.tally(queryOf(query), 2);
      const all = await store.statements.search(queryOf(''), { ...PAGE, sort: 'newest' });
      const sources = new Set(all.rows.map(({ source }) => source.id));
      expect(await tally('')).toMatchObject({
        statements: all.total,
        sources: sources.size,
        sampleIds: all.rows.slice(0, 2).map(({ id }) => id),
        sourceId: all.rows[0]?.source.id,
      });
      const none = { statements: 0, sources: 0, first: null, last: null, sampleIds: [], sourceId: null };
      expect(await tally('by:nobody')).toEqual(none);
    }));

  it('counts verdicts among facets, what was rejected too', () =>
    told(async (store) => {
      const verdictsOf = async (query: string) =>
        (await store.statements.facets(queryOf(query))).find(({ field }) => field === 'is')?.values;
      const all = (await store.statements.search(queryOf(''), { cursor: null, limit: 1, sort: 'newest' })).total;
      expect(await verdictsOf('')).toEqual([]);
      const { planless } = STATEMENTS;
      await store.curation.decide(planless.id, { verdict: 'accepted' }, doing('01'));
      const rest = { value: 'unreviewed', label: 'unreviewed', count: all - 1 };
      expect(await verdictsOf('')).toEqual([rest, { value: 'accepted', label: 'accepted', count: 1 }]);
      await store.curation.decide(planless.id, { verdict: 'rejected' }, doing('02'));
      const rejected = { value: 'rejected', label: 'rejected', count: 1 };
      expect(await verdictsOf('')).toEqual([rest, rejected]);
      expect(await verdictsOf('is:rejected')).toEqual([rejected]);
    }));

  it('lays a change over those before it, and keeps them under a verdict', () =>
    told(async (store) => {
      const { planless } = STATEMENTS;
      const decide = async (decision: Decision) =>
        (await store.curation.decide(planless.id, decision, doing('01'))).after?.[`review/${planless.id}`];
      await decide({ verdict: 'edited', changes: { act: 'refuse' } });
      const both = { act: 'refuse', kind: 'mixed' };
      expect(await decide({ verdict: 'edited', changes: { kind: 'mixed' } })).toMatchObject({ patch: both });
      expect(await decide({ verdict: 'accepted' })).toMatchObject({ verdict: 'accepted', patch: both });
      expect(await decide(ACCEPTED)).toMatchObject({ verdict: 'accepted', patch: null });
    }));

  it('takes steps back and does them again, each a line of the log', () =>
    told(async (store) => {
      const { planless } = STATEMENTS;
      const original = await store.statements.get(planless.id);
      const first = await edit(store, { act: 'refuse' }, '01');
      const second = await store.curation.decide(planless.id, REJECTED, doing('02'));
      const rejected = await store.statements.get(planless.id);
      await expect(store.curation.undo(first.id, doing('03'))).rejects.toMatchObject({
        code: 'CONFLICT',
        params: { entry: second.id },
      });
      const third = await store.curation.undo(second.id, doing('03'));
      expect(third).toMatchObject({ action: 'undo', undoes: second.id });
      expect(await store.statements.get(planless.id)).toMatchObject({ act: 'refuse', review: { verdict: 'edited' } });
      await store.curation.undo(first.id, doing('04'));
      expect(await store.statements.get(planless.id)).toEqual(original);
      expect(await foundIn(store, 'act:deny')).toEqual([planless.id]);
      expect(await store.curation.review(planless.id)).toBeNull();
      const last = await store.curation.log({ subjectId: planless.id }, PAGE);
      expect(last.rows.map(({ action, undoes }) => [action, undoes])).toEqual([
        ['undo', first.id],
        ['undo', second.id],
        ['review', null],
        ['review', null],
      ]);
      await store.curation.undo(last.rows[0]?.id ?? 0, doing('05'));
      await store.curation.undo(third.id, doing('05'));
      expect(await store.statements.get(planless.id)).toEqual(rejected);
      const [newest] = (await store.curation.log({}, { cursor: null, limit: 2 })).rows;
      expect(newest).toMatchObject({ id: 6, action: 'redo', undoes: third.id });
    }));

  it('tells the slower of two people, and keeps what the faster one did', () =>
    told(async (store) => {
      const { planless } = STATEMENTS;
      const { id } = await store.curation.decide(planless.id, ACCEPTED, doing('01'), 0);
      await expect(store.curation.decide(planless.id, REJECTED, doing('01'), 0)).rejects.toMatchObject({
        code: 'CONFLICT',
        params: { entry: id },
      });
      expect(await foundIn(store, 'is:accepted')).toEqual([planless.id]);
      await store.curation.decide(planless.id, REJECTED, doing('02'), id);
      expect(await foundIn(store, 'is:rejected')).toEqual([planless.id]);
      const gone = { code: 'NOT_FOUND' };
      await expect(store.curation.decide('st_00000000000', ACCEPTED, doing('02'))).rejects.toMatchObject(gone);
      await expect(store.curation.undo(99, doing('02'))).rejects.toMatchObject(gone);
    }));

  it('keeps a change when the source is extracted again', () =>
    told(async (store) => {
      const { planless, talks } = STATEMENTS;
      await edit(store, { act: 'refuse' });
      const { french } = BUNDLES;
      const versions = { ...french.extraction.versions, quotation: '3' };
      expect(await store.writer.put({ ...french, extraction: { ...french.extraction, versions } })).toBe('replaced');
      expect(await foundIn(store, 'act:refuse is:edited')).toEqual([planless.id]);
      const without = { ...french.extraction, statements: [talks], versions: { ...versions, quotation: '4' } };
      await store.writer.put({ ...french, extraction: without, delta: aDelta(french.source, french.delta) });
      expect(await foundIn(store, 'is:edited')).toEqual([]);
      expect((await store.curation.log({ subjectId: planless.id }, PAGE)).total).toBe(1);
    }));

  it('keeps a change whose actor no source speaks of any more', () =>
    told(async (store) => {
      const { planless, talks } = STATEMENTS;
      const { french } = BUNDLES;
      const { lior } = ACTORS;
      await edit(store, { speaker: { name: 'Agence Lior', type: 'institution', mention: null, actorId: lior.id } });
      const again = async (quotation: string, statements: Statement[]) => {
        const versions = { ...french.extraction.versions, quotation };
        const { actors, entities } = french.delta;
        const delta = {
          ...french.delta,
          actors: actors.filter(({ id }) => id !== lior.id),
          entities: entities.filter(({ actorId }) => actorId !== lior.id),
          utteranceOf: [],
        };
        await store.writer.put({ ...french, extraction: { ...french.extraction, statements, versions }, delta });
      };
      const alone = { ...talks, relay: [] };
      await again('3', [planless, alone]);
      expect(await foundIn(store, 'by:lior')).toEqual([planless.id]);
      expect((await store.statements.get(planless.id))?.speaker.actorId).toBe(lior.id);
      await again('4', [alone]);
      await again('5', [planless, alone]);
      expect(await store.actors.get(lior.id)).toBeNull();
      expect((await store.statements.get(planless.id))?.speaker).toMatchObject({ name: 'Agence Lior', actorId: null });
      expect(await foundIn(store, 'is:edited')).toEqual([planless.id]);
    }));

  it('keeps searches by name, and rows as they were', () =>
    told(async (store) => {
      const search = { name: 'Sommet', query: 'sommet', sort: 'newest', createdAt: '2031-05-01T08:00:00Z' } as const;
      await store.saved.save(search);
      await store.saved.save({ ...search, query: 'sommet kind:direct' });
      await store.saved.save({ ...search, name: 'Arme' });
      expect((await store.saved.list()).map(({ name, query }) => [name, query])).toEqual([
        ['Arme', 'sommet'],
        ['Sommet', 'sommet kind:direct'],
      ]);
      await store.saved.remove('Arme');
      await expect(store.saved.remove('Arme')).rejects.toMatchObject({ code: 'NOT_FOUND' });

      const before = await store.statements.search(queryOf(''), { ...PAGE, sort: 'oldest' });
      const snapshot = await store.snapshots.freeze('', 'oldest', '2031-05-02T08:00:00Z');
      expect(snapshot).toMatchObject({ total: 5, query: '', sort: 'oldest' });
      await store.writer.remove(SOURCES.french.id, aDelta(SOURCES.french));
      expect(await store.snapshots.get(snapshot.id)).toEqual(snapshot);
      const first = await store.snapshots.rows(snapshot.id, { cursor: null, limit: 2 });
      const rest = await store.snapshots.rows(snapshot.id, { cursor: first.nextCursor, limit: 9 });
      expect([...first.rows, ...rest.rows]).toEqual(before.rows);
      expect(rest.nextCursor).toBeNull();
      expect(await store.snapshots.get('sn_00000000000')).toBeNull();
      const none = store.snapshots.rows('sn_00000000000', PAGE);
      await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' } satisfies Partial<DixitError>);
    }));

  it('counts who speaks of whom', () =>
    told(async (store) => {
      const about = await store.statements.matrix(queryOf(''), 'about', 5);
      expect(about).toEqual({
        role: 'about',
        speakers: [{ id: ACTORS.venn.id, name: ACTORS.venn.name, count: 1 }],
        others: [{ id: ACTORS.tarvie.id, name: ACTORS.tarvie.name, count: 1 }],
        cells: [{ row: 0, column: 0, count: 1 }],
      });
      expect((await store.statements.matrix(queryOf(''), 'to', 5)).others).toMatchObject([{ id: ACTORS.marle.id }]);
      expect((await store.statements.matrix(queryOf('soldiers'), 'to', 5)).cells).toEqual([]);
      expect((await store.statements.matrix(queryOf(''), 'to', 0)).cells).toEqual([]);
    }));

  it('completes names from the data', () =>
    told(async (store) => {
      const names = async (field: Parameters<Store['statements']['complete']>[0], text: string) =>
        (await store.statements.complete(field, text, 8)).map(({ value, count }) => [value, count]);
      expect(await names('by', 'ven')).toEqual([[ACTORS.venn.id, 2]]);
      expect(await names('by', 'porte')).toEqual([[ACTORS.venn.id, 2]]);
      expect(await names('to', 'ven')).toEqual([]);
      expect(await names('via', 'Lio')).toEqual([[ACTORS.lior.id, 1]]);
      expect(await names('about', 'tar')).toEqual([[ACTORS.tarvie.id, 1]]);
      expect(await names('src', 'gaz')).toEqual([['gazette.example', 2]]);
      expect(await names('lang', 'e')).toEqual([['en', 2]]);
      expect(await names('kind', 'd')).toEqual([]);
      expect(await names('by', '%')).toEqual([]);
    }));
}
