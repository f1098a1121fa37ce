-- The log proves itself to people who were not there. Its leaves are hashed into a Merkle tree whose full tiles are kept, so
-- that a proof reads a few rows however long the log is; heads of the tree are signed and kept for ever, with what witnesses
-- put beneath them. Nothing here is written by a change itself: tiles and checkpoints follow behind, in batches.
-- Everything is append-only as the leaves are; that it was kept is not promised by grants but by the signatures.
alter table audit.log add column origin text;
-- What the log is called wherever it is spoken of: drawn once, and the same for as long as the log lives.
update audit.log set origin = 'entente/' || replace(gen_random_uuid()::text, '-', '') || '/' || name;
alter table audit.log alter column origin set not null, add constraint log_origin_once unique (origin),
  add constraint log_origin_form check (origin ~ '^[^[:space:]+]{1,255}$');

-- Full tiles of 256 hashes, as C2SP tlog-tiles numbers them. What is not full yet is read from the leaves and the tiles below.
create table audit.tile (
  log     text not null references audit.log (name),
  level   int not null check (level between 0 and 6),
  index   bigint not null check (index >= 0),
  hashes  bytea not null check (length(hashes) = 8192),
  root    bytea not null check (length(root) = 32),
  primary key (log, level, index)
);

-- The keys a log was signed with, as C2SP vkeys. The algorithm is named apart so that another can follow.
create table audit.log_key (
  log        text not null references audit.log (name),
  key        text not null,
  algorithm  text not null,
  from_size  bigint not null check (from_size >= 0),
  at         timestamptz not null,
  primary key (log, key)
);

-- Signed heads, as C2SP tlog-checkpoint writes them.
create table audit.checkpoint (
  log   text not null references audit.log (name),
  size  bigint not null check (size > 0),
  root  bytea not null check (length(root) = 32),
  key   text not null,
  at    timestamptz not null,
  note  text not null,
  primary key (log, size),
  foreign key (log, key) references audit.log_key (log, key)
);

-- What witnesses answered: one signature line each.
create table audit.cosignature (
  log      text not null,
  size     bigint not null,
  witness  text not null,
  at       timestamptz not null,
  line     text not null,
  primary key (log, size, witness),
  foreign key (log, size) references audit.checkpoint (log, size)
);

-- Heads of other rooms' logs that this room has cosigned. The largest of an origin is what the next must be consistent with.
create table audit.witnessed (
  origin  text not null,
  size    bigint not null check (size >= 0),
  root    bytea not null check (length(root) = 32),
  at      timestamptz not null,
  note    text not null,
  primary key (origin, size)
);

do $$
declare
  name text;
begin
  foreach name in array array['tile', 'log_key', 'checkpoint', 'cosignature', 'witnessed'] loop
    execute format('create trigger %I before update or delete on audit.%I for each row execute function audit.refuse_change()', name || '_append_only', name);
    execute format('create trigger %I before truncate on audit.%I for each statement execute function audit.refuse_change()', name || '_no_truncate', name);
    execute format('grant select, insert on audit.%I to entente_app', name);
  end loop;
end $$;
