import type { Plan, Tier } from "../../planner/index.ts";

/**
 * The plan with the bounds its price lists prove, where it claims to have looked at every plan. The checker would have to
 * look at all of them too, which takes it minutes even where the planner takes none; prices it checks at once. The
 * movements are the same; of the claims, the bound may be weaker. For problems whose classes are not strict.
 */
export function claimByPrices(plan: Plan): Plan {
  if (!plan.certificate.exhaustive) return plan;
  const provedBy = (credit: "on-time" | "usable") => plan.certificate.prices.find((list) => list.credit === credit)?.bound ?? Infinity;
  const valueOf = (name: Tier["name"]) => plan.tiers.find((tier) => tier.name === name)!.value;
  const made = valueOf("on-time") + valueOf("late") > 0;
  const tiers = plan.tiers.map((tier): Tier => {
    const { name, value } = tier;
    const known = name === "on-time" ? Math.min(provedBy("on-time"), provedBy("usable")) : name === "late" ? provedBy("usable") - valueOf("on-time") : name === "movements" && made ? 1 : 0;
    const bound = name === "cost" || name === "movements" ? Math.min(value, known) : Math.max(value, Math.min(known, tier.outOf!));
    return { ...tier, bound, gap: gapOf(value, bound) };
  });
  const optimal = tiers.every(({ value, bound }) => value === bound);
  return {
    ...plan, tiers, status: optimal ? "optimal" : plan.status === "out-of-time" ? "out-of-time" : "feasible", bound: tiers[0]!.bound, gap: tiers[0]!.gap,
    certificate: { ...plan.certificate, exhaustive: false },
  };
}

/** How far a value is from its bound, as a share of the larger; to a millionth. */
export function gapOf(value: number, bound: number): number {
  return value === bound ? 0 : Math.round((Math.abs(bound - value) / Math.max(Math.abs(bound), Math.abs(value))) * 1e6) / 1e6;
}
