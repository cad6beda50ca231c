import type { Locale } from '@dixit/locales/contract';
import type { Source, Span, StageClaim, Statement, TemporalValue } from '@dixit/model';
import { conditionIn } from './condition.ts';
import type { Cue } from './cue.ts';
import type { Sentence } from './sentence.ts';
import type { Trigger } from './triggers.ts';

export interface Told {
  source: Pick<Source, 'id' | 'text' | 'published'>;
  locale: Locale;
  sentence: Sentence;
  statements: readonly Statement[];
  /** When the event is, as far as its own sentence says. */
  time: TemporalValue | null;
}

/** The stages that the words around an event give it, and who says so; none when they give none. */
export function stageClaims(told: Told, trigger: Trigger, { span, cues: near }: { span: Span; cues: readonly Cue[] }) {
  const cues = telling(told, near);
  if (cues.length > 0) {
    const unlike = cues.filter(({ stage }, i) => cues.findIndex((other) => other.stage === stage) === i);
    const chosen = unlike.filter(({ stage, claim }) => stage !== 'occurred' || claim === 'feared');
    return (chosen.length > 0 ? chosen : unlike.slice(0, 1)).map((cue) => claimOf(told, trigger, cue));
  }
  if (isSupposed(told, span)) {
    return HARMFUL.has(trigger.type)
      ? [claimOf(told, trigger, { stage: 'occurred', claim: 'feared', span, alone: false, weak: false })]
      : [];
  }
  const cue = (trigger.verb ? tenseOf(told, span) : dateOf(told, span)) ?? seenIn(trigger, span);
  return cue === null ? [] : [claimOf(told, trigger, { ...cue, alone: false, weak: false })];
}

/** Without negations of a condition, « si la grève n'a pas commencé », and without what only a date tells where words tell more. */
function telling(told: Told, cues: readonly Cue[]): readonly Cue[] {
  const condition = cues.some(({ claim }) => claim === 'denied')
    ? conditionIn(told.source.text, told.sentence.span, told.locale.events)
    : null;
  const kept = cues.filter(
    ({ claim, span }) =>
      claim !== 'denied' || condition === null || span.end <= condition.span.start || condition.span.end <= span.start,
  );
  return kept.some(({ weak }) => !weak) ? kept.filter(({ weak }) => !weak) : kept;
}

const HARMFUL = new Set<Trigger['type']>(['ASSAULT', 'MOBILIZE', 'COERCE']);

/** « si la Kestrie attaque », "unless they leave": a condition tells of nothing that happened. */
function isSupposed(told: Told, span: Span): boolean {
  const condition = conditionIn(told.source.text, told.sentence.span, told.locale.events);
  return condition !== null && condition.span.start <= span.start && span.end <= condition.span.end;
}

/** Stages that report what was seen, not what somebody decided. */
const SEEN = new Set<StageClaim['stage']>(['under-way', 'concluded', 'occurred']);

function claimOf(told: Told, trigger: Trigger, cue: Cue): StageClaim {
  const { source } = told;
  const statement = innermost(told.statements, cue.span);
  // « dément : « Nous sommes là » » denies what others said, not these words.
  const denied =
    statement?.act === 'deny' && statement.kind !== 'direct' && (cue.claim === null || cue.claim === 'denied');
  const stage = cue.stage === 'occurred' && cue.claim === null && trigger.type === 'CONSULT' ? 'concluded' : cue.stage;
  const byHolder = statement === null || SEEN.has(stage) || !isDecided(statement) ? 'reported' : 'announced';
  const condition =
    cue.stage === 'occurred' && cue.claim === null
      ? null
      : conditionIn(told.source.text, told.sentence.span, told.locale.events);
  // « si les colonnes avancent, tout s'arrête »
  const isThreat = condition !== null && cue.claim === null && ENDS.has(stage);
  return {
    stage,
    claim: denied ? 'denied' : isThreat ? 'threatened' : (cue.claim ?? byHolder),
    holder: statement === null ? null : { entity: statement.speaker.entity, actorId: statement.speaker.actorId },
    holderName: statement?.speaker.name ?? statement?.speaker.mentionText ?? null,
    statementId: statement?.id ?? null,
    sourceId: source.id,
    asOf: statement?.uttered ?? source.published,
    span: cue.span,
    text: source.text.slice(cue.span.start, cue.span.end),
    condition,
  };
}

/** Stages that undo a plan. */
const ENDS = new Set<StageClaim['stage']>(['cancelled', 'postponed']);

/** Who has no name announces nothing, nor does who only hopes. */
function isDecided({ speaker, act }: Statement): boolean {
  return speaker.type !== 'anonymous' && act !== 'desire';
}

type BareCue = Pick<Cue, 'stage' | 'claim' | 'span'>;

/** How many words before a verb its auxiliary may stand. */
const AUXILIARY = 3;

/** The stage that the form of the verb itself gives: « a rencontré », "will meet". */
function tenseOf({ source, locale, sentence }: Told, span: Span): BareCue | null {
  const { past, future } = locale.temporal.tense;
  const before = source.text.slice(Math.max(sentence.span.start, span.start - 30), span.start).toLowerCase();
  const own = source.text.slice(span.start, span.end).toLowerCase();
  const words = [
    ...before
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '')
      .slice(-AUXILIARY),
    ...own.split(/[^\p{L}]+/u),
  ];
  if (words.some((word) => future.test(word))) return { stage: 'scheduled', claim: null, span };
  return words.some((word) => past.test(word)) ? { stage: 'occurred', claim: null, span } : null;
}

/** The stage that the date of the event gives it, seen from the day of writing. */
function dateOf({ source: { published }, time }: Told, span: Span): BareCue | null {
  if (published === null || published.start === null || published.end === null || time === null) return null;
  if (time.end !== null && time.end <= published.start) return { stage: 'occurred', claim: null, span };
  return time.start !== null && time.start >= published.end ? { stage: 'scheduled', claim: null, span } : null;
}

/** Modes of attacks that are told of only once they were seen; an invasion may be no more than feared. */
const SUDDEN = new Set<Trigger['mode']>(['aerial', 'drone', 'heavy-weapons', 'explosives', 'suicide-attack']);

function seenIn({ type, mode }: Trigger, span: Span): BareCue | null {
  return type === 'ASSAULT' && SUDDEN.has(mode) ? { stage: 'occurred', claim: null, span } : null;
}

function innermost(statements: readonly Statement[], span: Span): Statement | null {
  let best: { statement: Statement; size: number } | null = null;
  for (const statement of statements) {
    for (const part of statement.parts) {
      const size = part.end - part.start;
      if (part.start < span.end && span.start < part.end && (best === null || size < best.size))
        best = { statement, size };
    }
  }
  return best?.statement ?? null;
}
