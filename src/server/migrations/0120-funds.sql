-- Money that many pay in and one spends: what each donor pledged, committed, paid, and what was spent of it; batches that a broker
-- offers and donors pick from; what was bought. Steps, batches and picks carry the label of their fund, so that no sum tells of
-- what somebody may not see; what names a contribution is released to those who may read both.
create schema funds;

create table funds.fund (
  id            uuid primary key,
  holder_id     uuid not null references parties.party (id),
  reference     text not null check (reference <> ''),
  title         text not null check (title <> ''),
  purpose       text,
  illustrative  boolean not null,
  basis         text,
  label_id      int not null,
  version       int not null default 1,
  unique (holder_id, reference, label_id),
  check (not illustrative or basis is not null)
);
create index fund_reference on funds.fund (reference, id);

create table funds.step (
  id            uuid primary key,
  -- In the order in which they were written, each fits on those before.
  place         bigint not null,
  fund_id       uuid not null references funds.fund (id),
  donor_id      uuid not null references parties.party (id),
  reference     text not null check (reference <> ''),
  step          text not null check (step in ('pledged', 'committed', 'paid', 'spent')),
  category      text check (category in ('equipment', 'inKind', 'sustainment', 'training', 'operations', 'industry', 'trustFunds')),
  -- Below zero: taken back.
  amount_minor  bigint not null check (amount_minor <> 0),
  currency      text not null check (currency ~ '^[A-Z]{3}$'),
  on_day        date not null,
  eur_minor     bigint,
  rate_on       date,
  per_euro      double precision check (per_euro > 0),
  source        text,
  note          text,
  label_id      int not null,
  unique (fund_id, reference),
  unique (fund_id, place),
  check (step <> 'spent' or category is not null),
  check ((eur_minor is null) = (rate_on is null))
);
create index step_fund on funds.step (fund_id, on_day desc, id desc);
create index step_day on funds.step (on_day, id);
create trigger step_append_only before update or delete on funds.step for each row execute function audit.refuse_change();

-- How far one donor's money of one currency has come in one fund. The trigger keeps it; nobody else writes it.
create table funds.share (
  fund_id          uuid not null references funds.fund (id),
  donor_id         uuid not null references parties.party (id),
  currency         text not null,
  pledged_minor    bigint not null check (pledged_minor <= 100000000000000),
  committed_minor  bigint not null check (committed_minor <= pledged_minor),
  paid_minor       bigint not null check (paid_minor <= committed_minor),
  spent_minor      bigint not null check (spent_minor between 0 and paid_minor),
  label_id         int not null,
  primary key (fund_id, donor_id, currency)
);

create function funds.keep_share() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into funds.share as s values (new.fund_id, new.donor_id, new.currency, 0, 0, 0, 0, new.label_id) on conflict do nothing;
  update funds.share s
     set pledged_minor = s.pledged_minor + case when new.step = 'pledged' then new.amount_minor else 0 end,
         committed_minor = s.committed_minor + case when new.step = 'committed' then new.amount_minor else 0 end,
         paid_minor = s.paid_minor + case when new.step = 'paid' then new.amount_minor else 0 end,
         spent_minor = s.spent_minor + case when new.step = 'spent' then new.amount_minor else 0 end
   where s.fund_id = new.fund_id and s.donor_id = new.donor_id and s.currency = new.currency;
  return null;
end $$;
create trigger step_share after insert on funds.step for each row execute function funds.keep_share();

create table funds.batch (
  id                uuid primary key,
  fund_id           uuid not null references funds.fund (id),
  broker_id         uuid not null references parties.party (id),
  reference         text not null check (reference <> ''),
  item_id           uuid not null references catalogue.item (id),
  units             bigint not null check (units between 1 and 1000000000000),
  picked_units      bigint not null default 0 check (picked_units between 0 and units),
  price_minor       bigint not null check (price_minor > 0),
  currency          text not null check (currency ~ '^[A-Z]{3}$'),
  available_from    date not null,
  offered_through   date not null,
  source            text,
  note              text,
  label_id          int not null,
  unique (fund_id, reference)
);
create index batch_offered on funds.batch (offered_through, id);

create table funds.pick (
  id            uuid primary key,
  batch_id      uuid not null references funds.batch (id),
  donor_id      uuid not null references parties.party (id),
  units         bigint not null check (units > 0),
  amount_minor  bigint not null check (amount_minor > 0),
  picked_on     date not null,
  returned_on   date,
  label_id      int not null
);
create index pick_batch on funds.pick (batch_id);

-- The donor's contribution of money of which its share in a fund is the spending: there it is counted.
create table funds.behind (
  fund_id          uuid not null references funds.fund (id),
  donor_id         uuid not null references parties.party (id),
  contribution_id  uuid not null references contributions.contribution (id),
  label_id         int not null,
  primary key (fund_id, donor_id, contribution_id)
);
create index behind_contribution on funds.behind (contribution_id);

create table funds.purchase (
  id               uuid primary key,
  fund_id          uuid not null references funds.fund (id),
  contribution_id  uuid not null references contributions.contribution (id),
  batch_id         uuid references funds.batch (id),
  category         text not null,
  bought_on        date not null,
  -- Whether the goods' own value was taken out of totals, since the money is in them.
  counted_as       text not null check (counted_as in ('money', 'goods')),
  parts            jsonb not null,
  note             text,
  label_id         int not null
);
create index purchase_fund on funds.purchase (fund_id);
create index purchase_contribution on funds.purchase (contribution_id);

-- Gross domestic product by nation and year, as the source has it.
create table funds.gdp (
  country  text not null check (country ~ '^[A-Z]{3}$'),
  year     int not null,
  gdp_usd  bigint not null check (gdp_usd > 0),
  primary key (country, year)
);

do $$
declare
  labelled text;
begin
  foreach labelled in array array['fund', 'step', 'share', 'batch', 'pick', 'behind', 'purchase'] loop
    execute format('alter table funds.%I enable row level security', labelled);
    execute format('create policy readable on funds.%I to entente_app using (label_id = any ((select releasability.readable())::int[])) with check (label_id = any ((select releasability.readable())::int[]))', labelled);
  end loop;
end $$;
insert into relabelling.hangs_on values ('funds.behind', 'contribution_id', 'contributions.contribution'), ('funds.purchase', 'contribution_id', 'contributions.contribution');

-- What is counted together is released to the same readers; what names a contribution as well, never wider: told by code, and here once more.
create function funds.check_labels() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  parent int;
begin
  execute format('select p.label_id from funds.%I p where p.id = ($1).%I', tg_argv[0], tg_argv[1]) into parent using new;
  if parent <> new.label_id and (tg_argv[2] = 'same' or not releasability.is_within(new.label_id, parent)) then
    raise exception 'a record is released to others than one it is counted with' using errcode = '23514', constraint = 'label_within';
  end if;
  return null;
end $$;
do $$
declare
  child record;
begin
  for child in select * from (values ('step', 'fund', 'fund_id', 'same'), ('share', 'fund', 'fund_id', 'same'), ('batch', 'fund', 'fund_id', 'same'), ('pick', 'batch', 'batch_id', 'same'),
                                     ('behind', 'fund', 'fund_id', 'within'), ('purchase', 'fund', 'fund_id', 'within')) as c (name, parent, by_id, how) loop
    execute format('create trigger %1$s_%2$s_label after insert or update of label_id on funds.%1$I for each row execute function funds.check_labels(%2$L, %3$L, %4$L)', child.name, child.parent, child.by_id, child.how);
  end loop;
end $$;

grant usage on schema funds to entente_app;
grant select, insert, update on funds.fund, funds.batch, funds.pick to entente_app;
grant select, insert on funds.step, funds.behind, funds.purchase, funds.gdp to entente_app;
grant select on funds.share to entente_app;
