-- Who may come in and as whom. Secrets are kept as hashes only, but for those of one-time codes, which have to be computed with.
--   setting     whether this room takes the word of its demonstration's users or has accounts: decided once, and never changed
--   account     a person; `actor` is what the log calls them, so that a name is never in the log
--   membership  in which organisation an account does what
--   attempt     failures to sign in, by a hash of what was tried and of who tried, so that neither can be read back
create schema identity;

create table identity.setting (
  one        boolean primary key default true check (one),
  sign_in    text not null check (sign_in in ('demonstration', 'accounts')),
  decided_at timestamptz not null default now()
);

create table identity.account (
  id            uuid primary key,
  actor         text not null unique check (actor ~ '^u-[0-9a-f]{12}$'),
  login         text not null unique check (login = lower(login) and login <> ''),
  name          text not null check (name <> ''),
  state         text not null check (state in ('active', 'disabled')),
  password_hash text,
  totp_secret   text,
  totp_step     bigint not null default 0,
  made_at       timestamptz not null,
  version       int not null default 1,
  check ((password_hash is null) = (totp_secret is null))
);

create table identity.membership (
  account uuid not null references identity.account (id),
  party   uuid not null,
  roles   text[] not null check (roles <> '{}' and roles <@ array['recipientStaff', 'donorDesk', 'coordinator', 'movement', 'hub', 'training', 'auditor']),
  primary key (account, party)
);

create table identity.recovery_code (
  account uuid not null references identity.account (id),
  hash    bytea not null check (length(hash) = 32),
  primary key (account, hash)
);

create table identity.passkey (
  id         text primary key,
  account    uuid not null references identity.account (id),
  public_key bytea not null,
  counter    bigint not null,
  backed_up  boolean not null,
  transports text[] not null,
  name       text not null,
  added_at   timestamptz not null,
  used_at    timestamptz
);
create index passkey_account on identity.passkey (account);

create table identity.external (
  issuer  text not null,
  subject text not null,
  account uuid not null references identity.account (id),
  primary key (issuer, subject)
);
create index external_account on identity.external (account);

create table identity.session (
  id          uuid primary key,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  account     uuid not null references identity.account (id),
  party       uuid not null,
  way         text not null check (way in ('password', 'passkey', 'openid')),
  began_at    timestamptz not null,
  used_at     timestamptz not null,
  proven_at   timestamptz not null
);
create index session_account on identity.session (account);

create table identity.token (
  id          uuid primary key,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  account     uuid not null references identity.account (id),
  party       uuid not null,
  name        text not null,
  scopes      text[] not null check (scopes <> '{}' and scopes <@ array['read', 'write', 'import', 'audit']),
  made_at     timestamptz not null,
  ends_at     timestamptz not null,
  revoked_at  timestamptz
);
create index token_account on identity.token (account);

create table identity.invitation (
  id          uuid primary key,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  party       uuid,
  roles       text[] not null,
  account     uuid,
  totp_secret text not null,
  made_at     timestamptz not null,
  ends_at     timestamptz not null,
  used_at     timestamptz
);

create table identity.challenge (
  value   text primary key,
  purpose text not null,
  holder  text not null,
  facts   jsonb not null default '{}',
  ends_at timestamptz not null
);

create table identity.attempt (
  key      bytea primary key check (length(key) = 32),
  since    timestamptz not null,
  failures int not null
);

grant usage on schema identity to entente_app;
grant select, insert on identity.setting to entente_app;
grant select, insert, update on identity.account, identity.token, identity.invitation to entente_app;
grant select, insert, update, delete on identity.membership, identity.recovery_code, identity.passkey, identity.external, identity.session, identity.challenge, identity.attempt to entente_app;
