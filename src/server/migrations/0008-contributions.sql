-- What a donor said, promised, offered, bound itself to. Parties are split: who announced it need not pay, supply, hold,
-- carry or consent. Quantities live in the ledger; the columns here say what was stated, so that unknown stays unknown.
create schema contributions;

create table contributions.contribution (
  id              uuid primary key,
  donor_id        uuid not null,
  reference       text not null check (reference <> ''),
  kind            text not null check (kind in ('goods', 'money', 'training')),
  stage           text not null check (stage in ('announced', 'pledged', 'offered', 'committed', 'allocated', 'released')),
  ended           text check (ended in ('withdrawn', 'expired', 'declined', 'replaced')),
  category        text not null check (category in ('military', 'financial', 'humanitarian')),
  title           text not null check (title <> ''),
  explanation     text,
  announced_on    date,
  announced_text  text not null,
  payer_id        uuid,
  supplier_id     uuid,
  holder_id       uuid,
  consent_id      uuid,
  carrier_id      uuid,
  origin          text not null check (origin in ('room', 'record', 'kiel')),
  origin_key      text,
  illustrative    boolean not null default false,
  basis           text,
  findings        jsonb not null default '[]',
  not_counted     text,
  stated          jsonb not null,
  recorded_at     timestamptz not null default now(),
  version         int not null default 1,
  unique (donor_id, reference),
  unique (origin, origin_key),
  check (not illustrative or basis is not null)
);
create index contribution_list on contributions.contribution (announced_on desc nulls last, id);
create index contribution_donor on contributions.contribution (donor_id, category);
create index contribution_title on contributions.contribution (title, id);

create table contributions.line (
  id                 uuid primary key,
  contribution_id    uuid not null references contributions.contribution (id),
  position           int not null check (position >= 0),
  item_id            uuid,
  described          text not null check (described <> ''),
  unit               text not null,
  units              bigint check (units > 0 and units <= 9007199254740991),
  declared_units     bigint check (declared_units >= 0 and declared_units <= 9007199254740991),
  condition          text,
  from_node_id       uuid,
  available_from     date,
  available_through  date,
  origin_key         text,
  version            int not null default 1,
  unique (contribution_id, position),
  check (available_from is null or available_through is null or available_from <= available_through)
);
create index line_contribution on contributions.line (contribution_id);
create index line_item on contributions.line (item_id) where item_id is not null;
create index line_described on contributions.line (described, id);
create index line_units on contributions.line (units, id);
create index line_units_down on contributions.line (units desc nulls last, id desc);

create table contributions.valuation (
  id                uuid primary key,
  contribution_id   uuid not null references contributions.contribution (id),
  line_id           uuid references contributions.line (id),
  amount_minor      bigint not null check (amount_minor > 0),
  currency          text not null check (currency ~ '^[A-Z]{3}$'),
  method            text not null check (method in ('donorDeclared', 'replacement', 'book', 'acquisition', 'trackerPriceList')),
  valued_on         date not null,
  eur_minor         bigint check (eur_minor >= 0),
  rate_on           date,
  declared_eur_minor bigint check (declared_eur_minor >= 0),
  origin_key        text,
  note              text,
  version           int not null default 1
);
create index valuation_contribution on contributions.valuation (contribution_id);

-- Money has its own ladder, apart from goods: what was pledged, what was signed, what was paid.
create table contributions.money_step (
  id                uuid primary key,
  contribution_id   uuid not null references contributions.contribution (id),
  step              text not null check (step in ('pledged', 'committed', 'paid', 'spent')),
  amount_minor      bigint not null check (amount_minor > 0),
  currency          text not null check (currency ~ '^[A-Z]{3}$'),
  on_day            date not null,
  note              text
);
create index money_step_contribution on contributions.money_step (contribution_id);

create table contributions.step (
  contribution_id uuid not null references contributions.contribution (id),
  number          int not null,
  stage           text not null,
  on_day          date not null,
  recorded_at     timestamptz not null default now(),
  primary key (contribution_id, number)
);

-- Euro foreign exchange reference rates of the European Central Bank: units of the currency for one euro.
create table contributions.rate (
  currency  text not null check (currency ~ '^[A-Z]{3}$'),
  on_day    date not null,
  per_euro  double precision not null check (per_euro > 0),
  primary key (currency, on_day)
);

-- A later release of the same file changed a value: both stay.
create table contributions.revision (
  id              uuid primary key,
  contribution_id uuid not null references contributions.contribution (id),
  line_id         uuid,
  field           text not null,
  before          text,
  after           text,
  release         text not null,
  recorded_at     timestamptz not null default now()
);
create index revision_contribution on contributions.revision (contribution_id);

-- Units of a line tied to a need. The quantity itself is the ledger's; this says which, for whom, on whose word.
create table contributions.allocation (
  id              uuid primary key,
  line_id         uuid not null references contributions.line (id),
  need_id         uuid not null,
  units           bigint not null check (units > 0),
  state           text not null check (state in ('reserved', 'allocated', 'void', 'expired', 'cancelled')),
  reserve_id      uuid,
  expires_on      date,
  proposal_id     uuid,
  movement        text,
  arrives_on      date,
  allocated_on    date not null,
  version         int not null default 1
);
create index allocation_line on contributions.allocation (line_id);
create index allocation_need on contributions.allocation (need_id);
create index allocation_reserved on contributions.allocation (expires_on) where state = 'reserved';

grant usage on schema contributions to entente_app;
grant select, insert, update on contributions.contribution, contributions.line, contributions.valuation, contributions.allocation to entente_app;
grant delete on contributions.valuation to entente_app;
grant select, insert on contributions.money_step, contributions.step, contributions.revision, contributions.rate to entente_app;
