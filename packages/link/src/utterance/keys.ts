import type { Entity, Source, Statement } from '@dixit/model';
import { contentId } from '@dixit/text';
import { actorKeys, profileOfEntity } from '../actor/profile.ts';
import { boundsOf, weeksOf } from '../event/window.ts';
import { contentOf } from './content.ts';

/** Weeks around a saying in which other Sources may still report it. */
const REACH = 1;
const UNDATED = '-';
const ANY = '*';

/** Keys to find known utterances by: the speaker and the weeks around, and the words themselves. */
export function utteranceLookupKeys(
  source: Pick<Source, 'published'>,
  statement: Statement,
  speaker: Entity | undefined,
): string[] {
  const weeks = weeksOfStatement(source, statement, REACH);
  return combine(statement, speaker, weeks === null ? [ANY] : [...weeks, UNDATED]);
}

/** Keys that a statement adds to its utterance. */
export function utteranceStoreKeys(
  source: Pick<Source, 'published'>,
  statement: Statement,
  speaker: Entity | undefined,
): string[] {
  return combine(statement, speaker, [...(weeksOfStatement(source, statement, 0) ?? [UNDATED]), ANY]);
}

/** The same words, whoever is taken to say them: how a copy finds the anonymous speaker of its original. */
function wordsKey(statement: Pick<Statement, 'text'>): string {
  return contentId('=', contentOf(statement).text);
}

function weeksOfStatement(source: Pick<Source, 'published'>, statement: Statement, reach: number): string[] | null {
  const time = boundsOf(statement.uttered) ?? boundsOf(source.published);
  return time ? weeksOf(time, reach) : null;
}

function combine(
  statement: Pick<Statement, 'text'>,
  speaker: Entity | undefined,
  buckets: readonly string[],
): string[] {
  const heads = [wordsKey(statement), ...(speaker ? actorKeys(profileOfEntity(speaker)) : [])];
  return heads.flatMap((key) => buckets.map((bucket) => `${key}|${bucket}`));
}
