-- Spreads the tables of Dixit over the nodes of a Citus cluster (12 and later). Once, on the coordinator, in a database whose
-- tables were made by opening it (`dixit doctor`) and that holds nothing yet; no server and no worker running:
--   psql "$DATABASE_URL" -f deploy/citus.sql
-- What belongs to a statement lies on the node of its number, which grows with its date; what belongs to a document alone on
-- the node of the document's number; what all of them name is on every node. Queues, feeds, keys and the log stay on the coordinator.
-- Not run on a cluster yet. A handful of questions, listed in packages/store/test/postgres.contract.test.ts, go across nodes.
create extension if not exists citus;

-- A key that holds on all nodes has to hold the column by which rows are spread. Ids are made of the content: two alike are one statement.
alter table statement drop constraint statement_id_key;
create index statement_id on statement (id);

-- On every node.
select create_reference_table(name) from unnest(array[
  'label', 'outlet', 'language', 'source',
  'actor', 'actor_word', 'event', 'event_member', 'event_actor', 'event_stage', 'event_fts', 'utterance', 'comparison',
  'link_key', 'redirect', 'review', 'correction', 'correction_place', 'mark', 'review_turn'
]) with ordinality given(name, place) order by place;

-- By the number of the statement.
select create_distributed_table('statement', 'n', colocate_with => 'none');
select create_distributed_table('statement_value', 'n', colocate_with => 'statement');
-- Its facts follow those of the statement by a trigger that touches the row with the same number, on the same node.
set citus.enable_unsafe_triggers = on;
select create_distributed_table('statement_fts', 'n', colocate_with => 'statement');
select create_distributed_table('statement_party', 'statement_n', colocate_with => 'statement');
select create_distributed_table('statement_event', 'statement_n', colocate_with => 'statement');
select create_distributed_table('party_moved', 'statement_n', colocate_with => 'statement');

-- By the number of the document.
select create_distributed_table('source_text', 'n', colocate_with => 'none');
select create_distributed_table('source_raw', 'n', colocate_with => 'source_text');
select create_distributed_table('source_extraction', 'n', colocate_with => 'source_text');
select create_distributed_table('source_signature', 'n', colocate_with => 'source_text');
select create_distributed_table('source_fts', 'n', colocate_with => 'source_text');
select create_distributed_table('source_band', 'source_n', colocate_with => 'source_text');
select create_distributed_table('entity_actor', 'source_n', colocate_with => 'source_text');
select create_distributed_table('entity_moved', 'source_n', colocate_with => 'source_text');
select create_distributed_table('event_mention', 'source_n', colocate_with => 'source_text');
