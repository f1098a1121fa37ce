import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./schema.ts";

export type { components, paths };

/** A record or page of the API by the name it has in the OpenAPI document. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

export interface ClientOptions {
  /** The demonstration user who acts; asked anew with each request, so that a page may change it. */
  readonly actor?: string | (() => string | undefined);
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * The API of a room, typed by its OpenAPI document. Each change gets a fresh Idempotency-Key unless it brings one; whoever
 * repeats a change whose answer was lost sends the key of the first try.
 */
export function makeClient(baseUrl: string, options: ClientOptions = {}): Client<paths> {
  const client = createClient<paths>({ baseUrl, ...(options.fetch ? { fetch: options.fetch } : {}) });
  client.use({
    onRequest({ request }) {
      const actor = typeof options.actor === "function" ? options.actor() : options.actor;
      if (actor !== undefined) request.headers.set("entente-actor", actor);
      if (request.method !== "GET" && !request.headers.has("idempotency-key")) request.headers.set("idempotency-key", crypto.randomUUID());
      return request;
    },
  });
  return client;
}
