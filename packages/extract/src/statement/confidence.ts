import type { Confidence, Statement } from '@dixit/model';

/**
 * What a statement shows of how sure it is. Each is a yes or no about the statement as a reader sees it, and each has
 * its weight below; nothing here depends on which words they are.
 */
const MARKS = {
  direct: ({ kind }) => kind === 'direct',
  mixed: ({ kind }) => kind === 'mixed',
  repaired: (s) => because(s, 'MARKS_REPAIRED'),
  withoutCue: ({ cue }) => cue === null,
  colon: ({ cue }) => cue?.form === 'colon' || cue?.form === 'dash',
  preposition: ({ cue }) => cue?.form === 'preposition',
  noun: ({ cue }) => cue?.form === 'noun',
  weakVerb: (s) => because(s, 'CUE_WEAK'),
  ambiguousVerb: (s) => because(s, 'CUE_AMBIGUOUS'),
  notPlain: (s) => because(s, 'CUE_NOT_PLAIN'),
  unreal: ({ modality }) => modality !== 'asserted',
  farCue: (s) => s.cue !== null && Math.min(...s.parts.map((part) => between(part, s.cue?.span ?? part))) > FAR_CUE,
  uncertainEnds: (s) => because(s, 'BOUNDARY_UNCERTAIN'),
  short: ({ text }) => !hasBlanks(text, FEW_WORDS - 1),
  long: ({ text }) => hasBlanks(text, MANY_WORDS),
  inParts: ({ parts }) => parts.length > 1,
  nested: ({ nestedIn }) => nestedIn !== null,
  carriesOn: (s) => because(s, 'SPEAKER_CONTINUES'),
  withoutSpeaker: ({ speaker }) => speaker.mention === null,
  farSpeaker: ({ cue, speaker }) => !!cue && !!speaker.mention && between(cue.span, speaker.mention) > FAR_SPEAKER,
  anonymous: (s) => because(s, 'SPEAKER_ANONYMOUS'),
  institution: ({ speaker }) => speaker.type === 'institution',
  vague: ({ speaker }) => VAGUE.has(speaker.type),
} as const satisfies Readonly<Record<string, (statement: Told) => boolean>>;

export type ConfidenceMark = keyof typeof MARKS;
type Told = Omit<Statement, 'id'>;

/**
 * Log-odds that a statement is one (it meets a statement of a reader's gold, of either tier, by 30 % of the gold's
 * characters) and that the mention of its speaker is right. Fitted on 22 November 2026 by ridge regression on
 * 1,800 statements of 13 French articles, the demo corpus and, at 0.3 of their weight, 84 articles of PolNeAR:
 * `node bench/src/fit-confidence.ts FOLDER` fits them again and prints how folds held out by document do.
 */
const LOG_ODDS: Readonly<Record<ConfidenceMark | 'base', number>> = {
  base: 2.71,
  direct: 0.16,
  mixed: 0.34,
  repaired: -0.23,
  withoutCue: -1.7,
  colon: -1.15,
  preposition: 1.14,
  noun: -0.39,
  weakVerb: -0.6,
  ambiguousVerb: -0.57,
  notPlain: -0.84,
  unreal: -0.23,
  farCue: -0.49,
  uncertainEnds: -0.53,
  short: -0.43,
  long: -0.33,
  inParts: 0.45,
  nested: -2.06,
  carriesOn: -0.12,
  withoutSpeaker: -1.48,
  farSpeaker: -0.77,
  anonymous: -0.56,
  institution: -0.29,
  vague: -0.44,
};

/** From 0.87 on, about 65 % of the French news statements and 98 % of them right, of PolNeAR's 91 % (held out). */
const TIERS = { clear: 0.87, likely: 0.6 } as const;
/** Another person fits as well: never `clear`. */
const RIVALLED = 0.84;

const VAGUE: ReadonlySet<string> = new Set(['unknown', 'country', 'group', 'document']);
/** Characters between cue and content, and between cue and speaker, that are more than a comma and an adverb. */
const FAR_CUE = 25;
const FAR_SPEAKER = 40;
const FEW_WORDS = 4;
const MANY_WORDS = 45;

/** How sure a finished statement is; `reasons` must be there, `confidence.value` and `tier` are not read. */
export function confidenceOf(statement: Told): Pick<Confidence, 'value' | 'tier'> {
  const sum = confidenceMarks(statement).reduce((total, mark) => total + LOG_ODDS[mark], LOG_ODDS.base);
  const rivalled = statement.speaker.candidates.length > 1;
  const value = Math.round(Math.min(rivalled ? RIVALLED : 1, 1 / (1 + Math.exp(-sum))) * 100) / 100;
  return { value, tier: value >= TIERS.clear ? 'clear' : value >= TIERS.likely ? 'likely' : 'possible' };
}

/** The marks that a statement shows; what `bench` fits the weights to. */
export function confidenceMarks(statement: Told): ConfidenceMark[] {
  return NAMES.filter((name) => MARKS[name](statement));
}

const NAMES = Object.keys(MARKS) as ConfidenceMark[];

function because({ confidence }: Told, code: Confidence['reasons'][number]['code']): boolean {
  for (const reason of confidence.reasons) if (reason.code === code) return true;
  return false;
}

/** Characters between two spans, 0 when they touch or overlap. */
const between = (left: { start: number; end: number }, right: { start: number; end: number }): number =>
  Math.max(0, right.start - left.end, left.start - right.end);

/** Whether blanks part its words in so many places or more. */
function hasBlanks(text: string, places: number): boolean {
  let count = 0;
  let before = false;
  for (let i = 0; i < text.length; i++) {
    const blank = isBlank(text.charCodeAt(i));
    if (blank && !before && ++count === places) return true;
    before = blank;
  }
  return false;
}

/** What `\s` is. */
const isBlank = (code: number): boolean =>
  code === 0x20 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/u.test(String.fromCharCode(code)));
