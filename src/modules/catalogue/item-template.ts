import { columnOf, RowReading, type Drafted } from "../../edges/drafted.ts";
import type { Template, TemplateRow } from "../../kernel/template.ts";
import type { ItemDraft } from "./actions.ts";
import { checkItem, compatibilityGroups, hazardDivisions, whyNotSubstitutes, type CompatibilityGroup, type HazardDivision } from "./item.ts";
import { units, type Unit } from "./unit.ts";

/** The file of items. `code` says which item a row is. */
export const itemTemplate: Template = {
  kind: "items",
  sheet: "Items",
  columns: [
    { key: "code", type: "text", required: true, maxLength: 40, example: "GEN-SMALL-5KW",
      labels: { en: "Code: capitals, digits, hyphens", fr: "Code : majuscules, chiffres, traits d’union", uk: "Код: великі латинські літери, цифри, дефіси" } },
    { key: "name_en", type: "text", required: true, maxLength: 200, example: "Generator, about 5 kW", labels: { en: "Name in English", fr: "Nom en anglais", uk: "Назва англійською" } },
    { key: "name_fr", type: "text", required: true, maxLength: 200, example: "Groupe électrogène d’environ 5 kW", labels: { en: "Name in French", fr: "Nom en français", uk: "Назва французькою" } },
    { key: "name_uk", type: "text", required: true, maxLength: 200, example: "Генератор, близько 5 кВт", labels: { en: "Name in Ukrainian", fr: "Nom en ukrainien", uk: "Назва українською" } },
    { key: "category", type: "text", required: true, maxLength: 40, example: "energy",
      labels: { en: "Category, one word", fr: "Catégorie, en un mot", uk: "Категорія, одним словом" } },
    { key: "nsn", type: "text", required: false, maxLength: 20, example: "6545-01-530-0929",
      labels: { en: "NATO stock number, with or without dashes", fr: "Numéro de nomenclature OTAN, avec ou sans tirets", uk: "Номенклатурний номер НАТО, з дефісами чи без" } },
    { key: "unit", type: "choice", required: true, choices: units, example: "piece",
      labels: { en: "What quantities are counted in", fr: "Unité de compte", uk: "Одиниця обліку" } },
    { key: "mass_kg", type: "number", required: false, example: "120",
      labels: { en: "Mass of one unit, packed, in kilograms; empty when unknown", fr: "Masse d’une unité emballée, en kilogrammes ; vide si inconnue", uk: "Маса одиниці в упаковці, кг; порожньо, якщо невідома" } },
    { key: "hazard_division", type: "choice", required: false, choices: hazardDivisions, example: "1.4",
      labels: { en: "Hazard division of class 1", fr: "Division de risque de la classe 1", uk: "Підклас небезпеки класу 1" } },
    { key: "compatibility_group", type: "choice", required: false, choices: compatibilityGroups, example: "S",
      labels: { en: "Compatibility group of class 1", fr: "Groupe de compatibilité de la classe 1", uk: "Група сумісності класу 1" } },
    { key: "neq_kg", type: "number", required: false, example: "0.002",
      labels: { en: "Net explosive quantity of one unit, in kilograms", fr: "Quantité nette d’explosif d’une unité, en kilogrammes", uk: "Чиста маса вибухової речовини в одиниці, кг" } },
    { key: "fleet", type: "text", required: false, maxLength: 60, example: "LEOPARD-1",
      labels: { en: "Family of equipment sharing spare parts and training", fr: "Famille de matériel partageant pièces et formation", uk: "Родина техніки зі спільними запчастинами та підготовкою" } },
    { key: "substitutes", type: "list", required: false, maxLength: 2000, example: "APC-M113:0.6",
      labels: {
        en: "What may stand in for it: CODE:share, the share above 0 and at most 1", fr: "Ce qui peut le remplacer : CODE:part, la part au-dessus de 0 et de 1 au plus",
        uk: "Чим можна замінити: КОД:частка, частка більша за 0 і не більша за 1",
      } },
    { key: "basis", type: "text", required: false, maxLength: 5000, example: "manufacturer's data sheet", labels: { en: "Where the figures come from", fr: "D’où viennent les chiffres", uk: "Звідки взято числа" } },
  ],
};

/** Turns a typed row into an item. `itemCodes` are those of the catalogue and of all rows of the file. */
export function toItemDraft(row: TemplateRow, known: { readonly itemCodes: ReadonlySet<string> }): Drafted<ItemDraft> {
  const cells = new RowReading(row);
  const draft: ItemDraft = {
    code: cells.code("code", 40), names: cells.names(), category: cells.text("category") ?? "", nsn: cells.text("nsn"), unit: cells.text("unit") as Unit,
    massKg: cells.number("mass_kg"), hazardDivision: cells.text("hazard_division") as HazardDivision | null,
    compatibilityGroup: cells.text("compatibility_group") as CompatibilityGroup | null, neqKg: cells.number("neq_kg"), fleet: cells.text("fleet"),
    basis: cells.lines("basis"), substitutes: readSubstitutes(cells),
  };
  const checked = checkItem(draft);
  if (!checked.allowed) cells.refuse(columnOf(checked.refusal.pointer), checked.refusal);
  const refusal = whyNotSubstitutes(draft.code, draft.substitutes.map((one) => ({ item: one.code, valueShare: one.valueShare })), (code) => known.itemCodes.has(code));
  if (refusal) cells.refuse("substitutes", refusal);
  return cells.faults.length === 0 && checked.allowed ? { draft: checked.value } : { faults: cells.faults };
}

function readSubstitutes(cells: RowReading): ItemDraft["substitutes"] {
  return cells.list("substitutes").flatMap((text) => {
    const match = /^([A-Z0-9][A-Z0-9-]{1,39})\s*:\s*(\d+(?:\.\d+)?)$/.exec(text);
    if (match) return [{ code: match[1]!, valueShare: Number(match[2]) }];
    cells.refuse("substitutes", { rule: "ITEM-11", code: "substitute-form", value: text.slice(0, 60) });
    return [];
  });
}
