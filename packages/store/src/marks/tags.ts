import {
  type AuditEntry,
  DixitError,
  type Mark,
  MARKED_NOUNS,
  type Page,
  type PageInput,
  type TagCount,
  tagKey,
  type TagFilter,
  type Tagging,
} from '@dixit/model';
import type { Doing, Marks } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { State } from '../curation/slot.ts';
import { takeStep, unlessLate } from '../curation/step.ts';
import type { Flow } from '../flow.ts';
import { listMarks } from './list.ts';
import { placeOf } from './place.ts';
import { type MarkRow, markFrom } from './slot.ts';
import { onSubject, standings, subjectsThere } from './subjects.ts';

type TagMarks = Pick<Marks, 'tags' | 'taggings' | 'tag' | 'untag' | 'renameTag'>;

export function tagMarks(context: Context): TagMarks {
  const { db, engine } = context;
  const step = (subjectId: string, puts: Record<string, State>, doing: Doing) =>
    takeStep(context, { action: 'tag', subjectId, puts }, doing);
  const some = function* (
    [id = '']: readonly string[],
    puts: Record<string, State>,
    doing: Doing,
  ): Flow<AuditEntry | null> {
    return Object.keys(puts).length === 0 ? null : yield* step(id, puts, doing);
  };
  return {
    tags: () => engine.read(() => countTags(context)),
    taggings: (filter, page) => engine.read(() => listTaggings(context, filter, page)),
    tag: (subjectIds, labels, doing) =>
      engine.write(function* () {
        const puts = yield* tagPuts(context, yield* subjectsThere(context, subjectIds), labels, doing);
        return yield* unlessLate(context, { ids: subjectIds, doing }, () => some(subjectIds, puts, doing));
      }),
    untag: (subjectIds, labels, doing) =>
      engine.write(function* () {
        const puts = yield* untagPuts(context, subjectIds, labels);
        return yield* unlessLate(context, { ids: subjectIds, doing }, () => some(subjectIds, puts, doing));
      }),
    renameTag: (from, to, doing) =>
      engine.write(function* () {
        const rows = yield* db.all(sql<MarkRow>`
          select * from mark where kind = 'tag' and key = ${tagKey(from)} order by slot`);
        if (rows.length === 0) {
          const ids = yield* everTagged(context, from);
          return yield* unlessLate(context, { ids, doing }, () => {
            throw new DixitError('NOT_FOUND', { noun: 'tag', id: from });
          });
        }
        const puts: Record<string, State> = Object.fromEntries(rows.map(({ slot }) => [slot, null]));
        for (const row of rows) {
          const slot = slotOf(row.anchor, to);
          const isThere = yield* db.get(sql`select 1 from mark where slot = ${slot}`);
          if (isThere === undefined || slot === row.slot)
            puts[slot] = { ...markFrom(row), key: tagKey(to), value: { label: to }, by: doing.by, at: doing.at };
        }
        return yield* step(rows[0]?.anchor ?? '', puts, doing);
      }),
  };
}

/** What carried a tag at any time. */
function* everTagged({ db }: Context, label: string): Flow<string[]> {
  const rows = yield* db.all(sql<{ subject: string }>`
    select distinct subject from audit_slot where slot between 'tag/' and 'tag0' and slot like ${`tag/%/${tagKey(label)}`}`);
  return rows.map(({ subject }) => subject);
}

const slotOf = (id: string, label: string): string => `tag/${id}/${tagKey(label)}`;

/** States that put tags on things that do not carry them. */
export function* tagPuts(
  context: Context,
  ids: readonly string[],
  labels: readonly string[],
  { by, at }: Doing,
): Flow<Record<string, State>> {
  const { db } = context;
  const keys = labels.map(tagKey);
  const carried = new Set<string>();
  const rows = yield* db.all(sql<{ subject_id: string; key: string }>`
    select subject_id, key from mark where kind = 'tag' and key ${db.among(keys)} and subject_id ${db.among(ids)}`);
  for (const row of rows) carried.add(`${row.subject_id}/${row.key}`);
  const puts: Record<string, State> = {};
  for (const on of ids) {
    const missing = labels.filter((label) => !carried.has(`${on}/${tagKey(label)}`));
    if (missing.length === 0) continue;
    const place = yield* placeOf(context, on);
    for (const label of missing)
      puts[slotOf(on, label)] = { on, key: tagKey(label), value: { label }, by, at, place } satisfies Mark;
  }
  return puts;
}

/** States that take tags off things. */
export function* untagPuts(
  context: Context,
  ids: readonly string[],
  labels: readonly string[],
): Flow<Record<string, State>> {
  const puts: Record<string, State> = {};
  for (const id of ids) {
    const rows = yield* context.db.all(sql<{ slot: string }>`
      select slot from mark where kind = 'tag' and key ${context.db.among(labels.map(tagKey))}
      and ${yield* onSubject(context, id)}`);
    for (const { slot } of rows) puts[slot] = null;
  }
  return puts;
}

function* countTags({ db }: Context): Flow<TagCount[]> {
  const rows = yield* db.all(sql<{ key: string; noun: (typeof MARKED_NOUNS)[number]; times: number; value: string }>`
    select key, noun, count(*) as times, min(cast(value as text)) as value from mark where kind = 'tag' group by key, noun`);
  const counted = [...Map.groupBy(rows, ({ key }) => key)].map(([key, of]): TagCount => {
    const times = (noun: string): number => of.find((row) => row.noun === noun)?.times ?? 0;
    const [source, statement, event, actor] = MARKED_NOUNS.map(times);
    const count = of.reduce((sum, row) => sum + row.times, 0);
    const tag = labelOf(of[0]?.value) ?? key;
    return { tag, count, source: source ?? 0, statement: statement ?? 0, event: event ?? 0, actor: actor ?? 0 };
  });
  return counted.sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/** How the tag of a stored value is written. */
export function labelOf(json: string | undefined): string | null {
  return json === undefined ? null : (JSON.parse(json) as { label: string }).label;
}

function* listTaggings(context: Context, filter: TagFilter, page: PageInput): Flow<Page<Tagging>> {
  const more = filter.tag === undefined ? [] : [sql`key = ${tagKey(filter.tag)}`];
  return yield* listMarks(context, { kind: 'tag', filter, more }, page, function* read(rows) {
    const standing = yield* standings(context, rows);
    return rows.map((row) => ({ tag: labelOf(row.value) ?? row.key, ...standing(row) }));
  });
}
