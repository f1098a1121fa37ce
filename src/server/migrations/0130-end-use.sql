-- What became of goods with serial numbers after the handover, as the recipient says: one row for each item and report, never
-- changed, never removed.
create table consignments.end_use (
  id              uuid primary key,
  number          bigint generated always as identity,
  consignment_id  uuid not null references consignments.consignment (id),
  cargo_id        uuid not null references consignments.cargo (id),
  serial          text not null check (serial <> ''),
  state           text not null check (state in ('inService', 'stored', 'lost', 'destroyed', 'expended', 'returned')),
  on_day          date not null,
  reason          text check (reason <> ''),
  organisation    text not null,
  label_id        int not null,
  check (state in ('inService', 'stored') or reason is not null)
);
create index end_use_of on consignments.end_use (consignment_id, number);
create index package_line_expires on consignments.package_line (expires_on) where expires_on is not null;
create index consignment_handed_over on consignments.consignment (handed_over_on) where state in ('handedOver', 'closed');
create trigger end_use_append_only before update of id, number, consignment_id, cargo_id, serial, state, on_day, reason, organisation or delete on consignments.end_use for each row execute function audit.refuse_change();

alter table consignments.end_use enable row level security;
create policy readable on consignments.end_use to entente_app using (label_id = any ((select releasability.readable())::int[])) with check (label_id = any ((select releasability.readable())::int[]));

-- What is lost, destroyed, expended or given back stays so, however many write at once.
create function consignments.check_end_use() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from consignments.end_use e where e.consignment_id = new.consignment_id and e.cargo_id = new.cargo_id and e.serial = new.serial and e.number < new.number and e.state in ('lost', 'destroyed', 'expended', 'returned')) then
    raise exception 'an item that is gone stays so' using errcode = '23514', constraint = 'end_use_ended';
  end if;
  return null;
end $$;
create trigger end_use_ended after insert on consignments.end_use for each row execute function consignments.check_end_use();

create or replace function consignments.relabel_children() returns trigger language plpgsql security definer set search_path = '' as $$
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
  update consignments.end_use x set label_id = c.label_id from added c where x.consignment_id = c.id and x.label_id <> c.label_id;
  return null;
end $$;

grant select, insert on consignments.end_use to entente_app;
