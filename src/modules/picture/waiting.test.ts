import { expect, test } from "vitest";
import { inOrder, type Waiting } from "./waiting.ts";

test("PICTURE-9 what ends first stands first, and what has no end last", () => {
  const one = (title: string, kind: Waiting["kind"], until: string | null): Waiting => ({ kind, record: "need", recordId: title, title, until: until === null ? null : new Date(until) });
  const list = [one("d", "proposal", null), one("c", "relabelling", null), one("b", "silence", "2026-12-02T00:00:00Z"), one("a", "action", "2026-12-01T00:00:00Z"), one("e", "action", "2026-12-02T00:00:00Z")];
  expect(inOrder(list).map((waiting) => waiting.title)).toEqual(["a", "b", "e", "c", "d"]);
});
