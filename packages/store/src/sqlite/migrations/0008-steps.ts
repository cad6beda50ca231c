/** Steps of the log by what they write and rest on, and corrections that lie over what linking found. */
export const up = `
alter table audit add column uses text not null default '[]';
alter table audit add column pipeline text;
create index audit_undoes on audit (undoes) where undoes is not null;
create table audit_slot (
  slot text, entry integer references audit, subject text not null, is_use integer not null,
  primary key (slot, entry, is_use)
) strict, without rowid;
create index audit_slot_subject on audit_slot (subject, entry);
insert into audit_slot select '', n, subject_id, 0 from audit union all select 'review/' || subject_id, n, subject_id, 0 from audit;
update audit set
  before = json_object('review/' || subject_id, case
    when before is null or json_extract(before, '$.verdict') = 'unreviewed' and json_extract(before, '$.patch') is null then null
    else json_set(before, '$.by', null, '$.at', null) end),
  after = json_object('review/' || subject_id, case
    when after is null or json_extract(after, '$.verdict') = 'unreviewed' and json_extract(after, '$.patch') is null then null
    else json_set(after, '$.by', by, '$.at', at) end);
alter table review add column anchor text;
update review set anchor = statement_id;
create unique index review_anchor on review (anchor) where anchor is not null;
create table correction (
  slot text primary key, kind text not null, subject text not null, value text not null,
  by text not null, at text not null, why text
) strict, without rowid;
create index correction_subject on correction (subject);
create index correction_kind on correction (kind, subject);
`;
