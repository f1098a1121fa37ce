import type { FeatureCollection, LineString, MultiPolygon, Polygon } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import type { MapLeg, MapNode } from "../types.ts";

/** How one kind of line looks. Kinds differ in dash or width as well as in colour. */
export interface LineKind { readonly name: string; readonly colour: { readonly light: string; readonly dark: string }; readonly dash?: [number, number] }

export const modes: readonly LineKind[] = [
  { name: "road", colour: { light: "#8a5a16", dark: "#e0b062" } },
  { name: "rail", colour: { light: "#17586b", dark: "#6fb6cc" }, dash: [3, 1.5] },
  { name: "sea", colour: { light: "#2a5db0", dark: "#8db4f2" }, dash: [1, 1.6] },
  { name: "air", colour: { light: "#7b3f8c", dark: "#cf9ce0" }, dash: [4, 2.5] },
  { name: "inlandWater", colour: { light: "#2f7d5b", dark: "#79c9a5" }, dash: [2, 1] },
];

/** What a plan does otherwise with a way; drawn in this order, so that what stays lies beneath. */
export const wayChanges: readonly LineKind[] = [
  { name: "kept", colour: { light: "#7d8b95", dark: "#8c9aa4" } },
  { name: "less", colour: { light: "#9b2222", dark: "#f2a3a3" }, dash: [0.4, 1.6] },
  { name: "dropped", colour: { light: "#9b2222", dark: "#f2a3a3" }, dash: [2, 1.6] },
  { name: "more", colour: { light: "#17703f", dark: "#7fd6a2" }, dash: [4, 1.2] },
  { name: "added", colour: { light: "#17703f", dark: "#7fd6a2" } },
];

/** Land, sea and borders, without names and without a server to ask for tiles. */
export function toStyle(scheme: "light" | "dark", world: FeatureCollection<Polygon | MultiPolygon>): StyleSpecification {
  const dark = scheme === "dark";
  return {
    version: 8,
    // Without tolerance and buffer of these sizes, simplified coasts close over the Baltic.
    sources: { world: { type: "geojson", data: world, tolerance: 0.2, buffer: 64 } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": dark ? "#10202a" : "#dfe8ec" } },
      { id: "land", type: "fill", source: "world", paint: { "fill-color": dark ? "#22313a" : "#f7f6f2" } },
      { id: "borders", type: "line", source: "world", paint: { "line-color": dark ? "#3d505b" : "#b9c3c8", "line-width": 0.7 } },
    ],
  };
}

export interface FlowLeg extends Pick<MapLeg, "from" | "to" | "mode"> {
  /** The thicker, the more. */
  readonly flowTonnes: number;
  /** Which kind of line it is; its mode where that is not said. */
  readonly line?: string;
}

/** Legs as lines; those over the sea or in the air bend a little, so that both ways and neighbours stay apart. */
export function flowLines(nodes: readonly MapNode[], legs: readonly FlowLeg[]): FeatureCollection<LineString> {
  const at = new Map(nodes.map((node) => [node.id, [node.longitude, node.latitude] as const]));
  // Services of the same ends lie beside one another.
  const beside = new Map<string, number>();
  const most = Math.max(1, ...legs.map((leg) => leg.flowTonnes));
  return {
    type: "FeatureCollection",
    features: legs.flatMap((leg) => {
      const [from, to] = [at.get(leg.from), at.get(leg.to)];
      if (!from || !to) return [];
      const ends = `${leg.from} ${leg.to}`;
      const nth = beside.get(ends) ?? 0;
      beside.set(ends, nth + 1);
      const bend = (leg.mode === "air" || leg.mode === "sea" ? 0.12 : 0.03) + 0.14 * nth;
      return [{ type: "Feature", properties: { line: leg.line ?? leg.mode, width: leg.flowTonnes > 0 ? 2 + 6 * Math.sqrt(leg.flowTonnes / most) : 1.2 }, geometry: { type: "LineString", coordinates: bent(from, to, bend) } } as const];
    }),
  };
}

function bent(from: readonly [number, number], to: readonly [number, number], bend: number): [number, number][] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [cx, cy] = [(from[0] + to[0]) / 2 - bend * dy, (from[1] + to[1]) / 2 + bend * dx];
  return Array.from({ length: 17 }, (_one, step) => {
    const s = step / 16;
    return [(1 - s) ** 2 * from[0] + 2 * s * (1 - s) * cx + s ** 2 * to[0], (1 - s) ** 2 * from[1] + 2 * s * (1 - s) * cy + s ** 2 * to[1]];
  });
}
