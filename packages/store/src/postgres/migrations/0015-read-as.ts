/** As which Source the document at an address was stored, whatever address it names as its own. */
export const up = `
alter table web_address add column source_id text;
`;
