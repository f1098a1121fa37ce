import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { allFileRoutes, allRoutes } from "../routes.ts";
import { toOpenApi } from "./openapi.ts";

type Json = Readonly<Record<string, unknown>>;

const description = JSON.parse(JSON.stringify(toOpenApi(allRoutes, allFileRoutes, "0"))) as { readonly components: { readonly schemas: Readonly<Record<string, Json>> } };

function* objectsOf(part: unknown, at = "#"): Generator<{ at: string; object: Json }> {
  if (typeof part !== "object" || part === null) return;
  if (!Array.isArray(part)) yield { at, object: part as Json };
  for (const [key, value] of Object.entries(part)) yield* objectsOf(value, `${at}/${key}`);
}

test("HTTP-10 whatever the description of the API calls required, it also describes", () => {
  const undescribed = [...objectsOf(description)].flatMap(({ at, object: { required, properties, allOf, anyOf } }) =>
    (Array.isArray(required) && allOf === undefined && anyOf === undefined ? required : []).filter((name) => !Object.hasOwn((properties ?? {}) as Json, String(name))).map((name) => `${at}: ${String(name)}`));
  expect(undescribed).toEqual([]);
});

test("HTTP-10 every named part of the description is there, and is a JSON Schema", () => {
  const names = Object.keys(description.components.schemas);
  const used = new Set([...objectsOf(description)].flatMap(({ object }) => (typeof object["$ref"] === "string" ? [object["$ref"]] : [])));
  expect([...used].filter((reference) => !names.includes(reference.replace("#/components/schemas/", "")))).toEqual([]);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "api", ...description });
  for (const name of names) expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` }), name).not.toThrow();
});
