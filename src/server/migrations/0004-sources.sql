-- Where a fact came from. A source is a document; a statement is a sentence quoted from it, with what that sentence itself
-- claims; a support ties a statement to the record that rests on it. Statements that disagree all stay.
create schema sources;

create table sources.source (
  id           uuid primary key,
  url          text not null check (url ~ '^https?://'),
  publisher    text not null,
  title        text not null,
  published    text not null check (published ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  language     text not null check (language ~ '^[a-z]{2,3}$'),
  accessed_on  date,
  licence      text,
  reliability  text,
  version      int not null default 1,
  unique (url, published)
);

create table sources.statement (
  id           uuid primary key,
  source_id    uuid not null references sources.source (id),
  origin_key   text unique,
  kind         text not null,
  quote        text not null check (quote <> ''),
  speaker      text,
  said_on      text not null check (said_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  donors       text[] not null default '{}',
  note         text,
  version      int not null default 1
);
create index statement_source on sources.statement (source_id);

create table sources.support (
  statement_id uuid not null references sources.statement (id),
  about_kind   text not null check (about_kind in ('need', 'contribution', 'line', 'valuation', 'node', 'leg', 'item')),
  about_id     uuid not null,
  claims       jsonb not null default '{}',
  note         text,
  primary key (statement_id, about_kind, about_id)
);
create index support_about on sources.support (about_kind, about_id);

grant usage on schema sources to entente_app;
grant select, insert, update on sources.source, sources.statement, sources.support to entente_app;
