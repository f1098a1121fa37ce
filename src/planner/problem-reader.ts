import { parseDay } from "./days.ts";
import type { Fault, Problem } from "./problem.ts";
import { escapePointer, Reading } from "./reading.ts";

/** Bounds of the format; a value outside is refused, never rounded. */
export const limits = {
  horizonDays: 3653,
  quantity: 1_000_000_000,
  tonnes: 1_000_000_000,
  neqKg: 1_000_000_000,
  weight: 1_000_000,
  costCentsPerTonne: 1_000_000_000,
  transitDays: 366,
  everyDays: 366,
} as const;

const nodeKinds = ["depot", "port", "airfield", "hub", "border", "destination"];
const legModes = ["sea", "air", "rail", "road", "inland-water"];
const hazardDivisions = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"];

export type ProblemReading = { readonly ok: true; readonly problem: Problem } | { readonly ok: false; readonly faults: readonly Fault[] };

interface Known {
  readonly legs: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
}

/**
 * Reads a parsed JSON value as a problem, strictly: unknown fields, missing capacities, zero quantities and ids that lead
 * nowhere are faults with a JSON pointer. At most 1,000 faults are listed.
 */
export function readProblem(json: unknown): ProblemReading {
  const reading = new Reading();
  const sections = ["format", "version", "horizon", "items", "nodes", "legs", "offers", "needs"];
  if (!reading.object(json, "", sections, ["objective", "courses", "standing"])) return { ok: false, faults: reading.faults };
  reading.choice(json.format, "/format", ["entente-problem"]);
  if (json.version !== undefined && json.version !== 1) reading.fault("/version", "unsupported-version", "this planner reads version 1");
  readHorizon(reading, json.horizon);
  if (json.objective !== undefined && reading.object(json.objective, "/objective", [], ["classesStrict"]))
    reading.flag(json.objective.classesStrict, "/objective/classesStrict");
  const known: Known = {
    legs: idsOf(reading, json.legs, "/legs"),
    items: idsOf(reading, json.items, "/items"),
    nodes: idsOf(reading, json.nodes, "/nodes"),
    needs: idsOf(reading, json.needs, "/needs"),
  };
  const ends = endsOf(json.legs);
  idsOf(reading, json.standing, "/standing");
  idsOf(reading, json.courses, "/courses", idsOf(reading, json.offers, "/offers"));
  each(reading, json.items, "/items", (value, at) => readItem(reading, value, at));
  each(reading, json.nodes, "/nodes", (value, at) => readNode(reading, value, at));
  each(reading, json.legs, "/legs", (value, at) => readLeg(reading, value, at, known));
  each(reading, json.offers, "/offers", (value, at) => readOffer(reading, value, at, known));
  each(reading, json.courses, "/courses", (value, at) => readCourse(reading, value, at, known));
  each(reading, json.needs, "/needs", (value, at) => readNeed(reading, value, at, known));
  if (json.standing !== undefined) each(reading, json.standing, "/standing", (value, at) => readStanding(reading, value, at, known, ends));
  if (reading.faults.length === 0) readTotals(reading, json as unknown as Problem);
  return reading.faults.length === 0 ? { ok: true, problem: json as unknown as Problem } : { ok: false, faults: reading.faults };
}

function each(reading: Reading, list: unknown, pointer: string, read: (value: unknown, at: string) => void): void {
  if (!reading.list(list, pointer)) return;
  for (const [index, value] of list.entries()) read(value, `${pointer}/${index}`);
}

function idsOf(reading: Reading, list: unknown, pointer: string, taken: ReadonlySet<string> = new Set()): Set<string> {
  const ids = new Set<string>();
  if (!Array.isArray(list)) return ids;
  for (const [index, entry] of list.entries()) {
    const id: unknown = (entry as { id?: unknown } | null)?.id;
    if (typeof id !== "string") continue;
    if (ids.has(id) || taken.has(id)) reading.fault(`${pointer}/${index}/id`, "duplicate-id", "this id was used before");
    ids.add(id);
  }
  return ids;
}

function endsOf(legs: unknown): Map<string, { from: unknown; to: unknown }> {
  return new Map(Array.isArray(legs) ? legs.map((leg: { id: string; from: unknown; to: unknown } | null) => [leg?.id ?? "", { from: leg?.from, to: leg?.to }]) : []);
}

function readHorizon(reading: Reading, horizon: unknown): void {
  if (horizon === undefined || !reading.object(horizon, "/horizon", ["startOn", "days"], [])) return;
  reading.day(horizon.startOn, "/horizon/startOn");
  reading.whole(horizon.days, "/horizon/days", 1, limits.horizonDays);
}

function readItem(reading: Reading, item: unknown, at: string): void {
  const optional = ["neqKgPerUnit", "hazardDivision", "compatibilityGroup", "fleet"];
  if (!reading.object(item, at, ["id", "tonnesPerUnit"], optional)) return;
  reading.text(item.id, `${at}/id`);
  reading.decimal(item.tonnesPerUnit, `${at}/tonnesPerUnit`, 0.000001, 100_000, 6);
  reading.choice(item.hazardDivision, `${at}/hazardDivision`, hazardDivisions);
  reading.text(item.compatibilityGroup, `${at}/compatibilityGroup`);
  reading.text(item.fleet, `${at}/fleet`);
  if (reading.decimal(item.neqKgPerUnit, `${at}/neqKgPerUnit`, 0, 1_000_000, 3) && item.neqKgPerUnit > 0 && item.hazardDivision === undefined)
    reading.fault(`${at}/hazardDivision`, "hazard-division-missing", "an item with explosive content needs a hazard division");
}

function readNode(reading: Reading, node: unknown, at: string): void {
  if (!reading.object(node, at, ["id", "handlingTonnesPerDay", "storageTonnes"], ["kind", "licences"])) return;
  reading.text(node.id, `${at}/id`);
  reading.choice(node.kind, `${at}/kind`, nodeKinds);
  reading.decimal(node.handlingTonnesPerDay, `${at}/handlingTonnesPerDay`, 0, limits.tonnes, 6);
  reading.decimal(node.storageTonnes, `${at}/storageTonnes`, 0, limits.tonnes, 6);
  if (node.licences === undefined || !reading.object(node.licences, `${at}/licences`, [], hazardDivisions)) return;
  for (const [division, neqKg] of Object.entries(node.licences))
    reading.decimal(neqKg, `${at}/licences/${escapePointer(division)}`, 0, limits.neqKg, 3);
}

function readLeg(reading: Reading, leg: unknown, at: string, known: Known): void {
  const required = ["id", "from", "to", "mode", "transitDays", "departures", "capacityTonnesPerDeparture", "costCentsPerTonne"];
  if (!reading.object(leg, at, required, ["neqKgPerDeparture", "windows", "noticeDays"])) return;
  reading.text(leg.id, `${at}/id`);
  reading.reference(leg.from, `${at}/from`, known.nodes, "node");
  if (reading.reference(leg.to, `${at}/to`, known.nodes, "node") && leg.to === leg.from)
    reading.fault(`${at}/to`, "leg-to-itself", "a leg must lead to another node");
  reading.choice(leg.mode, `${at}/mode`, legModes);
  reading.whole(leg.transitDays, `${at}/transitDays`, 1, limits.transitDays);
  reading.decimal(leg.capacityTonnesPerDeparture, `${at}/capacityTonnesPerDeparture`, 0, limits.tonnes, 6);
  reading.decimal(leg.neqKgPerDeparture, `${at}/neqKgPerDeparture`, 0, limits.neqKg, 3);
  reading.whole(leg.costCentsPerTonne, `${at}/costCentsPerTonne`, 0, limits.costCentsPerTonne);
  reading.whole(leg.noticeDays, `${at}/noticeDays`, 0, limits.horizonDays);
  if (leg.windows !== undefined) each(reading, leg.windows, `${at}/windows`, (window, place) => readWindow(reading, window, place));
  if (leg.departures === undefined || !reading.object(leg.departures, `${at}/departures`, ["everyDays", "phase"], [])) return;
  const { everyDays, phase } = leg.departures;
  if (reading.whole(everyDays, `${at}/departures/everyDays`, 1, limits.everyDays))
    reading.whole(phase, `${at}/departures/phase`, 0, everyDays - 1);
}

function readWindow(reading: Reading, window: unknown, at: string): void {
  if (!reading.object(window, at, ["from", "through"], [])) return;
  const right = [reading.day(window.from, `${at}/from`), reading.day(window.through, `${at}/through`)];
  if (right.every(Boolean) && String(window.through) < String(window.from))
    reading.fault(`${at}/through`, "window-reversed", "must not be before from");
}

function readOffer(reading: Reading, offer: unknown, at: string, known: Known): void {
  const optional = ["donor", "availableThrough", "reservedFor", "minLot", "consent", "avoids"];
  if (!reading.object(offer, at, ["id", "item", "quantity", "node", "availableFrom"], optional)) return;
  reading.text(offer.id, `${at}/id`);
  reading.reference(offer.item, `${at}/item`, known.items, "item");
  reading.whole(offer.quantity, `${at}/quantity`, 1, limits.quantity);
  reading.reference(offer.node, `${at}/node`, known.nodes, "node");
  reading.text(offer.donor, `${at}/donor`);
  const from = reading.day(offer.availableFrom, `${at}/availableFrom`);
  if (reading.day(offer.availableThrough, `${at}/availableThrough`) && from && offer.availableThrough < String(offer.availableFrom))
    reading.fault(`${at}/availableThrough`, "window-reversed", "must not be before availableFrom");
  reading.reference(offer.reservedFor, `${at}/reservedFor`, known.needs, "need");
  reading.whole(offer.minLot, `${at}/minLot`, 1, limits.quantity);
  readAvoids(reading, offer.avoids, `${at}/avoids`, known);
  if (offer.consent === undefined || !reading.object(offer.consent, `${at}/consent`, ["state"], ["on"])) return;
  if (!reading.choice(offer.consent.state, `${at}/consent/state`, ["given", "expected", "missing"])) return;
  if (offer.consent.state === "expected" && offer.consent.on === undefined)
    reading.fault(`${at}/consent/on`, "missing", "an expected consent needs its day");
  if (offer.consent.state !== "expected" && offer.consent.on !== undefined)
    reading.fault(`${at}/consent/on`, "unknown-field", "only an expected consent has a day");
  reading.day(offer.consent.on, `${at}/consent/on`);
}

function readCourse(reading: Reading, course: unknown, at: string, known: Known): void {
  if (!reading.object(course, at, ["id", "item", "seats", "node", "startOn", "days"], ["reservedFor"])) return;
  reading.text(course.id, `${at}/id`);
  reading.reference(course.item, `${at}/item`, known.items, "item");
  reading.whole(course.seats, `${at}/seats`, 1, limits.quantity);
  reading.reference(course.node, `${at}/node`, known.nodes, "node");
  reading.day(course.startOn, `${at}/startOn`);
  reading.whole(course.days, `${at}/days`, 1, limits.horizonDays);
  reading.reference(course.reservedFor, `${at}/reservedFor`, known.needs, "need");
}

/** Only the way must hold together: whether it was bookable is past, and its days may lie outside the horizon. */
function readStanding(reading: Reading, standing: unknown, at: string, known: Known, ends: ReadonlyMap<string, { from: unknown; to: unknown }>): void {
  if (!reading.object(standing, at, ["id", "item", "quantity", "node", "legs", "arriveOn"], [])) return;
  reading.text(standing.id, `${at}/id`);
  reading.reference(standing.item, `${at}/item`, known.items, "item");
  reading.whole(standing.quantity, `${at}/quantity`, 1, limits.quantity);
  reading.reference(standing.node, `${at}/node`, known.nodes, "node");
  let [node, day] = [standing.node, ""];
  if (standing.legs !== undefined) each(reading, standing.legs, `${at}/legs`, (leg, place) => {
    if (!reading.object(leg, place, ["leg", "departOn", "arriveOn"], [])) return;
    const way = ends.get(String(leg.leg));
    if (reading.reference(leg.leg, `${place}/leg`, new Set(ends.keys()), "leg") && way?.from !== node) reading.fault(`${place}/leg`, "route-broken", "does not leave from where the goods are");
    if (reading.day(leg.departOn, `${place}/departOn`) && leg.departOn < day) reading.fault(`${place}/departOn`, "window-reversed", "must not be before the arrival before it");
    if (reading.day(leg.arriveOn, `${place}/arriveOn`) && leg.arriveOn <= String(leg.departOn)) reading.fault(`${place}/arriveOn`, "window-reversed", "must be after departOn");
    [node, day] = [way?.to, String(leg.arriveOn)];
  });
  if (reading.day(standing.arriveOn, `${at}/arriveOn`) && day !== "" && standing.arriveOn !== day) reading.fault(`${at}/arriveOn`, "out-of-range", "must be the day of the last arrival");
}

function readNeed(reading: Reading, need: unknown, at: string, known: Known): void {
  const asks = ["item", "accepts", "components"];
  if (!reading.object(need, at, ["id", "node", "priorityClass", "weight", "dueOn", "quantity"], [...asks, "avoids"])) return;
  reading.text(need.id, `${at}/id`);
  reading.reference(need.node, `${at}/node`, known.nodes, "node");
  reading.whole(need.priorityClass, `${at}/priorityClass`, 1, 9);
  reading.whole(need.weight, `${at}/weight`, 1, limits.weight);
  reading.day(need.dueOn, `${at}/dueOn`);
  reading.whole(need.quantity, `${at}/quantity`, 1, limits.quantity);
  if (asks.filter((key) => need[key] !== undefined).length !== 1)
    reading.fault(at, "one-of-item-accepts-components", "must have exactly one of item, accepts and components");
  readAvoids(reading, need.avoids, `${at}/avoids`, known);
  if (need.item !== undefined) reading.reference(need.item, `${at}/item`, known.items, "item");
  if (need.accepts !== undefined) readAccepts(reading, need.accepts, `${at}/accepts`, known);
  if (need.components === undefined) return;
  idsOf(reading, need.components, `${at}/components`);
  if (Array.isArray(need.components) && need.components.length === 0)
    reading.fault(`${at}/components`, "out-of-range", "a package has at least one component");
  each(reading, need.components, `${at}/components`, (component, place) => {
    if (!reading.object(component, place, ["id", "ratio", "accepts"], [])) return;
    reading.text(component.id, `${place}/id`);
    reading.decimal(component.ratio, `${place}/ratio`, 0.001, 1_000_000, 3);
    readAccepts(reading, component.accepts, `${place}/accepts`, known);
  });
}

function readAvoids(reading: Reading, avoids: unknown, at: string, known: Known): void {
  if (avoids === undefined || !reading.object(avoids, at, [], ["legs", "nodes"])) return;
  if (avoids.legs !== undefined) each(reading, avoids.legs, `${at}/legs`, (leg, place) => reading.reference(leg, place, known.legs, "leg"));
  if (avoids.nodes !== undefined) each(reading, avoids.nodes, `${at}/nodes`, (node, place) => reading.reference(node, place, known.nodes, "node"));
}

function readAccepts(reading: Reading, accepts: unknown, at: string, known: Known): void {
  if (Array.isArray(accepts) && accepts.length === 0) reading.fault(at, "out-of-range", "at least one item must be accepted");
  const seen = new Set<unknown>();
  each(reading, accepts, at, (accepted, place) => {
    if (!reading.object(accepted, place, ["item", "value"], [])) return;
    if (reading.reference(accepted.item, `${place}/item`, known.items, "item") && seen.has(accepted.item))
      reading.fault(`${place}/item`, "duplicate-id", "this item is accepted twice");
    seen.add(accepted.item);
    reading.decimal(accepted.value, `${place}/value`, 0.001, 1, 3);
  });
}

/** Sums that must stay exact in a double: all grams offered or standing, all milli-units asked for, all points. */
function readTotals(reading: Reading, problem: Problem): void {
  const grams = new Map(problem.items.map((item) => [item.id, Math.max(item.tonnesPerUnit * 1e6, (item.neqKgPerUnit ?? 0) * 1e3)]));
  let offered = 0;
  for (const [index, offer] of problem.offers.entries()) {
    offered += offer.quantity * (grams.get(offer.item) ?? 0);
    if (offered > 4e15) return void reading.fault(`/offers/${index}/quantity`, "too-large", "the offers weigh more than 4,000,000,000 tonnes");
  }
  for (const [index, standing] of (problem.standing ?? []).entries()) {
    offered += standing.quantity * (grams.get(standing.item) ?? 0);
    if (offered > 4e15) return void reading.fault(`/standing/${index}/quantity`, "too-large", "offers and standing movements weigh more than 4,000,000,000 tonnes");
  }
  let weight = 0;
  for (const [index, need] of problem.needs.entries()) {
    weight += need.weight;
    const units = need.quantity * Math.max(1, ...(need.components ?? []).map((component) => component.ratio));
    if (units > 4e12) return void reading.fault(`/needs/${index}/quantity`, "too-large", "asks for more than 4,000,000,000,000 units");
    if (weight > 4e9) return void reading.fault(`/needs/${index}/weight`, "too-large", "the weights sum to more than 4,000,000,000");
  }
  const start = parseDay(problem.horizon.startOn) ?? 0;
  if (start + problem.horizon.days > (parseDay("9999-12-31") ?? 0))
    reading.fault("/horizon/days", "out-of-range", "the horizon must end in the year 9999 or before");
}
