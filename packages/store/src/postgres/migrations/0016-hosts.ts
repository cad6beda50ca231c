/** Until when a host is left alone, by all who read from it; milliseconds. */
export const up = `
create table host_turn (host text primary key, free_at bigint not null);
`;
