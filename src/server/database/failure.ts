/** What kept the database from doing what it was asked: no room to write, or it is not there, too busy, or could not find an order. */
export type DatabaseFailure = "no-space" | "not-now";

const noSpace = new Set(["53100", "53000", "58030", "ENOSPC", "EDQUOT"]);
const busy = new Set(["55P03", "53300", "40001", "40P01"]);
const away = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "57P01", "57P02", "57P03", "57P05", "08000", "08006", "08003", "08001"]);
/** The driver has no code for a connection that broke under it, only these words. */
const awayWords = /^(?:Connection terminated|Connection ended|Client has encountered a connection error|Client was closed|Postgres connection has been discarded|timeout exceeded when trying to connect)/;

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? "";

/** Whether the connection to the database broke, or could not be made. */
export function isConnectionLost(error: unknown): boolean {
  return away.has(codeOf(error)) || (error instanceof Error && codeOf(error) === "" && awayWords.test(error.message));
}

/** Why the database could not, when it is for a reason of the moment; `undefined` for everything else, which is a fault of ours. */
export function failureOf(error: unknown): DatabaseFailure | undefined {
  if (noSpace.has(codeOf(error))) return "no-space";
  return busy.has(codeOf(error)) || isConnectionLost(error) ? "not-now" : undefined;
}
