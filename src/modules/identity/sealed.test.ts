import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeAt, openAccountsRoom, password, type AccountsRoom } from "../../../tests/kit/accounts.ts";
import { makeContext } from "../../../tests/kit/context.ts";
import { countKeptSecrets, sealSecrets } from "./actions-room.ts";
import { isSealed, toSecretBox } from "./credentials/sealed.ts";

let room: AccountsRoom;
beforeAll(async () => {
  room = await openAccountsRoom();
});
afterAll(() => room.close());

test("IDENTITY-18 what is sealed opens with its key for its account, and with nothing else", () => {
  const [box, other] = [toSecretBox(Buffer.alloc(32, 1)), toSecretBox(Buffer.alloc(32, 2))];
  const kept = box.seal("SECRET", "one");
  expect([box.open(kept, "one"), box.open(kept, "another"), other.open(kept, "one"), box.open("SECRET", "one"), box.open("v1.", "one")]).toEqual(["SECRET", null, null, null, null]);
  expect(box.seal("SECRET", "one")).not.toBe(kept);
  for (let at = 3; at < kept.length - 1; at++) expect(box.open(`${kept.slice(0, at)}${kept[at] === "A" ? "B" : "A"}${kept.slice(at + 1)}`, "one"), String(at)).toBeNull();
  expect(() => toSecretBox(Buffer.alloc(16))).toThrow(RangeError);
});

test("IDENTITY-18 nothing in the database makes the codes of a device, before an invitation is used or after; what an earlier version kept is sealed", async () => {
  const first = await room.first();
  const database = room.database.guarded.database;
  const kept = async () => (await sql<{ secret: string }>`select totp_secret as secret from identity.account union all select totp_secret from identity.invitation`.execute(database)).rows.map((row) => row.secret);
  expect((await kept()).filter((one) => one !== "").every(isSealed)).toBe(true);
  expect((await kept()).join()).not.toContain(first.codeSecret);

  await sql`update identity.account set totp_secret = ${first.codeSecret}`.execute(database);
  const context = makeContext(database, room.now());
  expect(await countKeptSecrets(context)).toEqual({ sealed: 0, plain: 1 });
  const { signIn } = room.room;
  if (signIn.kind !== "accounts") throw new Error("this room has accounts");
  expect(await sealSecrets(context, signIn.box)).toEqual({ foreign: 0 });
  expect(await sealSecrets(context, toSecretBox(randomBytes(32)))).toEqual({ foreign: 1 });
  room.later(60);
  const again = await room.request("POST", "/api/session/sign-in", { login: first.login, password, code: codeAt(first.codeSecret, room.now()) });
  expect(again.status).toBe(200);
});
