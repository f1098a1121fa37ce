import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { DayFilter } from "./DayFilter.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Filters, SearchFilter } from "../parts/Filters.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Head, Illustrative } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useMay } from "../queries.ts";
import type { PackageNeedRow } from "../types.ts";
import { Holders, Missing } from "./Missing.tsx";
import { PlanFilter, PlanNote, useReadiness } from "./PlanFilter.tsx";
import { SetsBar } from "./SetsBar.tsx";
import { Templates } from "./Templates.tsx";

/** The board: of each package, how many sets are usable on a day, and what stands in the way of the rest. */
export function ReadinessPage() {
  const { t, names, day } = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  const answer = useReadiness();
  const columns: Column<PackageNeedRow>[] = [
    { key: "package", label: t("readiness.package"), rowHead: true, wide: true, cell: (one) => <><Link to="/readiness/$id" params={{ id: one.id }} search={true}>{names(one.template.names)}</Link> <span className="quiet nowrap">{one.reference}</span> {one.illustrative && <Illustrative basis={one.basis} />} <LabelBadge label={one.label} /></> },
    { key: "usable", label: t("readiness.usable"), cell: (one) => <SetsBar one={one} /> },
    { key: "missing", label: t("readiness.missing"), wide: true, cell: (one) => <Missing one={one} /> },
    { key: "holders", label: t("readiness.holders"), wide: true, cell: (one) => (one.bottleneck ? <Holders holders={one.holders} unit={one.bottleneck.item.unit} /> : "") },
    { key: "readyOn", label: t("readiness.readyOn"), cell: (one) => (one.readyOn === null ? <span className="quiet">{t("readiness.notKnown")}</span> : <span className="nowrap">{day(one.readyOn)}</span>) },
    { key: "needBy", label: t("needBy"), whole: true, cell: (one) => day(one.needBy) },
  ];
  return (
    <>
      <Head title={t("nav.readiness")}>{may("addPackageNeed") && <Button onClick={() => void navigate({ to: "/readiness/new" })}>{t("readiness.new")}</Button>}</Head>
      <p className="lead">{t("readiness.lead")}</p>
      <Filters><DayFilter /><PlanFilter /><SearchFilter /></Filters>
      <PlanNote />
      <Fault error={answer.error} />
      {answer.data ? <Records label={t("nav.readiness")} rows={answer.data.items} columns={columns} keyOf={(one) => one.id} empty={t("readiness.none")} /> : !answer.error && <Waiting />}
      <Templates />
    </>
  );
}
