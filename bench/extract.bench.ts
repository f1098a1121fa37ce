import path from "node:path";
import { extract } from "../src/extract/index.ts";
import { programFolder } from "../src/server/database/database.ts";
import { inventedRegistry, readArticles, readFrenchGold, type Article } from "./kit/articles.ts";
import { damage, damages, measure, rateOf, type Measured } from "./kit/extract-measure.ts";
import { ratesOf, type Counts } from "./kit/extract-score.ts";
import { readPolnear } from "./kit/polnear.ts";
import { alone, median, type Outcome, type Row } from "./kit/report.ts";

const percent = (share: number) => share * 100;

interface Goals {
  readonly near: number | null;
  readonly far: number | null;
  readonly speaker: number | null;
}

function rowsOf(name: string, articles: readonly Article[], goals: Goals): { rows: Row[]; notes: string[] } {
  const [near, far] = [0.3, 0.8].map((share) => measure(articles, inventedRegistry(), share)) as [Measured, Measured];
  const bound = (least: number | null) => (least === null ? null : { atLeast: least });
  return {
    rows: [
      alone(`${name}: F1 at overlap 0.3`, "%", percent(ratesOf(near.counts).f1), bound(goals.near)), alone(`${name}: F1 at overlap 0.8`, "%", percent(ratesOf(far.counts).f1), bound(goals.far)),
      alone(`${name}: speaker, of what was found`, "%", percent(ratesOf(near.counts).speaker), bound(goals.speaker)),
    ],
    notes: [`${name}: ${said(near.counts)}; at 0.8 ${said(far.counts)}. By form, recall at 0.3: ${Object.entries(near.byForm).map(([form, counts]) => `${form} ${percent(ratesOf(counts).recall).toFixed(1)} % of ${counts.gold}`).join(", ")}.`],
  };
}

const said = (counts: Counts): string => {
  const { precision, strict, recall, acceptable } = ratesOf(counts);
  return `precision ${percent(precision).toFixed(1)} %, strict ${percent(strict).toFixed(1)} %, recall ${percent(recall).toFixed(1)} % of ${counts.gold}, to be accepted as they are ${percent(acceptable).toFixed(1)} %`;
};

/** English attributions by class: the rest of the classes does not count for or against. */
function ofForms(articles: readonly Article[], forms: string): Article[] {
  return articles.map((one) => ({ ...one, statements: one.statements.map((statement) => ({ ...statement, optional: !forms.includes(statement.form) })) }));
}

function speedRows(articles: readonly Article[]): Row[] {
  const long = `${Array.from({ length: 60 }, (_, index) => articles[index % articles.length]!.text).join("\n\n")}\n`.split(/(?<=\s)/).slice(0, 5000).join("");
  const seconds = (work: () => void) => {
    const from = performance.now();
    work();
    return (performance.now() - from) / 1000;
  };
  const rounds = Array.from({ length: 7 }, () => ({ long: seconds(() => void extract(long)), all: seconds(() => articles.forEach(({ text }) => void extract(text))) })).slice(2);
  return [alone("an article of 5,000 words", "s", median(rounds.map((one) => one.long)), { atMost: 0.3 }), alone("short articles a second", "/s", articles.length / median(rounds.map(({ all }) => all)), null)];
}

export async function bench(): Promise<Outcome> {
  const own = readArticles(), french = own.filter(({ language }) => language === "fr"), english = own.filter(({ language }) => language === "en");
  const test = (articles: readonly Article[]) => articles.filter(({ split }) => split === "test");
  const gold = readFrenchGold();
  const polnear = readPolnear(process.env["ENTENTE_POLNEAR"] ?? path.join(programFolder(), "..", "shared", "data", "nlp", "polnear_dev"));
  const parts = [
    rowsOf("French, own test articles", test(french), { near: 86, far: 80, speaker: 88 }), rowsOf("French, PUD sentences", gold, { near: 86, far: 80, speaker: 88 }), rowsOf("English, own test articles", test(english), { near: 84, far: null, speaker: 90 }),
    ...(polnear.length === 0 ? [] : [rowsOf("English, PolNeAR direct", ofForms(polnear, "d"), { near: 92, far: null, speaker: 90 }), rowsOf("English, PolNeAR quoted and indirect", ofForms(polnear, "di"), { near: 84, far: null, speaker: 90 })]),
  ];
  const { person, money, quantity } = measure(test(own), inventedRegistry(), 0.3);
  const whole = { own: ratesOf(measure(own, inventedRegistry(), 0.3).counts).f1, gold: ratesOf(measure(gold, [], 0.3).counts).f1 };
  const losses = Object.keys(damages).flatMap((way) => [["own articles", own, whole.own], ["PUD", gold, whole.gold]].map(([name, articles, before]) => alone(`loss of F1, ${way}, ${name as string}`, "points", percent((before as number) - ratesOf(measure((articles as Article[]).map((one) => damage(one, way)), inventedRegistry(), 0.3).counts).f1), { atMost: 8 })));
  const rules = measure([...gold, ...own.filter(({ split }) => split === "development")], inventedRegistry(), 0.3).byRule;
  return {
    about: "The reader beside what people marked: the measure of the Gender Gap Tracker (a statement is found when the overlap covers more than the share of it). The own articles were written and marked by who wrote the rules: they flatter. PUD was tuned on.",
    data: `${own.length} own articles (invented, marked as such), ${gold.length} sentences of UD_French-PUD${polnear.length === 0 ? "; PolNeAR is not here (ENTENTE_POLNEAR names its folder)" : `, ${polnear.length} articles of PolNeAR's development part`}`,
    rows: [
      ...parts.flatMap(({ rows }) => rows),
      alone("speaker to person, precision, own test articles", "%", percent(person.right / person.named), { atLeast: 92 }), alone("speaker to person, of those it has, own test articles", "%", percent(person.right / person.asked), { atLeast: 80 }),
      alone("amount and currency, recall, own test articles", "%", percent(money.right / money.asked), { atLeast: 95 }),
      alone("quantity and item, recall, own test articles", "%", percent(quantity.right / quantity.asked), { atLeast: 78 }),
      ...losses, ...speedRows(own),
    ],
    notes: [...parts.flatMap(({ notes }) => notes), `Rates of the rules, development: ${[...rules].map(([rule, tally]) => `${rule} ${rateOf(tally)} (${tally.right} of ${tally.all})`).join(", ")}.`,
      "Quantities are marked in the own articles only where they are of an announcement, so that precision is not measured."],
    postgres: null,
  };
}
