import "maplibre-gl/dist/maplibre-gl.css";
import "../map/map.css";
import { useComputedColorScheme } from "@mantine/core";
import { alpha3ToNumeric } from "i18n-iso-countries";
import * as maplibregl from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useEffect, useRef, useState } from "react";
import { stances } from "../../modules/alliance/index.ts";
import { useTexts } from "../language.tsx";
import { toStyle } from "../map/map-style.ts";
import { countries } from "../map/world.ts";
import type { Stance, Standing } from "./alliance-words.ts";

maplibregl.setWorkerUrl(workerUrl);

/** Fills that differ in lightness as well as in colour. Where sources disagree, neither is preferred. */
const fills: Readonly<Record<Stance | "conflict", { readonly light: string; readonly dark: string }>> = {
  notStated: { light: "#c9d0d4", dark: "#3d505b" }, noObjection: { light: "#b6cde8", dark: "#46698f" }, supports: { light: "#2f7d5b", dark: "#79c9a5" }, seeksAmendment: { light: "#e6c477", dark: "#8a6a1c" },
  conditions: { light: "#cf8f2e", dark: "#e0b062" }, objects: { light: "#9b2222", dark: "#f2a3a3" }, absent: { light: "#efefef", dark: "#2a343a" }, conflict: { light: "#7b3f8c", dark: "#cf9ce0" },
};

const kindOf = (one: Standing): Stance | "conflict" => (one.stances.length > 1 ? "conflict" : one.stances[0]!);

/** The members on the map by where they stand, never so far off that coasts close over the sea. Everything on it stands in the table too. */
export default function StanceMap({ standings }: { standings: readonly Standing[] }) {
  const { t, word } = useTexts();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const frame = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (!frame.current) return undefined;
    const locale = { "Map.Title": t("standings.map"), "NavigationControl.ZoomIn": t("map.in"), "NavigationControl.ZoomOut": t("map.out") };
    const kinds = new Map(standings.map((one) => [alpha3ToNumeric(one.member.code), kindOf(one)]));
    const world = countries();
    const coloured = { ...world, features: world.features.map((one) => ({ ...one, properties: { ...one.properties, fill: fillOf(kinds.get(String(one.id)), scheme) } })) };
    const base = toStyle(scheme, world);
    let map: maplibregl.Map;
    try {
      map = new maplibregl.Map({
        container: frame.current, center: [12, 54], zoom: 3.2, minZoom: 3, maxZoom: 7, attributionControl: false, dragRotate: false, pitchWithRotate: false, locale,
        style: {
          ...base, sources: { ...base.sources, members: { type: "geojson", data: coloured, tolerance: 0.2, buffer: 64 } },
          layers: [...base.layers.slice(0, -1), { id: "members", type: "fill", source: "members", filter: ["!=", ["get", "fill"], ""], paint: { "fill-color": ["get", "fill"] } }, base.layers.at(-1)!],
        },
      });
    } catch {
      setBroken(true);
      return undefined;
    }
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "top-right");
    map.touchZoomRotate.disableRotation();
    return () => map.remove();
  }, [standings, scheme, t]);
  if (broken) return <p className="empty">{t("map.broken")}</p>;
  return (
    <div className="map-frame">
      <div ref={frame} className="map" role="region" aria-label={t("standings.map")} />
      <ul className="legend" aria-label={t("legend")}>
        {[...stances, "conflict" as const].filter((kind) => standings.some((one) => kindOf(one) === kind)).map((kind) => <li key={kind}><svg width="16" height="12" aria-hidden="true"><rect width="16" height="12" fill={fills[kind][scheme]} /></svg>{kind === "conflict" ? t("standings.conflict") : word("stance", kind)}</li>)}
      </ul>
      <p className="quiet">{t("map.source")}</p>
    </div>
  );
}

function fillOf(kind: Stance | "conflict" | undefined, scheme: "light" | "dark"): string {
  return kind === undefined ? "" : fills[kind][scheme];
}
