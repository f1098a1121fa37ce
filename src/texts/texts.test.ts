import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { roomEn, type RoomTexts } from "./room.en.ts";
import { roomFr } from "./room.fr.ts";
import { roomUk } from "./room.uk.ts";

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The names of the facts a message is given; a message that does not parse throws. */
function argumentsOf(text: string, language: string): string[] {
  const names = new Set<string>();
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if ("value" in part && part.type !== 0) names.add(String(part.value));
      if ("options" in part) for (const option of Object.values(part.options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(text, language).getAst());
  return [...names].sort();
}

/** Words that are the same in French and English, or are names or signs. */
const sameInFrench = new Set([
  "Documents", "Military", "Mode", "Rail", "Air", "Nation", "Organisation", "Port", "Destination", "Menu", "Pages", "Contributions", "Contribution", "Catalogue", "Plan", "Plans", "Sources", "Date", "Code", "Type", "Position", "Latitude", "Longitude",
  "Illustrative", "Parties", "Alliance", "Condition", "Exports", "Phase", "Proportion", "Allocation", "{tonnes} t", "{kg} kg", "{what} (t)", "{what} (kg)", "{count} {kind}", "Volume", "Volume, m³", "{value} m³", "{value} kg", "Service", "Lot", "lot {lot}", "+{share}", "Ukraine Support Tracker", "Ukraine Support Tracker (Kiel)", "EUR",
]);
const sameInUkrainian = new Set(["+{share}", "Ukraine Support Tracker", "{measure}: {key}"]);

for (const [language, texts, same] of [["fr", roomFr, sameInFrench], ["uk", roomUk, sameInUkrainian]] as const satisfies readonly (readonly [string, RoomTexts, ReadonlySet<string>])[]) {
  test.each(Object.entries(roomEn))(`${language}: %s says the same of the same facts`, (key, english) => {
    const text = texts[key as keyof typeof roomEn];
    expect(text.trim()).not.toBe("");
    expect(argumentsOf(text, language)).toEqual(argumentsOf(english, "en"));
    if (!same.has(english)) expect(text).not.toBe(english);
  });
}

test("one key says one thing: the parts of the catalogue do not hide each other's texts", async () => {
  const parts = await Promise.all([
    import("./room-alliance.en.ts"),
    import("./room-capability.en.ts"),
    import("./room-reading.en.ts"),
    import("./room-said.en.ts"),
    import("./room-words.en.ts"),
    import("./room-screens.en.ts"),
    import("./room-records.en.ts"),
    import("./room-plans.en.ts"),
    import("./room-identity.en.ts"),
    import("./room-scanning.en.ts"),
    import("./room-consignments.en.ts"),
    import("./room-movements.en.ts"),
    import("./room-enduse.en.ts"),
    import("./room-training.en.ts"),
    import("./room-clearances.en.ts"),
    import("./room-funds.en.ts"),
  ]);
  const counts = parts.flatMap((part) => Object.values(part)).map((texts) => Object.keys(texts).length);
  expect(Object.keys(roomEn).length).toBe(counts.reduce((sum, count) => sum + count, 0));
});
