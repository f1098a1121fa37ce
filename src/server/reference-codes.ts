import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { loadRates } from "../modules/contributions/actions.ts";
import { programFolder } from "./database/database.ts";
import type { Room } from "./http/serve-route.ts";

/** Loads the shipped euro reference rates, once for each edition of the file. Days that are there stay as they are. */
export async function loadReferenceRates(room: Room): Promise<void> {
  const bytes = readFileSync(path.join(programFolder(), "data", "codes", "ecb_rates.csv"));
  const edition = createHash("sha256").update(bytes).digest("hex");
  const { rows } = await sql<{ edition: string }>`select edition from server.reference where name = 'ecb-rates'`.execute(room.database);
  if (rows[0]?.edition === edition) return;
  const days = parse(bytes, { columns: true }) as Record<string, string>[];
  const rates = days.flatMap((row) => Object.entries(row).filter(([currency, rate]) => /^[A-Z]{3}$/.test(currency) && Number(rate) > 0)
    .map(([currency, rate]) => ({ currency, onDay: row["day"]!, perEuro: Number(rate) })));
  await room.database.transaction().execute(async (db) => {
    await loadRates(db, rates);
    await sql`insert into server.reference (name, edition) values ('ecb-rates', ${edition}) on conflict (name) do update set edition = excluded.edition`.execute(db);
  });
}
