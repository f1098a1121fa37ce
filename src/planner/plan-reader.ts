import type { Plan } from "./plan.ts";
import type { Fault } from "./problem.ts";
import { escapePointer, Reading } from "./reading.ts";

export type PlanReading = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly faults: readonly Fault[] };

const largest = Number.MAX_SAFE_INTEGER;
const reasonCodes = [
  "no-offer",
  "offers-too-late",
  "no-route",
  "lift-on-leg",
  "handling-at-node",
  "storage-at-node",
  "explosive-limit",
  "consent-missing",
  "offers-used-elsewhere",
  "below-minimum-lot",
  "component-missing",
  "not-proved",
];

/**
 * Reads a parsed JSON value as a plan: shape and types only. Whether its ids exist and its figures are right is for
 * `checkPlan` to say, so quantities and bounds may be any whole number here.
 */
export function readPlan(json: unknown): PlanReading {
  const reading = new Reading();
  const fields = ["format", "version", "status", "seed", "movements", "tiers", "bound", "gap", "unmet", "certificate"];
  if (!reading.object(json, "", fields, [])) return { ok: false, faults: reading.faults };
  reading.choice(json.format, "/format", ["entente-plan"]);
  if (json.version !== undefined && json.version !== 1) reading.fault("/version", "unsupported-version", "this planner reads version 1");
  reading.choice(json.status, "/status", ["optimal", "feasible", "out-of-time"]);
  reading.whole(json.seed, "/seed", 0, largest);
  reading.whole(json.bound, "/bound", -largest, largest);
  reading.decimal(json.gap, "/gap", 0, 1, 6);
  each(reading, json.movements, "/movements", (value, at) => readMovement(reading, value, at));
  each(reading, json.tiers, "/tiers", (value, at) => readTier(reading, value, at));
  each(reading, json.unmet, "/unmet", (value, at) => readUnmet(reading, value, at));
  if (json.certificate !== undefined) readCertificate(reading, json.certificate);
  return reading.faults.length === 0 ? { ok: true, plan: json as unknown as Plan } : { ok: false, faults: reading.faults };
}

function each(reading: Reading, list: unknown, pointer: string, read: (value: unknown, at: string) => void): void {
  if (!reading.list(list, pointer)) return;
  for (const [index, value] of list.entries()) read(value, `${pointer}/${index}`);
}

function readMovement(reading: Reading, movement: unknown, at: string): void {
  if (!reading.object(movement, at, ["id", "offer", "need", "item", "quantity", "legs", "arriveOn"], ["component"])) return;
  for (const key of ["id", "offer", "need", "item", "component"]) reading.text(movement[key], `${at}/${key}`);
  reading.whole(movement.quantity, `${at}/quantity`, -largest, largest);
  reading.day(movement.arriveOn, `${at}/arriveOn`);
  each(reading, movement.legs, `${at}/legs`, (leg, place) => {
    if (!reading.object(leg, place, ["leg", "departOn", "arriveOn"], [])) return;
    reading.text(leg.leg, `${place}/leg`);
    reading.day(leg.departOn, `${place}/departOn`);
    reading.day(leg.arriveOn, `${place}/arriveOn`);
  });
}

function readTier(reading: Reading, tier: unknown, at: string): void {
  if (!reading.object(tier, at, ["name", "value", "bound", "gap"], ["priorityClass", "outOf"])) return;
  reading.choice(tier.name, `${at}/name`, ["on-time", "late", "cost", "movements"]);
  for (const key of ["value", "bound", "outOf"]) reading.whole(tier[key], `${at}/${key}`, -largest, largest);
  reading.whole(tier.priorityClass, `${at}/priorityClass`, 1, 9);
  reading.decimal(tier.gap, `${at}/gap`, 0, 1, 6);
}

function readUnmet(reading: Reading, unmet: unknown, at: string): void {
  if (!reading.object(unmet, at, ["need", "quantity", "lateQuantity", "reason"], ["component"])) return;
  reading.text(unmet.need, `${at}/need`);
  reading.text(unmet.component, `${at}/component`);
  reading.whole(unmet.quantity, `${at}/quantity`, 0, largest);
  reading.whole(unmet.lateQuantity, `${at}/lateQuantity`, 0, largest);
  if (typeof unmet.reason !== "object" || unmet.reason === null) return void reading.fault(`${at}/reason`, "wrong-type", "must be an object");
  const reason = unmet.reason as Record<string, unknown>;
  if (reason.code === undefined) reading.fault(`${at}/reason/code`, "missing", "code is missing");
  reading.choice(reason.code, `${at}/reason/code`, reasonCodes);
  reading.flag(reason.proved, `${at}/reason/proved`);
}

function readCertificate(reading: Reading, certificate: unknown): void {
  if (!reading.object(certificate, "/certificate", ["prices", "exhaustive"], [])) return;
  reading.flag(certificate.exhaustive, "/certificate/exhaustive");
  each(reading, certificate.prices, "/certificate/prices", (list, at) => {
    if (!reading.object(list, at, ["credit", "bound", "resources", "needs"], ["priorityClass"])) return;
    reading.choice(list.credit, `${at}/credit`, ["on-time", "usable"]);
    reading.whole(list.bound, `${at}/bound`, -largest, largest);
    reading.whole(list.priorityClass, `${at}/priorityClass`, 1, 9);
    each(reading, list.resources, `${at}/resources`, (price, place) => {
      if (!reading.object(price, place, ["of", "at", "price"], ["division", "week", "day"])) return;
      reading.choice(price.of, `${place}/of`, ["leg-lift", "leg-neq", "handling", "storage", "node-neq"]);
      reading.text(price.at, `${place}/at`);
      reading.text(price.division, `${place}/division`);
      if ((price.week === undefined) === (price.day === undefined)) reading.fault(place, "missing", "must have exactly one of week and day");
      reading.whole(price.week, `${place}/week`, 0, 600);
      reading.whole(price.day, `${place}/day`, 0, 3652);
      reading.whole(price.price, `${place}/price`, 0, largest);
    });
    each(reading, list.needs, `${at}/needs`, (price, place) => {
      if (!reading.object(price, place, ["need", "price"], ["shares"])) return;
      reading.text(price.need, `${place}/need`);
      reading.whole(price.price, `${place}/price`, 0, 1_000_000);
      if (price.shares === undefined) return;
      if (typeof price.shares !== "object" || price.shares === null) return void reading.fault(`${place}/shares`, "wrong-type", "must be an object");
      for (const [part, share] of Object.entries(price.shares)) reading.whole(share, `${place}/shares/${escapePointer(part)}`, 0, 1_000_000);
    });
  });
}
