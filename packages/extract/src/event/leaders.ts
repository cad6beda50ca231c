import type { Entity, Mention } from '@dixit/model';
import { LEADERS } from './cast.ts';
import type { RawEvent } from './merge.ts';

/** Heads of a role, as locales give them, of those who lead a side of a story. */
const LEADING = new Set(['president', 'counterpart']);

/** Puts the two who lead the sides of the story for « les deux présidents »; nobody where they cannot be told. */
export function withPair(
  raw: readonly RawEvent[],
  { entities, title }: { entities: readonly Entity[]; title: readonly Mention[] },
): RawEvent[] {
  if (!raw.some(({ participants }) => participants.some(({ entity }) => entity === LEADERS))) return [...raw];
  const pair = pairOf(raw, { entities, title });
  return raw.map((event) => ({
    ...event,
    participants: event.participants.flatMap((each, i, all) =>
      each.entity === LEADERS
        ? pair.flatMap(({ key, name }) =>
            all.some(({ entity }, j) => j !== i && entity === key) ? [] : [{ ...each, entity: key, name }],
          )
        : [each],
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
    const keys = [
      ...new Set(participants.flatMap(({ entity }) => (entity !== null && persons.has(entity) ? entity : []))),
    ];
    if (type === 'CONSULT' && keys.length === 2) {
      const pair = keys.toSorted().join(' ');
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const inTitle = new Set(title.flatMap(({ entity }) => (entity === null ? [] : (persons.get(entity) ?? []))));
  const leads = ({ roles }: Entity) => roles.some(({ head }) => head !== null && LEADING.has(head));
  const pairs = [...counts]
    .map(([keys, count]) => ({ pair: keys.split(' ').flatMap((key) => persons.get(key) ?? []), count }))
    .toSorted((a, b) => b.pair.filter(leads).length - a.pair.filter(leads).length || b.count - a.count);
  const [best] = pairs;
  if (best !== undefined && best.pair.some(leads)) return best.pair;
  if (inTitle.size === 2) return [...inTitle];
  for (const wanted of [new Set(['president']), LEADING]) {
    const found = [...persons.values()].filter(({ roles }) =>
      roles.some(({ head }) => head !== null && wanted.has(head)),
    );
    if (found.length === 2) return found;
  }
  return best !== undefined && ![...persons.values()].some(leads) ? best.pair : [];
}
