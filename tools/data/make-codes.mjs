// Writes the code lists of data/codes/ from the public files they were taken from.
//
//   node tools/data/make-codes.mjs SHARED_FOLDER
//
// SHARED_FOLDER holds codes/ with the downloads: the ISO 4217 list (npm currency-codes), the ECB's
// reference rates, the World Bank's GDP, Wikipedia's list of UN numbers and the GSA's product and
// service codes. The table of national codification bureaux is written out below.
import fs from "node:fs";
import path from "node:path";
import { csvLine, readCsv } from "./csv.mjs";

const shared = process.argv[2];
if (!shared) throw new Error("usage: node tools/data/make-codes.mjs SHARED_FOLDER");
const root = path.resolve(import.meta.dirname, "../..");
const text = (file) => fs.readFileSync(path.join(shared, "codes", file), "utf8");
const write = (file, head, rows) => {
  fs.writeFileSync(path.join(root, "data/codes", file), [head, ...rows].map(csvLine).join(""));
  console.log(`${file}: ${rows.length} rows`);
};
const byFirst = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);
const isNation = (row) => row.kind === "nation";
const nations = new Set(readCsv(fs.readFileSync(path.join(root, "data/demo/parties.csv"), "utf8")).filter(isNation).map((row) => row.code));

// Currencies: one row per code; the source has one per country. Those without minor units ("N.A.", such as gold) have none.
const entity = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (value) => value.replace(/&(\w+);/g, (all, name) => entity[name] ?? all).trim();
const currencies = new Map();
for (const [, entry] of text("iso4217_list_one.xml").matchAll(/<CcyNtry>([\s\S]*?)<\/CcyNtry>/g)) {
  const value = (tag) => plain(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(entry)?.[1] ?? "");
  if (!value("Ccy")) continue;
  const units = value("CcyMnrUnts");
  currencies.set(value("Ccy"), [value("Ccy"), value("CcyNbr"), /^\d+$/.test(units) ? units : "", value("CcyNm")]);
}
write("currencies.csv", ["code", "numeric", "minor_units", "name"], [...currencies.values()].sort(byFirst));

// Reference rates: units of the currency for one euro. An empty cell is a day without a rate, for example HRK once Croatia had the euro.
const quoted = "USD SEK NOK DKK GBP CZK PLN CHF CAD AUD JPY KRW TRY HUF RON BGN NZD ISK HRK CNY INR".split(" ");
const rates = readCsv(text("ecb_eurofxref_hist_1999-2026-04-13.csv"))
  .filter((row) => row.Date >= "2021-01-01" && row.Date <= "2026-04-13")
  .map((row) => [row.Date, ...quoted.map((code) => (Number.isFinite(Number(row[code] || "x")) ? row[code] : ""))]);
write("ecb_rates.csv", ["day", ...quoted], rates.sort(byFirst));

// National codification bureaux. "yes": read in NATO AC/135's CodSP-3 table (February 2026) or in an older
// published list; "no": not yet checked against one. Codes 11 (NATO standard) and 44 (United Nations) belong to no nation.
const read = `ALB 59 DZA 82 ARG 29 AUS 66 AUT 41 BEL 13 BIH 75 BRA 19 BRN 76 BGR 50 CAN 20 CAN 21 CHL 52 COL 80 HRV 53 CZE 16 DNK 22 ECU 83 EGY 36
  EST 38 FJI 48 FIN 58 FRA 14 GEO 68 DEU 12 GRC 23 HUN 51 ISL 24 IND 72 IDN 45 IRQ 62 IRL 84 ISR 31 ITA 15 JPN 30 JOR 78
  USA 00 USA 01 USA 02 USA 03 USA 04 USA 05 USA 06 USA 07 USA 08 USA 09 NLD 17 ZAF 18 NOR 25 PRT 26 TUR 27 LUX 28 SGP 32 ESP 33 MYS 34 THA 35
  KOR 37 ROU 39 SVK 40 SVN 42 POL 43 PHL 46 LTU 47 TON 49 MKD 54 LVA 55 OMN 56 SAU 70 ARE 71 GBR 99 - 11 - 44`;
const unchecked = "RUS 57 KWT 60 UKR 61 MAR 63 SWE 64 PNG 65 AFG 67 SRB 73 PAK 74 MNE 77 PER 79 NZL 98";
const bureaux = [];
for (const [list, verified] of [[read, "yes"], [unchecked, "no"]])
  for (const [, alpha3, code] of list.matchAll(/(\S+)\s+(\d\d)/g)) bureaux.push([code, alpha3 === "-" ? "" : alpha3, verified]);
if (new Set(bureaux.map(([code]) => code)).size !== bureaux.length) throw new Error("a bureau code stands twice");
write("ncb.csv", ["code", "alpha3", "verified"], bureaux.sort(byFirst));

// Gross domestic product, current US dollars, of the nations of parties.csv and of the European Union (EUU). The World Bank has no figure for Taiwan.
const gdp = readCsv(text("gdp_worldbank_current_usd.csv"))
  .filter((row) => (nations.has(row["Country Code"]) || row["Country Code"] === "EUU") && Number(row.Year) >= 2019 && row.Value)
  .map((row) => [row["Country Code"], row.Year, Number(row.Value).toFixed(0)]);
write("gdp.csv", ["country", "year", "gdp_usd"], gdp.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y)));

// UN numbers of class 1 with division and compatibility group.
const explosives = [];
for (const row of readCsv(text("un_numbers_wikipedia.csv"))) {
  const number = /^UN (\d{4})$/.exec(row.un_code)?.[1];
  const hazard = /^(1\.[1-6])([A-LNS])$/.exec(row.class);
  if (number && hazard) explosives.push([number, hazard[1], hazard[2], row.description.replace(/\[\d+\]|†/g, "").replace(/\s+/g, " ").trim()]);
}
write("un_class1.csv", ["un_number", "hazard_division", "compatibility_group", "description"], explosives.sort(byFirst));

// Federal supply classes: the codes of four digits, in the wording that holds now where there is one.
const classes = new Map();
for (const row of readCsv(text("psc_fsc_codes_2011.csv"))) {
  const code = row["PSC CODE"];
  const name = (row["PRODUCT AND SERVICE CODE FULL NAME"] || row["PRODUCT AND SERVICE CODE NAME"]).replace(/\s+Includes\s[\s\S]*$/, "").replace(/\s+/g, " ").trim();
  if (/^\d{4}$/.test(code) && name && !row["END DATE"] && !classes.has(code)) classes.set(code, [code, name]);
}
write("supply_classes.csv", ["code", "name"], [...classes.values()].sort(byFirst));
