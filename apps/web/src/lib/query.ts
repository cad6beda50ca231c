import { AUDIT_ACTIONS, QUEUE_REASONS } from '@dixit/model/vocabulary';
import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs/server';

/** Rows asked for at a time. */
export const PAGE_SIZE = 30;
/** Whoever reads on wants many. */
export const NEXT_SIZE = 200;

export const SORTS = ['newest', 'oldest', 'relevance'] as const;
export const EVENT_SORTS = ['sources', 'newest'] as const;
export const TABS = ['by', 'about', 'to', 'through'] as const;
export type Tab = (typeof TABS)[number];
export const LAYERS = ['statements', 'cues', 'details'] as const;
export type Layer = (typeof LAYERS)[number];

/** Everything that a link restores, by its name in the URL. */
export const urlState = {
  q: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(SORTS).withDefault('newest'),
  sel: parseAsString,
  tab: parseAsStringLiteral(TABS).withDefault('by'),
  layer: parseAsArrayOf(parseAsStringLiteral(LAYERS)).withDefault(['statements', 'cues']),
  /** In which order the updates of a live blog are read. */
  order: parseAsStringLiteral(['text', 'time']).withDefault('text'),
  /** Whether a text shows what changed since the version before. */
  changes: parseAsBoolean.withDefault(false),
  /** Whether what is said of an event or an actor stands in the order of time. */
  chronicle: parseAsBoolean.withDefault(false),
  job: parseAsString,
  copies: parseAsBoolean.withDefault(false),
  /** A frozen list that takes the place of the query. */
  snap: parseAsString,
  /** Statements picked in the list, in the order of picking. */
  pick: parseAsArrayOf(parseAsString, '.').withDefault([]),
};

/** Most statements picked at a time: a link has to carry them. */
export const PICK_LIMIT = 200;

/** What a link to the list of events restores. */
export const eventsState = { q: urlState.q, sort: parseAsStringLiteral(EVENT_SORTS).withDefault('sources') };

/** What a link to a comparison restores: the event, the sources set side by side, and what else to compare. */
export const MATRIX_ROLES = ['about', 'to', 'via'] as const;
export const COMPARE_KINDS = ['event', 'matrix'] as const;
export const compareState = {
  ev: parseAsString,
  src: parseAsArrayOf(parseAsString).withDefault([]),
  copies: urlState.copies,
  kind: parseAsStringLiteral(COMPARE_KINDS).withDefault('event'),
  role: parseAsStringLiteral(MATRIX_ROLES).withDefault('about'),
  q: urlState.q,
};

/** How a line of a list may be looked for, the widest first. The list of the model would bring all schemas to the page. */
export const BATCH_MODES = ['anywhere', 'words', 'by', 'about', 'to', 'via', 'query'] as const;

/** What a link to the notes and tags restores. */
export const marksState = {
  words: parseAsString.withDefault(''),
  by: parseAsString,
  orphaned: parseAsBoolean.withDefault(false),
};

/** What a link to a list of names restores: the names, one per line, how each is looked for, and within which search. */
export const batchState = {
  names: parseAsString.withDefault(''),
  mode: parseAsStringLiteral(BATCH_MODES).withDefault('anywhere'),
  within: parseAsString.withDefault(''),
};

/** What jobs may be narrowed to, and what a link to the sources and jobs restores. */
export const JOB_VIEWS = ['all', 'going', 'partial', 'failed', 'done', 'cancelled'] as const;
export type JobView = (typeof JOB_VIEWS)[number];
export const opsState = {
  job: urlState.job,
  state: parseAsStringLiteral(JOB_VIEWS).withDefault('all'),
  only: parseAsStringLiteral(['failed']),
};

/** What to ask of the jobs for a view. */
export function jobsOf(view: JobView): { states?: (Exclude<JobView, 'all' | 'going'> | 'queued' | 'running')[] } {
  if (view === 'all') return {};
  return { states: view === 'going' ? ['queued', 'running'] : [view] };
}

/** Whatever nobody has decided on, and not only what is worth a minute. */
export const UNREVIEWED = 'is:unreviewed';
export const REVIEW_VIEWS = ['queue', 'second', 'agreement', 'orphans'] as const;

/** What a link to the review restores: which statements in what order, the one it has come to, whether it is being edited. */
export const reviewState = {
  view: parseAsStringLiteral(REVIEW_VIEWS).withDefault('queue'),
  /** Within what this search finds. */
  queue: parseAsString.withDefault(''),
  /** The most urgent first, or every one, the least certain first. */
  order: parseAsStringLiteral(['worth', 'all']).withDefault('worth'),
  why: parseAsArrayOf(parseAsStringLiteral(QUEUE_REASONS)).withDefault([]),
  /** Only what was given to whoever looks. */
  mine: parseAsBoolean.withDefault(false),
  item: parseAsString,
  edit: parseAsBoolean.withDefault(false),
  /** Under which name one judges, where no key says so. */
  as: parseAsString,
};

/** What to ask of the queue; `me`: whose name stands in the log. */
export function queueFilter(
  { queue, why, mine }: { queue: string; why: readonly (typeof QUEUE_REASONS)[number][]; mine: boolean },
  me: string,
) {
  return { q: queue, ...(why.length === 0 ? {} : { reasons: [...why] }), ...(mine ? { assignedTo: me } : {}) };
}

/** Whose name a step has on a machine where nobody has to say. */
export const NOBODY = 'local';

/** What the log may be narrowed to, and what a link to it restores. */
export const logState = {
  action: parseAsStringLiteral(AUDIT_ACTIONS),
  by: parseAsString,
  subject: parseAsString,
};

/** What to ask of the log. */
export function logFilter({ action, by, subject }: { [K in keyof typeof logState]: string | null }): {
  action?: (typeof AUDIT_ACTIONS)[number];
  by?: string;
  subjectId?: string;
} {
  const known = AUDIT_ACTIONS.find((name) => name === action);
  return {
    ...(known === undefined ? {} : { action: known }),
    ...(by === null ? {} : { by }),
    ...(subject === null ? {} : { subjectId: subject }),
  };
}

/** A link that opens one statement in the review. */
export const reviewAddress = (id: string): string => `/review?item=${id}`;

/** Code units of text that the drawer shows before and after the words. */
export const AROUND = 280;

/** What the drawer shows: a statement, or bare characters of a source. */
export type Selection =
  | { kind: 'statement'; id: string }
  | { kind: 'span'; sourceId: string; start: number; end: number };

export function selectionOf(value: string | null): Selection | null {
  if (value === null) return null;
  if (/^st_[0-9a-z]{8,40}$/u.test(value)) return { kind: 'statement', id: value };
  const match = /^(so_[0-9a-z]{8,40}):(\d{1,9})-(\d{1,9})$/u.exec(value);
  const [, sourceId, start, end] = match ?? [];
  if (sourceId === undefined || Number(start) >= Number(end)) return null;
  return { kind: 'span', sourceId, start: Number(start), end: Number(end) };
}

export const spanSelection = (sourceId: string, span: { start: number; end: number }): string =>
  `${sourceId}:${span.start}-${span.end}`;

/** The selection for a claim: its statement when it has one, else its characters. */
export function claimSelection(claim: {
  sourceId: string;
  statementId: string | null;
  span: { start: number; end: number };
}): string {
  return claim.statementId ?? spanSelection(claim.sourceId, claim.span);
}

/** Address of a source's text, at these characters. */
export function textAddress(sourceId: string, span?: { start: number; end: number }): string {
  return `/sources/${sourceId}${span ? `#c=${span.start}-${span.end}` : ''}`;
}

/** The characters that a `#c=start-end` names. */
export function spanOfHash(hash: string): { start: number; end: number } | null {
  const match = /^#c=(\d{1,9})-(\d{1,9})$/u.exec(hash);
  if (!match) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start < end ? { start, end } : null;
}
