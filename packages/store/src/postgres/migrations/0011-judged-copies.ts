/**
 * Who counts as a copy of whom as it is shown (`copy_group`) where linking has it otherwise (`copy_linked`), the number
 * of independent Sources where that changes it, and the words that a review was put on.
 */
export const up = `
alter table source add column copy_linked text;
create index source_copy_linked on source (copy_linked) where copy_linked is not null;
alter table event add column independent integer;
alter table review add column words text;
`;
