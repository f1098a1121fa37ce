import type { Day } from "../../kernel/day.ts";
import { type Outcome } from "../../kernel/outcome.ts";
import { isCountryAlpha2 } from "../../edges/country.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext } from "../audit/index.ts";
import { change, type OpenConsignment, type Standing } from "./actions.ts";
import { isBeforeDispatch, readinessOf, type ConsignmentRefusal } from "./consignment.ts";
import { parseForm302, type Form302Refusal } from "./form-302.ts";
import { overridable, type Gate } from "./gate.ts";
import { isPacked, whyNotPack, type Package, type PackageRefusal } from "./package.ts";
import { demonstrationPrefix, makeSscc, parseSscc, serialsOf } from "./sscc.ts";
import { insertOverride } from "./store-events.ts";
import { findTakenSerials, findTakenSsccs, replacePackages } from "./store-packages.ts";

/** Papers and days that are told before goods leave. What is left out stays as it is. */
export interface PaperChanges {
  readonly noticedOn?: Day | null;
  readonly exportLicence?: string | null;
  readonly consentReference?: string | null;
  readonly form302?: string | null;
}

const dispatched = ({ consignment }: Standing): { refusal: ConsignmentRefusal } => ({ refusal: { rule: "CONSIGNMENT-4", code: "consignment-state", pointer: "", state: consignment.state } });

export function changeConsignment(context: ActionContext, order: { readonly id: string; readonly version: number; readonly changes: PaperChanges }): Promise<Outcome<OpenConsignment, ConsignmentRefusal | Form302Refusal>> {
  return change<ConsignmentRefusal | Form302Refusal>(context, order, async (_db, standing) => {
    if (!isBeforeDispatch(standing.consignment.state)) return dispatched(standing);
    const { noticedOn, form302 } = order.changes;
    if (noticedOn != null && noticedOn > context.today) return { refusal: { rule: "CONSIGNMENT-5", code: "consignment-day", pointer: "/noticedOn", onDay: noticedOn, earliest: standing.consignment.createdOn, latest: context.today } };
    const form = form302 == null ? null : parseForm302(form302, isCountryAlpha2);
    if (form && !form.allowed) return { refusal: form.refusal };
    const next = { ...standing.consignment, ...order.changes };
    return { next: { ...next, state: readinessOf(next, isPacked(standing.cargo, standing.packages)) }, action: "consignment-changed", facts: { changes: Object.keys(order.changes) } };
  });
}

/** A package as it is sent: which one it stands in by the place of that one in the list; its code, where it has one already. */
export interface PackageOrder {
  readonly inside: number | null;
  readonly sscc: string | null;
  readonly described: string;
  readonly tareKg: number | null;
  readonly volumeM3: number | null;
  readonly lines: readonly { readonly cargoId: string; readonly units: bigint; readonly lot: string | null; readonly expiresOn: Day | null; readonly serials: readonly string[] }[];
}

/** Packs a consignment anew: all its packages, whatever there was before. Codes are kept, or given out under the room's prefix. */
export function packConsignment(context: ActionContext, order: { readonly id: string; readonly version: number; readonly packages: readonly PackageOrder[] }): Promise<Outcome<OpenConsignment, ConsignmentRefusal | PackageRefusal>> {
  return change<ConsignmentRefusal | PackageRefusal>(context, order, async (db, standing) => {
    const { consignment, cargo } = standing;
    if (!isBeforeDispatch(consignment.state)) return dispatched(standing);
    const packages = toPackages(context, order.packages);
    if ("refusal" in packages) return packages;
    const refusal = whyNotPack(cargo, packages) ?? (await whyTaken(db, standing, packages));
    if (refusal) return { refusal };
    await replacePackages(db, consignment, packages);
    return { next: { ...consignment, state: readinessOf(consignment, isPacked(cargo, packages)) }, action: "consignment-packed", facts: { packages: packages.length } };
  });
}

function toPackages(context: ActionContext, orders: readonly PackageOrder[]): Package[] | { refusal: PackageRefusal } {
  const ids = orders.map(() => context.newId());
  const packages: Package[] = [];
  for (const [index, { inside, sscc, lines, ...facts }] of orders.entries()) {
    const id = ids[index]!;
    if (inside !== null && ids[inside] === undefined) return { refusal: { rule: "PACKAGE-6", code: "package-refers-to-nothing", pointer: `/packages/${index}/inside` } };
    // The code's serial is drawn from the package's id, so that it tells nobody how many packages there are.
    const code = sscc === null ? makeSscc(demonstrationPrefix, BigInt(`0x${id.replaceAll("-", "")}`) % serialsOf(demonstrationPrefix)) : parseSscc(sscc, `/packages/${index}/sscc`);
    if (!code.allowed) return { refusal: code.refusal };
    packages.push({ ...facts, id, insideId: inside === null ? null : ids[inside]!, sscc: code.value, loadedOn: null, lines: lines.map((line) => ({ ...line, id: context.newId() })) });
  }
  return packages;
}

/** Why codes or serial numbers are on another consignment already, or `null`. */
async function whyTaken(db: Sql, { consignment, cargo }: Standing, packages: readonly Package[]): Promise<PackageRefusal | null> {
  const codes = await findTakenSsccs(db, packages.map((one) => one.sscc), consignment.id);
  const taken = packages.findIndex((one) => codes.has(one.sscc));
  if (taken >= 0) return { rule: "PACKAGE-2", code: "package-code-taken", pointer: `/packages/${taken}/sscc`, value: packages[taken]!.sscc };
  const itemOf = new Map(cargo.map((one) => [one.id, one.itemId]));
  const serials = packages.flatMap((one, index) => one.lines.flatMap((line, position) => line.serials.map((serial) => ({ itemId: itemOf.get(line.cargoId)!, serial, pointer: `/packages/${index}/lines/${position}/serials` }))));
  const [twice] = await findTakenSerials(db, serials, consignment.id);
  const at = twice && serials.find((one) => one.itemId === twice.itemId && one.serial === twice.serial);
  return at ? { rule: "PACKAGE-4", code: "package-serial-twice", pointer: at.pointer, value: at.serial } : null;
}

export type OverrideRefusal = ConsignmentRefusal | { readonly rule: "GATE-10"; readonly code: "gate-not-overridable"; readonly pointer: string; readonly gate: Gate };

/** Opens a gate by somebody's word. Once opened it stays open, and the log has who did it and why. */
export function overrideGate(context: ActionContext, order: { readonly id: string; readonly version: number; readonly gate: Gate; readonly reason: string }): Promise<Outcome<OpenConsignment, OverrideRefusal>> {
  return change<OverrideRefusal>(context, order, async (db, standing) => {
    if (!isBeforeDispatch(standing.consignment.state)) return dispatched(standing);
    const { gate, reason } = order;
    if (!overridable.includes(gate)) return { refusal: { rule: "GATE-10", code: "gate-not-overridable", pointer: "/gate", gate } };
    await insertOverride(db, standing.consignment, { gate, reason, actor: context.actor.name, organisation: context.actor.org, overriddenOn: context.today });
    return { next: standing.consignment, action: "gate-overridden", facts: { gate, reason } };
  });
}
