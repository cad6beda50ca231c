export const up = `
create table api_key (
  id text primary key,
  name text not null,
  role text not null,
  digest text not null,
  created_at text not null,
  revoked_at text,
  last_used_at text
) strict, without rowid;
create unique index api_key_name on api_key (name) where revoked_at is null;
`;
