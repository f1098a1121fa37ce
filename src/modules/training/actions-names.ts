import { createHmac } from "node:crypto";
import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { whyNotOwn, type NotOwn } from "../parties/actions.ts";
import type { NameRefusal, PersonName } from "./name.ts";
import type { HeldSeat, Trainee } from "./seat.ts";
import { deleteName, findName, findTrainee, keepName, listHeldSeats } from "./store-cohorts.ts";

export interface OpenTrainee { readonly trainee: Trainee; readonly named: boolean; readonly seats: readonly HeldSeat[] }

export async function openTrainee(context: ActionContext, id: string): Promise<Outcome<OpenTrainee>> {
  const trainee = await findTrainee(context.sql, id, "read");
  if (!trainee) return notFound;
  return done({ trainee, named: (await findName(context.sql, id)) !== undefined, seats: (await listHeldSeats(context.sql, [id])).get(id)! });
}

/**
 * Keeps the name behind a pseudonym, in the one table that has names. The answer says that there is one and not which, for answers
 * are kept; the log has the name's keyed hash, which says nothing once the salt is gone.
 */
export async function nameTrainee(context: ActionContext, order: { id: string; name: string; salt: string }): Promise<Outcome<OpenTrainee, NotOwn>> {
  return context.transaction(async (db) => {
    const trainee = await findTrainee(db, order.id, "lock");
    if (!trainee) return notFound;
    const foreign = await whyNotOwn(context, trainee.recipientId);
    if (foreign) return refused(foreign);
    await keepName(db, { traineeId: trainee.id, name: order.name, salt: order.salt, givenOn: context.today }, trainee.labelId);
    const seats = (await listHeldSeats(db, [trainee.id])).get(trainee.id)!;
    await record(context, db, {
      action: "trainee-named", object: { kind: "trainee", id: trainee.id }, label: trainee.labelId, commitments: { name: createHmac("sha256", Buffer.from(order.salt, "hex")).update(order.name).digest("hex") },
    });
    return done({ trainee, named: true, seats });
  });
}

export async function readTraineeName(context: ActionContext, id: string): Promise<Outcome<PersonName, NotOwn | NameRefusal>> {
  const trainee = await findTrainee(context.sql, id, "read");
  if (!trainee) return notFound;
  const foreign = await whyNotOwn(context, trainee.recipientId);
  if (foreign) return refused(foreign);
  const name = await findName(context.sql, id);
  return name ? done(name) : refused({ rule: "NAME-3", code: "trainee-unnamed", pointer: "" } as const);
}

/** Erases who somebody is, for good. What was trained and when stays, under the pseudonym. */
export async function eraseTraineeName(context: ActionContext, id: string): Promise<Outcome<OpenTrainee, NotOwn | NameRefusal>> {
  return context.transaction(async (db) => {
    const trainee = await findTrainee(db, id, "lock");
    if (!trainee) return notFound;
    const foreign = await whyNotOwn(context, trainee.recipientId);
    if (foreign) return refused(foreign);
    if (!(await deleteName(db, id))) return refused({ rule: "NAME-3", code: "trainee-unnamed", pointer: "" } as const);
    const seats = (await listHeldSeats(db, [id])).get(id)!;
    await record(context, db, { action: "trainee-erased", object: { kind: "trainee", id }, label: trainee.labelId });
    return done({ trainee, named: false, seats });
  });
}
