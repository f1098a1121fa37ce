create schema planning;

create table planning.proposal (
  id           uuid primary key,
  title        text not null,
  state        text not null check (state in ('computing', 'ready', 'accepted', 'partlyAccepted', 'stale', 'cancelled', 'failed')),
  problem      jsonb,
  basis        jsonb,
  plan         jsonb,
  check_result jsonb,
  summary      jsonb,
  made_by      text not null,
  made_at      timestamptz not null default now(),
  ready_at     timestamptz,
  version      int not null default 1
);
create index proposal_made_at on planning.proposal (made_at desc);

grant usage on schema planning to entente_app;
grant select, insert, update on planning.proposal to entente_app;
