import type { Day } from "../../kernel/day.ts";
import type { Refusal } from "../../kernel/decision.ts";
import type { LabelId } from "../../kernel/label.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { itemsById } from "../catalogue/actions.ts";
import { balancesOf, postMoves, tiedUnits } from "../ledger/actions.ts";
import { ladder, type LadderStage, type LedgerRefusal, type Move, type Stage } from "../ledger/index.ts";
import { nodesById } from "../network/actions.ts";
import { partiesByCode, partyIdOf, showParty, whyNotOwn, type NotOwn } from "../parties/actions.ts";
import type { Party } from "../parties/index.ts";
import { labelById, labelOfNew, showLabel } from "../releasability/actions.ts";
import type { LabelOrder, LabelRefusal } from "../releasability/index.ts";
import { supportCount, supportsOf } from "../sources/actions.ts";
import { disagreementsOf } from "../sources/index.ts";
import { keepDrafts } from "./actions-drafts.ts";
import { acceptedItemsOf } from "./allocation.ts";
import { checkSourced, whyNotEnd, whyNotOffer, whyNotReach, hasReached, whyNotCountedIn, type Contribution, type Line, type LineRefusal, type StageRefusal } from "./contribution.ts";
import type { ContributionDraft } from "./draft.ts";
import { addMoneyStep, type MoneyRefusal, type MoneyStep } from "./money.ts";
import { listAllocationsOf } from "./store-allocations.ts";
import { listNear, listRevisions, listSteps, pageContributions, pageFullContributions, pageLines, type ContributionFilter, type ContributionShows, type LineFilter } from "./store-lists.ts";
import type { ListedContribution, ListedLine } from "./listed.ts";
import { findContribution, findContributions, idsByReference, insertMoneyStep, insertRates, insertSteps, listLinesOf, listMoneySteps, listValuationsOf, nextStepNumber, setStage, setTexts } from "./store.ts";
import { goodsCommodity, valueCommodity } from "./valuation.ts";

const orderRefusal: Refusal = { rule: "LIST-1", code: "list-order-unknown", pointer: "/after" };

const show: ContributionShows = { party: showParty, label: showLabel, statementCount: (id) => supportCount("contribution", id) };

/** What a donor has, by its code; a donor that does not exist has nothing. */
async function pageOfDonor<Row>(context: ActionContext, donor: string | undefined, page: (donorId: string | undefined) => Promise<Page<Row> | undefined>): Promise<Outcome<Page<Row>>> {
  const donorId = donor === undefined ? undefined : await partyIdOf(context.sql, donor);
  const found = donor !== undefined && donorId === undefined ? { items: [], next: null } : await page(donorId);
  return found ? done(found) : refused(orderRefusal);
}

export function listContributions(context: ActionContext, { donor, ...filter }: Omit<ContributionFilter, "donorId"> & { donor?: string | undefined }, order: ListOrder): Promise<Outcome<Page<ListedContribution>>> {
  return pageOfDonor(context, donor, (donorId) => pageContributions(context.sql, { ...filter, donorId }, order, show));
}

/** `itemId` asks for the lines of an item, `serves` for those that serve a need for it: the item and what stands in for it. */
export async function listLines(
  context: ActionContext, { donor, itemId, serves, ...filter }: Omit<LineFilter, "donorId" | "itemIds"> & { donor?: string | undefined; itemId?: string | undefined; serves?: string | undefined }, order: ListOrder,
): Promise<Outcome<Page<ListedLine>>> {
  const serving = serves === undefined ? undefined : [...acceptedItemsOf(serves, (await itemsById(context.sql, [serves])).get(serves)?.substitutes ?? []).keys()];
  const itemIds = itemId === undefined ? serving : serving === undefined || serving.includes(itemId) ? [itemId] : [];
  return pageOfDonor(context, donor, (donorId) => pageLines(context.sql, { ...filter, itemIds, donorId }, order, showParty));
}

function byId(parties: ReadonlyMap<string, Party>): Map<string, Party> {
  return new Map([...parties.values()].map((party) => [party.id, party]));
}

/** Everything about one contribution, for its page. */
export async function openContribution(context: ActionContext, id: string) {
  const contribution = await findContribution(context.sql, id, "read");
  return contribution ? done(await describe(context.sql, contribution)) : notFound;
}

async function describe(db: Sql, contribution: Contribution) {
  const lines = await listLinesOf(db, [contribution.id]);
  const valuations = await listValuationsOf(db, [contribution.id]);
  const statements = await supportsOf(db, "contribution", contribution.id);
  return {
    contribution, label: await labelById(db, contribution.labelId), lines, valuations, statements, disagreements: disagreementsOf(statements),
    parties: byId(await partiesByCode(db)),
    balances: await balancesOf(db, [...lines.map((line) => line.id), ...valuations.map((valuation) => valuation.id)]),
    allocations: await listAllocationsOf(db, lines.map((line) => line.id)),
    moneySteps: await listMoneySteps(db, contribution.id),
    steps: await listSteps(db, contribution.id),
    revisions: await listRevisions(db, contribution.id),
  };
}

export type OpenContribution = Awaited<ReturnType<typeof describe>>;
export type ContributionRefusal = NotOwn | LabelRefusal | StageRefusal | LineRefusal | LedgerRefusal | MoneyRefusal | { readonly rule: "CONTRIBUTION-7"; readonly code: "reference-taken"; readonly pointer: string }
  | { readonly rule: "CONTRIBUTION-9"; readonly code: "contribution-refers-to-nothing"; readonly pointer: string };

/** Books a new contribution in the caller's transaction; adds to `told` what the caller is to record. */
export async function bookContribution(context: ActionContext, db: Sql, told: Deed[], asked: ContributionDraft, label: LabelOrder | null): Promise<Contribution | ContributionRefusal> {
  const foreign = await whyNotOwn(context, asked.donorId);
  if (foreign) return foreign;
  const dangling = await missingReference(db, asked);
  if (dangling !== null) return { rule: "CONTRIBUTION-9", code: "contribution-refers-to-nothing", pointer: dangling };
  const labelled = await labelOfNew(db, label, { owner: asked.donorId, parents: [] });
  if (!labelled.allowed) return labelled.refusal;
  const draft: ContributionDraft = { ...asked, labelId: labelled.value };
  const sourced = checkSourced(draft.illustrative, draft.supports.length);
  if (!sourced.allowed) return sourced.refusal;
  if (draft.kind === "goods" && hasReached(draft.stage, "offered")) {
    for (const [index, line] of draft.lines.entries()) {
      const why = whyNotOffer(line, index);
      if (why) return why;
    }
  }
  const counted = await whyNotCounted(db, draft.lines);
  if (counted) return counted;
  const kept = await keepDrafts(context, db, [draft], { name: "room" });
  if (kept.refused.length > 0) return { rule: "CONTRIBUTION-7", code: "reference-taken", pointer: "/reference" };
  told.push(...kept.deeds);
  return (await findContribution(db, kept.ids.get(draft)!, "read"))!;
}

export async function addContribution(context: ActionContext, asked: ContributionDraft, label: LabelOrder | null): Promise<Outcome<OpenContribution, ContributionRefusal>> {
  return context.transaction(async (db) => {
    const told: Deed[] = [];
    const booked = await bookContribution(context, db, told, asked, label);
    if ("rule" in booked) return refused(booked);
    const described = await describe(db, booked);
    await record(context, db, told);
    return done(described);
  });
}

async function whyNotCounted(db: Sql, lines: ContributionDraft["lines"]): Promise<LineRefusal | null> {
  const items = await itemsById(db, lines.flatMap((line) => (line.itemId === null ? [] : [line.itemId])));
  return lines.map((line, index) => whyNotCountedIn(line.unit, line.itemId === null ? null : items.get(line.itemId)!.unit, `/lines/${index}/unit`)).find((why) => why !== null) ?? null;
}

/** Where a draft names a party, an item or a place that is not there; `null` when all are. */
async function missingReference(db: Sql, draft: Pick<ContributionDraft, PartyField> & Partial<Pick<ContributionDraft, "lines">>): Promise<string | null> {
  const parties = new Set([...(await partiesByCode(db)).values()].map((party) => party.id as string));
  const field = partyFields.find((name) => draft[name] !== null && draft[name] !== undefined && !parties.has(draft[name]));
  if (field) return `/${field}`;
  if (!draft.lines?.some((line) => line.itemId !== null || line.fromNodeId !== null)) return null;
  const named = (of: "itemId" | "fromNodeId") => draft.lines!.flatMap((line) => line[of] ?? []);
  const [items, nodes] = [await itemsById(db, named("itemId")), await nodesById(db, named("fromNodeId"))];
  for (const [index, line] of draft.lines.entries()) {
    if (line.itemId !== null && !items.has(line.itemId)) return `/lines/${index}/itemId`;
    if (line.fromNodeId !== null && !nodes.has(line.fromNodeId)) return `/lines/${index}/fromNodeId`;
  }
  return null;
}

const partyFields = ["donorId", "payerId", "supplierId", "holderId", "consentId", "carrierId"] as const;
type PartyField = (typeof partyFields)[number];

/** A contribution, locked until the end of the transaction; `undefined` where it is not there for the reader. */
export function lockContribution(db: Sql, id: string): Promise<Contribution | undefined> {
  return findContribution(db, id, "lock");
}

/** Loads, locks and checks the version of the contribution an order is about; then does the work and records it. */
export async function changeUnderLock<Why extends Refusal>(
  context: ActionContext, order: { readonly id: string; readonly version: number },
  work: (db: Sql, contribution: Contribution, lines: Awaited<ReturnType<typeof listLinesOf>>) => Promise<{ next: Contribution; action: string; facts?: Record<string, unknown> } | Why>,
): Promise<Outcome<OpenContribution, Why | NotOwn>> {
  return context.transaction(async (db) => {
    const before = await findContribution(db, order.id, "lock");
    if (!before) return notFound;
    const foreign = await whyNotOwn(context, before.donorId);
    if (foreign) return refused(foreign);
    if (before.version !== order.version) return { outcome: "stale", version: before.version } as const;
    const answer = await work(db, before, await listLinesOf(db, [before.id]));
    if ("rule" in answer) return refused(answer);
    const described = await describe(db, answer.next);
    await record(context, db, { action: answer.action, object: { kind: "contribution", id: before.id }, label: before.labelId, before, after: answer.next, ...(answer.facts ? { facts: answer.facts } : {}) });
    return done(described);
  });
}

/** Takes a contribution to a later stage: what stands at the old one moves on. Units already tied to needs stay where they are. */
export function reachStage(context: ActionContext, order: { id: string; version: number; to: LadderStage; on: Day | null; consentReference: string | null }) {
  return changeUnderLock<ContributionRefusal>(context, order, async (db, before, lines) => {
    const why = whyNotReach(before, lines, order);
    if (why) return why;
    const onDay = order.on ?? context.today;
    const moved = await postMoves(context, db, await movesOfStage(db, before, lines, order.to, onDay, `stage-${order.to}`));
    if (!moved.allowed) return moved.refusal;
    const next = { ...before, stage: order.to, version: before.version + 1 };
    await setStage(db, next);
    await insertSteps(db, [{ contributionId: before.id, number: await nextStepNumber(db, before.id), stage: order.to, onDay }]);
    return { next, action: "contribution-stage", facts: { to: order.to, consentReference: order.consentReference } };
  });
}

async function movesOfStage(db: Sql, contribution: Contribution, lines: readonly (Line & { contributionId: string })[], to: LadderStage | "origin", onDay: Day, reason: string): Promise<Move[]> {
  const valuations = await listValuationsOf(db, [contribution.id]);
  const commodity = new Map<string, string>([
    ...lines.map((line): [string, string] => [line.id, goodsCommodity(line, contribution.illustrative)]),
    ...valuations.map((valuation): [string, string] => [valuation.id, valueCommodity(valuation.method, contribution.illustrative)]),
  ]);
  const accounts = await balancesOf(db, [...commodity.keys()]);
  // What ends goes back from wherever it stands, also what was released from a need and had fallen behind.
  const leaves = (stage: Stage) => (to === "origin" ? (ladder as readonly Stage[]).includes(stage) : stage === contribution.stage);
  return accounts.filter((account) => leaves(account.stage) && account.need === null && account.units - account.reserved_units > 0n).map((account) => ({
    subject: { id: account.subject, donor: contribution.donorId, category: contribution.category, commodity: account.commodity, label: contribution.labelId },
    from: { stage: account.stage, node: account.node }, to: { stage: to }, units: account.units - account.reserved_units, onDay, reason,
  }));
}

/** Ends a contribution: withdrawn, expired, declined or replaced. Its units go back to where they came from. */
export function endContribution(context: ActionContext, order: { id: string; version: number; how: NonNullable<Contribution["ended"]>; reason: string }) {
  return changeUnderLock<ContributionRefusal>(context, order, async (db, before, lines) => {
    const why = whyNotEnd(before, await tiedUnits(db, lines.map((line) => line.id)));
    if (why) return why;
    const moved = await postMoves(context, db, await movesOfStage(db, before, lines, "origin", context.today, order.how));
    if (!moved.allowed) return moved.refusal;
    const next = { ...before, ended: order.how, version: before.version + 1 };
    await setStage(db, next);
    return { next, action: "contribution-ended", facts: { how: order.how, reason: order.reason } };
  });
}

export function addMoney(context: ActionContext, order: { id: string; version: number; step: Omit<MoneyStep, "id"> }) {
  return changeUnderLock<ContributionRefusal>(context, order, async (db, before) => {
    const step: MoneyStep = { ...order.step, id: context.newId() };
    const answer = addMoneyStep(await listMoneySteps(db, before.id), step);
    if (!answer.allowed) return answer.refusal;
    await insertMoneyStep(db, before.id, step);
    const next = { ...before, version: before.version + 1 };
    await setStage(db, next);
    return { next, action: "money-step", facts: { step: step.step, amountMinor: step.amountMinor.toString(), currency: step.currency } };
  });
}

export function changeContribution(context: ActionContext, order: { id: string; version: number; changes: Partial<Pick<Contribution, "title" | "explanation" | "payerId" | "supplierId" | "holderId" | "consentId" | "carrierId">> }) {
  return changeUnderLock<ContributionRefusal>(context, order, async (db, before) => {
    const next = { ...before, ...order.changes, version: before.version + 1 };
    const dangling = await missingReference(db, next);
    if (dangling !== null) return { rule: "CONTRIBUTION-9", code: "contribution-refers-to-nothing", pointer: dangling } as const;
    await setTexts(db, next);
    return { next, action: "contribution-changed" };
  });
}

/** Loads reference rates; days that are there stay as they are. */
export function loadRates(db: Sql, rates: readonly { currency: string; onDay: string; perEuro: number }[]): Promise<void> {
  return insertRates(db, rates);
}

/** Contributions by reference, as a file that ties sentences to them needs it. */
export function contributionIds(db: Sql, references: readonly string[]): Promise<Map<string, { readonly id: string; readonly labelId: LabelId }>> {
  return idsByReference(db, references);
}

/** Contributions with their lines and values, in batches, for a file; of these references, when some are asked for. */
export async function* allContributions(db: Sql, references: readonly string[] | null = null): AsyncGenerator<{ contribution: Contribution; lines: Awaited<ReturnType<typeof listLinesOf>>; valuations: Awaited<ReturnType<typeof listValuationsOf>> }[]> {
  let after: string | undefined;
  do {
    const page = await pageFullContributions(db, { after, limit: 1000, references });
    const ids = page.items.map((one) => one.id);
    const lines = await listLinesOf(db, ids);
    const valuations = await listValuationsOf(db, ids);
    yield page.items.map((contribution) => ({
      contribution, lines: lines.filter((line) => line.contributionId === contribution.id), valuations: valuations.filter((one) => one.contributionId === contribution.id),
    }));
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** A donor's contributions announced within some days, and those whose day is not known, in full; at most `limit`, the nearest to the middle first. */
export async function contributionsNear(db: Sql, order: { readonly donorId: string; readonly around: Day; readonly days: number; readonly limit: number }): Promise<{ contribution: Contribution; lines: Awaited<ReturnType<typeof listLinesOf>>; valuations: Awaited<ReturnType<typeof listValuationsOf>> }[]> {
  const found = await listNear(db, order);
  const ids = found.map((one) => one.id);
  const [lines, valuations] = [await listLinesOf(db, ids), await listValuationsOf(db, ids)];
  return found.map((contribution) => ({ contribution, lines: lines.filter((one) => one.contributionId === contribution.id), valuations: valuations.filter((one) => one.contributionId === contribution.id) }));
}

/** Contributions by id, as far as the reader sees them, for what shows them. */
export function contributionsById(db: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, Contribution>> {
  return findContributions(db, ids);
}
