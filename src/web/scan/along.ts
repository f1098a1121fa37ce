import type { Answer } from "../../client/index.ts";
import type { Names } from "../../kernel/names.ts";
import { lotOf } from "../../modules/consignments/index.ts";
import type { Kept, Vault } from "./vault.ts";

export interface AlongPlace {
  readonly id: string;
  readonly code: string;
  readonly names: Names;
}

/** What a device needs of a consignment to scan, count and hand it over without a connection. Nothing more of it is kept. */
export interface Along {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly state: string;
  readonly to: AlongPlace;
  /** Code of the organisation that receives. */
  readonly recipient: string;
  readonly packages: readonly { readonly id: string; readonly sscc: string; readonly described: string; readonly loadedOn: string | null }[];
  readonly cargo: readonly { readonly id: string; /** Null where whoever took it along has to count first. */ readonly units: number | null; readonly lot: string | null; readonly item: { readonly code: string; readonly names: Names } }[];
  readonly legs: readonly { readonly legId: string; readonly from: AlongPlace; readonly to: AlongPlace; readonly departedOn: string | null; readonly arrivedOn: string | null }[];
}

/** What was done here with a consignment and is not in the room yet, as far as it changes what can be done next. */
export interface LocalStep {
  readonly kind: "load" | "depart" | "arrive";
  readonly packageId: string | null;
  readonly onDay: string;
}

/** The consignment as this device has it: what the room last said, with what was done here since. */
export function withStep(along: Along, { kind, packageId, onDay }: LocalStep): Along {
  if (kind === "load") return { ...along, packages: along.packages.map((one) => (one.id === packageId ? { ...one, loadedOn: onDay } : one)) };
  const at = along.legs.findIndex((leg) => (kind === "depart" ? leg.departedOn === null : leg.departedOn !== null && leg.arrivedOn === null));
  return { ...along, legs: along.legs.map((leg, index) => (index !== at ? leg : kind === "depart" ? { ...leg, departedOn: onDay } : { ...leg, arrivedOn: onDay })) };
}

/** The step that comes next on the way, with the leg it is about; `null` when it has come to its place. */
export function nextStep({ legs }: Along): { readonly kind: "depart" | "arrive"; readonly leg: Along["legs"][number] } | null {
  const open = legs.find((leg) => leg.arrivedOn === null);
  return open ? { kind: open.departedOn === null ? "depart" : "arrive", leg: open } : null;
}

/** The consignment on this device that has the package, and the package. */
export function findPackage(list: readonly Kept<Along>[], sscc: string): { readonly along: Along; readonly package: Along["packages"][number] } | null {
  for (const { value } of list) {
    const found = value.packages.find((one) => one.sscc === sscc);
    if (found) return { along: value, package: found };
  }
  return null;
}

export const keepAlong = (vault: Vault, along: Along): Promise<void> => vault.keep("along", along.id, along);

/** What of the room's answer a device keeps. */
export function toAlong(open: Answer<"/api/consignments/{id}">): Along {
  return {
    id: open.id, reference: open.reference, version: open.version, state: open.state, to: open.to, recipient: open.recipient.code,
    packages: open.packages.map(({ id, sscc, described, loadedOn }) => ({ id, sscc, described, loadedOn })),
    cargo: open.cargo.map(({ id, units, item }) => ({ id, units, item: { code: item.code, names: item.names }, lot: lotOf(open.packages, id) })),
    legs: open.legs.map(({ id, from, to, departedOn, arrivedOn }) => ({ legId: id, from, to, departedOn, arrivedOn })),
  };
}
