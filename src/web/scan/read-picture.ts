import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url";

// The decoder would fetch its program from elsewhere if nobody said where it is.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

/** The texts of the codes in a picture: bar codes of labels, QR, DataMatrix. */
export async function readPicture(picture: ImageData | Blob): Promise<string[]> {
  const found = await readBarcodes(picture, { formats: ["Code128", "QRCode", "DataMatrix"], tryHarder: true, maxNumberOfSymbols: 4 });
  return found.filter(({ isValid }) => isValid).map(({ bytes }) => new TextDecoder().decode(bytes));
}
