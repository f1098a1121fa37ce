import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { programFolder } from "../../src/server/database/database.ts";
import { migrate, readMigrations, type Migration } from "../../src/server/database/migrate.ts";
import { openBareDatabase, type BareDatabase } from "../kit/test-database.ts";
import { countTrials } from "../kit/trials.ts";

const migrations = readMigrations(path.join(programFolder(), "src", "server", "migrations"));
let interrupted: BareDatabase;
let whole: BareDatabase;
beforeAll(async () => {
  [interrupted, whole] = [await openBareDatabase(), await openBareDatabase()];
});
afterAll(async () => {
  for (const database of [interrupted, whole]) await database.close();
  countTrials.write();
});

/** The statements of a migration, cut where one ends: not within quotes, dollar quotes or comments. */
function cutStatements(sql: string): string[] {
  const parts = sql.match(/\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'|--[^\n]*|;|[^;'$-]+|[\s\S]/g) ?? [];
  const statements = [""];
  for (const part of parts) {
    statements[statements.length - 1] += part;
    if (part === ";") statements.push("");
  }
  return statements.filter((statement) => statement.replaceAll(/--[^\n]*/g, "").trim() !== "");
}

/** Everything that makes the schema: columns, constraints, indexes, functions, triggers, rights. */
async function schemaOf(owner: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(`
      with ours as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public'))
      select 'column ' || n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || a.attidentity::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
        from pg_class c join ours n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      union all select 'rights ' || n.nspname || '.' || c.relname || ' ' || coalesce(c.relacl::text, '') from pg_class c join ours n on n.oid = c.relnamespace
      union all select 'constraint ' || n.nspname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k join ours n on n.oid = k.connamespace
      union all select 'index ' || schemaname || ' ' || indexdef from pg_indexes where schemaname in (select nspname from ours)
      union all select 'function ' || pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') from pg_proc p join ours n on n.oid = p.pronamespace
      union all select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid join ours n on n.oid = c.relnamespace where not t.tgisinternal
      order by 1`);
    return rows.map((row) => row.line);
  } finally {
    await client.end();
  }
}

test("P10 a migration interrupted before or after any of its statements leaves what was there, and ends as one that was not", async () => {
  const end = "; select pg_terminate_backend(pg_backend_pid()); ";
  let tried = 0;
  for (const [index, migration] of migrations.entries()) {
    const done = migrations.slice(0, index);
    await migrate(interrupted.owner, done);
    const before = await schemaOf(interrupted.owner);
    const statements = cutStatements(migration.sql);
    expect(statements.join("").trim(), migration.name).toBe(migration.sql.trim());
    for (let at = 0; at <= statements.length; at++) {
      const broken: Migration = { ...migration, sql: `${statements.slice(0, at).join("\n")}\n${end}\n${statements.slice(at).join("\n")}` };
      await expect(migrate(interrupted.owner, [...done, broken]), `${migration.name} at ${at}`).rejects.toThrow(/terminat/i);
      expect(await schemaOf(interrupted.owner), `${migration.name} at ${at}`).toEqual(before);
      tried++;
    }
  }
  expect(await migrate(interrupted.owner, migrations)).toBe(1);
  await migrate(whole.owner, migrations);
  const schema = await schemaOf(whole.owner);
  expect(await schemaOf(interrupted.owner)).toEqual(schema);
  expect(schema.length).toBeGreaterThan(200);
  expect(tried).toBeGreaterThan(100);
  countTrials({ promise: "P10", kind: "connection ended before or after a statement of a migration", trials: tried });
}, 300_000);

test("P10 a database of a newer version, and one whose migration was changed, are refused by name", async () => {
  await migrate(whole.owner, migrations);
  await expect(migrate(whole.owner, migrations.slice(0, -1))).rejects.toThrow(`written by a newer Entente (it has ${migrations.at(-1)!.name})`);
  await expect(migrate(whole.owner, migrations.map((one, index) => (index === 1 ? { ...one, checksum: "x" } : one)))).rejects.toThrow(`${migrations[1]!.name} was changed`);
  expect(await migrate(whole.owner, migrations)).toBe(0);
});
