import "maplibre-gl/dist/maplibre-gl.css";
import "./map.css";
import { useComputedColorScheme } from "@mantine/core";
import * as maplibregl from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../language.tsx";
import type { MapNode } from "../types.ts";
import { flowLines, modes, toStyle, type FlowLeg, type LineKind } from "./map-style.ts";
import { countries } from "./world.ts";

maplibregl.setWorkerUrl(workerUrl);

interface RoomMapProps {
  readonly nodes: readonly MapNode[];
  readonly legs: readonly FlowLeg[];
  /** The kinds of line, with the list of words that names them; modes of transport when it is not said. */
  readonly kinds?: { readonly lines: readonly LineKind[]; readonly words: string };
  /** Places that the map shows near; all of Europe when none is said. */
  readonly near?: readonly MapNode[];
  readonly onNode?: (id: string) => void;
}

const byMode = { lines: modes, words: "mode" };

/** Places by kind and ways by mode; the thicker a way, the more the plan sends over it. Everything on it stands in tables too. */
export default function RoomMap({ nodes, legs, kinds = byMode, near, onNode }: RoomMapProps) {
  const { t, names, word, count } = useTexts();
  // Known at once: else the map would be made twice in the dark, and its first worker ended while it is still loading.
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const frame = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (!frame.current) return;
    const locale = { "Map.Title": t("map.title"), "NavigationControl.ZoomIn": t("map.in"), "NavigationControl.ZoomOut": t("map.out") };
    let map: maplibregl.Map;
    try {
      map = new maplibregl.Map({ container: frame.current, style: toStyle(scheme, countries()), center: [18, 51], zoom: 3.3, minZoom: 1, maxZoom: 9, attributionControl: false, dragRotate: false, pitchWithRotate: false, locale });
    } catch {
      // Without WebGL there is no map; the tables have what it shows.
      setBroken(true);
      return;
    }
    if (near && near.length > 0) map.fitBounds(near.reduce((bounds, node) => bounds.extend([node.longitude, node.latitude]), new maplibregl.LngLatBounds()), { padding: 70, maxZoom: 6.5, animate: false });
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "top-right");
    map.touchZoomRotate.disableRotation();
    map.on("load", () => {
      map.addSource("legs", { type: "geojson", data: flowLines(nodes, legs), tolerance: 0.2, buffer: 64 });
      for (const line of kinds.lines) map.addLayer({ id: `legs-${line.name}`, type: "line", source: "legs", filter: ["==", ["get", "line"], line.name], layout: { "line-cap": "round" }, paint: { "line-color": line.colour[scheme], "line-width": ["get", "width"], "line-opacity": 0.8, ...(line.dash ? { "line-dasharray": line.dash } : {}) } });
    });
    const marks = nodes.map((node) => {
      const mark = document.createElement(onNode ? "button" : "span");
      mark.className = "map-node";
      mark.dataset["kind"] = node.kind;
      mark.title = `${names(node.names)} · ${word("nodeKind", node.kind)}${node.flowTonnes > 0 ? ` · ${t("map.tonnes", { tonnes: count(Math.round(node.flowTonnes)) })}` : ""}`;
      const label = document.createElement("span");
      label.className = "map-label";
      label.textContent = names(node.names);
      mark.append(label);
      if (onNode) {
        mark.setAttribute("type", "button");
        mark.setAttribute("aria-label", mark.title);
        mark.addEventListener("click", () => onNode(node.id));
      }
      return new maplibregl.Marker({ element: mark }).setLngLat([node.longitude, node.latitude]).addTo(map);
    });
    const showLabels = () => frame.current?.setAttribute("data-near", map.getZoom() >= 4.6 ? "yes" : "no");
    map.on("zoom", showLabels);
    showLabels();
    return () => {
      for (const mark of marks) mark.remove();
      map.remove();
    };
  }, [nodes, legs, kinds, near, scheme, names, word, t, count, onNode]);

  if (broken) return <p className="empty">{t("map.broken")}</p>;
  return (
    <div className="map-frame">
      <div ref={frame} className="map" role="region" aria-label={t("map.title")} />
      <ul className="legend" aria-label={t("legend")}>
        {(["depot", "port", "airfield", "hub", "border", "destination"] as const).map((kind) => <li key={kind}><i className="map-node" data-kind={kind} />{word("nodeKind", kind)}</li>)}
        {kinds.lines.map((line) => <li key={line.name}><svg width="26" height="6" aria-hidden="true"><line x1="1" x2="25" y1="3" y2="3" stroke={line.colour[scheme]} strokeWidth="3" strokeDasharray={line.dash?.map((one) => one * 3).join(" ")} /></svg>{word(kinds.words, line.name)}</li>)}
      </ul>
      <p className="quiet">{t("map.source")}</p>
    </div>
  );
}
