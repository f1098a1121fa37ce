import type { Migration } from "../database/migrate.ts";
import { broken, ok, orOk, unsafe, type Finding } from "./finding.ts";

/** What others on this machine may do with a file or folder. */
export interface FileFacts {
  readonly path: string;
  readonly kind: "folder" | "secret" | "database";
  /** The permission bits; `null` where the system has none. */
  readonly mode: number | null;
}

/** Bits that nobody but the owner may have: who writes into the folder replaces what is in it, who reads a secret has it. */
const forbidden = { folder: 0o022, secret: 0o077, database: 0o007 } as const;

export function judgeFiles(files: readonly FileFacts[]): readonly Finding[] {
  const faults = files.flatMap(({ path, kind, mode }) => (mode === null || (mode & forbidden[kind]) === 0 ? [] : [
    unsafe("data-directory", `${path} has the mode ${(mode & 0o777).toString(8)}: others on this machine may ${kind === "folder" ? "put files into it" : "read it"}.`,
      `chmod ${kind === "secret" ? "600" : kind === "folder" ? "go-w" : "o-rwx"} ${path}`),
  ]));
  return orOk(faults, "data-directory", `${files[0]?.path ?? "The data directory"} and the secrets in it are for their owner alone.`);
}

export interface DiskFacts {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

/** Below the first nothing can be relied on; below the second someone should see to it. */
const leastFreeBytes = { broken: 100e6, unsafe: 1e9 } as const;

export function judgeDisk({ freeBytes, totalBytes }: DiskFacts): Finding {
  const free = `${(freeBytes / 1e9).toFixed(1)} of ${(totalBytes / 1e9).toFixed(1)} GB are free where the data directory lies.`;
  const todo = "Make room on that disk, or move the data directory to a larger one: a full disk takes no change.";
  return freeBytes < leastFreeBytes.broken ? broken("disk", free, todo) : freeBytes < leastFreeBytes.unsafe ? unsafe("disk", free, todo) : ok("disk", free);
}

export interface ServerFacts {
  readonly version: number;
  readonly fsync: boolean;
  /** Whether the way to it leaves this machine, and whether that way is encrypted. */
  readonly remote: boolean;
  readonly encrypted: boolean;
  /** The login's own password, when it is one anybody would try. */
  readonly guessable: boolean;
}

export function judgeServer({ version, fsync, remote, encrypted, guessable }: ServerFacts): readonly Finding[] {
  return orOk([
    ...(version < 150_000 ? [broken("database", `PostgreSQL ${Math.floor(version / 10_000)} is too old.`, "Use PostgreSQL 15 or newer.")] : []),
    ...(fsync ? [] : [broken("database", "The database server runs with fsync off and can lose what it acknowledged.", "Set fsync = on and restart it.")]),
    ...(remote && !encrypted ? [unsafe("database", "The database is on another machine, and what goes to it and comes back is not encrypted.", "Add sslmode=verify-full to DATABASE_URL, with the server's certificate.")] : []),
    ...(guessable ? [unsafe("database", "The password in DATABASE_URL is one that is tried first.", "Give that login a password of at least 32 random characters.")] : []),
  ], "database", `PostgreSQL ${Math.floor(version / 10_000)} answers${remote ? ", encrypted" : ""}.`);
}

const triedFirst = ["postgres", "password", "secret", "entente", "admin", "changeme", "example", "test"];

/** Whether a login's password is one that is tried first, or hardly one at all. An empty one means that the server asks for none or another file has it. */
export function isGuessable(user: string, password: string): boolean {
  return password !== "" && (password.length < 12 || password === user || triedFirst.includes(password.toLowerCase()));
}

export interface RoleFacts {
  readonly name: string;
  readonly use: "owner" | "application";
  readonly superuser: boolean;
  readonly bypassesRowSecurity: boolean;
  readonly makesRoles: boolean;
  /** How many tables of this database belong to it. */
  readonly owns: number;
  /** Tables that nobody may change what was written to, and this role may. */
  readonly rewrites: readonly string[];
}

export function judgeRoles(roles: readonly RoleFacts[]): readonly Finding[] {
  const faults = roles.flatMap(({ name, use, superuser, bypassesRowSecurity, makesRoles, owns, rewrites }) => [
    ...(superuser ? [unsafe("roles", `The role ${name} is a superuser: nothing in the database holds it back.`, use === "owner"
      ? "Make a login that is none, give it the database (alter database … owner to …), and name it in DATABASE_URL."
      : `alter role ${name} nosuperuser`)] : []),
    ...(use === "application" && bypassesRowSecurity && !superuser ? [unsafe("roles", `The role ${name} passes by row security.`, `alter role ${name} nobypassrls`)] : []),
    ...(use === "application" && makesRoles && !superuser ? [unsafe("roles", `The role ${name} may make other roles.`, `alter role ${name} nocreaterole`)] : []),
    ...(use === "application" && owns > 0 ? [unsafe("roles", `The role ${name}, in which requests work, owns ${owns} tables: it could change their rules.`, "reassign owned by entente_app to the login of DATABASE_URL")] : []),
    ...(use === "application" && rewrites.length > 0 && !superuser ? [unsafe("roles", `The role ${name} may change or remove what stands in ${rewrites.join(", ")}.`, `revoke update, delete, truncate on ${rewrites.join(", ")} from ${name}`)] : []),
  ]);
  return orOk(faults, "roles", "Requests work in a role that is no superuser, owns no table, and can rewrite neither the ledger nor the log.");
}

/** `applied` is `null` where the database holds nothing of the room yet. */
export function judgeMigrations(applied: readonly { readonly name: string; readonly checksum: string }[] | null, known: readonly Migration[]): readonly Finding[] {
  if (applied === null || applied.length === 0) return [ok("migrations", "The database is empty; the first start makes its tables.")];
  const checksums = new Map(known.map(({ name, checksum }) => [name, checksum]));
  const faults = applied.flatMap(({ name, checksum }) => (!checksums.has(name)
    ? [broken("migrations", `The database was written by a newer Entente: it has ${name}.`, "Use that version or a newer one.")]
    : checksums.get(name) === checksum ? [] : [broken("migrations", `${name} was changed after it had been applied.`, "Put the released file back.")]));
  const missing = known.length - applied.length;
  return orOk(faults, "migrations", `${applied.length} migrations are applied as released${missing > 0 ? `; the next start applies ${missing} more` : ""}.`);
}

export interface SignInFacts {
  readonly setting: "demonstration" | "accounts" | null;
  readonly origin: string | undefined;
  readonly coordinators: number;
  readonly runsAsRoot: boolean;
}

export function judgeSignIn({ setting, origin, coordinators, runsAsRoot }: SignInFacts): readonly Finding[] {
  const outside = origin?.startsWith("https:") ?? false;
  if (setting === "demonstration") {
    return origin === undefined ? [ok("sign-in", "A demonstration: whoever reaches it on this machine acts as any of its users. It listens to this machine alone.")]
      : [broken("sign-in", `A demonstration takes anyone's word for who they are, and ENTENTE_ORIGIN would make it known as ${origin}.`, "Open a room with accounts (npm start -- --no-demo, in another ENTENTE_HOME), or take ENTENTE_ORIGIN away.")];
  }
  const room = outside ? `Accounts; made known as ${origin}, with cookies that go over https to this host alone.` : "Accounts; known on this machine alone.";
  return orOk([
    ...(outside && runsAsRoot ? [unsafe("sign-in", "The room is known to others and runs as root.", "Run it as an account that owns its data directory and nothing else.")] : []),
    ...(setting === "accounts" && coordinators === 0 ? [unsafe("sign-in", "Nobody is a coordinator: whoever gets the link of the first one has the room.", "Use the link that the start prints, or make a new one, which ends those before: entente account first.")] : []),
    ...(setting === null && outside ? [unsafe("sign-in", "It is not decided yet whether this room has accounts, and ENTENTE_ORIGIN is set.", "Open it with npm start -- --no-demo before a proxy makes it known.")] : []),
  ], "sign-in", setting === null ? "Not decided yet; the first start decides." : room);
}

export interface ClockFacts {
  readonly now: Date;
  /** The database server's, taken between two looks at our own; `null` where there is none. */
  readonly databaseNow: Date | null;
  readonly newestEntryAt: Date | null;
}

/** Codes of devices count half a minute, the one before and the one after. */
const mostSecondsApart = 15;

export function judgeClock({ now, databaseNow, newestEntryAt }: ClockFacts): readonly Finding[] {
  const todo = "Let this machine's clock follow a time server (timedatectl set-ntp true).";
  const apart = databaseNow === null ? 0 : Math.abs(now.getTime() - databaseNow.getTime()) / 1000;
  const ahead = newestEntryAt === null ? 0 : (newestEntryAt.getTime() - now.getTime()) / 1000;
  return orOk([
    ...(apart > mostSecondsApart ? [unsafe("clock", `This machine's clock and the database server's are ${Math.round(apart)} s apart.`, todo)] : []),
    ...(ahead > mostSecondsApart ? [unsafe("clock", `The newest entry of the log is from ${newestEntryAt!.toISOString()}, and here it is ${now.toISOString()}.`, todo)] : []),
  ], "clock", `It is ${now.toISOString()}; the database and the log agree.`);
}

/** `problem` is why the key cannot be taken; `signs` whether it is the one that the log was signed with last, `null` before it was signed. */
export function judgeKey(facts: { readonly file: string; readonly missing: boolean; readonly problem: string | null; readonly signs: boolean | null; readonly entries: number }): Finding {
  if (facts.missing) {
    return facts.entries === 0 ? ok("signing-key", `The first start makes ${facts.file}.`)
      : broken("signing-key", `The log has ${facts.entries} entries, and the key ${facts.file} that signs it is not there.`, "Put the key you kept back, or name its file in ENTENTE_LOG_KEY.");
  }
  if (facts.problem !== null) return broken("signing-key", facts.problem, `Put the key you kept back as ${facts.file}, for its owner alone (mode 600).`);
  return facts.signs === false ? broken("signing-key", `${facts.file} is not the key that this log is signed with.`, "Name the file of the right one in ENTENTE_LOG_KEY.") : ok("signing-key", `${facts.file} is an Ed25519 key for its owner alone.`);
}

/** Of the key that seals the secrets of people's devices: `plain` are kept as they are, `foreign` are sealed with another key. */
export function judgeAccountKey(facts: { readonly file: string; readonly missing: boolean; readonly problem: string | null; readonly sealed: number; readonly plain: number; readonly foreign: number }): Finding {
  const { file, sealed, plain, foreign } = facts;
  if (facts.missing) {
    return sealed === 0 ? ok("account-key", `The first start of a room with accounts makes ${file}.`)
      : broken("account-key", `What makes the codes of ${sealed} people's devices is sealed, and the key ${file} is not there.`, "Put the key you kept back, or name its file in ENTENTE_ACCOUNT_KEY.");
  }
  if (facts.problem !== null) return broken("account-key", facts.problem, `Put the key you kept back as ${file}, for its owner alone (mode 600).`);
  if (foreign > 0) return broken("account-key", `What makes the codes of ${foreign} people's devices is sealed with another key than ${file}: their codes are not taken.`, "Put the right key back; or give those people new links: entente account renew <login>.");
  return plain > 0 ? unsafe("account-key", `What makes the codes of ${plain} people's devices lies in the database as it is.`, "Open the room once with this version: it seals them.")
    : ok("account-key", `${file} is a key for its owner alone; keep a copy of it apart from backups of the database.`);
}
