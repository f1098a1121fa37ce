import { toDay, type Day } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import type { Brief } from "../../edges/shown.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { partyIdOf, showParty, whyNotOwn, type NotOwn } from "../parties/actions.ts";
import { labelOfNew, partiesBlindTo, showLabel } from "../releasability/actions.ts";
import type { LabelOrder, LabelRefusal } from "../releasability/index.ts";
import { keepQuotations, keepSupportsOf, supportsOf, supportsOfAll } from "../sources/actions.ts";
import type { Quotation, SupportedStatement } from "../sources/index.ts";
import { membersOf } from "./actions-bodies.ts";
import { closeSilence, isDue, isOver, object, settlingMs, takeStep, whyNotObject, type Decision, type DecisionId, type DecisionRefusal, type StepOrder } from "./decision.ts";
import { standingsOn, whatIsNeeded, whyNotRecord, type Position, type PositionId, type PositionRefusal, type Stance } from "./position.ts";
import {
  endSilence, extendSilence, insertObjection, insertPositions, insertSilence, listAsked, listObjections, listPositions, listSilences, withdrawObjection, type Objection, type Silence,
} from "./store-silences.ts";
import { decisionByReference, findBody, findShownDecision, insertDecision, listDueDecisions, lockDecision, pageDecisions, showBody, updateDecision, type DecisionFilter, type ShownDecision } from "./store.ts";

export type { ShownDecision };

type Refused = DecisionRefusal | PositionRefusal | NotOwn | LabelRefusal;

/** One member with where it stands, each word of it with the sentences it rests on. */
export interface ShownStanding {
  readonly member: Brief;
  readonly stances: readonly Stance[];
  readonly positions: readonly ShownPosition[];
  /** Every word of the member's, also those that later ones stand for. */
  readonly history: readonly ShownPosition[];
}

export type ShownPosition = Position & { readonly statements: readonly SupportedStatement[] };

export interface OpenDecision extends ShownDecision {
  readonly asOf: Day;
  readonly statements: readonly SupportedStatement[];
  readonly silences: readonly Silence[];
  readonly objections: readonly Objection[];
  readonly standings: readonly ShownStanding[];
  readonly needed: { readonly objecting: readonly string[]; readonly asking: readonly { readonly member: string; readonly conditions: string }[]; readonly unstated: readonly string[]; readonly disputed: readonly string[] };
  /** The silence is past its end and waits to be closed. */
  readonly due: boolean;
  /** Members that were asked may object now. */
  readonly open: boolean;
}

export async function listDecisions(context: ActionContext, filter: DecisionFilter, order: ListOrder): Promise<Outcome<Page<ShownDecision>>> {
  const page = await pageDecisions(context.sql, filter, order, showLabel);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

async function describe(db: Sql, id: string, now: Date, asOf: Day): Promise<OpenDecision | undefined> {
  const shown = await findShownDecision(db, id, showLabel);
  if (!shown) return undefined;
  const { decision } = shown;
  const [members, positions] = [await membersOf(db, decision.bodyId, asOf), await listPositions(db, id)];
  const statements = await supportsOfAll(db, "position", positions.map((one) => one.id));
  const withStatements = (one: Position): ShownPosition => ({ ...one, statements: statements.get(one.id) ?? [] });
  const standings = standingsOn(members.map((one) => one.id), positions, asOf);
  const needed = whatIsNeeded(standings);
  const codes = new Map(members.map((one) => [one.id, one.code]));
  const toCodes = (ids: readonly string[]) => ids.map((one) => codes.get(one)!);
  const objections = await listObjections(db, id, showParty);
  return {
    ...shown, asOf, statements: await supportsOf(db, "decision", id), silences: await listSilences(db, id, { party: showParty, body: showBody }), objections,
    standings: members.map((member, index) => ({
      member, stances: standings[index]!.stances, positions: standings[index]!.positions.map(withStatements), history: positions.filter((one) => one.partyId === member.id).map(withStatements),
    })),
    needed: { objecting: toCodes(needed.objecting), asking: needed.asking.map((one) => ({ member: codes.get(one.partyId)!, conditions: one.conditions })), unstated: toCodes(needed.unstated), disputed: toCodes(needed.disputed) },
    due: isOver(decision, now), open: whyNotObject(decision, { now, asked: true }) === null,
  };
}

export async function openDecision(context: ActionContext, id: string, asOf: Day | undefined): Promise<Outcome<OpenDecision>> {
  const open = await describe(context.sql, id, context.now, asOf ?? context.today);
  return open ? done(open) : notFound;
}

export interface DecisionDraft extends Pick<Decision, "bodyId" | "reference" | "title" | "text" | "proposedOn" | "illustrative" | "basis" | "note"> {
  readonly label: LabelOrder | null;
  readonly quotations: readonly Quotation[];
}

/** Puts a decision before a body, as a draft, in the caller's transaction; adds to `told` what the caller is to record. */
export async function draftDecision(context: ActionContext, db: Sql, told: Deed[], { label: asked, quotations, ...facts }: DecisionDraft): Promise<Decision | DecisionRefusal | LabelRefusal> {
  if (!(await findBody(db, facts.bodyId))) return { rule: "DECISION-10", code: "decision-refers-to-nothing", pointer: "/bodyId" };
  const label = await labelOfNew(db, asked, { owner: (await partyIdOf(db, context.actor.org)) ?? null, parents: [] });
  if (!label.allowed) return label.refusal;
  const decision: Decision = {
    ...facts, id: context.newId() as DecisionId, textVersion: 1, state: "draft", round: 0, silenceUntil: null, agreedAt: null, agreedHow: null, labelId: label.value, version: 1,
  };
  if (!(await insertDecision(db, decision))) return { rule: "DECISION-9", code: "decision-reference-taken", pointer: "/reference" };
  const kept = await keepQuotations(context, db, quotations.map((one) => ({ ...one, labelId: label.value })), { sameWords: "one" });
  await keepSupportsOf(db, kept.ids.map((statementId) => ({ statementId, aboutKind: "decision", aboutId: decision.id, claims: {}, note: null, labelId: label.value })));
  told.push({ action: "decision-added", object: { kind: "decision", id: decision.id }, label: label.value, after: decision }, ...kept.deeds);
  return decision;
}

export async function addDecision(context: ActionContext, draft: DecisionDraft): Promise<Outcome<OpenDecision, Refused>> {
  return context.transaction(async (db) => {
    const told: Deed[] = [];
    const drafted = await draftDecision(context, db, told, draft);
    if ("rule" in drafted) return refused(drafted);
    await record(context, db, told);
    return done((await describe(db, drafted.id, context.now, context.today))!);
  });
}

/** Takes a step as whoever chairs. */
export async function stepDecision(context: ActionContext, order: StepOrder & { id: string; version: number; note: string | null }): Promise<Outcome<OpenDecision, Refused>> {
  return context.transaction(async (db) => {
    const before = await lockDecision(db, order.id);
    if (!before) return notFound;
    if (before.version !== order.version) return { outcome: "stale", version: before.version } as const;
    const body = await findBody(db, order.step === "changeForum" && order.bodyId !== null ? order.bodyId : before.bodyId);
    if (!body) return refused({ rule: "DECISION-10", code: "decision-refers-to-nothing", pointer: "/bodyId" } as const);
    const members = await membersOf(db, body.id, context.today);
    const codes = members.map((one) => one.code);
    const objections = await listObjections(db, before.id, showParty);
    const answer = takeStep(before, order, {
      now: context.now, noticeHours: body.noticeHours, members: codes, blind: await partiesBlindTo(db, before.labelId, codes),
      objecting: objections.filter((one) => one.textVersion === before.textVersion && one.withdrawnAt === null).map((one) => one.member.code),
    });
    if (!answer.allowed) return refused(answer.refusal);
    const after = answer.value;
    await updateDecision(db, after);
    if (before.state === "underSilence" && order.step === "extendSilence") await extendSilence(db, after);
    else if (before.state === "underSilence") await endSilence(db, before.id, before.round, context.now, order.step === "withdraw" ? "withdrawn" : "amended");
    if (after.round > before.round) await insertSilence(db, after, context.now, members.map((one) => one.id));
    await record(context, db, {
      action: `decision-${order.step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, object: { kind: "decision", id: after.id }, label: after.labelId, before, after,
      facts: { note: order.note, until: after.silenceUntil?.toISOString() ?? null, textVersion: after.textVersion },
    });
    return done((await describe(db, after.id, context.now, context.today))!);
  });
}

/** A member breaks the silence, or objects beside those who did. Never refused for an older version: what counts is when it was said. */
export async function objectTo(context: ActionContext, order: { id: string; partyId: string; letter: string; label: LabelOrder | null }): Promise<Outcome<OpenDecision, Refused>> {
  return context.transaction(async (db) => {
    const before = await lockDecision(db, order.id);
    if (!before) return notFound;
    const foreign = await whyNotOwn({ ...context, reach: "own" }, order.partyId);
    if (foreign) return refused(foreign);
    const asked = (await listAsked(db, before.id, before.round)).includes(order.partyId);
    const answer = object(before, { now: context.now, asked });
    if (!answer.allowed) return refused(answer.refusal);
    const label = await labelOfNew(db, order.label, { owner: order.partyId, parents: [before.labelId] });
    if (!label.allowed) return refused(label.refusal);
    const id = context.newId();
    if (await insertObjection(db, { id, decision: before, partyId: order.partyId, at: context.now, letter: order.letter, letterLabelId: label.value })) {
      await updateDecision(db, answer.value);
      await endSilence(db, before.id, before.round, context.now, "broken");
      await insertPositions(db, [ownWord(context, before, order.partyId, "objects")]);
      await record(context, db, { action: "decision-objected", object: { kind: "decision", id: before.id }, about: [order.partyId], label: before.labelId, before, after: answer.value, facts: { round: before.round } });
    }
    return done((await describe(db, before.id, context.now, context.today))!);
  });
}

function ownWord(context: ActionContext, decision: Decision, partyId: string, stance: Position["stance"], confidence: Position["confidence"] = "own", at: Date = context.now): Position {
  return {
    id: context.newId() as PositionId, decisionId: decision.id, partyId, stance, conditions: null, saidOn: toDay(at), confidence, publisher: null, recordedAt: context.now, labelId: decision.labelId,
  };
}

/** A member no longer objects. The silence stays broken: whoever chairs goes on from there. */
export async function withdrawOwnObjection(context: ActionContext, order: { id: string; objectionId: string }): Promise<Outcome<OpenDecision, Refused>> {
  return context.transaction(async (db) => {
    const decision = await lockDecision(db, order.id);
    const objection = decision && (await listObjections(db, order.id, showParty)).find((one) => one.id === order.objectionId);
    if (!decision || !objection) return notFound;
    const foreign = await whyNotOwn({ ...context, reach: "own" }, objection.partyId);
    if (foreign) return refused(foreign);
    if (objection.withdrawnAt !== null) return refused({ rule: "DECISION-11", code: "objection-withdrawn", pointer: "/objectionId" } as const);
    await withdrawObjection(db, objection.id, context.now);
    await insertPositions(db, [ownWord(context, decision, objection.partyId, "noObjection")]);
    await record(context, db, { action: "decision-objection-withdrawn", object: { kind: "decision", id: decision.id }, about: [objection.partyId], label: decision.labelId });
    return done((await describe(db, decision.id, context.now, context.today))!);
  });
}

export interface PositionOrder extends Pick<Position, "partyId" | "stance" | "conditions" | "saidOn" | "confidence"> {
  readonly decisionId: string;
  readonly quotation: Quotation | null;
}

/** Records where a member stands, in the caller's transaction: the member's own word, or what was published, with its sentence. */
export async function keepPosition(context: ActionContext, db: Sql, told: Deed[], decision: Decision, { quotation, ...order }: PositionOrder): Promise<Position | Refused> {
  const foreign = order.confidence === "own" ? await whyNotOwn({ ...context, reach: "own" }, order.partyId) : await whyNotOwn(context, order.partyId);
  if (foreign) return foreign;
  const members = await membersOf(db, decision.bodyId, context.today);
  const why = whyNotRecord(order, { quoted: quotation !== null, member: members.some((one) => one.id === order.partyId), today: context.today });
  if (why) return why;
  const position: Position = { ...order, id: context.newId() as PositionId, decisionId: decision.id, publisher: quotation?.source.publisher ?? null, recordedAt: context.now, labelId: decision.labelId };
  await insertPositions(db, [position]);
  const kept = await keepQuotations(context, db, quotation === null ? [] : [{ ...quotation, labelId: decision.labelId }], { sameWords: "one" });
  await keepSupportsOf(db, kept.ids.map((statementId) => ({ statementId, aboutKind: "position", aboutId: position.id, claims: { stance: position.stance }, note: null, labelId: decision.labelId })));
  told.push({ action: "position-recorded", object: { kind: "decision", id: decision.id }, about: [order.partyId], label: decision.labelId, after: position }, ...kept.deeds);
  return position;
}

export async function recordPosition(context: ActionContext, order: PositionOrder): Promise<Outcome<OpenDecision, Refused>> {
  return context.transaction(async (db) => {
    const decision = await lockDecision(db, order.decisionId);
    if (!decision) return notFound;
    const told: Deed[] = [];
    const kept = await keepPosition(context, db, told, decision, order);
    if ("rule" in kept) return refused(kept);
    await record(context, db, told);
    return done((await describe(db, decision.id, context.now, context.today))!);
  });
}

/**
 * Closes every silence that is over, each in a transaction of its own and once, whoever else tries. What members said in time
 * and is still on its way has been waited for; whoever kept silence is recorded as having no objection, which is no support.
 */
export async function closeDueSilences(context: ActionContext): Promise<number> {
  const due = await context.transaction((db) => listDueDecisions(db, new Date(context.now.getTime() - settlingMs)));
  let closed = 0;
  for (const id of due) if (await context.transaction((db) => closeOne(context, db, id))) closed += 1;
  return closed;
}

async function closeOne(context: ActionContext, db: Sql, id: string): Promise<boolean> {
  const before = await lockDecision(db, id);
  if (!before || !isDue(before, context.now)) return false;
  const end = before.silenceUntil!;
  const asked = await listAsked(db, id, before.round);
  const members = (await membersOf(db, before.bodyId, toDay(end))).map((one) => one.id);
  const after = closeSilence(before, { now: context.now, members, asked });
  await updateDecision(db, after);
  await endSilence(db, id, before.round, end, after.state === "agreed" ? "agreed" : "notAllAsked");
  if (after.state === "agreed") await insertPositions(db, asked.map((partyId) => ownWord(context, before, partyId, "noObjection", "silence", end)));
  await record(context, db, { action: "decision-silence-closed", object: { kind: "decision", id }, label: before.labelId, before, after, facts: { outcome: after.state, until: end.toISOString() } });
  return true;
}

/** A decision by its reference, as a file that speaks of it needs it. */
export function decisionOf(db: Sql, reference: string): Promise<Decision | undefined> {
  return decisionByReference(db, reference);
}

/** A decision, locked until the end of the transaction; `undefined` where it is not there for the reader. */
export function lockedDecision(db: Sql, id: string): Promise<Decision | undefined> {
  return lockDecision(db, id);
}
