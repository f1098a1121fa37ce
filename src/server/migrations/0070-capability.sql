-- What makes goods usable: templates of one usable set, by editions, and needs for whole sets. Each component of such a need is
-- a need of its own, so that units are tied to it as to any other.
create schema capability;

create table capability.template (
  id          uuid primary key,
  code        text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  edition     int not null check (edition >= 1),
  name_en     text not null check (name_en <> ''),
  name_fr     text not null check (name_fr <> ''),
  name_uk     text not null check (name_uk <> ''),
  components  jsonb not null,
  note        text,
  stated_on   date not null,
  unique (code, edition)
);
create trigger template_append_only before update or delete on capability.template for each row execute function audit.refuse_change();

create table capability.package_need (
  id            uuid primary key,
  recipient_id  uuid not null,
  reference     text not null check (reference <> ''),
  template_id   uuid not null references capability.template (id),
  sets          int not null check (sets between 1 and 10000),
  need_by       date not null,
  place_id      uuid not null,
  priority      int not null check (priority between 1 and 5),
  illustrative  boolean not null,
  basis         text,
  note          text,
  stated_on     date not null,
  label_id      int not null,
  version       int not null default 1,
  unique (recipient_id, reference, label_id),
  check (not illustrative or basis is not null)
);
create index package_need_list on capability.package_need (need_by, id);

-- Which need stands for which component of the template, by the component's key.
create table capability.part (
  package_need_id  uuid not null references capability.package_need (id),
  component        text not null,
  need_id          uuid not null unique,
  label_id         int not null,
  primary key (package_need_id, component)
);

do $$
declare
  labelled text;
begin
  foreach labelled in array array['package_need', 'part'] loop
    execute format('alter table capability.%I enable row level security', labelled);
    execute format('create policy readable on capability.%I to entente_app using (label_id = any ((select releasability.readable())::int[])) with check (label_id = any ((select releasability.readable())::int[]))', labelled);
  end loop;
end $$;
insert into relabelling.hangs_on values ('capability.part', 'need_id', 'needs.need');

-- A need for whole sets tells of each of its parts: it is narrowed with any of them.
create function capability.narrow() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update capability.package_need p set label_id = releasability.join_labels(p.label_id, new.label_id) where p.id = new.package_need_id;
  return null;
end $$;
create trigger part_narrowed after insert or update of label_id on capability.part for each row execute function capability.narrow();

grant usage on schema capability to entente_app;
grant select, insert on capability.template, capability.part to entente_app;
grant select, insert, update on capability.package_need to entente_app;

-- What serves a need, where it says so itself: in the place of the catalogue's substitutes of its item.
create table needs.accepted (
  need_id           uuid not null references needs.need (id),
  item_id           uuid not null,
  value_thousandths int not null check (value_thousandths between 1 and 1000),
  primary key (need_id, item_id)
);
alter table needs.accepted enable row level security;
create policy readable on needs.accepted to entente_app using (exists (select from needs.need n where n.id = need_id)) with check (exists (select from needs.need n where n.id = need_id));
grant select, insert on needs.accepted to entente_app;
