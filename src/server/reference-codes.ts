import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import type { Sql } from "../edges/keyset.ts";
import { loadRates } from "../modules/contributions/actions.ts";
import { loadProducts } from "../modules/funds/actions-report.ts";
import { programFolder } from "./database/database.ts";
import type { Room } from "./http/serve-route.ts";

/** Loads the shipped euro reference rates and products of nations, once for each edition of a file. What is there stays as it is. */
export async function loadReferenceRates(room: Room): Promise<void> {
  await loadOnce(room, { name: "ecb-rates", file: "ecb_rates.csv" }, (db, days) => loadRates(db, days.flatMap((row) => Object.entries(row).filter(([currency, rate]) => /^[A-Z]{3}$/.test(currency) && Number(rate) > 0)
    .map(([currency, rate]) => ({ currency, onDay: row["day"]!, perEuro: Number(rate) })))));
  await loadOnce(room, { name: "gdp", file: "gdp.csv" }, (db, rows) => loadProducts(db, rows.map((row) => ({ country: row["country"]!, year: Number(row["year"]), gdpUsd: Number(row["gdp_usd"]) }))));
}

async function loadOnce(room: Room, { name, file }: { readonly name: string; readonly file: string }, load: (db: Sql, rows: readonly Record<string, string>[]) => Promise<void>): Promise<void> {
  const bytes = readFileSync(path.join(programFolder(), "data", "codes", file));
  const edition = createHash("sha256").update(bytes).digest("hex");
  const { rows } = await sql<{ edition: string }>`select edition from server.reference where name = ${name}`.execute(room.database);
  if (rows[0]?.edition === edition) return;
  await room.database.transaction().execute(async (db) => {
    await load(db, parse(bytes, { columns: true }) as Record<string, string>[]);
    await sql`insert into server.reference (name, edition) values (${name}, ${edition}) on conflict (name) do update set edition = excluded.edition`.execute(db);
  });
}
