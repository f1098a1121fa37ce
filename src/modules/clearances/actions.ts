import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed, Sql } from "../audit/index.ts";
import { accountIdOfActor } from "../identity/actions-caller.ts";
import { partyIdOf } from "../parties/actions.ts";
import { clearanceSaidOf, listSaidClearances, readerOf } from "../releasability/actions.ts";
import { toClearance, usualClearance, type Clearance } from "../releasability/index.ts";
import { ask, confirm, decline, type ClearanceRefusal, type ClearanceWish, type ClearanceWishId, type ClearedKind } from "./clearance.ts";
import { carryOut, findWishForUpdate, holdSubject, insertWish, listWishes, settleWish } from "./store.ts";

/** What was said of parties and people; whoever is not among them is cleared as usual. */
export async function listClearances(context: ActionContext): Promise<Outcome<{ readonly kind: ClearedKind; readonly subject: string; readonly clearance: Clearance }[]>> {
  return done(await listSaidClearances(context.sql));
}

/** What whoever asks is cleared for: by their party and as themselves. */
export async function openOwnClearance(context: ActionContext): Promise<Outcome<Clearance>> {
  const reader = await readerOf(context.sql);
  return done(reader === "room" ? usualClearance : reader.clearance);
}

export async function listClearanceWishes(context: ActionContext, of: { readonly state?: ClearanceWish["state"] | undefined; readonly limit: number }): Promise<Outcome<ClearanceWish[]>> {
  return done(await listWishes(context.sql, of));
}

export interface ClearanceOrder {
  readonly kind: ClearedKind;
  /** A party's code, or what the log calls a person. */
  readonly subject: string;
  readonly clearance: Clearance | null;
  readonly reason: string;
}

/** The record that the log tells of, or `undefined` where there is no such party or person. A demonstration's people are its users. */
async function objectOf(db: Sql, { kind, subject }: Pick<ClearanceOrder, "kind" | "subject">, users: readonly string[]): Promise<Deed["object"] | undefined> {
  if (kind === "person" && users.includes(subject)) return { kind: "account", id: subject };
  const id = kind === "party" ? await partyIdOf(db, subject) : await accountIdOfActor(db, subject);
  return id === undefined ? undefined : { kind: kind === "party" ? "party" : "account", id };
}

/** Tells that and of whom, and neither what nor why: every party of the room reads the log. What was asked stands in the list of wishes, and its hash here. */
const deed = (object: Deed["object"], action: string, wish: ClearanceWish): Deed => ({ action, object, after: wish, facts: { askedBy: wish.askedBy } });

const usersOf = (context: ActionContext): readonly string[] => context.signIn?.users ?? [];

/** Asks that a party or a person be cleared for something else. Less holds at once; more waits for another person. */
export async function askClearance(context: ActionContext, order: ClearanceOrder, users = usersOf(context)): Promise<Outcome<ClearanceWish, ClearanceRefusal>> {
  return context.transaction(async (db) => {
    const object = await objectOf(db, order, users);
    if (!object) return refused({ rule: "CLEARANCE-5", code: "cleared-unknown", pointer: "/subject" } as const);
    await holdSubject(db, order.kind, order.subject);
    const from = await clearanceSaidOf(db, order.kind, order.subject);
    const answer = ask({
      id: context.newId() as ClearanceWishId, kind: order.kind, subject: order.subject, from, to: order.clearance && toClearance(order.clearance), reason: order.reason,
      askedBy: context.actor.name, askedOrg: context.actor.org, askedAt: context.now,
    });
    if (!answer.allowed) return refused(answer.refusal);
    const wish = answer.value;
    if (!(await insertWish(db, wish))) return refused({ rule: "CLEARANCE-4", code: "clearance-open-already", pointer: "" } as const);
    if (wish.state === "confirmed") await carryOut(db, wish.id);
    await record(context, db, deed(object, wish.state === "confirmed" ? "clearance-changed" : "clearance-asked", wish));
    return done(wish);
  });
}

/** Settles what was asked: confirmed by another person, it holds from the next statement of whoever reads. */
export async function settleClearance(context: ActionContext, order: { readonly id: string; readonly how: "confirm" | "decline" }, users = usersOf(context)): Promise<Outcome<ClearanceWish, ClearanceRefusal>> {
  return context.transaction(async (db) => {
    const wish = await findWishForUpdate(db, order.id);
    const object = wish && (await objectOf(db, wish, users));
    if (!wish || !object) return notFound;
    await holdSubject(db, wish.kind, wish.subject);
    const by = { actor: context.actor.name, now: context.now, clearanceNow: await clearanceSaidOf(db, wish.kind, wish.subject) };
    const answer = order.how === "confirm" ? confirm(wish, by) : decline(wish, by);
    if (!answer.allowed) return refused(answer.refusal);
    await settleWish(db, answer.value);
    if (order.how === "confirm") await carryOut(db, wish.id);
    await record(context, db, deed(object, order.how === "confirm" ? "clearance-changed" : "clearance-declined", answer.value));
    return done(answer.value);
  });
}
