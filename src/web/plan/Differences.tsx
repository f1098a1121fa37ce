import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import { daysBetween, type Day } from "../../kernel/day.ts";
import { useTexts } from "../language.tsx";
import { Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Units } from "../parts/Units.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useFilters } from "../queries.ts";
import type { Comparison } from "../types.ts";
import { useReasonText } from "./reason.ts";
import { ViewSwitch, useView } from "./ViewSwitch.tsx";
import { useLegName, useMovementName, Way } from "./Way.tsx";

const Timeline = lazy(() => import("./Timeline.tsx"));
const ChangeMap = lazy(async () => ({ default: (await import("./PlanMap.tsx")).ChangeMap }));

type Difference = Comparison["movements"][number];
/** Kinds of difference, in the order one reads them; what stays comes last. */
export const movementChanges = ["moved", "more", "less", "added", "dropped", "kept"] as const satisfies readonly Difference["change"][];
const toneOf = { kept: "quiet", moved: "plain", more: "good", less: "warn", added: "good", dropped: "bad" } as const satisfies Record<Difference["change"], string>;
const keyOf = ({ change, before, after }: Difference) => `${change} ${before?.id ?? ""} ${after?.id ?? ""}`;
const eitherOf = ({ before, after }: Difference) => (after ?? before)!;

/** Movement by movement: what stays, and what does not and why; as a table, over time, and on the map. What is kept is shown when asked for. */
export function Differences({ compared }: { compared: Comparison }) {
  const { t, word, count } = useTexts();
  const { filters, setFilters } = useFilters();
  const view = useView();
  const chosen = movementChanges.find((one) => one === filters["change"]);
  const shown = useMemo(() => (chosen ? compared.movements.filter((one) => one.change === chosen) : compared.movements.filter((one) => one.change !== "kept")).toSorted((one, other) => movementChanges.indexOf(one.change) - movementChanges.indexOf(other.change)), [compared, chosen]);
  const sides = useMemo(() => ({ before: compared.movements.flatMap((one) => one.before ?? []), after: compared.movements.flatMap((one) => one.after ?? []) }), [compared]);
  return (
    <section aria-labelledby="differences">
      <div className="section-head"><h2 id="differences">{t("compare.movements")}</h2><ViewSwitch /></div>
      {view !== "map" && (
        <div className="chips" role="group" aria-label={t("compare.change")}>
          <button type="button" aria-pressed={chosen === undefined} onClick={() => setFilters({ change: undefined })}>{t("compare.different")}</button>
          {movementChanges.filter((one) => compared.counts[one] > 0).map((one) => <button key={one} type="button" aria-pressed={chosen === one} onClick={() => setFilters({ change: one })}>{word("changeKind", one)} <b>{count(compared.counts[one])}</b></button>)}
        </div>
      )}
      {view === "table" && <DifferenceTable rows={shown} />}
      <Suspense fallback={<Waiting />}>
        {view === "timeline" && <DifferenceTimeline rows={shown} />}
        {view === "map" && <ChangeMap before={sides.before} after={sides.after} />}
      </Suspense>
    </section>
  );
}

function DifferenceTable({ rows }: { rows: readonly Difference[] }) {
  const { t, names, word } = useTexts();
  const why = useWhyText();
  const columns: Column<Difference>[] = [
    { key: "what", label: t("item"), rowHead: true, wide: true, cell: (one) => <><Units value={one.units} unit={eitherOf(one).item.unit} /> · {names(eitherOf(one).item.names)}</> },
    { key: "change", label: t("compare.change"), cell: (one) => <Pill tone={toneOf[one.change]}>{word("changeKind", one.change)}</Pill> },
    { key: "need", label: t("need"), whole: true, cell: (one) => <Link to="/needs/$id" params={{ id: eitherOf(one).need.id }}>{eitherOf(one).need.reference}</Link> },
    { key: "before", label: t("compare.before"), wide: true, cell: (one) => (one.before ? <Way movement={one.before} /> : t("compare.absent")) },
    { key: "after", label: t("compare.after"), wide: true, cell: (one) => (one.after ? <><Way movement={one.after} /> <Shift one={one} /></> : t("compare.absent")) },
    { key: "why", label: t("compare.why"), wide: true, cell: (one) => why(one) ?? <span className="quiet">{t(one.change === "kept" ? "compare.whySame" : "compare.whyUnknown")}</span> },
  ];
  return <Records label={t("compare.movements")} rows={rows} columns={columns} keyOf={keyOf} empty={t("compare.same")} />;
}

/** By how many days what moved arrives sooner or later. */
function Shift({ one }: { one: Difference }) {
  const { t } = useTexts();
  if (one.change !== "moved" || !one.before || !one.after) return null;
  const later = daysBetween(one.before.arriveOn as Day, one.after.arriveOn as Day);
  return <Pill tone={later > 0 && one.after.late ? "warn" : "quiet"}>{later === 0 ? t("compare.sameDay") : later > 0 ? t("compare.later", { count: later }) : t("compare.sooner", { count: -later })}</Pill>;
}

function DifferenceTimeline({ rows }: { rows: readonly Difference[] }) {
  const { word } = useTexts();
  const nameOf = useMovementName();
  return <Timeline rows={rows.map((one) => {
    const either = eitherOf(one);
    return { key: keyOf(one), label: `${word("changeKind", one.change)} · ${nameOf(either)}`, now: one.after, before: one.change === "kept" || one.change === "less" || one.change === "more" ? (one.after ? null : one.before) : one.before, dueOn: either.need.needBy, late: either.late };
  })} />;
}

/** Why something differs, in one sentence, as far as the two plans tell it. */
function useWhyText() {
  const { word, day } = useTexts();
  const legName = useLegName();
  const reason = useReasonText();
  return ({ why, before, after }: Difference): string | null => {
    if (why === null) return null;
    if (why.reason) return reason(why.reason);
    const leg = [...(before?.legs ?? []), ...(after?.legs ?? [])].find((one) => one.code === why.leg);
    return word("compareWhy", why.code, { leg: leg ? legName(leg) : (why.leg ?? "—"), day: why.day ? day(why.day) : "—" });
  };
}
