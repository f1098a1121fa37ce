import { useTexts } from "../language.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Units } from "../parts/Units.tsx";
import type { Comparison } from "../types.ts";
import { NeedLink } from "./NeedLink.tsx";

type Tier = Comparison["tiers"][number];
type Need = Comparison["needs"][number];

/** A difference with its sign; none is a dash. */
export function useSigned() {
  const { t } = useTexts();
  return (difference: number, text: (value: number) => string): string => (difference === 0 ? t("compare.noDifference") : `${difference > 0 ? "+" : "−"}${text(Math.abs(difference))}`);
}

/** What both plans reach, aim by aim. */
export function TiersCompared({ compared }: { compared: Comparison }) {
  const { t, word, count, fineShare, money } = useTexts();
  const signed = useSigned();
  const amount = (tier: Tier, value: number, side: "before" | "after") => {
    const outOf = compared[side]?.outOf ?? compared.after.outOf;
    return tier.name === "cost" ? money(Math.round(value / 100) * 100, "EUR") : tier.name === "movements" ? count(value) : fineShare(outOf > 0 ? value / outOf : 0);
  };
  const difference = (tier: Tier) => {
    if (tier.before === null || tier.after === null) return "—";
    // Shares of two problems with other needs are differences of the shares, not of the points.
    const points = tier.name === "on-time" || tier.name === "late";
    const share = (value: number, outOf: number) => (outOf > 0 ? Math.round((value / outOf) * 10_000) / 10_000 : 0);
    const by = points ? share(tier.after, compared.after.outOf) - share(tier.before, compared.before?.outOf ?? compared.after.outOf) : tier.after - tier.before;
    return signed(by, (value) => (points ? t("compare.points", { value: count(value * 100) }) : amount(tier, value, "after")));
  };
  const columns: Column<Tier>[] = [
    { key: "name", label: t("tier.name"), rowHead: true, cell: (tier) => <>{word("tier", tier.name)}{tier.priorityClass !== null && ` (${t("priority.value", { priority: tier.priorityClass })})`}</> },
    { key: "before", label: t("compare.before"), figure: true, cell: (tier) => (tier.before === null ? "—" : amount(tier, tier.before, "before")) },
    { key: "after", label: t("compare.after"), figure: true, cell: (tier) => (tier.after === null ? "—" : amount(tier, tier.after, "after")) },
    { key: "difference", label: t("compare.difference"), figure: true, cell: difference },
  ];
  // What is in force was computed by nobody in one go: it has no aims of its own to compare.
  if (compared.before === null) return null;
  return (
    <section aria-labelledby="aims">
      <h2 id="aims">{t("compare.tiers")}</h2>
      <Records label={t("compare.tiers")} rows={compared.tiers} columns={columns} keyOf={(tier) => `${tier.name} ${tier.priorityClass ?? ""}`} />
    </section>
  );
}

/** The needs that get more or less, on time or late. */
export function NeedsCompared({ compared }: { compared: Comparison }) {
  const { t, names, day, count } = useTexts();
  const signed = useSigned();
  const usable = (side: Need["before"]) => (side === null ? "—" : side.lateUnits > 0 ? t("compare.usableLate", { onTime: count(side.onTimeUnits), late: count(side.lateUnits) }) : t("compare.usable", { onTime: count(side.onTimeUnits) }));
  const columns: Column<Need>[] = [
    { key: "need", label: t("need"), rowHead: true, cell: (one) => <NeedLink need={one.need} /> },
    { key: "item", label: t("item"), wide: true, cell: (one) => names(one.need.item.names) },
    { key: "by", label: t("needBy"), whole: true, cell: (one) => day(one.need.needBy) },
    { key: "before", label: t("compare.before"), figure: true, cell: (one) => usable(one.before) },
    { key: "after", label: t("compare.after"), figure: true, cell: (one) => usable(one.after) },
    { key: "difference", label: t("compare.onTimeDifference"), figure: true, cell: (one) => { const by = (one.after?.onTimeUnits ?? 0) - (one.before?.onTimeUnits ?? 0); return by === 0 ? t("compare.noDifference") : <>{signed(by, () => "")}<Units value={Math.abs(by)} unit={one.need.item.unit} /></>; } },
  ];
  return (
    <section aria-labelledby="needs-compared">
      <h2 id="needs-compared">{t("compare.needs")}</h2>
      <Records label={t("compare.needs")} rows={compared.needs} columns={columns} keyOf={(one) => one.need.id} empty={t("compare.needsNone")} />
    </section>
  );
}
