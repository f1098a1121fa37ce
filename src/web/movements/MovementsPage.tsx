import { lazy, Suspense, useId } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters } from "../parts/Filters.tsx";
import { Head, Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useFilters, usePages } from "../queries.ts";
import type { DayRow } from "../types.ts";
import { DayDetails } from "./DayDetails.tsx";
import { NodeBoards } from "./NodeBoards.tsx";

const DaysChart = lazy(() => import("./DaysChart.tsx"));

/** What leaves, comes and is under way, day by day, and how full the places are. */
export function MovementsPage() {
  const { t, names } = useTexts();
  const { filters } = useFilters();
  const { from, through, party, node, day } = filters;
  const asked = { from, through, party, node };
  const answer = useAsk("/api/movements", { query: asked }, { keep: true });
  const parties = usePages("/api/parties", { limit: "200", sort: "code" });
  const nodes = usePages("/api/nodes", { limit: "200", sort: "code" });
  const days = answer.data?.days ?? [];
  const shown = day ?? answer.data?.today;
  return (
    <>
      <Head title={t("nav.movements")} />
      <p className="lead">{t("board.lead")}</p>
      <Filters>
        <RangeFilter name="from" label={t("board.from")} day={days[0]?.day} />
        <RangeFilter name="through" label={t("board.through")} day={days.at(-1)?.day} />
        <ChoiceFilter name="party" label={t("board.party")} options={parties.items.map((one) => [one.id, names(one.names)])} />
        <ChoiceFilter name="node" label={t("board.node")} options={nodes.items.map((one) => [one.id, names(one.names)])} />
      </Filters>
      <Fault error={answer.error} />
      {answer.isPending && <Waiting />}
      {answer.data && <Days days={days} today={answer.data.today} shown={shown} />}
      {shown && <DayDetails day={shown} party={party} node={node} />}
      {!answer.error && <NodeBoards from={from} through={through} node={node} />}
    </>
  );
}

function RangeFilter({ name, label, day }: { name: string; label: string; day: string | undefined }) {
  const { filters, setFilters } = useFilters();
  const id = useId();
  return <div className="control"><label htmlFor={id}>{label}</label><input id={id} type="date" value={filters[name] ?? day ?? ""} onChange={(event) => setFilters({ [name]: event.target.value || undefined })} /></div>;
}

function Days({ days, today, shown }: { days: readonly DayRow[]; today: string; shown: string | undefined }) {
  const { t, day, count } = useTexts();
  const { setFilters } = useFilters();
  const columns: Column<DayRow>[] = [
    {
      key: "day", label: t("board.day"), rowHead: true, whole: true,
      cell: (one) => <><button type="button" className="textlike" aria-pressed={one.day === shown} onClick={() => setFilters({ day: one.day })}>{day(one.day)}</button>{one.day === today && <> <Pill tone="quiet">{t("board.today")}</Pill></>}</>,
    },
    { key: "departs", label: t("board.departs"), figure: true, cell: (one) => count(one.departs) },
    { key: "arrives", label: t("board.arrives"), figure: true, cell: (one) => count(one.arrives) },
    { key: "late", label: t("board.late"), figure: true, cell: (one) => (one.late > 0 ? <Pill tone="warn">{count(one.late)}</Pill> : count(0)) },
    { key: "underWay", label: t("board.underWay"), figure: true, cell: (one) => count(one.underWay) },
  ];
  return (
    <section aria-labelledby="days">
      <h2 id="days">{t("board.days")}</h2>
      <Suspense fallback={<Waiting />}><DaysChart days={days} label={t("board.chart")} /></Suspense>
      <Records label={t("board.days")} rows={days} columns={columns} keyOf={(one) => one.day} />
    </section>
  );
}
