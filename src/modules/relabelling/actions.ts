import type { LabelId } from "../../kernel/label.ts";
import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed, Sql } from "../audit/index.ts";
import { lockContribution } from "../contributions/actions.ts";
import { lockNeedsOf } from "../needs/actions.ts";
import { whyNotOwn, type NotOwn } from "../parties/actions.ts";
import { joinLabels, labelOfNew, labelsById } from "../releasability/actions.ts";
import type { Label, LabelOrder, LabelRefusal } from "../releasability/index.ts";
import { confirm, decline, type RelabelledKind, type Relabelling, type RelabellingId, type RelabellingRefusal } from "./relabelling.ts";
import { carryOut, findRequest, insertRequest, listRequests, settleRequest, type Relabelled } from "./store.ts";

/** A relabelling with both labels as they are shown. */
export interface ShownRelabelling {
  readonly relabelling: Relabelling;
  readonly from: Label;
  readonly to: Label;
}

async function show(db: Sql, list: readonly Relabelling[]): Promise<ShownRelabelling[]> {
  const labels = await labelsById(db, list.flatMap((one) => [one.from, one.to]));
  return list.map((relabelling) => ({ relabelling, from: labels.get(relabelling.from)!, to: labels.get(relabelling.to)! }));
}

export async function listRelabellings(context: ActionContext, of: { readonly record?: string | undefined; readonly state?: Relabelling["state"] | undefined; readonly limit: number }): Promise<Outcome<ShownRelabelling[]>> {
  return done(await show(context.sql, await listRequests(context.sql, of)));
}

interface Labelled {
  readonly owner: string;
  readonly labelId: LabelId;
  /** Labels of the records it names. */
  readonly parents: readonly LabelId[];
}

/** The record a relabelling is about, locked; `undefined` where it is not there for the reader. */
async function lockRecord(db: Sql, kind: RelabelledKind, id: string): Promise<Labelled | undefined> {
  if (kind === "contribution") {
    const found = await lockContribution(db, id);
    return found && { owner: found.donorId, labelId: found.labelId, parents: [] };
  }
  const [need] = await lockNeedsOf(db, [id]);
  if (!need) return undefined;
  const [other] = need.replacedBy === null ? [] : await lockNeedsOf(db, [need.replacedBy]);
  return { owner: need.recipientId, labelId: need.labelId, parents: other ? [other.labelId] : [] };
}

export interface RelabellingOrder {
  readonly kind: RelabelledKind;
  readonly recordId: string;
  readonly label: LabelOrder;
  readonly reason: string;
}

/** Asks that a record have another label. Nothing changes until somebody else confirms it. */
export async function askRelabelling(context: ActionContext, order: RelabellingOrder): Promise<Outcome<ShownRelabelling, RelabellingRefusal | LabelRefusal | NotOwn>> {
  return context.transaction(async (db) => {
    const found = await lockRecord(db, order.kind, order.recordId);
    if (!found) return notFound;
    const foreign = await whyNotOwn(context, found.owner);
    if (foreign) return refused(foreign);
    const label = await labelOfNew(db, order.label, { owner: found.owner, parents: found.parents });
    if (!label.allowed) return refused(label.refusal);
    if (label.value === found.labelId) return refused({ rule: "RELABEL-3", code: "relabelling-same-label", pointer: "/label" } as const);
    const asked: Relabelling = {
      id: context.newId() as RelabellingId, kind: order.kind, recordId: order.recordId, from: found.labelId, to: label.value, reason: order.reason, askedBy: context.actor.name, askedOrg: context.actor.org,
      askedAt: context.now, state: "open", settledBy: null, settledAt: null, labelId: await joinLabels(db, [found.labelId, label.value]),
    };
    if (!(await insertRequest(db, asked))) return refused({ rule: "RELABEL-3", code: "relabelling-open-already", pointer: "" } as const);
    const [shown] = await show(db, [asked]);
    await record(context, db, deed(asked, "relabelling-asked"));
    return done(shown!);
  });
}

/** Told in the log of those who may read under both labels: whoever is let in later is told nothing of what was hidden before. */
function deed(asked: Relabelling, action: string): Deed {
  return { action, object: { kind: asked.kind, id: asked.recordId }, label: asked.labelId, facts: { relabelling: asked.id, reason: asked.reason, askedBy: asked.askedBy } };
}

/** Settles what was asked: confirmed by another person, the record and all that hangs on it have the new label at once. */
export async function settleRelabelling(context: ActionContext, order: { readonly id: string; readonly how: "confirm" | "decline" }): Promise<Outcome<ShownRelabelling, RelabellingRefusal | NotOwn>> {
  return context.transaction(async (db) => {
    const asked = await findRequest(db, order.id, "lock");
    const found = asked && (await lockRecord(db, asked.kind, asked.recordId));
    // The record may have been hidden from the reader since.
    if (!asked || !found) return notFound;
    const foreign = await whyNotOwn(context, found.owner);
    if (foreign) return refused(foreign);
    const by = { actor: context.actor.name, now: context.now, labelNow: found.labelId };
    const answer = order.how === "confirm" ? confirm(asked, by) : decline(asked, by);
    if (!answer.allowed) return refused(answer.refusal);
    await settleRequest(db, answer.value);
    const moved = order.how === "confirm" ? await carryOutOrTaken(db, asked.id) : [];
    if (moved === "taken") return refused({ rule: "RELABEL-3", code: "relabelling-reference-taken" } as const);
    const [shown] = await show(db, [answer.value]);
    const followed = moved.filter((one) => one.record !== asked.recordId);
    await record(context, db, [
      deed(answer.value, order.how === "confirm" ? "relabelled" : "relabelling-declined"),
      ...followed.map((one): Deed => ({ action: "relabelled", object: { kind: asked.kind, id: one.record }, label: one.label, facts: { replacedBy: asked.recordId } })),
    ]);
    return done(shown!);
  });
}

/** Another record that has the label already may have the reference too: a refusal then rolls the whole transaction back. */
async function carryOutOrTaken(db: Sql, id: string): Promise<Relabelled[] | "taken"> {
  try {
    return await carryOut(db, id);
  } catch (error) {
    const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
    if (code === "23505" && (constraint === "need_reference" || constraint === "contribution_reference" || constraint === "contribution_origin")) return "taken";
    throw error;
  }
}
