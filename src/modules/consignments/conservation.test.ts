import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, type Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import { mayMove } from "../ledger/index.ts";
import { isLate, onTimeRate, step, whereIs, type Cargo, type Consignment, type ConsignmentLeg, type ConsignmentState } from "./consignment.ts";
import { toReceiptLine } from "./handover.ts";
import { correctionMoves, dispatchMoves, endingMoves, handoverMoves, transitMoves } from "./ledger-moves.ts";
import { grossMassKg, isPacked, volumeM3Of, type Package } from "./package.ts";
import { whyNotLines, type ReceiptLine } from "./receipt.ts";
import { judgeScan, type Scan } from "./scan.ts";

const label = 1 as LabelId;
const cargo = (units: number, id = "cargo"): Cargo => ({
  id, allocationId: "a", contributionId: "c", lineId: `line ${id}`, needId: "need", itemId: "item", donorId: "NOR", consentId: null, category: "military", commodity: "goods:piece", units: BigInt(units), allocationLabelId: label,
});
const start = day("2027-01-01");
const way: ConsignmentLeg[] = [0, 1, 2].map((position) => ({ position, legId: `leg ${position}`, departOn: addDays(start, position * 3), arriveOn: addDays(start, position * 3 + 2), departedOn: null, arrivedOn: null }));
const endsOf = (leg: string) => ({ from: `node ${leg.at(-1)}`, to: `node ${Number(leg.at(-1)) + 1}` });
const base = { id: "consignment", state: "documented", fromNodeId: "node 0", toNodeId: "node 3", version: 1 } as unknown as Consignment;

const counted = fc.record({ goodUnits: fc.nat(40), damagedUnits: fc.nat(40), returnedUnits: fc.nat(40), wrongItemUnits: fc.nat(5) });
const told = (units: number, of: { goodUnits: number; damagedUnits: number; returnedUnits: number; wrongItemUnits: number }): ReceiptLine => toReceiptLine(cargo(units), "GEN", null, { ...of, cargoId: "cargo", reason: "counted" });

test("HANDOVER-3 whatever is counted, the parts of what was sent add up to it, and nothing counted is lost from the receipt", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), counted, (units, of) => {
    const line = told(units, of);
    expect(whyNotLines([line])).toBeNull();
    expect(line.goodUnits + line.damagedUnits + line.returnedUnits + line.overUnits).toBe(of.goodUnits + of.damagedUnits + of.returnedUnits);
    expect(line.wrongItemUnits).toBe(of.wrongItemUnits);
    expect(line.overUnits > 0 && line.shortUnits > 0).toBe(false);
  }));
});

/** Plays scans in any order as the room does, and keeps the accounts of a ledger that lets nothing below zero. */
function play(units: number, scans: readonly Scan[], end: { how: "handover" | "lose" | "return" | "none"; of: Parameters<typeof told>[1]; corrected: Parameters<typeof told>[1] | null }) {
  let [consignment, legs, packages]: [Consignment, ConsignmentLeg[], Package[]] = [base, way, [0, 1].map((at) => ({ id: `package ${at}`, loadedOn: null }) as unknown as Package)];
  const carried = [cargo(units)];
  const accounts = new Map<string, Map<Day, bigint>>();
  const post = (moves: ReturnType<typeof dispatchMoves>) => {
    for (const { from, to, units: moved, onDay } of moves) {
      expect(mayMove(from.stage, to.stage)).toBe(true);
      for (const [place, sum] of [[from, -moved], [to, moved]] as const) {
        const days = accounts.get(`${place.stage} ${place.node ?? ""}`) ?? new Map<Day, bigint>();
        days.set(onDay, (days.get(onDay) ?? 0n) + sum);
        accounts.set(`${place.stage} ${place.node ?? ""}`, days);
      }
    }
  };
  const node = () => { const where = whereIs(consignment, legs, endsOf); return where.at === "node" ? where.nodeId : null; };
  let today = start;
  for (const scan of scans) {
    today = addDays(today, 1);
    const judged = judgeScan(scan, { consignment, legs, packages, endsOf }, today);
    if (judged.does === "keep" || judged.does === "nothing") continue;
    if (judged.does === "load") packages = packages.map((one) => (one.id === scan.packageId ? { ...one, loadedOn: judged.onDay } : one));
    else {
      const stepped = step(consignment, legs, { what: judged.does, onDay: judged.onDay, today });
      // What a scan is judged to do can be done.
      if (!stepped.allowed) throw new Error(JSON.stringify(stepped.refusal));
      const leg = stepped.value.leg!;
      post(judged.does === "arrive" ? transitMoves(carried, { node: null }, { node: endsOf(leg.legId).to }, judged.onDay) : stepped.value.isFirst ? dispatchMoves(carried, judged.onDay) : transitMoves(carried, { node: node() }, { node: null }, judged.onDay));
      legs = legs.map((one) => (one.position === leg.position ? leg : one));
      consignment = { ...consignment, state: stepped.value.state };
    }
    consignment = { ...consignment, version: consignment.version + 1 };
  }
  if (consignment.state !== "documented") {
    const line = told(units, end.of);
    if (end.how === "handover") post(handoverMoves(carried, [line], { node: node() }, today));
    if (end.how === "handover" && end.corrected) post(correctionMoves(carried, [line], [told(units, end.corrected)], { node: "node 3" }, today));
    if (end.how === "lose" || end.how === "return") post(endingMoves(carried, { node: node() }, end.how === "lose" ? "lost" : "returned", today));
  }
  return { consignment, accounts, through: addDays(today, 1) };
}

const scan: fc.Arbitrary<Scan> = fc.record({
  id: fc.uuid(), kind: fc.constantFrom("load", "depart", "arrive", "note"), packageId: fc.constantFrom("package 0", "package 1", "elsewhere", null), nodeId: fc.constantFrom(null, null, "node 0", "node 1", "node 2", "node 3"),
  legId: fc.constantFrom(null, null, "leg 0", "leg 1", "leg 2"), happenedAt: fc.integer({ min: -3, max: 20 }).map((days) => new Date(`${addDays(start, days)}T12:00:00Z`)), baseVersion: fc.integer({ min: 1, max: 12 }), reason: fc.constant(null),
});

test("EVENT-1 EVENT-4 HANDOVER-7 as of every day, what was sent is good, damaged, short, returned or in transit, whatever was scanned in whatever order by whatever clock", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.array(scan, { maxLength: 25 }), counted, fc.option(counted), fc.constantFrom("handover", "lose", "return", "none"), (units, scans, of, corrected, how) => {
    const { accounts, through } = play(units, scans, { how, of, corrected });
    const asOf = (account: string, last: Day) => [...(accounts.get(account) ?? [])].filter(([on]) => on <= last).reduce((sum, [, moved]) => sum + moved, 0n);
    for (let last = start; last <= through; last = addDays(last, 1)) {
      const sent = -asOf("allocated ", last);
      const elsewhere = [...accounts.keys()].filter((account) => account !== "allocated ");
      expect(elsewhere.reduce((sum, account) => sum + asOf(account, last), 0n)).toBe(sent);
      for (const account of elsewhere) expect(asOf(account, last) >= 0n).toBe(true);
      expect([0n, BigInt(units)]).toContain(sent);
    }
  }), { numRuns: 300 });
});

test("EVENT-3 scans of different packages count in any order, and a second departure from one place is kept", () => {
  const one = (of: Partial<Scan>): Scan => ({ id: "x", kind: "load", packageId: null, nodeId: null, legId: null, happenedAt: new Date(`${start}T12:00:00Z`), baseVersion: 1, reason: null, ...of });
  const packages = [0, 1].map((at) => ({ id: `package ${at}`, loadedOn: null }) as unknown as Package);
  const standing = { consignment: { ...base, version: 5 }, legs: way, packages, endsOf };
  expect(judgeScan(one({ packageId: "package 1" }), standing, start)).toEqual({ does: "load", onDay: start, outcome: "merged" });
  expect(judgeScan(one({ packageId: "package 1", baseVersion: 5 }), standing, start)).toMatchObject({ outcome: "applied" });
  expect(judgeScan(one({ kind: "arrive" }), standing, start)).toMatchObject({ does: "keep", why: "event-before-dispatch" });
  const left = [{ ...way[0]!, departedOn: start }, ...way.slice(1)];
  expect(judgeScan(one({ kind: "depart", legId: "leg 0" }), { ...standing, consignment: { ...base, state: "dispatched" }, legs: left }, start)).toMatchObject({ does: "keep", why: "event-departed-already" });
  expect(judgeScan(one({ kind: "arrive", nodeId: "node 2" }), { ...standing, consignment: { ...base, state: "dispatched" }, legs: left }, start)).toMatchObject({ does: "keep", why: "event-other-place" });
});

test("EVENT-4 a clock that is a day ahead or behind moves no day out of its order", () => {
  const at = (text: string): Scan => ({ id: "x", kind: "depart", packageId: null, nodeId: null, legId: null, happenedAt: new Date(text), baseVersion: 1, reason: null });
  const standing = { consignment: base, legs: way, packages: [], endsOf };
  expect(judgeScan(at("2027-01-06T00:30:00Z"), standing, day("2027-01-05"))).toMatchObject({ onDay: "2027-01-05" });
  expect(judgeScan(at("2027-01-04T12:00:00Z"), standing, day("2027-01-05"))).toMatchObject({ onDay: "2027-01-04" });
  const legs = [{ ...way[0]!, departedOn: day("2027-01-02"), arrivedOn: day("2027-01-04") }, ...way.slice(1)];
  expect(judgeScan(at("2027-01-03T12:00:00Z"), { ...standing, consignment: { ...base, state: "atHub" }, legs }, day("2027-01-05"))).toMatchObject({ does: "depart", onDay: "2027-01-04" });
});

test("PACKAGE-7 mass adds up through packages inside packages, and what is unknown in one makes it unknown", () => {
  const line = (units: number) => ({ id: "l", cargoId: "cargo", units: BigInt(units), lot: null, expiresOn: null, serials: [] });
  const one = (id: string, insideId: string | null, tareKg: number | null, units: number): Package => ({ id, insideId, sscc: id, described: id, tareKg, volumeM3: 1, loadedOn: null, lines: [line(units)] });
  const packages = [one("pallet", null, 20, 1), one("box", "pallet", 2, 3), one("tin", "box", 0.5, 4)];
  expect(grossMassKg("pallet", packages, () => 10)).toBe(102.5);
  expect(grossMassKg("box", packages, () => 10)).toBe(72.5);
  expect(grossMassKg("pallet", packages, () => null)).toBeNull();
  expect(grossMassKg("pallet", [...packages.slice(0, 2), one("tin", "box", null, 4)], () => 10)).toBeNull();
  expect(volumeM3Of(packages)).toBe(1);
  expect(isPacked([cargo(8)], packages)).toBe(true);
  expect(isPacked([cargo(9)], packages)).toBe(false);
});

test("CONSIGNMENT-12 what is overdue counts as late, and a later promise makes nothing punctual in the first figure", () => {
  const one = (firstPromisedOn: string | null, promisedOn: string | null, handedOverOn: string | null, state: Consignment["state"] = "closed") =>
    ({ firstPromisedOn, promisedOn, handedOverOn, state }) as Pick<Consignment, "firstPromisedOn" | "promisedOn" | "handedOverOn" | "state">;
  const list = [
    one("2027-01-10", "2027-01-10", "2027-01-10"), one("2027-01-10", "2027-01-15", "2027-01-14"), one("2027-01-10", "2027-01-15", null, "atHub"), one("2027-01-20", "2027-01-20", null, "planned"), one(null, null, null, "planned"),
    one("2027-01-10", "2027-01-10", null, "cancelled"),
  ];
  expect(onTimeRate(list, day("2027-01-20"))).toEqual({ due: 3, onTime: 1, onTimeByNow: 2 });
});

test("CONSIGNMENT-13 late is what was promised for a day before today and is still waited for", () => {
  const promised = (state: ConsignmentState, promisedOn: string | null) => isLate({ state, promisedOn }, "2026-12-10");
  expect((["planned", "dispatched", "inspected"] as const).map((state) => [promised(state, "2026-12-09"), promised(state, "2026-12-10"), promised(state, null)])).toEqual([[true, false, false], [true, false, false], [true, false, false]]);
  expect((["handedOver", "closed", "lost", "returned", "cancelled"] as const).map((state) => promised(state, "2026-12-09"))).toEqual([false, false, false, false, false]);
});
