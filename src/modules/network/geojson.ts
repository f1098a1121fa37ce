import type { FeatureCollection, LineString, Point } from "geojson";
import { z } from "zod";
import { toCellFault } from "../../edges/drafted.ts";
import { dayShape, longText, namesShape } from "../../edges/shapes.ts";
import type { Day } from "../../kernel/day.ts";
import type { Refusal } from "../../kernel/decision.ts";
import { checkLeg, legModes, whyNotEnds, type Leg, type LegDraft } from "./leg.ts";
import { checkNode, licenceDivisions, nodeKinds, type Node, type NodeDraft } from "./node.ts";

/** What is wrong with a GeoJSON text, at the place that a JSON pointer names. */
export interface GeoFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** A GeoJSON text as the places and services it describes. Drafts are only worth applying when there are no faults. */
export interface NetworkDrafts {
  readonly nodes: readonly NodeDraft[];
  readonly legs: readonly LegDraft[];
  readonly faults: readonly GeoFault[];
}

const mostFaults = 1000;

/** The network as RFC 7946 GeoJSON: a point for every node and a line for every leg, with all that is known of them but ids and versions. */
export function toGeoJson(nodes: readonly Node[], legs: readonly Leg[]): FeatureCollection<Point | LineString> {
  return {
    type: "FeatureCollection",
    features: [
      ...nodes.map(({ id: _id, version: _version, latitude, longitude, ...properties }) => ({
        type: "Feature" as const, id: properties.code, geometry: { type: "Point" as const, coordinates: [longitude, latitude] }, properties,
      })),
      ...legs.map(({ id: _id, version: _version, from, to, ...properties }) => ({
        type: "Feature" as const, id: properties.code,
        geometry: { type: "LineString" as const, coordinates: [[from.longitude, from.latitude], [to.longitude, to.latitude]] },
        properties: { ...properties, from: from.code, to: to.code },
      })),
    ],
  };
}

const optional = { noticeDays: z.number().default(0), illustrative: z.boolean(), basis: longText.nullable().default(null) };
const nodeCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);
const tonnes = z.number().nullable().default(null);
const day = dayShape.transform((text) => text as Day).nullable().default(null);

// Members beyond these are passed over: programs that draw maps add their own.
const nodeProperties = z.object({
  code: nodeCode, names: namesShape, kind: z.enum(nodeKinds), country: z.string(), handlingTonnesPerDay: tonnes, storageTonnes: tonnes,
  licences: z.partialRecord(z.enum(licenceDivisions), z.number()).default({}), ...optional,
});
const legProperties = z.object({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,79}$/), from: nodeCode, to: nodeCode, mode: z.enum(legModes), transitDays: z.number(),
  departsEveryDays: z.number(), departsPhaseDays: z.number().default(0), capacityTonnes: z.number(), neqCapKg: z.number().nullable().default(null),
  costCentsPerTonne: z.number().default(0), openFrom: day, openThrough: day, ...optional,
});
const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });
const feature = z.object({
  type: z.literal("Feature"),
  geometry: z.object({ type: z.enum(["Point", "LineString"]), coordinates: z.array(z.unknown()) }),
  properties: z.record(z.string(), z.unknown()),
});
const position = z.array(z.number()).min(2);

/** The knowledge that checking needs and the text does not hold. */
export interface KnownPlaces {
  /** Codes of the nodes that stand already; those of the text are added. */
  readonly nodeCodes: ReadonlySet<string>;
  readonly isCountry: (alpha3: string) => boolean;
}

/**
 * Reads GeoJSON: points are nodes, lines are legs. Where a line runs does not matter, its ends are named by its properties.
 * Coordinates are longitude, latitude in WGS 84; a third number, the height, is passed over.
 */
export function parseGeoJson(json: unknown, known: KnownPlaces): NetworkDrafts {
  const reading = new GeoReading(known.isCountry);
  const read = collection.safeParse(json);
  if (!read.success) reading.addIssues("", read.error);
  else if (!isWgs84(json)) reading.refuse("/crs", { rule: "GEO-4", code: "geojson-crs" });
  else {
    for (const [at, one] of read.data.features.entries()) reading.readFeature(`/features/${at}`, one);
    reading.checkEnds(known.nodeCodes);
  }
  return { nodes: reading.nodes, legs: reading.legs.map(({ draft }) => draft), faults: reading.faults.slice(0, mostFaults) };
}

/** GeoJSON before RFC 7946 could name another coordinate system; reading its numbers as degrees would move every place. */
function isWgs84(json: unknown): boolean {
  const { crs } = json as { crs?: { properties?: { name?: unknown } } | null };
  return crs === undefined || crs === null || /(?:CRS84|EPSG:{1,2}4326)$/i.test(String(crs.properties?.name));
}

class GeoReading {
  readonly nodes: NodeDraft[] = [];
  readonly legs: { readonly at: string; readonly draft: LegDraft }[] = [];
  readonly faults: GeoFault[] = [];
  readonly #isCountry: (alpha3: string) => boolean;
  readonly #seen = new Set<string>();

  constructor(isCountry: (alpha3: string) => boolean) {
    this.#isCountry = isCountry;
  }

  refuse(pointer: string, refusal: Refusal): void {
    const { code, message, facts } = toCellFault(null, null, refusal);
    this.faults.push({ pointer, code, message, ...(facts ? { facts } : {}) });
  }

  addIssues(at: string, error: z.ZodError): void {
    for (const issue of error.issues) {
      const path = issue.path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
      this.faults.push({ pointer: `${at}${path}`, code: issue.code.replaceAll("_", "-"), message: issue.message });
    }
  }

  readFeature(at: string, value: unknown): void {
    const read = feature.safeParse(value);
    if (!read.success) this.addIssues(at, read.error);
    else if (read.data.geometry.type === "Point") this.#readNode(at, read.data.properties, read.data.geometry.coordinates);
    else this.#readLeg(at, read.data.properties);
  }

  #readNode(at: string, properties: unknown, coordinates: unknown): void {
    const facts = nodeProperties.safeParse(properties);
    const place = position.safeParse(coordinates);
    if (!facts.success) this.addIssues(`${at}/properties`, facts.error);
    if (!place.success) this.addIssues(`${at}/geometry/coordinates`, place.error);
    if (!facts.success || !place.success) return;
    const draft: NodeDraft = { ...facts.data, longitude: place.data[0]!, latitude: place.data[1]! };
    if (this.#isRepeated(at, "node", draft.code)) return;
    const checked = checkNode(draft, this.#isCountry);
    if (checked.allowed) this.nodes.push(draft);
    else {
      const pointers: Record<string, string> = { "/longitude": "/geometry/coordinates/0", "/latitude": "/geometry/coordinates/1" };
      this.refuse(at + (pointers[checked.refusal.pointer] ?? `/properties${checked.refusal.pointer}`), checked.refusal);
    }
  }

  #readLeg(at: string, properties: unknown): void {
    const facts = legProperties.safeParse(properties);
    if (!facts.success) return this.addIssues(`${at}/properties`, facts.error);
    if (this.#isRepeated(at, "leg", facts.data.code)) return;
    const checked = checkLeg(facts.data);
    if (checked.allowed) this.legs.push({ at, draft: facts.data });
    else this.refuse(`${at}/properties${checked.refusal.pointer}`, checked.refusal);
  }

  #isRepeated(at: string, noun: "node" | "leg", code: string): boolean {
    const key = `${noun} ${code}`;
    const isRepeated = this.#seen.has(key);
    if (isRepeated) this.refuse(`${at}/properties/code`, { rule: noun === "node" ? "NODE-8" : "LEG-12", code: `${noun}-code-repeated`, repeated: code });
    this.#seen.add(key);
    return isRepeated;
  }

  /** After all features: a line may stand before the points of its ends. */
  checkEnds(nodeCodes: ReadonlySet<string>): void {
    for (const { at, draft } of this.legs) {
      const isKnown = (code: string) => nodeCodes.has(code) || this.#seen.has(`node ${code}`);
      const refusal = whyNotEnds(draft, isKnown, { from: `${at}/properties/from`, to: `${at}/properties/to` });
      if (refusal) this.refuse(refusal.pointer, refusal);
    }
  }
}
