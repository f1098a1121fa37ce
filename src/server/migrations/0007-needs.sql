create schema needs;

create table needs.need (
  id             uuid primary key,
  recipient_id   uuid not null,
  reference      text not null check (reference <> ''),
  item_id        uuid not null,
  units          bigint not null check (units > 0 and units <= 9007199254740991),
  priority       int not null check (priority between 1 and 5),
  validated_by   uuid,
  need_by        date not null,
  place_id       uuid not null,
  state          text not null check (state in ('draft', 'submitted', 'validated', 'prioritised', 'open', 'rejected', 'duplicate', 'withdrawn', 'superseded')),
  replaced_by    uuid references needs.need (id),
  illustrative   boolean not null,
  basis          text,
  note           text,
  stated_on      date not null,
  version        int not null default 1,
  unique (recipient_id, reference),
  check (not illustrative or basis is not null),
  check ((state in ('duplicate', 'superseded')) = (replaced_by is not null)),
  check (state in ('draft', 'submitted', 'rejected', 'withdrawn', 'duplicate', 'superseded') or validated_by is not null)
);
create index need_list on needs.need (state, priority, need_by, id);

grant usage on schema needs to entente_app;
grant select, insert, update on needs.need to entente_app;
