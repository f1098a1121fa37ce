export { needStates } from "../../modules/needs/index.ts";

export function toneOfState(state: string): "plain" | "good" | "bad" | "quiet" {
  if (state === "open") return "good";
  if (state === "rejected") return "bad";
  return ["duplicate", "withdrawn", "superseded"].includes(state) ? "quiet" : "plain";
}
