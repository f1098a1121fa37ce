import { z } from "zod";
import { dayShape, idShape } from "../../edges/shapes.ts";

const days = z.int().min(1).max(3650);
const code = z.string().min(1).max(200);
const period = { from: dayShape, through: dayShape };

/** A change of a scenario, each kind with what it is about and nothing else. */
export const changeShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("close-leg"), leg: code, ...period }),
  z.strictObject({ kind: z.literal("close-node"), node: code, ...period }),
  z.strictObject({ kind: z.literal("delay-donor"), donor: code, days }),
  z.strictObject({ kind: z.literal("withdraw-line"), line: code }),
  z.strictObject({ kind: z.literal("delay-line"), line: code, days }),
  z.strictObject({ kind: z.literal("add-offer"), item: code, node: code, units: z.int().min(1).max(1_000_000_000), ...period }),
  z.strictObject({ kind: z.literal("more-lift"), leg: code, tonnesPerDeparture: z.number().positive().max(1_000_000_000) }),
  z.strictObject({ kind: z.literal("licence"), node: code, division: z.enum(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]), neqKg: z.number().min(0).max(1_000_000_000).multipleOf(0.001) }),
  z.strictObject({ kind: z.literal("give-consent"), line: code }),
  z.strictObject({ kind: z.literal("need-later"), need: code, days }),
]).meta({ id: "ScenarioChange" });

export const pinShape = z.strictObject({ proposal: idShape, movement: code }).meta({ id: "PinnedMovement" });

export const forbidShape = z.strictObject({ leg: code.optional(), node: code.optional(), line: code.optional(), need: code.optional() })
  .refine(({ leg, node }) => (leg === undefined) !== (node === undefined), { path: ["leg"], message: "exactly one of leg and node" })
  .refine(({ line, need }) => line === undefined || need === undefined, { path: ["need"], message: "not both line and need" }).meta({ id: "ForbiddenWay" });
