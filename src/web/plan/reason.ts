import { useTexts, type Values } from "../language.tsx";
import type { Names, PlanReason } from "../types.ts";

/** Why the plan leaves something open, in one sentence. */
export function useReasonText() {
  const { t, word, day, names } = useTexts();
  const reason = ({ code, facts }: PlanReason): string => {
    const text = (name: string) => (typeof facts[name] === "string" ? String(facts[name]) : null);
    const list = (name: string) => (Array.isArray(facts[name]) ? facts[name].slice(0, 4).map(String).join(", ") + (facts[name].length > 4 ? " …" : "") : "—");
    const named = (name: string) => (facts[name] ? names(facts[name] as Names) : null);
    const leg = named("fromNames") && named("toNames") ? `${named("fromNames")} › ${named("toNames")}` : null;
    const [first, last] = [text("firstOn"), text("lastOn")];
    const values: Values = {
      offeredUnits: Number(facts["offeredUnits"] ?? 0), earliestOn: text("earliestOn") ? day(text("earliestOn")) : "—", place: leg ?? named("nodeNames") ?? text("place") ?? "—",
      division: text("division") ?? "—", needs: list("needs"), offers: list("offers"), component: text("component") ?? "—", item: named("itemNames") ?? "—", because: facts["because"] ? reason(facts["because"] as PlanReason) : "", holders: Array.isArray(facts["holders"]) && facts["holders"].length > 0 ? t("unmet.holders", { holders: list("holders") }) : "", why: text("leftOut") ? word("leftOut", text("leftOut")!) : "—",
      days: first === null ? "—" : first === last || last === null ? day(first) : `${day(first)} – ${day(last)}`,
    };
    return word("reason", code, values).trim();
  };
  return reason;
}
