/** Kinds of corrections of actors. `actor-part` makes a new one, which the others may then name. */
export const ACTOR_KINDS = ['actor-same', 'actor-part', 'actor-name', 'actor-type', 'actor-alias'] as const;

/** `actor-same`: this one is shown as part of another. */
export interface Same {
  to: string;
  /** What the two were called, for when they can no longer be found. */
  names: [string, string];
}
