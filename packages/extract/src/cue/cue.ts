import type { NounCue, ReportingVerb, VerbForm } from '@dixit/locales/contract';

interface Base {
  /** First and last word, inclusive. */
  from: number;
  to: number;
  /** Word after the cue and its particles, where its complement may begin. */
  after: number;
  sentence: number;
}

export interface VerbCue extends Base {
  form: 'verb';
  verb: ReportingVerb;
  /** Every verb the form may be, best first. */
  readings: readonly ReportingVerb[];
  mood: VerbForm['mood'];
  tense: VerbForm['tense'];
  plural: boolean | null;
  /** Subject pronoun hung on the verb. */
  clitic: number | null;
  negated: boolean;
  prospective: boolean;
  passive: boolean;
  /** The verb stands alone, without auxiliary: it may be a noun or an adjective. */
  bare: boolean;
}

export interface NounCueHit extends Base {
  form: 'noun';
  noun: NounCue;
}

export interface PrepositionCue extends Base {
  form: 'preposition';
  opinion: boolean;
  /** Whatever stands behind it is a source. */
  anything: boolean;
  lemma: string;
  /** Word of the phrase that names the speaker; null when it stands behind. */
  speaker: number | null;
}

export type CueHit = VerbCue | NounCueHit | PrepositionCue;
