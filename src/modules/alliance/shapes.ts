import { z } from "zod";
import { idShape, namesShape } from "../../edges/shapes.ts";

export const reference = z.strictObject({ id: idShape, code: z.string(), names: namesShape });
export const bodyCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);
/** An instant in UTC, to the second. */
export const instantShape = z.iso.datetime({ offset: false }).refine((text) => /^(19|2[01])\d{2}-/.test(text));
