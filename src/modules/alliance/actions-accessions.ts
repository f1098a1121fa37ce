import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Brief } from "../../edges/shown.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { partyCodeOf, partyIdOf, showParty } from "../parties/actions.ts";
import { labelOfNew, showLabel } from "../releasability/actions.ts";
import type { LabelOrder, LabelRefusal } from "../releasability/index.ts";
import { keepQuotations, keepSupportsOf, supportsOf, supportsOfAll } from "../sources/actions.ts";
import type { Quotation, Supportable, SupportedStatement } from "../sources/index.ts";
import { daysBetweenSteps, whyNotRatify, whyNotReach, type Accession, type AccessionId, type AccessionRefusal, type AccessionStep, type Ratification, type StepReached } from "./accession.ts";
import { membersOf } from "./actions-bodies.ts";
import {
  insertAccession, insertCondition, insertRatification, insertStep, listConditions, listRatifications, listShownAccessions, listSteps, lockAccession, raiseAccessionVersion,
  type Condition, type ShownAccession,
} from "./store-accessions.ts";
import { findBody, showBody } from "./store.ts";

type Refused = AccessionRefusal | LabelRefusal;
type Quoted = { readonly statements: readonly SupportedStatement[] };

/** A candidate's way as a list shows it: how far, and how long each part of it took. */
export interface ListedAccession extends ShownAccession {
  readonly steps: readonly StepReached[];
  readonly spans: ReturnType<typeof daysBetweenSteps>;
}

export interface OpenAccession extends ShownAccession, Quoted {
  readonly steps: readonly (StepReached & Quoted)[];
  readonly spans: ReturnType<typeof daysBetweenSteps>;
  /** Every member of the body, with what it has done about the protocol. */
  readonly allies: readonly { readonly member: Brief; readonly states: readonly (Pick<Ratification, "state" | "onDay"> & Quoted)[] }[];
  readonly conditions: readonly (Condition & Quoted)[];
}

const shows = { party: showParty, body: showBody, label: showLabel };

export async function listAccessions(context: ActionContext): Promise<Outcome<{ items: ListedAccession[]; next: null }>> {
  const list = await listShownAccessions(context.sql, shows);
  const steps = await listSteps(context.sql, list.map((one) => one.accession.id));
  return done({ items: list.map((one) => {
    const reached = steps.filter((step) => step.accessionId === one.accession.id);
    return { ...one, steps: reached, spans: daysBetweenSteps(reached) };
  }), next: null });
}

async function describe(context: ActionContext, db: Sql, id: string): Promise<OpenAccession | undefined> {
  const [shown] = await listShownAccessions(db, shows, id);
  if (!shown) return undefined;
  const [steps, ratifications, conditions] = [await listSteps(db, [id]), await listRatifications(db, id), await listConditions(db, id)];
  const quoted = async <One extends { readonly id: string }>(kind: Supportable, list: readonly One[]) => {
    const found = await supportsOfAll(db, kind, list.map((one) => one.id));
    return list.map((one) => ({ ...one, statements: found.get(one.id) ?? [] }));
  };
  const done = await quoted("ratification", ratifications);
  return {
    ...shown, statements: await supportsOf(db, "accession", id), steps: await quoted("accessionStep", steps), spans: daysBetweenSteps(steps), conditions: await quoted("condition", conditions),
    allies: (await membersOf(db, shown.accession.bodyId, context.today)).filter((one) => one.id !== shown.accession.candidateId).map((member) => ({ member, states: done.filter((one) => one.partyId === member.id) })),
  };
}

export async function openAccession(context: ActionContext, id: string): Promise<Outcome<OpenAccession>> {
  const open = await describe(context, context.sql, id);
  return open ? done(open) : notFound;
}

export interface AccessionDraft extends Pick<Accession, "bodyId" | "candidateId" | "decisionId" | "note"> {
  readonly label: LabelOrder | null;
  readonly quotations: readonly Quotation[];
}

/** Begins to follow a candidate's way, in the caller's transaction; adds to `told` what the caller is to record. */
export async function beginAccession(context: ActionContext, db: Sql, told: Deed[], { label: asked, quotations, ...facts }: AccessionDraft): Promise<Accession | Refused> {
  if (!(await findBody(db, facts.bodyId))) return { rule: "ACCESSION-3", code: "accession-refers-to-nothing", pointer: "/bodyId" };
  if ((await partyCodeOf(db, facts.candidateId)) === undefined) return { rule: "ACCESSION-3", code: "accession-refers-to-nothing", pointer: "/candidateId" };
  const label = await labelOfNew(db, asked, { owner: (await partyIdOf(db, context.actor.org)) ?? null, parents: [] });
  if (!label.allowed) return label.refusal;
  const accession: Accession = { ...facts, id: context.newId() as AccessionId, labelId: label.value, version: 1 };
  if (!(await insertAccession(db, accession))) return { rule: "ACCESSION-3", code: "accession-there", pointer: "/candidateId" };
  const deeds = await keepSentences(context, db, accession, "accession", accession.id, quotations);
  told.push({ action: "accession-added", object: { kind: "accession", id: accession.id }, about: [facts.candidateId], label: label.value, after: accession }, ...deeds);
  return accession;
}

async function keepSentences(context: ActionContext, db: Sql, { labelId }: Accession, aboutKind: Supportable, aboutId: string, quotations: readonly Quotation[]): Promise<Deed[]> {
  const kept = await keepQuotations(context, db, quotations.map((one) => ({ ...one, labelId })), { sameWords: "one" });
  await keepSupportsOf(db, kept.ids.map((statementId) => ({ statementId, aboutKind, aboutId, claims: {}, note: null, labelId })));
  return kept.deeds;
}

export async function addAccession(context: ActionContext, draft: AccessionDraft): Promise<Outcome<OpenAccession, Refused>> {
  return context.transaction(async (db) => {
    const told: Deed[] = [];
    const begun = await beginAccession(context, db, told, draft);
    if ("rule" in begun) return refused(begun);
    await record(context, db, told);
    return done((await describe(context, db, begun.id))!);
  });
}

/** What is told of a candidate's way: a step reached, an ally's act, or what somebody said would have to be so. Each with its sentence. */
export type AccessionNews =
  | { readonly kind: "step"; readonly step: AccessionStep; readonly onDay: string; readonly quotation: Quotation }
  | { readonly kind: "ratification"; readonly partyId: string; readonly state: Ratification["state"]; readonly onDay: string; readonly quotation: Quotation }
  | { readonly kind: "condition"; readonly text: string; readonly claimedBy: string; readonly quotation: Quotation };

/** Records news of an accession, in the caller's transaction. */
export async function keepNews(context: ActionContext, db: Sql, told: Deed[], accession: Accession, news: AccessionNews): Promise<Refused | null> {
  const id = context.newId();
  const of = { accessionId: accession.id, labelId: accession.labelId };
  if (news.kind === "step") {
    const why = whyNotReach(await listSteps(db, [accession.id]), news);
    if (why) return why;
    await insertStep(db, id, { ...of, step: news.step, onDay: news.onDay });
  } else if (news.kind === "ratification") {
    const members = await membersOf(db, accession.bodyId, context.today);
    if (!members.some((one) => one.id === news.partyId)) return { rule: "ACCESSION-4", code: "ratification-of-no-member", pointer: "/partyId" };
    const why = whyNotRatify(await listRatifications(db, accession.id), news);
    if (why) return why;
    await insertRatification(db, id, { ...of, partyId: news.partyId, state: news.state, onDay: news.onDay });
  } else {
    await insertCondition(db, { ...of, id, text: news.text, claimedBy: news.claimedBy });
  }
  const deeds = await keepSentences(context, db, accession, news.kind === "step" ? "accessionStep" : news.kind, id, [news.quotation]);
  const { quotation: _quotation, ...facts } = news;
  await raiseAccessionVersion(db, accession.id);
  told.push({ action: `accession-${news.kind}`, object: { kind: "accession", id: accession.id }, label: accession.labelId, after: facts, facts: news.kind === "condition" ? {} : { onDay: news.onDay } }, ...deeds);
  return null;
}

export async function addNews(context: ActionContext, order: { id: string; news: AccessionNews }): Promise<Outcome<OpenAccession, Refused>> {
  return context.transaction(async (db) => {
    const accession = await lockAccession(db, order.id);
    if (!accession) return notFound;
    const told: Deed[] = [];
    const why = await keepNews(context, db, told, accession, order.news);
    if (why) return refused(why);
    await record(context, db, told);
    return done((await describe(context, db, accession.id))!);
  });
}
