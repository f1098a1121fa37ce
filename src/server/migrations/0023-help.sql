-- What would help a proposal's plan most: asked for once, worked on by whoever takes it from the queue, kept with the proposal.
--   state    waiting, computing, done or failed
--   worker   whose turn it is; null while it waits
--   taken    how often a worker took it
--   seen_at  when its worker last said that it lives, or when it was last put into the queue
--   tried    how many of so many `steps` are done
--   answer   the helps, the largest rise first
create table planning.help (
  proposal  uuid primary key references planning.proposal (id),
  state     text not null default 'waiting' check (state in ('waiting', 'computing', 'done', 'failed')),
  worker    text,
  taken     int not null default 0,
  seen_at   timestamptz not null default now(),
  tried     int not null default 0,
  steps     int not null default 0,
  answer    jsonb
);
create index help_open on planning.help (proposal) where state in ('waiting', 'computing');
create trigger help_waits after insert or update of state, seen_at on planning.help for each row when (new.state = 'waiting') execute function planning.enqueue();
grant select, insert, update on planning.help to entente_app;
