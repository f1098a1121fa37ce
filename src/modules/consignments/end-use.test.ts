import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../../kernel/day.ts";
import { addMonths, endUseStates, inventoryDueOn, isEnded, itemsOf, shelfAlertOf, whyNotReport, type EndUseReport } from "./end-use.ts";
import type { Package } from "./package.ts";

const handedOverOn = day("2026-12-01");
const box = (serials: readonly string[]): Package => ({ id: "p", insideId: null, sscc: "095287654321012346", described: "box", tareKg: 1, volumeM3: 1, loadedOn: null, lines: [{ id: "l", cargoId: "c", units: 9n, lot: null, expiresOn: null, serials }] });
const report = (serial: string, state: EndUseReport["state"], onDay: string, reason: string | null = null): EndUseReport => ({ cargoId: "c", serial, state, onDay: day(onDay), reason, organisation: "UKR" });
const given = { state: "handedOver", handedOverOn } as const;
const asked = (serial: string, state: EndUseReport["state"], reason: string | null = null) => ({ cargoId: "c", serial, state, reason });

test("ENDUSE-1 only what was handed over with a serial number is reported, each once", () => {
  const items = itemsOf([box(["A", "B"])], []);
  const of = { onDay: day("2026-12-05"), today: day("2026-12-05") };
  expect(whyNotReport(given, items, [asked("A", "stored"), asked("B", "inService")], of)).toBeNull();
  expect(whyNotReport({ state: "arrived", handedOverOn: null }, items, [asked("A", "stored")], of)).toMatchObject({ code: "end-use-not-handed-over" });
  expect(whyNotReport(given, items, [asked("A", "stored"), asked("Z", "stored")], of)).toMatchObject({ code: "end-use-not-sent", pointer: "/items/1/serial" });
  expect(whyNotReport(given, items, [asked("A", "stored"), asked("A", "lost", "x")], of)).toMatchObject({ code: "end-use-twice", pointer: "/items/1/serial" });
});

test("ENDUSE-2 what is gone has a reason, and stays gone", () => {
  const of = { onDay: day("2026-12-05"), today: day("2026-12-05") };
  for (const state of endUseStates) {
    const ended = isEnded(state);
    expect(whyNotReport(given, itemsOf([box(["A"])], []), [asked("A", state)], of)?.code).toBe(ended ? "end-use-reason-missing" : undefined);
    const items = itemsOf([box(["A"])], [report("A", state, "2026-12-02", "x")]);
    expect(whyNotReport(given, items, [asked("A", "stored")], of)?.code).toBe(ended ? "end-use-ended" : undefined);
  }
});

test("ENDUSE-3 a report is of a day that is over, and not before the handover or the last report of its items", () => {
  const items = itemsOf([box(["A", "B"])], [report("A", "stored", "2026-12-04")]);
  const of = (onDay: string) => ({ onDay: day(onDay), today: day("2026-12-06") });
  expect(whyNotReport(given, items, [asked("B", "stored")], of("2026-12-01"))).toBeNull();
  expect(whyNotReport(given, items, [asked("B", "stored")], of("2026-11-30"))).toMatchObject({ code: "end-use-day", earliest: "2026-12-01" });
  expect(whyNotReport(given, items, [asked("A", "stored")], of("2026-12-03"))).toMatchObject({ code: "end-use-day", earliest: "2026-12-04" });
  expect(whyNotReport(given, items, [asked("A", "stored")], of("2026-12-07"))).toMatchObject({ code: "end-use-day", latest: "2026-12-06" });
});

test("ENDUSE-4 the first of what is still there says when it is to be seen again: 90 days after the handover, then 91 after each report", () => {
  const items = (...reports: EndUseReport[]) => itemsOf([box(["A", "B"])], reports);
  expect(inventoryDueOn(handedOverOn, items())).toBe("2027-03-01");
  expect(inventoryDueOn(handedOverOn, items(report("A", "stored", "2026-12-02")))).toBe("2027-03-01");
  expect(inventoryDueOn(handedOverOn, items(report("A", "stored", "2026-12-02"), report("B", "inService", "2026-12-03")))).toBe("2027-03-03");
  expect(inventoryDueOn(handedOverOn, items(report("A", "lost", "2026-12-02", "x"), report("B", "inService", "2026-12-03")))).toBe("2027-03-04");
  expect(inventoryDueOn(handedOverOn, items(report("A", "lost", "2026-12-02", "x"), report("B", "expended", "2026-12-03", "x")))).toBeNull();
  expect(inventoryDueOn(null, items())).toBeNull();
});

test("ENDUSE-1 ENDUSE-2 whatever is reported in whatever order, no more is gone than was handed over, and what is gone was reported gone once", () => {
  const serials = ["A", "B", "C"];
  fc.assert(fc.property(fc.array(fc.record({ serial: fc.constantFrom(...serials, "Z"), state: fc.constantFrom(...endUseStates), reason: fc.option(fc.constant("x")), inDays: fc.integer({ min: -2, max: 20 }) })), (acts) => {
    const taken: EndUseReport[] = [];
    for (const { serial, state, reason, inDays } of acts) {
      const onDay = addDays(handedOverOn, inDays);
      if (whyNotReport(given, itemsOf([box(serials)], taken), [asked(serial, state, reason)], { onDay, today: day("2026-12-15") }) === null) taken.push({ cargoId: "c", serial, state, reason, onDay, organisation: "UKR" });
    }
    const gone = taken.filter((one) => isEnded(one.state));
    expect(new Set(gone.map((one) => one.serial)).size).toBe(gone.length);
    expect(gone.every((one) => serials.includes(one.serial) && one.reason !== null && one.onDay >= handedOverOn)).toBe(true);
    expect(itemsOf([box(serials)], taken).filter(({ last }) => last && isEnded(last.state))).toHaveLength(gone.length);
  }));
});

test("ENDUSE-5 a lot is marked nine months and three months before the end of its shelf life, and once it is past", () => {
  const of = (expires: string) => shelfAlertOf(day(expires), day("2026-11-30"));
  expect(["2026-11-29", "2026-11-30", "2027-02-28", "2027-03-01", "2027-08-30", "2027-08-31"].map(of)).toEqual(["over", "red", "red", "yellow", "yellow", null]);
  expect([addMonths(day("2026-11-30"), 3), addMonths(day("2027-12-31"), 2), addMonths(day("2026-01-31"), 1)]).toEqual(["2027-02-28", "2028-02-29", "2026-02-28"]);
});
