import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Leg, Node } from "../network/index.ts";
import type { Cargo, Consignment } from "./consignment.ts";
import { listGates, overridable, whyNotDispatch, type Gate, type GateFacts } from "./gate.ts";
import type { Package } from "./package.ts";

const label = 1 as LabelId;
const consignment = { exportLicence: "L-1", consentReference: null, noticedOn: day("2027-01-01"), state: "packed" } as Consignment;
const generators: Cargo = {
  id: "cargo", allocationId: "a", contributionId: "c", lineId: "l", needId: "n", itemId: "gen", donorId: "NOR", consentId: null, category: "military", commodity: "goods:piece", units: 10n, allocationLabelId: label,
};
const box: Package = { id: "p", insideId: null, sscc: "095287654321012346", described: "box", tareKg: 1, volumeM3: 1, loadedOn: null, lines: [{ id: "x", cargoId: "cargo", units: 10n, lot: null, expiresOn: null, serials: [] }] };
const node = (code: string, noticeDays = 0) => ({ code, licences: {}, noticeDays }) as unknown as Node;
const road = { code: "ROAD", mode: "road", noticeDays: 1, openFrom: null, openThrough: null, departsEveryDays: 1, departsPhaseDays: 0, capacityTonnes: 12, neqCapKg: null } as unknown as Leg;
const leg = (of: Partial<Leg> = {}, besides = 0) => ({ position: 0, legId: "leg", departOn: day("2027-01-05"), arriveOn: day("2027-01-07"), departedOn: null, arrivedOn: null, leg: { ...road, ...of }, from: node("A"), to: node("B"), otherMassKg: besides });
const generator = { code: "GEN", unit: "piece" as const, massKg: 1000, hazardDivision: null, compatibilityGroup: null, neqKg: null };
const facts = (of: Partial<GateFacts> = {}): GateFacts => ({
  consignment, cargo: [generators], packages: [box], items: new Map([["gen", generator]]), legs: [leg()], overrides: [], departOn: day("2027-01-05"), ...of,
});
const closed = (of: Partial<GateFacts>) => listGates(facts(of)).filter((one) => !one.isOpen).map((one) => [one.gate, ...one.refusals.map((refusal) => refusal.code)]);
const item = (of: object) => new Map([["gen", { ...generator, ...of }]]);

test("GATE-1 GATE-2 GATE-3 what is not listed, not weighed or not numbered does not leave", () => {
  expect(closed({})).toEqual([]);
  expect(whyNotDispatch(listGates(facts()))).toBeNull();
  expect(closed({ packages: [] })).toEqual([["manifest", "gate-manifest"]]);
  expect(closed({ cargo: [] })).toEqual([["manifest", "gate-manifest"]]);
  expect(closed({ items: item({ massKg: null }) })).toEqual([["mass", "load-mass-missing"]]);
  expect(closed({ items: item({ unit: "missile" }) })).toEqual([["serials", "gate-serials"]]);
  const numbered = { ...box, lines: [{ ...box.lines[0]!, serials: Array.from({ length: 10 }, (_, at) => `S-${at}`) }] };
  expect(closed({ items: item({ unit: "missile" }), packages: [numbered] })).toEqual([]);
});

test("GATE-4 GATE-5 military goods have a licence, and what another nation made has its consent", () => {
  expect(closed({ consignment: { ...consignment, exportLicence: null } })).toEqual([["licence", "gate-export-licence"]]);
  expect(closed({ consignment: { ...consignment, exportLicence: null }, cargo: [{ ...generators, category: "humanitarian" }] })).toEqual([]);
  expect(closed({ cargo: [{ ...generators, consentId: "USA" }] })).toEqual([["consent", "gate-consent"]]);
  expect(closed({ cargo: [{ ...generators, consentId: "NOR" }] })).toEqual([]);
  expect(closed({ cargo: [{ ...generators, consentId: "USA" }], consignment: { ...consignment, consentReference: "TPT-17" } })).toEqual([]);
});

test("GATE-6 GATE-7 explosives travel where the table, the service and every place on the way let them", () => {
  const shells = item({ hazardDivision: "1.1", compatibilityGroup: "D", neqKg: 7 });
  expect(closed({ items: shells })).toEqual([["place", "load-not-licensed"]]);
  const licensed = { ...leg(), to: { ...node("B"), licences: { "1.1": 70 } } };
  expect(closed({ items: shells, legs: [licensed] })).toEqual([]);
  expect(closed({ items: shells, legs: [{ ...licensed, leg: { ...road, neqCapKg: 69 } }] })).toEqual([["hazard", "load-over-leg"]]);
  expect(closed({ items: item({ hazardDivision: "1.1", compatibilityGroup: "D" }), legs: [licensed] })).toEqual([["hazard", "load-hazard-missing"]]);
});

test("GATE-8 notice is given as many days before as the slowest of service and places asks, that many and not one fewer", () => {
  const told = (on: string | null) => ({ consignment: { ...consignment, noticedOn: on === null ? null : day(on) } });
  expect(closed(told("2027-01-04"))).toEqual([]);
  expect(closed(told("2027-01-05"))).toEqual([["notice", "gate-notice"]]);
  expect(closed(told(null))).toEqual([["notice", "gate-notice"]]);
  expect(closed({ ...told(null), legs: [leg({ noticeDays: 0 })] })).toEqual([]);
  const border = [{ ...leg(), from: node("BORDER", 45) }];
  expect(closed({ consignment: { ...consignment, noticedOn: day("2026-11-21") }, legs: border })).toEqual([]);
  expect(closed({ consignment: { ...consignment, noticedOn: day("2026-11-22") }, legs: border })).toEqual([["notice", "gate-notice"]]);
});

test("GATE-9 a leg takes what it has room for, on the days it leaves and is open", () => {
  expect(closed({ legs: [leg({}, 2000)] })).toEqual([]);
  expect(closed({ legs: [leg({}, 2001)] })).toEqual([["leg", "gate-leg-full"]]);
  expect(closed({ legs: [leg({ openFrom: day("2027-01-05"), openThrough: day("2027-01-05") })] })).toEqual([]);
  expect(closed({ legs: [leg({ openFrom: day("2027-01-06") })] })).toEqual([["leg", "gate-leg-day"]]);
  expect(closed({ legs: [leg({ openThrough: day("2027-01-04") })] })).toEqual([["leg", "gate-leg-day"]]);
  // 5 January 2027 is day 20,823 since 1970.
  expect(closed({ legs: [leg({ departsEveryDays: 7, departsPhaseDays: 20_823 % 7 })] })).toEqual([]);
  expect(closed({ legs: [leg({ departsEveryDays: 7, departsPhaseDays: 20_824 % 7 })] })).toEqual([["leg", "gate-leg-day"]]);
});

test("GATE-10 a word opens the gates that it may, and no other", () => {
  const word = (gate: Gate) => ({ gate, reason: "by telephone", actor: "x", organisation: "NSATU", overriddenOn: day("2027-01-04") });
  expect(overridable).not.toEqual(expect.arrayContaining(["manifest"]));
  expect(closed({ consignment: { ...consignment, exportLicence: null }, overrides: [word("licence")] })).toEqual([]);
  expect(closed({ packages: [], items: item({ massKg: null }), overrides: [word("manifest"), word("mass")] })).toEqual([["manifest", "gate-manifest"], ["mass", "load-mass-missing"]]);
});
