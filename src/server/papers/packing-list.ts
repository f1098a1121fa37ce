import { toPrintedSscc } from "../../modules/consignments/sscc.ts";
import { routeFacts } from "./route-facts.ts";
import { Sheet } from "./sheet.ts";
import type { PaperSource } from "./source.ts";
import type { PaperWords } from "./words.ts";

/** What is in each package, with lots, last days and serial numbers. */
export function writePackingList(source: PaperSource, words: PaperWords): Promise<Buffer> {
  const sheet = new Sheet(words.t("title.packing-list"), source, words);
  sheet.facts(routeFacts(source, words));
  for (const one of source.packages) {
    sheet.heading(`${one.described} · ${one.sscc === null ? words.t("noSscc") : toPrintedSscc(one.sscc)}`);
    sheet.paragraph([words.t("grossMass"), words.kilograms(one.grossMassKg), ...(one.inside === null ? [] : [words.t("inside", { sscc: toPrintedSscc(one.inside) })])].join(" · "), { size: 8.5 });
    if (one.lines.length === 0) continue;
    sheet.table(
      [{ title: words.t("item"), part: 4 }, { title: words.t("quantity"), part: 2, isNumber: true }, { title: words.t("lot"), part: 1.5 }, { title: words.t("expires"), part: 1.7 }, { title: words.t("serials"), part: 3 }],
      one.lines.map(({ item, units, lot, expiresOn, serials }) => [`${words.names(item.names)} (${item.code})`, words.units(units, item.unit), lot ?? "—", words.day(expiresOn), serials.length === 0 ? "—" : serials.join(", ")]),
    );
  }
  return sheet.end();
}
