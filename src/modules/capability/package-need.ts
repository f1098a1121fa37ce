import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { TemplateId } from "./template.ts";

export type PackageNeedId = Id<"packageNeed">;

/** So many usable sets of an edition, at a place, by a day. Its components are needs of their own, to which units are tied. */
export interface PackageNeed {
  readonly id: PackageNeedId;
  readonly recipientId: string;
  readonly reference: string;
  readonly templateId: TemplateId;
  readonly sets: number;
  readonly needBy: Day;
  readonly placeId: string;
  readonly priority: number;
  readonly illustrative: boolean;
  readonly basis: string | null;
  readonly note: string | null;
  readonly statedOn: Day;
  readonly labelId: LabelId;
  readonly version: number;
}

export type PackageNeedRefusal =
  | { readonly rule: "PACKAGE-9"; readonly code: "package-need-reference-taken"; readonly pointer: string }
  | { readonly rule: "PACKAGE-9"; readonly code: "package-need-without-template"; readonly pointer: string };

/** What the need of one component is called: the package's own reference and the component's key. */
export function referenceOfPart(reference: string, key: string): string {
  return `${reference} / ${key}`;
}
