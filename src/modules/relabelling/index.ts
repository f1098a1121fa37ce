export { relabelledKinds, relabellingStates, whyNotConfirm, type RelabelledKind, type Relabelling, type RelabellingId, type RelabellingRefusal } from "./relabelling.ts";
