import { daysBetween, type Day } from "../../kernel/day.ts";
import type { Unit } from "../catalogue/index.ts";
import { bookingNoticeDays, departurePhase, type Leg, type Node } from "../network/index.ts";
import type { Cargo, Consignment, ConsignmentLeg } from "./consignment.ts";
import { listLicenceRefusals, listLoadRefusals, summariseLoad, type LoadPiece, type LoadRefusal } from "./load-hazard.ts";
import { packedUnits, type Package } from "./package.ts";

/** What has to hold before goods leave, in the order in which people see to it. */
export const gates = ["manifest", "mass", "serials", "licence", "consent", "hazard", "place", "notice", "leg"] as const;
export type Gate = (typeof gates)[number];

/** Gates that a named person may open with a reason. That goods are listed and weighed, nobody can wish away. */
export const overridable: readonly Gate[] = ["serials", "licence", "consent", "hazard", "place", "notice", "leg"];

/** Counted in these, every unit has a serial number of its maker: what end-use monitoring asks for. */
export const serialUnits: readonly Unit[] = ["missile", "drone", "vehicle", "launcher", "battery", "system"];

export type GateRefusal =
  | { readonly rule: "GATE-1"; readonly code: "gate-manifest"; readonly sentUnits: bigint; readonly packedUnits: bigint }
  | { readonly rule: "GATE-3"; readonly code: "gate-serials"; readonly item: string; readonly units: bigint; readonly serials: number }
  | { readonly rule: "GATE-4"; readonly code: "gate-export-licence" }
  | { readonly rule: "GATE-5"; readonly code: "gate-consent" }
  | { readonly rule: "GATE-8"; readonly code: "gate-notice"; readonly noticedOn: Day | null; readonly neededDays: number; readonly departOn: Day }
  | { readonly rule: "GATE-9"; readonly code: "gate-leg-day"; readonly leg: string; readonly departOn: Day }
  | { readonly rule: "GATE-9"; readonly code: "gate-leg-full"; readonly leg: string; readonly massKg: number; readonly freeKg: number }
  | LoadRefusal;

/** A gate as a page shows it: closed with its reasons, open, or opened by somebody with a reason. */
export interface GateStanding {
  readonly gate: Gate;
  readonly isOpen: boolean;
  readonly override: Override | null;
  readonly refusals: readonly GateRefusal[];
}

/** Somebody's word that goods leave all the same. The organisation stands here, the person in the log. */
export interface Override {
  readonly gate: Gate;
  readonly reason: string;
  readonly actor: string;
  readonly organisation: string;
  readonly overriddenOn: Day;
}

/** What the gates look at. */
export interface GateFacts {
  readonly consignment: Consignment;
  readonly cargo: readonly Cargo[];
  readonly packages: readonly Package[];
  readonly items: ReadonlyMap<string, { readonly code: string; readonly unit: Unit } & Omit<LoadPiece, "item" | "units" | "form">>;
  readonly legs: readonly (ConsignmentLeg & { readonly leg: Leg; readonly from: Node; readonly to: Node; /** Of other consignments on the same departure. */ readonly otherMassKg: number })[];
  readonly overrides: readonly Override[];
  /** The day on which it would leave. */
  readonly departOn: Day;
}

/** How each gate stands, all of them, in their order. */
export function listGates(facts: GateFacts): GateStanding[] {
  const found = new Map<Gate, GateRefusal[]>(gates.map((gate) => [gate, []]));
  const add = (gate: Gate, refusals: readonly GateRefusal[]) => void found.get(gate)!.push(...refusals);
  add("manifest", whyNotManifest(facts));
  add("serials", whyNotSerials(facts));
  add("licence", facts.consignment.exportLicence === null && facts.cargo.some((one) => one.category === "military") ? [{ rule: "GATE-4", code: "gate-export-licence" }] : []);
  add("consent", facts.consignment.consentReference === null && facts.cargo.some((one) => one.consentId !== null && one.consentId !== one.donorId) ? [{ rule: "GATE-5", code: "gate-consent" }] : []);
  const pieces = toPieces(facts);
  for (const refusal of whyNotLoad(facts, pieces)) add(refusal.code === "load-mass-missing" ? "mass" : "hazard", [refusal]);
  const load = summariseLoad(pieces);
  for (const { to } of facts.legs) add("place", listLicenceRefusals(load, { code: to.code, licences: to.licences, presentKg: {} }));
  add("notice", whyNotNotice(facts));
  add("leg", facts.legs.flatMap((leg) => whyNotLeg(leg, leg.position === 0 ? facts.departOn : leg.departOn, load.massKg)));
  return gates.map((gate) => {
    const refusals = found.get(gate)!;
    const override = overridable.includes(gate) ? (facts.overrides.find((one) => one.gate === gate) ?? null) : null;
    return { gate, isOpen: refusals.length === 0 || override !== null, override, refusals };
  });
}

/** The first thing that keeps goods from leaving, or `null`. */
export function whyNotDispatch(standings: readonly GateStanding[]): GateRefusal | null {
  return standings.find((one) => !one.isOpen)?.refusals[0] ?? null;
}

export function toPieces({ cargo, items }: Pick<GateFacts, "cargo" | "items">): LoadPiece[] {
  return cargo.map((one) => {
    const { code, massKg, hazardDivision, compatibilityGroup, neqKg } = items.get(one.itemId)!;
    return { item: code, units: one.units, massKg, hazardDivision, compatibilityGroup, neqKg, form: null };
  });
}

function whyNotManifest({ cargo, packages }: GateFacts): GateRefusal[] {
  const packed = packedUnits(packages);
  const isWhole = cargo.length > 0 && cargo.every((one) => packed.get(one.id) === one.units);
  const sum = (units: Iterable<bigint>) => [...units].reduce((all, one) => all + one, 0n);
  return isWhole ? [] : [{ rule: "GATE-1", code: "gate-manifest", sentUnits: sum(cargo.map((one) => one.units)), packedUnits: sum(packed.values()) }];
}

function whyNotSerials({ cargo, packages, items }: GateFacts): GateRefusal[] {
  const lines = packages.flatMap((one) => one.lines);
  return cargo.flatMap((one): GateRefusal[] => {
    const item = items.get(one.itemId)!;
    const serials = lines.filter((line) => line.cargoId === one.id).reduce((sum, line) => sum + line.serials.length, 0);
    return serialUnits.includes(item.unit) && BigInt(serials) < one.units ? [{ rule: "GATE-3", code: "gate-serials", item: item.code, units: one.units, serials }] : [];
  });
}

/** The load against every departure: on a road in vehicles of the larger kind, elsewhere without a vehicle's limit. The same reason is told once. */
function whyNotLoad({ legs }: GateFacts, pieces: readonly LoadPiece[]): LoadRefusal[] {
  const found = new Map<string, LoadRefusal>();
  const departures = legs.length === 0 ? [{ unit: null, legNeqCapKg: null }] : legs.map(({ leg }) => ({ unit: leg.mode === "road" ? ("EX/III" as const) : null, legNeqCapKg: leg.neqCapKg }));
  for (const departure of departures) for (const refusal of listLoadRefusals(pieces, departure)) found.set(JSON.stringify(refusal), refusal);
  return [...found.values()];
}

function whyNotNotice({ consignment: { noticedOn }, legs, departOn }: GateFacts): GateRefusal[] {
  return legs.flatMap(({ position, leg, from, to, departOn: plannedOn }): GateRefusal[] => {
    const neededDays = bookingNoticeDays(leg, from, to);
    const leavesOn = position === 0 ? departOn : plannedOn;
    const isTold = neededDays === 0 || (noticedOn !== null && daysBetween(noticedOn, leavesOn) >= neededDays);
    return isTold ? [] : [{ rule: "GATE-8", code: "gate-notice", noticedOn, neededDays, departOn: leavesOn }];
  }).slice(0, 1);
}

function whyNotLeg({ leg, otherMassKg }: GateFacts["legs"][number], departOn: Day, massKg: number): GateRefusal[] {
  const isOpen = (leg.openFrom === null || leg.openFrom <= departOn) && (leg.openThrough === null || departOn <= leg.openThrough);
  if (!isOpen || departurePhase(leg, departOn) !== 0) return [{ rule: "GATE-9", code: "gate-leg-day", leg: leg.code, departOn }];
  const freeKg = leg.capacityTonnes * 1000 - otherMassKg;
  return massKg > freeKg ? [{ rule: "GATE-9", code: "gate-leg-full", leg: leg.code, massKg, freeKg: Math.max(0, freeKg) }] : [];
}
