import { sql } from "kysely";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { DocumentId } from "./document.ts";
import type { Found, Passage, PassageId, PassageState } from "./passage.ts";

interface PassageRow {
  id: PassageId; document_id: DocumentId; kind: Passage["kind"]; form: Passage["form"]; start_at: number; end_at: number; speaker: string | null; donor: string | null; found: Found;
  confidence: number | null; split_from: PassageId | null; state: PassageState; kept_start: number | null; kept_end: number | null; settled_by: string | null; settled_at: Date | null;
  version: number; label_id: LabelId;
}

const columns = sql`p.id, p.document_id, p.kind, p.form, p.start_at, p.end_at, p.speaker, p.donor, p.found, p.confidence, p.split_from, p.state, p.kept_start, p.kept_end, p.settled_by, p.settled_at, p.version, p.label_id`;

function toPassage(row: PassageRow): Passage {
  return {
    id: row.id, documentId: row.document_id, kind: row.kind, form: row.form, start: row.start_at, end: row.end_at, speaker: row.speaker, donor: row.donor, found: row.found, confidence: row.confidence,
    splitFrom: row.split_from, state: row.state, kept: row.kept_start === null ? null : { start: row.kept_start, end: row.kept_end! }, settledBy: row.settled_by, settledAt: row.settled_at,
    version: row.version, labelId: row.label_id,
  };
}

export async function insertPassages(db: Sql, list: readonly Passage[]): Promise<void> {
  if (list.length === 0) return;
  const json = JSON.stringify(list.map((one) => ({ ...one, start_at: one.start, end_at: one.end, document_id: one.documentId, split_from: one.splitFrom, label_id: one.labelId })));
  await sql`
    insert into intake.passage (id, document_id, kind, form, start_at, end_at, speaker, donor, found, confidence, split_from, state, version, label_id)
    select r.id, r.document_id, r.kind, r.form, r.start_at, r.end_at, r.speaker, r.donor, r.found, r.confidence, r.split_from, r.state, r.version, r.label_id
      from jsonb_to_recordset(${json}::jsonb) as r(id uuid, document_id uuid, kind text, form text, start_at int, end_at int, speaker text, donor text, found jsonb, confidence float8, split_from uuid, state text, version int, label_id int)`.execute(db);
}

/** The passages of a document in the order of its text. */
export async function listPassages(db: Sql, documentId: string): Promise<Passage[]> {
  const { rows } = await sql<PassageRow>`select ${columns} from intake.passage p where p.document_id = ${documentId} order by p.start_at, p.end_at, p.kind, p.donor, p.id`.execute(db);
  return rows.map(toPassage);
}

export async function findPassage(db: Sql, id: string, lock: "lock" | "read"): Promise<Passage | undefined> {
  const { rows } = await sql<PassageRow>`select ${columns} from intake.passage p where p.id = ${id} ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] && toPassage(rows[0]);
}

export async function updatePassage(db: Sql, one: Passage): Promise<void> {
  await sql`
    update intake.passage set speaker = ${one.speaker}, donor = ${one.donor}, state = ${one.state}, kept_start = ${one.kept?.start ?? null}, kept_end = ${one.kept?.end ?? null},
           settled_by = ${one.settledBy}, settled_at = ${one.settledAt}, version = ${one.version} where id = ${one.id}`.execute(db);
}

/** What came of a passage: its sentence, and the record that rests on it, if any. */
export interface PassageOutcome {
  readonly id: string;
  readonly passageId: string;
  readonly statementId: string;
  readonly contributionId: string | null;
  readonly decisionId: string | null;
  readonly partyId: string | null;
  readonly labelId: LabelId;
}

export async function insertOutcomes(db: Sql, list: readonly PassageOutcome[]): Promise<void> {
  for (const one of list) {
    await sql`
      insert into intake.outcome (id, passage_id, statement_id, contribution_id, decision_id, party_id, label_id)
      values (${one.id}, ${one.passageId}, ${one.statementId}, ${one.contributionId}, ${one.decisionId}, ${one.partyId}, ${one.labelId})`.execute(db);
  }
}

interface OutcomeRow { id: string; passage_id: string; statement_id: string; contribution_id: string | null; decision_id: string | null; party_id: string | null; label_id: LabelId }

export async function listOutcomes(db: Sql, documentId: string): Promise<PassageOutcome[]> {
  const { rows } = await sql<OutcomeRow>`
    select o.id, o.passage_id, o.statement_id, o.contribution_id, o.decision_id, o.party_id, o.label_id from intake.outcome o join intake.passage p on p.id = o.passage_id
     where p.document_id = ${documentId} order by o.decision_id is not null, o.contribution_id, o.party_id, o.id`.execute(db);
  return rows.map((row) => ({ id: row.id, passageId: row.passage_id, statementId: row.statement_id, contributionId: row.contribution_id, decisionId: row.decision_id, partyId: row.party_id, labelId: row.label_id }));
}

/** Words in a document that is kept here, in which a recorded sentence stands. */
export interface Place {
  readonly statementId: string;
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

/** Where recorded sentences stand: the documents they were taken from, and the words in them. */
export async function placesOf(db: Sql, statementIds: readonly string[]): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select distinct o.statement_id as "statementId", p.document_id as "documentId", p.kept_start as start, p.kept_end as end from intake.outcome o join intake.passage p on p.id = o.passage_id
     where o.statement_id = any (${[...statementIds]}::uuid[]) and p.kept_start is not null order by 1, 2, 3, 4`.execute(db);
  return rows;
}
