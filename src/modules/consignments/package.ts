import type { Day } from "../../kernel/day.ts";
import type { Cargo } from "./consignment.ts";
import { type SsccRefusal } from "./sscc.ts";

/** Units of one cargo in one package. */
export interface PackageLine {
  readonly id: string;
  readonly cargoId: string;
  readonly units: bigint;
  readonly lot: string | null;
  readonly expiresOn: Day | null;
  readonly serials: readonly string[];
}

/** A transport package (GS1): a box, a pallet, a container, with what is in it and perhaps the package it stands in. */
export interface Package {
  readonly id: string;
  readonly insideId: string | null;
  readonly sscc: string;
  /** What it is, in the words of whoever packed it. */
  readonly described: string;
  /** Of the package itself, empty; null while unknown. */
  readonly tareKg: number | null;
  readonly volumeM3: number | null;
  readonly loadedOn: Day | null;
  readonly lines: readonly PackageLine[];
}

export type PackageRefusal =
  | SsccRefusal
  | { readonly rule: "PACKAGE-1"; readonly code: "package-inside-itself"; readonly pointer: string }
  | { readonly rule: "PACKAGE-2"; readonly code: "package-code-taken"; readonly pointer: string; readonly value: string }
  | { readonly rule: "PACKAGE-3"; readonly code: "package-beyond-cargo"; readonly pointer: string; readonly cargoUnits: bigint; readonly packedUnits: bigint }
  | { readonly rule: "PACKAGE-4"; readonly code: "package-serial-twice"; readonly pointer: string; readonly value: string }
  | { readonly rule: "PACKAGE-5"; readonly code: "package-serials-beyond-units"; readonly pointer: string; readonly units: bigint; readonly serials: number }
  | { readonly rule: "PACKAGE-6"; readonly code: "package-refers-to-nothing"; readonly pointer: string };

/** How many units of each cargo are in packages. */
export function packedUnits(packages: readonly Package[]): Map<string, bigint> {
  const packed = new Map<string, bigint>();
  for (const line of packages.flatMap((one) => one.lines)) packed.set(line.cargoId, (packed.get(line.cargoId) ?? 0n) + line.units);
  return packed;
}

/** The lot of a cargo, where all of it that is packed is of one. */
export function lotOf(packages: readonly { readonly lines: readonly Pick<PackageLine, "cargoId" | "lot">[] }[], cargo: string): string | null {
  const lots = new Set(packages.flatMap((one) => one.lines).filter((line) => line.cargoId === cargo).map((line) => line.lot));
  return lots.size === 1 ? [...lots][0]! : null;
}

/** Whether every unit of every cargo is in a package. */
export function isPacked(cargo: readonly Cargo[], packages: readonly Package[]): boolean {
  const packed = packedUnits(packages);
  return cargo.length > 0 && cargo.every((one) => packed.get(one.id) === one.units);
}

/** Why packages cannot hold this cargo, or `null`. Pointers are into the list of packages. */
export function whyNotPack(cargo: readonly Cargo[], packages: readonly Package[]): PackageRefusal | null {
  const at = new Map(packages.map((one, index) => [one.id, index]));
  for (const [index, one] of packages.entries()) {
    if (one.insideId !== null && !at.has(one.insideId)) return { rule: "PACKAGE-6", code: "package-refers-to-nothing", pointer: `/packages/${index}/inside` };
    // Going outwards from a package, one comes to the outermost before one has passed as many as there are.
    let outer = one.insideId;
    for (let passed = 0; outer !== null; passed += 1) {
      if (passed >= packages.length || outer === one.id) return { rule: "PACKAGE-1", code: "package-inside-itself", pointer: `/packages/${index}/inside` };
      outer = packages[at.get(outer) ?? -1]?.insideId ?? null;
    }
    if (packages.findIndex((other) => other.sscc === one.sscc) < index) return { rule: "PACKAGE-2", code: "package-code-taken", pointer: `/packages/${index}/sscc`, value: one.sscc };
  }
  return whyNotLinesOf(cargo, packages);
}

function whyNotLinesOf(cargo: readonly Cargo[], packages: readonly Package[]): PackageRefusal | null {
  const of = new Map(cargo.map((one) => [one.id, one]));
  const packed = new Map<string, bigint>();
  const seen = new Set<string>();
  for (const [index, one] of packages.entries()) {
    for (const [position, line] of one.lines.entries()) {
      const pointer = `/packages/${index}/lines/${position}`;
      const carried = of.get(line.cargoId);
      if (!carried) return { rule: "PACKAGE-6", code: "package-refers-to-nothing", pointer: `${pointer}/cargoId` };
      if (BigInt(line.serials.length) > line.units) return { rule: "PACKAGE-5", code: "package-serials-beyond-units", pointer: `${pointer}/serials`, units: line.units, serials: line.serials.length };
      for (const value of line.serials) {
        if (seen.has(`${carried.itemId} ${value}`)) return { rule: "PACKAGE-4", code: "package-serial-twice", pointer: `${pointer}/serials`, value };
        seen.add(`${carried.itemId} ${value}`);
      }
      const units = (packed.get(line.cargoId) ?? 0n) + line.units;
      if (units > carried.units) return { rule: "PACKAGE-3", code: "package-beyond-cargo", pointer: `${pointer}/units`, cargoUnits: carried.units, packedUnits: units };
      packed.set(line.cargoId, units);
    }
  }
  return null;
}

/** Kilograms of a package with all that is in it, whatever stands in it too; null when the mass of anything is unknown. */
export function grossMassKg(id: string, packages: readonly Package[], massOf: (cargo: string) => number | null): number | null {
  const inside = packages.filter((one) => one.insideId === id);
  const own = packages.find((one) => one.id === id)!;
  const parts = [own.tareKg, ...own.lines.map((line) => { const kg = massOf(line.cargoId); return kg === null ? null : kg * Number(line.units); }), ...inside.map((one) => grossMassKg(one.id, packages, massOf))];
  return parts.some((kg) => kg === null) ? null : parts.reduce<number>((sum, kg) => sum + kg!, 0);
}

/** Cubic metres of the outermost packages together; null when one is unknown. What stands inside another takes no room of its own. */
export function volumeM3Of(packages: readonly Package[]): number | null {
  const outer = packages.filter((one) => one.insideId === null);
  return outer.some((one) => one.volumeM3 === null) ? null : outer.reduce((sum, one) => sum + one.volumeM3!, 0);
}
