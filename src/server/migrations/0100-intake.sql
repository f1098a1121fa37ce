-- Documents as they came, the text that was read from them, and passages of it that a person accepts or rejects. A passage is no
-- record and counts in nothing; what came of it stands in the modules that own it, and here with the label it has there.
create schema intake;

create table intake.document (
  id          uuid primary key,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bytea not null,
  file_name   text not null check (file_name <> ''),
  media_type  text not null check (media_type in ('text/plain', 'text/html', 'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  text        text not null check (text <> ''),
  url         text not null check (url ~ '^https?://'),
  publisher   text not null check (publisher <> ''),
  title       text not null check (title <> ''),
  published   text not null check (published ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  language    text not null check (language ~ '^[a-z]{2,3}$'),
  added_at    timestamptz not null,
  added_by    text not null,
  label_id    int not null,
  unique (sha256, url, published, label_id)
);
create index document_added on intake.document (added_at, id);
-- The offsets of passages point into the text: it stays as it was read.
create trigger document_append_only before update or delete on intake.document for each row execute function audit.refuse_change();

create table intake.passage (
  id           uuid primary key,
  document_id  uuid not null references intake.document (id),
  kind         text not null check (kind in ('statement', 'announcement')),
  form         text not null check (form in ('direct', 'mixed', 'indirect', 'announcement', 'by-hand')),
  start_at     int not null check (start_at >= 0),
  end_at       int not null check (end_at > start_at),
  speaker      text,
  donor        text,
  found        jsonb not null,
  confidence   float8 check (confidence between 0 and 1),
  -- Which of the pieces of a passage it is that somebody split.
  split_from   uuid references intake.passage (id),
  state        text not null check (state in ('open', 'accepted', 'edited', 'split', 'rejected')),
  kept_start   int,
  kept_end     int check (kept_end > kept_start),
  settled_by   text,
  settled_at   timestamptz,
  version      int not null default 1,
  label_id     int not null,
  check ((state = 'open') = (settled_by is null)),
  check ((settled_by is null) = (settled_at is null)),
  check ((state in ('accepted', 'edited')) = (kept_start is not null)),
  check ((kept_start is null) = (kept_end is null)),
  check (kind <> 'announcement' or donor is not null)
);
create index passage_of on intake.passage (document_id, start_at);

-- What came of a passage: its sentence, and what that supports. Whoever may not read the record is not told of it here.
create table intake.outcome (
  id               uuid primary key,
  passage_id       uuid not null references intake.passage (id),
  statement_id     uuid not null,
  contribution_id  uuid,
  decision_id      uuid,
  party_id         uuid references parties.party (id),
  label_id         int not null,
  check ((decision_id is null) = (party_id is null)),
  check (contribution_id is null or decision_id is null)
);
create index outcome_of on intake.outcome (passage_id);
create index outcome_statement on intake.outcome (statement_id);
insert into relabelling.hangs_on values ('intake.outcome', 'contribution_id', 'contributions.contribution');

do $$
declare
  labelled text;
begin
  foreach labelled in array array['document', 'passage', 'outcome'] loop
    execute format('alter table intake.%I enable row level security', labelled);
    execute format('create policy readable on intake.%I to entente_app using (label_id = any ((select releasability.readable())::int[])) with check (label_id = any ((select releasability.readable())::int[]))', labelled);
  end loop;
end $$;

grant usage on schema intake to entente_app;
grant select, insert on intake.document, intake.outcome to entente_app;
grant select, insert, update on intake.passage to entente_app;
