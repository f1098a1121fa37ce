import { sql } from "kysely";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import type { Accession, AccessionId, AccessionStep, Ratification, StepReached } from "./accession.ts";
import type { BodyId } from "./body.ts";

interface AccessionRow { id: AccessionId; body_id: BodyId; candidate_id: string; decision_id: string | null; note: string | null; label_id: LabelId; version: number }

export interface ShownAccession {
  readonly accession: Accession;
  readonly candidate: Brief;
  readonly body: Brief;
  readonly label: Label;
}

const columns = sql`a.id, a.body_id, a.candidate_id, a.decision_id, a.note, a.label_id, a.version`;

function toAccession(row: AccessionRow): Accession {
  return { id: row.id, bodyId: row.body_id, candidateId: row.candidate_id, decisionId: row.decision_id, note: row.note, labelId: row.label_id, version: row.version };
}

export interface AccessionShows { readonly party: Show<Brief>; readonly body: Show<Brief>; readonly label: Show<Label> }

/** Accessions, all or one, by the candidate's code: there are tens at most. */
export async function listShownAccessions(db: Sql, show: AccessionShows, id?: string): Promise<ShownAccession[]> {
  const [candidate, body, label] = [show.party("candidate", sql`a.candidate_id`), show.body("body", sql`a.body_id`), show.label("label", sql`a.label_id`)];
  const { rows } = await sql<AccessionRow>`
    select ${columns}, ${candidate.columns}, ${body.columns}, ${label.columns} from alliance.accession a ${candidate.join} ${body.join} ${label.join}
     where ${id === undefined ? sql`true` : sql`a.id = ${id}`} order by candidate.code, a.id`.execute(db);
  return rows.map((row) => ({ accession: toAccession(row), candidate: candidate.read(row.candidate_id, row), body: body.read(row.body_id, row), label: label.read("", row) }));
}

export async function lockAccession(db: Sql, id: string): Promise<Accession | undefined> {
  const { rows } = await sql<AccessionRow>`select ${columns} from alliance.accession a where a.id = ${id} for update`.execute(db);
  return rows[0] && toAccession(rows[0]);
}

/** `false` when the candidate's way into this body is there, released to the same. */
export async function insertAccession(db: Sql, one: Accession): Promise<boolean> {
  const result = await sql`
    insert into alliance.accession (id, body_id, candidate_id, decision_id, note, label_id) values (${one.id}, ${one.bodyId}, ${one.candidateId}, ${one.decisionId}, ${one.note}, ${one.labelId})
    on conflict (body_id, candidate_id, label_id) do nothing`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}

export async function raiseAccessionVersion(db: Sql, id: string): Promise<void> {
  await sql`update alliance.accession set version = version + 1 where id = ${id}`.execute(db);
}

export async function insertStep(db: Sql, id: string, one: StepReached & { readonly accessionId: string; readonly labelId: LabelId }): Promise<void> {
  await sql`insert into alliance.accession_step (id, accession_id, step, on_day, label_id) values (${id}, ${one.accessionId}, ${one.step}, ${one.onDay}, ${one.labelId})`.execute(db);
}

/** The steps that were reached, of each accession, in their order. */
export async function listSteps(db: Sql, accessionIds: readonly string[]): Promise<(StepReached & { readonly id: string; readonly accessionId: string })[]> {
  const { rows } = await sql<{ id: string; accession_id: string; step: AccessionStep; on_day: string }>`
    select id, accession_id, step, on_day from alliance.accession_step where accession_id = any (${[...accessionIds]}::uuid[]) order by accession_id, step`.execute(db);
  return rows.map((row) => ({ id: row.id, accessionId: row.accession_id, step: row.step, onDay: row.on_day }));
}

export async function insertRatification(db: Sql, id: string, one: Ratification & { readonly accessionId: string; readonly labelId: LabelId }): Promise<void> {
  await sql`insert into alliance.ratification (id, accession_id, party_id, state, on_day, label_id) values (${id}, ${one.accessionId}, ${one.partyId}, ${one.state}, ${one.onDay}, ${one.labelId})`.execute(db);
}

export async function listRatifications(db: Sql, accessionId: string): Promise<(Ratification & { readonly id: string })[]> {
  const { rows } = await sql<{ id: string; party_id: string; state: Ratification["state"]; on_day: string }>`
    select id, party_id, state, on_day from alliance.ratification where accession_id = ${accessionId} order by on_day, id`.execute(db);
  return rows.map((row) => ({ id: row.id, partyId: row.party_id, state: row.state, onDay: row.on_day }));
}

export interface Condition { readonly id: string; readonly text: string; readonly claimedBy: string }

export async function insertCondition(db: Sql, one: Condition & { readonly accessionId: string; readonly labelId: LabelId }): Promise<void> {
  await sql`insert into alliance.condition (id, accession_id, text, claimed_by, label_id) values (${one.id}, ${one.accessionId}, ${one.text}, ${one.claimedBy}, ${one.labelId})`.execute(db);
}

export async function listConditions(db: Sql, accessionId: string): Promise<Condition[]> {
  const { rows } = await sql<{ id: string; text: string; claimed_by: string }>`select id, text, claimed_by from alliance.condition where accession_id = ${accessionId} order by text, id`.execute(db);
  return rows.map((row) => ({ id: row.id, text: row.text, claimedBy: row.claimed_by }));
}
