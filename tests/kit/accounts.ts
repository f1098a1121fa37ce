import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { makeContext } from "./context.ts";
import { must } from "./small-room.ts";
import { openTestRoom, type TestRoom } from "./test-room.ts";
import { inviteFirst } from "../../src/modules/identity/actions-invitations.ts";
import type { IdentityProvider } from "../../src/modules/identity/credentials/openid.ts";
import { toSecretBox } from "../../src/modules/identity/credentials/sealed.ts";
import type { Role } from "../../src/modules/identity/index.ts";

/** Someone with an account, and what they need to sign in. */
export interface Person {
  readonly login: string;
  readonly password: string;
  readonly codeSecret: string;
  readonly recoveryCodes: readonly string[];
  /** Their session, as a header of their requests. */
  readonly headers: Record<string, string>;
}

export interface AccountsRoom extends TestRoom {
  /** Moves the room's clock on. */
  later(seconds: number): void;
  now(): Date;
  /** Accepts the link of the first coordinator, of the organisation NSATU. */
  first(): Promise<Person>;
  /** Lets someone in with these roles in a party, whose code is made an organisation where there is none. */
  admit(by: Person, login: string, party: string, roles: readonly Role[]): Promise<Person>;
}

export const password = "correct horse battery staple";

/** The code that a device shows at an instant. */
export function codeAt(codeSecret: string, now: Date): string {
  return new TOTP({ secret: Secret.fromBase32(codeSecret), algorithm: "SHA1", digits: 6, period: 30 }).generate({ timestamp: now.getTime() });
}

/** The cookie that an answer sets, as the header that sends it back with the origin a page of the room has. */
export function sessionOf(headers: Headers): Record<string, string> {
  const [cookie] = headers.getSetCookie().filter((one) => one.includes("-session")).map((one) => one.split(";")[0]!);
  if (!cookie) throw new Error("no session was given");
  return { cookie, origin: "http://localhost" };
}

/** Accepts an invitation as its page does. */
export async function accept(room: Pick<AccountsRoom, "request" | "now">, secret: string, login: string, more: Record<string, unknown> = {}): Promise<Person> {
  const { codeSecret } = await must(room.request("POST", "/api/invitations/open", { secret }));
  const answer = await room.request("POST", "/api/invitations/accept", { secret, login, name: `Person ${login}`, password, code: codeAt(codeSecret, room.now()), ...more });
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return { login, password, codeSecret, recoveryCodes: answer.body.recoveryCodes, headers: sessionOf(answer.headers) };
}

/** A room with accounts and nobody in it, whose clock stands still until it is moved. */
export async function openAccountsRoom(providers: readonly IdentityProvider[] = []): Promise<AccountsRoom> {
  let now = new Date("2026-12-01T09:00:00Z");
  const room = await openTestRoom({ clock: () => now, signIn: { kind: "accounts", origin: null, providers, box: toSecretBox(randomBytes(32)) } });
  const own = {
    now: () => now,
    later: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000)),
    async first() {
      const invited = await inviteFirst(makeContext(room.database.database, now));
      return accept({ ...room, now: own.now }, invited!.secret, "first", { party: { code: "NSATU", name: "Coordination" } });
    },
    async admit(by: Person, login: string, party: string, roles: readonly Role[]) {
      const { items } = await must(room.request("GET", `/api/parties?search=${party}`, undefined, by.headers));
      const found = items.find((one: { code: string }) => one.code === party)
        ?? (await must(room.request("POST", "/api/parties", { code: party, kind: "organisation", names: { en: party, fr: party, uk: party }, country: null, roles: [] }, by.headers)));
      const { secret } = await must(room.request("POST", "/api/invitations", { party: found.id, roles }, by.headers));
      return accept({ ...room, now: own.now }, secret, login);
    },
  };
  return { ...room, ...own };
}
