import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { roomWideId } from "../../kernel/label.ts";
import { changeNeed, checkNeed, checkNeedRevision, coverageOf, moveNeed, needStates, nextStates, type Need, type NeedId, type NeedState } from "./need.ts";

const need: Need = {
  id: "need" as NeedId, recipientId: "UKR", reference: "N-1", itemId: "gun", units: 10n, priority: 1, validatedBy: "NSATU", needBy: day("2027-01-31"), placeId: "KYIV", state: "open", replacedBy: null,
  illustrative: false, basis: null, note: null, statedOn: day("2026-12-01"), labelId: roomWideId, version: 4,
};
const other = "other" as NeedId;
const move = (from: NeedState, to: NeedState, order: { by?: string | null; replacedBy?: NeedId | null } = {}, tied = 0n) => moveNeed({ ...need, state: from }, { to, by: "NSATU", replacedBy: other, ...order }, tied);
const code = (answer: ReturnType<typeof moveNeed>) => (answer.allowed ? null : answer.refusal.code);

const table: Readonly<Record<NeedState, string>> = {
  draft: "submitted withdrawn", submitted: "validated rejected duplicate withdrawn", validated: "prioritised withdrawn superseded duplicate", prioritised: "open withdrawn superseded duplicate",
  open: "withdrawn superseded", rejected: "", duplicate: "", withdrawn: "", superseded: "",
};

test("NEED-1 every state leads where the table says and nowhere else, and the version counts up", () => {
  for (const from of needStates) {
    expect(nextStates(from).join(" ")).toBe(table[from]);
    for (const to of needStates) {
      const answer = move(from, to);
      if (table[from].split(" ").includes(to)) expect(answer, `${from} to ${to}`).toMatchObject({ allowed: true, value: { state: to, version: 5 } });
      else expect(answer, `${from} to ${to}`).toMatchObject({ refusal: { rule: "NEED-1", code: "need-state-order", pointer: "/to", from, to } });
    }
  }
});

test("NEED-1 a file takes a need any number of steps on, and never back or out of an end", () => {
  const file = (from: NeedState, to: NeedState) => code(checkNeedRevision({ ...need, state: from }, { ...need, state: to }, 0n));
  expect([file("draft", "open"), file("submitted", "validated"), file("open", "open"), file("withdrawn", "withdrawn")]).toEqual([null, null, null, null]);
  for (const [from, to] of [["open", "draft"], ["validated", "submitted"], ["withdrawn", "open"], ["superseded", "open"], ["rejected", "draft"]] as const) expect(file(from, to), `${from} to ${to}`).toBe("need-state-order");
});

test("NEED-2 validating names the authority, and from there on there is one", () => {
  expect(move("submitted", "validated", { by: null })).toMatchObject({ refusal: { rule: "NEED-2", code: "need-needs-authority", pointer: "/by" } });
  expect(move("submitted", "validated", { by: "MOD" })).toMatchObject({ value: { validatedBy: "MOD" } });
  expect(move("validated", "prioritised", { by: "MOD" })).toMatchObject({ value: { validatedBy: "NSATU" } });
  for (const state of needStates) {
    const early = ["draft", "submitted", "rejected", "duplicate", "withdrawn", "superseded"].includes(state);
    expect(code(checkNeed({ ...need, state, validatedBy: null })), state).toBe(early ? null : "need-needs-authority");
  }
});

test("NEED-3 a need shrinks to what is tied to it and no further", () => {
  const shrink = (units: bigint) => changeNeed(need, { units }, 7999n);
  expect(shrink(7n)).toMatchObject({ allowed: true, value: { units: 7n, version: 5 } });
  expect(shrink(6n)).toEqual({ allowed: false, refusal: { rule: "NEED-3", code: "need-below-allocated", pointer: "/units", allocatedUnits: 7n } });
  expect(code(checkNeedRevision(need, { ...need, units: 6n }, 7000n))).toBe("need-below-allocated");
});

test("NEED-4 with one unit tied a need is not withdrawn, superseded or a duplicate; it may still go on", () => {
  for (const [from, to] of [["open", "withdrawn"], ["open", "superseded"], ["prioritised", "duplicate"]] as const) {
    expect(move(from, to, {}, 1n), to).toMatchObject({ refusal: { rule: "NEED-4", code: "need-has-allocations", allocatedUnits: 1n } });
    expect(code(move(from, to, {}, 0n))).toBeNull();
  }
  expect(code(move("prioritised", "open", {}, 1n))).toBeNull();
});

test("NEED-6 what is replaced names another need, and what is not replaced names none", () => {
  for (const to of ["superseded", "duplicate"] as const) {
    expect(move("validated", to, { replacedBy: null })).toMatchObject({ refusal: { rule: "NEED-6", code: "need-replacement-missing", pointer: "/replacedBy" } });
    expect(code(move("validated", to, { replacedBy: need.id }))).toBe("need-replacement-missing");
    expect(move("validated", to)).toMatchObject({ value: { replacedBy: other } });
  }
  expect(move("open", "withdrawn")).toMatchObject({ value: { replacedBy: null } });
});

test("NEED-8 an illustrative need has a basis, also after a change", () => {
  expect(checkNeed({ ...need, illustrative: true })).toMatchObject({ refusal: { rule: "NEED-8", code: "illustrative-needs-basis", pointer: "/basis" } });
  expect(code(changeNeed({ ...need, illustrative: true, basis: "planning figure" }, { basis: null }, 0n))).toBe("illustrative-needs-basis");
  expect(code(checkNeed({ ...need, illustrative: true, basis: "planning figure" }))).toBeNull();
});

test("NEED-3 covered is none, part or all, at the last unit", () => {
  expect([0n, 1n, 9n, 10n, 11n].map((units) => coverageOf(10n, units))).toEqual(["none", "partly", "partly", "full", "full"]);
});
