/**
 * Which event an event is shown as part of (itself, where nothing is left of it), and those that a correction makes;
 * as whose a mention is shown where people moved it; which of the pairs of event and statement linking made, and which
 * are shown.
 */
export const up = `
alter table event add column into_n integer;
alter table event add column made integer not null default 0;
create index event_into on event (into_n) where into_n is not null;
create index event_made on event (n) where made = 1;
alter table event_mention add column shown_n integer;
create index event_mention_shown on event_mention (shown_n) where shown_n is not null;
alter table statement_event add column linked integer not null default 1;
alter table statement_event add column shown integer not null default 1;
`;
