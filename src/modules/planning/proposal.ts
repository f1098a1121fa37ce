import { addDays, type Day } from "../../kernel/day.ts";
import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Movement, Plan, PlanCheck, Problem } from "../../planner/index.ts";
import type { Names } from "../../kernel/names.ts";
import { referenceOfPart, type StandingPackage } from "../capability/index.ts";
import { acceptedItemsOf, lacksConsent } from "../contributions/index.ts";
import { bookingNoticeDays } from "../network/index.ts";
import type { BuiltProblem } from "./problem.ts";
import type { LeftOut } from "./left-out.ts";
import type { Change, ScenarioRefusal } from "./scenario.ts";
import { idOfPart, movementsOf, needOf, tiersOf } from "./sets.ts";
import { missingUnits, type Situation } from "./situation.ts";
import { findNoRoom, type AgreedMovement } from "./standing.ts";
import type { Forbid, Pin } from "./wishes.ts";

export type ProposalId = Id<"proposal">;

export const proposalStates = ["computing", "ready", "accepted", "partlyAccepted", "stale", "cancelled", "failed"] as const;
export type ProposalState = (typeof proposalStates)[number];

/** `plan`: beside what was accepted. `replan`: what was accepted and has not left may move. `scenario`: what would be if; never accepted. */
export const proposalKinds = ["plan", "replan", "scenario"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** What a proposal was asked with beyond the days ahead. */
export interface Asked {
  readonly changes: readonly Change[];
  readonly pins: readonly Pin[];
  readonly forbid: readonly Forbid[];
}

/** `interrupted`: its workers died three times. `not-checked`: the independent checker found fault. `broken`: the log has it under the reference. */
export const failureCodes = ["interrupted", "not-checked", "broken"] as const;

export interface Failure {
  readonly code: (typeof failureCodes)[number];
  readonly reference: string;
}

export interface Summary {
  /** `feasible` also when a person stopped the search; `out-of-time` when the clock did. */
  readonly status: Plan["status"];
  readonly stoppedEarly: boolean;
  readonly movements: number;
  readonly unitsPlanned: number;
  readonly needsServed: number;
  readonly needsOpen: number;
  readonly tiers: Plan["tiers"];
  readonly checked: boolean;
}

/** A line as the plan knew it. */
export interface KnownLine {
  /** `null`: what a scenario adds is in no contribution. */
  readonly contributionId: string | null;
  readonly reference: string;
  readonly donorCode: string;
  readonly described: string;
  /** Code of the place the goods leave from. */
  readonly node: string;
}

/** A need as the plan knew it. */
export interface KnownNeed {
  readonly reference: string;
  readonly needBy: Day;
  readonly priority: number;
  /** Of a need for sets the code of its template. */
  readonly itemCode: string;
  readonly version: number;
  /** Of a need for sets. */
  readonly template?: { readonly id: string; readonly names: Names };
}

/** What a plan rests on: the order, what the problem's ids stand for, the versions of what it used and what was left out. */
export interface Basis {
  readonly horizonDays: number;
  readonly seconds: number;
  readonly startOn: Day;
  readonly leftOut: readonly LeftOut[];
  readonly lines: Readonly<Record<string, KnownLine>>;
  readonly needs: Readonly<Record<string, KnownNeed>>;
  /** Movements of earlier plans that stay as they are: part of this plan, and not of its plan document. */
  readonly pinned: readonly Movement[];
  /** Of a re-plan: what was accepted and may move. */
  readonly movable: readonly AgreedMovement[];
  /** By code. */
  readonly legVersions: Readonly<Record<string, number>>;
  readonly nodeVersions: Readonly<Record<string, number>>;
}

export interface Proposal {
  readonly id: ProposalId;
  readonly title: string;
  readonly kind: ProposalKind;
  /** The plan it belongs to, or is compared with. */
  readonly beside: ProposalId | null;
  readonly asked: Asked;
  readonly state: ProposalState;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly readyAt: Date | null;
  readonly summary: Summary | null;
  readonly failure: Failure | null;
  readonly labelId: LabelId;
  readonly version: number;
}

export type ProposalRefusal =
  | ScenarioRefusal
  | { readonly rule: "PROPOSAL-18"; readonly code: "proposal-replan-whole"; readonly pointer: string }
  | { readonly rule: "COMPARE-3"; readonly code: "comparison-without-plan"; readonly pointer: string }
  | { readonly rule: "SCENARIO-6"; readonly code: "scenario-not-accepted"; readonly pointer: string }
  | { readonly rule: "PROPOSAL-3"; readonly code: "proposal-stale"; readonly pointer: string; readonly movement: string; readonly why: StaleWhy; readonly [fact: string]: unknown }
  | { readonly rule: "PROPOSAL-4"; readonly code: "proposal-movement-accepted"; readonly pointer: string; readonly movement: string }
  | { readonly rule: "PROPOSAL-5"; readonly code: "proposal-not-ready"; readonly pointer: string; readonly state: ProposalState }
  | { readonly rule: "PROPOSAL-6"; readonly code: "proposal-not-computing"; readonly pointer: string; readonly state: ProposalState }
  | { readonly rule: "PROPOSAL-7"; readonly code: "proposal-movement-unknown"; readonly pointer: string; readonly movement: string }
  | { readonly rule: "PROPOSAL-8"; readonly code: "proposal-queue-full"; readonly pointer: string; readonly waiting: number };

export const staleWhys = ["offer-too-small", "need-covered", "leg-changed", "offer-changed", "need-changed", "departure-too-near", "no-room", "standing-changed", "under-way"] as const;
export type StaleWhy = (typeof staleWhys)[number];

type Stale = { readonly movement: string; readonly why: StaleWhy; readonly [fact: string]: unknown };

/** What a plan of this situation rests on. */
export function toBasis(at: Situation, order: { readonly horizonDays: number; readonly seconds: number }, { problem, leftOut }: BuiltProblem): Basis {
  const [offered, needed] = [new Set(problem.offers.map((offer) => offer.id)), new Set(problem.needs.flatMap((need) => [need.id, ...(need.components ?? []).map((one) => one.id)]))];
  const versions = (list: Iterable<{ readonly code: string; readonly version: number }>) => Object.fromEntries([...list].map((one) => [one.code, one.version]));
  return {
    horizonDays: order.horizonDays, seconds: order.seconds, startOn: at.today, leftOut, pinned: [], movable: [], legVersions: versions(at.legs.values()), nodeVersions: versions(at.nodes.values()),
    lines: Object.fromEntries(at.lines.filter((line) => offered.has(line.id)).map((line): [string, KnownLine] =>
      [line.id, { contributionId: line.contributionId, reference: line.reference, donorCode: at.donors.get(line.donorId) ?? "?", described: line.described, node: at.nodes.get(line.fromNodeId!)!.code }])),
    needs: {
      ...Object.fromEntries(at.packages.filter((one) => needed.has(one.packageNeed.id)).flatMap(knownSets)),
      ...Object.fromEntries(at.needs.filter((need) => needed.has(need.id)).map((need): [string, KnownNeed] =>
        [need.id, { reference: need.reference, needBy: need.needBy, priority: need.priority, itemCode: at.items.get(need.itemId)!.code, version: need.version }])),
    },
  };
}

/** A need for sets and its components, those whose own needs are not open included. */
function knownSets(one: StandingPackage): [string, KnownNeed][] {
  const { packageNeed, template, parts } = one;
  const { reference, needBy, priority, version } = packageNeed;
  return [
    [packageNeed.id, { reference, needBy, priority, itemCode: template.code, version, template: { id: template.id, names: template.names } }],
    ...parts.map((part): [string, KnownNeed] => [idOfPart(one, part), { reference: referenceOfPart(reference, part.key), needBy, priority, itemCode: part.item.code, version }]),
  ];
}

/** A plan at a glance, what is pinned included. `stopped`: a person asked for the best so far. */
export function toSummary(plan: Plan, check: PlanCheck, stopped: boolean, pinned: readonly Movement[] = []): Summary {
  const movements = [...movementsOf(plan), ...pinned];
  return {
    status: stopped && plan.status === "out-of-time" ? "feasible" : plan.status, stoppedEarly: stopped && plan.status === "out-of-time",
    movements: movements.length, unitsPlanned: movements.reduce((sum, movement) => sum + movement.quantity, 0),
    needsServed: new Set(movements.map((movement) => movement.need)).size, needsOpen: plan.unmet.length, tiers: tiersOf(plan), checked: isChecked(check),
  };
}

/** Whether the independent checker found nothing at all: neither a broken limit nor a bound that is not proved. */
export function isChecked(check: PlanCheck): boolean {
  return check.feasible && check.boundHolds;
}

/** The movements an acceptance is about, or why it cannot be. `all` are those not accepted before. */
export function chooseMovements(plan: Pick<Plan, "movements">, wanted: "all" | readonly string[], accepted: ReadonlySet<string>): Decision<readonly Movement[], ProposalRefusal> {
  if (wanted === "all") {
    const left = plan.movements.filter((movement) => !accepted.has(movement.id));
    return left.length > 0 || plan.movements.length === 0 ? allow(left) : refuse({ rule: "PROPOSAL-4", code: "proposal-movement-accepted", pointer: "/movements", movement: plan.movements[0]!.id });
  }
  const chosen: Movement[] = [];
  for (const [index, id] of wanted.entries()) {
    const movement = plan.movements.find((one) => one.id === id);
    const pointer = `/movements/${index}`;
    if (!movement) return refuse({ rule: "PROPOSAL-7", code: "proposal-movement-unknown", pointer, movement: id });
    if (accepted.has(id) || chosen.includes(movement)) return refuse({ rule: "PROPOSAL-4", code: "proposal-movement-accepted", pointer, movement: id });
    chosen.push(movement);
  }
  return allow(chosen);
}

/**
 * Why the chosen movements together are not possible any more, or `null`. What changed without harm to them is no reason.
 * Movements of several plans each have the basis of their own.
 */
export function whyStale(chosen: readonly Movement[], basisOf: Basis | ((movement: Movement) => Basis), now: Situation): ProposalRefusal | null {
  const lines = new Map(now.lines.map((line) => [line.id, line]));
  const needs = new Map(now.needs.map((need) => [need.id as string, need]));
  const sentUnits = new Map<string, bigint>();
  const sentThousandths = new Map<string, bigint>();
  for (const movement of chosen) {
    const line = lines.get(movement.offer);
    const need = needs.get(needOf(movement));
    const units = BigInt(movement.quantity);
    const basis = typeof basisOf === "function" ? basisOf(movement) : basisOf;
    const stale = !line ? { movement: movement.id, why: "offer-changed" as const }
      : !need ? { movement: movement.id, why: "need-changed" as const }
      : whyLineChanged(movement, line, now) ?? whyNeedChanged(movement, need, basis, now) ?? whyWayChanged(movement, basis, now);
    if (stale) return toRefusal(stale);
    const free = (now.freeUnits.get(line!.id) ?? 0n) - (sentUnits.get(line!.id) ?? 0n);
    if (units > free) return toRefusal({ movement: movement.id, why: "offer-too-small", freeUnits: Number(free > 0n ? free : 0n), plannedUnits: movement.quantity });
    const taken = (now.takenThousandths.get(need!.id) ?? 0n) + (sentThousandths.get(need!.id) ?? 0n);
    const share = acceptedItemsOf(need!.itemId, now.accepted.get(need!.id) ?? now.items.get(need!.itemId)?.substitutes ?? []).get(line!.itemId!);
    if (share === undefined) return toRefusal({ movement: movement.id, why: "need-changed" });
    const missing = need!.units * 1000n - taken;
    if (missing <= 0n || units * share > missing + 999n) {
      return toRefusal({ movement: movement.id, why: "need-covered", missingUnits: Number(missingUnits(need!, taken)), plannedUnits: movement.quantity });
    }
    sentUnits.set(line!.id, (sentUnits.get(line!.id) ?? 0n) + units);
    sentThousandths.set(need!.id, (sentThousandths.get(need!.id) ?? 0n) + units * share);
  }
  return null;
}

/** Why the chosen movements do not fit beside what was accepted meanwhile, or `null`. `now` looks ahead to their last arrival. */
export function whyNoRoom(chosen: readonly Movement[], now: Problem): ProposalRefusal | null {
  const short = findNoRoom(now, chosen);
  return short && toRefusal({ movement: short.movement, why: "no-room", place: short.at, day: short.on });
}

/** A stale movement as a refusal. */
export function toRefusal(stale: Stale): ProposalRefusal {
  return { rule: "PROPOSAL-3", code: "proposal-stale", pointer: "/movements", ...stale };
}

function leavesOn(movement: Movement): Day {
  return (movement.legs[0]?.departOn ?? movement.arriveOn) as Day;
}

function whyLineChanged(movement: Movement, line: Situation["lines"][number], now: Situation): Stale | null {
  const departOn = leavesOn(movement);
  const inWindow = line.availableFrom !== null && line.availableThrough !== null && line.availableFrom <= departOn && departOn <= line.availableThrough;
  const item = line.itemId === null ? undefined : now.items.get(line.itemId);
  const node = line.fromNodeId === null ? undefined : now.nodes.get(line.fromNodeId);
  const start = movement.legs[0] === undefined ? undefined : now.legs.get(movement.legs[0].leg)?.from.id;
  const same = inWindow && item?.code === movement.item && node !== undefined && (start === undefined || start === node.id) && !lacksConsent(line);
  return same ? null : { movement: movement.id, why: "offer-changed" };
}

/** A need that is asked for sooner than the goods arrive is another need than the one the plan was on time for. */
function whyNeedChanged(movement: Movement, need: Situation["needs"][number], basis: Basis, now: Situation): Stale | null {
  if (need.version === basis.needs[need.id]?.version) return null;
  const last = movement.legs.at(-1);
  const moved = last !== undefined && now.legs.get(last.leg)?.to.id !== need.placeId;
  return moved || need.needBy < movement.arriveOn ? { movement: movement.id, why: "need-changed", needBy: need.needBy } : null;
}

function whyWayChanged(movement: Movement, basis: Basis, now: Situation): Stale | null {
  const nodes = new Map([...now.nodes.values()].map((node) => [node.id as string, node]));
  for (const { leg: code, departOn } of movement.legs) {
    const leg = now.legs.get(code);
    const [from, to] = [leg && nodes.get(leg.from.id), leg && nodes.get(leg.to.id)];
    const same = leg && from && to && leg.version === basis.legVersions[code] && from.version === basis.nodeVersions[from.code] && to.version === basis.nodeVersions[to.code];
    if (!same) return { movement: movement.id, why: "leg-changed", leg: code };
    const noticeDays = bookingNoticeDays(leg, from, to);
    if (departOn < addDays(now.today, noticeDays)) return { movement: movement.id, why: "departure-too-near", leg: code, departOn, noticeDays };
  }
  return movement.arriveOn < now.today ? { movement: movement.id, why: "departure-too-near", departOn: movement.arriveOn, noticeDays: 0 } : null;
}
