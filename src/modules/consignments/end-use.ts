import { addDays, day, type Day } from "../../kernel/day.ts";
import { isHandedOver, type Consignment, type ConsignmentState } from "./consignment.ts";
import type { Package } from "./package.ts";

/** What the recipient says of an item with a serial number that was handed over. */
export const endUseStates = ["inService", "stored", "lost", "destroyed", "expended", "returned"] as const;
export type EndUseState = (typeof endUseStates)[number];

/** Whether nothing more is to be said of an item: it is gone. */
export const isEnded = (state: EndUseState): boolean => state !== "inService" && state !== "stored";

export interface EndUseReport {
  readonly cargoId: string;
  readonly serial: string;
  readonly state: EndUseState;
  readonly onDay: Day;
  readonly reason: string | null;
  readonly organisation: string;
}

/** One item by its serial number, with what was said of it last; `null`: nothing yet. */
export interface EndUseItem {
  readonly cargoId: string;
  readonly serial: string;
  readonly last: EndUseReport | null;
}

export type EndUseRefusal =
  | { readonly rule: "ENDUSE-1"; readonly code: "end-use-not-handed-over"; readonly pointer: string; readonly state: ConsignmentState }
  | { readonly rule: "ENDUSE-1"; readonly code: "end-use-not-sent"; readonly pointer: string; readonly serial: string }
  | { readonly rule: "ENDUSE-1"; readonly code: "end-use-twice"; readonly pointer: string; readonly serial: string }
  | { readonly rule: "ENDUSE-2"; readonly code: "end-use-reason-missing"; readonly pointer: string }
  | { readonly rule: "ENDUSE-2"; readonly code: "end-use-ended"; readonly pointer: string; readonly serial: string; readonly since: Day }
  | { readonly rule: "ENDUSE-3"; readonly code: "end-use-day"; readonly pointer: string; readonly earliest: Day; readonly latest: Day };

/** Days from the handover to the first inventory, and from one report to the next: a quarter, as the monitoring of aid to Ukraine has it (DODIG-2024-043). */
export const inventoryWithinDays = 90;
export const reportEveryDays = 91;

/** Every item that was packed with a serial number, with the newest of the reports, which come in the order they were taken. */
export function itemsOf(packages: readonly Package[], reports: readonly EndUseReport[]): EndUseItem[] {
  const last = new Map(reports.map((one) => [`${one.cargoId} ${one.serial}`, one]));
  return packages.flatMap((one) => one.lines).flatMap(({ cargoId, serials }) => serials.map((serial) => ({ cargoId, serial, last: last.get(`${cargoId} ${serial}`) ?? null })));
}

/** The day by which each item that is still there is to be seen again, the earliest of all; `null`: none is left, or nothing was handed over. */
export function inventoryDueOn(handedOverOn: Day | null, items: readonly EndUseItem[]): Day | null {
  if (handedOverOn === null) return null;
  const due = items.filter(({ last }) => last === null || !isEnded(last.state)).map(({ last }) => (last === null ? addDays(handedOverOn, inventoryWithinDays) : addDays(last.onDay, reportEveryDays)));
  return due.reduce<Day | null>((first, one) => (first === null || one < first ? one : first), null);
}

/** Why a report is not taken, or `null`. */
export function whyNotReport(
  { state, handedOverOn }: Pick<Consignment, "state" | "handedOverOn">, items: readonly EndUseItem[], reports: readonly Pick<EndUseReport, "cargoId" | "serial" | "state" | "reason">[], of: { readonly onDay: Day; readonly today: Day },
): EndUseRefusal | null {
  if (!isHandedOver(state) || handedOverOn === null) return { rule: "ENDUSE-1", code: "end-use-not-handed-over", pointer: "", state };
  const known = new Map(items.map((one) => [`${one.cargoId} ${one.serial}`, one]));
  const seen = new Set<string>();
  let earliest = handedOverOn;
  for (const [index, one] of reports.entries()) {
    const key = `${one.cargoId} ${one.serial}`;
    const pointer = `/items/${index}`;
    const item = known.get(key);
    if (!item) return { rule: "ENDUSE-1", code: "end-use-not-sent", pointer: `${pointer}/serial`, serial: one.serial };
    if (seen.has(key)) return { rule: "ENDUSE-1", code: "end-use-twice", pointer: `${pointer}/serial`, serial: one.serial };
    seen.add(key);
    if (item.last && isEnded(item.last.state)) return { rule: "ENDUSE-2", code: "end-use-ended", pointer: `${pointer}/state`, serial: one.serial, since: item.last.onDay };
    if (isEnded(one.state) && one.reason === null) return { rule: "ENDUSE-2", code: "end-use-reason-missing", pointer: `${pointer}/reason` };
    if (item.last && item.last.onDay > earliest) earliest = item.last.onDay;
  }
  return of.onDay < earliest || of.onDay > of.today ? { rule: "ENDUSE-3", code: "end-use-day", pointer: "/onDay", earliest, latest: of.today } : null;
}

/** How near the end of its shelf life a lot is. */
export const shelfAlerts = ["over", "red", "yellow"] as const;
export type ShelfAlert = (typeof shelfAlerts)[number];

/** The same day so many months later, or that month's last. */
export function addMonths(from: Day, months: number): Day {
  const [year, month, date] = from.split("-").map(Number) as [number, number, number];
  const whole = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(whole / 12), (whole % 12) + 1, 0)).getUTCDate();
  return day(`${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, "0")}-${String(Math.min(date, last)).padStart(2, "0")}`);
}

/** Over when its day is past, red within three months of it, yellow within nine; `null`: later. */
export function shelfAlertOf(expiresOn: Day, today: Day): ShelfAlert | null {
  if (expiresOn < today) return "over";
  if (expiresOn <= addMonths(today, 3)) return "red";
  return expiresOn <= addMonths(today, 9) ? "yellow" : null;
}
