import { expect, test } from "vitest";
import { parseDay, toDayNumber, toDayText } from "../days.ts";

test("PLAN-24 days are counted from 1 January 1970, and every day has one text", () => {
  expect([toDayNumber("1970-01-01"), toDayNumber("2000-02-29"), toDayNumber("2026-11-26"), toDayNumber("0001-01-01")]).toEqual([0, 11016, 20783, -719162]);
  for (let day = toDayNumber("0001-01-01"), last = toDayNumber("9999-12-31"); day <= last; day += 97) expect(toDayNumber(toDayText(day))).toBe(day);
  for (const year of [1900, 1996, 2000, 2023, 2100]) for (let day = toDayNumber(`${year}-01-01`); day <= toDayNumber(`${year}-12-31`); day += 1) expect(toDayNumber(toDayText(day))).toBe(day);
});

test("PLAN-24 what is no day is refused", () => {
  for (const text of ["2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32", "0000-01-01", "2024-1-1", "20240101", "2024-01-01T00"]) expect(parseDay(text), text).toBeUndefined();
});
