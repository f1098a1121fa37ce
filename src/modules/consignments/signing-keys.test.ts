import { afterAll, beforeAll, expect, test } from "vitest";
import { openAccountsRoom, type AccountsRoom, type Person } from "../../../tests/kit/accounts.ts";
import { makeDevice } from "../../../tests/kit/receipts.ts";
import { organisationsOfKeys } from "./actions-signing-keys.ts";

let room: AccountsRoom;
let first: Person;
let donor: Person;
let recipient: Person;
beforeAll(async () => {
  room = await openAccountsRoom();
  first = await room.first();
  donor = await room.admit(first, "donor", "NOR", ["donorDesk"]);
  recipient = await room.admit(first, "recipient", "UKR", ["recipientStaff"]);
});
afterAll(() => room.close());

const add = (person: Person, publicKey: string, device: string | null = null) => room.request("POST", "/api/signing-keys", { publicKey, device }, person.headers);
const revoke = (person: Person, id: string) => room.request("POST", `/api/signing-keys/${id}/revoke`, {}, person.headers);
const outcome = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

test("KEY-1 a key is the base64 text of 32 bytes", async () => {
  for (const text of ["", "AAAA", "x".repeat(44), makeDevice("NOR").publicKey.slice(0, -1), `${makeDevice("NOR").publicKey.slice(0, -2)}B=`]) expect(outcome(await add(donor, text)), text).toEqual([422, "signing-key-form"]);
});

test("KEY-2 a key is registered once, for one person in one organisation; the same again changes nothing", async () => {
  const device = makeDevice("NOR");
  const added = await add(donor, device.publicKey, "phone at the depot");
  expect(added).toMatchObject({ status: 201, body: { id: device.key, org: "NOR", device: "phone at the depot", revokedAt: null } });
  expect(added.body.actor).toMatch(/^u-[0-9a-f]{12}$/);
  expect((await add(donor, device.publicKey)).body).toEqual(added.body);
  expect(outcome(await add(recipient, device.publicKey))).toEqual([409, "signing-key-taken"]);
  expect((await room.request("GET", "/api/signing-keys?mine=true", undefined, recipient.headers)).body.items).toEqual([]);
  expect((await room.request("GET", "/api/signing-keys?org=NOR", undefined, recipient.headers)).body.items).toEqual([added.body]);
});

test("KEY-3 its person revokes a key, or a coordinator, and nobody else", async () => {
  const [one, other] = [makeDevice("NOR"), makeDevice("NOR")];
  await add(donor, one.publicKey);
  await add(donor, other.publicKey);
  expect(outcome(await revoke(recipient, one.key))).toEqual([403, "signing-key-not-yours"]);
  expect((await revoke(donor, one.key)).body.revokedAt).toBe(room.now().toISOString());
  expect((await revoke(first, other.key)).status).toBe(200);
  expect((await revoke(first, "0".repeat(64))).status).toBe(404);
});

test("KEY-4 a revoked key signs for nobody, and never comes back", async () => {
  const [kept, gone] = [makeDevice("NOR"), makeDevice("NOR")];
  for (const { publicKey } of [kept, gone]) await add(donor, publicKey);
  await revoke(donor, gone.key);
  expect([...(await organisationsOfKeys(room.database.database, [kept.key, gone.key, "0".repeat(64)]))]).toEqual([[kept.key, "NOR"]]);
  expect(outcome(await revoke(donor, gone.key))).toEqual([409, "signing-key-revoked"]);
  expect(outcome(await add(donor, gone.publicKey))).toEqual([409, "signing-key-taken"]);
  await expect(room.database.pool.query(`update consignments.signing_key set org = 'UKR'`)).rejects.toThrow(/permission denied/);
  await expect(room.database.pool.query(`delete from consignments.signing_key`)).rejects.toThrow(/permission denied/);
});

test("KEY-5 registering a key asks for a fresh proof of who one is", async () => {
  room.later(6 * 60);
  expect(outcome(await add(donor, makeDevice("NOR").publicKey))).toEqual([403, "step-up-needed"]);
});
