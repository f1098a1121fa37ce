// Which folder may import which. One table to read, checked over the graph that dependency-cruiser finds.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { cruise } from "dependency-cruiser";
import { root, runTool } from "./setup.mjs";

/**
 * The table. A file belongs to the first row whose pattern fits. `own`: files of its own folder (of the same module) it may
 * use, `ownTypes`: of these only types; `ours`: others; `types`: of these only types; `packages`: "any", or the names; `typePackages`: of these only types.
 * Names in <angle brackets> are shelves of the modules; "<face>" is another module's index.ts, as far as `modules` allows.
 */
export const arrows = [
  { name: "the checker", files: "src/planner/check/", ours: ["src/planner/check/"], types: ["src/planner/"], packages: [] },
  { name: "the planner", files: "src/planner/", ours: ["src/planner/"], packages: [] },
  // Text in, proposals out; sealed as the planner is, with the published names of nations and offices as data.
  { name: "the reader", files: "src/extract/", ours: ["src/extract/", "data/codes/"], packages: [] },
  { name: "the kernel", files: "src/kernel/", ours: ["src/kernel/"], packages: [], typePackages: ["zod", "kysely"] },
  { name: "the edges", files: "src/edges/", ours: ["src/kernel/", "src/edges/", "src/texts/"], packages: ["zod", "kysely", "i18n-iso-countries"] },
  { name: "the texts", files: "src/texts/", ours: ["src/kernel/", "src/texts/"], types: ["<face>"], packages: ["intl-messageformat"] },
  { name: "the client", files: "src/client/", ours: ["src/client/"], packages: ["openapi-fetch"] },
  // What stands between a person and their account: hashes, codes, keys and identity providers, each by the library that knows them.
  { name: "a credential", files: "src/modules/identity/credentials/", own: ["<rules>"], ours: ["src/kernel/"], packages: ["@node-rs/argon2", "otpauth", "@simplewebauthn/server", "openid-client"], builtins: ["node:crypto"] },
  { name: "a store", files: "<store>", own: ["<store>", "<rules>"], ours: ["src/kernel/", "src/edges/keyset.ts", "src/edges/shown.ts"], types: ["<face>"], packages: ["kysely"] },
  { name: "an action", files: "<actions>", own: ["<actions>", "<store>", "<forms>", "<rules>"], ours: ["src/kernel/", "src/edges/", "<face>", "<other actions>"], except: ["src/edges/shapes.ts"], packages: ["kysely", "i18n-iso-countries"], builtins: ["node:crypto"] },
  { name: "a route", files: "<routes>", own: ["<routes>", "<actions>", "<forms>", "<rules>"], ours: ["src/kernel/", "src/edges/", "<face>", "<other shapes>"], packages: ["zod"] },
  { name: "a form", files: "<forms>", own: ["<forms>", "<rules>"], ownTypes: ["<actions>"], ours: ["src/kernel/", "src/edges/", "<face>", "<other forms>"], packages: ["zod", "geojson"] },
  // Proofs are hashes and signatures: functions of their arguments, which Node has in a module of its own.
  { name: "a proof", files: "src/modules/audit/proof/", own: ["<rules>"], ours: ["src/kernel/"], packages: [], builtins: ["node:crypto"] },
  { name: "a signature", files: "src/modules/consignments/proof/", own: ["<rules>"], ours: ["src/kernel/"], packages: [], builtins: ["node:crypto"] },
  // What a regulation says is data, and rules are held to it.
  { name: "a rule", files: "<rules>", own: ["<rules>", "<forms>"], ours: ["src/kernel/", "<face>", "data/codes/"], types: ["src/edges/"], packages: ["canonicalize", "intl-messageformat"] },
  { name: "the pages", files: "src/web/", ours: ["src/web/", "src/extract/index.ts", "src/kernel/", "src/texts/", "src/client/", "<face>"], packages: "any" },
  { name: "the command line", files: "src/cli/", ours: ["src/cli/", "src/server/", "src/planner/index.ts", "src/extract/index.ts", "src/kernel/", "src/texts/", "src/client/", "<face>"], packages: "any", builtins: "any" },
  { name: "the server", files: "src/server/", ours: ["src/server/", "src/kernel/", "src/edges/", "src/texts/", "src/planner/index.ts", "src/extract/index.ts", "src/modules/"], packages: "any", builtins: "any" },
];

/** Which other modules a module may use: those whose nouns it cannot do without. */
export const modules = {
  audit: [],
  parties: ["audit"],
  releasability: ["audit", "parties"],
  identity: ["audit", "parties"],
  sources: ["audit", "parties", "releasability"],
  catalogue: ["audit"],
  network: ["audit", "parties"],
  ledger: ["audit"],
  needs: ["audit", "parties", "releasability", "catalogue", "network", "ledger", "sources"],
  contributions: ["audit", "parties", "releasability", "catalogue", "network", "ledger", "sources", "needs"],
  capability: ["audit", "parties", "releasability", "catalogue", "network", "ledger", "needs", "contributions"],
  planning: ["audit", "parties", "releasability", "catalogue", "network", "ledger", "needs", "contributions", "capability"],
  consignments: ["audit", "parties", "releasability", "catalogue", "network", "ledger", "needs", "contributions", "planning"],
  // Moves labels of whatever has one, at the word of two people.
  relabelling: ["audit", "parties", "releasability", "needs", "contributions"],
  // Clears parties and people, at the word of two.
  clearances: ["audit", "parties", "releasability", "identity"],
  alliance: ["audit", "parties", "releasability", "sources"],
  training: ["audit", "parties", "releasability", "catalogue", "network"],
  // Money that buys goods of contributions.
  funds: ["audit", "parties", "releasability", "catalogue", "ledger", "contributions"],
  // Takes from documents what becomes sentences, contributions and positions.
  intake: ["audit", "parties", "releasability", "sources", "contributions", "alliance"],
  // Reads all, writes none.
  picture: ["audit", "parties", "catalogue", "network", "ledger", "sources", "needs", "contributions", "planning", "consignments", "training"],
};

/** The only module that words problems for the planner and reads its plans. */
const knowsPlanner = (file) => file.startsWith("src/modules/planning/");

/** The only module that takes in what the reader proposes. */
const knowsReader = (file) => file.startsWith("src/modules/intake/");

const moduleOf = (file) => /^src\/modules\/([^/]+)\//.exec(file)?.[1];

/** The shelf of a module's file, by its name. */
function shelfOf(file) {
  const name = path.posix.basename(file);
  if (!moduleOf(file)) return undefined;
  if (/^(store(-.*)?|.*-store)\.ts$/.test(name)) return "<store>";
  if (/^(actions(-.*)?|.*-actions|read-.*)\.ts$/.test(name)) return "<actions>";
  if (/^(routes|shapes)(-.*)?\.ts$/.test(name)) return "<routes>";
  // How a record stands in a file: templates of sheets, GeoJSON, published files of others.
  if (/-(template|file|columns)\.ts$|^geojson\.ts$/.test(name) || file.startsWith("src/modules/contributions/kiel/")) return "<forms>";
  return "<rules>";
}

const isFace = (file) => /^src\/modules\/[^/]+\/(index|types)\.ts$/.test(file);

function rowOf(file) {
  return arrows.find(({ files }) => (files.startsWith("<") ? shelfOf(file) === files : file.startsWith(files)));
}

function covers(pattern, from, to) {
  const other = moduleOf(to) !== undefined && moduleOf(to) !== moduleOf(from);
  if (pattern === "<face>") return other && isFace(to);
  if (pattern === "<other actions>") return other && shelfOf(to) === "<actions>";
  if (pattern === "<other forms>") return other && shelfOf(to) === "<forms>";
  if (pattern === "<other shapes>") return other && path.posix.basename(to).startsWith("shapes");
  return pattern.endsWith("/") ? to.startsWith(pattern) : to === pattern;
}

/** Why one file may not import another or a package, or `null`. */
export function whyNotImport(from, to, typeOnly) {
  const row = rowOf(from);
  if (!row) return "it belongs to no row of the table";
  if (to.startsWith("node:")) return typeOnly || row.builtins === "any" || row.builtins?.includes(to) ? null : `${row.name} does not use Node's own modules`;
  if (!/^(src|data)\//.test(to)) return mayUsePackage(row, to, typeOnly) ? null : `${row.name} does not use this package`;
  if (to === "src/planner/index.ts" && knowsPlanner(from)) return null;
  if (to === "src/extract/index.ts" && knowsReader(from)) return null;
  const [here, there] = [moduleOf(from), moduleOf(to)];
  if (here && there === here) return [...row.own, ...(typeOnly ? (row.ownTypes ?? []) : [])].includes(shelfOf(to)) ? null : `${row.name} does not use ${shelfOf(to)} of its module`;
  const patterns = [...row.ours, ...(typeOnly ? (row.types ?? []) : [])];
  if (row.except?.includes(to) || !patterns.some((pattern) => covers(pattern, from, to))) return `${row.name} may not${typeOnly ? " even" : ""} know that file`;
  if (here && there && !modules[here]?.includes(there)) return `the module ${here} does not use the module ${there}`;
  return null;
}

function mayUsePackage(row, specifier, typeOnly) {
  if (row.packages === "any") return true;
  const fits = (name) => specifier === name || specifier.startsWith(`${name}/`);
  return row.packages.some(fits) || (typeOnly && (row.typePackages ?? []).some(fits));
}

/** Every import of the sources under a folder that the table does not allow. */
export async function findForbidden(folder = root) {
  const { output } = await cruise(["src"], {
    baseDir: folder, tsPreCompilationDeps: true, doNotFollow: { path: "node_modules" }, exclude: { path: "(\\.test\\.tsx?$|^tests/)" },
    moduleSystems: ["es6"], exoticRequireStrings: [],
  });
  return output.modules.filter(({ source }) => source.startsWith("src/")).flatMap(({ source, dependencies }) => dependencies.flatMap((dependency) => {
    const builtin = dependency.coreModule || dependency.module.startsWith("node:");
    const ours = /^(src|data)\//.test(dependency.resolved);
    const to = builtin ? `node:${dependency.module.replace(/^node:/, "")}` : ours ? dependency.resolved : dependency.module;
    const why = whyNotImport(source, to, dependency.dependencyTypes.includes("type-only") || dependency.typeOnly === true);
    return why ? [`${source} → ${to}: ${why}`] : [];
  }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runTool(async () => {
    const forbidden = await findForbidden(path.resolve(process.argv[2] ?? root));
    for (const line of forbidden) console.log(line);
    console.log(forbidden.length === 0 ? "Every import follows the arrows." : `${forbidden.length} imports go against the arrows.`);
    return forbidden.length === 0 ? 0 : 1;
  });
}
