import { toPrintedNsn } from "../../modules/catalogue/index.ts";
import { toPrintedSscc } from "../../modules/consignments/sscc.ts";
import { routeFacts } from "./route-facts.ts";
import { Sheet } from "./sheet.ts";
import type { PaperSource } from "./source.ts";
import { grossMassKg, loadOf, outermost, totalsOf } from "./totals.ts";
import type { PaperWords } from "./words.ts";

/** All packages and all goods of a consignment, with their sums. */
export function writeManifest(source: PaperSource, words: PaperWords): Promise<Buffer> {
  const sheet = new Sheet(words.t("title.manifest"), source, words);
  sheet.facts(routeFacts(source, words));
  sheet.heading(words.t("packages"));
  sheet.table(
    [{ title: "SSCC", part: 4 }, { title: words.t("package"), part: 3 }, { title: words.t("grossMass"), part: 2, isNumber: true }],
    outermost(source.packages).map((one) => [one.sscc === null ? words.t("noSscc") : toPrintedSscc(one.sscc), one.described, words.kilograms(one.grossMassKg)]),
  );
  sheet.heading(words.t("goods"));
  sheet.table(
    [{ title: words.t("item"), part: 4 }, { title: words.t("nsn"), part: 2 }, { title: words.t("quantity"), part: 2, isNumber: true }, { title: words.t("netMass"), part: 2, isNumber: true }, { title: words.t("hazard"), part: 1.2 }],
    totalsOf(source.packages).map(({ item, units }) => [
      `${words.names(item.names)} (${item.code})`, item.nsn === null ? "—" : toPrintedNsn(item.nsn), words.units(units, item.unit), words.kilograms(item.massKg === null ? null : item.massKg * units),
      item.hazardDivision === null ? "—" : `${item.hazardDivision}${item.compatibilityGroup ?? ""}`,
    ]),
  );
  const load = loadOf(source.packages);
  sheet.facts([[words.t("netMass"), load.massIsWhole ? words.kilograms(load.massKg) : words.t("unknown")], [words.t("grossMass"), words.kilograms(grossMassKg(source.packages))]]);
  return sheet.end();
}
