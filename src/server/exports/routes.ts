import type { Context } from "hono";
import { toGeoJson } from "../../modules/network/index.ts";
import { legsByCode, nodesByCode } from "../../modules/network/actions.ts";
import { writeCsv, writeXlsx } from "../files/write-table.ts";
import { eyesOf, readWith } from "../http/eyes.ts";
import type { FileRoute } from "../http/file-routes.ts";
import type { Asking } from "../http/gate.ts";
import { describeProblem, makeProblem, sendProblem } from "../http/problem.ts";
import type { Room } from "../http/serve-route.ts";
import { sendFile } from "../imports/routes.ts";
import { exportKinds, exportTable } from "./tables.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function serve(room: Room, c: Context, asking: Asking): Promise<Response> {
  const kind = c.req.param("kind") ?? "";
  const format = c.req.query("format") ?? (kind === "network" ? "geojson" : "xlsx");
  if (kind === "network" && format === "geojson") {
    const nodes = [...(await nodesByCode(room.database)).values()];
    const legs = [...(await legsByCode(room.database)).values()];
    return sendFile(new TextEncoder().encode(JSON.stringify(toGeoJson(nodes, legs))), "application/geo+json", "entente-network.geojson");
  }
  if (!exportKinds.includes(kind)) return sendProblem(c, makeProblem(404, "export-kind-unknown", `One may export: ${[...exportKinds, "network"].join(", ")}.`));
  if (format !== "csv" && format !== "xlsx" && format !== "json") return sendProblem(c, makeProblem(400, "invalid-request", "format is csv, xlsx or json; geojson for the network.", { errors: [{ pointer: "?format", code: "invalid-value", detail: "csv, xlsx or json" }] }));
  const table = await readWith(room.database, eyesOf(asking), (db) => exportTable(db, kind));
  if (format === "json") {
    const records = table.rows.map((row) => Object.fromEntries(table.columns.map((column, index) => [column, row.cells[index] ?? null])));
    return sendFile(new TextEncoder().encode(JSON.stringify(records)), "application/json", `entente-${kind}.json`);
  }
  return format === "csv" ? sendFile(writeCsv(table), "text/csv; charset=utf-8", `entente-${kind}.csv`) : sendFile(await writeXlsx({ sheets: [table] }), xlsx, `entente-${kind}.xlsx`);
}

export const exportRoutes: readonly FileRoute[] = [{
  method: "get", path: "/api/exports/{kind}", serve,
  describe: {
    operationId: "exportFile", tags: ["files"], summary: "The records of a kind as a file, in the form its template has.",
    parameters: [
      { name: "kind", in: "path", required: true, schema: { type: "string", enum: [...exportKinds, "network"] } },
      { name: "format", in: "query", required: false, schema: { type: "string", enum: ["csv", "xlsx", "json", "geojson"] } },
    ],
    responses: {
      "200": { description: "The file.", content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } },
      "400": describeProblem("No such format."),
      "404": describeProblem("No such kind."),
    },
  },
}];
