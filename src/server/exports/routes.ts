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
import { readReport } from "../../modules/funds/actions-report.ts";
import { halfPattern } from "../../modules/funds/index.ts";
import { reportTable } from "./report-table.ts";
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

/** The report of a half year as one table: money by steps, then goods and training by methods. */
async function serveReport(room: Room, c: Context, asking: Asking): Promise<Response> {
  const [half, format] = [c.req.query("half") ?? "", c.req.query("format") ?? "xlsx"];
  const wrong = (name: string, detail: string) => sendProblem(c, makeProblem(400, "invalid-request", detail, { errors: [{ pointer: `?${name}`, code: "invalid-value", detail }] }));
  if (!halfPattern.test(half)) return wrong("half", "A half year is written 2026-H1.");
  if (format !== "csv" && format !== "xlsx") return wrong("format", "format is csv or xlsx.");
  const table = reportTable(await readWith(room.database, eyesOf(asking), (db) => readReport(db, half)));
  return format === "csv" ? sendFile(writeCsv(table), "text/csv; charset=utf-8", `entente-report-${half}.csv`) : sendFile(await writeXlsx({ sheets: [table] }), xlsx, `entente-report-${half}.xlsx`);
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
}, {
  method: "get", path: "/api/fund-report-file", serve: serveReport,
  describe: {
    operationId: "openFundReport", tags: ["funds"], summary: "What each donor gave in a half year, by category of cost, as a file.",
    parameters: [
      { name: "half", in: "query", required: true, schema: { type: "string", pattern: "^(19|2[01])[0-9]{2}-H[12]$" } },
      { name: "format", in: "query", required: false, schema: { type: "string", enum: ["csv", "xlsx"] } },
    ],
    responses: { "200": { description: "The file.", content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } }, "400": describeProblem("No such half year or format.") },
  },
}];
