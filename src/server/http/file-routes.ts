import type { Context } from "hono";
import type { Room } from "./serve-route.ts";

/** An operation whose request or answer is a file or a stream and not JSON; described for OpenAPI by hand. */
export interface FileRoute {
  readonly method: "get" | "post";
  /** With `{name}` parameters, from the root: "/api/templates/{kind}". */
  readonly path: string;
  readonly describe: Record<string, unknown>;
  readonly serve: (room: Room, c: Context) => Promise<Response>;
}
