import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters, SearchFilter } from "../parts/Filters.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Head, Illustrative, Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Units } from "../parts/Units.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { oneOf, useFilters, usePages } from "../queries.ts";
import type { NeedRow } from "../types.ts";
import { CoverageBar } from "./CoverageBar.tsx";
import { needStates, toneOfState } from "./need-words.ts";

export function NeedsPage() {
  const { t, word, names, day } = useTexts();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters();
  const { search, state, priority, place, sort = "priority" } = filters;
  const list = usePages("/api/needs", { search, state: oneOf(needStates, state), priority, place, sort });
  const columns: Column<NeedRow>[] = [
    { key: "reference", label: t("reference"), sort: "reference", rowHead: true, cell: (need) => <Link className="nowrap" to="/needs/$id" params={{ id: need.id }}>{need.reference}</Link> },
    { key: "item", label: t("item"), wide: true, cell: (need) => <>{names(need.item.names)} {need.illustrative && <Illustrative basis={need.basis} />} <LabelBadge label={need.label} /></> },
    { key: "units", whole: true, label: t("asked"), figure: true, cell: (need) => <Units value={need.units} unit={need.item.unit} /> },
    { key: "priority", label: t("priority"), sort: "priority", figure: true, cell: (need) => need.priority },
    { key: "needBy", whole: true, label: t("needBy"), sort: "needBy", cell: (need) => day(need.needBy) },
    { key: "place", label: t("place"), cell: (need) => names(need.place.names) },
    { key: "coverage", label: t("coverage.bar"), cell: (need) => <CoverageBar need={need} /> },
    { key: "state", label: t("state"), cell: (need) => <Pill tone={toneOfState(need.state)}>{word("needState", need.state)}</Pill> },
  ];
  return (
    <>
      <Head title={t("nav.needs")}><Button onClick={() => void navigate({ to: "/needs/new" })}>{t("need.new")}</Button></Head>
      <p className="lead">{t("needs.lead")}</p>
      <Filters>
        <SearchFilter />
        <ChoiceFilter name="state" label={t("state")} options={needStates.map((one) => [one, word("needState", one)])} />
        <ChoiceFilter name="priority" label={t("priority")} options={["1", "2", "3", "4", "5"].map((one) => [one, t("priority.value", { priority: Number(one) })])} />
      </Filters>
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : (
        <Records label={t("nav.needs")} rows={list.items} columns={columns} keyOf={(need) => need.id} sort={sort} onSort={(next) => setFilters({ sort: next })}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />
      )}
    </>
  );
}
