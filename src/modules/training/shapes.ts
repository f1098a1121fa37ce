import { z } from "zod";
import { idShape, namesShape } from "../../edges/shapes.ts";

export const reference = z.strictObject({ id: idShape, code: z.string(), names: namesShape });
/** The code of what somebody can do, and of somebody by a pseudonym. */
export const codeShape = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);
/** ISO 639, two or three letters. */
export const languageShape = z.string().regex(/^[a-z]{2,3}$/);
/** How many seats: also none and fewer than none, which the rules refuse with their reason. */
export const seatsShape = z.int().min(-1_000_000).max(1_000_000);
export const daysShape = z.int().min(0).max(365);
