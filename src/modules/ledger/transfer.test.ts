import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { roomWideId } from "../../kernel/label.ts";
import { isOutside, ladder, mayMove, measures, stages, stagesOf, type Stage } from "./stage.ts";
import { accountKey, checkMoves, largestUnits, type Move, type Place } from "./transfer.ts";

const subject = { id: "line", donor: "NOR", category: "military", commodity: "item:round", label: roomWideId };
const other = { ...subject, id: "other" };
const move = (from: Place, to: Place, units: bigint, onDay = "2026-12-01", of = subject): Move => ({ subject: of, from, to, units, onDay: day(onDay), reason: "test" });
const offered = accountKey("line", { stage: "offered" });
const code = (answer: ReturnType<typeof checkMoves>) => (answer.allowed ? "allowed" : answer.refusal.code);

test("LEDGER-1 the last free unit may go and the one after it may not, and the refusal says what is left", () => {
  const allocate = (units: bigint) => checkMoves([move({ stage: "offered" }, { stage: "allocated", need: "n" }, units)], new Map([[offered, 7n]]));
  expect(allocate(7n).allowed).toBe(true);
  expect(allocate(8n)).toEqual({ allowed: false, refusal: { rule: "LEDGER-1", code: "ledger-not-enough", pointer: "/0", stage: "offered", freeUnits: 7n, askedUnits: 8n } });
});

test("LEDGER-1 an account nobody has put anything into has nothing to give, and the outside gives without bound", () => {
  expect(code(checkMoves([move({ stage: "offered" }, { stage: "committed" }, 1n)], new Map()))).toBe("ledger-not-enough");
  expect(code(checkMoves([move({ stage: "origin" }, { stage: "announced" }, largestUnits)], new Map([[accountKey("line", { stage: "origin" }), null]])))).toBe("allowed");
});

test("LEDGER-1 of moves made together each sees what those before it took and brought", () => {
  const [a, b] = ["a", "b"].map((need) => ({ stage: "allocated", need }) as const);
  expect(checkMoves([move({ stage: "offered" }, a!, 4n), move({ stage: "offered" }, b!, 4n)], new Map([[offered, 7n]])))
    .toMatchObject({ allowed: false, refusal: { pointer: "/1", freeUnits: 3n, askedUnits: 4n } });
  expect(code(checkMoves([move({ stage: "origin" }, { stage: "offered" }, 5n), move({ stage: "offered" }, a!, 5n)], new Map()))).toBe("allowed");
  expect(code(checkMoves([move({ stage: "offered" }, a!, 5n), move({ stage: "origin" }, { stage: "offered" }, 5n)], new Map()))).toBe("ledger-not-enough");
});

test("LEDGER-1 what arrives on a later day cannot leave on an earlier one, in whatever order the two are told", () => {
  const arrive = move({ stage: "origin" }, { stage: "offered" }, 5n, "2026-12-05");
  const leave = (onDay: string) => move({ stage: "offered" }, { stage: "committed" }, 5n, onDay);
  expect(code(checkMoves([arrive, leave("2026-12-05")], new Map()))).toBe("allowed");
  expect(code(checkMoves([arrive, leave("2026-12-06")], new Map()))).toBe("allowed");
  expect(checkMoves([arrive, leave("2026-12-04")], new Map())).toMatchObject({ refusal: { code: "ledger-not-enough", pointer: "/1", freeUnits: 0n } });
  const early = move({ stage: "origin" }, { stage: "offered" }, 5n, "2026-12-01");
  expect(checkMoves([early, leave("2026-12-06"), leave("2026-12-02")], new Map())).toMatchObject({ refusal: { pointer: "/2", freeUnits: 0n } });
});

test("LEDGER-1 accounts of other subjects, needs and nodes lend nothing", () => {
  const free = new Map([[accountKey("line", { stage: "allocated", need: "a" }), 9n], [accountKey("other", { stage: "allocated", need: "b" }), 9n], [accountKey("line", { stage: "allocated", need: "b", node: "x" }), 9n]]);
  expect(code(checkMoves([move({ stage: "allocated", need: "b" }, { stage: "committed" }, 1n)], free))).toBe("ledger-not-enough");
  expect(code(checkMoves([move({ stage: "allocated", need: "b" }, { stage: "committed" }, 9n, "2026-12-01", other)], free))).toBe("allowed");
});

test("LEDGER-2 units go only where the table of moves leads, from every stage to every stage", () => {
  for (const from of stages) {
    for (const to of stages) {
      const answer = checkMoves([move({ stage: from, need: "a" }, { stage: to, need: "b" }, 1n)], new Map([[accountKey("line", { stage: from, need: "a" }), 1n]]));
      expect(code(answer), `${from} to ${to}`).toBe(mayMove(from, to) ? "allowed" : "ledger-no-such-move");
    }
  }
});

test("LEDGER-2 a donor's steps lead up the ladder, received goods do not become an offer again, and nothing comes from nowhere", () => {
  for (const [index, stage] of ladder.entries()) for (const later of ladder.slice(index + 1)) expect(mayMove(stage, later), `${stage} to ${later}`).toBe(true);
  for (const stage of ladder) for (const gone of ["received", "lost", "damaged", "returned"] as const) expect(mayMove(gone, stage), `${gone} to ${stage}`).toBe(false);
  expect(stages.filter((stage) => mayMove(stage, "received"))).toEqual(["inTransit"]);
  expect(stages.filter((stage) => mayMove("origin", stage))).toEqual(ladder);
});

test("LEDGER-3 units are whole, above zero and countable: anything else is a fault of the program and not an answer", () => {
  for (const units of [0n, -1n, largestUnits + 1n]) expect(() => checkMoves([move({ stage: "origin" }, { stage: "offered" }, units)], new Map())).toThrow(RangeError);
  expect(() => checkMoves([move({ stage: "inTransit", node: "x" }, { stage: "inTransit", node: "x" }, 1n)], new Map())).toThrow(RangeError);
});

test("LEDGER-3 whatever is allowed, what all accounts have free stays the same, the outside apart", () => {
  const places: Place[] = [{ stage: "origin" }, { stage: "offered" }, { stage: "committed" }, { stage: "allocated", need: "a" }, { stage: "allocated", need: "b" }];
  const anyMove = fc.record({ from: fc.constantFrom(...places), to: fc.constantFrom(...places), units: fc.bigInt(1n, 9n) }).filter((one) => one.from !== one.to).map((one) => move(one.from, one.to, one.units));
  fc.assert(fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
    if (!checkMoves(moves, new Map([[accountKey("line", { stage: "origin" }), null]])).allowed) return;
    const units = new Map<string, bigint>();
    const add = (place: Place, change: bigint) => void units.set(accountKey("line", place), (units.get(accountKey("line", place)) ?? 0n) + change);
    for (const one of moves) {
      add(one.from, -one.units);
      add(one.to, one.units);
    }
    expect([...units.values()].reduce((sum, one) => sum + one, 0n)).toBe(0n);
    for (const place of places) if (!isOutside(place.stage)) expect(units.get(accountKey("line", place)) ?? 0n).toBeGreaterThanOrEqual(0n);
  }), { numRuns: 500 });
});

test("LEDGER-8 no move leads from the donor's word to the recipient's, nor back, and no measure adds the two", () => {
  const declared: readonly Stage[] = ["declaredOrigin", "declaredDelivered"];
  for (const from of stages) for (const to of stages) if (declared.includes(from) !== declared.includes(to)) expect(mayMove(from, to), `${from} to ${to}`).toBe(false);
  for (const measure of measures) expect(new Set(stagesOf[measure].map((stage) => declared.includes(stage))).size).toBe(1);
  expect(stagesOf.delivered).toEqual(["received"]);
});
