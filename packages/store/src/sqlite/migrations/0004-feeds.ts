/** Feeds that are followed, what was seen of them, and what to ask an address with the next time. */
export const up = `
create table feed (
  n integer primary key autoincrement,
  url text not null unique,
  next_read_at text not null,
  is_paused integer not null,
  value text not null
) strict;
create index feed_due on feed (next_read_at) where is_paused = 0;
create table feed_entry (
  key text primary key,
  url text,
  feed_n integer not null references feed,
  reading text not null,
  is_read integer not null default 0,
  title text,
  content text
) strict, without rowid;
create index feed_entry_url on feed_entry (url) where url is not null;
create index feed_entry_feed on feed_entry (feed_n);
create table web_address (url text primary key, etag text, last_modified text) strict, without rowid;
`;
