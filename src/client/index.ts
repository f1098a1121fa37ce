import createClient, { type Client as Typed } from "openapi-fetch";
import type { components, paths } from "./schema.ts";

export type { components, paths };

/** The operations of the API, each by its method and path. */
export type Client = Typed<paths>;

/** A record or page of the API by the name it has in the OpenAPI document. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** The operation that a method has at a path; `never` where there is none. */
type Operation<Path extends keyof paths, Method extends "get" | "post" | "patch"> = NonNullable<paths[Path][Method]>;
type PathsOf<Method extends "get" | "post" | "patch"> = { [Path in keyof paths]: [Operation<Path, Method>] extends [never] ? never : Path }[keyof paths];

/** A path that can be read. */
export type ReadPath = PathsOf<"get">;
/** A path at which something is added or done. */
export type PostPath = PathsOf<"post">;
/** A path at which a record is changed, on the version that was read. */
export type PatchPath = PathsOf<"patch">;

type Part<Of, Name extends string> = Of extends { [Key in Name]?: infer Found } ? Exclude<Found, undefined> : never;

/** What stands between the braces of a path, and what may follow its question mark. */
export type PathParams<Path extends keyof paths, Method extends "get" | "post" | "patch" = "get"> = Part<Operation<Path, Method>["parameters"], "path">;
export type QueryParams<Path extends keyof paths, Method extends "get" | "post" | "patch" = "get"> = Part<Operation<Path, Method>["parameters"], "query">;

/** The JSON that is sent. */
export type Body<Path extends keyof paths, Method extends "post" | "patch"> = Operation<Path, Method> extends { requestBody: { content: { "application/json": infer Sent } } } ? Sent : undefined;

/** The JSON that comes back when all went well. */
export type Answer<Path extends keyof paths, Method extends "get" | "post" | "patch" = "get"> =
  Operation<Path, Method> extends { responses: infer Responses } ? { [Status in keyof Responses & (200 | 201 | 202)]: Part<Part<Responses[Status], "content">, "application/json"> }[keyof Responses & (200 | 201 | 202)] : never;

export interface ClientOptions {
  /** The demonstration user who acts; asked anew with each request, so that a page may change it. */
  readonly actor?: string | (() => string | undefined);
  /** A token of an account, in a room that has accounts. */
  readonly token?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * The API of a room, typed by its OpenAPI document. Each change gets a fresh Idempotency-Key unless it brings one; whoever
 * repeats a change whose answer was lost sends the key of the first try.
 */
export function makeClient(baseUrl: string, options: ClientOptions = {}): Client {
  const client = createClient<paths>({ baseUrl, ...(options.fetch ? { fetch: options.fetch } : {}) });
  client.use({
    onRequest({ request }) {
      const actor = typeof options.actor === "function" ? options.actor() : options.actor;
      if (actor !== undefined) request.headers.set("entente-actor", actor);
      if (options.token !== undefined) request.headers.set("authorization", `Bearer ${options.token}`);
      if (request.method !== "GET" && !request.headers.has("idempotency-key")) request.headers.set("idempotency-key", crypto.randomUUID());
      return request;
    },
  });
  return client;
}
