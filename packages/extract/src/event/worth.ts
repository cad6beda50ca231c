import type { EventMention } from '@dixit/model';

/**
 * Below this an event does not enter an Extraction. Every event whose participants, time and place make it
 * one has at least that much, every other one less: the only line between the two.
 */
export const LEAST_CONFIDENCE = 0.5;

type Told = Pick<EventMention, 'type' | 'participants' | 'time' | 'place' | 'stages'>;

/** Acts of one towards another: without both sides they are no more than a way to speak. */
const TOWARDS = new Set<EventMention['type']>([
  'REQUEST',
  'REJECT',
  'ACCUSE',
  'THREATEN',
  'SUPPORT',
  'AGREE',
  'CONCEDE',
]);

/** From a hand-set order of what names it (0 to 1) and from what is known of it, on either side of the line. */
export function confidenceOf(event: Told, named: number): number {
  const half = named / 2;
  return Math.round((isEvent(event) ? LEAST_CONFIDENCE + half : half * 0.98) * 1000) / 1000;
}

export function isWorthTelling({ confidence }: Pick<EventMention, 'confidence'>): boolean {
  return confidence >= LEAST_CONFIDENCE;
}

/** Two actors, or one and where or when or who says so, or a time or a place of its own. */
function isEvent({ type, participants, time, place, stages }: Told): boolean {
  const actors = new Set(participants.map(({ entity, name }) => entity ?? name)).size;
  if (TOWARDS.has(type)) return actors > 1;
  if (actors > 1 || time !== null) return true;
  const isClaimed = stages.some(({ holderName, stage }) => holderName !== null && stage !== 'occurred');
  return actors === 1 ? place !== null || stages.length > 0 : (place !== null && stages.length > 0) || isClaimed;
}
