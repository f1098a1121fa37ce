import { mostUnits } from "../edges/shapes.ts";
import { passwordLength } from "../modules/identity/account.ts";
import { attemptLimits } from "../modules/identity/attempt.ts";
import { invitationHours } from "../modules/identity/invitation.ts";
import { challengeMinutes, sessionMinutes } from "../modules/identity/session.ts";
import { mostTokenDays } from "../modules/identity/token.ts";
import { poolConnections } from "./database/database.ts";
import { defaultLimits } from "./files/limits.ts";
import { crowdLimits } from "./http/crowd.ts";
import { bodyLimits } from "./http/json-body.ts";
import { attempts, keptDays } from "./http/unit-of-work.ts";

/** One bound: of what, how much, and what becomes of what is beyond. */
export interface Bound {
  readonly of: string;
  readonly most: number;
  readonly unit: string;
  readonly beyond: string;
  readonly rule: string;
}

const bound = (of: string, most: number, unit: string, beyond: string, rule: string): Bound => ({ of, most, unit, beyond, rule });

/** Every bound the room keeps, read from where it is kept. `docs/limits.md` is made from this list. */
export const bounds: readonly Bound[] = [
  bound("a JSON body", bodyLimits.bytes, "bytes", "413", "HTTP-2"),
  bound("nesting of a body", bodyLimits.depth, "levels", "400", "HTTP-1"),
  bound("members of a body", bodyLimits.keys, "members", "400", "HTTP-1"),
  bound("a whole number in a body", Number.MAX_SAFE_INTEGER, "", "400", "HTTP-1"),
  bound("units of one record", mostUnits, "units", "400", "HTTP-3"),
  bound("a page of a list", 200, "rows", "400", "HTTP-3"),
  bound("an Idempotency-Key", 255, "characters", "400", "HTTP-9"),
  bound("the answer of a key", keptDays, "days", "forgotten", "HTTP-11"),
  bound("requests under way, of all", crowdLimits.inFlight, "requests", "503 with Retry-After", "HTTP-12"),
  bound("requests under way, of one caller", crowdLimits.ofCaller, "requests", "429 with Retry-After", "HTTP-12"),
  bound("requests of a caller at a stretch", crowdLimits.burst, "requests", "429 with Retry-After", "HTTP-12"),
  bound("requests of a caller, going on", crowdLimits.perSecond, "each second", "429 with Retry-After", "HTTP-12"),
  bound("requests from an address nobody signed in from, at a stretch", crowdLimits.strangerBurst, "requests", "429 with Retry-After", "HTTP-12"),
  bound("requests from an address nobody signed in from, going on", crowdLimits.strangerPerSecond, "each second", "429 with Retry-After", "HTTP-12"),
  bound("tries of a transaction that found no order among others", attempts, "tries", "503 with Retry-After", "HTTP-7"),
  bound("connections of one process to the database", poolConnections, "connections", "waits", ""),
  bound("a file", defaultLimits.fileBytes, "bytes", "413", "FILE-5"),
  bound("a workbook, unpacked", defaultLimits.unzippedBytes, "bytes", "refused", "FILE-5"),
  bound("parts of a workbook", defaultLimits.zipParts, "parts", "refused", "FILE-5"),
  bound("a part's unpacked bytes for a packed one", defaultLimits.unzippedRatio, "times", "refused", "FILE-5"),
  bound("rows of a file", defaultLimits.rows, "rows", "refused", "FILE-5"),
  bound("columns of a file", defaultLimits.columns, "columns", "refused", "FILE-5"),
  bound("cells of a file", defaultLimits.cells, "cells", "refused", "FILE-5"),
  bound("a cell", defaultLimits.cellCharacters, "characters", "refused", "FILE-11"),
  bound("faults told of a file", defaultLimits.faults, "faults", "counted only", "FILE-5"),
  bound("failures to sign in, of a login", attemptLimits.perLogin, `in ${attemptLimits.windowMinutes} minutes`, "429 with Retry-After", "IDENTITY-7"),
  bound("failures to sign in, of a caller", attemptLimits.perCaller, `in ${attemptLimits.windowMinutes} minutes`, "429 with Retry-After", "IDENTITY-7"),
  bound("a password, at least", passwordLength.least, "characters", "422", "IDENTITY-4"),
  bound("a password", passwordLength.most, "characters", "400", "IDENTITY-4"),
  bound("a session that is not used", sessionMinutes.idle, "minutes", "over", "IDENTITY-2"),
  bound("a session", sessionMinutes.most, "minutes", "over", "IDENTITY-2"),
  bound("a fresh proof", sessionMinutes.proof, "minutes", "403", "IDENTITY-12"),
  bound("a challenge", challengeMinutes, "minutes", "over", "IDENTITY-15"),
  bound("an invitation", invitationHours.invited, "hours", "over", "IDENTITY-9"),
  bound("the first coordinator's link", invitationHours.first, "hours", "over", "IDENTITY-9"),
  bound("a token", mostTokenDays, "days", "over", "IDENTITY-10"),
];

/** The page that lists them. */
export function toLimitsPage(): string {
  const rows = bounds.map((one) => `| ${one.of} | ${one.most.toLocaleString("en-GB")} ${one.unit} | ${one.beyond} | ${one.rule} |`.replaceAll("  |", " |"));
  return `# Limits

What the room takes at most, and what becomes of what is beyond. Made from \`src/server/limits.ts\`, which reads each bound where it is kept; a test holds this page to it, and
\`ENTENTE_WRITE=1 npx vitest run --project rules src/server/limits.test.ts\` writes it anew. Limits of single fields stand in the API's description (\`/openapi.json\`), which refuses what is beyond.

| Of what | At most | Beyond | Rule |
|---|---|---|---|
${rows.join("\n")}
`;
}
