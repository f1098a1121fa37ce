import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Refusal } from "../../kernel/decision.ts";
import type { Sql } from "../../edges/keyset.ts";
import { keepPosition, lockedDecision, type PositionOrder } from "../alliance/actions.ts";
import type { PositionRefusal } from "../alliance/index.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { bookContribution, lockContribution, type ContributionRefusal } from "../contributions/actions.ts";
import type { ContributionDraft } from "../contributions/index.ts";
import { partyIdOf } from "../parties/actions.ts";
import { joinLabels } from "../releasability/actions.ts";
import { keepQuotations, keepSupportsOf } from "../sources/actions.ts";
import type { Quotation } from "../sources/index.ts";
import { describe, toPassage, type OpenDocument } from "./actions.ts";
import type { Document } from "./document.ts";
import { accept, split, tie, turn, type Passage, type PassageRefusal } from "./passage.ts";
import { findPassage, insertOutcomes, insertPassages, updatePassage, type PassageOutcome } from "./store-passages.ts";
import { findDocument } from "./store.ts";

/** A new contribution out of an announcement: what a person wrote down from it. The donor and the sentence come from the passage. */
export type ContributionFromPassage = Pick<ContributionDraft, "kind" | "stage" | "category" | "title" | "announcedOn" | "lines" | "valuations"> & { readonly reference: string | null };

/** What an accepted passage becomes beside a quoted sentence. */
export interface Ties {
  /** A contribution that is there, of which the sentence becomes a further source. */
  readonly contributionId: string | null;
  /** What the sentence itself says of that contribution. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly contribution: ContributionFromPassage | null;
  readonly positions: readonly (Pick<PositionOrder, "decisionId" | "partyId" | "stance" | "conditions"> & { readonly confidence: "official" | "reported" | "unnamed" })[];
}

export interface AcceptOrder extends Ties {
  /** `null`: as proposed. */
  readonly start: number | null;
  readonly end: number | null;
  /** `undefined`: as proposed. */
  readonly speaker: string | null | undefined;
  readonly donor: string | null | undefined;
  readonly saidOn: string | null;
  readonly note: string | null;
}

export type ReviewRefusal = PassageRefusal | ContributionRefusal | PositionRefusal;

interface At {
  readonly documentId: string;
  readonly passageId: string;
  readonly version: number;
}

/** Locks a passage for whoever comes first; then does the work and records it. */
async function reviewUnderLock(
  context: ActionContext, at: At, work: (db: Sql, passage: Passage, document: Document, told: Deed[]) => Promise<{ readonly next: Passage; readonly action: string } | Refusal>,
): Promise<Outcome<OpenDocument, ReviewRefusal>> {
  return context.transaction(async (db) => {
    const passage = await findPassage(db, at.passageId, "lock");
    const document = passage?.documentId === at.documentId ? await findDocument(db, at.documentId) : undefined;
    if (!passage || !document) return notFound;
    if (passage.version !== at.version) return { outcome: "stale", version: passage.version } as const;
    const told: Deed[] = [];
    const answer = await work(db, passage, document, told);
    if ("rule" in answer) return refused(answer as ReviewRefusal);
    await updatePassage(db, answer.next);
    const open = await describe(db, document);
    const brief = ({ state, version, kept }: Passage) => ({ passage: passage.id, state, version, kept });
    await record(context, db, [{ action: answer.action, object: { kind: "document", id: document.id }, label: document.labelId, before: brief(passage), after: brief(answer.next), facts: { passage: passage.id } }, ...told]);
    return done(open);
  });
}

/** The sentence with its source, as the document has it: always the slice of the text. */
function toQuotation(document: Document, passage: Passage, { saidOn, note }: Pick<AcceptOrder, "saidOn" | "note">): Quotation {
  const { url, publisher, title, published, language } = document;
  return {
    originKey: null, source: { url, publisher, title, published, language, accessedOn: null, licence: null, reliability: null },
    statement: {
      kind: passage.kind, quote: document.text.slice(passage.kept!.start, passage.kept!.end), speaker: passage.speaker, saidOn: saidOn ?? published, donors: passage.donor === null ? [] : [passage.donor], note,
    },
  };
}

/** Accepts a passage: its words become a quoted sentence, which supports what it is tied to. All of it or nothing. */
export function acceptPassage(context: ActionContext, at: At, order: AcceptOrder): Promise<Outcome<OpenDocument, ReviewRefusal>> {
  return reviewUnderLock(context, at, async (db, passage, document, told) => {
    const kept = {
      start: order.start ?? passage.start, end: order.end ?? passage.end,
      speaker: order.speaker === undefined ? passage.speaker : order.speaker, donor: order.donor === undefined ? passage.donor : order.donor,
    };
    const answer = accept(passage, kept, { by: context.actor.name, at: context.now, text: document.text });
    if (!answer.allowed) return answer.refusal;
    const why = await keepTies(context, db, told, { passage: answer.value, document, quotation: toQuotation(document, answer.value, order), ties: order, first: true });
    return why ?? { next: answer.value, action: "passage-accepted" };
  });
}

/** Ties more to what was accepted before: a second position, another contribution. */
export function tiePassage(context: ActionContext, at: At, order: Ties): Promise<Outcome<OpenDocument, ReviewRefusal>> {
  return reviewUnderLock(context, at, async (db, passage, document, told) => {
    const answer = tie(passage);
    if (!answer.allowed) return answer.refusal;
    const why = await keepTies(context, db, told, { passage: answer.value, document, quotation: toQuotation(document, answer.value, { saidOn: null, note: null }), ties: order, first: false });
    return why ?? { next: answer.value, action: "passage-tied" };
  });
}

export function turnPassage(context: ActionContext, at: At, to: "reject" | "reopen"): Promise<Outcome<OpenDocument, ReviewRefusal>> {
  return reviewUnderLock(context, at, async (_db, passage) => {
    const answer = turn(passage, to, { by: context.actor.name, at: context.now });
    return answer.allowed ? { next: answer.value, action: to === "reject" ? "passage-rejected" : "passage-reopened" } : answer.refusal;
  });
}

export function splitPassage(context: ActionContext, at: At, pieces: readonly { readonly start: number; readonly end: number }[]): Promise<Outcome<OpenDocument, ReviewRefusal>> {
  return reviewUnderLock(context, at, async (db, passage, document) => {
    const answer = split(passage, pieces, { by: context.actor.name, at: context.now, text: document.text });
    if (!answer.allowed) return answer.refusal;
    await insertPassages(db, answer.value.pieces.map((piece) => toPassage(context, document, piece, passage.id)));
    return { next: answer.value.passage, action: "passage-split" };
  });
}

interface Tying {
  readonly passage: Passage;
  readonly document: Document;
  readonly quotation: Quotation;
  readonly ties: Ties;
  /** Whether the sentence is recorded even when it is tied to nothing. */
  readonly first: boolean;
}

/** Writes the sentence under the label of each record it supports, and what it supports; gives why not, or nothing. */
async function keepTies(context: ActionContext, db: Sql, told: Deed[], given: Tying): Promise<Refusal | null> {
  const { ties, passage, document, quotation } = given;
  if (ties.contributionId !== null && ties.contribution !== null) return { rule: "INTAKE-7", code: "contribution-twice", pointer: "/contribution" };
  const outcomes: PassageOutcome[] = [];
  const came = async (labelId: LabelId, of: Partial<Pick<PassageOutcome, "contributionId" | "decisionId" | "partyId">>) => {
    const { ids, deeds } = await keepQuotations(context, db, [{ ...quotation, labelId }], { sameWords: "one" });
    told.push(...deeds);
    outcomes.push({ id: context.newId(), passageId: passage.id, statementId: ids[0]!, contributionId: null, decisionId: null, partyId: null, labelId: await joinLabels(db, [document.labelId, labelId]), ...of });
    return ids[0]!;
  };
  const linked = ties.contributionId !== null ? await linkContribution(db, passage, ties.contributionId) : ties.contribution !== null ? await newContribution(context, db, told, given, ties.contribution) : null;
  if (linked && "rule" in linked) return linked;
  if (linked) {
    const statementId = await came(linked.labelId, { contributionId: linked.id });
    if (ties.contributionId !== null) await keepSupportsOf(db, [{ statementId, aboutKind: "contribution", aboutId: linked.id, claims: ties.claims, note: null, labelId: linked.labelId }]);
  }
  for (const [index, position] of ties.positions.entries()) {
    const pointed = (why: Refusal): Refusal => ({ ...why, pointer: `/positions/${index}${why.pointer ?? ""}` });
    const decision = await lockedDecision(db, position.decisionId);
    if (!decision) return pointed({ rule: "INTAKE-7", code: "passage-refers-to-nothing", pointer: "/decisionId" });
    const stated = await keepPosition(context, db, told, decision, { ...position, saidOn: quotation.statement.saidOn, quotation });
    if ("rule" in stated) return pointed(stated);
    await came(decision.labelId, { decisionId: decision.id, partyId: position.partyId });
  }
  if (given.first && outcomes.length === 0) await came(document.labelId, {});
  await insertOutcomes(db, outcomes);
  return null;
}

async function linkContribution(db: Sql, passage: Passage, id: string): Promise<{ id: string; labelId: LabelId } | Refusal> {
  const contribution = await lockContribution(db, id);
  if (!contribution) return { rule: "INTAKE-7", code: "passage-refers-to-nothing", pointer: "/contributionId" };
  const named = passage.donor === null ? undefined : await partyIdOf(db, passage.donor);
  if (passage.kind === "announcement" && named !== contribution.donorId) return { rule: "INTAKE-7", code: "passage-of-another-donor", pointer: "/contributionId", donor: passage.donor ?? "" };
  return { id: contribution.id, labelId: contribution.labelId };
}

async function newContribution(context: ActionContext, db: Sql, told: Deed[], { passage, quotation, ties }: Tying, asked: ContributionFromPassage): Promise<{ id: string; labelId: LabelId } | Refusal> {
  const donorId = passage.donor === null ? undefined : await partyIdOf(db, passage.donor);
  if (donorId === undefined) return { rule: "INTAKE-7", code: "passage-refers-to-nothing", pointer: "/donor" };
  const announcedOn = asked.announcedOn!;
  const booked = await bookContribution(context, db, told, {
    ...asked, donorId, reference: asked.reference ?? `${passage.donor}-${announcedOn}-${passage.id.slice(0, 8)}`, explanation: null, announcedText: announcedOn, payerId: null, supplierId: null, holderId: null, consentId: null, carrierId: null,
    origin: "room", originKey: null, illustrative: false, basis: null, findings: [], notCounted: null, bookedOn: (announcedOn < context.today ? announcedOn : context.today) as Day, declaredOn: context.today, row: null,
    supports: [{ statement: quotation, claims: ties.claims, note: null }],
  }, null);
  return "rule" in booked ? { ...booked, pointer: `/contribution${"pointer" in booked ? booked.pointer : ""}` } : { id: booked.id, labelId: booked.labelId };
}
