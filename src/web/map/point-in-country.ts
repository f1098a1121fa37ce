import type { MultiPolygon, Polygon, Position } from "geojson";

/** Whether a point lies in a country's area; even-odd over all rings, so that holes are outside. */
export function isWithin(geometry: Polygon | MultiPolygon, [x, y]: readonly [number, number]): boolean {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => rings.reduce((inside, ring) => inside !== crossesOdd(ring, x, y), false));
}

function crossesOdd(ring: readonly Position[], x: number, y: number): boolean {
  let odd = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
    const [x1, y1] = ring[at] as [number, number];
    const [x2, y2] = ring[before] as [number, number];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}
