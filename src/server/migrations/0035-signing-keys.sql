-- Keys by which people sign handovers. The secret half never leaves the device that made it.
--   id          SHA-256 of the 32 bytes of the key, in hexadecimals: what signatures name
--   public_key  the 32 bytes (Ed25519)
--   actor       who registered it, by the name the log knows them by; org the organisation it signs for, for good
-- A key is never taken away: what it signed has to be told for ever. One that is revoked signs nothing more.
create schema if not exists consignments;
grant usage on schema consignments to entente_app;

create table consignments.signing_key (
  id          text primary key check (id ~ '^[0-9a-f]{64}$'),
  public_key  bytea not null check (octet_length(public_key) = 32),
  actor       text not null,
  org         text not null,
  device      text,
  added_at    timestamptz not null,
  revoked_at  timestamptz
);
create index signing_key_of_org on consignments.signing_key (org, added_at);
grant select, insert on consignments.signing_key to entente_app;
grant update (revoked_at) on consignments.signing_key to entente_app;
