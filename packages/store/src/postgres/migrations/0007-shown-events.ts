/** How an event is shown, where people corrected it. */
export const up = `
alter table event add column shown text;
`;
