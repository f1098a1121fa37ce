import { sql } from "kysely";
import { keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import type { Movement, Plan, Problem } from "../../planner/index.ts";
import type { Basis, Failure, Proposal, Summary } from "./proposal.ts";
import type { ComputedPlan } from "./runs.ts";

interface ProposalRow {
  id: Proposal["id"]; title: string; kind: Proposal["kind"]; beside: Proposal["beside"]; asked: Proposal["asked"]; state: Proposal["state"]; made_by: string; made_at: Date; ready_at: Date | null;
  summary: { summary: Summary } | { failure: Failure } | null; label_id: LabelId; version: number;
}

/** The documents, which can be large, are read only when asked for. */
const columns = sql`p.id, p.title, p.kind, p.beside, p.asked, p.state, p.made_by, p.made_at, p.ready_at, p.summary, p.label_id, p.version`;

function toProposal(row: ProposalRow): Proposal {
  return {
    id: row.id, title: row.title, kind: row.kind, beside: row.beside, asked: row.asked, state: row.state, madeBy: row.made_by, madeAt: row.made_at, readyAt: row.ready_at, labelId: row.label_id, version: row.version,
    summary: row.summary && "summary" in row.summary ? row.summary.summary : null, failure: row.summary && "failure" in row.summary ? row.summary.failure : null,
  };
}

function summaryJson(proposal: Pick<Proposal, "summary" | "failure">): string | null {
  return proposal.failure ? JSON.stringify({ failure: proposal.failure }) : proposal.summary ? JSON.stringify({ summary: proposal.summary }) : null;
}

const sortKeys = {
  madeAt: { expression: sql`p.made_at`, type: "timestamptz", nullable: false },
  title: { expression: sql`p.title`, type: "text", nullable: false },
  state: { expression: sql`p.state`, type: "text", nullable: false },
} as const;

export interface ProposalFilter {
  readonly state?: string | undefined;
  /** Absent: all but scenarios. */
  readonly kind?: string | undefined;
  readonly beside?: string | undefined;
}

export async function pageProposals(db: Sql, filter: ProposalFilter, order: ListOrder): Promise<Page<Proposal> | undefined> {
  const page = keyset(sortKeys, order, sql`p.id`);
  if (!page) return undefined;
  const { rows } = await sql<ProposalRow & { sort_value: string | null }>`
    select ${columns}, ${page.sortValue} as sort_value from planning.proposal p
     where ${page.where} ${filter.state === undefined ? sql`` : sql`and p.state = ${filter.state}`}
       ${filter.kind === undefined ? sql`and p.kind <> 'scenario'` : sql`and p.kind = ${filter.kind}`} ${filter.beside === undefined ? sql`` : sql`and p.beside = ${filter.beside}`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, toProposal);
}

export async function findProposal(db: Sql, id: string, lock: "lock" | "read"): Promise<Proposal | undefined> {
  const { rows } = await sql<ProposalRow>`select ${columns} from planning.proposal p where p.id = ${id} ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] && toProposal(rows[0]);
}

/** What older proposals do not say: they have nothing of it. */
const emptyBasis = { pinned: [], movable: [] };

export interface Documents {
  readonly problem: Problem;
  readonly basis: Basis;
  readonly plan: Plan | null;
}

export async function findDocuments(db: Sql, id: string): Promise<Documents | undefined> {
  const { rows } = await sql<Documents>`select p.problem, p.basis, p.plan from planning.proposal p where p.id = ${id}`.execute(db);
  return rows[0] && { ...rows[0], basis: { ...emptyBasis, ...rows[0].basis } };
}

export async function insertProposal(db: Sql, proposal: Proposal, documents: Pick<Documents, "problem" | "basis">): Promise<void> {
  await sql`
    insert into planning.proposal (id, title, kind, beside, asked, state, problem, basis, made_by, made_at, label_id, version)
    values (${proposal.id}, ${proposal.title}, ${proposal.kind}, ${proposal.beside}, ${JSON.stringify(proposal.asked)}::jsonb, ${proposal.state}, ${JSON.stringify(documents.problem)}::jsonb, ${JSON.stringify(documents.basis)}::jsonb,
            ${proposal.madeBy}, ${proposal.madeAt}, ${proposal.labelId}, ${proposal.version})`.execute(db);
}

export async function updateProposal(db: Sql, proposal: Proposal): Promise<void> {
  await sql`
    update planning.proposal set state = ${proposal.state}, ready_at = ${proposal.readyAt}, summary = ${summaryJson(proposal)}::jsonb, version = ${proposal.version}
     where id = ${proposal.id}`.execute(db);
}

/** Plan and check are JSON texts. */
export async function savePlan(db: Sql, id: string, plan: string, check: string): Promise<void> {
  await sql`update planning.proposal set plan = ${plan}::jsonb, check_result = ${check}::jsonb where id = ${id}`.execute(db);
}

/** Shows a plan while a better one is being computed; a proposal that is not computing any more stays as it is. */
export async function saveFirst(db: Sql, id: string, { plan, check, summary }: Pick<ComputedPlan, "plan" | "check" | "summary">): Promise<void> {
  await sql`
    update planning.proposal set plan = ${plan}::jsonb, check_result = ${check}::jsonb, summary = ${summaryJson({ summary, failure: null })}::jsonb
     where id = ${id} and state = 'computing'`.execute(db);
}

/** A movement of a proposal with its line and need as the plan knew them. */
export interface PlannedMovement {
  readonly proposal: string;
  readonly movement: Movement;
  readonly line: { readonly donorCode: string; readonly reference: string; readonly node: string } | null;
  readonly need: { readonly reference: string } | null;
}

/** Movements of plans by proposal and id; those that are in no plan are not among them. */
export async function findMovements(db: Sql, wanted: readonly { readonly proposal: string; readonly movement: string }[]): Promise<PlannedMovement[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<PlannedMovement>`
    select p.id as proposal, m.value as movement, p.basis -> 'lines' -> (m.value ->> 'offer') as line, p.basis -> 'needs' -> coalesce(m.value ->> 'component', m.value ->> 'need') as need
      from (select w.proposal, array_agg(w.movement) as ids from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(proposal uuid, movement text) group by w.proposal) w
      join planning.proposal p on p.id = w.proposal
      cross join lateral jsonb_array_elements(coalesce(p.plan -> 'movements', '[]') || coalesce(p.basis -> 'pinned', '[]')) m
     where m.value ->> 'id' = any (w.ids) order by p.id, m.value ->> 'id'`.execute(db);
  return rows;
}
