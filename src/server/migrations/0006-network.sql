create schema network;

create table network.node (
  id                       uuid primary key,
  code                     text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  name_en                  text not null check (name_en <> ''),
  name_fr                  text not null check (name_fr <> ''),
  name_uk                  text not null check (name_uk <> ''),
  kind                     text not null check (kind in ('depot', 'port', 'airfield', 'hub', 'border', 'destination')),
  country                  text not null check (country ~ '^[A-Z]{3}$'),
  latitude                 double precision not null check (latitude between -90 and 90),
  longitude                double precision not null check (longitude between -180 and 180),
  handling_tonnes_per_day  double precision check (handling_tonnes_per_day > 0),
  storage_tonnes           double precision check (storage_tonnes >= 0),
  licences                 jsonb not null default '{}',
  notice_days              int not null default 0 check (notice_days between 0 and 365),
  illustrative             boolean not null,
  basis                    text,
  version                  int not null default 1,
  check (not illustrative or basis is not null)
);

create table network.leg (
  id                     uuid primary key,
  code                   text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,79}$'),
  from_node_id           uuid not null references network.node (id),
  to_node_id             uuid not null references network.node (id),
  mode                   text not null check (mode in ('road', 'rail', 'sea', 'air', 'inlandWater')),
  transit_days           int not null check (transit_days between 1 and 365),
  departs_every_days     int not null check (departs_every_days between 1 and 365),
  departs_phase_days     int not null check (departs_phase_days >= 0 and departs_phase_days < departs_every_days),
  capacity_tonnes        double precision not null check (capacity_tonnes > 0),
  neq_cap_kg             double precision check (neq_cap_kg >= 0),
  cost_cents_per_tonne   bigint not null default 0 check (cost_cents_per_tonne >= 0),
  open_from              date,
  open_through           date,
  notice_days            int not null default 0 check (notice_days between 0 and 365),
  illustrative           boolean not null,
  basis                  text,
  version                int not null default 1,
  check (from_node_id <> to_node_id),
  check (open_from is null or open_through is null or open_from <= open_through),
  check (not illustrative or basis is not null)
);

grant usage on schema network to entente_app;
grant select, insert, update on network.node, network.leg to entente_app;
