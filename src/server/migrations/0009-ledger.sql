-- The quantity ledger. Units move between accounts by balanced, append-only transfers. The application inserts accounts and
-- transfers; balances are kept by the trigger below, which runs as the owner, so that no other statement can change them.
--   account   where units of one subject (a line, a valuation) stand: at which stage, for which need, at which node
--   balance   an account's units at the end of each day on which they changed
--   tally     accounts of one donor, category, commodity and stage together; total: its units at the end of each such day
create schema ledger;

create table ledger.tally (
  id         bigint generated always as identity primary key,
  donor      uuid not null,
  category   text not null,
  commodity  text not null,
  stage      text not null,
  unique (donor, category, commodity, stage)
);

create table ledger.account (
  id              bigint generated always as identity primary key,
  tally_id        bigint not null references ledger.tally (id),
  subject         uuid not null,
  commodity       text not null,
  stage           text not null check (stage in ('origin', 'announced', 'pledged', 'offered', 'committed', 'allocated', 'released',
                                                 'inTransit', 'received', 'damaged', 'lost', 'returned',
                                                 'declaredOrigin', 'declaredDelivered')),
  need            uuid,
  node            uuid,
  posted_units    bigint not null default 0,
  reserved_units  bigint not null default 0 check (reserved_units >= 0),
  constraint account_not_below_zero check (stage in ('origin', 'declaredOrigin') or posted_units - reserved_units >= 0),
  unique nulls not distinct (subject, stage, need, node)
);
create index account_need on ledger.account (need) where need is not null;
create index account_tally on ledger.account (tally_id);

create table ledger.balance (
  account_id  bigint not null references ledger.account (id),
  day         date not null,
  units       bigint not null,
  contra      boolean not null,
  primary key (account_id, day),
  constraint balance_not_below_zero check (contra or units >= 0)
);

create table ledger.total (
  tally_id  bigint not null references ledger.tally (id),
  day       date not null,
  units     bigint not null,
  primary key (tally_id, day)
);

create table ledger.transfer (
  id            uuid primary key,
  number        bigint generated always as identity,
  command       uuid not null,
  kind          text not null check (kind in ('post', 'reserve', 'settle', 'void', 'expire')),
  from_account  bigint not null references ledger.account (id),
  to_account    bigint not null references ledger.account (id),
  units         bigint not null check (units > 0 and units <= 9007199254740991),
  on_day        date not null,
  resolves      uuid references ledger.transfer (id),
  reason        text not null,
  recorded_at   timestamptz not null default now(),
  check (from_account <> to_account),
  check ((kind in ('settle', 'void', 'expire')) = (resolves is not null))
);
create unique index transfer_resolves on ledger.transfer (resolves) where resolves is not null;
create index transfer_from on ledger.transfer (from_account);
create index transfer_to on ledger.transfer (to_account);

create function ledger.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'the ledger is append-only' using errcode = '42501';
end $$;
create trigger transfer_append_only before update or delete on ledger.transfer for each row execute function ledger.refuse_change();
create trigger transfer_no_truncate before truncate on ledger.transfer for each statement execute function ledger.refuse_change();

create function ledger.apply_transfers() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- One order for all writers: tallies, then accounts, each by id. Whoever waits here sees the other's result.
  perform 1 from ledger.tally
    where id in (select a.tally_id from ledger.account a where a.id in (select from_account from added union select to_account from added))
    order by id for no key update;
  perform 1 from ledger.account
    where id in (select from_account from added union select to_account from added)
    order by id for no key update;

  if exists (select 1 from added t join ledger.account f on f.id = t.from_account join ledger.account g on g.id = t.to_account
             where f.subject <> g.subject or f.commodity <> g.commodity) then
    raise exception 'a transfer stays within one subject and commodity' using errcode = '23514', constraint = 'transfer_one_subject';
  end if;
  if exists (select 1 from added t join ledger.account f on f.id = t.from_account join ledger.account g on g.id = t.to_account
             where (f.stage in ('declaredOrigin', 'declaredDelivered')) <> (g.stage in ('declaredOrigin', 'declaredDelivered'))) then
    raise exception 'what a donor declares and what a recipient signs for do not mix' using errcode = '23514', constraint = 'transfer_not_declared';
  end if;
  if exists (select 1 from added t left join ledger.transfer r on r.id = t.resolves
             where t.resolves is not null
               and (r.id is null or r.kind <> 'reserve' or r.from_account <> t.from_account or r.to_account <> t.to_account
                    or t.units > r.units or (t.kind <> 'settle' and t.units <> r.units))) then
    raise exception 'a reservation is settled, voided or expired as it was made' using errcode = '23514', constraint = 'transfer_resolves_reservation';
  end if;

  update ledger.account a
     set posted_units = a.posted_units + d.posted, reserved_units = a.reserved_units + d.reserved
    from (select account, sum(posted) as posted, sum(reserved) as reserved from (
            select from_account as account, -units as posted, 0::bigint as reserved from added where kind in ('post', 'settle')
            union all select to_account, units, 0 from added where kind in ('post', 'settle')
            union all select from_account, 0, units from added where kind = 'reserve'
            union all select t.from_account, 0, -r.units from added t join ledger.transfer r on r.id = t.resolves) x
          group by account) d
   where a.id = d.account;

  -- A day's balance is the last one before it plus what moved since; days already there after it move along.
  insert into ledger.balance (account_id, day, units, contra)
  select m.account, m.on_day,
         coalesce((select b.units from ledger.balance b where b.account_id = m.account and b.day < m.on_day order by b.day desc limit 1), 0),
         a.stage in ('origin', 'declaredOrigin')
    from (select from_account as account, on_day from added where kind in ('post', 'settle')
          union select to_account, on_day from added where kind in ('post', 'settle')) m
    join ledger.account a on a.id = m.account
  on conflict do nothing;

  update ledger.balance b set units = b.units + s.units
    from (select bb.account_id, bb.day, sum(m.units) as units
            from (select from_account as account, on_day, -units as units from added where kind in ('post', 'settle')
                  union all select to_account, on_day, units from added where kind in ('post', 'settle')) m
            join ledger.balance bb on bb.account_id = m.account and bb.day >= m.on_day
           group by bb.account_id, bb.day) s
   where b.account_id = s.account_id and b.day = s.day;

  insert into ledger.total (tally_id, day, units)
  select m.tally_id, m.on_day,
         coalesce((select o.units from ledger.total o where o.tally_id = m.tally_id and o.day < m.on_day order by o.day desc limit 1), 0)
    from (select distinct a.tally_id, t.on_day from added t join ledger.account a on a.id in (t.from_account, t.to_account)
           where t.kind in ('post', 'settle')) m
  on conflict do nothing;

  update ledger.total o set units = o.units + s.units
    from (select oo.tally_id, oo.day, sum(m.units) as units
            from (select tally_id, on_day, sum(units) as units from (
                    select f.tally_id, t.on_day, -t.units as units from added t join ledger.account f on f.id = t.from_account where t.kind in ('post', 'settle')
                    union all select g.tally_id, t.on_day, t.units from added t join ledger.account g on g.id = t.to_account where t.kind in ('post', 'settle')) x
                  group by tally_id, on_day) m
            join ledger.total oo on oo.tally_id = m.tally_id and oo.day >= m.on_day
           group by oo.tally_id, oo.day) s
   where o.tally_id = s.tally_id and o.day = s.day;
  return null;
end $$;
create trigger transfer_applies after insert on ledger.transfer referencing new table as added
  for each statement execute function ledger.apply_transfers();

create function ledger.read_wanted(wanted jsonb)
  returns table (place int, donor uuid, category text, commodity text, subject uuid, stage text, need uuid, node uuid, on_day date)
  language sql immutable set search_path = '' as $$
  select * from jsonb_to_recordset(wanted)
    as w(place int, donor uuid, category text, commodity text, subject uuid, stage text, need uuid, node uuid, on_day date)
$$;

-- Makes the accounts a command needs, locks them in the one order, and says how many units each has free: what is there
-- less what is reserved, and never more than the least it held on any day since the command's day.
create function ledger.hold_accounts(wanted jsonb)
  returns table (place int, account_id bigint, free_units bigint)
  language plpgsql security definer set search_path = '' as $$
begin
  insert into ledger.tally (donor, category, commodity, stage)
    select distinct h.donor, h.category, h.commodity, h.stage from ledger.read_wanted(wanted) h
     where not exists (select from ledger.tally t where t.donor = h.donor and t.category = h.category and t.commodity = h.commodity and t.stage = h.stage)
     order by 1, 2, 3, 4 on conflict do nothing;
  insert into ledger.account (tally_id, subject, commodity, stage, need, node)
    select distinct t.id, h.subject, h.commodity, h.stage, h.need, h.node
      from ledger.read_wanted(wanted) h join ledger.tally t on t.donor = h.donor and t.category = h.category and t.commodity = h.commodity and t.stage = h.stage
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

grant usage on schema ledger to entente_app;
grant select on ledger.tally, ledger.account, ledger.balance, ledger.total, ledger.transfer to entente_app;
grant insert on ledger.transfer to entente_app;
