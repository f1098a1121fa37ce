declare const kept: unique symbol;

/** The number under which the room keeps a label: who may read a record. No answer shows it. */
export type LabelId = number & { readonly [kept]: "label" };

/** The label of whatever says nothing else: every party of the room reads it. */
export const roomWideId = 1 as LabelId;
