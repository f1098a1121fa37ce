import { sql } from "kysely";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { Decision } from "./decision.ts";
import type { Position } from "./position.ts";

export type SilenceOutcome = "agreed" | "broken" | "amended" | "withdrawn" | "notAllAsked";

/** One silence of a decision, with whom it asked. */
export interface Silence {
  readonly round: number;
  readonly textVersion: number;
  readonly text: string;
  readonly body: Brief;
  readonly beganAt: Date;
  readonly untilAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: SilenceOutcome | null;
  readonly asked: readonly (Brief & { readonly releasedAt: Date })[];
}

/** Begins to keep a silence: the text as it is asked about, and who is asked. */
export async function insertSilence(db: Sql, decision: Decision, at: Date, asked: readonly string[]): Promise<void> {
  await sql`
    insert into alliance.silence (decision_id, round, body_id, text_version, text, began_at, until_at, label_id)
    values (${decision.id}, ${decision.round}, ${decision.bodyId}, ${decision.textVersion}, ${decision.text}, ${at}, ${decision.silenceUntil}, ${decision.labelId})`.execute(db);
  await sql`
    insert into alliance.asked (decision_id, round, party_id, released_at, label_id)
    select ${decision.id}, ${decision.round}, p, ${at}, ${decision.labelId} from unnest(${[...asked]}::uuid[]) as p`.execute(db);
}

export async function extendSilence(db: Sql, decision: Decision): Promise<void> {
  await sql`update alliance.silence set until_at = ${decision.silenceUntil} where decision_id = ${decision.id} and round = ${decision.round}`.execute(db);
}

/** Says what came of a silence; one that was broken stays broken, whatever is done with the decision afterwards. */
export async function endSilence(db: Sql, decisionId: string, round: number, at: Date, outcome: SilenceOutcome): Promise<void> {
  await sql`update alliance.silence set ended_at = ${at}, outcome = ${outcome} where decision_id = ${decisionId} and round = ${round} and outcome is null`.execute(db);
}

/** Ids of the parties that the present silence asked. */
export async function listAsked(db: Sql, decisionId: string, round: number): Promise<string[]> {
  const { rows } = await sql<{ party_id: string }>`select party_id from alliance.asked where decision_id = ${decisionId} and round = ${round} order by party_id`.execute(db);
  return rows.map((row) => row.party_id);
}

/** Every silence of a decision, the latest first. */
export async function listSilences(db: Sql, decisionId: string, show: { readonly party: Show<Brief>; readonly body: Show<Brief> }): Promise<Silence[]> {
  const [body, party] = [show.body("body", sql`s.body_id`), show.party("party", sql`a.party_id`)];
  const { rows } = await sql<{ round: number; text_version: number; text: string; body_id: string; began_at: Date; until_at: Date; ended_at: Date | null; outcome: SilenceOutcome | null }>`
    select s.round, s.text_version, s.text, s.body_id, s.began_at, s.until_at, s.ended_at, s.outcome, ${body.columns}
      from alliance.silence s ${body.join} where s.decision_id = ${decisionId} order by s.round desc`.execute(db);
  const asked = await sql<{ round: number; party_id: string; released_at: Date }>`
    select a.round, a.party_id, a.released_at, ${party.columns} from alliance.asked a ${party.join} where a.decision_id = ${decisionId} order by party.code`.execute(db);
  return rows.map((row) => ({
    round: row.round, textVersion: row.text_version, text: row.text, body: body.read(row.body_id, row), beganAt: row.began_at, untilAt: row.until_at, endedAt: row.ended_at, outcome: row.outcome,
    asked: asked.rows.filter((one) => one.round === row.round).map((one) => ({ ...party.read(one.party_id, one), releasedAt: one.released_at })),
  }));
}

/** That a member objected to a text, and what it wrote as far as the reader may know it. */
export interface Objection {
  readonly id: string;
  readonly round: number;
  readonly textVersion: number;
  readonly member: Brief;
  readonly raisedAt: Date;
  readonly withdrawnAt: Date | null;
  /** `null`: not released to the reader. */
  readonly letter: string | null;
}

export interface NewObjection {
  readonly id: string;
  readonly decision: Decision;
  readonly partyId: string;
  readonly at: Date;
  readonly letter: string;
  readonly letterLabelId: LabelId;
}

/** `false` when the member objected in this silence before. */
export async function insertObjection(db: Sql, one: NewObjection): Promise<boolean> {
  const result = await sql`
    insert into alliance.objection (id, decision_id, round, party_id, text_version, raised_at, label_id)
    values (${one.id}, ${one.decision.id}, ${one.decision.round}, ${one.partyId}, ${one.decision.textVersion}, ${one.at}, ${one.decision.labelId})
    on conflict (decision_id, round, party_id) do nothing`.execute(db);
  if ((result.numAffectedRows ?? 0n) === 0n) return false;
  await sql`insert into alliance.letter (objection_id, text, label_id) values (${one.id}, ${one.letter}, ${one.letterLabelId})`.execute(db);
  return true;
}

export async function listObjections(db: Sql, decisionId: string, show: Show<Brief>): Promise<(Objection & { readonly partyId: string })[]> {
  const party = show("party", sql`o.party_id`);
  const { rows } = await sql<{ id: string; round: number; text_version: number; party_id: string; raised_at: Date; withdrawn_at: Date | null; letter: string | null }>`
    select o.id, o.round, o.text_version, o.party_id, o.raised_at, o.withdrawn_at, l.text as letter, ${party.columns}
      from alliance.objection o left join alliance.letter l on l.objection_id = o.id ${party.join} where o.decision_id = ${decisionId} order by o.raised_at, party.code`.execute(db);
  return rows.map((row) => ({
    id: row.id, round: row.round, textVersion: row.text_version, partyId: row.party_id, member: party.read(row.party_id, row), raisedAt: row.raised_at, withdrawnAt: row.withdrawn_at, letter: row.letter,
  }));
}

export async function withdrawObjection(db: Sql, id: string, at: Date): Promise<void> {
  await sql`update alliance.objection set withdrawn_at = ${at} where id = ${id} and withdrawn_at is null`.execute(db);
}

interface PositionRow {
  id: Position["id"]; decision_id: Position["decisionId"]; party_id: string; stance: Position["stance"]; conditions: string | null; said_on: string; confidence: Position["confidence"];
  publisher: string | null; recorded_at: Date; label_id: LabelId;
}

/** Writes positions on decisions that are locked, in the order given. */
export async function insertPositions(db: Sql, list: readonly Position[]): Promise<void> {
  if (list.length === 0) return;
  await sql`
    insert into alliance.position (id, decision_id, party_id, stance, conditions, said_on, confidence, publisher, recorded_at, written, label_id)
    select p.id, p."decisionId", p."partyId", p.stance, p.conditions, p."saidOn", p.confidence, p.publisher, p."recordedAt",
           coalesce((select max(o.written) from alliance.position o where o.decision_id = p."decisionId"), 0) + p.place, p."labelId"
      from jsonb_to_recordset(${JSON.stringify(list.map((one, index) => ({ ...one, place: index + 1 })))}::jsonb)
        as p(place int, id uuid, "decisionId" uuid, "partyId" uuid, stance text, conditions text, "saidOn" text, confidence text, publisher text, "recordedAt" timestamptz, "labelId" int)`.execute(db);
}

/** Everything recorded of where members stand on a decision, oldest word first. */
export async function listPositions(db: Sql, decisionId: string): Promise<Position[]> {
  const { rows } = await sql<PositionRow>`
    select id, decision_id, party_id, stance, conditions, said_on, confidence, publisher, recorded_at, label_id from alliance.position
     where decision_id = ${decisionId} order by said_on, written`.execute(db);
  return rows.map((row) => ({
    id: row.id, decisionId: row.decision_id, partyId: row.party_id, stance: row.stance, conditions: row.conditions, saidOn: row.said_on, confidence: row.confidence,
    publisher: row.publisher, recordedAt: row.recorded_at, labelId: row.label_id,
  }));
}
