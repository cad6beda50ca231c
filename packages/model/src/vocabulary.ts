/**
 * The fixed values of closed fields, by themselves, so that whoever needs only these (the query grammar, a form in a
 * browser) loads no schema.
 */
export const STATEMENT_KINDS = ['direct', 'indirect', 'mixed'] as const;
export const ACTS = [
  'assert',
  'deny',
  'promise',
  'threaten',
  'warn',
  'demand',
  'offer',
  'refuse',
  'accuse',
  'criticize',
  'condemn',
  'predict',
  'question',
  'desire',
  'condition',
  'greet',
] as const;
export const POLARITIES = ['positive', 'negative'] as const;
export const MODALITIES = ['asserted', 'conditional', 'hypothetical', 'reserve'] as const;
export const CUE_FORMS = ['verb', 'noun', 'preposition', 'colon', 'dash'] as const;
export const RELAY_ROLES = ['venue', 'agency', 'outlet', 'document', 'person'] as const;
export const TIERS = ['clear', 'likely', 'possible'] as const;

/** PLOVER's 16 event categories (openeventdata/PLOVER). */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export const STAGES = [
  'proposed',
  'agreed-in-principle',
  'scheduled',
  'under-way',
  'concluded',
  'postponed',
  'cancelled',
  'not-planned',
  'occurred',
] as const;
export const CLAIMS = ['announced', 'reported', 'denied', 'feared', 'threatened'] as const;
export const REVIEW_VERDICTS = ['unreviewed', 'accepted', 'edited', 'rejected'] as const;
export const ACTOR_TYPES = ['person', 'institution', 'group', 'country', 'anonymous', 'document', 'unknown'] as const;

/** What steps of the log do. */
export const AUDIT_ACTIONS = [
  'ingest',
  'remove',
  'set',
  'review',
  'add',
  'merge',
  'split',
  'move',
  'rename',
  'retype',
  'alias',
  'role',
  'apart',
  'correct',
  'judge',
  'tag',
  'note',
  'assign',
  'undo',
  'redo',
] as const;

/** What makes a statement worth a person's minute. */
export const QUEUE_REASONS = ['speaker', 'conflict', 'quoted', 'newcomer'] as const;
