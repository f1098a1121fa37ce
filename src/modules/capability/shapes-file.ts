import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { CellFault } from "../../kernel/table.ts";
import { longText, namesShape, shortText } from "../../edges/shapes.ts";
import type { PackagesDocument } from "./actions-file.ts";
import { componentBody, templateCode, toComponent } from "./shapes.ts";
import { newPackageNeed } from "./shapes-readiness.ts";

const itemCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);

/** Templates and needs for sets as one JSON document; items, templates, parties and places by code. A template nests the latest edition of another, which stands before it. */
const packagesFile = z.strictObject({
  templates: z.array(z.strictObject({
    code: templateCode, after: z.int().min(0).max(100_000).default(0), names: namesShape, note: longText.nullable().default(null), components: z.array(componentBody(itemCode, itemCode)).min(1).max(100),
  })).max(500).default([]),
  needs: z.array(newPackageNeed.omit({ recipientId: true, templateId: true, placeId: true, validatedBy: true }).extend({
    recipient: shortText, template: templateCode, place: shortText, validatedBy: shortText.nullable().default(null),
  })).max(2000).default([]),
});

/** Reads the document, or says at which places of it something is wrong. */
export function readPackagesFile(json: unknown): { readonly document: PackagesDocument } | { readonly refused: CellFault[] } {
  const read = packagesFile.safeParse(json);
  if (read.success) {
    return { document: {
      templates: read.data.templates.map((one) => ({ ...one, components: one.components.map(toComponent) })),
      needs: read.data.needs.map((one) => ({ ...one, needBy: one.needBy as Day })),
    } };
  }
  return { refused: read.error.issues.slice(0, 1000).map((issue) => {
    const pointer = issue.path.map((part) => `/${String(part)}`).join("");
    return { row: null, column: pointer || null, code: issue.code, message: `${pointer}: ${issue.message}` };
  }) };
}
