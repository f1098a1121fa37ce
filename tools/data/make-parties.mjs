// Writes data/demo/parties.csv and data/demo/party_aliases.csv.
//
//   node tools/data/make-parties.mjs [SHARED_FOLDER]
//
// Names of nations come from the npm package i18n-iso-countries (MIT), in common short form;
// the few names the package gives only in long form, and those of organisations, are set below.
// With SHARED_FOLDER (the folder that holds kiel/ and record/), the script also checks that every
// spelling of a donor found there has an alias; it copies nothing else from those files.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { csvLine, readCsv } from "./csv.mjs";

const countries = createRequire(import.meta.url)("i18n-iso-countries");
for (const language of ["en", "fr", "uk"]) countries.registerLocale(createRequire(import.meta.url)(`i18n-iso-countries/langs/${language}.json`));

const root = path.resolve(import.meta.dirname, "../..");
const roles = new Map([
  ["UKR", "recipient"],
  ["USA", "donor;carrier;supplier;payer"],
  ["DEU", "donor;carrier;supplier;payer"],
  ["SWE", "donor;supplier;payer"],
  ["NOR", "donor;supplier;payer"],
  ["GBR", "donor;carrier;supplier;payer"],
  ["FRA", "donor;carrier;supplier;payer"],
  ["DNK", "donor;payer"],
  ["NLD", "donor;carrier;payer"],
  ["CZE", "donor;supplier;payer"],
  ["POL", "donor;carrier;supplier;payer"],
  ["ROU", "donor;carrier"],
  ["SVK", "donor;carrier"],
  ["CAN", "donor;supplier;payer"],
  ["KOR", "donor;supplier"],
]);
const nations = `UKR USA DEU SWE EST LTU NOR GBR FRA DNK NLD CZE POL CAN AUS AUT BEL BGR CHN HRV CYP FIN GRC HUN ISL IND IRL ITA JPN
  LVA LUX MLT NZL PRT ROU SVK SVN KOR ESP CHE TWN TUR ALB MNE MKD`.split(/\s+/);
const set = {
  en: { USA: "United States", GBR: "United Kingdom", KOR: "South Korea", TWN: "Taiwan", TUR: "Türkiye", CZE: "Czechia", CHN: "China", MKD: "North Macedonia" },
  fr: { USA: "États-Unis", GBR: "Royaume-Uni", KOR: "Corée du Sud", TWN: "Taïwan", TUR: "Turquie", CZE: "Tchéquie", CHN: "Chine", NZL: "Nouvelle-Zélande", MKD: "Macédoine du Nord" },
  uk: { USA: "Сполучені Штати", GBR: "Велика Британія", KOR: "Південна Корея", TWN: "Тайвань", TUR: "Туреччина", CZE: "Чехія", CHN: "Китай", NLD: "Нідерланди", MKD: "Північна Македонія" },
};
const name = (code, language) => set[language][code] ?? countries.getName(code, language, { select: "official" });
const organisations = [
  ["EU", "European Union", "Union européenne", "Європейський Союз", "donor;payer"],
  ["EPF", "European Peace Facility", "Facilité européenne pour la paix", "Європейський фонд миру", "donor;payer"],
  ["EIB", "European Investment Bank", "Banque européenne d’investissement", "Європейський інвестиційний банк", "donor;payer"],
  ["NATO", "North Atlantic Treaty Organization (NATO)", "Organisation du traité de l’Atlantique Nord (OTAN)", "Організація Північноатлантичного договору (НАТО)", "donor;payer"],
  ["NSATU", "NATO Security Assistance and Training for Ukraine (NSATU)", "Assistance à la sécurité et formation de l’OTAN pour l’Ukraine (NSATU)", "Місія НАТО з безпекової допомоги та підготовки для України (NSATU)", "coordinator"],
];
const spellings = [
  ["Czech Republic", "CZE"], ["Turkey", "TUR"], ["Great Britain", "GBR"], ["UK", "GBR"], ["United States of America", "USA"], ["Republic of Korea", "KOR"],
  ["EU (Commission and Council)", "EU"], ["EU Institutions", "EU"], ["European Commission", "EU"],
  ["North Atlantic Treaty Organization", "NATO"], ["OTAN", "NATO"], ["НАТО", "NATO"], ["ЄС", "EU"], ["UE", "EU"], ["États-Unis d’Amérique", "USA"], ["США", "USA"],
];

const rows = [["code", "kind", "name_en", "name_fr", "name_uk", "country", "roles"]];
for (const code of nations) rows.push([code, "nation", name(code, "en"), name(code, "fr"), name(code, "uk"), code, roles.get(code) ?? "donor"]);
for (const [code, en, fr, uk, role] of organisations) rows.push([code, "organisation", en, fr, uk, "", role]);

const aliases = new Map();
const add = (alias, code) => {
  if (alias === code) return;
  if (aliases.has(alias) && aliases.get(alias) !== code) throw new Error(`${alias} would stand for both ${aliases.get(alias)} and ${code}`);
  aliases.set(alias, code);
};
for (const [alias, code] of spellings) add(alias, code);
for (const [code, , en, fr, uk] of rows.slice(1)) {
  if (countries.alpha3ToAlpha2(code)) add(countries.alpha3ToAlpha2(code), code);
  for (const one of [en, fr, uk]) add(one, code);
}
// The package's own longer names (for example "Republic of Türkiye") are met in other people's tables.
for (const code of nations) for (const language of ["en", "fr", "uk"]) for (const one of countries.getName(code, language, { select: "all" }) ?? []) if (one.length > 2) add(one, code);

const [, , shared] = process.argv;
if (shared) {
  const codes = new Set(rows.map((row) => row[0]));
  const unknown = new Set();
  for (const file of fs.readdirSync(path.join(shared, "kiel")))
    for (const row of readCsv(fs.readFileSync(path.join(shared, "kiel", file), "utf8"))) {
      const donor = row.Countries ?? row.Country;
      if (donor && !aliases.has(donor) && !codes.has(donor)) unknown.add(donor);
    }
  for (const file of fs.readdirSync(path.join(shared, "record")))
    for (const line of fs.readFileSync(path.join(shared, "record", file), "utf8").split("\n").filter(Boolean))
      for (const donor of (JSON.parse(line).donor ?? "").split("|")) if (donor && !aliases.has(donor) && !codes.has(donor)) unknown.add(donor);
  if (unknown.size) throw new Error(`no party for ${[...unknown].join(", ")}`);
  console.log("every donor spelling of the shared files has a party");
}
const write = (file, lines) => fs.writeFileSync(path.join(root, "data/demo", file), lines.map(csvLine).join(""));
write("parties.csv", rows);
write("party_aliases.csv", [["alias", "code"], ...[...aliases].sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a < b ? -1 : 1))]);
