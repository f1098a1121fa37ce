import { expect, test } from "vitest";
import { readRecordFile } from "../../modules/sources/index.ts";
import { byHand, pieces, propose, toRecordFile } from "./reading.ts";

const text = "« Nous tiendrons parole », a déclaré Mark Rutte.\r\nLa Suède et la Norvège livreront 30 drones à l’Ukraine 🙂.";
const document = { text, url: "https://example.org/a", publisher: "Example", published: "2024-12-03" };

test("SOURCE-6 what is accepted is recorded word for word as the text has it, with its speaker and donors", async () => {
  const { language, candidates } = propose(document);
  expect(language).toBe("fr");
  const file = await toRecordFile(document, "fr", candidates.map((one) => ({ ...one, state: "accepted" as const })));
  const { quotations, refused } = readRecordFile(file, (code) => code);
  expect(refused).toEqual([]);
  expect(quotations.map(({ statement }) => [statement.quote, statement.speaker, statement.donors])).toEqual([
    ["Nous tiendrons parole", "Mark Rutte", []], ["La Suède et la Norvège livreront 30 drones à l’Ukraine 🙂.", null, ["SWE", "NOR"]],
  ]);
  expect(await toRecordFile(document, "fr", candidates.map((one) => ({ ...one, state: "accepted" as const })))).toBe(file);
});

test("SOURCE-7 nothing proposed or rejected is recorded", async () => {
  const { candidates } = propose(document);
  expect(candidates.every(({ state }) => state === "proposed")).toBe(true);
  expect(await toRecordFile(document, "fr", candidates.map((one) => ({ ...one, state: "rejected" as const })))).toBe("\n");
  expect(await toRecordFile(document, "fr", candidates)).toBe("\n");
});

test("SOURCE-8 words selected by hand make a candidate, whichever way they were selected, without the spaces around them", () => {
  expect(byHand(text, 49, 59)).toMatchObject({ start: 50, end: 58, form: "by-hand", state: "accepted" });
  expect(byHand(text, 59, 49)).toEqual(byHand(text, 49, 59));
  expect(byHand(text, 48, 50)).toBeNull();
});

test("SOURCE-8 the pieces of a highlighted text are the text", () => {
  const { candidates } = propose(document);
  const cut = pieces(text, [...candidates, byHand(text, 5, 60)!]);
  expect(cut.map((one) => one.text).join("")).toBe(text);
  expect(cut.some(({ of }) => of.length === 2)).toBe(true);
});
