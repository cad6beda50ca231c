import type { EventLocale } from '@dixit/locales/contract';
import type { Span } from '@dixit/model';
import { fold } from '@dixit/text';
import type { Cue } from './cue.ts';
import type { RawEvent } from './merge.ts';
import type { Trigger } from './triggers.ts';

interface Named {
  trigger: Trigger;
  span: Span;
  cues: readonly Cue[];
}

/** Who acts somewhere is no place: « Brevna et Sennoï accusent ». */
export function placeBeside(participants: RawEvent['participants'], place: RawEvent['place']): RawEvent['place'] {
  const at = place?.span ?? null;
  const isActor = participants.some(
    ({ role, span }) => role === 'actor' && at !== null && span.start < at.end && at.start < span.end,
  );
  return isActor ? null : place;
}

/** Who has « rien à voir avec » an attack is said to have made it; who withdraws is not withdrawn. */
export function turned(
  text: string,
  events: EventLocale,
  { trigger: { type, mode }, span }: Pick<Named, 'trigger' | 'span'>,
  participants: RawEvent['participants'],
): RawEvent['participants'] {
  const asActors = (isIt: (at: Span) => boolean) =>
    participants.map((each) => (isIt(each.span) ? { ...each, role: 'actor' as const } : each));
  if (type === 'RETREAT' && mode === 'withdraw' && participants.every(({ role }) => role === 'recipient'))
    return asActors(() => true);
  if (type !== 'ASSAULT') return participants;
  const before = text.slice(Math.max(0, span.start - UNINVOLVED_REACH), span.start);
  return events.uninvolved.test(fold(before)) ? asActors(({ end }) => end <= span.start) : participants;
}

/** Between the words of who takes no part and the attack, in characters. */
const UNINVOLVED_REACH = 45;

/** « parler de la libération de X »: what they speak of, of which nothing is said; « se sont vus plusieurs fois »: many. */
export function isMatter(text: string, events: EventLocale, { trigger: { type, verb }, span, cues }: Named): boolean {
  if (verb && type === 'CONSULT') return events.repeated.test(fold(text.slice(span.end, span.end + MATTER_REACH)));
  if (verb || type === 'CONSULT' || cues.length > 0) return false;
  return events.matter.test(fold(text.slice(Math.max(0, span.start - MATTER_REACH), span.start)));
}

/** How far before a noun the verb of speaking about it may begin, in characters. */
const MATTER_REACH = 50;

/** Of a verb of meeting also by the words behind it: « s'est entretenu avec lui par téléphone ». */
export function modeOf(
  text: string,
  events: EventLocale,
  { type, mode, verb }: Trigger,
  { span, end }: { span: Span; end: number },
): Trigger['mode'] {
  if (mode !== null || type !== 'CONSULT' || !verb) return mode;
  const behind = fold(text.slice(span.end, Math.min(end, span.end + REMOTE_REACH)));
  return events.remote.find(({ pattern }) => pattern.test(behind))?.mode ?? null;
}

/** Furthest behind a verb of meeting its means may stand, in characters. */
const REMOTE_REACH = 100;
