-- Which other records an entry of the log is about: that units of a line were tied to a need is seen under the contribution and under
-- the need as well. A way to find entries, no evidence: what was done stands in the leaf.
create table audit.mention (
  object_id  text not null,
  log        text not null,
  index      bigint not null,
  primary key (object_id, log, index)
);
create trigger mention_append_only before update or delete on audit.mention for each row execute function audit.refuse_change();
create trigger mention_no_truncate before truncate on audit.mention for each statement execute function audit.refuse_change();
grant select, insert on audit.mention to entente_app;

insert into audit.mention (object_id, log, index)
select about.id, f.log, f.index
  from audit.leaf f
  join contributions.allocation a on a.id::text = f.object_id
  join contributions.line l on l.id = a.line_id
  cross join lateral (values (a.need_id::text), (l.contribution_id::text)) as about (id)
 where f.object_kind = 'allocation';
