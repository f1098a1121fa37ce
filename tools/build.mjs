// Builds one part of the program into dist/: the server, the pages, or the planner as a library. The new build takes the old one's place only when it is whole.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = (name) => path.join(root, "dist", name);

/** Entry points by the name they get in dist/server. The workers are loaded by file name, in threads of their own. */
const serverEntries = {
  main: "src/server/main.ts",
  cli: "src/cli/main.ts",
  "plan-worker": "src/server/plan-worker.ts",
  "help-worker": "src/server/help-worker.ts",
  "import-worker": "src/server/import-worker.ts",
  "document-worker": "src/server/document-worker.ts",
};

async function buildServer() {
  const { build } = await import("esbuild");
  const entries = Object.entries(serverEntries).filter(([, file]) => existsSync(path.join(root, file)));
  await build({
    absWorkingDir: root,
    entryPoints: entries.map(([out, file]) => ({ out, in: file })),
    outdir: "dist/server.new", outExtension: { ".js": ".mjs" },
    bundle: true, packages: "external", platform: "node", format: "esm", target: "node20", sourcemap: true, logLevel: "silent",
  });
  takePlace("server");
}

async function buildWeb() {
  const { build } = await import("vite");
  await build({ root: path.join(root, "src", "web"), configFile: path.join(root, "vite.config.ts"), logLevel: "silent", build: { outDir: dist("web.new"), emptyOutDir: true } });
  const assets = path.join(dist("web.new"), "assets");
  for (const name of existsSync(assets) ? readdirSync(assets) : []) {
    if (!/\.(js|mjs|css|svg|json|wasm|map)$/.test(name)) continue;
    const bytes = readFileSync(path.join(assets, name));
    if (bytes.length > 1000) writeFileSync(path.join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
  takePlace("web");
}

/** The planner by itself, for `import … from "entente/planner"`: one file that asks for nothing but the language, and its types. */
async function buildPlanner() {
  const [{ build }, { default: ts }] = await Promise.all([import("esbuild"), import("typescript")]);
  const entry = path.join(root, "src", "planner", "index.ts");
  // The platform is none, and packages are not left out: what only Node has, or a package, would fail here.
  await build({
    absWorkingDir: root, entryPoints: [entry], outfile: dist("planner.new/index.js"),
    bundle: true, platform: "neutral", format: "esm", target: "es2022", sourcemap: true, logLevel: "silent",
  });
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ["lib.es2023.d.ts"], types: [], strict: true, noCheck: true,
    declaration: true, emitDeclarationOnly: true, allowImportingTsExtensions: true, rewriteRelativeImportExtensions: true, rootDir: path.dirname(entry), outDir: dist("planner.new"),
  });
  // The declarations name one another as what they become for whoever imports them.
  const write = (file, text) => ts.sys.writeFile(file, text.replace(/(from "|import\(")(\.{1,2}\/[^"]+)\.ts"/g, '$1$2.js"'));
  if (program.emit(undefined, write, undefined, true).emitSkipped) throw new Error("the planner's types could not be written");
  takePlace("planner");
}

function takePlace(part) {
  rmSync(dist(`${part}.old`), { recursive: true, force: true });
  if (existsSync(dist(part))) renameSync(dist(part), dist(`${part}.old`));
  renameSync(dist(`${part}.new`), dist(part));
  rmSync(dist(`${part}.old`), { recursive: true, force: true });
}

try {
  await { server: buildServer, web: buildWeb, planner: buildPlanner }[process.argv[2]]();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
