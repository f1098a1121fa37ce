import fc from "fast-check";
import { expect, test } from "vitest";
import { extract } from "../../extract/index.ts";
import { accept, nothingFound, split, tie, toProposed, turn, whyNotSpan, type Passage } from "./passage.ts";

const text = "« Nous tiendrons parole », a déclaré Mark Rutte. La Suède et la Norvège livreront 30 drones à l’Ukraine 🙂.";
const at = new Date("2024-12-03T12:00:00Z");
const settling = { by: "coordinator", at, text };
const open: Passage = {
  id: "a" as Passage["id"], documentId: "d" as Passage["documentId"], kind: "statement", form: "direct", start: 2, end: 22, speaker: "Mark Rutte", donor: null, found: nothingFound, confidence: 0.9, splitFrom: null,
  state: "open", kept: null, settledBy: null, settledAt: null, version: 1, labelId: 1 as Passage["labelId"],
};
const asProposed = { start: 2, end: 22, speaker: "Mark Rutte", donor: null };

test("INTAKE-3 each donor of an announcement is a candidate of its own, with what the sentence says it gives", () => {
  const proposed = toProposed(extract(text, { publishedOn: "2024-12-03" }));
  expect(proposed.map((one) => [one.kind, one.speaker, one.donor, one.found.lines.map((line) => [line.units, line.item]), one.found.status])).toEqual([
    ["statement", "Mark Rutte", null, [], null], ["announcement", null, "SWE", [["30", "drones"]], "will-deliver"], ["announcement", null, "NOR", [["30", "drones"]], "will-deliver"],
  ]);
});

test("INTAKE-4 a passage is settled once, and who comes second is told who was first", () => {
  const first = accept(open, asProposed, settling);
  expect(first).toMatchObject({ allowed: true, value: { state: "accepted", kept: { start: 2, end: 22 }, settledBy: "coordinator", version: 2 } });
  const accepted = first.allowed ? first.value : open;
  const told = { allowed: false, refusal: { code: "passage-settled", state: "accepted", by: "coordinator" } };
  expect([accept(accepted, asProposed, { ...settling, by: "other" }), turn(accepted, "reject", settling), split(accepted, [{ start: 2, end: 6 }, { start: 7, end: 22 }], settling)]).toEqual([told, told, told].map((one) => expect.objectContaining({ allowed: one.allowed, refusal: expect.objectContaining(one.refusal) })));
  const rejected = turn(open, "reject", settling);
  expect(rejected).toMatchObject({ allowed: true, value: { state: "rejected", kept: null } });
  expect(turn(rejected.allowed ? rejected.value : open, "reopen", settling)).toMatchObject({ allowed: true, value: { state: "open", settledBy: null, version: 3 } });
  expect(turn(accepted, "reopen", settling)).toMatchObject({ refusal: { code: "passage-not-so" } });
  expect([tie(accepted).allowed, tie(open)]).toEqual([true, expect.objectContaining({ refusal: expect.objectContaining({ code: "passage-not-so" }) })]);
});

test("INTAKE-6 other words, another speaker or another donor make it edited", () => {
  for (const change of [{ end: 21 }, { speaker: null }, { donor: "NOR" }]) expect(accept(open, { ...asProposed, ...change }, settling), JSON.stringify(change)).toMatchObject({ value: { state: "edited" } });
});

test("INTAKE-5 words outside the text, of spaces, across half a character or too long are refused", () => {
  const smile = text.indexOf("🙂");
  for (const [start, end] of [[-1, 3], [3, 3], [5, 4], [0, text.length + 1], [1, 2], [smile, smile + 1], [smile + 1, smile + 2], [0.5, 3]] as const) expect(whyNotSpan({ start, end }, text), `${start}-${end}`).toMatchObject({ code: "span-outside-text", characters: text.length });
  expect(whyNotSpan({ start: smile, end: smile + 2 }, text)).toBeNull();
  expect([whyNotSpan({ start: 0, end: 5000 }, "a".repeat(6000)), whyNotSpan({ start: 0, end: 5001 }, "a".repeat(6000))]).toEqual([null, expect.objectContaining({ code: "span-too-long" })]);
});

test("INTAKE-7 an announcement without a donor is refused", () => {
  expect(accept({ ...open, kind: "announcement", donor: "SWE" }, { ...asProposed, donor: null }, settling)).toMatchObject({ refusal: { code: "announcement-needs-donor" } });
});

test("INTAKE-9 pieces do not overlap, are in the order of the text, and take along what lies in them", () => {
  const found = { ...nothingFound, lines: [{ start: 82, end: 91, units: "30", approximate: false, item: "drones" }] };
  const passage: Passage = { ...open, kind: "announcement", donor: "SWE", start: 49, end: text.length, found };
  expect(split(passage, [{ start: 60, end: 90 }, { start: 49, end: 61 }], settling)).toMatchObject({ refusal: { code: "pieces-overlap", pointer: "/pieces/0" } });
  expect(split(passage, [{ start: 60, end: 900 }, { start: 49, end: 60 }], settling)).toMatchObject({ refusal: { code: "span-outside-text", pointer: "/pieces/0" } });
  const done = split(passage, [{ start: 60, end: 95 }, { start: 49, end: 60 }], settling);
  expect(done).toMatchObject({ allowed: true, value: { passage: { state: "split", kept: null } } });
  expect(done.allowed && done.value.pieces.map((one) => [one.start, one.donor, one.found.lines.length])).toEqual([[49, "SWE", 0], [60, "SWE", 1]]);
});

test("INTAKE-5 whatever is accepted is a slice of the text that is no space and no half of a character", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), fc.integer({ min: -3, max: 45 }), fc.integer({ min: -3, max: 45 }), (any, start, end) => {
    const answer = accept({ ...open, start: 0, end: 1 }, { ...asProposed, start, end }, { ...settling, text: any });
    if (!answer.allowed) return;
    const words = any.slice(answer.value.kept!.start, answer.value.kept!.end);
    expect([words.length, /\p{Cs}/u.test(words), words.trim() !== ""]).toEqual([end - start, false, true]);
  }));
});

test("INTAKE-3 a damaged sentence that lists six donors gives six announcements to review, each of one donor", () => {
  const listed = "Il a salué les nouvelles livraisons annoncées par le Danemark, la Pologne, la Finlande, la Lettonie, le Canada ou la Belgique. .";
  expect(toProposed(extract(listed, { publishedOn: "2024-12-03" })).map((one) => [one.kind, one.donor])).toEqual(["DNK", "POL", "FIN", "LVA", "CAN", "BEL"].map((donor) => ["announcement", donor]));
});
