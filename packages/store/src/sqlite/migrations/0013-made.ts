/** Each search asks whether there is any: without an index it would look at every actor. */
export const up = `create index actor_made on actor (n) where made = 1;`;
