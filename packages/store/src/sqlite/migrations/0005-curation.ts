/** What people decide, keep under a name, and freeze. */
export const up = `
create index review_rejected on review (statement_id) where verdict = 'rejected';
create table audit (
  n integer primary key autoincrement,
  at text not null,
  by text not null,
  action text not null,
  subject_id text not null,
  before text,
  after text,
  why text,
  undoes integer
) strict;
create index audit_subject on audit (subject_id, n);
create table saved_search (name text primary key, value text not null) strict, without rowid;
create table snapshot (n integer primary key autoincrement, id text not null unique, value text not null) strict;
create table snapshot_row (
  snapshot_n integer references snapshot, position integer, value text not null, primary key (snapshot_n, position)
) strict, without rowid;
`;
