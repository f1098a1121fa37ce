import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import { showBrief, type Brief, type Show } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import type { Body, BodyId, Membership } from "./body.ts";
import type { Decision, DecisionId, DecisionState } from "./decision.ts";

interface BodyRow { id: BodyId; code: string; name_en: string; name_fr: string; name_uk: string; notice_hours: number; illustrative: boolean; basis: string | null; version: number }

function toBody(row: BodyRow): Body {
  return {
    id: row.id, code: row.code, names: { en: row.name_en, fr: row.name_fr, uk: row.name_uk }, noticeHours: row.notice_hours, illustrative: row.illustrative, basis: row.basis, version: row.version,
  };
}

const bodyColumns = sql`b.id, b.code, b.name_en, b.name_fr, b.name_uk, b.notice_hours, b.illustrative, b.basis, b.version`;

/** All bodies, by code: there are tens at most. */
export async function listBodies(db: Sql): Promise<Body[]> {
  const { rows } = await sql<BodyRow>`select ${bodyColumns} from alliance.body b order by b.code`.execute(db);
  return rows.map(toBody);
}

export async function findBody(db: Sql, id: string, lock: "lock" | "read" = "read"): Promise<Body | undefined> {
  const { rows } = await sql<BodyRow>`select ${bodyColumns} from alliance.body b where b.id = ${id} ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] && toBody(rows[0]);
}

/** `false` when the code is taken. */
export async function insertBody(db: Sql, body: Body): Promise<boolean> {
  const result = await sql`
    insert into alliance.body (id, code, name_en, name_fr, name_uk, notice_hours, illustrative, basis)
    values (${body.id}, ${body.code}, ${body.names.en}, ${body.names.fr}, ${body.names.uk}, ${body.noticeHours}, ${body.illustrative}, ${body.basis})
    on conflict (code) do nothing`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}

export async function raiseBodyVersion(db: Sql, id: string): Promise<void> {
  await sql`update alliance.body set version = version + 1 where id = ${id}`.execute(db);
}

/** Everybody who ever was in a body, by code and day. */
export async function listMembers(db: Sql, bodyId: string, party: Show<Brief>): Promise<(Membership & { readonly party: Brief })[]> {
  const shown = party("party", sql`m.party_id`);
  const { rows } = await sql<{ party_id: string; from_on: Day; until_on: Day | null }>`
    select m.party_id, m.from_on, m.until_on, ${shown.columns} from alliance.member m ${shown.join} where m.body_id = ${bodyId} order by party.code, m.from_on`.execute(db);
  return rows.map((row) => ({ partyId: row.party_id, fromOn: row.from_on, untilOn: row.until_on, party: shown.read(row.party_id, row) }));
}

export async function insertMember(db: Sql, bodyId: string, { partyId, fromOn, untilOn }: Membership): Promise<void> {
  await sql`insert into alliance.member (body_id, party_id, from_on, until_on) values (${bodyId}, ${partyId}, ${fromOn}, ${untilOn})`.execute(db);
}

export async function endMember(db: Sql, bodyId: string, partyId: string, { fromOn, untilOn }: { readonly fromOn: Day; readonly untilOn: Day }): Promise<void> {
  await sql`update alliance.member set until_on = ${untilOn} where body_id = ${bodyId} and party_id = ${partyId} and from_on = ${fromOn}`.execute(db);
}

interface DecisionRow {
  id: DecisionId; body_id: BodyId; reference: string; title: string; text: string; text_version: number; state: DecisionState; round: number; silence_until: Date | null; agreed_at: Date | null;
  agreed_how: "silence" | "meeting" | null; proposed_on: Day; illustrative: boolean; basis: string | null; note: string | null; label_id: LabelId; version: number;
}

const columns = sql`d.id, d.body_id, d.reference, d.title, d.text, d.text_version, d.state, d.round, d.silence_until, d.agreed_at, d.agreed_how, d.proposed_on, d.illustrative, d.basis, d.note, d.label_id, d.version`;

function toDecision(row: DecisionRow): Decision {
  return {
    id: row.id, bodyId: row.body_id, reference: row.reference, title: row.title, text: row.text, textVersion: row.text_version, state: row.state, round: row.round,
    silenceUntil: row.silence_until, agreedAt: row.agreed_at, agreedHow: row.agreed_how, proposedOn: row.proposed_on, illustrative: row.illustrative, basis: row.basis, note: row.note,
    labelId: row.label_id, version: row.version,
  };
}

/** A decision with the body that decides it and who may read it. */
export interface ShownDecision {
  readonly decision: Decision;
  readonly body: Brief;
  readonly label: Label;
}

export const showBody = showBrief(sql`alliance.body`);

function showDecisions(label: Show<Label>) {
  const [body, released] = [showBody("body", sql`d.body_id`), label("label", sql`d.label_id`)];
  return {
    selected: sql`${columns}, ${body.columns}, ${released.columns}`, from: sql`alliance.decision d ${body.join} ${released.join}`,
    read: (row: DecisionRow): ShownDecision => ({ decision: toDecision(row), body: body.read(row.body_id, row), label: released.read("", row) }),
  };
}

const sortKeys = {
  silenceUntil: { expression: sql`d.silence_until`, type: "timestamptz", nullable: true },
  proposedOn: { expression: sql`d.proposed_on`, type: "date", nullable: false },
  reference: { expression: sql`d.reference`, type: "text", nullable: false },
} as const;

export interface DecisionFilter {
  readonly search?: string | undefined;
  readonly state?: string | undefined;
  readonly bodyId?: string | undefined;
}

export async function pageDecisions(db: Sql, filter: DecisionFilter, order: ListOrder, label: Show<Label>): Promise<Page<ShownDecision> | undefined> {
  const page = keyset(sortKeys, order, sql`d.id`);
  if (!page) return undefined;
  const shown = showDecisions(label);
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const { rows } = await sql<DecisionRow & { sort_value: string | null }>`
    select ${shown.selected}, ${page.sortValue} as sort_value from ${shown.from}
     where ${page.where}
       ${filter.state === undefined ? sql`` : sql`and d.state = ${filter.state}`}
       ${filter.bodyId === undefined ? sql`` : sql`and d.body_id = ${filter.bodyId}`}
       ${pattern === undefined ? sql`` : sql`and (d.reference ilike ${pattern} or d.title ilike ${pattern} or d.text ilike ${pattern})`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, shown.read);
}

export async function findShownDecision(db: Sql, id: string, label: Show<Label>): Promise<ShownDecision | undefined> {
  const shown = showDecisions(label);
  const { rows } = await sql<DecisionRow>`select ${shown.selected} from ${shown.from} where d.id = ${id}`.execute(db);
  return rows[0] && shown.read(rows[0]);
}

export async function lockDecision(db: Sql, id: string): Promise<Decision | undefined> {
  const { rows } = await sql<DecisionRow>`select ${columns} from alliance.decision d where d.id = ${id} for update`.execute(db);
  return rows[0] && toDecision(rows[0]);
}

export async function decisionByReference(db: Sql, reference: string): Promise<Decision | undefined> {
  const { rows } = await sql<DecisionRow>`select ${columns} from alliance.decision d where d.reference = ${reference}`.execute(db);
  return rows[0] && toDecision(rows[0]);
}

/** Decisions whose silence ended before an instant and is not closed. */
export async function listDueDecisions(db: Sql, before: Date): Promise<DecisionId[]> {
  const { rows } = await sql<{ id: DecisionId }>`select id from alliance.decision where state = 'underSilence' and silence_until < ${before} order by silence_until, id`.execute(db);
  return rows.map((row) => row.id);
}

/** `false` when the reference is taken by one that is released to the same. */
export async function insertDecision(db: Sql, one: Decision): Promise<boolean> {
  const result = await sql`
    insert into alliance.decision (id, body_id, reference, title, text, text_version, state, round, proposed_on, illustrative, basis, note, label_id)
    values (${one.id}, ${one.bodyId}, ${one.reference}, ${one.title}, ${one.text}, ${one.textVersion}, ${one.state}, ${one.round}, ${one.proposedOn}, ${one.illustrative}, ${one.basis}, ${one.note}, ${one.labelId})
    on conflict (reference, label_id) do nothing`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}

export async function updateDecision(db: Sql, one: Decision): Promise<void> {
  await sql`
    update alliance.decision set body_id = ${one.bodyId}, text = ${one.text}, text_version = ${one.textVersion}, state = ${one.state}, round = ${one.round}, silence_until = ${one.silenceUntil},
           agreed_at = ${one.agreedAt}, agreed_how = ${one.agreedHow}, version = ${one.version} where id = ${one.id}`.execute(db);
}

