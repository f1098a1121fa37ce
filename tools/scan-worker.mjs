// The service worker of the scanning pages, written when the pages are built: it keeps the program's own files and nothing else.
import { createHash } from "node:crypto";

/** Chunks that the pages for scanning need: what the first page loads, the scanning pages, the languages, and all that these load in turn. */
function filesOf(bundle) {
  const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
  const byName = new Map(chunks.map((one) => [one.fileName, one]));
  const wanted = new Set();
  const take = (chunk) => {
    if (!chunk || wanted.has(chunk.fileName)) return;
    wanted.add(chunk.fileName);
    for (const name of chunk.viteMetadata?.importedCss ?? []) wanted.add(name);
    for (const name of chunk.viteMetadata?.importedAssets ?? []) wanted.add(name);
    for (const name of chunk.imports) take(byName.get(name));
    // What the first page may load later are the other pages.
    if (!chunk.isEntry) for (const name of chunk.dynamicImports) take(byName.get(name));
  };
  for (const chunk of chunks) if (chunk.isEntry || Object.keys(chunk.modules).some((id) => /\/web\/scan\/|\/texts\/room\./.test(id))) take(chunk);
  for (const one of Object.values(bundle)) if (one.type === "asset" && /zxing_reader.*\.wasm$/.test(one.fileName)) wanted.add(one.fileName);
  return [...wanted].filter((name) => !name.endsWith(".html")).sort().map((name) => `/${name}`);
}

/** The worker as text. */
export function scanWorker(files) {
  const edition = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
  return `// Keeps the room's program for when there is no connection. Answers of the room (/api) are never kept: they are released to whoever asked, and to nobody who comes after.
const edition = "entente-${edition}";
const files = ${JSON.stringify(["/", "/favicon.svg", "/manifest.webmanifest", ...files])};

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(edition).then((kept) => kept.addAll(files)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name !== edition).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const at = new URL(url);
  if (method !== "GET" || at.origin !== self.location.origin || at.pathname.startsWith("/api/")) return;
  // The newest page while there is a connection, the kept one when not; other files have their edition in their name.
  if (mode === "navigate") event.respondWith(fetch(event.request).catch(() => caches.match("/", { cacheName: edition })));
  else if (files.includes(at.pathname)) event.respondWith(caches.match(at.pathname, { cacheName: edition }).then((kept) => kept ?? fetch(event.request)));
});
`;
}

/** Writes the worker beside the pages. */
export function scanWorkerPlugin() {
  return {
    name: "scan-worker",
    generateBundle(_options, bundle) {
      this.emitFile({ type: "asset", fileName: "scan-worker.js", source: scanWorker(filesOf(bundle)) });
    },
  };
}
