/**
 * Where what a correction names stands in the texts, so that it is found again when an extraction gives it another id,
 * and which redirects come of that.
 */
export const up = `
alter table correction add column places text;
create table correction_place (source_id text not null, slot text not null, primary key (source_id, slot)) strict, without rowid;
create index correction_place_slot on correction_place (slot);
alter table redirect add column handed integer not null default 0;
create index redirect_handed on redirect (from_id) where handed = 1;
`;
