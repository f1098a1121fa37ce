import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());

const organisation = (code: string) => ({ code, kind: "organisation", names: { en: code, fr: code, uk: code }, country: null, roles: ["donor"] });

test("PARTY-2 a code is taken by the first party that has it", async () => {
  expect((await room.request("POST", "/api/parties", organisation("TAKEN"))).status).toBe(201);
  const second = await room.request("POST", "/api/parties", organisation("TAKEN"));
  expect(second.status).toBe(409);
  expect(second.body).toMatchObject({ code: "party-code-taken", rule: "PARTY-2", facts: { taken: "TAKEN" } });
});

test("PARTY-1 a nation's code is its country's", async () => {
  const answer = await room.request("POST", "/api/parties", { ...organisation("FRA"), kind: "nation", country: "DEU" });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ code: "party-nation-code" });
});

test("PARTY-3 a country is one of ISO 3166", async () => {
  const answer = await room.request("POST", "/api/parties", { ...organisation("NOWHERE"), country: "XQZ" });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ code: "party-country-unknown", facts: { country: "XQZ" } });
});

test("a change made twice with one key happens once and is answered alike", async () => {
  const key = { "idempotency-key": "once" };
  const first = await room.request("POST", "/api/parties", organisation("ONCE"), key);
  const second = await room.request("POST", "/api/parties", organisation("ONCE"), key);
  expect(second.bytes).toEqual(first.bytes);
  expect(second.headers.get("idempotency-replayed")).toBe("true");
  expect((await room.request("GET", "/api/parties?search=ONCE")).body.items).toHaveLength(1);
});

test("an edit names the version it was made from", async () => {
  const { body: party } = await room.request("POST", "/api/parties", organisation("EDITED"));
  const edit = (tag: string) => room.request("PATCH", `/api/parties/${party.id}`, { roles: ["donor", "carrier"] }, { "if-match": tag });
  expect((await edit('"1"')).body).toMatchObject({ version: 2, roles: ["donor", "carrier"] });
  expect((await edit('"1"')).status).toBe(412);
});
