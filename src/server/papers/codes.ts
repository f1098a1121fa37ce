import { toBuffer } from "bwip-js/node";
import type { Sscc } from "../../modules/consignments/sscc.ts";
import { isForCode } from "./printable.ts";

/** A code as a picture in PNG. */
export type CodePicture = Buffer;

const draw = (options: Parameters<typeof toBuffer>[0]): Promise<CodePicture> => toBuffer({ ...options, backgroundcolor: "FFFFFF", paddingwidth: 10, paddingheight: 4 });

/** The bar code of a logistic label: GS1-128 with (00). Nothing but digits is ever in it. */
export function drawBarCode(sscc: Sscc): Promise<CodePicture> {
  return draw({ bcid: "gs1-128", text: `(00)${sscc}`, scale: 3, height: 22, includetext: false });
}

/** GS1 DataMatrix with (00), and in (400) the consignment's reference where its characters may stand in a code. */
export function drawDataMatrix(sscc: Sscc, reference: string): Promise<CodePicture> {
  return draw({ bcid: "gs1datamatrix", text: `(00)${sscc}${isForCode(reference, 30) ? `(400)${reference}` : ""}`, scale: 5 });
}

/** What the QR code of a package says: where the room opens it (GS1 Digital Link), or the bare element string where the room has no address. */
export function qrTextOf(sscc: Sscc, roomAddress: string | null): string {
  return roomAddress === null ? `00${sscc}` : `${roomAddress}/00/${sscc}`;
}

/** A QR code of a text that the program made. Escapes are not read in it: a text is its characters. */
export function drawQr(text: string): Promise<CodePicture> {
  return draw({ bcid: "qrcode", text, scale: 5, eclevel: "M" } as Parameters<typeof toBuffer>[0]);
}
