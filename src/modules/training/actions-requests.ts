import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { itemsById } from "../catalogue/actions.ts";
import { partyCodeOf, whyNotOwn } from "../parties/actions.ts";
import { labelOfNew } from "../releasability/actions.ts";
import type { LabelOrder } from "../releasability/index.ts";
import { isNode, trainingShows, type TrainingRefused } from "./actions.ts";
import { checkRequest, withdrawRequest, type TrainingRequest, type TrainingRequestId } from "./request.ts";
import { findShownRequest, insertRequest, lockRequest, pageRequests, updateRequest, type RequestFilter, type ShownRequest } from "./store-requests.ts";

export type { ShownRequest };

export async function listTrainingRequests(context: ActionContext, filter: RequestFilter, order: ListOrder): Promise<Outcome<Page<ShownRequest>>> {
  const page = await pageRequests(context.sql, filter, order, trainingShows);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

export async function openTrainingRequest(context: ActionContext, id: string): Promise<Outcome<ShownRequest>> {
  const shown = await findShownRequest(context.sql, id, trainingShows);
  return shown ? done(shown) : notFound;
}

export interface RequestDraft extends Omit<TrainingRequest, "id" | "bookedSeats" | "statedOn" | "withdrawnOn" | "labelId" | "version"> { readonly label: LabelOrder | null }

/** States a request, in the caller's transaction; adds to `told` what the caller is to record. */
export async function draftRequest(context: ActionContext, db: Sql, told: Deed[], { label: asked, ...facts }: RequestDraft): Promise<TrainingRequest | TrainingRefused> {
  const foreign = await whyNotOwn(context, facts.recipientId);
  if (foreign) return foreign;
  const missing = await missingReference(db, facts);
  if (missing) return { rule: "TRAINING-4", code: "request-refers-to-nothing", pointer: missing };
  const label = await labelOfNew(db, asked, { owner: facts.recipientId, parents: [] });
  if (!label.allowed) return label.refusal;
  const answer = checkRequest({ ...facts, id: context.newId() as TrainingRequestId, bookedSeats: 0, statedOn: context.today, withdrawnOn: null, labelId: label.value, version: 1 });
  if (!answer.allowed) return answer.refusal;
  if (!(await insertRequest(db, answer.value))) return { rule: "TRAINING-2", code: "training-reference-taken", pointer: "/reference" };
  told.push({ action: "training-requested", object: { kind: "trainingRequest", id: answer.value.id }, about: [facts.recipientId], label: label.value, after: answer.value });
  return answer.value;
}

async function missingReference(db: Sql, facts: Pick<TrainingRequest, "recipientId" | "itemId" | "placeId">): Promise<string | null> {
  if ((await partyCodeOf(db, facts.recipientId)) === undefined) return "/recipientId";
  if (facts.itemId !== null && !(await itemsById(db, [facts.itemId])).has(facts.itemId)) return "/itemId";
  return facts.placeId !== null && !(await isNode(db, facts.placeId)) ? "/placeId" : null;
}

export async function addTrainingRequest(context: ActionContext, draft: RequestDraft): Promise<Outcome<ShownRequest, TrainingRefused>> {
  return context.transaction(async (db) => {
    const told: Deed[] = [];
    const request = await draftRequest(context, db, told, draft);
    if ("rule" in request) return refused(request);
    const shown = await findShownRequest(db, request.id, trainingShows);
    await record(context, db, told);
    return done(shown!);
  });
}

export async function withdrawTrainingRequest(context: ActionContext, order: { id: string; version: number }): Promise<Outcome<ShownRequest, TrainingRefused>> {
  return context.transaction(async (db) => {
    const before = await lockRequest(db, order.id);
    if (!before) return notFound;
    const foreign = await whyNotOwn(context, before.recipientId);
    if (foreign) return refused(foreign);
    if (before.version !== order.version) return { outcome: "stale", version: before.version } as const;
    const answer = withdrawRequest(before, context.today);
    if (!answer.allowed) return refused(answer.refusal);
    await updateRequest(db, answer.value);
    const shown = await findShownRequest(db, before.id, trainingShows);
    await record(context, db, { action: "training-request-withdrawn", object: { kind: "trainingRequest", id: before.id }, label: before.labelId, before, after: answer.value });
    return done(shown!);
  });
}
