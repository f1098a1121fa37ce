import type { Names } from "./types.ts";

/** The one place from which the room's pages speak to the server. */
export interface ProblemFact { readonly pointer: string; readonly code: string; readonly detail: string }
export interface Problem {
  readonly status: number; readonly code: string; readonly title: string; readonly detail: string; readonly rule?: string;
  readonly facts?: Readonly<Record<string, unknown>>; readonly errors?: readonly ProblemFact[];
}

/** An answer that says no. Its code and facts make the sentence that is shown. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export type Query = Readonly<Record<string, string | number | boolean | undefined | null>>;
export interface Change { readonly method?: "POST" | "PATCH"; readonly path: string; readonly body: unknown; readonly version?: number | undefined; readonly key?: string | undefined }

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

export function toUrl(path: string, query: Query = {}): string {
  const text = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined || value === null || value === "" ? [] : [[name, String(value)]]))).toString();
  return `/api${path}${text ? `?${text}` : ""}`;
}

const own = (): Record<string, string> => (actor ? { "entente-actor": actor } : {});

export async function ask<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  return toAnswer<Answer>(await send(toUrl(path, query), { headers: own(), ...(signal ? { signal } : {}) }));
}

/** A change with its idempotency key: sent twice with the same key, it is carried out once. */
export async function change<Answer>({ method = "POST", path, body, version, key = crypto.randomUUID() }: Change): Promise<Answer> {
  const headers: Record<string, string> = { ...own(), "content-type": "application/json", "idempotency-key": key };
  if (version !== undefined && method === "PATCH") headers["if-match"] = `"${version}"`;
  return toAnswer<Answer>(await send(toUrl(path), { method, headers, body: JSON.stringify(body) }));
}

export async function sendFile<Answer>(path: string, query: Query, file: Blob): Promise<Answer> {
  return toAnswer<Answer>(await send(toUrl(path, query), { method: "POST", headers: { ...own(), "content-type": "application/octet-stream", "idempotency-key": crypto.randomUUID() }, body: file }));
}

/** Fetches a file as the acting user and hands it to the browser's downloads. */
export async function saveFile(path: string, query: Query, name: string): Promise<void> {
  const response = await send(toUrl(path, query), { headers: own() });
  if (!response.ok) await toAnswer(response);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ProblemError({ status: 0, code: "no-connection", title: "", detail: "The room does not answer." });
  }
}

async function toAnswer<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as Answer;
  const problem = (body ?? {}) as Partial<Problem>;
  // An acting user of an earlier room is not one of this one's.
  if (problem.code === "actor-unknown" && actor !== null) actor = null;
  throw new ProblemError({ status: response.status, code: problem.code ?? "no-answer", title: problem.title ?? "", detail: problem.detail ?? response.statusText, ...problem });
}

export function nameOf(names: Names, language: "en" | "fr" | "uk"): string {
  return names[language] || names.en;
}
