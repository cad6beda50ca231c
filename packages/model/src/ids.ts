import { z } from 'zod';

const ID_PREFIXES = {
  source: 'so',
  statement: 'st',
  event: 'ev',
  actor: 'ac',
  utterance: 'ut',
  comparison: 'cm',
  job: 'jb',
  snapshot: 'sn',
  note: 'nt',
} as const;

const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{8,40}$`));

export const SourceId = id(ID_PREFIXES.source);
export const StatementId = id(ID_PREFIXES.statement);
export const EventId = id(ID_PREFIXES.event);
export const ActorId = id(ID_PREFIXES.actor);
export const UtteranceId = id(ID_PREFIXES.utterance);
export const ComparisonId = id(ID_PREFIXES.comparison);
export const JobId = id(ID_PREFIXES.job);
export const SnapshotId = id(ID_PREFIXES.snapshot);
/** Of a key to a server: no part of the record, so that no noun is read off it. */
export const KeyId = id('ky');
export const NoteId = id(ID_PREFIXES.note);

/** Ids travel as plain strings; the alias says which kind is meant. */
export type SourceId = string;
export type StatementId = string;
export type EventId = string;
export type ActorId = string;
export type UtteranceId = string;
export type ComparisonId = string;
export type JobId = string;
export type SnapshotId = string;
export type NoteId = string;

/** Key of an entity inside one Extraction (`e0`, `e1`, …). Means nothing outside its Source. */
export const EntityKey = z.string().regex(/^e\d+$/);
/** Key of an event mention inside one Extraction (`v0`, `v1`, …). */
export const EventKey = z.string().regex(/^v\d+$/);

export type NounOfId = keyof typeof ID_PREFIXES;

/** The noun an id belongs to, read off its prefix; null when it is no id of ours. */
export function nounOfId(value: string): NounOfId | null {
  const match = /^([a-z]{2})_[0-9a-z]{8,40}$/.exec(value);
  for (const [noun, prefix] of Object.entries(ID_PREFIXES)) {
    if (prefix === match?.[1]) return noun as NounOfId;
  }
  return null;
}
