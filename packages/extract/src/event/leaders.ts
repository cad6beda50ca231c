import type { Entity, Mention } from '@dixit/model';
import { LEADERS } from './cast.ts';
import type { RawEvent } from './merge.ts';

/** Heads of a role, as locales give them, that the two sides of a story have in common. */
const LEADING = new Set(['president', 'counterpart', 'head', 'minister', 'prime-minister', 'chancellor']);

/** Puts the two who lead the sides of the story for « les deux présidents »; nobody where they cannot be told. */
export function withPair(
  raw: readonly RawEvent[],
  { entities, title }: { entities: readonly Entity[]; title: readonly Mention[] },
): RawEvent[] {
  if (!raw.some(({ participants }) => participants.some(({ entity }) => entity === LEADERS))) return [...raw];
  const pair = pairOf(raw, { entities, title });
  return raw.map((event) => ({
    ...event,
    participants: event.participants.flatMap((each) =>
      each.entity === LEADERS ? pair.map(({ key, name }) => ({ ...each, entity: key, name })) : [each],
    ),
  }));
}

function pairOf(
  raw: readonly RawEvent[],
  { entities, title }: { entities: readonly Entity[]; title: readonly Mention[] },
): Entity[] {
  const persons = new Map(
    entities.filter(({ type, plural }) => type === 'person' && !plural).map((entity) => [entity.key, entity]),
  );
  const counts = new Map<string, number>();
  for (const { type, participants } of raw) {
    const keys = [...new Set(participants.flatMap(({ entity }) => (entity !== null && persons.has(entity) ? entity : [])))];
    if (type === 'CONSULT' && keys.length === 2) {
      const pair = keys.toSorted().join(' ');
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (best !== undefined) return best[0].split(' ').flatMap((key) => persons.get(key) ?? []);
  const inTitle = new Set(title.flatMap(({ entity }) => (entity === null ? [] : (persons.get(entity) ?? []))));
  if (inTitle.size === 2) return [...inTitle];
  for (const wanted of [new Set(['president']), new Set(['president', 'counterpart']), LEADING]) {
    const found = [...persons.values()].filter(({ roles }) => roles.some(({ head }) => head !== null && wanted.has(head)));
    if (found.length === 2) return found;
  }
  return [];
}
