// Writes src/client/schema.ts from the OpenAPI document of the routes, or with --check says whether it is current.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { tsImport } from "tsx/esm/api";
import { root, runTool } from "./setup.mjs";

export async function makeSchema() {
  const { toOpenApi } = await tsImport("../src/server/http/openapi.ts", import.meta.url);
  const { allRoutes, allFileRoutes } = await tsImport("../src/server/routes.ts", import.meta.url);
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const document = JSON.parse(JSON.stringify(toOpenApi(allRoutes, allFileRoutes, version)));
  // The client adds the key by itself, so that nobody who uses it has to.
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    for (const parameter of operation.parameters ?? []) if (parameter.name === "idempotency-key") parameter.required = false;
  }
  // What a request may leave to its default, it may leave out; answers call such a field required themselves.
  const types = astToString(await openapiTS(document, { silent: true, defaultNonNullable: false }));
  return `// Written by tools/make-client.mjs from the routes. Do not edit: npm run client.\n${types}`;
}

await runTool(async () => {
  const file = path.join(root, "src", "client", "schema.ts");
  const schema = await makeSchema();
  const current = existsSync(file) && readFileSync(file, "utf8") === schema;
  if (process.argv.includes("--check")) {
    console.log(current ? "The client's types are those of the routes." : "The routes changed since src/client/schema.ts was written. Run: npm run client");
    return current ? 0 : 1;
  }
  if (!current) writeFileSync(file, schema);
  console.log(current ? "src/client/schema.ts is current." : "Wrote src/client/schema.ts.");
  return 0;
});
