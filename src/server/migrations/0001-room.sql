-- The room's own tables: migrations, idempotency, jobs. Everything else belongs to the module whose name its schema bears.
-- The application connects as entente_app, which owns nothing.
create table server.idempotency (
  caller       text not null,
  route        text not null,
  key          text not null check (length(key) between 1 and 255),
  body_hash    bytea not null,
  status       int not null,
  headers      jsonb not null,
  body         text not null,
  recorded_at  timestamptz not null default now(),
  primary key (caller, route, key)
);
create index idempotency_recorded_at on server.idempotency (recorded_at);

create table server.job (
  id           uuid primary key,
  kind         text not null,
  caller       text not null,
  state        text not null check (state in ('running', 'done', 'failed', 'cancelled')),
  progress     jsonb not null,
  result       jsonb,
  started_at   timestamptz not null default now(),
  ended_at     timestamptz
);
create index job_started_at on server.job (started_at desc);

grant usage on schema server to entente_app;
grant select, insert, update, delete on server.idempotency, server.job to entente_app;
grant select on server.migration to entente_app;
