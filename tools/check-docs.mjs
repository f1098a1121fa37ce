// The documents and the program agree: links lead somewhere, every package has its decision and a free licence, and the dictionary has the words that are shown.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { tsImport } from "tsx/esm/api";
import { root, runTool } from "./setup.mjs";
import { listFiles, report } from "./sources.mjs";

const textOf = (folder, file) => readFileSync(path.join(folder, file), "utf8");
const withoutCode = (text) => text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
const isDocument = /^(?!.*\/(node_modules|dist)\/)[^.].*\.md$/;

/** The anchors of a document's headings, as forges make them. */
function anchorsOf(text) {
  const headings = [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#+ +(.+)$/gm)];
  return new Set(headings.map(([, title]) => title.trim().toLowerCase().replace(/[^\p{L}\p{N}\- _]/gu, "").replaceAll(" ", "-")));
}

/** Links and pictures of documents that lead to no file, or to no heading of it. Addresses elsewhere are not asked. */
export function findLinkFaults(folder = root) {
  const documents = ["README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG", "SECURITY"].map((name) => `${name}.md`).filter((name) => existsSync(path.join(folder, name)));
  for (const part of ["docs", "src", "data", "bench"]) documents.push(...listFiles(folder, part, isDocument));
  return documents.flatMap((file) => [...withoutCode(textOf(folder, file)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => {
    if (/^https?:\/\//.test(link)) return [];
    const [name, anchor] = link.split("#");
    const target = name === "" ? file : path.posix.join(path.posix.dirname(file), decodeURIComponent(name));
    if (!existsSync(path.join(folder, target))) return [`${file}: ${link} leads nowhere`];
    return anchor === undefined || anchorsOf(textOf(folder, target)).has(anchor) ? [] : [`${file}: ${link} names no heading`];
  }));
}

const free = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "BlueOak-1.0.0"]);

/** Packages whose licence is not free enough, or that no decision names in a table with the licence they have. */
export function findPackageFaults(folder = root) {
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = JSON.parse(textOf(folder, "package.json"));
  const pages = listFiles(folder, "docs/decisions", /\.md$/).map((file) => textOf(folder, file)).join("\n");
  const rows = new Map([...pages.matchAll(/^\| *((?:`[^`]+`(?:, )?)+) *\| *([^|]+?) *\|/gm)].flatMap(([, names, licence]) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => [name, licence])));
  // A package of another platform is not installed: what the lock file says of it has to do.
  const locked = existsSync(path.join(folder, "package-lock.json")) ? JSON.parse(textOf(folder, "package-lock.json")).packages : {};
  const installed = (name) => path.join("node_modules", name, "package.json");
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).flatMap((name) => {
    const licence = existsSync(path.join(folder, installed(name))) ? JSON.parse(textOf(folder, installed(name))).license : locked[`node_modules/${name}`]?.license;
    const allowed = free.has(licence) || (licence === "MPL-2.0" && Object.hasOwn(devDependencies, name));
    return [
      ...(allowed ? [] : [`${name}: the licence ${licence} is not one we use`]),
      ...(rows.has(name) ? [] : [`${name}: no page of docs/decisions has it in its table`]),
      ...(rows.has(name) && rows.get(name) !== licence ? [`${name}: docs/decisions says ${rows.get(name)}, the package ${licence}`] : []),
    ];
  });
}

/** Families of texts that are sentences about something and no words for it: the dictionary has none of them, or their codes alone. */
const sentences = new Set(["stageAct", "needMove", "actor", "act", "claim", "finding", "uncounted", "nsnFinding", "planPhase", "leftOutKind", "tongue", "fault", "field"]);
const codesAlone = new Set(["reason", "leftOut"]);
/** A free text in the program, with words for what people usually write. */
const freeTexts = new Set(["condition"]);

/** The texts of the pages in one language, with those that are words of closed lists told apart. */
async function readTexts(folder, language) {
  const read = async (file) => Object.assign({}, ...Object.values(await tsImport(pathToFileURL(path.join(folder, file)).href, import.meta.url)).filter((value) => typeof value === "object"));
  const files = listFiles(folder, "src/texts", new RegExp(`/room-\\w+\\.${language}\\.ts$`));
  return { words: await read(`src/texts/room-words.${language}.ts`), all: Object.assign({}, ...(await Promise.all(files.map(read)))) };
}

/** Every word that stands in the sources, texts and what is written by tools apart. */
function wordsOfSources(folder) {
  const files = listFiles(folder, "src", /(?<!\.test)\.(tsx?|sql)$/).filter((file) => !/^src\/(texts|client)\//.test(file));
  return new Set(files.flatMap((file) => textOf(folder, file).match(/[\w-]+/g) ?? []));
}

/** Words of closed lists without a row in docs/words.md, rows that say it otherwise than the pages do, and code words that no source has. */
export async function findWordFaults(folder = root) {
  const en = await readTexts(folder, "en");
  const texts = [en.all, (await readTexts(folder, "fr")).all, (await readTexts(folder, "uk")).all];
  const known = wordsOfSources(folder);
  const faults = [];
  const rows = new Set();
  for (const [, line] of textOf(folder, "docs/words.md").matchAll(/^\| *(`.*)\|\s*$/gm)) {
    const [first, ...cells] = line.split("|").map((cell) => cell.trim());
    // "`leg`", or "`node` (`place`)" where the pages have the text under another name.
    const [word, key = word] = [...first.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    rows.add(key);
    if (!freeTexts.has(key.split(".")[0]) && !known.has(word.split(".").at(-1))) faults.push(`docs/words.md: no source has the word ${word}`);
    if (key !== word && en.all[key] === undefined) faults.push(`docs/words.md: there is no text ${key}`);
    if (codesAlone.has(key.split(".")[0])) continue;
    for (const [place, shown] of texts.entries()) {
      if (shown[key] !== undefined && shown[key] !== cells[place]) faults.push(`docs/words.md: the pages say "${shown[key]}" for ${key}, not "${cells[place]}"`);
    }
  }
  const wanted = [...Object.keys(en.words).filter((key) => !sentences.has(key.split(".")[0])), ...Object.keys(en.all).filter((key) => /^measure\.\w+$/.test(key))];
  return [...faults, ...wanted.filter((key) => !rows.has(key)).map((key) => `docs/words.md: ${key} has no row`)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runTool(async () => {
    const folder = path.resolve(process.argv[2] ?? root);
    return report([...findLinkFaults(folder), ...findPackageFaults(folder), ...(await findWordFaults(folder))], "The documents and the program agree.", "places where documents and program disagree.");
  });
}
