export {
  consignmentStates, isBeforeDispatch, isHandedOver, isLate, isOnTheWay, onTimeRate, type Cargo, type Consignment, type ConsignmentId, type ConsignmentLeg, type ConsignmentRefusal, type ConsignmentState, type Whereabouts,
} from "./consignment.ts";
export { endUseStates, isEnded, type EndUseRefusal, type EndUseState, type ShelfAlert } from "./end-use.ts";
export { makeForm302, parseForm302, whyNotForm302, type Form302Refusal, type Form302Serial } from "./form-302.ts";
export { gates, overridable, serialUnits, whyNotDispatch, type Gate, type GateRefusal, type GateStanding } from "./gate.ts";
export { discrepanciesOf, discrepancyKinds, toReceiptLine, type CountedLine, type Discrepancy, type HandoverRefusal } from "./handover.ts";
export { type LoadRefusal } from "./load-hazard.ts";
export { lotOf, type Package, type PackageRefusal } from "./package.ts";
export { toReceiptText, toStatementText, whyNotLines, type Receipt, type ReceiptLine, type ReceiptRefusal, type ReceiptSignature, type SignedReceipt, type SignerRole, type SignerStatement } from "./receipt.ts";
export { keptWhys, scanKinds, type ConsignmentEvent, type EventKind, type KeptWhy, type ScanKind } from "./scan.ts";
export { isLateStep, type MovementRefusal } from "./movement.ts";
export { parseSscc, toPrintedSscc, type Sscc, type SsccRefusal } from "./sscc.ts";
export { parseScannedCode, type ScannedCode, type ScannedCodeRefusal } from "./scanned-code.ts";
