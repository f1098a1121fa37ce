import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type * as Api from "./api.ts";

/** What the pages sent, and what the room is made to answer. */
const sent: Request[] = [];
let answer: () => Response | Promise<Response>;
let api: typeof Api;

beforeEach(async () => {
  sent.length = 0;
  answer = () => Response.json({});
  vi.resetModules();
  const kept = new Map<string, string>();
  vi.stubGlobal("location", { origin: "http://room.test" });
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) });
  vi.stubGlobal("fetch", async (request: Request) => {
    sent.push(request);
    request.signal.throwIfAborted();
    return answer();
  });
  api = await import("./api.ts");
});
afterEach(() => vi.unstubAllGlobals());

const problem = (status: number, code: string) => () => Response.json({ type: `urn:entente:problem:${code}`, title: "No", status, code, detail: "No." }, { status, headers: { "content-type": "application/problem+json" } });

test("a question goes to its path with the filters that are set, as the user who acts", async () => {
  api.actAs("donor-nor");
  await api.ask("/api/needs", { query: { state: "open", search: "", place: undefined, sort: null } });
  expect([sent[0]!.url, sent[0]!.headers.get("entente-actor"), sent[0]!.headers.has("idempotency-key")]).toEqual(["http://room.test/api/needs?state=open", "donor-nor", false]);
});

test("a change carries its key, and an edit the version it was made on", async () => {
  await api.change<"/api/needs/{id}">({ patch: "/api/needs/{id}", path: { id: "n 1" }, version: 7, body: { units: 5 } }, "key-1");
  const [edit] = sent;
  expect([edit!.method, edit!.url, edit!.headers.get("idempotency-key"), edit!.headers.get("if-match"), await edit!.json()]).toEqual(["PATCH", "http://room.test/api/needs/n%201", "key-1", '"7"', { units: 5 }]);
  await api.change<"/api/proposals/{id}/cancel">({ post: "/api/proposals/{id}/cancel", path: { id: "p" }, body: { version: 1 } });
  expect([sent[1]!.headers.get("if-match"), sent[1]!.headers.get("idempotency-key")]).toEqual([null, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
});

test("a problem is thrown with its code and facts; one without a body too", async () => {
  answer = problem(412, "stale-version");
  await expect(api.ask("/api/room", {})).rejects.toMatchObject({ problem: { status: 412, code: "stale-version", detail: "No." } });
  answer = () => new Response("<h1>Bad gateway</h1>", { status: 502 });
  await expect(api.ask("/api/room", {})).rejects.toMatchObject({ problem: { status: 502, code: "no-answer" } });
});

test("a room that is away is said to be so, and what the page itself gave up stays given up", async () => {
  answer = () => Promise.reject(new TypeError("Failed to fetch"));
  await expect(api.ask("/api/room", {})).rejects.toMatchObject({ problem: { status: 0, code: "no-connection" } });
  const away = new AbortController();
  away.abort();
  await expect(api.ask("/api/room", {}, away.signal)).rejects.toMatchObject({ name: "AbortError" });
});

test("an acting user whom the room does not know is forgotten", async () => {
  api.actAs("nobody");
  answer = problem(403, "actor-unknown");
  await expect(api.ask("/api/room", {})).rejects.toMatchObject({ problem: { code: "actor-unknown" } });
  answer = () => Response.json({});
  await api.ask("/api/room", {});
  expect(sent.map((request) => request.headers.get("entente-actor"))).toEqual(["nobody", null]);
});

test("a file is sent as it is, and a link to one names its path and query", async () => {
  await api.sendFile("needs", { fileName: "needs & more.csv", dryRun: "true", language: "uk" }, new Blob(["a,b\n"]));
  expect([sent[0]!.url, sent[0]!.headers.get("content-type"), await sent[0]!.text()]).toEqual(["http://room.test/api/imports/needs?fileName=needs%20%26%20more.csv&dryRun=true&language=uk", "application/octet-stream", "a,b\n"]);
  expect(api.toUrl("/api/exports/{kind}", { path: { kind: "nodes" }, query: { format: "csv" } })).toBe("/api/exports/nodes?format=csv");
});
