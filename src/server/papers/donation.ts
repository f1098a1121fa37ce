import { routeFacts } from "./route-facts.ts";
import { Sheet } from "./sheet.ts";
import type { PaperSource } from "./source.ts";
import { totalsOf } from "./totals.ts";
import type { PaperWords } from "./words.ts";

/** That goods are given and not sold, by whom to whom. Says what is packed, and after the handover what arrived in good order. */
export function writeDonation(source: PaperSource, words: PaperWords): Promise<Buffer> {
  const sheet = new Sheet(words.t("title.donation"), source, words);
  sheet.paragraph(words.t("donation.sentence", { donor: source.donors.map((one) => words.names(one.names)).join(", "), recipient: words.names(source.recipient.names) }), { size: 11 });
  sheet.facts(routeFacts(source, words));
  const { handover } = source;
  if (handover === null) {
    sheet.table(
      [{ title: words.t("item"), part: 5 }, { title: words.t("quantity"), part: 2, isNumber: true }],
      totalsOf(source.packages).map(({ item, units }) => [`${words.names(item.names)} (${item.code})`, words.units(units, item.unit)]),
    );
  } else {
    sheet.table(
      [{ title: words.t("item"), part: 5 }, { title: words.t("sent"), part: 2, isNumber: true }, { title: words.t("good"), part: 2, isNumber: true }],
      handover.receipt.lines.map((line) => [handover.itemNames[line.item] ? `${words.names(handover.itemNames[line.item]!)} (${line.item})` : line.item, words.count(line.sentUnits), words.count(line.goodUnits)]),
    );
    sheet.paragraph(words.t("receipt.hash", { hash: handover.hash }), { size: 8 });
  }
  sheet.signatures([words.t("sign.donor")]);
  return sheet.end();
}
