import { IntlMessageFormat } from "intl-messageformat";

/** What quantities of an item are counted in. Closed: a word outside the list would make two spellings of one unit. */
export const units = ["piece", "round", "missile", "rocket", "drone", "vehicle", "launcher", "battery", "system", "set", "kit", "tonne", "litre", "person", "seat"] as const;
export type Unit = (typeof units)[number];

type Forms = Readonly<Record<"en" | "fr" | "uk", string>>;

const en = (one: string, other: string) => `{units, plural, one {# ${one}} other {# ${other}}}`;
// French says "de" after a round million, which is also its plural category "many".
const fr = (one: string, other: string) => `{units, plural, one {# ${one}} many {# ${/^[aeiouyéè]/.test(other) ? "d’" : "de "}${other}} other {# ${other}}}`;
const uk = (one: string, few: string, many: string, other: string) => `{units, plural, one {# ${one}} few {# ${few}} many {# ${many}} other {# ${other}}}`;

/** Units as ICU messages over `units`, so that a count is said as each language says it. */
export const unitForms: Readonly<Record<Unit, Forms>> = {
  piece: { en: en("piece", "pieces"), fr: fr("pièce", "pièces"), uk: uk("одиниця", "одиниці", "одиниць", "одиниці") },
  round: { en: en("round", "rounds"), fr: fr("coup", "coups"), uk: uk("постріл", "постріли", "пострілів", "пострілу") },
  missile: { en: en("missile", "missiles"), fr: fr("missile", "missiles"), uk: uk("ракета", "ракети", "ракет", "ракети") },
  rocket: { en: en("rocket", "rockets"), fr: fr("roquette", "roquettes"), uk: uk("реактивний снаряд", "реактивні снаряди", "реактивних снарядів", "реактивного снаряда") },
  drone: { en: en("drone", "drones"), fr: fr("drone", "drones"), uk: uk("дрон", "дрони", "дронів", "дрона") },
  vehicle: { en: en("vehicle", "vehicles"), fr: fr("véhicule", "véhicules"), uk: uk("машина", "машини", "машин", "машини") },
  launcher: { en: en("launcher", "launchers"), fr: fr("lanceur", "lanceurs"), uk: uk("пускова установка", "пускові установки", "пускових установок", "пускової установки") },
  battery: { en: en("battery", "batteries"), fr: fr("batterie", "batteries"), uk: uk("батарея", "батареї", "батарей", "батареї") },
  system: { en: en("system", "systems"), fr: fr("système", "systèmes"), uk: uk("система", "системи", "систем", "системи") },
  set: { en: en("set", "sets"), fr: fr("lot", "lots"), uk: uk("комплект", "комплекти", "комплектів", "комплекту") },
  kit: { en: en("kit", "kits"), fr: fr("trousse", "trousses"), uk: uk("набір", "набори", "наборів", "набору") },
  tonne: { en: en("tonne", "tonnes"), fr: fr("tonne", "tonnes"), uk: uk("тонна", "тонни", "тонн", "тонни") },
  litre: { en: en("litre", "litres"), fr: fr("litre", "litres"), uk: uk("літр", "літри", "літрів", "літра") },
  person: { en: en("person", "people"), fr: fr("personne", "personnes"), uk: uk("особа", "особи", "осіб", "особи") },
  seat: { en: en("seat", "seats"), fr: fr("place", "places"), uk: uk("місце", "місця", "місць", "місця") },
};

const formats = new Map<string, IntlMessageFormat>();

/** A count with its unit, such as "5 tonnes". */
export function toUnitsText(language: "en" | "fr" | "uk", unit: Unit, count: number): string {
  const key = `${language} ${unit}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new IntlMessageFormat(unitForms[unit][language], language)));
  return String(format.format({ units: count }));
}

/** The unit alone, in the singular. */
export function toUnitWord(language: "en" | "fr" | "uk", unit: Unit): string {
  return toUnitsText(language, unit, 1).replace(/^\S+\s/, "");
}
