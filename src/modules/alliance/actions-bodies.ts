import type { Day } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Brief } from "../../edges/shown.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { partyCodeOf, showParty } from "../parties/actions.ts";
import { addMembership, isMemberOn, type Body, type BodyId, type BodyRefusal, type Membership } from "./body.ts";
import { endMember, findBody, insertBody, insertMember, listBodies, listMembers, raiseBodyVersion } from "./store.ts";

export interface OpenBody {
  readonly body: Body;
  readonly members: readonly (Membership & { readonly party: Brief })[];
}

export async function listAllBodies(context: ActionContext): Promise<Outcome<{ items: OpenBody[]; next: null }>> {
  const bodies = await listBodies(context.sql);
  return done({ items: await Promise.all(bodies.map(async (body) => ({ body, members: await listMembers(context.sql, body.id, showParty) }))), next: null });
}

export async function openBody(context: ActionContext, id: string): Promise<Outcome<OpenBody>> {
  const body = await findBody(context.sql, id);
  return body ? done({ body, members: await listMembers(context.sql, id, showParty) }) : notFound;
}

export async function addBody(context: ActionContext, facts: Omit<Body, "id" | "version">): Promise<Outcome<OpenBody, BodyRefusal>> {
  return context.transaction(async (db) => {
    const body: Body = { ...facts, id: context.newId() as BodyId, version: 1 };
    if (!(await insertBody(db, body))) return refused({ rule: "BODY-1", code: "body-code-taken", pointer: "/code", taken: facts.code } as const);
    await record(context, db, { action: "body-added", object: { kind: "body", id: body.id }, after: body });
    return done({ body, members: [] });
  });
}

/** A party comes into a body on a day, or goes: then the time that holds on that day ends there. */
export async function changeMember(context: ActionContext, order: { id: string; version: number; partyId: string; fromOn: Day; untilOn: Day | null }): Promise<Outcome<OpenBody, BodyRefusal>> {
  return context.transaction(async (db) => {
    const body = await findBody(db, order.id, "lock");
    if (!body) return notFound;
    if (body.version !== order.version) return { outcome: "stale", version: body.version } as const;
    if ((await partyCodeOf(db, order.partyId)) === undefined) return refused({ rule: "BODY-4", code: "member-unknown", pointer: "/partyId" } as const);
    const present = await listMembers(db, body.id, showParty);
    const standing = present.find((one) => one.partyId === order.partyId && one.fromOn === order.fromOn && one.untilOn === null);
    if (standing && order.untilOn !== null) {
      if (order.untilOn <= standing.fromOn) return refused({ rule: "BODY-3", code: "membership-ends-before", pointer: "/untilOn" } as const);
      await endMember(db, body.id, order.partyId, { fromOn: order.fromOn, untilOn: order.untilOn });
    } else {
      const answer = addMembership(present, order);
      if (!answer.allowed) return refused(answer.refusal);
      await insertMember(db, body.id, answer.value);
    }
    await raiseBodyVersion(db, body.id);
    await record(context, db, { action: "body-member-changed", object: { kind: "body", id: body.id }, about: [order.partyId], facts: { fromOn: order.fromOn, untilOn: order.untilOn } });
    return done({ body: { ...body, version: body.version + 1 }, members: await listMembers(db, body.id, showParty) });
  });
}

/** The members of a body on a day, by code. */
export async function membersOf(db: Sql, bodyId: string, on: Day): Promise<Brief[]> {
  return (await listMembers(db, bodyId, showParty)).filter((one) => isMemberOn(one, on)).map((one) => one.party);
}
