import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import countries from "i18n-iso-countries";
import type { Party } from "../../modules/parties/index.ts";
import { programFolder } from "../database/database.ts";

let shipped: ReadonlyMap<string, string> | undefined;

/** The spellings that the sources in use have for parties, lower-cased, each with the party's code. */
function shippedAliases(): ReadonlyMap<string, string> {
  shipped ??= new Map((parse(readFileSync(path.join(programFolder(), "data", "demo", "party_aliases.csv")), { columns: true }) as { alias: string; code: string }[])
    .map((row) => [row.alias.trim().toLowerCase(), row.code]));
  return shipped;
}

/** Turns a spelling of a party (its code, an ISO code, a name in some language, a source's own spelling) into its code. */
export function codeOf(spelling: string, parties: ReadonlyMap<string, Party>): string | undefined {
  const text = spelling.trim();
  const code = parties.has(text) ? text
    : shippedAliases().get(text.toLowerCase()) ?? countries.alpha2ToAlpha3(text) ?? countries.getAlpha3Code(text, "en");
  return code !== undefined && parties.has(code) ? code : undefined;
}

/** Every spelling known for the parties of this room, lower-cased, with the party's id. */
export function idsBySpelling(parties: ReadonlyMap<string, Party>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [alias, code] of shippedAliases()) {
    const party = parties.get(code);
    if (party) ids.set(alias, party.id);
  }
  for (const party of parties.values()) for (const name of [party.code, ...Object.values(party.names)]) ids.set(name.toLowerCase(), party.id);
  return ids;
}
