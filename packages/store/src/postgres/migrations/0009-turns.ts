/** Who has which statement open, so that two do not do the same; the most reported utterances in order. */
export const up = `
create table review_turn (statement_id text primary key, by text not null, until text not null);
create index utterance_independent on utterance (independent desc) where independent > 1;
`;
