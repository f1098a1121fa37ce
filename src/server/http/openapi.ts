import { z } from "zod";
import type { AnyRoute } from "../../kernel/route.ts";
import { refusalTexts } from "../../texts/refusals.ts";
import { actorHeader, demonstrationUsers } from "./demonstration-users.ts";
import type { FileRoute } from "./file-routes.ts";

type Json = Record<string, unknown>;

const problemShape = z.strictObject({
  type: z.string(), title: z.string(), status: z.int(), code: z.string(), rule: z.string().optional(), detail: z.string(),
  facts: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string(), limit: z.number().optional() })).optional(),
}).meta({ id: "Problem" });

/** The OpenAPI 3.1 document, made from the same routes that are served. */
export function toOpenApi(routes: readonly AnyRoute[], fileRoutes: readonly FileRoute[], version: string): Json {
  const components: Record<string, Json> = {};
  const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => lift(z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json, components);
  schemaOf(problemShape, "output");
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[`/api${route.path}`] ??= {})[route.method] = operationOf(route, schemaOf);
  for (const route of fileRoutes) (paths[route.path] ??= {})[route.method] = route.describe;
  return {
    openapi: "3.1.0",
    info: {
      title: "Entente", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description: "The coordination room's API. Changes need an Idempotency-Key; edits also an If-Match with the version read. Errors are application/problem+json with a pointer to the fault.",
    },
    servers: [{ url: "/" }],
    paths,
    components: { schemas: components },
  };
}

/** Moves a schema's named parts to the document's components. */
function lift(schema: Json, components: Record<string, Json>): Json {
  const { $schema: _dialect, $defs, ...rest } = schema as Json & { $defs?: Record<string, Json> };
  for (const [name, part] of Object.entries($defs ?? {})) components[name] ??= relink(part) as Json;
  return relink(rest) as Json;
}

/** Points references at the document's components, and drops the name a part has under `id`: a text there, where a field of that name has a schema. */
function relink(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(relink);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).filter(([name, value]) => name !== "$schema" && !(name === "id" && typeof value === "string")).map(([name, value]) =>
    name === "$ref" && typeof value === "string" ? [name, value.replace("#/$defs/", "#/components/schemas/")] : [name, relink(value)]));
}

function operationOf(route: AnyRoute, schemaOf: (schema: z.ZodType, io: "input" | "output") => Json): Json {
  const json = (schema: Json, type = "application/json") => ({ content: { [type]: { schema } } });
  const problem = (description: string) => ({ description, ...json({ $ref: "#/components/schemas/Problem" }, "application/problem+json") });
  const parameters = [
    ...parametersOf(schemaOf(route.params, "input"), "path"),
    ...parametersOf(schemaOf(route.query, "input"), "query"),
    { name: actorHeader, in: "header", required: false, description: "Which of the demonstration's users acts. A room with accounts refuses it.", schema: { type: "string", enum: demonstrationUsers.map((actor) => actor.name) } },
    ...(route.change === "none" || route.change === "session" ? [] : [{ name: "idempotency-key", in: "header", required: true, schema: { type: "string", minLength: 1, maxLength: 255 } }]),
    ...(route.change === "edit" ? [{ name: "if-match", in: "header", required: true, schema: { type: "string", pattern: '^"[0-9]+"$' } }] : []),
  ];
  const refusals = group(Object.entries(route.refusals));
  return {
    operationId: route.id, tags: [route.tag], summary: route.summary, parameters,
    ...(route.method === "get" ? {} : { requestBody: { required: true, ...json(schemaOf(route.body, "input")) } }),
    responses: {
      [route.change === "create" ? "201" : "200"]: { description: "Done.", ...json(schemaOf(route.answer, "output")) },
      "400": problem("The request is not well formed."), "401": problem("Not signed in."), "403": problem("Not allowed."), "404": problem("There is nothing here."),
      ...(route.change === "none" ? {} : { "413": problem("Too large."), "415": problem("Not JSON."), "422": problem("Contradicts itself, or the key was used for something else."), "409": problem("A rule says no, or the same request is being carried out.") }),
      ...(route.change === "edit" || route.change === "act" ? { "412": problem("Someone was faster.") } : {}),
      ...(route.change === "edit" ? { "428": problem("If-Match is missing.") } : {}),
      ...Object.fromEntries(Object.entries(refusals).map(([status, list]) =>
        [status, problem(list!.map(([code]) => `${code}: ${refusalTexts.en[code] ?? ""}`).join("\n\n"))])),
      "429": problem(["Too many requests at once or in a short time; Retry-After says when to try again.", ...(refusals["429"] ?? []).map(([code]) => `${code}: ${refusalTexts.en[code] ?? ""}`)].join("\n\n")),
      "503": problem("Not now; try again."),
    },
  };
}

function group(entries: [string, number][]): Record<string, [string, number][]> {
  const groups: Record<string, [string, number][]> = {};
  for (const entry of entries) (groups[String(entry[1])] ??= []).push(entry);
  return groups;
}

function parametersOf(schema: Json, place: "path" | "query"): Json[] {
  const properties = (schema["properties"] ?? {}) as Record<string, Json>;
  const required = new Set((schema["required"] ?? []) as string[]);
  return Object.entries(properties).map(([name, part]) => ({ name, in: place, required: place === "path" || required.has(name), schema: part }));
}
