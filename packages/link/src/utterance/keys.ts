import type { Entity, Source, Statement } from '@dixit/model';
import { actorKeys, profileOfEntity } from '../actor/profile.ts';
import { boundsOf, monthsOf } from '../event/window.ts';

/** Months around a saying in which other Sources may still report it. */
const REACH = 2;
const UNDATED = '-';
const ANY = '*';

/** Keys to find known utterances by: the speaker, and the months around. */
export function utteranceLookupKeys(
  source: Pick<Source, 'published'>,
  statement: Statement,
  speaker: Entity,
): string[] {
  const months = monthsOfStatement(source, statement, REACH);
  return combine(speaker, months === null ? [ANY] : [...months, UNDATED]);
}

/** Keys that a statement adds to its utterance. */
export function utteranceStoreKeys(source: Pick<Source, 'published'>, statement: Statement, speaker: Entity): string[] {
  return combine(speaker, [...(monthsOfStatement(source, statement, 0) ?? [UNDATED]), ANY]);
}

function monthsOfStatement(source: Pick<Source, 'published'>, statement: Statement, reach: number): string[] | null {
  const time = boundsOf(statement.uttered) ?? boundsOf(source.published);
  return time ? monthsOf(time, reach) : null;
}

function combine(speaker: Entity, buckets: readonly string[]): string[] {
  return actorKeys(profileOfEntity(speaker)).flatMap((key) => buckets.map((bucket) => `${key}|${bucket}`));
}
