import { isHandedOver, type ConsignmentState } from "../../modules/consignments/index.ts";

/** The tone in which a state is shown, beside its word. */
export function toneOfConsignment(state: ConsignmentState): "plain" | "good" | "bad" | "quiet" {
  if (isHandedOver(state)) return "good";
  if (state === "lost" || state === "returned") return "bad";
  return state === "cancelled" ? "quiet" : "plain";
}
