/** What people put on things, by the slot that the log knows it by: where it was put, and where it stands. */
export const up = `
create table mark (
  slot text primary key,
  kind text not null,
  anchor text not null,
  subject_id text,
  noun text not null,
  source_id text,
  key text not null,
  value text not null,
  words text,
  by text not null,
  at text not null,
  place text
) strict, without rowid;
create index mark_key on mark (kind, key, subject_id);
create index mark_subject on mark (subject_id, kind);
create index mark_source on mark (source_id) where source_id is not null;
create index mark_at on mark (kind, at desc, slot);
`;
