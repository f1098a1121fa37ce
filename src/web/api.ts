import { createFinalURL, createQuerySerializer, defaultPathSerializer } from "openapi-fetch";
import { makeClient, type Answer, type Body, type PatchPath, type PathParams, type PostPath, type QueryParams, type ReadPath, type Schema } from "../client/index.ts";

/** The one place from which the room's pages speak to the server. */
export type Problem = Omit<Schema<"Problem">, "type">;

/** An answer that says no. Its code and facts make the sentence that is shown. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** What reading a path takes; a filter left empty is not sent. */
export type Params<Path extends ReadPath> = ([PathParams<Path>] extends [never] ? { readonly path?: undefined } : { readonly path: PathParams<Path> }) & { readonly query?: Filters<QueryParams<Path>> };
export type Filters<Query> = { readonly [Name in keyof Query]?: Query[Name] | null };

/** A body as a form holds it: what is not filled in is null, and the server says which of it has to be. */
export type Draft<Value> = Value extends readonly (infer One)[] ? readonly Draft<One>[] : Value extends object ? { readonly [Name in keyof Value]: Draft<Value[Name]> | null } : Value;

type At<Params> = [Params] extends [never] ? { readonly path?: undefined } : { readonly path: Params };
type Sent<Json> = [Json] extends [undefined] ? { readonly body?: undefined } : { readonly body: Draft<Json> };

/** A change by its method and path, with what it takes. `version` is the one that was read. */
export type Change =
  | { [Path in PostPath]: { readonly post: Path; readonly patch?: undefined; readonly version?: undefined } & At<PathParams<Path, "post">> & Sent<Body<Path, "post">> }[PostPath]
  | { [Path in PatchPath]: { readonly patch: Path; readonly post?: undefined; readonly version: number } & At<PathParams<Path, "patch">> & Sent<Body<Path, "patch">> }[PatchPath];

/** The change of a path, and what it answers. */
export type ChangeAt<Path extends PostPath | PatchPath> = Extract<Change, { readonly post: Path } | { readonly patch: Path }>;
export type ChangeAnswer<Path extends PostPath | PatchPath> = (Path extends PostPath ? Answer<Path, "post"> : never) | (Path extends PatchPath ? Answer<Path, "patch"> : never);

const actorKey = "entente.actor";
let actor: string | null = remembered(actorKey);

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still shows the room.
  }
}

export function actAs(name: string): void {
  actor = name;
  remember(actorKey, name);
}

const client = makeClient(globalThis.location.origin, { actor: () => actor ?? undefined });

/** The client with its paths forgotten; what may be asked of it is checked where this file's functions are called. */
const send = client.request as unknown as (method: "get" | "post" | "patch", path: string, init: Record<string, unknown>) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const given = (query: object | undefined): Record<string, unknown> => Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null && value !== ""));

/** An address of the API for a link, such as one that downloads a file. */
export function toUrl<Path extends ReadPath>(path: Path, { path: at, query }: Params<Path>): string {
  return createFinalURL(path, { baseUrl: "", params: { path: (at ?? {}) as Record<string, unknown>, query: given(query) }, querySerializer: createQuerySerializer(), pathSerializer: defaultPathSerializer });
}

export async function ask<Path extends ReadPath>(path: Path, params: Params<Path>, signal?: AbortSignal): Promise<Answer<Path>> {
  return (await answered("get", path, { params: { path: params.path, query: given(params.query) }, ...(signal ? { signal } : {}) })) as Answer<Path>;
}

/** A change with its idempotency key: sent twice with the same key, it is carried out once. */
export async function change<Path extends PostPath | PatchPath>(order: ChangeAt<Path>, key: string = crypto.randomUUID()): Promise<ChangeAnswer<Path>> {
  const { post, patch, path, body, version }: Change = order;
  const header = { "idempotency-key": key, ...(version === undefined ? {} : { "if-match": `"${version}"` }) };
  return (await answered(patch ? "patch" : "post", patch ?? post!, { params: { path, header }, ...(body === undefined ? {} : { body }) })) as ChangeAnswer<Path>;
}

/** Sends a file to be imported, as it is. */
export async function sendFile(kind: PathParams<"/api/imports/{kind}", "post">["kind"], query: QueryParams<"/api/imports/{kind}", "post">, file: Blob): Promise<Answer<"/api/imports/{kind}", "post">> {
  return (await answered("post", "/api/imports/{kind}", { params: { path: { kind }, query: given(query) }, headers: { "content-type": "application/octet-stream" }, body: file, bodySerializer: (bytes: Blob) => bytes })) as Answer<"/api/imports/{kind}", "post">;
}

/** Brings a document in, as it is. */
export async function sendDocument(query: QueryParams<"/api/documents", "post">, file: Blob): Promise<Answer<"/api/documents", "post">> {
  return (await answered("post", "/api/documents", { params: { query: given(query) }, headers: { "content-type": "application/octet-stream" }, body: file, bodySerializer: (bytes: Blob) => bytes })) as Answer<"/api/documents", "post">;
}

/** Fetches a file as the acting user and hands it to the browser's downloads. */
export async function saveFile<Path extends ReadPath>(path: Path, params: Params<Path>, name: string): Promise<void> {
  const file = await answered("get", path, { params: { path: params.path, query: given(params.query) }, parseAs: "blob" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file as Blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function answered(method: "get" | "post" | "patch", path: string, init: Record<string, unknown>): Promise<unknown> {
  const as = actor;
  const { data, error, response } = await send(method, path, init).catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === "AbortError") throw reason;
    throw new ProblemError({ status: 0, code: "no-connection", title: "", detail: "The room does not answer." });
  });
  if (response.ok) return data;
  const problem = (typeof error === "object" ? error : null) as Partial<Problem> | null;
  // An acting user of an earlier room is not one of this one's. Where there are accounts nothing was done yet, and it is asked without.
  if (problem?.code === "actor-unknown" && actor !== null) actor = null;
  if (problem?.code === "actor-not-taken" && as !== null) {
    actor = null;
    return answered(method, path, init);
  }
  throw new ProblemError({ code: "no-answer", title: "", detail: response.statusText, ...problem, status: response.status });
}
