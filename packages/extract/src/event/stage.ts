import type { Locale } from '@dixit/locales/contract';
import type { Source, Span, StageClaim, Statement, TemporalValue } from '@dixit/model';
import type { Sentence } from './sentence.ts';
import type { Trigger } from './triggers.ts';

const FEARED = new Set<Trigger['type']>(['ASSAULT', 'SANCTION', 'COERCE', 'MOBILIZE']);
const PLANNED = new Set<Trigger['type']>(['CONSULT', 'COOPERATE', 'AID', 'RETREAT', 'AGREE', 'MOBILIZE', 'CONCEDE']);
/** How far from the event a stage cue may stand, in characters. */
const BEFORE = 110;
const BEHIND = 120;

export interface Told {
  source: Pick<Source, 'id' | 'text' | 'published'>;
  locale: Locale;
  sentence: Sentence;
  statements: readonly Statement[];
  /** When the event is, as far as its own sentence says. */
  time: TemporalValue | null;
}

/** What stage the words around an event give it, and who says so; null when they give none. */
export function stageClaim(told: Told, trigger: Trigger, span: Span): StageClaim | null {
  const cue = cueOf(told, trigger, span) ?? (trigger.verb ? tenseOf(told, span) : dateOf(told, span));
  if (cue === null) return null;
  const { source } = told;
  const statement = innermost(told.statements, span);
  const denied = statement?.act === 'deny' && cue.claim === null;
  const holder = statement === null ? null : { entity: statement.speaker.entity, actorId: statement.speaker.actorId };
  const occurred = cue.stage === 'occurred' && cue.claim === null && trigger.type === 'CONSULT';
  return {
    stage: occurred ? 'concluded' : cue.stage,
    claim: denied ? 'denied' : (cue.claim ?? (statement === null ? 'reported' : 'announced')),
    holder,
    holderName: statement?.speaker.name ?? statement?.speaker.mentionText ?? null,
    statementId: statement?.id ?? null,
    sourceId: source.id,
    asOf: statement?.uttered ?? source.published,
    span: cue.span,
    text: source.text.slice(cue.span.start, cue.span.end),
    condition: cue.stage === 'occurred' && cue.claim === null ? null : conditionOf(told),
  };
}

interface Cue {
  stage: StageClaim['stage'];
  claim: StageClaim['claim'] | null;
  span: Span;
}

function cueOf({ locale, sentence }: Told, trigger: Trigger, span: Span): Cue | null {
  const { folded } = sentence;
  const at = span.start - sentence.span.start;
  const from = offsetIn(folded.offsets, Math.max(0, at - BEFORE));
  const to = offsetIn(
    folded.offsets,
    Math.min(sentence.span.end - sentence.span.start, span.end - sentence.span.start + BEHIND),
  );
  const around = folded.text.slice(from, to);
  for (const { stage, claim, pattern } of locale.events.stages) {
    if ((claim === 'feared' || claim === 'threatened') && !FEARED.has(trigger.type)) continue;
    if (
      claim === null &&
      stage !== 'occurred' &&
      !PLANNED.has(trigger.type) &&
      stage !== 'cancelled' &&
      stage !== 'postponed'
    )
      continue;
    const match = pattern.exec(around);
    if (match === null || match[0].trim() === '') continue;
    const lead = match[0].length - match[0].trimStart().length;
    const start = sentence.span.start + (folded.offsets[from + match.index + lead] ?? 0);
    const end = sentence.span.start + (folded.offsets[from + match.index + match[0].trimEnd().length] ?? 0);
    if (end > start) return { stage, claim, span: { start, end } };
  }
  return null;
}

/** How many words before a verb its auxiliary may stand. */
const AUXILIARY = 3;

/** The stage that the form of the verb itself gives: « a rencontré », "will meet". */
function tenseOf({ source, locale, sentence }: Told, span: Span): Cue | null {
  const { past, future } = locale.temporal.tense;
  const before = source.text.slice(Math.max(sentence.span.start, span.start - 30), span.start).toLowerCase();
  const own = source.text.slice(span.start, span.end).toLowerCase();
  const words = [
    ...before
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '')
      .slice(-AUXILIARY),
    ...own.split(/\s+/),
  ];
  if (words.some((word) => future.test(word))) return { stage: 'scheduled', claim: null, span };
  return words.some((word) => past.test(word)) ? { stage: 'occurred', claim: null, span } : null;
}

/** The stage that the date of the event gives it, seen from the day of writing. */
function dateOf({ source: { published }, time }: Told, span: Span): Cue | null {
  if (published === null || published.start === null || published.end === null || time === null) return null;
  if (time.end !== null && time.end <= published.start) return { stage: 'occurred', claim: null, span };
  return time.start !== null && time.start >= published.end ? { stage: 'scheduled', claim: null, span } : null;
}

/** Index of the first folded unit at or behind an original offset. */
function offsetIn(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function innermost(statements: readonly Statement[], span: Span): Statement | null {
  let best: { statement: Statement; size: number } | null = null;
  for (const statement of statements) {
    for (const part of statement.parts) {
      const size = part.end - part.start;
      if (part.start <= span.start && span.end <= part.end && (best === null || size < best.size))
        best = { statement, size };
    }
  }
  return best?.statement ?? null;
}

function conditionOf({ source, locale, sentence }: Told): StageClaim['condition'] {
  const words = source.text.slice(sentence.span.start, sentence.span.end);
  const match = locale.events.condition.exec(words);
  const text = match?.[1]?.trimEnd() ?? '';
  if (match === null || text === '') return null;
  const start = sentence.span.start + match.index + match[0].length - (match[1]?.length ?? 0);
  return { span: { start, end: start + text.length }, text };
}
