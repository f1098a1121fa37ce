import type { Language } from "../../texts/refusals.ts";
import { writeCustoms } from "./customs.ts";
import { writeDangerousGoods } from "./dangerous-goods.ts";
import { writeDonation } from "./donation.ts";
import { writeDiscrepancies, writeReceipt } from "./handover.ts";
import { writeLabels } from "./label.ts";
import { writeManifest } from "./manifest.ts";
import { writePackingList } from "./packing-list.ts";
import type { PaperKind, PaperSource } from "./source.ts";
import { writeWaybill } from "./waybill.ts";
import { wordsOf, type PaperWords } from "./words.ts";

const writers: Readonly<Record<PaperKind, (source: PaperSource, words: PaperWords) => Promise<Buffer>>> = {
  label: writeLabels, "packing-list": writePackingList, manifest: writeManifest, waybill: writeWaybill, "dangerous-goods": writeDangerousGoods, customs: writeCustoms, receipt: writeReceipt,
  discrepancies: writeDiscrepancies, donation: writeDonation,
};

/** A paper about a consignment, as PDF. The same source gives the same bytes. */
export function writePaper(kind: PaperKind, source: PaperSource, language: Language): Promise<Buffer> {
  return writers[kind](source, wordsOf(language));
}
