/** Kinds of corrections of actors. `actor-part` makes a new one, which the others may then name. */
export const ACTOR_KINDS = [
  'actor-same',
  'actor-part',
  'actor-name',
  'actor-type',
  'actor-alias',
  'actor-role',
  'actor-apart',
] as const;
