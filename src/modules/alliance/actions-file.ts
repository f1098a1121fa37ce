import type { Day } from "../../kernel/day.ts";
import type { Refusal } from "../../kernel/decision.ts";
import type { CellFault } from "../../kernel/table.ts";
import { toCellFault } from "../../edges/drafted.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { partiesByCode, showParty } from "../parties/actions.ts";
import type { Party } from "../parties/index.ts";
import { showLabel } from "../releasability/actions.ts";
import { beginAccession, keepNews, type AccessionDraft, type AccessionNews } from "./actions-accessions.ts";
import { draftDecision, keepPosition, type DecisionDraft, type PositionOrder } from "./actions.ts";
import { addMembership, type Body, type BodyId, type Membership } from "./body.ts";
import { listShownAccessions } from "./store-accessions.ts";
import { decisionByReference, insertBody, insertMember, listBodies, showBody } from "./store.ts";

/** Bodies, decisions with positions, and accessions; parties and bodies by code, decisions by reference. */
export interface AllianceDocument {
  readonly bodies: readonly (Omit<Body, "id" | "version"> & { readonly members: readonly { readonly party: string; readonly fromOn: Day; readonly untilOn: Day | null }[] })[];
  readonly decisions: readonly (Omit<DecisionDraft, "bodyId"> & { readonly body: string; readonly positions: readonly (Omit<PositionOrder, "decisionId" | "partyId"> & { readonly party: string })[] })[];
  readonly accessions: readonly (Omit<AccessionDraft, "bodyId" | "candidateId" | "decisionId"> & { readonly body: string; readonly candidate: string; readonly decision: string | null; readonly news: readonly News[] })[];
}

type News = Exclude<AccessionNews, { kind: "ratification" }> | (Omit<Extract<AccessionNews, { kind: "ratification" }>, "partyId"> & { readonly party: string });

interface Kept { added: number; unchanged: number; refused: CellFault[]; readonly deeds: Deed[] }

/** A file that names what is not there, or says what a rule does not allow: everything found up to the first such record is told. */
class Refused extends Error {
  readonly fault: CellFault;

  constructor(at: string, refusal: Refusal) {
    super(refusal.code);
    this.fault = { ...toCellFault(null, `${at}${refusal.pointer ?? ""}`, refusal) };
  }
}

/** Writes a document of bodies, decisions and accessions in the caller's transaction, who records the deeds. What is there by its code, reference or candidate stays as it is. */
export async function keepAllianceFile(context: ActionContext, db: Sql, file: AllianceDocument): Promise<Kept> {
  const kept: Kept = { added: 0, unchanged: 0, refused: [], deeds: [] };
  try {
    const parties = await partiesByCode(db);
    await keepBodies(context, db, file, parties, kept);
    const bodies = new Map((await listBodies(db)).map((one) => [one.code, one]));
    await keepDecisions(context, db, file, { parties, bodies }, kept);
    await keepAccessions(context, db, file, { parties, bodies }, kept);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { added: 0, unchanged: 0, refused: [error.fault], deeds: [] };
  }
  return kept;
}

interface Known { readonly parties: ReadonlyMap<string, Party>; readonly bodies: ReadonlyMap<string, Body> }

const unknown = (at: string, rule: "BODY-4" | "DECISION-10", code: "member-unknown" | "decision-refers-to-nothing") => new Refused(at, { rule, code });

function partyOf(parties: ReadonlyMap<string, Party>, code: string, at: string): string {
  const party = parties.get(code);
  if (!party) throw unknown(at, "BODY-4", "member-unknown");
  return party.id;
}

async function keepBodies(context: ActionContext, db: Sql, file: AllianceDocument, parties: ReadonlyMap<string, Party>, kept: Kept): Promise<void> {
  for (const [index, { members, ...facts }] of file.bodies.entries()) {
    const body: Body = { ...facts, id: context.newId() as BodyId, version: 1 };
    if (!(await insertBody(db, body))) {
      kept.unchanged += 1;
      continue;
    }
    const memberships: Membership[] = [];
    for (const [nth, { party, fromOn, untilOn }] of members.entries()) {
      const at = `/bodies/${index}/members/${nth}`;
      const answer = addMembership(memberships, { partyId: partyOf(parties, party, `${at}/party`), fromOn, untilOn });
      if (!answer.allowed) throw new Refused(at, answer.refusal);
      memberships.push(answer.value);
      await insertMember(db, body.id, answer.value);
    }
    kept.deeds.push({ action: "body-added", object: { kind: "body", id: body.id }, after: body });
    kept.added += 1;
  }
}

async function keepDecisions(context: ActionContext, db: Sql, file: AllianceDocument, known: Known, kept: Kept): Promise<void> {
  for (const [index, { body, positions, ...facts }] of file.decisions.entries()) {
    const at = `/decisions/${index}`;
    if (await decisionByReference(db, facts.reference)) {
      kept.unchanged += 1;
      continue;
    }
    const bodyId = known.bodies.get(body)?.id;
    if (bodyId === undefined) throw unknown(`${at}/body`, "DECISION-10", "decision-refers-to-nothing");
    const decision = await draftDecision(context, db, kept.deeds, { ...facts, bodyId });
    if ("rule" in decision) throw new Refused(at, decision);
    kept.added += 1;
    for (const [nth, { party, ...order }] of positions.entries()) {
      const partyId = partyOf(known.parties, party, `${at}/positions/${nth}/party`);
      const position = await keepPosition(context, db, kept.deeds, decision, { ...order, decisionId: decision.id, partyId });
      if ("rule" in position) throw new Refused(`${at}/positions/${nth}`, position);
    }
  }
}

async function keepAccessions(context: ActionContext, db: Sql, file: AllianceDocument, known: Known, kept: Kept): Promise<void> {
  const present = new Set((await listShownAccessions(db, { party: showParty, body: showBody, label: showLabel })).map((one) => `${one.body.code} ${one.candidate.code}`));
  for (const [index, { body, candidate, decision: reference, news, ...facts }] of file.accessions.entries()) {
    const at = `/accessions/${index}`;
    if (present.has(`${body} ${candidate}`)) {
      kept.unchanged += 1;
      continue;
    }
    const bodyId = known.bodies.get(body)?.id;
    if (bodyId === undefined) throw unknown(`${at}/body`, "DECISION-10", "decision-refers-to-nothing");
    const decision = reference === null ? null : await decisionByReference(db, reference);
    if (decision === undefined) throw unknown(`${at}/decision`, "DECISION-10", "decision-refers-to-nothing");
    const accession = await beginAccession(context, db, kept.deeds, {
      ...facts, bodyId, candidateId: partyOf(known.parties, candidate, `${at}/candidate`), decisionId: decision?.id ?? null,
    });
    if ("rule" in accession) throw new Refused(at, accession);
    kept.added += 1;
    for (const [nth, one] of news.entries()) {
      const why = await keepNews(context, db, kept.deeds, accession, toNews(one, known.parties, `${at}/news/${nth}`));
      if (why) throw new Refused(`${at}/news/${nth}`, why);
    }
  }
}

function toNews(one: News, parties: ReadonlyMap<string, Party>, at: string): AccessionNews {
  if (one.kind !== "ratification") return one;
  const { party, ...news } = one;
  return { ...news, partyId: partyOf(parties, party, `${at}/party`) };
}
