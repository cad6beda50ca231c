export const QUEUE_CHANNEL = 'dixit_queue';

/** Whoever listens is told of the queue when what moved in it is committed, once for each transaction. */
export const up = `
create function tell_of_queue() returns trigger language plpgsql as $$
begin
  perform pg_notify('${QUEUE_CHANNEL}', '');
  return null;
end $$;
create trigger job_item_told after insert or update of state on job_item
  for each statement execute function tell_of_queue();
`;
