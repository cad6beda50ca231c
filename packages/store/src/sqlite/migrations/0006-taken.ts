/** As what a Source was handed in, who fills an open job, and which Sources are later versions of others. */
export const up = `
alter table source add column taken_as text;
create index source_taken on source (taken_as) where taken_as is not null;
create index source_later on source (url, n) where json_extract(value, '$.version') > 1;
alter table job add column filler text;
`;
