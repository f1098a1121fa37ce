// Every rule a README numbers has a test whose title carries the number, and every number in a title is a rule of a README.
// The rules of a module are numbered like PLEDGE-1, the promises of the whole like P1.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { root, runTool } from "./setup.mjs";
import { lineOf, listFiles, parse, report, walk } from "./sources.mjs";

const number = "(?:[A-Z]{2,}-\\d+|P\\d+)";

/** A rule stands in a list ("- **PLEDGE-1** …") or in a table ("| PLEDGE-1 | …"). */
const inReadme = new RegExp(`^\\s*(?:[-*]\\s+\\*\\*(${number})\\*\\*|\\|\\s*\\**(${number})\\**\\s*\\|)`, "gm");

/** The numbers a title begins with: "PLEDGE-1 …", "P5, PLEDGE-2 …". */
const inTitle = new RegExp(`^(?:${number}(?:\\s*(?:,|and|&|\\/)\\s*|:?\\s+))+`);

const familyOf = (rule) => rule.replace(/-?\d+$/, "");

export function findRuleFaults(folder = root) {
  const rules = new Map();
  for (const file of [...listFiles(folder, "src", /\/README\.md$/), ...listFiles(folder, "data", /\/README\.md$/), ...listFiles(folder, "tests", /\/README\.md$/)]) {
    for (const match of readFileSync(path.join(folder, file), "utf8").matchAll(inReadme)) rules.set(match[1] ?? match[2], file);
  }
  const families = new Set([...rules.keys()].map(familyOf));
  const tested = new Map();
  for (const file of [...listFiles(folder, "src", /\.test\.tsx?$/), ...listFiles(folder, "tests", /\.test\.tsx?$/)]) {
    const tree = parse(folder, file);
    walk(tree, (node) => {
      if (!ts.isCallExpression(node) || !/^(test|it|describe)\b/.test(node.expression.getText(tree))) return;
      const [title] = node.arguments;
      if (!title || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) return;
      const text = ts.isStringLiteralLike(title) ? title.text : title.head.text;
      for (const rule of inTitle.exec(text)?.[0].match(new RegExp(number, "g")) ?? []) tested.set(rule, `${file}:${lineOf(tree, node)}`);
    });
  }
  return [
    ...[...rules].filter(([rule]) => !tested.has(rule)).map(([rule, file]) => `${file}: ${rule} has no test`),
    ...[...tested].filter(([rule]) => !rules.has(rule) && (families.has(familyOf(rule)) || /^[A-Z]{3,}-/.test(rule))).map(([rule, at]) => `${at}: ${rule} is no rule of any README`),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runTool(() => report(findRuleFaults(path.resolve(process.argv[2] ?? root)), "Every rule has its test, and every numbered test its rule.", "rules or tests stand alone."));
}
