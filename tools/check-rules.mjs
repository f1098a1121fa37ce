// Every rule a README numbers has a test whose title carries the number, and every number in a title is a rule of a README.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { root, runTool } from "./setup.mjs";
import { lineOf, listFiles, parse, report, walk } from "./sources.mjs";

/** A rule stands in a list ("- **PLEDGE-1** …") or in a table ("| PLEDGE-1 | …"). */
const inReadme = /^\s*(?:[-*]\s+\*\*([A-Z]{2,}-\d+)\*\*|\|\s*\**([A-Z]{2,}-\d+)\**\s*\|)/gm;

/** The numbers a title begins with: "PLEDGE-1 …", "PLEDGE-1, PLEDGE-2 …". */
const inTitle = /^(?:[A-Z]{2,}-\d+(?:\s*(?:,|and|&|\/)\s*|:?\s+))+/;

export function findRuleFaults(folder = root) {
  const rules = new Map();
  for (const file of [...listFiles(folder, "src", /\/README\.md$/), ...listFiles(folder, "data", /\/README\.md$/)]) {
    for (const match of readFileSync(path.join(folder, file), "utf8").matchAll(inReadme)) rules.set(match[1] ?? match[2], file);
  }
  const prefixes = new Set([...rules.keys()].map((rule) => rule.replace(/-\d+$/, "")));
  const tested = new Map();
  for (const file of [...listFiles(folder, "src", /\.test\.tsx?$/), ...listFiles(folder, "tests", /\.test\.tsx?$/)]) {
    const tree = parse(folder, file);
    walk(tree, (node) => {
      if (!ts.isCallExpression(node) || !/^(test|it|describe)\b/.test(node.expression.getText(tree))) return;
      const [title] = node.arguments;
      if (!title || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) return;
      const text = ts.isStringLiteralLike(title) ? title.text : title.head.text;
      for (const rule of inTitle.exec(text)?.[0].match(/[A-Z]{2,}-\d+/g) ?? []) tested.set(rule, `${file}:${lineOf(tree, node)}`);
    });
  }
  return [
    ...[...rules].filter(([rule]) => !tested.has(rule)).map(([rule, file]) => `${file}: ${rule} has no test`),
    ...[...tested].filter(([rule]) => !rules.has(rule) && (prefixes.has(rule.replace(/-\d+$/, "")) || /^[A-Z]{3,}-/.test(rule))).map(([rule, at]) => `${at}: ${rule} is no rule of any README`),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runTool(() => report(findRuleFaults(path.resolve(process.argv[2] ?? root)), "Every rule has its test, and every numbered test its rule.", "rules or tests stand alone."));
}
