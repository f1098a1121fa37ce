export { parseGeoJson, toGeoJson, type GeoFault, type NetworkDrafts } from "./geojson.ts";
export {
  bookingNoticeDays, departurePhase, legModes, type Leg, type LegDraft, type LegEnd, type LegFacts, type LegId, type LegMode, type LegRefusal,
} from "./leg.ts";
export {
  licenceDivisions, nodeKinds, type LicenceDivision, type Licences, type Node, type NodeDraft, type NodeFacts, type NodeId, type NodeKind, type NodeRefusal,
} from "./node.ts";
