/** The version of a Source as a column that queries can name on every engine. */
export const up = `
drop index source_later;
alter table source add column version integer generated always as (json_extract(value, '$.version')) virtual;
create index source_later on source (url, n) where version > 1;
`;
