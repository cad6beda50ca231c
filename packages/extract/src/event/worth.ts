import type { EventMention } from '@dixit/model';

/**
 * Below this an event does not enter an Extraction. Every event whose participants, time and place make it
 * one has at least that much, every other one less: the only line between the two.
 */
const LEAST_CONFIDENCE = 0.5;

type Told = Pick<EventMention, 'type' | 'mode' | 'participants' | 'time' | 'place' | 'stages'> & {
  /** No noun names it. */
  isVerb: boolean;
};

/** Acts of one towards another: without both sides they are no more than a way to speak. */
export const TOWARDS = new Set<EventMention['type']>([
  'REQUEST',
  'REJECT',
  'ACCUSE',
  'THREATEN',
  'SUPPORT',
  'AGREE',
  'CONCEDE',
]);

/** Verbs of these with a single actor are mostly figures of speech: "struck a note", « reçu une lettre ». */
const MEETING_OR_HARM = new Set<EventMention['type']>(['CONSULT', 'ASSAULT', 'COERCE']);

/** From a hand-set order of what names it (0 to 1) and from what is known of it, on either side of the line. */
export function confidenceOf(event: Told, named: number): number {
  const half = named / 2;
  return Math.round((isEvent(event) ? LEAST_CONFIDENCE + half : half * 0.98) * 1000) / 1000;
}

export function isWorthTelling({ confidence }: Pick<EventMention, 'confidence'>): boolean {
  return confidence >= LEAST_CONFIDENCE;
}

/** Two actors, or one and where or when or who says so, or a time or a place of its own. */
function isEvent({ type, mode, participants, time, place, stages, isVerb }: Told): boolean {
  const actors = new Set(participants.map(({ entity, name }) => entity ?? name)).size;
  // A trial or an inquiry goes on at a time, as a meeting does.
  const isTowards = TOWARDS.has(type) && mode !== 'investigate';
  if (isTowards && (isVerb || type !== 'AGREE')) return actors > 1;
  if (actors > 1 || (time !== null && time.start !== null)) return true;
  // « ils ont discuté », of nobody, nowhere and at no time, is none.
  const isOver = (stage: Told['stages'][number]['stage']): boolean =>
    stage === 'occurred' || (stage === 'concluded' && isVerb && actors === 0);
  const isClaimed = stages.some(
    ({ holderName, stage, claim }) =>
      (holderName !== null && !isOver(stage)) || (type === 'SANCTION' && claim === 'threatened'),
  );
  if (actors === 0) return (place !== null && stages.length > 0) || isClaimed;
  return place !== null || time !== null || (stages.length > 0 && !(MEETING_OR_HARM.has(type) && isVerb));
}
