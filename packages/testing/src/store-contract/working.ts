import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { PAGE, type StoreAdapter } from './adapter.ts';
import { STATEMENTS } from './story.ts';
import { foundIn, tellingTo } from './told.ts';

const at = (minute: string) => `2031-05-01T08:${minute}:00Z`;
const doing = (minute: string, by = 'Ines Corvo') => ({ by, at: at(minute), why: null });

/** Many at once, what comes first, whose turn it is, and second opinions. */
export function workingTests(adapter: StoreAdapter): void {
  const told = tellingTo(adapter);
  const { planless, talks } = STATEMENTS;
  const everything = { query: queryOf('is:unreviewed OR is:accepted OR is:rejected OR is:edited') };

  it('decides on what a query finds as one step, and says first what that would change', () =>
    told(async (store) => {
      const all = await foundIn(store, '');
      const edited = await store.curation.decide(
        planless.id,
        { verdict: 'edited', changes: { act: 'refuse' } },
        doing('01'),
      );
      await store.curation.decide(talks.id, { verdict: 'rejected' }, doing('02'));
      const accept = { do: 'accept', overwrites: false } as const;
      const preview = await store.bulk.preview(everything, accept, 'Ines Corvo');
      expect(preview).toMatchObject({ selected: all.length, changed: all.length - 2 });
      expect(preview.skipped).toMatchObject([{ reason: 'decided', count: 2 }]);
      expect(await foundIn(store, 'is:accepted')).toEqual([]);
      const { effect, entry } = await store.bulk.apply(everything, accept, doing('03'));
      expect(effect).toEqual(preview);
      expect((await foundIn(store, 'is:accepted')).length).toBe(all.length - 2);
      expect((await store.bulk.apply(everything, accept, doing('04'))).entry).toBeNull();
      const overwriting = await store.bulk.apply(everything, { ...accept, overwrites: true }, doing('05'));
      expect(await foundIn(store, 'is:accepted')).toEqual(all);
      expect((await store.statements.get(planless.id))?.act).toBe('refuse');
      await store.curation.undo(overwriting.entry?.id ?? 0, doing('06'));
      expect(await foundIn(store, 'is:edited')).toEqual([planless.id]);
      expect(await foundIn(store, 'is:rejected')).toEqual([talks.id]);
      await store.curation.undo(entry?.id ?? 0, doing('07'));
      expect(await foundIn(store, 'is:accepted')).toEqual([]);
      await store.curation.redo(entry?.id ?? 0, doing('08'));
      expect((await foundIn(store, 'is:accepted')).length).toBe(all.length - 2);
      expect(edited.id).toBeGreaterThan(0);
    }));

  it('tags and untags a selection as one step', () =>
    told(async (store) => {
      const ids = [planless.id, talks.id, 'st_00000000000'];
      const { effect, entry } = await store.bulk.apply({ ids }, { do: 'tag', tags: ['Lot'] }, doing('01'));
      expect(effect).toMatchObject({ selected: 3, changed: 2, skipped: [{ reason: 'gone', count: 1 }] });
      expect(new Set(await foundIn(store, 'tag:lot'))).toEqual(new Set([planless.id, talks.id]));
      const off = await store.bulk.apply({ query: queryOf('tag:lot') }, { do: 'untag', tags: ['lot'] }, doing('02'));
      expect(off.effect.changed).toBe(2);
      expect(await foundIn(store, 'tag:lot')).toEqual([]);
      await store.curation.undo(off.entry?.id ?? 0, doing('03'));
      expect((await foundIn(store, 'tag:lot')).length).toBe(2);
      await store.curation.undo(entry?.id ?? 0, doing('04'));
      expect(await foundIn(store, 'has:tag')).toEqual([]);
    }));

  it('puts first what is worth a minute, with the parts of its score', () =>
    told(async (store) => {
      const { rows, total } = await store.queue.list(queryOf(''), {}, PAGE);
      expect(total).toBe(rows.length);
      expect(rows.length).toBeGreaterThan(1);
      for (const { score, parts } of rows) expect(score).toBe(parts.reduce((sum, { points }) => sum + points, 0));
      const scores = rows.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { row, parts } of rows) expect(parts.some(({ kind }) => kind === 'conflict')).toBe(row.disputes > 0);
      const first = await store.queue.list(queryOf(''), {}, { cursor: null, limit: 1 });
      const second = await store.queue.list(queryOf(''), {}, { cursor: first.nextCursor, limit: 1 });
      expect([first.rows[0], second.rows[0]]).toEqual(rows.slice(0, 2));
      const quoted = await store.queue.list(queryOf(''), { reasons: ['quoted'] }, PAGE);
      expect(quoted.rows.map(({ row }) => row.id)).toEqual(
        rows.filter(({ parts }) => parts.some(({ kind }) => kind === 'quoted')).map(({ row }) => row.id),
      );
      const top = rows[0]?.row.id ?? '';
      await store.curation.decide(top, { verdict: 'accepted' }, doing('01'));
      expect((await store.queue.list(queryOf(''), {}, PAGE)).rows.map(({ row }) => row.id)).not.toContain(top);
      expect((await store.queue.list(queryOf('by:nobody'), {}, PAGE)).rows).toEqual([]);
    }));

  it('gives two people two statements, what was given to one to nobody else, and takes holds back in time', () =>
    told(async (store) => {
      const all = queryOf('');
      const mine = await store.queue.next(all, {}, { by: 'Ines', now: at('00') });
      const theirs = await store.queue.next(all, {}, { by: 'Oto', now: at('01') });
      expect(mine?.heldBy).toBe('Ines');
      expect(theirs?.row.id).not.toBe(mine?.row.id);
      expect((await store.queue.next(all, {}, { by: 'Ines', now: at('02') }))?.row.id).toBe(mine?.row.id);
      expect((await store.queue.next(all, {}, { by: 'Oto', now: at('30') }))?.row.id).toBe(mine?.row.id);
      const last = (await store.queue.list(all, {}, PAGE)).rows.at(-1)?.row.id ?? '';
      const step = await store.queue.assign([last], 'Mira', doing('31'));
      expect((await store.queue.next(all, {}, { by: 'Mira', now: at('32') }))?.row.id).toBe(last);
      expect((await store.queue.list(all, { assignedTo: 'Mira' }, PAGE)).rows.map(({ row }) => row.id)).toEqual([last]);
      await store.curation.undo(step.id, doing('33'));
      expect((await store.queue.list(all, { assignedTo: 'Mira' }, PAGE)).rows).toEqual([]);
      await store.curation.redo(step.id, doing('34'));
      await store.queue.assign([last], null, doing('35'));
      expect((await store.queue.list(all, { assignedTo: 'Mira' }, PAGE)).rows).toEqual([]);
    }));

  it('holds what somebody opens until they open another, leave, or time has passed', () =>
    told(async (store) => {
      const [one, other] = [planless.id, talks.id];
      const held = async (by: string, minute: string) => {
        const { rows } = await store.queue.list(queryOf(''), {}, PAGE);
        const next = await store.queue.next(queryOf(''), {}, { by, now: at(minute) });
        return [rows.find(({ row }) => row.id === one)?.heldBy ?? null, next?.row.id === one];
      };
      expect(await store.queue.hold(one, { by: 'Ines', now: at('00') })).toBe('Ines');
      expect(await store.queue.hold(one, { by: 'Oto', now: at('01') })).toBe('Ines');
      expect(await held('Oto', '02')).toEqual(['Ines', false]);
      expect(await store.queue.hold(other, { by: 'Ines', now: at('03') })).toBe('Ines');
      expect(await store.queue.hold(one, { by: 'Oto', now: at('04') })).toBe('Oto');
      expect(await store.queue.hold(null, { by: 'Oto', now: at('05') })).toBeNull();
      expect((await held('Mira', '06'))[0]).toBeNull();
      expect(await store.queue.hold(other, { by: 'Oto', now: at('07') })).toBe('Ines');
      expect(await store.queue.hold(other, { by: 'Oto', now: at('30') })).toBe('Oto');
      await expect(store.queue.hold('st_0000000000000000', { by: 'Oto', now: at('31') })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }));

  it('keeps second opinions beside the verdict, each once, and takes them back', () =>
    told(async (store) => {
      await store.curation.decide(planless.id, { verdict: 'accepted' }, doing('01', 'Ines'));
      await store.curation.decide(talks.id, { verdict: 'rejected' }, doing('02', 'Ines'));
      expect(await store.queue.second('Ines')).toBeNull();
      const first = (await store.queue.second('Oto')) ?? '';
      const step = await store.queue.judge(first, 'edited', doing('03', 'Oto'));
      const rest = (await store.queue.second('Oto')) ?? '';
      expect(new Set([first, rest])).toEqual(new Set([planless.id, talks.id]));
      await store.queue.judge(rest, 'rejected', doing('04', 'Oto'));
      expect(await store.queue.second('Oto')).toBeNull();
      const judged = await store.queue.judgements();
      expect(Object.fromEntries(judged.get(talks.id) ?? [])).toMatchObject({ Ines: 'rejected' });
      expect(judged.get(first)?.get('Oto')).toBe('edited');
      expect(await store.statements.get(first)).toMatchObject({ review: { by: 'Ines' } });
      await store.curation.undo(step.id, doing('05', 'Oto'));
      expect(await store.queue.second('Oto')).toBe(first);
    }));
}
