/**
 * `n` is the internal number of a row; `statement.n` sorts by date (`sort-key.ts`). Columns named
 * `value` hold the JSON of a model value without what is assigned to it later.
 */
export const up = `
create table meta (key text primary key, value integer not null) strict, without rowid;
insert into meta values ('revision', 0);

create table label (n integer primary key, text text not null unique) strict;
create table language (n integer primary key references label) strict;
create table outlet (n integer primary key, name text not null, domain text not null, unique (name, domain)) strict;

create table source (
  n integer primary key autoincrement,
  id text not null unique,
  at integer not null,
  outlet_n integer references outlet,
  lang_n integer not null references label,
  copy_group text,
  fingerprint text not null,
  statements integer not null,
  events integer not null,
  value text not null
) strict;
create index source_at on source (at, n);
create index source_copy_group on source (copy_group) where copy_group is not null;
create table source_text (n integer primary key references source, text text not null) strict;
create table source_raw (n integer primary key references source, bytes blob not null) strict;
create table source_extraction (n integer primary key references source, value text not null) strict;
create table source_signature (n integer primary key references source, value text not null) strict;
create table source_band (band text, source_n integer references source, primary key (band, source_n)) strict, without rowid;
create index source_band_source on source_band (source_n);
create virtual table source_fts using fts5(
  text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'"
);

create table actor (n integer primary key autoincrement, id text not null unique, value text not null) strict;
create table actor_word (word text, actor_n integer references actor, primary key (word, actor_n)) strict, without rowid;
create index actor_word_actor on actor_word (actor_n);
create table entity_actor (
  source_n integer references source,
  entity text,
  actor_n integer not null references actor,
  probability real not null,
  reasons text not null,
  primary key (source_n, entity)
) strict, without rowid;
create index entity_actor_actor on entity_actor (actor_n);

create table event (
  n integer primary key autoincrement,
  id text not null unique,
  type text not null,
  at integer not null,
  stage text,
  claim text,
  contested integer not null,
  value text not null
) strict;
create index event_at on event (at, n);
create table event_mention (
  source_n integer references source,
  key text,
  ordinal integer not null,
  event_n integer references event,
  value text not null,
  primary key (source_n, key)
) strict;
create index event_mention_event on event_mention (event_n) where event_n is not null;
create table event_member (event_n integer references event, source_id text, primary key (event_n, source_id)) strict, without rowid;
create index event_member_source on event_member (source_id);
create table event_actor (actor_n integer references actor, event_n integer references event, primary key (actor_n, event_n)) strict, without rowid;
create index event_actor_event on event_actor (event_n);
create table event_stage (event_n integer not null references event, stage text not null, claim text not null) strict;
create index event_stage_stage on event_stage (stage, claim, event_n);
create index event_stage_event on event_stage (event_n);
create virtual table event_fts using fts5(
  text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'"
);

create table utterance (n integer primary key autoincrement, id text not null unique, independent integer not null, value text not null) strict;

create table statement (
  n integer primary key,
  id text not null unique,
  source_n integer not null references source,
  ordinal integer not null,
  packed integer not null,
  by_n integer,
  to_n integer,
  via_n integer,
  outlet_n integer,
  lang_n integer not null,
  utterance_n integer references utterance
) strict;
create index statement_source on statement (source_n, ordinal);
create index statement_by on statement (by_n);
create index statement_utterance on statement (utterance_n) where utterance_n is not null;
create table statement_value (
  n integer primary key references statement,
  tokens text not null,
  value text not null
) strict;
create table statement_party (
  role text, actor_n integer references actor, statement_n integer references statement,
  primary key (role, actor_n, statement_n)
) strict, without rowid;
create index statement_party_statement on statement_party (statement_n);
create index statement_party_actor on statement_party (actor_n);
create table statement_event (
  event_n integer references event, statement_n integer references statement,
  primary key (event_n, statement_n)
) strict, without rowid;
create index statement_event_statement on statement_event (statement_n);
create virtual table statement_fts using fts5(
  text, tags, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'"
);

create table comparison (
  id text primary key,
  kind text not null,
  event_id text,
  left_source text not null,
  right_source text not null,
  left_statement text,
  right_statement text,
  value text not null
) strict;
create index comparison_event on comparison (event_id) where event_id is not null;
create index comparison_left_source on comparison (left_source);
create index comparison_right_source on comparison (right_source);
create index comparison_left_statement on comparison (left_statement) where left_statement is not null;
create index comparison_right_statement on comparison (right_statement) where right_statement is not null;

create table link_key (kind text, key text, id text, primary key (kind, key, id)) strict, without rowid;
create index link_key_id on link_key (id);
create table redirect (from_id text primary key, to_id text not null) strict, without rowid;
create index redirect_to on redirect (to_id);

create table review (
  n integer primary key autoincrement,
  source_id text not null,
  statement_id text unique,
  verdict text not null,
  by text,
  at text,
  parts text not null,
  patch text
) strict;
create index review_source on review (source_id);

create table job (
  n integer primary key autoincrement,
  id text not null unique,
  kind text not null,
  cancelled integer not null default 0,
  created_at text not null,
  finished_at text,
  error text
) strict;
create table job_item (
  job_n integer references job,
  idx integer,
  name text not null,
  state text not null,
  source_id text,
  statements integer not null default 0,
  error text,
  options text not null,
  worker text,
  lease_until integer,
  primary key (job_n, idx)
) strict, without rowid;
create index job_item_state on job_item (state, job_n, idx);
create table job_payload (job_n integer, idx integer, bytes blob not null, primary key (job_n, idx)) strict;

insert into statement_fts (statement_fts, rank) values ('automerge', 16), ('crisismerge', 32);
insert into source_fts (source_fts, rank) values ('automerge', 16), ('crisismerge', 32);
`;
