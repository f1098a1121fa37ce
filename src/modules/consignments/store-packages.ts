import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Consignment } from "./consignment.ts";
import type { Package } from "./package.ts";

interface PackageRow { id: string; inside_id: string | null; sscc: string; described: string; tare_kg: number | null; volume_m3: number | null; loaded_on: Day | null }
interface LineRow { id: string; package_id: string; cargo_id: string; units: bigint; lot: string | null; expires_on: Day | null; serials: string[] }

/** The packages of a consignment by their codes, with what is in them. */
export async function listPackagesOf(db: Sql, consignment: string): Promise<Package[]> {
  const { rows } = await sql<PackageRow>`
    select p.id, p.inside_id, p.sscc, p.described, p.tare_kg, p.volume_m3, p.loaded_on from consignments.package p where p.consignment_id = ${consignment} order by p.sscc`.execute(db);
  const { rows: lines } = await sql<LineRow>`
    select l.id, l.package_id, l.cargo_id, l.units, l.lot, l.expires_on, l.serials from consignments.package_line l join consignments.package p on p.id = l.package_id where p.consignment_id = ${consignment} order by l.id`.execute(db);
  return rows.map((row) => ({
    id: row.id, insideId: row.inside_id, sscc: row.sscc, described: row.described, tareKg: row.tare_kg, volumeM3: row.volume_m3, loadedOn: row.loaded_on,
    lines: lines.filter((line) => line.package_id === row.id).map((line) => ({ id: line.id, cargoId: line.cargo_id, units: line.units, lot: line.lot, expiresOn: line.expires_on, serials: line.serials })),
  }));
}

/** All packages of a consignment anew. */
export async function replacePackages(db: Sql, { id, labelId }: Pick<Consignment, "id" | "labelId">, packages: readonly Package[]): Promise<void> {
  await sql`update consignments.package set inside_id = null where consignment_id = ${id}`.execute(db);
  await sql`delete from consignments.package where consignment_id = ${id}`.execute(db);
  // Outermost or not: who stands inside whom is told once all are there.
  await sql`
    insert into consignments.package (id, consignment_id, sscc, described, tare_kg, volume_m3, loaded_on, label_id)
    select r.id, ${id}, r.sscc, r.described, r."tareKg", r."volumeM3", r."loadedOn", ${labelId}
      from jsonb_to_recordset(${JSON.stringify(packages.map(({ lines: _lines, ...one }) => one))}::jsonb) as r(id uuid, sscc text, described text, "tareKg" float8, "volumeM3" float8, "loadedOn" date)`.execute(db);
  await sql`
    update consignments.package p set inside_id = r."insideId" from jsonb_to_recordset(${JSON.stringify(packages.map((one) => ({ id: one.id, insideId: one.insideId })))}::jsonb) as r(id uuid, "insideId" uuid)
     where p.id = r.id and r."insideId" is not null`.execute(db);
  await sql`
    insert into consignments.package_line (id, package_id, cargo_id, units, lot, expires_on, serials, label_id)
    select r.id, r."packageId", r."cargoId", r.units, r.lot, r."expiresOn", r.serials, ${labelId}
      from jsonb_to_recordset(${JSON.stringify(packages.flatMap((one) => one.lines.map((line) => ({ ...line, units: String(line.units), packageId: one.id }))))}::jsonb)
        as r(id uuid, "packageId" uuid, "cargoId" uuid, units bigint, lot text, "expiresOn" date, serials text[])`.execute(db);
}

export async function markLoaded(db: Sql, id: string, onDay: Day): Promise<void> {
  await sql`update consignments.package set loaded_on = ${onDay} where id = ${id}`.execute(db);
}

/** Which of these codes another consignment's packages have already. */
export async function findTakenSsccs(db: Sql, codes: readonly string[], besides: string): Promise<Set<string>> {
  const { rows } = await sql<{ sscc: string }>`select p.sscc from consignments.package p where p.sscc = any (${[...codes]}) and p.consignment_id <> ${besides}`.execute(db);
  return new Set(rows.map((row) => row.sscc));
}

/** Serial numbers of an item that stand on another consignment which was neither cancelled nor turned back. */
export async function findTakenSerials(db: Sql, serials: readonly { readonly itemId: string; readonly serial: string }[], besides: string): Promise<{ itemId: string; serial: string }[]> {
  if (serials.length === 0) return [];
  const { rows } = await sql<{ item_id: string; serial: string }>`
    select g.item_id, r.serial from jsonb_to_recordset(${JSON.stringify(serials)}::jsonb) as r("itemId" uuid, serial text)
      join consignments.package_line l on l.serials @> array[r.serial] join consignments.cargo g on g.id = l.cargo_id and g.item_id = r."itemId"
      join consignments.consignment c on c.id = g.consignment_id and c.state not in ('cancelled', 'returned') and c.id <> ${besides}`.execute(db);
  return rows.map((row) => ({ itemId: row.item_id, serial: row.serial }));
}
