import type { CellFault } from "../../kernel/table.ts";
import type { Template, TemplateRow } from "../../kernel/template.ts";
import type { NeedDraft } from "./actions.ts";
export const needTemplate: Template = { kind: "needs", sheet: "Needs", columns: [] };
export function toNeedDrafts(_rows: readonly TemplateRow[], _known: object): { drafts: NeedDraft[]; refused: CellFault[] } { return { drafts: [], refused: [] }; }
