import type { ReceiptLine } from "../../modules/consignments/receipt.ts";
import { drawQr } from "./codes.ts";
import { routeFacts } from "./route-facts.ts";
import { Sheet } from "./sheet.ts";
import type { PaperHandover, PaperSource } from "./source.ts";
import type { PaperWords } from "./words.ts";

const itemText = ({ itemNames }: PaperHandover, line: ReceiptLine, words: PaperWords) => (itemNames[line.item] ? `${words.names(itemNames[line.item]!)} (${line.item})` : line.item);

const isAsSent = ({ sentUnits, goodUnits, overUnits, wrongItemUnits }: ReceiptLine) => goodUnits === sentUnits && overUnits === 0 && wrongItemUnits === 0;

function countTable(sheet: Sheet, handover: PaperHandover, lines: readonly ReceiptLine[], words: PaperWords): void {
  const number = (title: string) => ({ title, part: 1.85, isNumber: true });
  sheet.table(
    [{ title: words.t("item"), part: 3 }, number(words.t("sent")), number(words.t("good")), number(words.t("damaged")), number(words.t("short")), number(words.t("returned")), number(words.t("over")), number(words.t("wrongItem")), { title: words.t("reason"), part: 2.2 }],
    lines.map((line) => [
      itemText(handover, line, words), ...[line.sentUnits, line.goodUnits, line.damagedUnits, line.shortUnits, line.returnedUnits, line.overUnits, line.wrongItemUnits].map((units) => words.count(units)), line.reason ?? "—",
    ]),
  );
}

/** The receipt that both sides signed: what was counted, and by which keys it is signed. Before there is one, a form to fill in. */
export async function writeReceipt(source: PaperSource, words: PaperWords): Promise<Buffer> {
  const { handover } = source;
  const sheet = new Sheet(words.t("title.receipt"), source, words, { isDraft: handover === null });
  sheet.facts(routeFacts(source, words));
  if (handover === null) {
    sheet.paragraph(words.t("receipt.none"), { isBold: true });
    sheet.signatures([words.t("sign.deliverer"), words.t("sign.receiver")]);
    return sheet.end();
  }
  const { receipt, signatures, hash } = handover;
  sheet.facts([[words.t("handedOverAt"), receipt.place], [words.t("handedOverOn"), words.day(receipt.handedOverOn)], ...(receipt.corrects === null ? [] : [[words.t("corrects"), receipt.corrects] as const])]);
  countTable(sheet, handover, receipt.lines, words);
  sheet.heading(words.t("signatures"));
  for (const { statement } of signatures) {
    sheet.facts([
      [words.t(`role.${statement.role}`), statement.organisation], [words.t("signedAt"), `${words.day(statement.signedAt)}, ${statement.signedAt.slice(11, 16)} UTC`], [words.t("key"), statement.key],
    ], 3);
  }
  sheet.code(await drawQr(hash), 80, 80);
  sheet.space(86);
  sheet.paragraph(words.t("receipt.verify", { hash }), { size: 8 });
  return sheet.end();
}

/** What was not as it was sent, and why: what the sender is told. */
export function writeDiscrepancies(source: PaperSource, words: PaperWords): Promise<Buffer> {
  const sheet = new Sheet(words.t("title.discrepancies"), source, words);
  sheet.facts(routeFacts(source, words));
  const lines = source.handover?.receipt.lines.filter((line) => !isAsSent(line)) ?? [];
  if (source.handover === null) sheet.paragraph(words.t("receipt.none"), { isBold: true });
  else if (lines.length === 0) sheet.paragraph(words.t("discrepancies.none"), { isBold: true });
  else {
    countTable(sheet, source.handover, lines, words);
    sheet.paragraph(words.t("receipt.hash", { hash: source.handover.hash }), { size: 8 });
  }
  return sheet.end();
}
