-- Who decides by consensus, what they decide, and how it came about. Whatever hangs on a decision or an accession carries a
-- label as these do.
create schema alliance;

create table alliance.body (
  id            uuid primary key,
  code          text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  name_en       text not null check (name_en <> ''),
  name_fr       text not null check (name_fr <> ''),
  name_uk       text not null check (name_uk <> ''),
  notice_hours  int not null check (notice_hours between 1 and 2160),
  illustrative  boolean not null,
  basis         text,
  version       int not null default 1,
  check (not illustrative or basis is not null)
);

create table alliance.member (
  body_id   uuid not null references alliance.body (id),
  party_id  uuid not null references parties.party (id),
  from_on   date not null,
  until_on  date check (until_on > from_on),
  primary key (body_id, party_id, from_on)
);

create table alliance.decision (
  id             uuid primary key,
  body_id        uuid not null references alliance.body (id),
  reference      text not null check (reference <> ''),
  title          text not null check (title <> ''),
  text           text not null check (text <> ''),
  text_version   int not null check (text_version >= 1),
  state          text not null check (state in ('draft', 'circulated', 'underSilence', 'broken', 'agreed', 'withdrawn')),
  round          int not null check (round >= 0),
  silence_until  timestamptz,
  agreed_at      timestamptz,
  agreed_how     text check (agreed_how in ('silence', 'meeting')),
  proposed_on    date not null,
  illustrative   boolean not null,
  basis          text,
  note           text,
  label_id       int not null,
  version        int not null default 1,
  unique (reference, label_id),
  check ((state = 'agreed') = (agreed_at is not null)),
  check ((agreed_at is null) = (agreed_how is null)),
  check (state <> 'underSilence' or (silence_until is not null and round >= 1)),
  check (not illustrative or basis is not null)
);
create index decision_due on alliance.decision (silence_until) where state = 'underSilence';

-- What was agreed stays as it was agreed.
create function alliance.keep_agreed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state in ('agreed', 'withdrawn') then
    raise exception 'what is agreed or withdrawn stays so' using errcode = '23514', constraint = 'decision_settled';
  end if;
  return new;
end $$;
create trigger decision_settled before update on alliance.decision for each row execute function alliance.keep_agreed();

-- Each silence there was: the text that was asked about, until when, and what came of it.
create table alliance.silence (
  decision_id   uuid not null references alliance.decision (id),
  round         int not null check (round >= 1),
  body_id       uuid not null references alliance.body (id),
  text_version  int not null,
  text          text not null,
  began_at      timestamptz not null,
  until_at      timestamptz not null,
  ended_at      timestamptz,
  outcome       text check (outcome in ('agreed', 'broken', 'amended', 'withdrawn', 'notAllAsked')),
  label_id      int not null,
  primary key (decision_id, round),
  check ((ended_at is null) = (outcome is null))
);

-- To whom the text of a silence was released, and when.
create table alliance.asked (
  decision_id  uuid not null,
  round        int not null,
  party_id     uuid not null references parties.party (id),
  released_at  timestamptz not null,
  label_id     int not null,
  primary key (decision_id, round, party_id),
  foreign key (decision_id, round) references alliance.silence (decision_id, round)
);

-- That a member objected is seen by all who take part; what it wrote may be released to fewer.
create table alliance.objection (
  id            uuid primary key,
  decision_id   uuid not null,
  round         int not null,
  party_id      uuid not null references parties.party (id),
  text_version  int not null,
  raised_at     timestamptz not null,
  withdrawn_at  timestamptz,
  label_id      int not null,
  unique (decision_id, round, party_id),
  foreign key (decision_id, round) references alliance.silence (decision_id, round)
);
create table alliance.letter (
  objection_id  uuid primary key references alliance.objection (id),
  text          text not null check (text <> ''),
  label_id      int not null
);

create table alliance.position (
  id           uuid primary key,
  decision_id  uuid not null references alliance.decision (id),
  party_id     uuid not null references parties.party (id),
  stance       text not null check (stance in ('noObjection', 'supports', 'seeksAmendment', 'conditions', 'objects', 'absent')),
  conditions   text,
  said_on      text not null check (said_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  confidence   text not null check (confidence in ('own', 'official', 'reported', 'unnamed', 'silence')),
  publisher    text,
  recorded_at  timestamptz not null,
  -- Two words of one instant stand in the order in which they were written, counted for each decision.
  written      int not null,
  label_id     int not null,
  check (stance <> 'noObjection' or confidence in ('own', 'official', 'silence')),
  check (confidence <> 'silence' or stance = 'noObjection'),
  unique (decision_id, written)
);
create trigger position_append_only before update or delete on alliance.position for each row execute function audit.refuse_change();

create table alliance.accession (
  id            uuid primary key,
  body_id       uuid not null references alliance.body (id),
  candidate_id  uuid not null references parties.party (id),
  decision_id   uuid references alliance.decision (id),
  note          text,
  label_id      int not null,
  version       int not null default 1,
  unique (body_id, candidate_id, label_id)
);
create table alliance.accession_step (
  id            uuid primary key,
  accession_id  uuid not null references alliance.accession (id),
  step          int not null check (step between 1 and 8),
  on_day        text not null check (on_day ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  label_id      int not null,
  unique (accession_id, step)
);
create table alliance.ratification (
  id            uuid primary key,
  accession_id  uuid not null references alliance.accession (id),
  party_id      uuid not null references parties.party (id),
  state         text not null check (state in ('submittedToParliament', 'parliamentApproved', 'promulgated', 'deposited')),
  on_day        text not null check (on_day ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  label_id      int not null,
  unique (accession_id, party_id, state)
);
-- What somebody said would have to be so. A claim, never a list of the alliance's.
create table alliance.condition (
  id            uuid primary key,
  accession_id  uuid not null references alliance.accession (id),
  text          text not null check (text <> ''),
  claimed_by    text not null check (claimed_by <> ''),
  label_id      int not null
);

alter table sources.support drop constraint support_about_kind_check, add constraint support_about_kind_check
  check (about_kind in ('need', 'contribution', 'line', 'valuation', 'node', 'leg', 'item', 'decision', 'position', 'accession', 'accessionStep', 'ratification', 'condition'));

do $$
declare
  labelled text;
begin
  foreach labelled in array array['decision', 'silence', 'asked', 'objection', 'letter', 'position', 'accession', 'accession_step', 'ratification', 'condition'] loop
    execute format('alter table alliance.%I enable row level security', labelled);
    execute format('create policy readable on alliance.%I to entente_app using (label_id = any ((select releasability.readable())::int[])) with check (label_id = any ((select releasability.readable())::int[]))', labelled);
  end loop;
end $$;

-- A record is never released wider than one it names: told by code, and here once more.
create function alliance.check_labels() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  parent int;
begin
  execute format('select p.label_id from alliance.%I p where p.id = ($1).%I', tg_argv[0], tg_argv[1]) into parent using new;
  if parent is not null and parent <> new.label_id and not releasability.is_within(new.label_id, parent) then
    raise exception 'a record is released wider than one it names' using errcode = '23514', constraint = 'label_within';
  end if;
  return null;
end $$;
do $$
declare
  child record;
begin
  for child in select * from (values ('silence', 'decision', 'decision_id'), ('asked', 'decision', 'decision_id'), ('objection', 'decision', 'decision_id'), ('letter', 'objection', 'objection_id'),
                                     ('position', 'decision', 'decision_id'), ('accession', 'decision', 'decision_id'), ('accession_step', 'accession', 'accession_id'),
                                     ('ratification', 'accession', 'accession_id'), ('condition', 'accession', 'accession_id')) as c (name, parent, by_id) loop
    execute format('create trigger %1$s_label after insert or update of label_id on alliance.%1$I for each row execute function alliance.check_labels(%2$L, %3$L)', child.name, child.parent, child.by_id);
  end loop;
end $$;

grant usage on schema alliance to entente_app;
grant select, insert, update on alliance.body, alliance.member, alliance.decision, alliance.silence, alliance.objection, alliance.accession to entente_app;
grant select, insert on alliance.asked, alliance.letter, alliance.position, alliance.accession_step, alliance.ratification, alliance.condition to entente_app;
