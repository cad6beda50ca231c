import type {
  ACTOR_TYPES,
  ACTS,
  BLOCK_KINDS,
  BOILERPLATE_REASONS,
  CLAIMS,
  COMPARISON_KINDS,
  COMPARISON_SUBJECTS,
  DIAGNOSTIC_CODES,
  ERROR_CODES,
  EVENT_MODES,
  EVENT_RELATIONS,
  EVENT_TYPES,
  EXPLANATION_CODES,
  FACETS,
  ITEM_STATES,
  JOB_KINDS,
  JOB_STATES,
  MODALITIES,
  PARTICIPANT_ROLES,
  POLARITIES,
  QUALIFIERS,
  REASON_CODES,
  RELAY_ROLES,
  REVIEW_VERDICTS,
  RUNGS,
  SOURCE_KINDS,
  STAGES,
  STATEMENT_KINDS,
  TEMPORAL_BASES,
  TIERS,
} from '@dixit/model';
import type { QUERY_ERRORS } from '@dixit/model/query';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type For<T extends readonly string[]> = Readonly<Record<T[number], string>>;

/** Words for closed sets of codes, in lower case, ready to stand inside a sentence. */
export interface Words {
  eventType: For<typeof EVENT_TYPES>;
  eventMode: For<typeof EVENT_MODES>;
  eventRelation: For<typeof EVENT_RELATIONS>;
  participantRole: For<typeof PARTICIPANT_ROLES>;
  stage: For<typeof STAGES>;
  claim: For<typeof CLAIMS>;
  act: For<typeof ACTS>;
  kind: For<typeof STATEMENT_KINDS>;
  tier: For<typeof TIERS>;
  polarity: For<typeof POLARITIES>;
  modality: For<typeof MODALITIES>;
  verdict: For<typeof REVIEW_VERDICTS>;
  actorType: For<typeof ACTOR_TYPES>;
  relayRole: For<typeof RELAY_ROLES>;
  sourceKind: For<typeof SOURCE_KINDS>;
  blockKind: For<typeof BLOCK_KINDS>;
  blockReason: For<typeof BOILERPLATE_REASONS>;
  rung: For<typeof RUNGS>;
  jobKind: For<typeof JOB_KINDS>;
  jobState: For<typeof JOB_STATES>;
  itemState: For<typeof ITEM_STATES>;
  comparisonKind: For<typeof COMPARISON_KINDS>;
  comparisonSubject: For<typeof COMPARISON_SUBJECTS>;
  qualifier: For<typeof QUALIFIERS>;
  basis: For<typeof TEMPORAL_BASES>;
  facet: For<typeof FACETS>;
}

/** Things that are counted, with their plural. */
export const NOUNS = [
  'source',
  'independentSource',
  'statement',
  'event',
  'actor',
  'copy',
  'comparison',
  'dispute',
  'job',
  'document',
  'result',
  'mention',
] as const;
export type Noun = (typeof NOUNS)[number];

export interface ErrorTemplates {
  message: string;
  hint: string;
}

/** Everything that one language says. Sentences are templates, see `template.ts`. */
export interface Catalogue {
  language: Language;
  /** For dates, numbers and lists: the language with its country where the habits differ. */
  locale: string;
  /** Applies the spacing and apostrophes of the language to one of our own sentences. */
  typography: (text: string) => string;
  /** A preposition before a name: « à » + « les deux camps » is « aux deux camps ». */
  joined: (preposition: string, name: string) => string;
  words: Words;
  nouns: Readonly<Record<Noun, { one: string; other: string }>>;
  reasons: For<typeof REASON_CODES>;
  explanations: For<typeof EXPLANATION_CODES>;
  diagnostics: For<typeof DIAGNOSTIC_CODES>;
  /** What a person can do about it; empty when there is nothing to do. */
  diagnosticHints: For<typeof DIAGNOSTIC_CODES>;
  undeterminedLanguage: string;
  errors: Readonly<Record<(typeof ERROR_CODES)[number], ErrorTemplates>>;
  queryFaults: For<typeof QUERY_ERRORS>;
  /** Why something could not be read or written, by the system's code (`ENOENT`); others show as they are. */
  systemReasons: Readonly<Record<string, string>>;
  /** Units of figures, folded and singular, by `one` and `other`. */
  units: Readonly<Record<string, { one: string; other: string }>>;
  /** What an actor did by speaking, with and without somebody spoken to. */
  speechVerbs: Readonly<Record<(typeof ACTS)[number], { plain: string; to: string }>>;
  eventTitles: EventTitles;
  time: TimeTemplates;
  citation: CitationTemplates;
}

/** How the title of an event is put together. */
export interface EventTitles {
  /** Dictionary form of a trigger, in any language -> what the title calls it. */
  triggers: Readonly<Record<string, string>>;
  /** `{noun}`, `{left}`, `{right}`, by what the type does with its two sides. */
  between: string;
  by: string;
  /** Word that leads to the other side of a directed event. */
  against: Readonly<Record<(typeof EVENT_TYPES)[number], string>>;
  /** Word that leads from a release to whoever is set free. */
  freed: string;
  others: { one: string; other: string };
}

export interface IntervalTemplates {
  from: string;
  until: string;
  range: string;
}

export interface TimeTemplates {
  notStated: string;
  uncertain: string;
  /** Between two days, and between months, years or other longer stretches. */
  day: IntervalTemplates;
  wide: IntervalTemplates;
  /** Limits that were inferred and are no time themselves. */
  limits: IntervalTemplates;
  /** A `{day}` as an end of such limits. */
  dayLimit: string;
  /** A weekday or clock time, or both as `{date}` and `{clock}` in `at`, of a day that nothing tells. */
  dayUnknown: string;
  /** `{time}` as in `dayUnknown`, with its `{limits}`. */
  dayWithin: string;
  /** What stands for the day number 1. */
  firstOfMonth: string;
  at: string;
  week: string;
  quarter: string;
  decade: string;
  century: string;
  seasons: readonly [string, string, string, string];
}

export interface CitationTemplates {
  speakerUnknown: string;
  quoted: string;
  title: string;
  via: string;
  /** What leads to somebody spoken to. */
  to: string;
  role: string;
}
