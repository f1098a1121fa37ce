import { describe, expect, test } from "vitest";
import { inventedRegistry, readArticles, readFrenchGold } from "../bench/kit/articles.ts";
import { damage, measure, rateOf } from "../bench/kit/extract-measure.ts";
import { ratesOf } from "../bench/kit/extract-score.ts";
import { rates } from "../src/extract/rates.ts";

const own = readArticles(), gold = readFrenchGold(), registry = inventedRegistry();
const f1 = (articles: typeof own, share: number) => ratesOf(measure(articles, registry, share).counts).f1;

describe("the reader, measured", () => {
  test("EXTRACT-10 the marks of the own articles lie in their texts, on whole words, each statement with its words and its speaker", () => {
    expect(own.filter(({ language }) => language === "fr").length).toBeGreaterThanOrEqual(30);
    expect(own.filter(({ language }) => language === "en").length).toBeGreaterThanOrEqual(20);
    expect(own.filter(({ damage: done }) => done !== "-").length).toBeGreaterThanOrEqual(10);
    expect(own.reduce((sum, { statements }) => sum + statements.length, 0)).toBeGreaterThanOrEqual(300);
    const people = new Set(registry.map(({ id }) => id));
    for (const { id, text, statements, money, quantities } of own) {
      expect(text, id).not.toMatch(/[{}<>]/);
      for (const { pieces, speakers, form, person } of statements) {
        expect(form, id).toMatch(/^[dmi]$/);
        expect([pieces.length > 0, speakers.length > 0], id).toEqual([true, true]);
        if (person) expect(people.has(person), `${id}: ${person}`).toBe(true);
      }
      for (const { start, end } of [...statements.flatMap(({ pieces, speakers }) => [...pieces, ...speakers]), ...money, ...quantities]) {
        expect(0 <= start && start < end && end <= text.length, id).toBe(true);
        expect(text.slice(start, end), id).toBe(text.slice(start, end).trim());
      }
    }
  });

  test("EXTRACT-10 a proposal's confidence is the measured rate of its rule", () => {
    const { byRule } = measure([...gold, ...own.filter(({ split }) => split === "development")], registry, 0.3);
    expect(Object.fromEntries(Object.keys(rates).map((rule) => [rule, rateOf(byRule.get(rule as keyof typeof rates) ?? { right: 0, all: 0 })]))).toEqual(rates);
  });

  test.each([["fr", 0.3, 0.94], ["fr", 0.8, 0.94], ["en", 0.3, 0.94], ["en", 0.8, 0.94]] as const)("EXTRACT-10 test articles in %s at overlap %d keep F1 above %d", (language, share, floor) => {
    expect(f1(own.filter((one) => one.language === language && one.split === "test"), share)).toBeGreaterThan(floor);
  });

  test("EXTRACT-10 the French gold keeps its figures", () => {
    const { counts } = measure(gold, [], 0.3);
    expect(ratesOf(counts).f1).toBeGreaterThan(0.96);
    expect(ratesOf(counts).speaker).toBeGreaterThan(0.97);
    expect(f1(gold, 0.8)).toBeGreaterThan(0.95);
  });

  test("EXTRACT-10 a named person is the right one, sums and quantities are found", () => {
    const { person, money, quantity } = measure(own, registry, 0.3);
    expect(person.right / person.named).toBeGreaterThan(0.97);
    expect(person.right / person.asked).toBeGreaterThan(0.92);
    expect(money.right).toBe(money.asked);
    expect(quantity.right).toBe(quantity.asked);
  });

  test.each([["straight marks", 0.94], ["closing marks lost", 0.9], ["opening marks lost", 0.9], ["commas lost", 0.84], ["no accents", 0.94], ["speaker glued to the next word", 0.82], ["« for »", 0.83]])("EXTRACT-10 %s leaves F1 above %d", (way, floor) => {
    for (const articles of [own, gold]) expect(f1(articles.map((one) => damage(one, way)), 0.3)).toBeGreaterThan(floor);
  });
});
