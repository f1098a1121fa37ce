import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { ladder } from "../ledger/index.ts";
import { needStates } from "../needs/index.ts";
import { acceptedItemsOf, valueToMove, whyNotAllocate, type NeedSide } from "./allocation.ts";

const today = day("2026-12-01");
const offer = { stage: "offered", ended: null } as const;
const line = { availableThrough: day("2026-12-31") };
const need: NeedSide = { id: "n", state: "open", units: 10n, takenThousandths: 4000n, shareThousandths: 1000n };
const shares = acceptedItemsOf("gun", [{ itemId: "old-gun", valueShare: 0.6 }]);
const served = (itemId: string | null): Pick<NeedSide, "shareThousandths"> => ({ shareThousandths: (itemId === null ? undefined : shares.get(itemId)) ?? null });
const order = { units: 6n, holdThrough: null, today };
const code = (answer: ReturnType<typeof whyNotAllocate>) => answer?.code ?? null;

test("ALLOCATION-1 only what is offered or committed can be tied to a need, and nothing that has ended", () => {
  for (const stage of ladder) {
    expect(code(whyNotAllocate({ stage, ended: null }, line, need, order)), stage).toBe(stage === "offered" || stage === "committed" ? null : "allocation-not-offered");
  }
  expect(whyNotAllocate({ stage: "offered", ended: "withdrawn" }, line, need, order)).toEqual({ rule: "ALLOCATION-1", code: "allocation-not-offered", pointer: "/lineId", stage: "withdrawn" });
});

test("ALLOCATION-2 a line serves a need with its item or a listed substitute, and a line without an item serves none", () => {
  const withItem = (itemId: string | null) => code(whyNotAllocate(offer, line, { ...need, ...served(itemId) }, order));
  expect([withItem("gun"), withItem("old-gun"), withItem("tank"), withItem(null)]).toEqual([null, null, "allocation-other-item", "allocation-other-item"]);
});

test("ALLOCATION-4 a need takes what it lacks and no unit more; a substitute counts with its share, and the last one may round up", () => {
  const asking = (units: bigint, itemId: string, takenThousandths: bigint) => whyNotAllocate(offer, line, { ...need, ...served(itemId), takenThousandths }, { ...order, units });
  expect(asking(6n, "gun", 4000n)).toBeNull();
  expect(asking(7n, "gun", 4000n)).toEqual({ rule: "ALLOCATION-4", code: "allocation-need-covered", pointer: "/units", missingUnits: 6n, askedUnits: 7n });
  expect(code(asking(10n, "old-gun", 4000n))).toBeNull();
  expect(code(asking(11n, "old-gun", 4000n))).toBeNull();
  expect(code(asking(12n, "old-gun", 4000n))).toBe("allocation-need-covered");
  expect(code(asking(1n, "old-gun", 9999n))).toBeNull();
  expect(asking(1n, "old-gun", 10_000n)).toMatchObject({ code: "allocation-need-covered", missingUnits: 0n });
  expect(asking(1n, "gun", 10_400n)).toMatchObject({ missingUnits: 0n });
});

test("ALLOCATION-4 whatever is tied in whatever parts, a need is met to less than one unit beyond what it asked for", () => {
  fc.assert(fc.property(fc.bigInt(1n, 50n), fc.array(fc.record({ units: fc.bigInt(1n, 9n), substitute: fc.boolean() }), { maxLength: 60 }), (units, asks) => {
    let taken = 0n;
    for (const ask of asks) {
      if (whyNotAllocate(offer, line, { ...need, ...served(ask.substitute ? "old-gun" : "gun"), units, takenThousandths: taken }, { ...order, units: ask.units })) continue;
      taken += ask.units * (ask.substitute ? 600n : 1000n);
    }
    expect(taken).toBeLessThan((units + 1n) * 1000n);
  }));
});

test("ALLOCATION-5 a reservation ends today at the earliest", () => {
  const until = (text: string) => code(whyNotAllocate(offer, line, need, { ...order, holdThrough: day(text) }));
  expect([until("2026-12-01"), until("2026-11-30")]).toEqual([null, "allocation-hold-past"]);
});

test("ALLOCATION-6 only an open need takes units", () => {
  for (const state of needStates) expect(code(whyNotAllocate(offer, line, { ...need, state }, order)), state).toBe(state === "open" ? null : "allocation-need-closed");
});

test("ALLOCATION-8 an offer can be tied on its last day and not on the day after", () => {
  const on = (text: string) => code(whyNotAllocate(offer, line, need, { ...order, today: day(text) }));
  expect([on("2026-12-31"), on("2027-01-01")]).toEqual([null, "allocation-window-over"]);
  expect(code(whyNotAllocate(offer, { availableThrough: null }, need, order))).toBeNull();
});

test("VALUE-2 however a line is tied in parts, no cent of its value is lost or made, and the last unit takes the rest", () => {
  fc.assert(fc.property(fc.bigInt(0n, 10n ** 15n), fc.array(fc.bigInt(1n, 1000n), { minLength: 1, maxLength: 30 }), (value, parts) => {
    const units = parts.reduce((sum, part) => sum + part, 0n);
    let before = 0n;
    let moved = 0n;
    for (const part of parts) {
      const share = valueToMove(value, units, before, part);
      expect(share).toBeGreaterThanOrEqual((value * part) / units);
      expect(share).toBeLessThanOrEqual((value * part) / units + 1n);
      before += part;
      moved += share;
      expect(moved).toBe((value * before) / units);
    }
    expect(moved).toBe(value);
  }));
  expect([0n, 1n, 2n].map((before) => valueToMove(100n, 3n, before, 1n))).toEqual([33n, 33n, 34n]);
});
