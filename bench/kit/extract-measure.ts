import { extract, type Rule } from "../../src/extract/index.ts";
import type { Person } from "../../src/extract/registry.ts";
import type { Article, Marked } from "./articles.ts";
import { noCounts, plus, score, type Counts, type FoundStatement } from "./extract-score.ts";

/** What was found in articles, beside what is marked in them. */
export interface Measured {
  readonly counts: Counts;
  readonly byForm: Readonly<Record<string, Counts>>;
  /** Of each rule: how many of its proposals are right in span and speaker, and how many there are. */
  readonly byRule: ReadonlyMap<Rule, { readonly right: number; readonly all: number }>;
  readonly person: { readonly right: number; readonly named: number; readonly asked: number };
  readonly money: { readonly right: number; readonly asked: number };
  readonly quantity: { readonly right: number; readonly named: number; readonly asked: number };
  /** Statements that articles mark and rules did not find, for development. */
  readonly missed: readonly string[];
}

/** Measures articles at one share of overlap. */
export function measure(articles: readonly Article[], registry: readonly Person[], share: number): Measured {
  let counts = noCounts;
  const byForm: Record<string, Counts> = {};
  const byRule = new Map<Rule, { right: number; all: number }>();
  const person = { right: 0, named: 0, asked: 0 }, money = { right: 0, asked: 0 }, quantity = { right: 0, named: 0, asked: 0 };
  const missed: string[] = [];
  for (const article of articles) {
    const { statements, mentions } = extract(article.text, { publishedOn: article.publishedOn, registry });
    const found: (FoundStatement & { readonly rule: Rule })[] = [];
    for (const one of statements) {
      const last = found.at(-1);
      if (one.joins !== null && last) found[found.length - 1] = { ...last, pieces: [...last.pieces, one] };
      else found.push({ pieces: [one], speaker: one.speaker, rule: one.rule, person: one.speaker?.personId ?? null });
    }
    const match = score(article.statements, found, share);
    counts = plus(counts, match.counts);
    for (const form of new Set(article.statements.map((one) => one.form))) {
      const own = score(article.statements.map((one) => ({ ...one, optional: one.form !== form })), found, share).counts;
      byForm[form] = plus(byForm[form] ?? noCounts, { ...own, wrong: 0 });
    }
    for (const [index, one] of found.entries()) {
      const pair = match.pairs.find((other) => other.found === one);
      const tally = byRule.get(one.rule) ?? { right: 0, all: 0 };
      byRule.set(one.rule, { right: tally.right + (match.verdicts[index] === "right" && pair?.speakerRight !== false ? 1 : 0), all: tally.all + 1 });
    }
    for (const { gold, found: one } of match.pairs) {
      if (gold.person) person.asked += 1;
      if (one.person) person.named += 1;
      if (one.person && one.person === gold.person) person.right += 1;
    }
    const values = (kind: string) => mentions.filter((one) => one.kind === kind);
    const right = (marked: readonly Marked[], kind: string) => marked.filter((gold) => values(kind).some((one) => one.value === gold.value && one.start < gold.end && gold.start < one.end)).length;
    money.asked += article.money.length;
    money.right += right(article.money, "money");
    quantity.asked += article.quantities.length;
    quantity.named += values("quantity").length;
    quantity.right += right(article.quantities, "quantity");
    missed.push(...article.statements.filter((gold) => !match.pairs.some((pair) => pair.gold === gold)).map(({ pieces }) => `${article.id}: ${article.text.slice(pieces[0]!.start, pieces[0]!.end)}`));
  }
  return { counts, byForm, byRule, person, money, quantity, missed };
}

/** A rule's rate: right ones by all of them, with one right and one wrong added, so that few cases say little. */
export const rateOf = ({ right, all }: { readonly right: number; readonly all: number }): number => Number(((right + 1) / (all + 2)).toFixed(2));

const accents: readonly (readonly [string, string])[] = [..."éèêëàâçîïôûùüÉÈÀÇÎ"].map((letter) => [letter, letter.normalize("NFD")[0]!]);

/** Ways in which texts are damaged: what is put in the place of a character, or nothing. */
export const damages: Readonly<Record<string, (unit: string, at: number, article: Article) => string>> = {
  "straight marks": (unit) => (/[«»“”]/.test(unit) ? "\"" : unit),
  "« for »": (unit) => (unit === "»" ? "«" : unit === "”" ? "“" : unit),
  "closing marks lost": (unit) => (/[»”]/.test(unit) ? "" : unit),
  "opening marks lost": (unit) => (/[«“]/.test(unit) ? "" : unit),
  "commas lost": (unit) => (unit === "," ? "" : unit),
  "no accents": (unit) => accents.find(([letter]) => letter === unit)?.[1] ?? unit,
  "speaker glued to the next word": (unit, at, { statements }) => (unit === " " && statements.some(({ speakers }) => speakers.some(({ end }) => end === at)) ? "" : unit),
};

/** An article damaged throughout, its marks moved with its letters. */
export function damage(article: Article, way: string): Article {
  let text = "";
  const moved: number[] = [];
  for (let at = 0; at < article.text.length; at += 1) {
    moved.push(text.length);
    text += damages[way]!(article.text[at]!, at, article);
  }
  moved.push(text.length);
  const shift = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({ ...one, start: moved[one.start]!, end: moved[one.end]! });
  return { ...article, text, damage: way, money: article.money.map(shift), quantities: article.quantities.map(shift), statements: article.statements.map((one) => ({ ...one, pieces: one.pieces.map(shift), speakers: one.speakers.map(shift) })) };
}
