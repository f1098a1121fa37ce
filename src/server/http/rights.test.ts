import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAccountsRoom, type AccountsRoom, type Person } from "../../../tests/kit/accounts.ts";
import { commands, ownReads } from "../../../tests/kit/commands.ts";
import { sampleOf } from "../../../tests/kit/sample.ts";
import { seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { ask, type TestRoom } from "../../../tests/kit/test-room.ts";
import { askers, rights, roles, type Asker, type Right } from "../../modules/identity/index.ts";
import { allFileRoutes, allRoutes } from "../routes.ts";
import { makeApp } from "./app.ts";
import { toOperation } from "./file-routes.ts";

let room: AccountsRoom;
/** The same room, asked by its coordinator. */
let led: TestRoom;
let seed: SmallRoom;
/** Someone of each role: of the party whose records are made here, and of another. */
const own = new Map<Asker, Person["headers"]>([["public", {}]]);
const other = new Map<Asker, Person["headers"]>();

beforeAll(async () => {
  room = await openAccountsRoom();
  const first = await room.first();
  led = { ...room, request: (method, path, body, headers = {}) => room.request(method, path, body, { ...first.headers, ...headers }) };
  seed = await seedRoom(led, "ROLES");
  for (const role of roles) own.set(role, (await room.admit(first, `own-${role}`, "NOR", [role])).headers);
  for (const role of ["recipientStaff", "donorDesk"] as const) other.set(role, (await room.admit(first, `other-${role}`, "USA", [role])).headers);
});
afterAll(() => room.close());

const operations = [
  ...allRoutes.map((route) => ({ id: route.id, method: route.method, path: `/api${route.path}`, body: route.method === "get" ? undefined : route.body as z.ZodType })),
  ...allFileRoutes.map((route) => ({ id: toOperation(route).id, method: route.method, path: route.path, body: undefined })),
];

const asked = { ...commands, ...ownReads };

/** Asks an operation as it has to be asked to succeed where this is known and may be, else as well as can be: who may not is refused before anything is read. */
async function call({ id, method, path, body }: (typeof operations)[number], headers: Person["headers"], mayBe = true) {
  const command = asked[id];
  if (command && mayBe) {
    const request = await command({ room: led, seed, desk: own.get("donorDesk")!, planner: own.get("training")! }, `R${randomUUID().slice(0, 8).toUpperCase()}`);
    // Who asks is who is tried, whoever the command would ask as.
    const version = request.headers?.["if-match"];
    return room.request(request.method, request.path, request.body, { ...(version === undefined ? {} : { "if-match": version }), ...headers });
  }
  return room.request(method, path.replaceAll(/\{\w+\}/g, randomUUID()), body && sampleOf(body, [randomUUID()]), headers);
}

/** What a cell comes to when it is tried. */
async function tried(operation: (typeof operations)[number], asker: Asker, wanted: "all" | "own" | "no"): Promise<"all" | "own" | "no"> {
  const answer = await call(operation, own.get(asker)!, wanted !== "no");
  const { code } = answer.body as { code?: string };
  if (code === (asker === "public" ? "not-signed-in" : "not-allowed")) return answer.status === (asker === "public" ? 401 : 403) ? "no" : "all";
  if (wanted === "no") return "all";
  if (asked[operation.id] && answer.status >= 300) throw new Error(`${operation.id} as ${asker}: ${answer.status} ${JSON.stringify(answer.body)}`);
  const stranger = other.get(asker);
  return asked[operation.id] && stranger && (await call(operation, stranger)).body.code === "not-your-own" ? "own" : "all";
}

/** The cells of a table that the room does not keep. */
async function findWrong(table: Readonly<Record<string, Right>>, among: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const operation of operations.filter((one) => among.includes(one.id))) {
    for (const asker of askers) {
      const wanted = table[operation.id]?.cells[asker] ?? "no";
      const found = await tried(operation, asker, wanted);
      if (wanted !== found) wrong.push(`${operation.id} as ${asker}: ${found}, not ${wanted}`);
    }
  }
  return wrong;
}

test("P24 IDENTITY-11 every operation has its row, and every row its operation", () => {
  expect(Object.keys(rights).sort()).toEqual(operations.map((one) => one.id).sort());
});

// Signing out would end the sessions that the other cells are tried with; sign-in.test.ts has it.
test("P24 IDENTITY-11 every role may call what its cell says, and nothing else", async () => {
  const ids = operations.map((one) => one.id).filter((id) => id !== "signOut");
  expect(await findWrong(rights, ids)).toEqual([]);
  expect(ids.length * askers.length).toBeGreaterThan(500);
}, 240_000);

test("P24 IDENTITY-11 the check of the cells finds a planted one", async () => {
  const planted = { ...rights, addNeed: { cells: { recipientStaff: "all", coordinator: "all", hub: "all" } }, listNeeds: { cells: {} } } satisfies Record<string, Right>;
  expect(await findWrong(planted, ["addNeed", "listNeeds"])).toEqual([
    ...roles.map((role) => `listNeeds as ${role}: all, not no`), "addNeed as recipientStaff: own, not all", "addNeed as hub: no, not all",
  ]);
});

test("IDENTITY-11 an operation that is not in the table is nobody's", async () => {
  const route = { ...allRoutes.find((one) => one.id === "listNeeds")!, id: "listSomethingNew" };
  const app = makeApp(room.room, [route], [], "0", () => undefined);
  for (const asker of askers) expect((await ask(app, "GET", "/api/needs", undefined, own.get(asker)!)).status, asker).toBe(asker === "public" ? 401 : 403);
});

test("PARTY-5 IDENTITY-11 who may change what is their own party's is refused what is another's, and it stays as it was", async () => {
  for (const id of ["changeNeed", "changeContribution", "reachStage"] as const) {
    const request = await commands[id]!({ room: led, seed, desk: own.get("donorDesk")!, planner: own.get("training")! }, `S${randomUUID().slice(0, 8).toUpperCase()}`);
    const asker = id === "changeNeed" ? "recipientStaff" : "donorDesk";
    const at = request.path.replace(/\/stage$/, "");
    const before = await led.request("GET", at);
    expect(await room.request(request.method, request.path, request.body, { ...request.headers, ...other.get(asker)! }), id)
      .toMatchObject({ status: 403, body: { code: "not-your-own", rule: "PARTY-5", facts: { org: "USA" } } });
    expect(Buffer.from((await led.request("GET", at)).bytes).toString(), id).toBe(Buffer.from(before.bytes).toString());
  }
});
