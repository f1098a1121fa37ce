-- What parties and people are cleared for, changed in the room: one person asks and says why, another confirms what is for more;
-- what is for less takes one. A person reads what both they and their party are cleared for.
create schema clearances;

-- What a person is cleared for, where it is said of them: then never more than this, whatever their party may read.
create table releasability.person_clearance (
  person      text primary key,
  level       int not null check (level between 0 and 2),
  categories  text[] not null
);
grant select on releasability.person_clearance to entente_app;

-- No level: as long as nobody says otherwise, a party is cleared as all are, and a person as their party is.
create table clearances.wish (
  id               uuid primary key,
  kind             text not null check (kind in ('party', 'person')),
  -- A party's code, or what the log calls a person.
  subject          text not null,
  from_level       int check (from_level between 0 and 2),
  from_categories  text[],
  level            int check (level between 0 and 2),
  categories       text[],
  reason           text not null check (reason <> ''),
  asked_by         text not null,
  asked_org        text not null,
  asked_at         timestamptz not null,
  state            text not null check (state in ('open', 'confirmed', 'declined')),
  settled_by       text,
  settled_at       timestamptz,
  narrows          boolean not null generated always as (case
      when kind = 'party' then coalesce(level, 2) <= coalesce(from_level, 2) and coalesce(categories, '{}') <@ coalesce(from_categories, '{}')
      else from_level is null or (level is not null and level <= from_level and categories <@ from_categories) end) stored,
  check ((from_level is null) = (from_categories is null)),
  check ((level is null) = (categories is null)),
  check ((state = 'open') = (settled_by is null)),
  constraint wish_of_two check (state <> 'confirmed' or narrows or (settled_by <> asked_by and not (kind = 'person' and subject in (asked_by, settled_by))))
);
create unique index wish_open on clearances.wish (kind, subject) where state = 'open';
create index wish_newest on clearances.wish (asked_at desc);
grant usage on schema clearances to entente_app;
grant select, insert, update on clearances.wish to entente_app;

-- What was said once stays said: of a wish only how it was settled is written, and once.
create function clearances.check_wish() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> 'open' or (new.kind, new.subject, new.from_level, new.from_categories, new.level, new.categories, new.reason, new.asked_by, new.asked_org, new.asked_at)
       is distinct from (old.kind, old.subject, old.from_level, old.from_categories, old.level, old.categories, old.reason, old.asked_by, old.asked_org, old.asked_at) then
    raise exception 'a wish is settled once and stays as it was asked' using errcode = '23514', constraint = 'wish_settled_once';
  end if;
  return new;
end $$;
create trigger wish_settled before update on clearances.wish for each row execute function clearances.check_wish();

-- The application writes no clearance itself: it is carried out for a confirmed wish, on what was there when that was asked.
create function clearances.carry_out(wish uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  asked clearances.wish;
  now_level int;
  now_categories text[];
begin
  select * into asked from clearances.wish w where w.id = wish and w.state = 'confirmed';
  if not found then raise exception 'no such wish is confirmed' using errcode = '23514', constraint = 'wish_confirmed'; end if;
  if asked.kind = 'party' then
    select c.level, c.categories into now_level, now_categories from releasability.clearance c where c.party = asked.subject for update;
  else
    select c.level, c.categories into now_level, now_categories from releasability.person_clearance c where c.person = asked.subject for update;
  end if;
  if (now_level, now_categories) is distinct from (asked.from_level, asked.from_categories) then
    raise exception 'the clearance is another by now' using errcode = '23514', constraint = 'wish_overtaken';
  end if;
  if asked.kind = 'party' and asked.level is null then
    delete from releasability.clearance c where c.party = asked.subject;
  elsif asked.kind = 'party' then
    insert into releasability.clearance (party, level, categories) values (asked.subject, asked.level, asked.categories)
      on conflict (party) do update set level = excluded.level, categories = excluded.categories;
  elsif asked.level is null then
    delete from releasability.person_clearance c where c.person = asked.subject;
  else
    insert into releasability.person_clearance (person, level, categories) values (asked.subject, asked.level, asked.categories)
      on conflict (person) do update set level = excluded.level, categories = excluded.categories;
  end if;
end $$;
revoke execute on function clearances.carry_out(uuid) from public;
grant execute on function clearances.carry_out(uuid) to entente_app;

-- Who reads is a party and, where `entente.person` says so, one person of it.
create or replace function releasability.readable() returns int[] language plpgsql stable set search_path = '' as $$
declare
  reader text := coalesce(current_setting('entente.party', true), '');
  cleared releasability.clearance;
  own releasability.person_clearance;
begin
  if reader = '' then return '{}'; end if;
  if reader = 'room' then return (select array_agg(l.id) from releasability.label l); end if;
  select * into cleared from releasability.clearance c where c.party = reader;
  select * into own from releasability.person_clearance c where c.person = nullif(current_setting('entente.person', true), '');
  return (select coalesce(array_agg(l.id), '{}') from releasability.label l
           where l.policy = 'ENTENTE'
             and l.level <= case when reader = 'public' then 0 else least(coalesce(cleared.level, 2), coalesce(own.level, 2)) end
             and l.restrictive <@ coalesce(cleared.categories, '{}')
             and (own.person is null or l.restrictive <@ own.categories)
             and (l.releasable is null or l.releasable @> array[reader]));
end $$;
