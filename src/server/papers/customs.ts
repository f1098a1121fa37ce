import { drawQr } from "./codes.ts";
import { routeFacts } from "./route-facts.ts";
import { Sheet } from "./sheet.ts";
import type { PaperSource } from "./source.ts";
import { grossMassKg, outermost, totalsOf } from "./totals.ts";
import type { PaperWords } from "./words.ts";

/** A draft of the customs form for goods of forces, with its serial. It asserts no legality, and says so. */
export async function writeCustoms(source: PaperSource, words: PaperWords): Promise<Buffer> {
  const sheet = new Sheet(words.t("title.customs"), source, words, { isDraft: true });
  sheet.paragraph(words.t("customs.draft"), { isBold: true });
  sheet.facts([[words.t("form302"), source.form302 ?? words.t("customs.noSerial")], [words.t("packages"), words.count(outermost(source.packages).length)]]);
  if (source.form302 !== null) {
    sheet.code(await drawQr(source.form302), 60, 60);
    sheet.space(66);
  }
  sheet.facts(routeFacts(source, words));
  sheet.table(
    [{ title: words.t("item"), part: 5 }, { title: words.t("quantity"), part: 2, isNumber: true }, { title: words.t("netMass"), part: 2, isNumber: true }],
    totalsOf(source.packages).map(({ item, units }) => [`${words.names(item.names)} (${item.code})`, words.units(units, item.unit), words.kilograms(item.massKg === null ? null : item.massKg * units)]),
  );
  sheet.facts([[words.t("grossMass"), words.kilograms(grossMassKg(source.packages))]]);
  sheet.signatures([words.t("sign.issuer"), words.t("sign.customs")]);
  return sheet.end();
}
