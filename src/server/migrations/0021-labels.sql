-- Who may read what. A label is kept once and never changed; records carry its number, which no answer shows. What carries a
-- label is read and written by the application only as far as the reader named in `entente.party` may read the label:
--   a party's code  that party;  `none`  somebody signed in who is of no party;  `public`  somebody who is not signed in
--   `room`         the room's own work, which reads all;  nothing at all reads nothing
-- The setting is made for one transaction at a time. The same is decided by code; here it is decided again.
create schema releasability;

create table releasability.label (
  id           int generated always as identity primary key,
  policy       text not null,
  level        int not null check (level between 0 and 2),
  restrictive  text[] not null,
  -- Codes of parties, which never change; null: all.
  releasable   text[],
  unique nulls not distinct (policy, level, restrictive, releasable)
);
create index label_releasable on releasability.label using gin (releasable);
-- The first is the one of whatever says nothing else: read by every party of the room.
insert into releasability.label (policy, level, restrictive, releasable) values ('ENTENTE', 1, '{}', null);

-- What a party is cleared for, where it is not the usual: up to level 2, in no restrictive category.
create table releasability.clearance (
  party       text primary key,
  level       int not null check (level between 0 and 2),
  categories  text[] not null
);

create trigger label_append_only before update or delete on releasability.label for each row execute function audit.refuse_change();

create function releasability.readable() returns int[] language plpgsql stable set search_path = '' as $$
declare
  reader text := coalesce(current_setting('entente.party', true), '');
  cleared releasability.clearance;
begin
  if reader = '' then return '{}'; end if;
  if reader = 'room' then return (select array_agg(l.id) from releasability.label l); end if;
  select * into cleared from releasability.clearance c where c.party = reader;
  return (select coalesce(array_agg(l.id), '{}') from releasability.label l
           where l.policy = 'ENTENTE'
             and l.level <= case when reader = 'public' then 0 else coalesce(cleared.level, 2) end
             and l.restrictive <@ coalesce(cleared.categories, '{}')
             and (l.releasable is null or l.releasable @> array[reader]));
end $$;

-- Whether whoever may read the one label may read the other, too.
create function releasability.is_within(narrow int, wide int) returns boolean language sql stable set search_path = '' as $$
  select narrow = wide or exists (
    select from releasability.label n, releasability.label w
     where n.id = narrow and w.id = wide and n.policy = w.policy and n.level >= w.level and n.restrictive @> w.restrictive
       and (w.releasable is null or (n.releasable is not null and n.releasable <@ w.releasable)))
$$;

grant usage on schema releasability to entente_app;
grant select, insert on releasability.label to entente_app;
grant select on releasability.clearance to entente_app;

-- Every record that can be released to some and not to others, and whatever tells of one.
do $$
declare
  labelled text;
begin
  foreach labelled in array array['needs.need', 'contributions.contribution', 'contributions.line', 'contributions.valuation', 'contributions.money_step', 'contributions.step',
                                  'contributions.revision', 'contributions.allocation', 'sources.source', 'sources.statement', 'sources.support', 'ledger.tally', 'ledger.account',
                                  'planning.proposal'] loop
    execute format('alter table %s add column label_id int not null default 1', labelled);
    execute format('alter table %s enable row level security', labelled);
    execute format('create policy readable on %s to entente_app using (label_id = any ((select releasability.readable())::int[])) with check (label_id = any ((select releasability.readable())::int[]))', labelled);
  end loop;
end $$;

-- A plan may be for fewer than what came of it: who may not read it is not told that there was one.
alter table contributions.allocation add column proposal_label_id int not null default 1;

-- A name is taken for those who can see that it is. Whoever cannot see a record is not told of it by its name.
alter table needs.need drop constraint need_recipient_id_reference_key, add constraint need_reference unique (recipient_id, reference, label_id);
alter table contributions.contribution drop constraint contribution_donor_id_reference_key, add constraint contribution_reference unique (donor_id, reference, label_id);
alter table contributions.contribution drop constraint contribution_origin_origin_key_key, add constraint contribution_origin unique (origin, origin_key, label_id);
alter table sources.source drop constraint source_url_published_key, add constraint source_document unique (url, published, label_id);
alter table ledger.tally drop constraint tally_donor_category_commodity_stage_key, add constraint tally_of unique (donor, category, commodity, stage, label_id);

-- A record is never released wider than one it names: told by code, and here once more.
create function contributions.check_labels() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from added a join contributions.contribution c on c.id = a.contribution_id
              where a.label_id <> c.label_id and not releasability.is_within(a.label_id, c.label_id)) then
    raise exception 'a record is released wider than one it names' using errcode = '23514', constraint = 'label_within';
  end if;
  return null;
end $$;

create function contributions.check_allocation_labels() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from added a join contributions.line l on l.id = a.line_id where a.label_id <> l.label_id and not releasability.is_within(a.label_id, l.label_id))
     or exists (select from added a join needs.need n on n.id = a.need_id where a.label_id <> n.label_id and not releasability.is_within(a.label_id, n.label_id)) then
    raise exception 'a record is released wider than one it names' using errcode = '23514', constraint = 'label_within';
  end if;
  return null;
end $$;

do $$
declare
  child text;
begin
  foreach child in array array['line', 'valuation', 'money_step', 'step', 'revision'] loop
    execute format('create trigger %1$s_label after insert on contributions.%1$I referencing new table as added for each statement execute function contributions.check_labels()', child);
    execute format('create trigger %1$s_relabelled after update on contributions.%1$I referencing new table as added for each statement execute function contributions.check_labels()', child);
  end loop;
end $$;
create trigger allocation_label after insert on contributions.allocation referencing new table as added for each statement execute function contributions.check_allocation_labels();
create trigger allocation_relabelled after update on contributions.allocation referencing new table as added for each statement execute function contributions.check_allocation_labels();

-- A parent that is released to fewer must not leave a child behind that is released to more.
create function contributions.check_children() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from added c join removed r on r.id = c.id and r.label_id <> c.label_id
              where exists (select from contributions.line x where x.contribution_id = c.id and not releasability.is_within(x.label_id, c.label_id))
                 or exists (select from contributions.valuation x where x.contribution_id = c.id and not releasability.is_within(x.label_id, c.label_id))) then
    raise exception 'a record is released wider than one it names' using errcode = '23514', constraint = 'label_within';
  end if;
  return null;
end $$;
create trigger contribution_relabelled after update on contributions.contribution referencing old table as removed new table as added
  for each statement execute function contributions.check_children();

create function contributions.check_allocations_of_need() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from added n join removed r on r.id = n.id and r.label_id <> n.label_id join contributions.allocation a on a.need_id = n.id
              where not releasability.is_within(a.label_id, n.label_id)) then
    raise exception 'a record is released wider than one it names' using errcode = '23514', constraint = 'label_within';
  end if;
  return null;
end $$;
create trigger need_relabelled after update on needs.need referencing old table as removed new table as added
  for each statement execute function contributions.check_allocations_of_need();

-- What is left of an offer and what a need lacks is told to whoever may tie units, whoever else they are tied for: the one thing
-- that a label does not hide. These say how much, and neither who nor where.
create function ledger.taken_for_needs(needs uuid[]) returns table (need uuid, thousandths bigint) language sql stable security definer set search_path = '' as $$
  select a.need, coalesce(sum((a.posted_units + coalesce((select sum(r.units) from ledger.transfer r where r.to_account = a.id and r.kind = 'reserve'
                                                             and not exists (select from ledger.transfer x where x.resolves = r.id)), 0)) * coalesce(w.thousandths, 1000)), 0)::bigint
    from ledger.account a left join ledger.worth w on w.need = a.need and w.subject = a.subject
   where a.need = any (needs) and a.stage <> 'lost' group by a.need
$$;
create function ledger.tied_units(subjects uuid[]) returns bigint language sql stable security definer set search_path = '' as $$
  select coalesce(sum(case when a.need is null then a.reserved_units else a.posted_units end), 0)::bigint from ledger.account a where a.subject = any (subjects)
$$;
create function contributions.allocated_units(line uuid) returns bigint language sql stable security definer set search_path = '' as $$
  select coalesce(sum(a.units), 0)::bigint from contributions.allocation a where a.line_id = line and a.state = 'allocated'
$$;
revoke execute on function ledger.taken_for_needs(uuid[]), ledger.tied_units(uuid[]), contributions.allocated_units(uuid) from public;
grant execute on function ledger.taken_for_needs(uuid[]), ledger.tied_units(uuid[]), contributions.allocated_units(uuid) to entente_app;

-- Units of unlike labels are in totals of their own, so that a sum over the totals one may read counts nothing else.
drop function ledger.hold_accounts(jsonb);
drop function ledger.read_wanted(jsonb);
create function ledger.read_wanted(wanted jsonb)
  returns table (place int, donor uuid, category text, commodity text, subject uuid, stage text, need uuid, node uuid, on_day date, label int)
  language sql immutable set search_path = '' as $$
  select * from jsonb_to_recordset(wanted)
    as w(place int, donor uuid, category text, commodity text, subject uuid, stage text, need uuid, node uuid, on_day date, label int)
$$;

create function ledger.hold_accounts(wanted jsonb)
  returns table (place int, account_id bigint, free_units bigint)
  language plpgsql security definer set search_path = '' as $$
begin
  insert into ledger.tally (donor, category, commodity, stage, label_id)
    select distinct h.donor, h.category, h.commodity, h.stage, h.label from ledger.read_wanted(wanted) h
     where not exists (select from ledger.tally t where t.donor = h.donor and t.category = h.category and t.commodity = h.commodity and t.stage = h.stage and t.label_id = h.label)
       and not exists (select from ledger.account a where a.subject = h.subject and a.stage = h.stage
                         and a.need is not distinct from h.need and a.node is not distinct from h.node)
     order by 1, 2, 3, 4, 5 on conflict do nothing;
  insert into ledger.account (tally_id, subject, commodity, stage, need, node, label_id)
    select distinct t.id, h.subject, h.commodity, h.stage, h.need, h.node, h.label
      from ledger.read_wanted(wanted) h
      join ledger.tally t on t.donor = h.donor and t.category = h.category and t.commodity = h.commodity and t.stage = h.stage and t.label_id = h.label
     where not exists (select from ledger.account a where a.subject = h.subject and a.stage = h.stage
                         and a.need is not distinct from h.need and a.node is not distinct from h.node)
     order by 2, 4 on conflict do nothing;
  -- A subject has one donor, category and commodity for good: its totals would fall apart otherwise.
  if exists (select from ledger.read_wanted(wanted) h join ledger.account a on a.subject = h.subject join ledger.tally t on t.id = a.tally_id
              where (t.donor, t.category, t.commodity) <> (h.donor, h.category, h.commodity) or a.commodity <> h.commodity) then
    raise exception 'a subject keeps its donor, category and commodity' using errcode = '23514', constraint = 'account_one_subject';
  end if;
  perform 1 from ledger.tally where id in (
      select a.tally_id from ledger.read_wanted(wanted) h join ledger.account a on a.subject = h.subject and a.stage = h.stage
         and a.need is not distinct from h.need and a.node is not distinct from h.node)
    order by id for no key update;
  perform 1 from ledger.account where id in (
      select a.id from ledger.read_wanted(wanted) h join ledger.account a on a.subject = h.subject and a.stage = h.stage
         and a.need is not distinct from h.need and a.node is not distinct from h.node)
    order by id for no key update;
  return query
    select h.place, a.id, case when a.stage in ('origin', 'declaredOrigin') then null::bigint
           else least(a.posted_units - a.reserved_units,
                      (select min(b.units) from ledger.balance b where b.account_id = a.id and b.day >= h.on_day),
                      coalesce((select b.units from ledger.balance b where b.account_id = a.id and b.day <= h.on_day order by b.day desc limit 1), 0)) end
      from ledger.read_wanted(wanted) h join ledger.account a on a.subject = h.subject and a.stage = h.stage
       and a.need is not distinct from h.need and a.node is not distinct from h.node;
end $$;
revoke execute on function ledger.hold_accounts(jsonb) from public;
grant execute on function ledger.hold_accounts(jsonb) to entente_app;

-- One log for each label: whoever may read no record of a label is told nothing of its log, neither how long it is nor that it
-- is there. Its name is made of what the label says, by a hash that tells nothing to whoever does not know that.
alter table audit.log add column label_id int not null default 1, add constraint log_of_label unique (label_id);
create index leaf_newest on audit.leaf (at desc, index desc, log desc);

create function audit.compartment_of(label int) returns table (log text, label_text text) language plpgsql security definer set search_path = '' as $$
declare
  root text;
  said text;
begin
  if label = 1 then
    return query select 'room'::text, 'PUBLIC'::text;
    return;
  end if;
  select l.origin into root from audit.log l where l.name = 'room';
  select l.policy || ' ' || (array['PUBLIC', 'UNCLASSIFIED', 'RESTRICTED'])[l.level + 1]
         || case when l.restrictive = '{}' then '' else ' ' || array_to_string(l.restrictive, ' ') end
         || case when l.releasable is null then '' else ' REL ' || array_to_string(l.releasable, ' ') end
    into said from releasability.label l where l.id = label;
  log := 'c-' || left(encode(sha256(convert_to(root || ' ' || said, 'UTF8')), 'hex'), 20);
  insert into audit.log (name, origin, label_id) values (log, 'entente/' || left(encode(sha256(convert_to(root || ' origin ' || said, 'UTF8')), 'hex'), 32) || '/' || log, label)
    on conflict do nothing;
  label_text := said;
  return next;
end $$;
revoke execute on function audit.compartment_of(int) from public;
grant execute on function audit.compartment_of(int) to entente_app;
