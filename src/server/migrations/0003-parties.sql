create schema parties;

create table parties.party (
  id       uuid primary key,
  code     text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
  kind     text not null check (kind in ('nation', 'organisation')),
  name_en  text not null check (name_en <> ''),
  name_fr  text not null check (name_fr <> ''),
  name_uk  text not null check (name_uk <> ''),
  country  text check (country ~ '^[A-Z]{3}$'),
  roles    text[] not null check (roles <@ array['recipient', 'donor', 'coordinator', 'carrier', 'supplier', 'payer']),
  version  int not null default 1,
  check (kind <> 'nation' or (country is not null and country = code))
);

grant usage on schema parties to entente_app;
grant select, insert, update on parties.party to entente_app;
