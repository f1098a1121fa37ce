-- Who computes a proposal, how far it is and whether someone asked to stop: in the database, so that any server shows it and
-- any worker may take up what another left. A run that waits is put into the queue in the same transaction.
--   worker   whose turn it is; null while it waits
--   taken    how often a worker took it
--   seen_at  when its worker last said that it lives, or when it was last put into the queue
create table planning.run (
  proposal    uuid primary key references planning.proposal (id),
  worker      text,
  taken       int not null default 0,
  seen_at     timestamptz not null default now(),
  stop_asked  boolean not null default false,
  phase       text not null default 'waiting',
  value       double precision,
  bound       double precision,
  gap         double precision,
  curve       jsonb not null default '[]'
);
create index proposal_computing on planning.proposal (id) where state = 'computing';

create function planning.enqueue() returns trigger language plpgsql set search_path = '' as $$
begin
  perform jobs.enqueue_plan(new.proposal);
  return null;
end $$;
create trigger run_waits after insert or update of worker, seen_at on planning.run for each row when (new.worker is null) execute function planning.enqueue();

-- What an earlier version left computing waits for a worker again. Its job is made once one looks for what nobody sees to.
alter table planning.run disable trigger run_waits;
insert into planning.run (proposal, seen_at) select id, 'epoch' from planning.proposal where state = 'computing';
alter table planning.run enable trigger run_waits;

grant select, insert, update on planning.run to entente_app;
