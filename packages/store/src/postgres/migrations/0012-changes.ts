/** What each of the last writings changed, for processes that keep what they have read. */
export const up = `
create table change (revision bigint primary key, ids text not null);
`;
