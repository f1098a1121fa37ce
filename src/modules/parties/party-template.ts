import { isCountry } from "../../edges/country.ts";
import { columnOf, RowReading, type Drafted } from "../../edges/drafted.ts";
import type { Template, TemplateRow } from "../../kernel/template.ts";
import type { PartyFacts } from "./actions.ts";
import { checkParty, partyKinds, partyRoles, type Party, type PartyId } from "./party.ts";

/** The file of parties. `code` says which party a row is. */
export const partyTemplate: Template = {
  kind: "parties",
  sheet: "Parties",
  columns: [
    { key: "code", type: "text", required: true, maxLength: 20, example: "DEU",
      labels: { en: "Code: of a nation, its ISO 3166 alpha-3 code", fr: "Code : pour une nation, son code ISO 3166 à trois lettres", uk: "Код: для держави — її трилітерний код ISO 3166" } },
    { key: "kind", type: "choice", required: true, choices: partyKinds, example: "nation", labels: { en: "Nation or organisation", fr: "Nation ou organisation", uk: "Держава чи організація" } },
    { key: "name_en", type: "text", required: true, maxLength: 200, example: "Germany", labels: { en: "Name in English", fr: "Nom en anglais", uk: "Назва англійською" } },
    { key: "name_fr", type: "text", required: true, maxLength: 200, example: "Allemagne", labels: { en: "Name in French", fr: "Nom en français", uk: "Назва французькою" } },
    { key: "name_uk", type: "text", required: true, maxLength: 200, example: "Німеччина", labels: { en: "Name in Ukrainian", fr: "Nom en ukrainien", uk: "Назва українською" } },
    { key: "country", type: "text", required: false, maxLength: 3, example: "DEU",
      labels: { en: "Country, ISO 3166; empty for an organisation of several nations", fr: "Pays, ISO 3166 ; vide pour une organisation de plusieurs nations", uk: "Країна, ISO 3166; порожньо для організації кількох держав" } },
    { key: "roles", type: "list", required: false, choices: partyRoles, example: "donor;carrier", labels: { en: "What it may do", fr: "Ce qu’elle peut faire", uk: "Що може робити" } },
  ],
};

/** Turns a typed row into a party. */
export function toPartyDraft(row: TemplateRow): Drafted<PartyFacts> {
  const cells = new RowReading(row);
  const draft: PartyFacts = {
    code: cells.code("code", 20), kind: cells.text("kind") as Party["kind"], names: cells.names(), country: cells.text("country"),
    roles: [...new Set(cells.list("roles"))] as Party["roles"],
  };
  const checked = checkParty({ ...draft, id: "" as PartyId, version: 1 }, isCountry);
  if (!checked.allowed) cells.refuse(columnOf(checked.refusal.pointer), checked.refusal);
  return cells.faults.length === 0 ? { draft } : { faults: cells.faults };
}
