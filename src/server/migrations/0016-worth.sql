-- What one unit of a subject counts for a need it is tied to, in thousandths of a unit asked for. Agreed when it is first tied and
-- never changed: a later edit of the catalogue's substitutes leaves every figure of an earlier day as it was.
create table ledger.worth (
  subject      uuid not null,
  need         uuid not null,
  thousandths  int not null check (thousandths between 1 and 1000),
  primary key (need, subject)
);
grant select, insert on ledger.worth to entente_app;

-- What was tied before counts as the catalogue says today.
insert into ledger.worth (subject, need, thousandths)
select distinct a.subject, a.need, greatest(1, round(coalesce(s.value_share, 1) * 1000))::int
  from ledger.account a
  join contributions.line l on l.id = a.subject
  join needs.need n on n.id = a.need
  left join catalogue.substitute s on s.for_item_id = n.item_id and s.item_id = l.item_id;

-- An allocation says what was agreed of it.
alter table contributions.allocation add column worth_thousandths int not null default 1000 check (worth_thousandths between 1 and 1000);
update contributions.allocation a set worth_thousandths = w.thousandths from ledger.worth w where w.need = a.need_id and w.subject = a.line_id;
