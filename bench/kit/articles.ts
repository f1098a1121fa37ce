import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Person } from "../../src/extract/registry.ts";
import type { GoldStatement } from "./extract-score.ts";

export interface Marked { readonly start: number; readonly end: number; readonly value: string }

export interface Article {
  readonly id: string;
  readonly language: "fr" | "en";
  readonly publishedOn: string | null;
  /** What was done to it by hand; "-" is nothing. */
  readonly damage: string;
  readonly split: "development" | "test";
  readonly text: string;
  readonly statements: readonly GoldStatement[];
  readonly money: readonly Marked[];
  readonly quantities: readonly Marked[];
}

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..", "data");

/** The invented people of the articles. */
export const inventedRegistry = (): Person[] => JSON.parse(readFileSync(path.join(folder, "articles", "registry.json"), "utf8")) as Person[];

/** The articles made for this project, marked as data/articles/GUIDE.md says. */
export function readArticles(): Article[] {
  return ["french", "english"].flatMap((name) => readFileSync(path.join(folder, "articles", `${name}.txt`), "utf8").split(/^== /m).filter((part) => part.trim() !== "").map(parseArticle));
}

const opening = /\{(?:(\d)([dmi])|(\d)<([\w-]+)|\$(\d+ [A-Z]{3})|#(\d+)):/y;

function parseArticle(part: string): Article {
  const [head, ...lines] = part.split("\n");
  const [id, language, publishedOn, damage] = head!.split("|").map((one) => one.trim()) as [string, "fr" | "en", string, string];
  const marked = lines.join("\n").trim();
  const open: { start: number; match: RegExpExecArray }[] = [];
  const statements = new Map<string, { pieces: Marked[]; speakers: Marked[]; form: string; person: string | null }>();
  const money: Marked[] = [], quantities: Marked[] = [];
  const statement = (number: string) => {
    if (!statements.has(number)) statements.set(number, { pieces: [], speakers: [], form: "", person: null });
    return statements.get(number)!;
  };
  let text = "";
  for (let at = 0; at < marked.length;) {
    opening.lastIndex = at;
    const match = opening.exec(marked);
    if (match) {
      open.push({ start: text.length, match });
      at += match[0].length;
    } else if (marked[at] === "}" && open.length > 0) {
      const { start, match: [, number, form, whose, person, sum, units] } = open.pop()!;
      const span = { start, end: text.length, value: sum ?? units ?? "" };
      if (number !== undefined) Object.assign(statement(number), { form }).pieces.push(span);
      else if (whose !== undefined) Object.assign(statement(whose), { person: person === "-" ? null : person }).speakers.push(span);
      else (sum === undefined ? quantities : money).push(span);
      at += 1;
    } else {
      text += marked[at]!;
      at += 1;
    }
  }
  if (open.length > 0) throw new Error(`${id}: a mark is not closed`);
  return { id, language, publishedOn, damage, split: Number(id.slice(3)) % 2 === 1 ? "development" : "test", text, money, quantities, statements: [...statements.values()].map((one) => ({ ...one, optional: false })) };
}

/** Sentences of UD_French-PUD with their statements; those that may go either way are left out when nothing is marked in them. */
export function readFrenchGold(): Article[] {
  const units = JSON.parse(readFileSync(path.join(folder, "nlp", "pud_fr.json"), "utf8")) as { id: string; text: string; opt: boolean; st: { type: string; a: number; b: number; sp: [number, number][] }[] }[];
  const forms: Readonly<Record<string, string>> = { D: "d", I: "i", P: "i" };
  return units.filter(({ opt, st }) => !opt || st.length > 0).map(({ id, text, st }) => ({
    id, text, language: "fr" as const, publishedOn: null, damage: "-", split: "development" as const, money: [], quantities: [],
    statements: st.map(({ type, a, b, sp }) => ({ pieces: [{ start: a, end: b }], speakers: sp.map(([start, end]) => ({ start, end })), form: forms[type]!, optional: false })),
  }));
}
