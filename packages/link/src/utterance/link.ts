import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Entity, Reason, Source, Statement } from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';
import { contentId } from '@dixit/text';
import { compare } from '../event/time.ts';
import type { KnownUtterance } from '../known.ts';
import { contentOf } from './content.ts';
import { matchUtterance, timesAllow, type UtteranceMatch } from './match.ts';
import { utteranceStoreKeys } from './keys.ts';

/** Members of a known utterance that a statement is held against: a much repeated one costs no more. */
const MOST_COMPARED = 20;

export interface UtteranceGroup {
  id: string;
  actorId: string;
  members: KnownStatement[];
  reasons: Reason[];
}

export interface UtteranceLinks {
  of: Map<string, string>;
  /** Groups with a statement of this Source, or that lost one, and still have members. */
  changed: UtteranceGroup[];
  keys: { id: string; key: string }[];
}

export interface UtteranceInput {
  /** With its copy group. */
  source: Source;
  /** With the actors of their speakers. */
  statements: readonly Statement[];
  entities: readonly Entity[];
  known: readonly KnownUtterance[];
  locales: LocaleRegistry | null;
}

/** Gives each statement with a speaker the act of saying that it reports: a known one, or a new one. */
export function linkUtterances(input: UtteranceInput): UtteranceLinks {
  const { source } = input;
  const entityByKey = new Map(input.entities.map((entity) => [entity.key, entity]));
  const groups = new Map<string, UtteranceGroup>();
  const byActor = new Map<string, Set<string>>();
  const byWords = new Map<string, Set<string>>();
  const touched = new Set<string>();
  const of = new Map<string, string>();
  const keys: { id: string; key: string }[] = [];

  const put = (group: UtteranceGroup): void => {
    groups.set(group.id, group);
    byActor.set(group.actorId, (byActor.get(group.actorId) ?? new Set()).add(group.id));
    for (const member of group.members) {
      const words = copyKey(member);
      if (words !== null) byWords.set(words, (byWords.get(words) ?? new Set()).add(group.id));
    }
  };
  for (const { utterance, members } of input.known) {
    const kept = members.filter((member) => member.source.id !== source.id);
    if (kept.length < members.length) touched.add(utterance.id);
    if (kept.length > 0)
      put({ id: utterance.id, actorId: utterance.actorId, members: kept, reasons: utterance.reasons });
  }
  for (const statement of input.statements.toSorted(inReadingOrder)) {
    const { actorId, entity } = statement.speaker;
    if (actorId === null) continue;
    const member: KnownStatement = { source, statement };
    const candidates = new Set([...(byActor.get(actorId) ?? []), ...(byWords.get(copyKey(member) ?? '') ?? [])]);
    const best = bestOf(
      member,
      [...candidates].flatMap((id) => groups.get(id) ?? []),
      input.locales,
    );
    const fresh = contentId('ut', statement.id);
    const id = best?.group.id ?? (groups.has(fresh) ? contentId('ut', fresh) : fresh);
    const members = [...(best?.group.members ?? []), member];
    put({ id, actorId: best?.group.actorId ?? actorId, members, reasons: best?.match.reasons ?? [] });
    touched.add(id);
    of.set(statement.id, id);
    const speaker = entity === null ? undefined : entityByKey.get(entity);
    for (const key of utteranceStoreKeys(source, statement, speaker)) keys.push({ id, key });
  }
  const changed = [...touched].flatMap((id) => groups.get(id) ?? []).toSorted((a, b) => compare(a.id, b.id));
  return { of, changed, keys };
}

/** Statements of one copy group with the same words are one, whoever the speaker is taken for. */
function copyKey({ source, statement }: KnownStatement): string | null {
  return source.copyGroupId === null ? null : `${source.copyGroupId} ${contentOf(statement).text}`;
}

function bestOf(
  member: KnownStatement,
  groups: readonly UtteranceGroup[],
  locales: LocaleRegistry | null,
): { group: UtteranceGroup; match: UtteranceMatch } | null {
  let best: { group: UtteranceGroup; match: UtteranceMatch } | null = null;
  for (const group of groups) {
    if (
      !group.members
        .slice(0, MOST_COMPARED)
        .every((each) => timesAllow(each.statement.uttered, member.statement.uttered))
    )
      continue;
    for (const other of group.members.slice(0, MOST_COMPARED)) {
      const match = matchUtterance(member, other, locales);
      if (!match) continue;
      const isBetter =
        best === null ||
        match.score > best.match.score ||
        (match.score === best.match.score && group.id < best.group.id);
      if (isBetter) best = { group, match };
    }
  }
  return best;
}

function inReadingOrder(left: Statement, right: Statement): number {
  return (left.parts[0]?.start ?? 0) - (right.parts[0]?.start ?? 0) || compare(left.id, right.id);
}
