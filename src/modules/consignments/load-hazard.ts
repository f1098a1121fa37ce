import type { CompatibilityGroup, HazardDivision } from "../catalogue/index.ts";
import loading from "../../../data/codes/class1_loading.json";

/** Kinds of vehicles for explosives on the road, after ADR. A unit made of both kinds is `EX/II`. */
export const transportUnits = ["EX/II", "EX/III"] as const;
export type TransportUnit = (typeof transportUnits)[number];

/** Which goods of class 1 may go in one unit, and how much: data, so that a nation's derogation can take its place. */
export interface LoadingRules {
  /** `groups` names the columns; a cell is `X` (never together), `-` (freely), or the number of a note. What is not there is never together. */
  readonly mixing: Readonly<Record<string, string>>;
  /** From the most to the least dangerous: a load counts as the first that is in it. */
  readonly divisions: readonly string[];
  /** Kilograms of net explosive quantity by division; a division that is not there may not be carried. */
  readonly limits: Readonly<Record<TransportUnit, Readonly<Record<string, number | "unlimited">>>>;
}

/** What a room has until it is given other rules: 49 CFR 176.144 and the limits of ADR. */
export const defaultLoading: LoadingRules = loading as unknown as LoadingRules;

/** So many units of one item in one load. */
export interface LoadPiece {
  /** The item's code: pieces of one code are identical. */
  readonly item: string;
  readonly units: bigint;
  /** Of one unit. */
  readonly massKg: number | null;
  readonly hazardDivision: HazardDivision | null;
  readonly compatibilityGroup: CompatibilityGroup | null;
  /** Net explosive quantity of one unit. */
  readonly neqKg: number | null;
  /** Whether it is an article or a substance; null while nobody said. */
  readonly form: "article" | "substance" | null;
}

export type LoadRefusal =
  | { readonly rule: "LOAD-1"; readonly code: "load-mass-missing"; readonly item: string }
  | { readonly rule: "LOAD-2"; readonly code: "load-hazard-missing"; readonly item: string }
  | { readonly rule: "LOAD-3"; readonly code: "load-never-together"; readonly one: string; readonly other: string }
  | { readonly rule: "LOAD-4"; readonly code: "load-articles-only"; readonly item: string }
  | { readonly rule: "LOAD-4"; readonly code: "load-not-identical"; readonly one: string; readonly other: string }
  | { readonly rule: "LOAD-6"; readonly code: "load-over-vehicle"; readonly unit: TransportUnit; readonly division: string; readonly neqKg: number; readonly limitKg: number }
  | { readonly rule: "LOAD-7"; readonly code: "load-over-leg"; readonly neqKg: number; readonly limitKg: number }
  | { readonly rule: "LOAD-8"; readonly code: "load-not-licensed"; readonly place: string; readonly division: string; readonly neqKg: number; readonly licensedKg: number };

/** What a load is, as far as its pieces are known. */
export interface LoadSummary {
  readonly massKg: number;
  /** By division, group S too. */
  readonly neqKg: Readonly<Partial<Record<HazardDivision, number>>>;
  /** What the whole load counts as; null when nothing of class 1 is in it. The group is null where the rules name none. */
  readonly countsAs: { readonly division: HazardDivision; readonly group: CompatibilityGroup | null } | null;
}

type Explosive = LoadPiece & { readonly hazardDivision: HazardDivision; readonly compatibilityGroup: CompatibilityGroup };

const isExplosive = (piece: LoadPiece): piece is Explosive => piece.hazardDivision !== null && piece.compatibilityGroup !== null;

/** Milligrams are counted in whole numbers, so that a limit is met exactly and not by a rounding. */
const milligrams = (piece: LoadPiece, kg: number | null) => (kg === null ? 0n : piece.units * BigInt(Math.round(kg * 1e6)));
const kilograms = (mg: bigint) => Number(mg) / 1e6;

/** Every pair of different goods in a load, and none twice. */
function* pairsOf(pieces: readonly Explosive[]): Generator<readonly [Explosive, Explosive]> {
  const kinds = [...new Map(pieces.map((piece) => [`${piece.item} ${piece.hazardDivision}${piece.compatibilityGroup}`, piece])).values()];
  for (const [at, one] of kinds.entries()) for (const other of kinds.slice(at + 1)) yield [one, other];
}

const cellOf = ({ mixing }: LoadingRules, one: string, other: string): string => {
  const at = (mixing["groups"] ?? "").indexOf(other);
  return (at < 0 ? undefined : mixing[one]?.[at]) ?? "X";
};

/** Mass, explosives by division, and what the load counts as: the most dangerous division in it, group S left out (ADR 7.5.5.2.2). */
export function summariseLoad(pieces: readonly LoadPiece[], rules: LoadingRules = defaultLoading): LoadSummary {
  const explosive = pieces.filter(isExplosive);
  const byDivision = new Map<HazardDivision, bigint>();
  for (const piece of explosive) byDivision.set(piece.hazardDivision, (byDivision.get(piece.hazardDivision) ?? 0n) + milligrams(piece, piece.neqKg));
  return {
    massKg: kilograms(pieces.reduce((sum, piece) => sum + milligrams(piece, piece.massKg), 0n)),
    neqKg: Object.fromEntries([...byDivision].map(([division, mg]) => [division, kilograms(mg)])),
    countsAs: explosive.length === 0 ? null : { division: divisionOf(explosive, rules), group: groupOf(explosive) },
  };
}

function divisionOf(explosive: readonly Explosive[], rules: LoadingRules): HazardDivision {
  const counted = explosive.filter((piece) => piece.compatibilityGroup !== "S");
  const present = new Set<string>(counted.map((piece) => piece.hazardDivision));
  // 1.5D beside 1.2 counts as 1.1; so do different articles of N, of which nobody proved that one does not set off the other.
  const lone = new Set(counted.filter((piece) => piece.compatibilityGroup === "N").map((piece) => piece.item));
  if (lone.size > 1 || (present.has("1.2") && counted.some((piece) => piece.hazardDivision === "1.5" && piece.compatibilityGroup === "D"))) return "1.1";
  return (rules.divisions.find((division) => present.has(division)) ?? (counted.length > 0 ? "1.1" : "1.4")) as HazardDivision;
}

function groupOf(explosive: readonly Explosive[]): CompatibilityGroup | null {
  const groups = new Set<CompatibilityGroup>(explosive.map((piece) => piece.compatibilityGroup));
  const isWithArticles = ["C", "D", "E"].some((group) => groups.has(group as CompatibilityGroup));
  if (groups.has("N") && isWithArticles) {
    groups.delete("N");
    groups.add("D");
  }
  if (groups.size > 1) groups.delete("S");
  if (groups.size > 1 && [...groups].every((group) => group === "C" || group === "D" || group === "E")) return "E";
  return groups.size === 1 ? [...groups][0]! : null;
}

/**
 * Everything that forbids this load in one unit, in a stated order; none when it may go. `unit` is the kind of vehicle on a road,
 * null elsewhere; `legNeqCapKg` what one departure of the leg may carry, null when it has no limit. What is unknown is
 * never taken as harmless.
 */
export function listLoadRefusals(
  pieces: readonly LoadPiece[], { unit, legNeqCapKg }: { readonly unit: TransportUnit | null; readonly legNeqCapKg: number | null }, rules: LoadingRules = defaultLoading,
): LoadRefusal[] {
  const explosive = pieces.filter(isExplosive);
  const refusals: LoadRefusal[] = [];
  for (const item of new Set(pieces.filter((piece) => piece.massKg === null).map((piece) => piece.item))) refusals.push({ rule: "LOAD-1", code: "load-mass-missing", item });
  const isHalf = (piece: LoadPiece) => (piece.hazardDivision === null) !== (piece.compatibilityGroup === null) || (piece.hazardDivision !== null && piece.neqKg === null);
  for (const item of new Set(pieces.filter(isHalf).map((piece) => piece.item))) refusals.push({ rule: "LOAD-2", code: "load-hazard-missing", item });
  refusals.push(...whyNotTogether(explosive, rules));
  const { countsAs, neqKg } = summariseLoad(pieces, rules);
  if (countsAs === null) return refusals;
  const all = explosive.reduce((sum, piece) => sum + milligrams(piece, piece.neqKg), 0n);
  const counted = explosive.filter((piece) => piece.compatibilityGroup !== "S").reduce((sum, piece) => sum + milligrams(piece, piece.neqKg), 0n);
  if (unit !== null && Object.keys(neqKg).length > 0) refusals.push(...whyNotVehicle(explosive, countsAs.division, counted, unit, rules));
  if (legNeqCapKg !== null && kilograms(all) > legNeqCapKg) refusals.push({ rule: "LOAD-7", code: "load-over-leg", neqKg: kilograms(all), limitKg: legNeqCapKg });
  return refusals;
}

function whyNotTogether(explosive: readonly Explosive[], rules: LoadingRules): LoadRefusal[] {
  const apart = new Map<string, LoadRefusal>();
  for (const [one, other] of pairsOf(explosive)) {
    const cell = cellOf(rules, one.compatibilityGroup, other.compatibilityGroup);
    const [first, second] = [`${one.hazardDivision}${one.compatibilityGroup}`, `${other.hazardDivision}${other.compatibilityGroup}`].toSorted() as [string, string];
    if (cell === "1") {
      // Fireworks are told from other articles by nobody here; a substance, and what nobody called an article, stays behind.
      const doubtful = explosive.find((piece) => piece.form !== "article");
      if (doubtful) apart.set("articles", { rule: "LOAD-4", code: "load-articles-only", item: doubtful.item });
    } else if (cell === "2") {
      if (one.item !== other.item) apart.set(`${one.item} ${other.item}`, { rule: "LOAD-4", code: "load-not-identical", one: one.item, other: other.item });
    } else if (!/^[-3-6]$/.test(cell)) apart.set(`${first} ${second}`, { rule: "LOAD-3", code: "load-never-together", one: first, other: second });
  }
  return [...apart.values()];
}

function whyNotVehicle(explosive: readonly Explosive[], division: HazardDivision, countedMg: bigint, unit: TransportUnit, rules: LoadingRules): LoadRefusal[] {
  const isAllS = explosive.every((piece) => piece.compatibilityGroup === "S");
  const hasA = division === "1.1" && explosive.some((piece) => piece.compatibilityGroup === "A");
  const row = isAllS ? "1.4S" : hasA ? "1.1A" : division;
  const limit = rules.limits[unit][row] ?? 0;
  return limit === "unlimited" || kilograms(countedMg) <= limit ? [] : [{ rule: "LOAD-6", code: "load-over-vehicle", unit, division: row, neqKg: kilograms(countedMg), limitKg: limit }];
}

/** Why a load may not stand at a place with what is there already, by the place's licence: kilograms by division, where none named is none allowed. */
export function listLicenceRefusals(
  load: LoadSummary, place: { readonly code: string; readonly licences: Readonly<Partial<Record<string, number>>>; readonly presentKg: Readonly<Partial<Record<string, number>>> },
): LoadRefusal[] {
  return Object.entries(load.neqKg).toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([division, kg]) => {
    const [neqKg, licensedKg] = [kilograms(BigInt(Math.round((kg + (place.presentKg[division] ?? 0)) * 1e6))), place.licences[division] ?? 0];
    return neqKg <= licensedKg ? [] : [{ rule: "LOAD-8" as const, code: "load-not-licensed" as const, place: place.code, division, neqKg, licensedKg }];
  });
}
