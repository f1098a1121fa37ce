import { existsSync } from "node:fs";
import { listEntries } from "../modules/audit/actions.ts";
import { inviteFirst } from "../modules/identity/actions-invitations.ts";
import { countKeptSecrets, decideSetting, sealSecrets } from "../modules/identity/actions-room.ts";
import type { ActionContext } from "../modules/audit/index.ts";
import type { SecretBox } from "../modules/identity/credentials/sealed.ts";
import type { Setting } from "../modules/identity/index.ts";
import { openAccountKey } from "./account-key.ts";
import { contextOf, roomItself } from "./action-context.ts";
import { StartProblem } from "./database/binaries.ts";
import { readProviders } from "./providers.ts";
import type { RoomSignIn } from "./http/gate.ts";
import type { Room } from "./http/serve-route.ts";
import type { OpenRoom } from "./room.ts";

/** How a room that is being opened will know who asks. Decided once, at its first opening. */
export async function decideSignIn(room: Pick<Room, "database" | "clock">, options: { readonly signIn?: Setting; readonly origin?: string | undefined; readonly operator?: string; readonly openidFile?: string | undefined; readonly accountKey: string; readonly passing?: boolean; readonly say?: (step: string) => void }): Promise<RoomSignIn> {
  const wanted = options.signIn ?? null;
  const context = contextOf(room, roomItself);
  const { items: [newest] } = await context.transaction((db) => listEntries(context, { limit: 1 }, db));
  const setting = await decideSetting(context, { wanted, isEmpty: newest === undefined, holdsDemonstration: (await context.transaction((db) => listEntries(context, { kind: "room", id: "demonstration", limit: 1 }, db))).items.length > 0 });
  if (setting === "accounts") return { kind: "accounts", origin: options.origin ?? null, box: await openBox(context, options), providers: readProviders(options.openidFile), ...(options.operator === undefined ? {} : { operator: options.operator }) };
  if (options.origin !== undefined) throw new StartProblem("This room takes the word of the demonstration's users, and so is for this machine alone. Open another one for ENTENTE_ORIGIN.");
  return { kind: "demonstration" };
}

/** The box of the secrets of people's devices. What an earlier version kept as it is, is sealed now. */
async function openBox(context: ActionContext, { accountKey, passing, say }: { readonly accountKey: string; readonly passing?: boolean; readonly say?: (step: string) => void }): Promise<SecretBox> {
  const { sealed } = await countKeptSecrets(context);
  if (sealed > 0 && !existsSync(accountKey)) {
    throw new StartProblem(`The key ${accountKey} that seals what makes the codes of people's devices is not there. Put back the one you kept, or name its file in ENTENTE_ACCOUNT_KEY. If it is lost, make another (openssl rand -hex 32): people then sign in by recovery codes or passkeys, and get new links by entente account.`);
  }
  const box = openAccountKey(accountKey);
  if (passing) return box;
  const { foreign } = await sealSecrets(context, box);
  if (foreign > 0) say?.(`${foreign} of people's devices were set up under another key than ${accountKey}, and their codes are not taken`);
  return box;
}

/** The link that makes the first coordinator; `null` where there is one, or where there are no accounts. */
export async function firstLink({ room, url }: Pick<OpenRoom, "room" | "url">): Promise<string | null> {
  if (room.signIn.kind !== "accounts") return null;
  const invited = await inviteFirst(contextOf(room, roomItself));
  return invited && `${room.signIn.origin ?? url}/welcome#${invited.secret}`;
}
