// Builds one half of the program into dist/. The new build takes the old one's place only when it is whole.
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
  "import-worker": "src/server/import-worker.ts",
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

function takePlace(half) {
  rmSync(dist(`${half}.old`), { recursive: true, force: true });
  if (existsSync(dist(half))) renameSync(dist(half), dist(`${half}.old`));
  renameSync(dist(`${half}.new`), dist(half));
  rmSync(dist(`${half}.old`), { recursive: true, force: true });
}

try {
  await (process.argv[2] === "web" ? buildWeb() : buildServer());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
