import { expect, test } from "vitest";
import { findPackage, nextStep, withStep, type Along } from "./along.ts";

const place = (code: string) => ({ id: code, code, names: { en: code, fr: code, uk: code } });
const along: Along = {
  id: "c", reference: "C-1", version: 3, state: "documented", to: place("CITY"), recipient: "UKR", cargo: [],
  packages: [{ id: "p1", sscc: "1", described: "pallet", loadedOn: null }, { id: "p2", sscc: "2", described: "pallet", loadedOn: null }],
  legs: [["A", "B"], ["B", "CITY"]].map(([from, to]) => ({ legId: `${from}-${to}`, from: place(from!), to: place(to!), departedOn: null, arrivedOn: null })),
};
const step = (kind: "load" | "depart" | "arrive", packageId: string | null = null) => ({ kind, packageId, onDay: "2027-01-12" });

test("what was done on a device changes what can be done next on it, before the room knows", () => {
  let here = withStep(along, step("load", "p2"));
  expect(here.packages.map((one) => one.loadedOn)).toEqual([null, "2027-01-12"]);
  const steps: string[] = [];
  for (let next = nextStep(here); next; next = nextStep(here)) {
    steps.push(`${next.kind} ${next.leg.legId}`);
    here = withStep(here, step(next.kind));
  }
  expect(steps).toEqual(["depart A-B", "arrive A-B", "depart B-CITY", "arrive B-CITY"]);
  expect(along.legs[0]!.departedOn).toBeNull();
});

test("a package is found in what was taken along", () => {
  expect(findPackage([{ id: "c", seq: 1, value: along }], "2")).toMatchObject({ along: { reference: "C-1" }, package: { id: "p2" } });
  expect(findPackage([{ id: "c", seq: 1, value: along }], "3")).toBeNull();
});
