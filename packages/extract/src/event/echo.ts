import { fold } from '@dixit/text';
import type { Span } from '@dixit/model';
import type { RawEvent } from './merge.ts';
import type { Page } from './read-sentence.ts';
import { within } from './sentence.ts';

/**
 * A sentence that denies what the one before tells, without naming it: "Velmar disputes that". It speaks of the same
 * event at the stage that the event had there, and whoever is named before the verb holds the claim.
 */
export function echoOf({ source, locale, cast }: Page, span: Span, told: RawEvent): RawEvent | null {
  const words = source.text.slice(span.start, span.end);
  const match = locale.events.disputing.exec(fold(words));
  if (match === null || fold(words).length !== words.length) return null;
  const at = { start: span.start + match.index, end: span.start + match.index + match[0].length };
  const who = within(cast.mentions, { start: span.start, end: at.start }).at(-1);
  const entity = who?.entity == null ? undefined : cast.entities.get(who.entity);
  const { alsoAt: _also, durations: _durations, ...same } = told;
  return {
    ...same,
    trigger: at,
    spans: [at],
    participants: [],
    time: null,
    place: null,
    stages: [
      {
        stage: told.stages.at(-1)?.stage ?? 'occurred',
        claim: 'denied',
        holder: entity === undefined ? null : { entity: entity.key, actorId: null },
        holderName: entity?.name ?? null,
        statementId: null,
        sourceId: source.id,
        asOf: source.published,
        span: at,
        text: source.text.slice(at.start, at.end),
        condition: null,
      },
    ],
    definite: true,
    sentence: span.start,
    isUnnamed: false,
    isAside: false,
    isEffect: false,
  };
}
