import { existsSync, readdirSync, statfsSync, statSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { parseKeyText } from "../../modules/audit/proof/note.ts";
import { embeddedBinaries, runsAsRoot, StartProblem } from "../database/binaries.ts";
import { startCluster } from "../database/cluster.ts";
import { programFolder } from "../database/database.ts";
import { connectionOf, holderOf, holdHome, openHome, releaseHome } from "../database/home.ts";
import { readMigrations } from "../database/migrate.ts";
import type { Place } from "../keep-open.ts";
import { isLoopback } from "../loopback.ts";
import { isSealed } from "../../modules/identity/credentials/sealed.ts";
import { openAccountKey } from "../account-key.ts";
import { openSigningKey } from "../log/signing-key.ts";
import { readProviders } from "../providers.ts";
import { readWitnesses } from "../log/witnesses.ts";
import { broken, ok, type Finding } from "./finding.ts";
import { isGuessable, judgeAccountKey, judgeClock, judgeDisk, judgeFiles, judgeKey, judgeMigrations, judgeRoles, judgeServer, judgeSignIn, type FileFacts, type RoleFacts } from "./judge.ts";

/** Looks at everything a room in this place stands on. Changes nothing of it. */
export async function examine(place: Place): Promise<Finding[]> {
  const there = existsSync(place.folder);
  const before: Finding[] = [
    ...(there ? judgeFiles(listFacts(place)) : [ok("data-directory", `The first start makes ${place.folder}.`)]),
    witnessFinding(place),
    providersFinding(place),
    judgeDisk(diskOf(place.folder)),
  ];
  const keyFile = place.logKey ?? path.join(place.folder, "log-key.pem");
  const found = await withDatabase(place, there, (client) => lookInside(client, place, keyFile)).catch((error: unknown) => {
    const said = error instanceof StartProblem || error instanceof Error ? error.message : String(error);
    return [broken("database", `The database cannot be reached: ${said}`, place.databaseUrl === undefined ? "See room.log and database.log in the data directory; entente restore fills an empty room from a backup." : "Check DATABASE_URL, that server, and the way to it."), keyFinding(keyFile, { entries: 0, key: null })];
  });
  return [...before, ...(found ?? [ok("database", "There is none yet; the first start makes it."), keyFinding(keyFile, { entries: 0, key: null }), ...judgeSignIn({ setting: null, origin: place.origin, coordinators: 0, runsAsRoot })])];
}

function listFacts({ folder, logKey }: Place): FileFacts[] {
  const modeOf = (file: string) => (process.platform === "win32" ? null : statSync(file).mode & 0o777);
  const facts = (file: string, kind: FileFacts["kind"]): FileFacts => ({ path: file, kind, mode: modeOf(file) });
  const secrets = readdirSync(folder).filter((name) => name === "secrets.json" || name === "holder.json" || /\.(pem|key|token)$/.test(name)).map((name) => path.join(folder, name));
  const database = path.join(folder, "database");
  return [
    facts(folder, "folder"), ...secrets.map((file) => facts(file, "secret")),
    ...(logKey !== undefined && existsSync(logKey) && !secrets.includes(path.resolve(logKey)) ? [facts(logKey, "secret")] : []),
    ...(existsSync(database) ? [facts(database, "database")] : []),
  ];
}

/** The disk of a folder, or of the nearest one above it that is there. */
function diskOf(folder: string): { freeBytes: number; totalBytes: number } {
  let near = path.resolve(folder);
  while (!existsSync(near)) near = path.dirname(near);
  const { bavail, blocks, bsize } = statfsSync(near);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

function witnessFinding({ witnessFile, folder }: Place): Finding {
  if (witnessFile === undefined) return ok("witness", "This room neither witnesses the logs of others nor has witnesses of its own.");
  // Reading it makes the witness's key where there is none.
  if (existsSync(witnessFile) && !existsSync(path.join(folder, "witness-key.pem"))) return ok("witness", "The next start reads ENTENTE_WITNESS and makes the witness's key.");
  try {
    const { own, asked } = readWitnesses(witnessFile, folder);
    return ok("witness", `Witnesses ${own?.logs.length ?? 0} logs and asks ${asked.length} witnesses.`);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    return broken("witness", error.message, "Put the file right, or take ENTENTE_WITNESS away.");
  }
}

function providersFinding({ openidFile }: Place): Finding {
  try {
    const providers = readProviders(openidFile);
    return ok("identity-providers", providers.length === 0 ? "Nobody signs in at an identity provider." : `One may sign in at ${providers.map(({ name }) => name).join(", ")}.`);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    return broken("identity-providers", error.message, "Put the file right, for its owner alone (mode 600), or take ENTENTE_OPENID away.");
  }
}

/** A connection to whatever database the room has; `null` where there is none yet. A closed embedded one is started for the time of the look. */
async function withDatabase(place: Place, there: boolean, look: (client: pg.Client) => Promise<Finding[]>): Promise<Finding[] | null> {
  if (place.databaseUrl !== undefined) return connected({ connectionString: place.databaseUrl, connectionTimeoutMillis: 10_000 }, look);
  if (!there || !existsSync(path.join(place.folder, "secrets.json"))) return null;
  embeddedBinaries();
  const home = openHome(place.folder);
  if (holderOf(home)) return connected(connectionOf(home, "owner", "entente"), look);
  if (!existsSync(home.cluster)) return null;
  holdHome(home);
  try {
    const cluster = await startCluster(home);
    return await connected(cluster.connection("owner", "entente"), look).finally(() => cluster.stop());
  } finally {
    releaseHome(home);
  }
}

async function connected(config: pg.ClientConfig, look: (client: pg.Client) => Promise<Finding[]>): Promise<Finding[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query("begin read only");
    return await look(client);
  } finally {
    await client.end();
  }
}

async function lookInside(client: pg.Client, place: Place, keyFile: string): Promise<Finding[]> {
  const { rows: [server] } = await client.query<{ version: number; fsync: string; encrypted: boolean; at: Date }>(`
    select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync, clock_timestamp() as at,
           coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as encrypted`);
  const url = place.databaseUrl !== undefined && URL.canParse(place.databaseUrl) ? new URL(place.databaseUrl) : null;
  const now = new Date();
  const tables = await whatIsThere(client);
  const log = tables.leaf ? await logFacts(client) : { entries: 0, newestAt: null, key: null };
  return [
    ...judgeServer({
      version: server!.version, fsync: server!.fsync === "on", encrypted: server!.encrypted, remote: url !== null && url.hostname !== "" && !isLoopback(url.hostname),
      guessable: url !== null && isGuessable(decodeURIComponent(url.username), decodeURIComponent(url.password)),
    }),
    ...judgeRoles(await roleFacts(client, tables)),
    ...judgeMigrations(tables.migration ? (await client.query<{ name: string; checksum: string }>("select name, checksum from server.migration order by name")).rows : null,
      readMigrations(path.join(programFolder(), "src", "server", "migrations"))),
    keyFinding(keyFile, log),
    accountKeyFinding(place, tables.account ? (await client.query<KeptSecret>("select id as account, totp_secret as secret from identity.account where totp_secret is not null")).rows : []),
    ...judgeSignIn({ ...(await signInFacts(client, tables)), origin: place.origin, runsAsRoot }),
    ...judgeClock({ now, databaseNow: server!.at, newestEntryAt: log.newestAt }),
  ];
}

interface Tables { readonly migration: boolean; readonly leaf: boolean; readonly account: boolean; readonly transfer: boolean; readonly key: boolean }

async function whatIsThere(client: pg.Client): Promise<Tables> {
  const { rows } = await client.query<Tables>(`
    select to_regclass('server.migration') is not null as migration, to_regclass('audit.leaf') is not null as leaf, to_regclass('audit.log_key') is not null as key,
           to_regclass('identity.account') is not null as account, to_regclass('ledger.transfer') is not null as transfer`);
  return rows[0]!;
}

async function roleFacts(client: pg.Client, tables: Tables): Promise<RoleFacts[]> {
  const kept = [...(tables.transfer ? ["ledger.transfer"] : []), ...(tables.leaf ? ["audit.leaf"] : [])];
  const { rows } = await client.query<Omit<RoleFacts, "use">>(`
    select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as "bypassesRowSecurity", r.rolcreaterole as "makesRoles",
           (select count(*)::int from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owns,
           coalesce((select array_agg(t) from unnest($1::text[]) t where has_table_privilege(r.rolname, t, 'update, delete, truncate')), '{}') as rewrites
      from pg_roles r where r.rolname in (current_user, 'entente_app') order by r.rolname`, [kept]);
  return rows.map((row) => ({ ...row, use: row.name === "entente_app" ? "application" : "owner" }));
}

async function logFacts(client: pg.Client): Promise<{ entries: number; newestAt: Date | null; key: string | null }> {
  const { rows: [leaves] } = await client.query<{ entries: number; at: Date | null }>("select (select coalesce(sum(leaf_count), 0)::int from audit.log) as entries, (select at from audit.leaf where log = 'room' order by index desc limit 1) as at");
  const { rows: [key] } = await client.query<{ key: string }>("select key from audit.log_key where log = 'room' order by from_size desc, at desc limit 1");
  return { entries: leaves!.entries, newestAt: leaves!.at, key: key?.key ?? null };
}

async function signInFacts(client: pg.Client, tables: Tables): Promise<{ setting: "demonstration" | "accounts" | null; coordinators: number }> {
  if (!tables.account) return { setting: null, coordinators: 0 };
  const { rows } = await client.query<{ setting: "demonstration" | "accounts" | null; coordinators: number }>(`
    select (select sign_in from identity.setting) as setting,
           (select count(*)::int from identity.account a where a.state = 'active' and exists (select from identity.membership m where m.account = a.id and 'coordinator' = any (m.roles))) as coordinators`);
  return rows[0]!;
}

/** What the key that signs the log is; it is only opened where it is there, since opening makes it. */
function keyFinding(file: string, { entries, key }: { entries: number; key: string | null }): Finding {
  if (!existsSync(file)) return judgeKey({ file, missing: true, problem: null, signs: null, entries: key === null ? 0 : entries });
  try {
    const { publicKey } = openSigningKey(file);
    const signing = key === null ? null : parseKeyText(key);
    return judgeKey({ file, missing: false, problem: null, signs: signing && Buffer.from(signing.publicKey).equals(Buffer.from(publicKey)), entries });
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    return judgeKey({ file, missing: false, problem: error.message, signs: null, entries });
  }
}

interface KeptSecret { readonly account: string; readonly secret: string }

function accountKeyFinding({ accountKey, folder }: Place, kept: readonly KeptSecret[]): Finding {
  const file = accountKey ?? path.join(folder, "account.key");
  const sealed = kept.filter((one) => isSealed(one.secret));
  const facts = { file, missing: !existsSync(file), problem: null, sealed: sealed.length, plain: kept.length - sealed.length, foreign: 0 };
  if (facts.missing) return judgeAccountKey(facts);
  try {
    const box = openAccountKey(file);
    return judgeAccountKey({ ...facts, foreign: sealed.filter(({ account, secret }) => box.open(secret, account) === null).length });
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    return judgeAccountKey({ ...facts, problem: error.message });
  }
}
