import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { faultTexts, toMessage } from "./fault-texts.ts";

/** The names of the facts a message uses, those inside plurals with them. */
function listFacts(elements: ReturnType<IntlMessageFormat["getAst"]>): string[] {
  const names = elements.flatMap((element) => {
    const name = "value" in element && element.type !== 0 ? [String(element.value)] : [];
    const inner = "options" in element ? Object.values(element.options).flatMap((option) => listFacts(option.value)) : [];
    return [...name, ...inner];
  });
  return [...new Set(names)].sort();
}

test.each(Object.entries(faultTexts))("TEXT-1 the sentences for %s can be read and use the same facts in every language", (_, texts) => {
  const [english, ...others] = (["en", "fr", "uk"] as const).map((language) => listFacts(new IntlMessageFormat(texts[language], language).getAst()));
  expect(others).toEqual([english, english]);
});

test("TEXT-2 plurals follow the language", () => {
  const say = (columns: number) => toMessage("too-many-columns", { columns, limit: 120 }, "uk");
  expect([121, 122, 125].map(say)).toEqual([
    "Аркуш має 121 стовпець. Найбільше дозволено 120.",
    "Аркуш має 122 стовпці. Найбільше дозволено 120.",
    "Аркуш має 125 стовпців. Найбільше дозволено 120.",
  ]);
});

test("TEXT-3 a value with braces or tags is shown as it is", () => {
  expect(toMessage("not-a-day", { value: "{x} <b>" }, "fr")).toBe("« {x} <b> » n’est pas une date. Écrivez année-mois-jour : 2031-06-30.");
});
