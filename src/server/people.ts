import { addToken, listAccounts, listHeldTokens, moveAccount, revokeToken } from "../modules/identity/actions-accounts.ts";
import { inviteAccount, inviteAnew, inviteFirst } from "../modules/identity/actions-invitations.ts";
import { decideSetting } from "../modules/identity/actions-room.ts";
import type { Role, Scope } from "../modules/identity/index.ts";
import { partyIdOf } from "../modules/parties/actions.ts";
import type { Actor } from "../modules/audit/index.ts";
import { contextOf } from "./action-context.ts";
import type { Database } from "./database/database.ts";

/** Whoever runs the room, and so has its database: what they do stands in the log under this name. */
const operator: Actor = { name: "operator", org: "Entente" };

/** What the operator of a room does about people: the same acts as a coordinator's, and those for whoever is locked out. */
export async function openPeople(database: Database) {
  const context = () => contextOf({ database, clock: () => new Date() }, operator);
  const accounts = async () => (await listAccounts(context())).value.items;
  const find = async (login: string) => (await accounts()).find((one) => one.login === login.normalize("NFKC").trim().toLowerCase());
  return {
    /** Whether there can be accounts at all: a demonstration has none. */
    setting: await decideSetting(context(), { wanted: null, holdsDemonstration: false, isEmpty: false }),
    accounts,
    find,
    partyIdOf: (code: string) => partyIdOf(database, code),
    invite: (party: string, roles: readonly Role[]) => inviteAccount(context(), { party, roles }),
    renew: (account: string) => inviteAnew(context(), account),
    first: () => inviteFirst(context()),
    move: (id: string, to: "active" | "disabled") => moveAccount(context(), { id, to }),
    tokens: async () => (await listHeldTokens(context())),
    addToken: (order: { account: string; party: string; name: string; scopes: readonly Scope[]; days: number }) => addToken(context(), order),
    revokeToken: (id: string) => revokeToken(context(), { id }),
  };
}
