import { z } from "zod";
import { classifications, type Label } from "./label.ts";

const partyCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);
const category = z.string().regex(/^[A-Z][A-Z0-9 -]{0,39}$/);

/** A label as it is asked for. */
export const labelBody = z.strictObject({
  classification: z.enum(classifications).default("UNCLASSIFIED"),
  restrictive: z.array(category).max(20).default([]),
  releasableTo: z.union([z.literal("all"), z.array(partyCode).min(1).max(200)]).default("all"),
}).meta({ id: "NewLabel" });

/** Up to which classification somebody reads, and in which restrictive categories. */
export const clearanceShape = z.strictObject({ classification: z.enum(classifications), categories: z.array(category).max(20).readonly() }).meta({ id: "Clearance" });

/** A label as STANAG 4774 shapes it: of the categories a reader needs all that are restrictive, and one of each that is permissive. */
export const labelAnswer = z.strictObject({
  policyIdentifier: z.string(), classification: z.enum(classifications),
  categories: z.array(z.strictObject({ type: z.enum(["RESTRICTIVE", "PERMISSIVE"]), tagName: z.string(), values: z.array(z.string()).readonly() })).readonly(),
}).meta({ id: "ConfidentialityLabel" });

export function toLabelAnswer(label: Label): z.infer<typeof labelAnswer> {
  return {
    policyIdentifier: label.policy, classification: label.classification,
    categories: [
      ...(label.restrictive.length === 0 ? [] : [{ type: "RESTRICTIVE" as const, tagName: "Handling", values: label.restrictive }]),
      ...(label.releasableTo === "all" ? [] : [{ type: "PERMISSIVE" as const, tagName: "Releasable To", values: label.releasableTo }]),
    ],
  };
}
