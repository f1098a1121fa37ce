-- The room's own tables: migrations, idempotency, reference codes. Everything else belongs to the module whose name its schema bears.
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

-- Which edition of each shipped code list is loaded.
create table server.reference (
  name       text primary key,
  edition    text not null,
  loaded_at  timestamptz not null default now()
);

grant usage on schema server to entente_app;
grant select, insert, update, delete on server.idempotency, server.reference to entente_app;
grant select on server.migration to entente_app;
