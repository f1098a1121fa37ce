import { listEntries } from "../modules/audit/actions.ts";
import { inviteFirst } from "../modules/identity/actions-invitations.ts";
import { decideSetting } from "../modules/identity/actions-room.ts";
import type { Setting } from "../modules/identity/index.ts";
import { contextOf, roomItself } from "./action-context.ts";
import { StartProblem } from "./database/binaries.ts";
import { readProviders } from "./providers.ts";
import type { RoomSignIn } from "./http/gate.ts";
import type { Room } from "./http/serve-route.ts";
import type { OpenRoom } from "./room.ts";

/** How a room that is being opened will know who asks. Decided once, at its first opening. */
export async function decideSignIn(room: Pick<Room, "database" | "clock">, options: { readonly signIn?: Setting; readonly origin?: string | undefined; readonly operator?: string; readonly openidFile?: string | undefined }): Promise<RoomSignIn> {
  const wanted = options.signIn ?? null;
  const context = contextOf(room, roomItself);
  const { items: [newest] } = await context.transaction((db) => listEntries(context, { limit: 1 }, db));
  const setting = await decideSetting(context, { wanted, isEmpty: newest === undefined, holdsDemonstration: (await context.transaction((db) => listEntries(context, { kind: "room", id: "demonstration", limit: 1 }, db))).items.length > 0 });
  if (setting === "accounts") return { kind: "accounts", origin: options.origin ?? null, providers: readProviders(options.openidFile), ...(options.operator === undefined ? {} : { operator: options.operator }) };
  if (options.origin !== undefined) throw new StartProblem("This room takes the word of the demonstration's users, and so is for this machine alone. Open another one for ENTENTE_ORIGIN.");
  return { kind: "demonstration" };
}

/** The link that makes the first coordinator; `null` where there is one, or where there are no accounts. */
export async function firstLink({ room, url }: Pick<OpenRoom, "room" | "url">): Promise<string | null> {
  if (room.signIn.kind !== "accounts") return null;
  const invited = await inviteFirst(contextOf(room, roomItself));
  return invited && `${room.signIn.origin ?? url}/welcome#${invited.secret}`;
}
