/**
 * What is shown in place of what linking found, worked out from the corrections: `into_n` is the row that a row is shown
 * as part of, `shown` its value with corrections; `made` rows exist by a correction alone. Entities of documents that
 * belong to another actor, and the parties of statements that follow from that.
 */
export const up = `
alter table actor add column into_n integer;
alter table actor add column shown text;
alter table actor add column made integer not null default 0;
create index actor_into on actor (into_n) where into_n is not null;
create table entity_moved (source_n integer, entity text, actor_n integer not null, primary key (source_n, entity)) strict, without rowid;
create index entity_moved_actor on entity_moved (actor_n);
create table party_moved (
  role text, from_n integer, statement_n integer, to_n integer not null,
  primary key (role, from_n, statement_n)
) strict, without rowid;
create index party_moved_to on party_moved (to_n, role, statement_n);
create index party_moved_statement on party_moved (statement_n);
`;
