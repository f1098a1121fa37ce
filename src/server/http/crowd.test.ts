import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestRoom, ask, type TestRoom } from "../../../tests/kit/test-room.ts";
import { allFileRoutes, allRoutes } from "../routes.ts";
import { makeApp } from "./app.ts";
import { Crowd, type CrowdLimits } from "./crowd.ts";

const limits: CrowdLimits = { inFlight: 4, ofCaller: 2, burst: 5, perSecond: 2, strangerBurst: 2, strangerPerSecond: 1 };
const isIn = (one: ReturnType<Crowd["enter"]>): one is { leave(): void } => "leave" in one;

test("HTTP-12 a caller has so many requests under way and no more, and all together so many", () => {
  const crowd = new Crowd(limits, () => 0);
  const [a, b] = [crowd.enter("a", "known"), crowd.enter("a", "known")];
  expect([isIn(a), isIn(b), crowd.enter("a", "known")]).toEqual([true, true, { seconds: 1, because: "caller" }]);
  expect([isIn(crowd.enter("b", "known")), isIn(crowd.enter("c", "known")), crowd.enter("d", "known")]).toEqual([true, true, { seconds: 1, because: "all" }]);
  if (isIn(a)) {
    a.leave();
    a.leave();
  }
  expect([isIn(crowd.enter("d", "known")), crowd.enter("e", "known")]).toEqual([true, { seconds: 1, because: "all" }]);
});

test("HTTP-12 a caller who sent too many waits until some come back, and the others do not", () => {
  let now = 0;
  const crowd = new Crowd(limits, () => now);
  const send = (caller: string, who: "known" | "stranger" = "known") => {
    const one = crowd.enter(caller, who);
    if (isIn(one)) one.leave();
    return isIn(one) ? 0 : one.seconds;
  };
  expect(Array.from({ length: 6 }, () => send("greedy"))).toEqual([0, 0, 0, 0, 0, 1]);
  expect(send("polite")).toBe(0);
  expect(Array.from({ length: 3 }, () => send("1.2.3.4", "stranger"))).toEqual([0, 0, 1]);
  now = 499;
  expect(send("greedy")).toBe(1);
  now = 1000;
  expect([send("greedy"), send("greedy"), send("greedy")]).toEqual([0, 0, 1]);
  now = 1_000_000;
  expect(Array.from({ length: 6 }, () => send("greedy"))).toEqual([0, 0, 0, 0, 0, 1]);
});

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());

test("HTTP-12, P41 what is too much is turned away with the time to wait, of this caller alone, and nothing of it is done", async () => {
  let now = 0;
  const app = makeApp({ ...room.room, crowd: new Crowd({ ...limits, burst: 3 }, () => now) }, allRoutes, allFileRoutes, "0", () => undefined);
  const as = (user: string, method = "GET", path = "/api/parties", body?: unknown) => ask(app, method, path, body, { "entente-actor": user });
  const item = { code: "CROWD", names: { en: "x", fr: "x", uk: "x" }, category: "energy", unit: "piece" };
  expect((await Promise.all([1, 2, 3].map(() => as("donor-nor")))).map((one) => one.status).sort()).toEqual([200, 200, 429]);
  now = 10_000;
  for (let turn = 0; turn < 3; turn++) expect((await as("coordinator")).status).toBe(200);
  const refused = await as("coordinator", "POST", "/api/items", item);
  expect([refused.status, refused.headers.get("retry-after"), refused.body.code, refused.body.rule]).toEqual([429, "1", "too-many-requests", "HTTP-12"]);
  expect((await as("coordinator", "GET", "/api/exports/items?format=csv")).status, "files are counted, too").toBe(429);
  expect((await as("donor-deu", "GET", "/api/items?search=CROWD")).body.items).toEqual([]);
  now = 20_000;
  expect((await as("coordinator", "POST", "/api/items", item)).status).toBe(201);
});
