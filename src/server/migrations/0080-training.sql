-- Courses, the times they are held, who wants people trained, and who sits where. What is counted together is released to the same
-- readers: a cohort, a seat and a trainee carry the label of their session, so that no count tells of what somebody may not see.
create schema training;

create table training.course (
  id             uuid primary key,
  donor_id       uuid not null references parties.party (id),
  reference      text not null check (reference <> ''),
  title          text not null check (title <> ''),
  skill          text not null check (skill ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  item_id        uuid references catalogue.item (id),
  languages      text[] not null check (cardinality(languages) >= 1),
  prerequisites  text[] not null check (not skill = any (prerequisites)),
  instructors    int check (instructors >= 0),
  equipment      text,
  illustrative   boolean not null,
  basis          text,
  note           text,
  label_id       int not null,
  version        int not null default 1,
  unique (donor_id, reference, label_id),
  check (not illustrative or basis is not null)
);

create table training.course_session (
  id                uuid primary key,
  course_id         uuid not null references training.course (id),
  node_id           uuid not null references network.node (id),
  begins_on         date not null,
  ends_on           date not null check (ends_on >= begins_on),
  seats             int not null check (seats >= 1),
  booked_seats      int not null default 0 check (booked_seats between 0 and seats),
  preparation_days  int not null check (preparation_days between 0 and 365),
  called_off_on     date check (called_off_on is null or booked_seats = 0),
  label_id          int not null,
  version           int not null default 1
);
create index course_session_of on training.course_session (course_id);
create index course_session_begins on training.course_session (begins_on, id);

create table training.request (
  id            uuid primary key,
  recipient_id  uuid not null references parties.party (id),
  reference     text not null check (reference <> ''),
  skill         text not null check (skill ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  item_id       uuid references catalogue.item (id),
  seats         int not null check (seats >= 1),
  booked_seats  int not null default 0 check (booked_seats between 0 and seats),
  language      text not null check (language ~ '^[a-z]{2,3}$'),
  wanted_by     date not null,
  place_id      uuid references network.node (id),
  stated_on     date not null,
  withdrawn_on  date check (withdrawn_on is null or booked_seats = 0),
  illustrative  boolean not null,
  basis         text,
  note          text,
  label_id      int not null,
  version       int not null default 1,
  unique (recipient_id, reference, label_id),
  check (not illustrative or basis is not null)
);
create index request_wanted on training.request (wanted_by, id);

create table training.cohort (
  id          uuid primary key,
  session_id  uuid not null references training.course_session (id),
  request_id  uuid not null references training.request (id),
  seats       int not null check (seats >= 0),
  booked_on   date not null,
  label_id    int not null
);
create index cohort_session on training.cohort (session_id);
create index cohort_request on training.cohort (request_id);

create table training.trainee (
  id            uuid primary key,
  recipient_id  uuid not null references parties.party (id),
  pseudonym     text not null check (pseudonym ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  languages     text[] not null,
  skills        text[] not null,
  label_id      int not null,
  unique (recipient_id, pseudonym, label_id)
);

create table training.seat (
  id            uuid primary key,
  cohort_id     uuid not null references training.cohort (id),
  session_id    uuid not null references training.course_session (id),
  trainee_id    uuid not null references training.trainee (id),
  state         text not null check (state in ('nominated', 'arrived', 'graduated', 'withdrawn', 'failed')),
  nominated_on  date not null,
  arrived_on    date,
  settled_on    date,
  label_id      int not null,
  check ((settled_on is not null) = (state in ('graduated', 'withdrawn', 'failed'))),
  check (state not in ('arrived', 'graduated', 'failed') or arrived_on is not null)
);
create unique index seat_once on training.seat (session_id, trainee_id) where state <> 'withdrawn';
create index seat_cohort on training.seat (cohort_id);
create index seat_trainee on training.seat (trainee_id);

-- The only place where a person's name is. Erasing somebody is deleting the row: the log has nothing but a keyed hash under the salt.
create table training.person (
  trainee_id  uuid primary key references training.trainee (id),
  name        text not null check (name <> ''),
  salt        text not null check (salt ~ '^[0-9a-f]{64}$'),
  given_on    date not null,
  label_id    int not null
);

do $$
declare
  labelled text;
begin
  foreach labelled in array array['course', 'course_session', 'request', 'cohort', 'trainee', 'seat', 'person'] loop
    execute format('alter table training.%I enable row level security', labelled);
    execute format('create policy readable on training.%I to entente_app using (label_id = any ((select releasability.readable())::int[])) with check (label_id = any ((select releasability.readable())::int[]))', labelled);
  end loop;
end $$;

-- A session is never released wider than its course, and what is booked is released as the session is: told by code, and here once more.
create function training.check_labels() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  parent int;
begin
  execute format('select p.label_id from training.%I p where p.id = ($1).%I', tg_argv[0], tg_argv[1]) into parent using new;
  if parent is not null and parent <> new.label_id and (tg_argv[2] = 'same' or not releasability.is_within(new.label_id, parent)) then
    raise exception 'a record is released to others than one it is counted with' using errcode = '23514', constraint = 'label_within';
  end if;
  return null;
end $$;
do $$
declare
  child record;
begin
  for child in select * from (values ('course_session', 'course', 'course_id', 'within'), ('cohort', 'course_session', 'session_id', 'same'), ('cohort', 'request', 'request_id', 'same'),
                                     ('seat', 'cohort', 'cohort_id', 'same'), ('seat', 'trainee', 'trainee_id', 'same'), ('person', 'trainee', 'trainee_id', 'same')) as c (name, parent, by_id, how) loop
    execute format('create trigger %1$s_%2$s_label after insert or update of label_id on training.%1$I for each row execute function training.check_labels(%2$L, %3$L, %4$L)', child.name, child.parent, child.by_id, child.how);
  end loop;
end $$;

grant usage on schema training to entente_app;
grant select, insert, update on training.course, training.course_session, training.request, training.cohort, training.trainee, training.seat to entente_app;
grant select, insert, update, delete on training.person to entente_app;
