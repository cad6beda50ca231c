import type { EventLocale, StageCue } from '@dixit/locales/contract';
import type { Span, StageClaim } from '@dixit/model';
import { fold } from '@dixit/text';
import type { Sentence } from './sentence.ts';
import type { Trigger } from './triggers.ts';

/** Words in a sentence that show how far an event has come. */
export interface Cue {
  stage: StageClaim['stage'];
  claim: StageClaim['claim'] | null;
  span: Span;
  alone: boolean;
  /** Tells the stage only where nothing else does. */
  weak: boolean;
}

interface RankedCue extends Cue {
  rule: StageCue;
  rank: number;
}

const FEARED = new Set<Trigger['type']>(['ASSAULT', 'SANCTION', 'COERCE', 'MOBILIZE']);
const PLANNED = new Set<Trigger['type']>([
  'CONSULT',
  'COOPERATE',
  'AID',
  'RETREAT',
  'AGREE',
  'MOBILIZE',
  'CONCEDE',
  'PROTEST',
]);
/** Stages that anything planned may have. */
const HALTED = new Set<StageClaim['stage']>(['cancelled', 'postponed', 'occurred']);

/** What lies between a cue and its event, in characters: a new clause counts as so many more. */
const COST = { far: 150, stop: 60, clause: 30, comma: 10, denial: 45, fear: 110, part: 50 } as const;

/** Between a verb and its object, in characters. */
const OBJECT = 8;

interface Pattern {
  rule: StageCue;
  rank: number;
  pattern: RegExp;
}
const compiled = new WeakMap<EventLocale, readonly Pattern[]>();

function patternsOf(events: EventLocale): readonly Pattern[] {
  let known = compiled.get(events);
  if (known === undefined) {
    known = events.stages.map((rule, rank) => ({
      rule,
      rank,
      pattern: new RegExp(rule.pattern.source, `${rule.pattern.flags}g`),
    }));
    compiled.set(events, known);
  }
  return known;
}

/** All cues of a sentence that may stand alone or that one of its events can have, in the order of the table. */
function cuesIn(events: EventLocale, { folded }: Sentence, candidates: readonly Candidate[]): RankedCue[] {
  const found: RankedCue[] = [];
  for (const { rule, rank, pattern } of patternsOf(events)) {
    const { stage, claim, alone = false, weak = false } = rule;
    if (!alone && !candidates.some(({ trigger }) => isPossible(rule, trigger))) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded.text); match !== null; match = pattern.exec(folded.text)) {
      if (match[0] === '') pattern.lastIndex++;
      const words = match[0].trim();
      if (words === '') continue;
      const lead = match[0].length - match[0].trimStart().length;
      const start = folded.offsets[match.index + lead] ?? 0;
      const end = folded.offsets[match.index + match[0].trimEnd().length] ?? 0;
      if (end > start) found.push({ stage, claim, span: { start, end }, alone, weak, rule, rank });
    }
  }
  return found;
}

export interface Candidate {
  trigger: Trigger;
  span: Span;
  /** Only places another event in time: what is said before it is said of that one. */
  isAside: boolean;
}

/**
 * Gives each cue of a sentence to the nearest event that can have that stage, clause boundaries counted.
 * The cues that no event is near enough to, and that may stand alone, come back as `alone`; `parts` are the
 * words that only belong to a cue of another event: « accord de principe », "offered to bring them together".
 */
export function shareCues(
  events: EventLocale,
  { text, sentence, occasions }: { text: string; sentence: Sentence; occasions: readonly Span[] },
  candidates: readonly Candidate[],
): { of: Map<Candidate, Cue[]>; alone: Cue[]; parts: Set<Candidate> } {
  const parts = new Set<Candidate>();
  const of = new Map<Candidate, RankedCue[]>();
  const alone: RankedCue[] = [];
  const shared: { cue: RankedCue; candidate: Candidate | null; cost: number }[] = [];
  for (const cue of cuesIn(events, sentence, candidates)) {
    // « tiendra une conférence de presse »
    if (occasions.some(({ start }) => start >= cue.span.end && start - cue.span.end <= OBJECT)) continue;
    const limit = cue.claim === 'denied' ? COST.denial : cue.claim === 'feared' ? COST.fear : COST.far;
    let best: { candidate: Candidate; cost: number } | null = null;
    for (const candidate of candidates) {
      if (!isPossible(cue.rule, candidate.trigger)) continue;
      if (cue.rule.ahead === true && candidate.span.start < cue.span.start) continue;
      if (candidate.isAside && cue.span.end <= candidate.span.start && cue.rule.ahead !== true) continue;
      if (cue.alone && (isPart(candidate, cue) || !PLANNED.has(candidate.trigger.type))) continue;
      const part = isPart(candidate, cue) ? COST.part : 0;
      const cost = costOf(events, text, { cue: cue.span, event: candidate.span }) + part;
      if (cost <= limit && (best === null || cost < best.cost)) best = { candidate, cost };
    }
    if (best !== null || cue.alone) shared.push({ cue, candidate: best?.candidate ?? null, cost: best?.cost ?? limit });
  }
  const taken: RankedCue[] = [];
  for (const { cue, candidate } of shared.toSorted((a, b) => a.cost - b.cost || a.cue.rank - b.cue.rank)) {
    if (
      taken.some(
        (other) => overlaps(other.span, cue.span) && !(candidate !== null && of.get(candidate)?.includes(other)),
      )
    )
      continue;
    taken.push(cue);
    for (const other of candidates) if (other !== candidate && isPart(other, cue)) parts.add(other);
    if (candidate === null) alone.push(cue);
    else of.set(candidate, [...(of.get(candidate) ?? []), cue]);
  }
  return {
    of: new Map([...of].map(([candidate, cues]) => [candidate, unlike(cues)])),
    alone: unlike(alone),
    parts,
  };
}

/** Only a word of the cue: "offered" in "offered to bring them together". */
function isPart({ span, trigger }: Candidate, cue: Cue): boolean {
  // "agreed | in principle to a summit"
  const isBefore = cue.span.start - span.end === 1 && cue.stage === 'agreed-in-principle' && trigger.type === 'AGREE';
  if (isBefore) return true;
  const isInside = cue.span.start <= span.start && span.end <= cue.span.end;
  return isInside && trigger.type !== 'CONSULT' && cue.stage !== 'occurred';
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function isPossible({ types, stage, claim }: StageCue, { type: own, mode }: Trigger): boolean {
  // A trial is set, opened and put off as talks are.
  const type = mode === 'investigate' ? 'CONSULT' : own;
  if (types !== undefined) return types.includes(type);
  const isHalt = HALTED.has(stage) && stage !== 'occurred';
  if (claim === 'feared' || claim === 'threatened') return FEARED.has(type) || (isHalt && PLANNED.has(type));
  return PLANNED.has(type) || HALTED.has(stage);
}

/** The earlier line of the table where two overlap; in the order of the table. */
function unlike(cues: readonly RankedCue[]): Cue[] {
  const chosen: RankedCue[] = [];
  for (const cue of cues.toSorted((a, b) => a.rank - b.rank || a.span.start - b.span.start)) {
    if (!chosen.some((other) => overlaps(other.span, cue.span))) chosen.push(cue);
  }
  return chosen.map(({ stage, claim, span, alone, weak }) => ({ stage, claim, span, alone, weak }));
}

function costOf(events: EventLocale, text: string, { cue, event }: { cue: Span; event: Span }): number {
  const [from, to] = cue.end <= event.start ? [cue.end, event.start] : [event.end, cue.start];
  if (to <= from) return 0;
  if (to - from > COST.far) return Infinity;
  const between = fold(text.slice(from, to));
  const stops = between.match(/[;:—]|[.!?]["»”)]*\s/gu)?.length ?? 0;
  const commas = between.match(/,/gu)?.length ?? 0;
  const clauses = between.match(events.clause)?.length ?? 0;
  return to - from + stops * COST.stop + commas * COST.comma + clauses * COST.clause;
}
