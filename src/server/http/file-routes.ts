import type { Context } from "hono";
import type { Asking, Operation } from "./gate.ts";
import type { Room } from "./serve-route.ts";

/** An operation whose request or answer is a file or a stream and not JSON; described for OpenAPI by hand. */
export interface FileRoute {
  readonly method: "get" | "post";
  /** With `{name}` parameters, from the root: "/api/templates/{kind}". */
  readonly path: string;
  readonly describe: { readonly operationId: string; readonly tags: readonly [string] } & Record<string, unknown>;
  readonly serve: (room: Room, c: Context, asking: Asking) => Promise<Response>;
}

export const toOperation = (route: FileRoute): Operation => ({ id: route.describe.operationId, method: route.method, tag: route.describe.tags[0] });
