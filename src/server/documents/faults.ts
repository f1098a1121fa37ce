/** Why a file gives no text that could be kept. */
export type DocumentFault =
  | { readonly code: "document-kind-unknown" | "document-not-text" | "document-empty" | "document-damaged" | "document-encrypted" | "document-without-text" }
  | { readonly code: "document-bomb"; readonly limitMb: number }
  | { readonly code: "document-too-long"; readonly characters: number }
  | { readonly code: "document-too-heavy"; readonly memoryMb: number; readonly seconds: number };

/** Thrown by a reader of one format that cannot go on, and caught where files are read. */
export class NoText extends Error {
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault) {
    super(fault.code);
    this.fault = fault;
  }
}
