import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** One fault at one place. `pointer` is a JSON pointer into the body, or `?name` for the query, `/{name}` of the path, or a header. */
export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  /** The least or the most that a number may be, when it is beyond that. */
  readonly limit?: number;
}

/** An answer that says no, as RFC 9457 has it. `code` and `facts` are what clients read; `detail` is for eyes. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly rule?: string;
  readonly detail: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly ProblemError[];
}

const titles: Record<number, string> = {
  400: "The request is not well formed", 401: "Not signed in", 403: "Not allowed", 404: "Not found", 405: "Method not allowed", 409: "A rule says no", 412: "Someone was faster",
  413: "Too large", 415: "Wrong media type", 422: "The request contradicts itself", 428: "A version is needed", 429: "Too many requests",
  500: "Something broke here", 503: "Not now", 507: "No space left",
};

export function makeProblem(status: number, code: string, detail: string, more: Partial<Pick<Problem, "rule" | "facts" | "errors">> = {}): Problem {
  return { type: `urn:entente:problem:${code}`, title: titles[status] ?? "Refused", status, code, detail, ...more };
}

/** What is answered for whatever is not there, or not there for who asks. */
export const nothingHere = makeProblem(404, "not-found", "There is nothing here.");

/** How a problem stands among the answers of an operation in the API's description. */
export const describeProblem = (description: string) => ({ description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } });

/** Sends a problem; quantities in its facts become numbers, which they are on the wire. */
export function sendProblem(c: Context, problem: Problem, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify(problem, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value));
  return c.body(body, problem.status as ContentfulStatusCode, { "content-type": "application/problem+json", ...headers });
}
