-- From an allocation to a signed handover. What hangs on a consignment has its label; a consignment has the join of the labels of
-- the allocations it carries. Quantities are in the ledger: what stands here is which units travel together, and what happened.
create schema consignments;

-- How many units of an allocation are on consignments that were not cancelled. What is on one is not released.
alter table contributions.allocation add column consigned_units bigint not null default 0,
  add constraint allocation_consigned check (consigned_units between 0 and units);

-- What went back serves its need no more, and what the need lacks can be tied again.
create or replace function ledger.taken_for_needs(needs uuid[]) returns table (need uuid, thousandths bigint) language sql stable security definer set search_path = '' as $$
  select a.need, coalesce(sum((a.posted_units + coalesce((select sum(r.units) from ledger.transfer r where r.to_account = a.id and r.kind = 'reserve'
                                                             and not exists (select from ledger.transfer x where x.resolves = r.id)), 0)) * coalesce(w.thousandths, 1000)), 0)::bigint
    from ledger.account a left join ledger.worth w on w.need = a.need and w.subject = a.subject
   where a.need = any (needs) and a.stage not in ('lost', 'returned') group by a.need
$$;

create table consignments.consignment (
  id                 uuid primary key,
  reference          text not null check (reference <> ''),
  state              text not null check (state in ('planned', 'packed', 'documented', 'dispatched', 'atHub', 'onward', 'arrived', 'inspected', 'handedOver', 'closed', 'lost', 'returned', 'cancelled')),
  from_node_id       uuid not null references network.node (id),
  to_node_id         uuid not null references network.node (id),
  recipient_id       uuid not null references parties.party (id),
  carrier_id         uuid references parties.party (id),
  promised_on        date,
  first_promised_on  date,
  noticed_on         date,
  export_licence     text,
  consent_reference  text,
  form302            text,
  created_on         date not null,
  handed_over_on     date,
  illustrative       boolean not null,
  label_id           int not null,
  version            int not null default 1
);

-- The way: each leg with its planned and its true days.
create table consignments.leg (
  consignment_id  uuid not null references consignments.consignment (id),
  position        int not null check (position >= 0),
  leg_id          uuid not null references network.leg (id),
  depart_on       date not null,
  arrive_on       date not null check (arrive_on >= depart_on),
  departed_on     date,
  arrived_on      date check (arrived_on >= departed_on),
  label_id        int not null,
  primary key (consignment_id, position),
  check (arrived_on is null or departed_on is not null)
);
create index leg_of_day on consignments.leg (leg_id, depart_on);

-- So many units of one allocation. Line, need, item, donor, category and commodity are the allocation's, and stay.
create table consignments.cargo (
  id              uuid primary key,
  consignment_id  uuid not null references consignments.consignment (id),
  allocation_id   uuid not null references contributions.allocation (id),
  contribution_id uuid not null,
  line_id         uuid not null,
  need_id         uuid not null,
  item_id         uuid not null references catalogue.item (id),
  donor_id        uuid not null,
  consent_id      uuid,
  category        text not null,
  commodity       text not null,
  units           bigint not null check (units > 0),
  allocation_label_id int not null,
  label_id        int not null
);
create index cargo_of on consignments.cargo (consignment_id);
create index cargo_allocation on consignments.cargo (allocation_id);
create index cargo_need on consignments.cargo (need_id);
create index cargo_contribution on consignments.cargo (contribution_id);

create table consignments.package (
  id              uuid primary key,
  consignment_id  uuid not null references consignments.consignment (id),
  inside_id       uuid references consignments.package (id),
  sscc            text not null check (sscc ~ '^[0-9]{18}$'),
  described       text not null check (described <> ''),
  tare_kg         double precision check (tare_kg >= 0),
  volume_m3       double precision check (volume_m3 > 0),
  loaded_on       date,
  label_id        int not null,
  unique (sscc, label_id),
  check (inside_id <> id)
);
create index package_of on consignments.package (consignment_id);

create table consignments.package_line (
  id          uuid primary key,
  package_id  uuid not null references consignments.package (id) on delete cascade,
  cargo_id    uuid not null references consignments.cargo (id) on delete cascade,
  units       bigint not null check (units > 0),
  lot         text,
  expires_on  date,
  serials     text[] not null default '{}',
  label_id    int not null,
  check (cardinality(serials) <= units)
);
create index package_line_of on consignments.package_line (package_id);
create index package_line_cargo on consignments.package_line (cargo_id);
create index package_line_serials on consignments.package_line using gin (serials);

-- What was scanned or said, once and for good; ids are made by whoever scans. `outcome` says whether it changed the consignment:
-- applied as it was sent, merged into what had changed meanwhile, or kept beside it for a person to look at, with the reason.
create table consignments.event (
  id              uuid primary key,
  number          bigint generated always as identity,
  consignment_id  uuid not null references consignments.consignment (id),
  kind            text not null check (kind in ('load', 'depart', 'arrive', 'divert', 'delay', 'lose', 'return', 'refuse', 'damage', 'note')),
  package_id      uuid,
  node_id         uuid,
  leg_id          uuid,
  happened_at     timestamptz not null,
  recorded_at     timestamptz not null,
  on_day          date not null,
  base_version    int,
  outcome         text not null check (outcome in ('applied', 'merged', 'kept')),
  why             text,
  reason          text,
  organisation    text not null,
  label_id        int not null,
  check ((outcome = 'kept') = (why is not null))
);
create index event_of on consignments.event (consignment_id, number);

-- Each change of the promised day, with its reason.
create table consignments.slip (
  consignment_id  uuid not null references consignments.consignment (id),
  number          bigint generated always as identity,
  before_on       date,
  after_on        date not null,
  reason          text not null check (reason <> ''),
  changed_on      date not null,
  label_id        int not null,
  primary key (consignment_id, number)
);

-- A gate that somebody opened: who answers for it is in the log, under the organisation named here.
create table consignments.override (
  consignment_id  uuid not null references consignments.consignment (id),
  gate            text not null,
  reason          text not null check (reason <> ''),
  actor           text not null,
  organisation    text not null,
  overridden_on   date not null,
  label_id        int not null,
  primary key (consignment_id, gate)
);

-- What somebody counted without seeing what was sent: one row for each count.
create table consignments.count (
  id              uuid primary key,
  number          bigint generated always as identity,
  consignment_id  uuid not null references consignments.consignment (id),
  lines           jsonb not null,
  counted_on      date not null,
  organisation    text not null,
  label_id        int not null
);
create index count_of on consignments.count (consignment_id, number);

-- Receipts and their signatures: never changed, never removed.
create table consignments.receipt (
  hash            text not null check (hash ~ '^[0-9a-f]{64}$'),
  number          bigint generated always as identity,
  consignment_id  uuid not null references consignments.consignment (id),
  receipt         jsonb not null,
  corrects        text,
  received_on     date not null,
  label_id        int not null,
  primary key (consignment_id, hash)
);
create table consignments.signature (
  consignment_id  uuid not null,
  hash            text not null,
  role            text not null check (role in ('deliverer', 'recipient')),
  statement       jsonb not null,
  public_key      text not null,
  signature       text not null,
  received_at     timestamptz not null,
  label_id        int not null,
  primary key (consignment_id, hash, role),
  foreign key (consignment_id, hash) references consignments.receipt (consignment_id, hash)
);
create trigger receipt_append_only before update of hash, number, consignment_id, receipt, corrects, received_on or delete on consignments.receipt for each row execute function audit.refuse_change();
create trigger signature_append_only before update of consignment_id, hash, role, statement, public_key, signature, received_at or delete on consignments.signature for each row execute function audit.refuse_change();
create trigger event_append_only before update of id, number, consignment_id, kind, package_id, node_id, leg_id, happened_at, recorded_at, on_day, base_version, outcome, why, reason, organisation or delete on consignments.event for each row execute function audit.refuse_change();

do $$
declare
  labelled text;
begin
  foreach labelled in array array['consignment', 'leg', 'cargo', 'package', 'package_line', 'event', 'slip', 'override', 'count', 'receipt', 'signature'] loop
    execute format('alter table consignments.%I enable row level security', labelled);
    execute format('create policy readable on consignments.%I to entente_app using (label_id = any ((select releasability.readable())::int[])) with check (label_id = any ((select releasability.readable())::int[]))', labelled);
  end loop;
end $$;

-- A consignment is never released wider than an allocation it carries: told by code, and here once more.
create function consignments.check_labels() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from added c join contributions.allocation a on a.id = c.allocation_id where c.label_id <> a.label_id and not releasability.is_within(c.label_id, a.label_id)) then
    raise exception 'a record is released wider than one it names' using errcode = '23514', constraint = 'label_within';
  end if;
  return null;
end $$;
create trigger cargo_label after insert on consignments.cargo referencing new table as added for each statement execute function consignments.check_labels();

-- What hangs on an allocation is narrowed with it, and its consignment with all of its own.
insert into relabelling.hangs_on values ('consignments.cargo', 'allocation_id', 'contributions.allocation');
create function consignments.narrow() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  narrowed record;
begin
  -- A statement that changes no row fires, too.
  if not exists (select from added) then return null; end if;
  update consignments.cargo g set allocation_label_id = a.label_id from contributions.allocation a, added n where g.id = n.id and a.id = n.allocation_id and g.allocation_label_id <> a.label_id;
  for narrowed in select n.consignment_id as id, n.label_id as label from added n join removed r on r.id = n.id and r.label_id <> n.label_id order by 1, 2 loop
    update consignments.consignment x set label_id = releasability.join_labels(x.label_id, narrowed.label) where x.id = narrowed.id;
  end loop;
  return null;
end $$;
create trigger cargo_narrowed after update on consignments.cargo referencing old table as removed new table as added for each statement execute function consignments.narrow();

create function consignments.relabel_children() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from added c join removed r on r.id = c.id and r.label_id <> c.label_id) then return null; end if;
  update consignments.leg x set label_id = c.label_id from added c where x.consignment_id = c.id and x.label_id <> c.label_id;
  update consignments.cargo x set label_id = c.label_id from added c where x.consignment_id = c.id and x.label_id <> c.label_id;
  update consignments.package_line x set label_id = c.label_id from added c, consignments.package p where p.consignment_id = c.id and x.package_id = p.id and x.label_id <> c.label_id;
  update consignments.package x set label_id = c.label_id from added c where x.consignment_id = c.id and x.label_id <> c.label_id;
  update consignments.event x set label_id = c.label_id from added c where x.consignment_id = c.id and x.label_id <> c.label_id;
  update consignments.slip x set label_id = c.label_id from added c where x.consignment_id = c.id and x.label_id <> c.label_id;
  update consignments.override x set label_id = c.label_id from added c where x.consignment_id = c.id and x.label_id <> c.label_id;
  update consignments.count x set label_id = c.label_id from added c where x.consignment_id = c.id and x.label_id <> c.label_id;
  update consignments.receipt x set label_id = c.label_id from added c where x.consignment_id = c.id and x.label_id <> c.label_id;
  update consignments.signature x set label_id = c.label_id from added c where x.consignment_id = c.id and x.label_id <> c.label_id;
  return null;
end $$;
create trigger consignment_relabelled after update on consignments.consignment referencing old table as removed new table as added for each statement execute function consignments.relabel_children();

grant usage on schema consignments to entente_app;
grant select, insert, update on consignments.consignment to entente_app;
grant select, insert, update, delete on consignments.leg, consignments.cargo, consignments.package, consignments.package_line to entente_app;
grant select, insert on consignments.event, consignments.slip, consignments.override, consignments.count, consignments.receipt, consignments.signature to entente_app;
