import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Article } from "./articles.ts";
import type { GoldStatement } from "./extract-score.ts";
import type { Span } from "../../src/extract/index.ts";

/** Verbs of speech, as the Gender Gap Tracker's task has them. */
const speech = /\b(sa(id|ys?|ying)|t(old|ells?|elling)|add(s|ed|ing)?|announc|argu|assert|claim|comment|concede|conclud|confirm|declar|explain|insist|note[ds]?|noting|according|predict|promis|repl(y|ied)|report|respond|reveal|state[ds]?|stress|suggest|tweet|urge|vow|warn|acknowledg|admit|alleg|den(y|ied)|wrote|writ|asked|asking|call|accus|describ|point(ed|s)? out)/;

/** Articles of PolNeAR with their attributions: form "d" is what stands between marks, "i" what a verb of speech or marks give, "o" beliefs, wishes and the rest. Nothing where the folder is absent. */
export function readPolnear(folder: string): Article[] {
  if (!existsSync(folder)) return [];
  const annotations = readdirSync(path.join(folder, "attributions"));
  return readdirSync(path.join(folder, "text")).flatMap((file) => {
    const stem = file.replace(/\.txt$/, "");
    const annotation = annotations.find((one) => one.startsWith(stem.slice(0, 46)));
    const text = readFileSync(path.join(folder, "text", file), "utf8");
    return annotation === undefined ? [] : [{ id: stem, language: "en" as const, publishedOn: null, damage: "-", split: "development" as const, text, money: [], quantities: [], statements: toStatements(text, readFileSync(path.join(folder, "attributions", annotation), "utf8")) }];
  });
}

function toStatements(text: string, annotation: string): GoldStatement[] {
  const spans = new Map<string, Span[]>();
  const statements: GoldStatement[] = [];
  for (const line of annotation.split("\n")) {
    const span = /^(T\d+)\t\w+ ([\d; ]+)\t/.exec(line);
    if (span) spans.set(span[1]!, span[2]!.split(";").map((one) => one.trim().split(" ").map(Number)).map(([start, end]) => ({ start: start!, end: end! })));
    const event = /^E\d+\tAttribution:\S+(.*)$/.exec(line);
    if (!event) continue;
    const parts = (name: string) => event[1]!.trim().split(/\s+/).map((one) => one.split(":")).filter(([key]) => key?.replace(/\d+$/, "") === name).flatMap(([, id]) => spans.get(id!) ?? []);
    const pieces = parts("Content");
    if (pieces.length > 0) statements.push({ pieces, speakers: parts("Source"), form: formOf(text, pieces, parts("Cue")), optional: false });
  }
  return statements;
}

function formOf(text: string, pieces: readonly Span[], cue: readonly Span[]): string {
  const words = (spans: readonly Span[], around = 0) => spans.map(({ start, end }) => text.slice(Math.max(0, start - around), end + around)).join(" ");
  const content = words(pieces), wide = words(pieces, 1).trim();
  const quoted = (content.match(/[“"]([^”"]*)[”"]/g) ?? []).join("").length;
  if (/^["“]/.test(content.trim()) || (/^["“]/.test(wide) && /["”]$/.test(wide)) || quoted / content.length > 0.8) return "d";
  return quoted > 0 || speech.test(words(cue).toLowerCase()) ? "i" : "o";
}
