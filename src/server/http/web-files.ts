import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Context } from "hono";
import { programFolder } from "../database/database.ts";
import { nothingHere, sendProblem } from "./problem.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json", ".map": "application/json", ".wasm": "application/wasm",
};

/** The built room: files by name, and its one page for every address that is not a file. */
export async function serveWeb(c: Context): Promise<Response> {
  const folder = path.join(programFolder(), "dist", "web");
  const name = decodePath(c.req.path);
  if (name === undefined) return sendProblem(c, nothingHere);
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep) && file !== folder + path.sep && name !== "/") return sendProblem(c, nothingHere);
  if (path.extname(name) !== "" && existsSync(file)) {
    const asset = name.startsWith("/assets/");
    const packed = asset && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "") && existsSync(`${file}.gz`);
    return new Response(new Uint8Array(await readFile(packed ? `${file}.gz` : file)), {
      headers: {
        "content-type": types[path.extname(name)] ?? "application/octet-stream", "cache-control": asset ? "public, max-age=31536000, immutable" : "no-cache",
        ...(packed ? { "content-encoding": "gzip" } : {}), ...(asset ? { vary: "accept-encoding" } : {}),
      },
    });
  }
  if (path.extname(name) !== "") return sendProblem(c, nothingHere);
  const page = path.join(folder, "index.html");
  if (!existsSync(page)) return c.text("The room's pages are not built. Run: npm start", 503);
  return new Response(new Uint8Array(await readFile(page)), { headers: { "content-type": types[".html"]!, "cache-control": "no-cache" } });
}

/** A path as it is meant, or `undefined` when its escapes mean nothing or a sign no file name has. */
function decodePath(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path);
    return name.includes("\0") ? undefined : name;
  } catch {
    return undefined;
  }
}

const docsFiles = new Set(["swagger-ui.css", "swagger-ui-bundle.js"]);

export function docsPage(c: Context): Response {
  return c.html(`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Entente API</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><main id="swagger-ui"></main><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/open.js"></script></body></html>`);
}

/** The pages of Swagger UI, served from its package: no third party is asked. */
export async function serveDocsAsset(c: Context): Promise<Response> {
  const name = c.req.param("file") ?? "";
  if (name === "open.js") {
    return c.body('SwaggerUIBundle({ url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true, validatorUrl: null });', 200, { "content-type": types[".js"]! });
  }
  if (!docsFiles.has(name)) return sendProblem(c, nothingHere);
  const folder = path.dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  return new Response(new Uint8Array(await readFile(path.join(folder, name))), { headers: { "content-type": types[path.extname(name)]!, "cache-control": "public, max-age=86400" } });
}
