-- Who did what. A leaf is written in the transaction of the change it tells of, and never changed: the application may
-- insert and read, nobody may update or delete. The head row gives leaves their place; it is locked last, just before commit.
create schema audit;

create table audit.log (
  name       text primary key,
  leaf_count bigint not null default 0 check (leaf_count >= 0)
);
insert into audit.log (name) values ('room');

create table audit.leaf (
  log          text not null references audit.log (name),
  index        bigint not null check (index >= 0),
  at           timestamptz not null,
  actor        text not null,
  org          text not null,
  action       text not null,
  object_kind  text not null,
  object_id    text not null,
  leaf         text not null,
  hash         bytea not null check (length(hash) = 32),
  primary key (log, index)
);
create index leaf_object on audit.leaf (object_kind, object_id, index desc);
create index leaf_at on audit.leaf (at desc);

create function audit.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'the audit log is append-only' using errcode = '42501';
end $$;
create trigger leaf_append_only before update or delete on audit.leaf for each row execute function audit.refuse_change();
create trigger leaf_no_truncate before truncate on audit.leaf for each statement execute function audit.refuse_change();

grant usage on schema audit to entente_app;
grant select, update (leaf_count) on audit.log to entente_app;
grant select, insert on audit.leaf to entente_app;
