/** Items that are tried again or become more items, jobs that are filled while they run, and counts that are kept. */
export const up = `
alter table job add column open_until integer;
alter table job add column total integer not null default 0;
alter table job add column queued integer not null default 0;
alter table job add column running integer not null default 0;
alter table job add column failed integer not null default 0;
alter table job add column done integer not null default 0;
alter table job_item add column attempts integer not null default 0;
alter table job_item add column not_before integer;
alter table job_item add column parent integer;
alter table job_item add column ordinal integer;
alter table job_item add column expanded integer not null default 0;
create unique index job_item_child on job_item (job_n, parent, ordinal) where parent is not null;
create index job_item_later on job_item (not_before) where not_before is not null;
update job_item set state = 'cancelled' where state = 'queued' and job_n in (select n from job where cancelled = 1);
update job set
  total = (select count(*) from job_item where job_n = n),
  queued = (select count(*) from job_item where job_n = n and state = 'queued'),
  running = (select count(*) from job_item where job_n = n and state = 'running'),
  failed = (select count(*) from job_item where job_n = n and state = 'failed'),
  done = (select count(*) from job_item where job_n = n and state in ('added', 'unchanged'));
create trigger job_item_added after insert on job_item begin
  update job set total = total + 1,
    queued = queued + (new.state = 'queued'), failed = failed + (new.state = 'failed') where n = new.job_n;
end;
create trigger job_item_moved after update of state on job_item when old.state <> new.state begin
  update job set
    queued = queued + (new.state = 'queued') - (old.state = 'queued'),
    running = running + (new.state = 'running') - (old.state = 'running'),
    failed = failed + (new.state = 'failed') - (old.state = 'failed'),
    done = done + (new.state in ('added', 'unchanged', 'expanded')) - (old.state in ('added', 'unchanged', 'expanded'))
  where n = new.job_n;
end;
`;
