import { expect, test } from "vitest";
import type { LabelId } from "../../kernel/label.ts";
import { confirm, decline, whyNotConfirm, type Relabelling } from "./relabelling.ts";

const [wide, narrow, other] = [1, 2, 3] as LabelId[] as [LabelId, LabelId, LabelId];
const now = new Date("2026-12-01T09:00:00Z");
const asked = {
  id: "r", kind: "need", recordId: "n", from: wide, to: narrow, reason: "routes are in it", askedBy: "u-1", askedOrg: "UKR", askedAt: now, state: "open", settledBy: null, settledAt: null, labelId: narrow,
} as Relabelling;

test("RELABEL-1 who asked does not confirm, and anybody else does", () => {
  expect(whyNotConfirm(asked, "u-1")).toEqual({ rule: "RELABEL-1", code: "relabelling-same-person" });
  expect(confirm(asked, { actor: "u-1", now, labelNow: wide })).toMatchObject({ allowed: false });
  expect(confirm(asked, { actor: "u-2", now, labelNow: wide })).toEqual({ allowed: true, value: { ...asked, state: "confirmed", settledBy: "u-2", settledAt: now } });
});

test("RELABEL-3 what was asked is settled once, by whoever asked too when it is taken back, and not once the label is another", () => {
  const declined = decline(asked, { actor: "u-1", now });
  expect(declined).toMatchObject({ allowed: true, value: { state: "declined", settledBy: "u-1" } });
  if (!declined.allowed) return;
  for (const again of [confirm(declined.value, { actor: "u-2", now, labelNow: wide }), decline(declined.value, { actor: "u-2", now })]) {
    expect(again).toMatchObject({ allowed: false, refusal: { code: "relabelling-settled", state: "declined" } });
  }
  expect(confirm(asked, { actor: "u-2", now, labelNow: other })).toMatchObject({ allowed: false, refusal: { code: "relabelling-overtaken" } });
});
