create schema catalogue;

create table catalogue.item (
  id                  uuid primary key,
  code                text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  name_en             text not null check (name_en <> ''),
  name_fr             text not null check (name_fr <> ''),
  name_uk             text not null check (name_uk <> ''),
  category            text not null,
  nsn                 text check (nsn ~ '^\d{4}\d{2}[0-9A-Z]\d{6}$'),
  unit                text not null,
  mass_kg             double precision check (mass_kg > 0),
  hazard_division     text check (hazard_division in ('1.1', '1.2', '1.3', '1.4', '1.5', '1.6')),
  compatibility_group text check (compatibility_group ~ '^[A-HJKLNS]$'),
  neq_kg              double precision check (neq_kg >= 0),
  fleet               text,
  basis               text,
  version             int not null default 1,
  check ((hazard_division is null) = (compatibility_group is null))
);

create table catalogue.substitute (
  item_id     uuid not null references catalogue.item (id),
  for_item_id uuid not null references catalogue.item (id),
  value_share double precision not null check (value_share > 0 and value_share <= 1),
  primary key (for_item_id, item_id),
  check (item_id <> for_item_id)
);

grant usage on schema catalogue to entente_app;
grant select, insert, update on catalogue.item to entente_app;
grant select, insert, update, delete on catalogue.substitute to entente_app;
