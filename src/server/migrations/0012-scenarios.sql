-- What a proposal was asked with: `kind` tells plans from what-if runs, `beside` names the plan it belongs to, `asked` holds
-- the changes, pins and forbidden ways.
alter table planning.proposal
  add column kind   text not null default 'plan' check (kind in ('plan', 'replan', 'scenario')),
  add column beside uuid references planning.proposal (id),
  add column asked  jsonb not null default '{"changes": [], "pins": [], "forbid": []}';
create index proposal_beside on planning.proposal (beside) where beside is not null;
