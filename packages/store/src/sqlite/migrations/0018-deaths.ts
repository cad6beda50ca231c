/** How many workers have died with an item in hand. */
export const up = `
alter table job_item add column deaths integer not null default 0;
`;
