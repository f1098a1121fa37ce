-- Another label for a record that is there: one person asks and says why, another confirms. What hangs on the record goes along,
-- never wider than what it names, and what the ledger counted of it moves from one label's totals to another's.
create schema relabelling;

-- Carries the join of both labels: whoever may not read under the one or under the other is told of no such wish.
create table relabelling.request (
  id          uuid primary key,
  kind        text not null check (kind in ('need', 'contribution')),
  record_id   uuid not null,
  from_label  int not null,
  to_label    int not null,
  reason      text not null check (reason <> ''),
  asked_by    text not null,
  asked_org   text not null,
  asked_at    timestamptz not null,
  state       text not null check (state in ('open', 'confirmed', 'declined')),
  settled_by  text,
  settled_at  timestamptz,
  label_id    int not null,
  check ((state = 'open') = (settled_by is null)),
  check (state <> 'confirmed' or settled_by <> asked_by)
);
create unique index request_open on relabelling.request (record_id) where state = 'open';
create index request_record on relabelling.request (record_id, asked_at desc);
alter table relabelling.request enable row level security;
create policy readable on relabelling.request to entente_app
  using (label_id = any ((select releasability.readable())::int[])) with check (label_id = any ((select releasability.readable())::int[]));
grant usage on schema relabelling to entente_app;
grant select, insert, update on relabelling.request to entente_app;

-- What else carries a label because it names a record: `child` names a `parent` by `link`. It is narrowed with what it names.
-- A module that adds a labelled table adds its row; a test looks for tables that are in none of these functions.
create table relabelling.hangs_on (
  child   text not null,
  link    text not null,
  parent  text not null check (parent in ('needs.need', 'contributions.contribution', 'contributions.line', 'contributions.allocation')),
  primary key (child, link, parent)
);

-- The widest label within both.
create function releasability.join_labels(one int, other int) returns int language plpgsql security definer set search_path = '' as $$
declare
  a releasability.label;
  b releasability.label;
  wanted releasability.label;
begin
  if one = other or releasability.is_within(one, other) then return one; end if;
  if releasability.is_within(other, one) then return other; end if;
  select * into a from releasability.label where id = one;
  select * into b from releasability.label where id = other;
  if a.policy = '' then return one; end if;
  if b.policy = '' then return other; end if;
  wanted.policy := a.policy; wanted.level := greatest(a.level, b.level);
  wanted.restrictive := array(select x from unnest(a.restrictive || b.restrictive) x group by x order by x collate "C");
  wanted.releasable := case when a.releasable is null then b.releasable when b.releasable is null then a.releasable
                            else array(select x from unnest(a.releasable) x where x = any (b.releasable) order by x collate "C") end;
  if a.policy <> b.policy then
    wanted.policy := ''; wanted.level := 2; wanted.restrictive := '{}'; wanted.releasable := '{}';
  end if;
  insert into releasability.label (policy, level, restrictive, releasable) values (wanted.policy, wanted.level, wanted.restrictive, wanted.releasable) on conflict do nothing;
  return (select l.id from releasability.label l where l.policy = wanted.policy and l.level = wanted.level and l.restrictive = wanted.restrictive
             and l.releasable is not distinct from wanted.releasable);
end $$;
revoke execute on function releasability.join_labels(int, int) from public;

-- Accounts of subjects under other labels: {subject, need, label}. Their totals are counted anew from their balances, so that the
-- totals one may read are as if the others' units had never been among them.
create function ledger.relabel_accounts(moves jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare
  moved bigint[];
  touched bigint[];
begin
  select array_agg(a.id), array_agg(distinct a.tally_id) into moved, touched
    from jsonb_to_recordset(moves) as w(subject uuid, need uuid, label int)
    join ledger.account a on a.subject = w.subject and a.need is not distinct from w.need and a.label_id <> w.label;
  if moved is null then return; end if;
  insert into ledger.tally (donor, category, commodity, stage, label_id)
    select distinct t.donor, t.category, t.commodity, t.stage, w.label
      from jsonb_to_recordset(moves) as w(subject uuid, need uuid, label int)
      join ledger.account a on a.subject = w.subject and a.need is not distinct from w.need and a.id = any (moved)
      join ledger.tally t on t.id = a.tally_id
     order by 1, 2, 3, 4, 5 on conflict do nothing;
  select touched || coalesce(array_agg(distinct n.id), '{}') into touched
    from jsonb_to_recordset(moves) as w(subject uuid, need uuid, label int)
    join ledger.account a on a.subject = w.subject and a.need is not distinct from w.need and a.id = any (moved)
    join ledger.tally t on t.id = a.tally_id
    join ledger.tally n on (n.donor, n.category, n.commodity, n.stage, n.label_id) = (t.donor, t.category, t.commodity, t.stage, w.label);
  perform 1 from ledger.tally where id = any (touched) order by id for update;
  perform 1 from ledger.account where id = any (moved) order by id for no key update;
  update ledger.account a set label_id = w.label, tally_id = n.id
    from jsonb_to_recordset(moves) as w(subject uuid, need uuid, label int), ledger.tally t, ledger.tally n
   where a.id = any (moved) and a.subject = w.subject and a.need is not distinct from w.need and t.id = a.tally_id
     and (n.donor, n.category, n.commodity, n.stage, n.label_id) = (t.donor, t.category, t.commodity, t.stage, w.label);
  delete from ledger.total where tally_id = any (touched);
  insert into ledger.total (tally_id, day, units)
    select d.tally_id, d.day, sum(sum(d.units)) over (partition by d.tally_id order by d.day)
      from (select a.tally_id, b.day, b.units - lag(b.units, 1, 0::bigint) over (partition by b.account_id order by b.day) as units
              from ledger.account a join ledger.balance b on b.account_id = a.id where a.tally_id = any (touched)) d
     group by d.tally_id, d.day;
  delete from ledger.tally t where t.id = any (touched) and not exists (select from ledger.account a where a.tally_id = t.id);
end $$;
revoke execute on function ledger.relabel_accounts(jsonb) from public;

-- Sentences that support this record: one that supports nothing else goes where its record goes. One that does stays for those
-- others, and this record has it in the same words under its own label; who is left out finds it with none but those others.
create function sources.relabel_supports(about text, record uuid, before int, wanted int) returns void language plpgsql security definer set search_path = '' as $$
declare
  told record;
  target uuid;
begin
  for told in
    select st.id, st.quote, st.kind, o.id as source_id, o.url, o.published,
           exists (select from sources.support x where x.statement_id = st.id and (x.about_kind, x.about_id) <> (about, record)) as shared
      from sources.support su join sources.statement st on st.id = su.statement_id join sources.source o on o.id = st.source_id
     where su.about_kind = about and su.about_id = record and st.label_id = before order by st.id for update of st
  loop
    insert into sources.source (id, url, publisher, title, published, language, accessed_on, licence, reliability, label_id)
      select gen_random_uuid(), o.url, o.publisher, o.title, o.published, o.language, o.accessed_on, o.licence, o.reliability, wanted
        from sources.source o where o.id = told.source_id on conflict (url, published, label_id) do nothing;
    select st.id into target from sources.source n join sources.statement st on st.source_id = n.id and st.label_id = wanted and st.quote = told.quote and st.kind = told.kind
     where n.url = told.url and n.published = told.published and n.label_id = wanted order by st.id limit 1;
    if target is null and told.shared then
      target := gen_random_uuid();
      insert into sources.statement (id, source_id, origin_key, kind, quote, speaker, said_on, donors, note, label_id)
        select target, n.id, null, st.kind, st.quote, st.speaker, st.said_on, st.donors, st.note, wanted
          from sources.statement st, sources.source n where st.id = told.id and n.url = told.url and n.published = told.published and n.label_id = wanted;
    end if;
    if target is null then
      update sources.statement st set label_id = wanted, source_id = n.id from sources.source n where st.id = told.id and n.url = told.url and n.published = told.published and n.label_id = wanted;
    else
      insert into sources.support (statement_id, about_kind, about_id, claims, note, label_id)
        select target, su.about_kind, su.about_id, su.claims, su.note, wanted from sources.support su where su.statement_id = told.id and su.about_kind = about and su.about_id = record on conflict do nothing;
      delete from sources.support su where su.statement_id = told.id and su.about_kind = about and su.about_id = record;
      delete from sources.statement st where st.id = told.id and not told.shared;
    end if;
    delete from sources.source o where o.id = told.source_id and not exists (select from sources.statement st where st.source_id = o.id);
  end loop;
  update sources.support su set label_id = releasability.join_labels(wanted, st.label_id) from sources.statement st
   where su.about_kind = about and su.about_id = record and st.id = su.statement_id;
end $$;
revoke execute on function sources.relabel_supports(text, uuid, int, int) from public;

-- Plans that tell of a record, and what stands beside them, become for those alone who may read it. A plan stays narrow when its
-- records become wider: it was made for those who could read all of it then.
create function planning.narrow(records uuid[], wanted int) returns void language plpgsql security definer set search_path = '' as $$
declare
  told uuid[];
begin
  with recursive telling as (
    select p.id from planning.proposal p left join planning.help h on h.proposal = p.id
     where exists (select from unnest(records) r where strpos(concat(p.problem, p.basis, p.plan, p.check_result, p.summary, p.asked, h.answer), r::text) > 0)
    union select p.id from planning.proposal p join telling t on p.beside = t.id)
  select array_agg(id) into told from telling;
  update planning.proposal p set label_id = releasability.join_labels(p.label_id, wanted) where p.id = any (told);
  update contributions.allocation a set proposal_label_id = p.label_id from planning.proposal p where p.id = a.proposal_id and p.id = any (told) and a.proposal_label_id <> p.label_id;
end $$;
revoke execute on function planning.narrow(uuid[], int) from public;

-- Whatever another module hangs on these records, and what hangs on that.
create function relabelling.narrow_followers(of text, records uuid[], wanted int) returns void language plpgsql security definer set search_path = '' as $$
declare
  follower relabelling.hangs_on;
begin
  for follower in select * from relabelling.hangs_on h where h.parent = of order by h.child, h.link loop
    execute format('update %s c set label_id = releasability.join_labels(c.label_id, $2) where c.%I = any ($1) and c.label_id <> releasability.join_labels(c.label_id, $2)', follower.child, follower.link) using records, wanted;
  end loop;
end $$;
revoke execute on function relabelling.narrow_followers(text, uuid[], int) from public;

create function contributions.relabel_children(contribution uuid, wanted int) returns void language sql security definer set search_path = '' as $$
  update contributions.line x set label_id = wanted where x.contribution_id = contribution and x.label_id <> wanted;
  update contributions.valuation x set label_id = wanted where x.contribution_id = contribution and x.label_id <> wanted;
  update contributions.money_step x set label_id = wanted where x.contribution_id = contribution and x.label_id <> wanted;
  update contributions.step x set label_id = wanted where x.contribution_id = contribution and x.label_id <> wanted;
  update contributions.revision x set label_id = wanted where x.contribution_id = contribution and x.label_id <> wanted;
$$;
revoke execute on function contributions.relabel_children(uuid, int) from public;

create function contributions.relabel(contribution uuid, wanted int) returns void language plpgsql security definer set search_path = '' as $$
declare
  before int;
  lines uuid[];
  tied uuid[];
begin
  select c.label_id into before from contributions.contribution c where c.id = contribution for update;
  perform 1 from contributions.line l where l.contribution_id = contribution order by l.id for update;
  select coalesce(array_agg(l.id), '{}') into lines from contributions.line l where l.contribution_id = contribution;
  select coalesce(array_agg(a.id), '{}') into tied from contributions.allocation a where a.line_id = any (lines);
  -- First what both labels allow, from the leaves up; then the new one, from the root down.
  update contributions.allocation a set label_id = releasability.join_labels(a.label_id, releasability.join_labels(before, wanted)) where a.id = any (tied);
  perform contributions.relabel_children(contribution, releasability.join_labels(before, wanted));
  update contributions.contribution c set label_id = wanted, version = c.version + 1 where c.id = contribution;
  perform contributions.relabel_children(contribution, wanted);
  update contributions.allocation a set label_id = releasability.join_labels(wanted, n.label_id) from needs.need n where n.id = a.need_id and a.id = any (tied);
  perform ledger.relabel_accounts((
    select jsonb_agg(jsonb_build_object('subject', x.subject, 'need', x.need, 'label', case when x.need is null then wanted else releasability.join_labels(wanted, n.label_id) end))
      from (select distinct a.subject, a.need from ledger.account a
             where a.subject = any (lines) or a.subject in (select v.id from contributions.valuation v where v.contribution_id = contribution)) x
      left join needs.need n on n.id = x.need));
  perform sources.relabel_supports('contribution', contribution, before, wanted);
  perform sources.relabel_supports('line', l, before, wanted) from unnest(lines) l;
  perform planning.narrow(array[contribution] || lines || tied, wanted);
  perform relabelling.narrow_followers('contributions.contribution', array[contribution], wanted);
  perform relabelling.narrow_followers('contributions.line', lines, wanted);
  perform relabelling.narrow_followers('contributions.allocation', tied, wanted);
end $$;
revoke execute on function contributions.relabel(uuid, int) from public;

create function contributions.relabel_tied(need uuid) returns uuid[] language plpgsql security definer set search_path = '' as $$
declare
  tied uuid[];
begin
  update contributions.allocation a set label_id = releasability.join_labels(c.label_id, n.label_id)
    from contributions.line l, contributions.contribution c, needs.need n
   where a.need_id = need and l.id = a.line_id and c.id = l.contribution_id and n.id = need;
  select coalesce(array_agg(a.id), '{}') into tied from contributions.allocation a where a.need_id = need;
  perform ledger.relabel_accounts((
    select jsonb_agg(distinct jsonb_build_object('subject', l.id, 'need', need, 'label', releasability.join_labels(c.label_id, n.label_id)))
      from contributions.allocation a join contributions.line l on l.id = a.line_id join contributions.contribution c on c.id = l.contribution_id join needs.need n on n.id = a.need_id
     where a.need_id = need));
  return tied;
end $$;
revoke execute on function contributions.relabel_tied(uuid) from public;

-- A need that was replaced names the one it was replaced by: it is narrowed with it, and answers which those were.
create function needs.relabel(need uuid, wanted int) returns table (record uuid, label int) language plpgsql security definer set search_path = '' as $$
declare
  before int;
  tied uuid[];
  replaced record;
begin
  select n.label_id into before from needs.need n where n.id = need for update;
  if before = wanted then return; end if;
  update contributions.allocation a set label_id = releasability.join_labels(a.label_id, wanted) where a.need_id = need;
  update needs.need n set label_id = wanted, version = n.version + 1 where n.id = need;
  tied := contributions.relabel_tied(need);
  perform sources.relabel_supports('need', need, before, wanted);
  perform planning.narrow(array[need] || tied, wanted);
  perform relabelling.narrow_followers('needs.need', array[need], wanted);
  perform relabelling.narrow_followers('contributions.allocation', tied, wanted);
  return query select need, wanted;
  for replaced in select n.id, releasability.join_labels(n.label_id, wanted) as label from needs.need n where n.replaced_by = need order by n.id loop
    return query select r.record, r.label from needs.relabel(replaced.id, replaced.label) r;
  end loop;
end $$;
revoke execute on function needs.relabel(uuid, int) from public;

-- What the application may call: only for a request that two people agreed on in this transaction.
-- Answers each record that has another label now, with that label.
create function relabelling.carry_out(request uuid) returns table (record uuid, label int) language plpgsql security definer set search_path = '' as $$
declare
  agreed relabelling.request;
begin
  select * into agreed from relabelling.request r where r.id = request and r.state = 'confirmed' and r.settled_by <> r.asked_by and r.xmin = pg_catalog.pg_current_xact_id()::xid;
  if not found then raise exception 'nobody agreed on this' using errcode = '42501'; end if;
  if agreed.kind = 'need' then
    return query select r.record, r.label from needs.relabel(agreed.record_id, agreed.to_label) r;
  else
    perform contributions.relabel(agreed.record_id, agreed.to_label);
    return query select agreed.record_id, agreed.to_label;
  end if;
end $$;
revoke execute on function relabelling.carry_out(uuid) from public;
grant execute on function relabelling.carry_out(uuid) to entente_app;

-- A line that is narrowed must not leave behind what is tied of it.
create function contributions.check_tied() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from added l join removed r on r.id = l.id and r.label_id <> l.label_id join contributions.allocation a on a.line_id = l.id
              where not releasability.is_within(a.label_id, l.label_id)) then
    raise exception 'a record is released wider than one it names' using errcode = '23514', constraint = 'label_within';
  end if;
  return null;
end $$;
create trigger line_narrowed after update on contributions.line referencing old table as removed new table as added
  for each statement execute function contributions.check_tied();
