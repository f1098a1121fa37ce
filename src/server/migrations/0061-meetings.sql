-- Meetings of bodies: an agenda with papers, a sheet of what was decided, and who does what by when.
create table alliance.meeting (
  id         uuid primary key,
  body_id    uuid not null references alliance.body (id),
  title      text not null check (title <> ''),
  place      text,
  begins_at  timestamptz not null,
  ends_at    timestamptz not null check (ends_at > begins_at),
  state      text not null check (state in ('planned', 'held', 'cancelled')),
  sheet      text,
  label_id   int not null,
  version    int not null default 1,
  check ((state = 'held') = (sheet is not null))
);
create index meeting_begins on alliance.meeting (begins_at);
create table alliance.agenda (
  meeting_id   uuid not null references alliance.meeting (id),
  number       int not null check (number >= 1),
  title        text not null check (title <> ''),
  decision_id  uuid references alliance.decision (id),
  paper        text check (paper ~ '^https?://'),
  label_id     int not null,
  primary key (meeting_id, number)
);
create table alliance.action_item (
  id          uuid primary key,
  meeting_id  uuid not null references alliance.meeting (id),
  number      int not null,
  text        text not null check (text <> ''),
  owner_id    uuid not null references parties.party (id),
  due_on      date not null,
  done_on     date,
  label_id    int not null,
  unique (meeting_id, number)
);
create index action_item_open on alliance.action_item (owner_id, due_on) where done_on is null;

do $$
declare
  labelled text;
begin
  foreach labelled in array array['meeting', 'agenda', 'action_item'] loop
    execute format('alter table alliance.%I enable row level security', labelled);
    execute format('create policy readable on alliance.%I to entente_app using (label_id = any ((select releasability.readable())::int[])) with check (label_id = any ((select releasability.readable())::int[]))', labelled);
  end loop;
end $$;
create trigger agenda_label after insert or update of label_id on alliance.agenda for each row execute function alliance.check_labels('meeting', 'meeting_id');
create trigger agenda_decision_label after insert or update of label_id on alliance.agenda for each row execute function alliance.check_labels('decision', 'decision_id');
create trigger action_item_label after insert or update of label_id on alliance.action_item for each row execute function alliance.check_labels('meeting', 'meeting_id');

grant select, insert, update on alliance.meeting, alliance.action_item to entente_app;
grant select, insert on alliance.agenda to entente_app;
