import { useTexts } from "../language.tsx";
import { ChoiceFilter } from "../parts/Filters.tsx";
import { hasPlan } from "../plan/has-plan.ts";
import { useAsk, useFilters, usePages } from "../queries.ts";

/** Whether sets are looked at as they stand, or with what one of the newest plans brings. */
export function PlanFilter() {
  const { t } = useTexts();
  const plans = usePages("/api/proposals", { limit: "20" });
  return <ChoiceFilter name="with" label={t("readiness.with")} any={t("readiness.withNone")} options={plans.items.filter(hasPlan).map((plan) => [plan.id, plan.title] as const)} />;
}

/** All needs for sets on the day of the address, with the plan of the address where it names one. */
export function useReadiness() {
  const { filters } = useFilters();
  const query = { search: filters["search"], asOf: filters["on"] ?? filters["asOf"] };
  const plan = filters["with"];
  const standing = useAsk("/api/package-needs", { query }, { keep: true, enabled: plan === undefined });
  const planned = useAsk("/api/proposals/{id}/package-needs", { path: { id: plan ?? "" }, query }, { keep: true, enabled: plan !== undefined });
  return plan === undefined ? standing : planned;
}

/** One of them. */
export function useReadinessOf(id: string) {
  const { filters } = useFilters();
  const query = { asOf: filters["on"] ?? filters["asOf"] };
  const plan = filters["with"];
  const standing = useAsk("/api/package-needs/{id}", { path: { id }, query }, { keep: true, enabled: plan === undefined });
  const planned = useAsk("/api/proposals/{id}/package-needs/{packageNeedId}", { path: { id: plan ?? "", packageNeedId: id }, query }, { keep: true, enabled: plan !== undefined });
  return plan === undefined ? standing : planned;
}

/** Says that what is shown rests on a plan, and leads to it. */
export function PlanNote() {
  const { t } = useTexts();
  const { filters } = useFilters();
  return filters["with"] === undefined ? null : <p className="note">{t("readiness.withNote")}</p>;
}
