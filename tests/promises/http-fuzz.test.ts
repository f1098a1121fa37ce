import { randomUUID } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toOpenApi } from "../../src/server/http/openapi.ts";
import { allFileRoutes, allRoutes } from "../../src/server/routes.ts";
import { whoMay } from "../kit/commands.ts";
import { mutant, pointsInto, valid, type Schema } from "../kit/fuzz.ts";
import { addNeed, addOffer, seedRoom } from "../kit/small-room.ts";
import { dice } from "../kit/stories.ts";
import { openTestRoom, type Answer, type TestRoom } from "../kit/test-room.ts";
import { countTrials } from "../kit/trials.ts";

const mutants = Number(process.env["ENTENTE_MUTANTS"] ?? 64);
const seedOfAll = Number(process.env["ENTENTE_SEED"] ?? 1);
const api = JSON.parse(JSON.stringify(toOpenApi(allRoutes, allFileRoutes, "0"))) as Schema;
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
ajv.addSchema({ $id: "api", ...api });

let room: TestRoom;
let ids: string[];
let known: Record<string, string>;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  const seed = await seedRoom(room, "FUZZ");
  const [offer, need] = [await addOffer(room, seed, "FUZZ", 50), await addNeed(room, seed, "FUZZ", 50)];
  const allocation = (await room.request("POST", "/api/allocations", { lineId: offer.lines[0].id, needId: need.id, units: 1, holdThrough: "2026-12-31" })).body;
  known = { parties: seed.donor, items: seed.item, nodes: seed.depot, legs: seed.leg.id, needs: need.id, contributions: offer.id, lines: offer.lines[0].id, ledger: offer.lines[0].id, allocations: allocation.id };
  ids = Object.values(known);
});
afterAll(async () => {
  countTrials.write();
  await room.close();
});

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly at: Schema;
}

const operations: readonly Operation[] = allRoutes.map((route) => ({ id: route.id, method: route.method, path: `/api${route.path}`, at: (api["paths"] as Schema)[`/api${route.path}`]![route.method] as Schema }));
const changes = operations.filter((one) => one.method !== "get");
const reads = operations.filter((one) => one.method === "get");
/** The version an edit asks for, and somebody who may. */
const edits = (one: Operation): Record<string, string> => ({
  ...(one.at["parameters"].some((parameter: Schema) => parameter["name"] === "if-match") ? { "if-match": '"1"' } : {}),
  ...whoMay(one.id),
});
const pathFor = (one: Operation) => one.path.replaceAll(/\{\w+\}/g, known[one.path.split("/")[2]!] ?? (one.path.includes("/signing-keys/") ? "a".repeat(64) : randomUUID()));
const insides = /\bat \S+ \(|node_modules|\/src\/|violates|syntax error|kysely|postgres|pg_/i;
const validators = new Map<string, (value: unknown) => boolean>();

/** Whether the description has this answer: its status, its media type, its shape. */
function check(one: Operation, answer: Answer, what: string): void {
  const described = one.at["responses"]?.[String(answer.status)] as Schema | undefined;
  expect(answer.status, `${what}: ${room.log.at(-1) ?? ""}`).toBeLessThan(500);
  expect(described, `${what}: ${answer.status} is not described`).toBeDefined();
  const type = answer.headers.get("content-type")!.split(";")[0]!;
  const schema = described!["content"]?.[type]?.["schema"] as Schema | undefined;
  expect(schema, `${what}: ${answer.status} is not described as ${type}`).toBeDefined();
  const key = JSON.stringify(schema);
  if (!validators.has(key)) {
    const absolute = JSON.parse(key.replaceAll('"#/components', '"api#/components')) as Schema;
    validators.set(key, ajv.compile(absolute) as (value: unknown) => boolean);
  }
  const fits = validators.get(key)!;
  expect(fits(answer.body), `${what}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 400)} ${JSON.stringify((fits as unknown as { errors: unknown }).errors)}`).toBe(true);
  if (answer.status >= 400) {
    expect(type, what).toBe("application/problem+json");
    expect(JSON.stringify(answer.body).replaceAll(/"(?:facts|value)":"[^"]*"/g, ""), what).not.toMatch(insides);
  }
}

/** All that is stored, as one number that changes with it. */
async function stored(): Promise<string> {
  const { rows } = await sql<{ n: string }>`
    select (select sum(leaf_count) from audit.log)::text || ' ' || (select count(*) from server.idempotency) || ' ' || (select count(*) from ledger.transfer) as n`.execute(room.room.database);
  return rows[0]!.n;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

test("P36, P37 every change answers every bent body with a problem that points to the fault, writes nothing of it, and only what the description has", async () => {
  const kinds = new Map<string, number>();
  for (const [place, one] of changes.entries()) {
    const schema = (one.at["requestBody"]?.["content"]?.["application/json"]?.["schema"] ?? { type: "object" }) as Schema;
    const fits = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as Schema);
    const roll = dice(seedOfAll * 7919 + place);
    const values = fc.sample(valid(api, schema, ids), { seed: seedOfAll * 31 + place, numRuns: mutants });
    for (const value of values) {
      const { kind, text } = mutant(value, roll);
      const before = await stored();
      const began = performance.now();
      const answer = await room.request(one.method, pathFor(one), text, { "content-type": "application/json", ...edits(one) });
      const what = `ENTENTE_SEED=${seedOfAll} ${one.id}, ${kind}: ${text.slice(0, 300)}`;
      check(one, answer, what);
      const sent = parsed(text);
      const literal = kind !== "member twice" && kind !== "forbidden member" && kind !== "number that would be rounded";
      if (sent === undefined || !literal || !fits(sent)) {
        expect(answer.status, what).toBeGreaterThanOrEqual(400);
        expect([400, 403, 404, 409, 413, 415, 422], what).toContain(answer.status);
      }
      if (answer.status === 400) {
        expect(answer.body.errors.length, what).toBeGreaterThan(0);
        for (const error of answer.body.errors) expect(sent === undefined || pointsInto(sent, error.pointer), `${what}: ${error.pointer} leads nowhere`).toBe(true);
        expect(performance.now() - began, what).toBeLessThan(30_000);
      }
      if (answer.status >= 400 && !one.path.startsWith("/api/session") && !one.path.startsWith("/api/invitations")) expect(await stored(), `${what}: something was written`).toBe(before);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  for (const [kind, trials] of kinds) countTrials({ promise: "P36", kind: `bent body: ${kind}`, trials });
  expect(kinds.size).toBeGreaterThan(25);
  expect(room.log).toEqual([]);
}, 3_000_000);

test("P37 every change answers what it takes with what the description has", async () => {
  let tried = 0;
  // A plan that is asked for would wait for a worker; two of each are enough.
  for (const [place, one] of changes.entries()) {
    const schema = (one.at["requestBody"]?.["content"]?.["application/json"]?.["schema"] ?? { type: "object" }) as Schema;
    const runs = /propose/i.test(one.id) ? 2 : Math.max(8, mutants / 4);
    for (const value of fc.sample(valid(api, schema, ids), { seed: seedOfAll * 53 + place, numRuns: runs })) {
      check(one, await room.request(one.method, pathFor(one), value, edits(one)), `ENTENTE_SEED=${seedOfAll} ${one.id} ${JSON.stringify(value).slice(0, 600)}`);
      tried++;
    }
  }
  countTrials({ promise: "P37", kind: "bodies that a change takes", trials: tried });
  expect(room.log).toEqual([]);
}, 3_000_000);

const oddQueries = ["", "x", "%00", "%ff", "'", "%25", "-1", "0", "1e9", "99999999999999999999", "2026-02-30", "0000-00-00", "true", "null", "[]", "%F0%9F%9A%91", "x".repeat(5000), "..%2f..", "%E2%80%AE"];

test("P36, P37 every list and record answers every query with what the description has", async () => {
  let tried = 0;
  for (const [place, one] of reads.entries()) {
    const parameters = (one.at["parameters"] as Schema[]).filter((parameter) => parameter["in"] === "query");
    const roll = dice(seedOfAll * 104_729 + place);
    for (let turn = 0; turn < Math.max(16, mutants / 2); turn++) {
      const query = parameters.filter(() => roll(3) === 0).map((parameter) => {
        const [right] = fc.sample(valid(api, parameter["schema"] as Schema, ids), { seed: seedOfAll + turn, numRuns: 1 });
        return `${parameter["name"] as string}=${roll(2) === 0 ? oddQueries[roll(oddQueries.length)]! : encodeURIComponent(String(right))}`;
      });
      if (roll(8) === 0) query.push(["colour=red", "__proto__=x", "limit=1&limit=2"][roll(3)]!);
      const at = roll(6) === 0 ? one.path.replaceAll(/\{\w+\}/g, ["%00", "..%2f..", "5", "x".repeat(3000), randomUUID()][roll(5)]!) : pathFor(one);
      check(one, await room.request("GET", `${at}?${query.join("&")}`), `ENTENTE_SEED=${seedOfAll} ${one.id} ${at}?${query.join("&").slice(0, 300)}`);
      tried++;
    }
  }
  countTrials({ promise: "P36", kind: "odd queries", trials: tried });
  expect(room.log).toEqual([]);
}, 3_000_000);

test("P36 a path says which methods it takes and refuses the others; a change without its headers, and a body of another kind, are refused", async () => {
  let tried = 0;
  const paths = new Map<string, string[]>();
  for (const one of operations) paths.set(one.path, [...(paths.get(one.path) ?? []), one.method.toUpperCase()]);
  for (const [path, methods] of paths) {
    const files = allFileRoutes.filter((one) => one.path === path).map((one) => one.method.toUpperCase());
    for (const method of ["PUT", "DELETE", "PATCH", "POST", "QUERY"].filter((one) => !methods.includes(one) && !files.includes(one))) {
      const answer = await room.request(method, path.replaceAll(/\{\w+\}/g, randomUUID()), {});
      expect([answer.status, answer.body.code], `${method} ${path}`).toEqual([405, "method-not-allowed"]);
      for (const allowed of methods) expect(answer.headers.get("allow")!.split(", "), path).toContain(allowed);
      tried++;
    }
  }
  for (const one of changes) {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16", "application/json\t", "application/jsonx", "multipart/form-data; boundary=a", ""]) {
      const answer = await room.request(one.method, pathFor(one), "{}", { ...(type === "" ? {} : { "content-type": type }), ...edits(one) });
      check(one, answer, `${one.id} ${type}`);
      // What was taken apart by its media type alone was never read.
      if (type !== "application/json\t") expect([415, 404], `${one.id} ${type}`).toContain(answer.status);
      tried++;
    }
  }
  countTrials({ promise: "P36", kind: "other methods and media types", trials: tried });
});

test("P36 the checks are seen to find what is planted", () => {
  expect(pointsInto({ lines: [{ units: 1 }] }, "/lines/0/units")).toBe(true);
  expect(pointsInto({ lines: [{ units: 1 }] }, "/lines/0/item")).toBe(true);
  expect(pointsInto({ lines: [] }, "/lines/0/units")).toBe(false);
  const [one] = reads;
  const answer = (status: number, body: unknown): Answer => ({ status, headers: new Headers({ "content-type": "application/json" }), body, bytes: new Uint8Array() });
  expect(() => check(one!, answer(500, {}), "a fault")).toThrow();
  expect(() => check(one!, answer(418, {}), "what is not described")).toThrow();
  expect(() => check(one!, answer(200, { surplus: true }), "another shape")).toThrow();
});
