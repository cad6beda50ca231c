/** What an item of a job has to say beside an error, and the address by which versions of one text are told. */
export const up = `
alter table job_item add column diagnostics text not null default '[]';
alter table source add column url text;
update source set url = coalesce(json_extract(value, '$.canonicalUrl'), json_extract(value, '$.url'));
create index source_url on source (url, n) where url is not null;
`;
