import countries from "i18n-iso-countries";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { checkParty, type Party, type PartyId, type PartyRefusal } from "./party.ts";
import { findParty, findPartyForUpdate, insertParty, listPartiesByCode, pageParties, updateParty, type PartyFilter } from "./store.ts";

const isCountry = (alpha3: string): boolean => countries.alpha3ToAlpha2(alpha3) !== undefined;

export type PartyFacts = Omit<Party, "id" | "version">;

export async function listParties(context: ActionContext, filter: PartyFilter, order: ListOrder): Promise<Outcome<Page<Party>>> {
  const page = await pageParties(context.sql, filter, order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

export async function openParty(context: ActionContext, id: string): Promise<Outcome<Party>> {
  const party = await findParty(context.sql, id);
  return party ? done(party) : notFound;
}

/** Every party by its code, as importers and other modules need it to resolve references. */
export function partiesByCode(db: Sql): Promise<Map<string, Party>> {
  return listPartiesByCode(db);
}

export async function addParty(context: ActionContext, facts: PartyFacts): Promise<Outcome<Party, PartyRefusal>> {
  return context.transaction(async (db) => {
    const answer = checkParty({ ...facts, id: context.newId() as PartyId, version: 1 }, isCountry);
    if (!answer.allowed) return refused(answer.refusal);
    if (!(await insertParty(db, answer.value))) {
      return refused({ rule: "PARTY-2", code: "party-code-taken", pointer: "/code", taken: facts.code } as const);
    }
    await record(context, db, { action: "party-added", object: { kind: "party", id: answer.value.id }, after: answer.value });
    return done(answer.value);
  });
}

export async function changeParty(context: ActionContext, id: string, version: number, changes: Partial<Omit<PartyFacts, "code">>): Promise<Outcome<Party, PartyRefusal>> {
  return context.transaction(async (db) => {
    const before = await findPartyForUpdate(db, id);
    if (!before) return notFound;
    if (before.version !== version) return { outcome: "stale", version: before.version } as const;
    const answer = checkParty({ ...before, ...changes, version: before.version + 1 }, isCountry);
    if (!answer.allowed) return refused(answer.refusal);
    await updateParty(db, answer.value);
    await record(context, db, { action: "party-changed", object: { kind: "party", id }, before, after: answer.value });
    return done(answer.value);
  });
}
