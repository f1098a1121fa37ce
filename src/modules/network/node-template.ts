import { isCountry } from "../../edges/country.ts";
import { columnOf, RowReading, type Drafted } from "../../edges/drafted.ts";
import type { Template, TemplateRow } from "../../kernel/template.ts";
import { checkNode, nodeKinds, type Licences, type NodeDraft, type NodeKind } from "./node.ts";

/** The file of places. `code` says which place a row is. */
export const nodeTemplate: Template = {
  kind: "nodes",
  sheet: "Nodes",
  columns: [
    { key: "code", type: "text", required: true, maxLength: 40, example: "HUB-RZESZOW",
      labels: { en: "Code: capitals, digits, hyphens", fr: "Code : majuscules, chiffres, traits d’union", uk: "Код: великі латинські літери, цифри, дефіси" } },
    { key: "name_en", type: "text", required: true, maxLength: 200, example: "Kyiv", labels: { en: "Name in English", fr: "Nom en anglais", uk: "Назва англійською" } },
    { key: "name_fr", type: "text", required: true, maxLength: 200, example: "Kyïv", labels: { en: "Name in French", fr: "Nom en français", uk: "Назва французькою" } },
    { key: "name_uk", type: "text", required: true, maxLength: 200, example: "Київ", labels: { en: "Name in Ukrainian", fr: "Nom en ukrainien", uk: "Назва українською" } },
    { key: "kind", type: "choice", required: true, choices: nodeKinds, example: "hub", labels: { en: "Kind of place", fr: "Genre de lieu", uk: "Вид місця" } },
    { key: "country", type: "text", required: true, maxLength: 3, example: "POL",
      labels: { en: "Country, ISO 3166, three letters", fr: "Pays, ISO 3166, trois lettres", uk: "Країна, ISO 3166, три літери" } },
    { key: "latitude", type: "coordinate", required: true, example: "50.11", labels: { en: "Latitude, north above 0", fr: "Latitude, nord positif", uk: "Широта, північна додатна" } },
    { key: "longitude", type: "coordinate", required: true, example: "22.019", labels: { en: "Longitude, east above 0", fr: "Longitude, est positif", uk: "Довгота, східна додатна" } },
    { key: "handling_tonnes_per_day", type: "number", required: false, example: "600",
      labels: { en: "Tonnes handled a day, in and out; empty when unknown", fr: "Tonnes manutentionnées par jour, entrées et sorties ; vide si inconnu", uk: "Тонн на добу, прийом і видача разом; порожньо, якщо невідомо" } },
    { key: "storage_tonnes", type: "number", required: false, example: "5000",
      labels: { en: "Tonnes that can be stored; empty when unknown", fr: "Tonnes stockables ; vide si inconnu", uk: "Тонн зберігання; порожньо, якщо невідомо" } },
    { key: "licences", type: "list", required: false, maxLength: 500, example: "1.1:20000;1.4:60000",
      labels: {
        en: "Explosives that may be present at once: division:kilograms, net; a division not named may not be present",
        fr: "Explosifs pouvant être présents à la fois : division:kilogrammes nets ; une division absente est interdite",
        uk: "Скільки вибухових речовин може бути одночасно: підклас:кілограми (чиста маса); неназваний підклас заборонено",
      } },
    { key: "notice_days", type: "number", required: false, example: "1", labels: { en: "Days of notice, such as a border's; 0 when empty", fr: "Jours de préavis, d’une frontière par exemple ; 0 si vide", uk: "Днів попередження, наприклад кордону; порожньо — 0" } },
    { key: "illustrative", type: "yesNo", required: true, example: "yes", labels: { en: "Are figures made up?", fr: "Des chiffres sont-ils fictifs ?", uk: "Чи є вигадані числа?" } },
    { key: "basis", type: "text", required: false, maxLength: 5000, example: "illustrative capacities, not published",
      labels: { en: "Where the figures come from; needed when made up", fr: "D’où viennent les chiffres ; obligatoire s’ils sont fictifs", uk: "Звідки взято числа; обов’язково, якщо вигадані" } },
  ],
};

/** Turns a typed row into a place. */
export function toNodeDraft(row: TemplateRow): Drafted<NodeDraft> {
  const cells = new RowReading(row);
  const draft: NodeDraft = {
    code: cells.code("code", 40), names: cells.names(), kind: cells.text("kind") as NodeKind, country: cells.text("country") ?? "",
    latitude: cells.number("latitude") ?? Number.NaN, longitude: cells.number("longitude") ?? Number.NaN,
    handlingTonnesPerDay: cells.number("handling_tonnes_per_day"), storageTonnes: cells.number("storage_tonnes"), licences: readLicences(cells),
    noticeDays: cells.number("notice_days") ?? 0, illustrative: cells.yes("illustrative"), basis: cells.lines("basis"),
  };
  const checked = checkNode(draft, isCountry);
  if (!checked.allowed) cells.refuse(columnOf(checked.refusal.pointer), checked.refusal);
  return cells.faults.length === 0 ? { draft } : { faults: cells.faults };
}

function readLicences(cells: RowReading): Licences {
  const found = new Map<string, number>();
  for (const text of cells.list("licences")) {
    const match = /^(\d\.\d)\s*:\s*(\d{1,12}(?:\.\d{1,6})?)$/.exec(text);
    if (match && !found.has(match[1]!)) found.set(match[1]!, Number(match[2]));
    else cells.refuse("licences", { rule: "NODE-5", code: "node-licence-form", value: text.slice(0, 60) });
  }
  return Object.fromEntries(found) as Licences;
}
