// Every text stands in all languages, parses, and names the same facts; every refusal has a sentence.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";
import { tsImport } from "tsx/esm/api";
import ts from "typescript";
import { root, runTool } from "./setup.mjs";
import { lineOf, listFiles, parse, report, walk } from "./sources.mjs";

const languages = ["en", "fr", "uk"];

/** The plural forms a language cannot do without. */
const forms = { en: ["one", "other"], fr: ["one", "other"], uk: ["one", "few", "many", "other"] };

/** Texts by their path: { "role.donor": "Donor" }. */
function flatten(value, at = "") {
  if (typeof value === "string") return { [at]: value };
  if (typeof value !== "object" || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([name, part]) => flatten(part, at ? `${at}.${name}` : name)));
}

/** The arguments of a message, and its faults in one language. */
function read(text, language) {
  const names = new Set();
  const faults = [];
  const visit = (parts) => {
    for (const part of parts) {
      if (part.type === 0 || part.type === 7) continue; // plain text, "#"
      names.add(part.type === 8 ? `<${part.value}>` : part.value);
      if (part.type === 8) visit(part.children);
      if (part.type !== 5 && part.type !== 6) continue;
      for (const option of Object.values(part.options)) visit(option.value);
      const missing = part.type === 6 && part.pluralType === "cardinal" ? forms[language].filter((form) => !part.options[form]) : [];
      if (missing.length > 0) faults.push(`has no plural form ${missing.join(", ")} of ${part.value}`);
    }
  };
  try {
    visit(new IntlMessageFormat(text, language).getAst());
  } catch (error) {
    faults.push(`does not parse: ${error.message}`);
  }
  return { names: [...names].sort().join(" "), faults };
}

export async function findTextFaults(folder = root) {
  const faults = [];
  const sentences = new Set();
  for (const english of listFiles(folder, "src", /\.en\.ts$/)) {
    const catalogues = {};
    for (const language of languages) {
      const file = english.replace(/\.en\.ts$/, `.${language}.ts`);
      if (!existsSync(path.join(folder, file))) faults.push(`${file}: is missing`);
      else catalogues[language] = flatten(Object.values(await tsImport(pathToFileURL(path.join(folder, file)).href, import.meta.url)).find((value) => typeof value === "object"));
    }
    for (const key of new Set(Object.values(catalogues).flatMap((catalogue) => Object.keys(catalogue)))) {
      if (/refusals/.test(english)) sentences.add(key);
      const expected = catalogues.en[key] === undefined ? undefined : read(catalogues.en[key], "en").names;
      for (const [language, catalogue] of Object.entries(catalogues)) {
        const at = `${english.replace(/\.en\.ts$/, `.${language}.ts`)}: ${key}`;
        const text = catalogue[key];
        if (text === undefined || text.trim() === "") {
          faults.push(`${at}: has no text`);
          continue;
        }
        const { names, faults: own } = read(text, language);
        faults.push(...own.map((fault) => `${at}: ${fault}`));
        if (expected !== undefined && names !== expected) faults.push(`${at}: names "${names}", the English text "${expected}"`);
      }
    }
  }
  return [...faults, ...findSilentRefusals(folder, sentences)];
}

/** Refusals in the modules (an object with a rule and a code) whose code has no sentence. */
function findSilentRefusals(folder, sentences) {
  return listFiles(folder, "src/modules", /\.ts$/).filter((file) => !file.endsWith(".test.ts")).flatMap((file) => {
    const faults = [];
    const tree = parse(folder, file);
    walk(tree, (node) => {
      if (!ts.isObjectLiteralExpression(node)) return;
      const value = (name) => {
        const found = node.properties.find((property) => ts.isPropertyAssignment(property) && property.name.getText(tree) === name);
        return found && ts.isStringLiteralLike(found.initializer) ? found.initializer.text : undefined;
      };
      if (value("rule") && value("code") && !sentences.has(value("code"))) faults.push(`${file}:${lineOf(tree, node)}: the refusal ${value("code")} has no sentence`);
    });
    return faults;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runTool(async () => report(await findTextFaults(path.resolve(process.argv[2] ?? root)), "Every text stands in every language.", "texts are missing or wrong."));
}
