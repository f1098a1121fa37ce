import { isCountry } from "../../edges/country.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import { databaseOf } from "../../edges/connection.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import { compareDrafts, type ActionContext, type Applied } from "../audit/index.ts";
import { checkParty, type NotOwn, type Party, type PartyId, type PartyRefusal } from "./party.ts";
import { findParty, findPartyForUpdate, findPartyId, holdParties, insertParty, listPartiesByCode, pageParties, showParty, updateParty, type PartyFilter } from "./store.ts";

export type PartyFacts = Omit<Party, "id" | "version">;

type PartyRepeated = { readonly rule: "PARTY-4"; readonly code: "party-code-repeated"; readonly pointer: string; readonly repeated: string };
export type AppliedParty = Applied<PartyRefusal | PartyRepeated>;

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

const idsOf = new WeakMap<Sql, Map<string, PartyId>>();

/**
 * The party of a code. A party stays, and so do its id and its code: what was found once is not asked for again, and holds for
 * whatever is read afterwards. A code without a party is asked for each time.
 */
export async function partyIdOf(db: Sql, code: string): Promise<PartyId | undefined> {
  const known = idsOf.get(databaseOf(db)) ?? new Map<string, PartyId>();
  idsOf.set(databaseOf(db), known);
  const id = known.get(code) ?? (await findPartyId(db, code));
  if (id !== undefined) known.set(code, id);
  return id;
}

const codesOf = new WeakMap<Sql, Map<string, string>>();

/** The code of a party by its id, found once as `partyIdOf` is. */
export async function partyCodeOf(db: Sql, id: string): Promise<string | undefined> {
  const known = codesOf.get(databaseOf(db)) ?? new Map<string, string>();
  codesOf.set(databaseOf(db), known);
  const code = known.get(id) ?? (await findParty(db, id))?.code;
  if (code !== undefined) known.set(id, code);
  return code;
}

/** Why a caller may not change what belongs to this party, or `null`. */
export async function whyNotOwn(context: ActionContext, ownerId: string): Promise<NotOwn | null> {
  if (context.reach !== "own") return null;
  return (await partyIdOf(context.sql, context.actor.org)) === ownerId ? null : { rule: "PARTY-5", code: "not-your-own", org: context.actor.org };
}

export { showParty, type NotOwn };

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

/**
 * Adds and changes parties by their codes, inside the caller's transaction, which other writers of parties wait for. One
 * answer per draft, in order. When one of them is refused, none is written.
 */
export async function applyParties(db: Sql, context: ActionContext, drafts: readonly PartyFacts[]): Promise<readonly AppliedParty[]> {
  await holdParties(db);
  const { applied, added, changed } = compareDrafts<PartyFacts, Party, PartyRefusal | PartyRepeated>("party", drafts, await listPartiesByCode(db), {
    toRecorded: (party) => party,
    repeated: (code) => ({ rule: "PARTY-4", code: "party-code-repeated", pointer: "/code", repeated: code }),
    toStored: (draft, before) => checkParty(
      before ? { ...before, ...draft, version: before.version + 1 } : { ...draft, id: context.newId() as PartyId, version: 1 }, isCountry),
  });
  if (applied.some((one) => one.outcome === "refused")) return applied;
  // One by one: there are hundreds of parties at most.
  for (const party of added) await insertParty(db, party);
  for (const party of changed) await updateParty(db, party);
  return applied;
}

/** As `applyParties`, of one draft. */
export async function applyParty(db: Sql, context: ActionContext, draft: PartyFacts): Promise<AppliedParty> {
  return (await applyParties(db, context, [draft]))[0]!;
}
