import { Link, useParams } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Filters } from "../parts/Filters.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Fact, Facts, Head, Illustrative } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Units } from "../parts/Units.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useFilters } from "../queries.ts";
import type { PackageNeed } from "../types.ts";
import { DayFilter } from "./DayFilter.tsx";
import { DonorEffects } from "./DonorEffects.tsx";
import { FigureSource } from "./FigureSource.tsx";
import { Holders, Missing } from "./Missing.tsx";
import { PlanFilter, PlanNote, useReadinessOf } from "./PlanFilter.tsx";
import { SetsBar } from "./SetsBar.tsx";

type Part = PackageNeed["parts"][number];
type Turn = PackageNeed["timeline"][number];

/** One need for usable sets: how ready it is on a day, by component, day by day, and by donor. */
export function PackageNeedPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, names, day } = useTexts();
  const answer = useReadinessOf(id);
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/readiness" search={true}>{t("nav.readiness")}</Link> · {one.reference}</>} title={names(one.template.names)} />
      <p className="tags">{one.illustrative && <Illustrative basis={one.basis} />} <LabelBadge label={one.label} /></p>
      <Filters><DayFilter /><PlanFilter /></Filters>
      <PlanNote />
      <Facts>
        <Fact label={t("readiness.usableOn", { day: day(one.asOf) })}><SetsBar one={one} /></Fact>
        <Fact label={t("readiness.missing")}><Missing one={one} /></Fact>
        {one.bottleneck && <Fact label={t("readiness.holders")}><Holders holders={one.holders} unit={one.bottleneck.item.unit} /></Fact>}
        <Fact label={t("readiness.readyOn")}>{one.readyOn === null ? t("readiness.notKnown") : day(one.readyOn)}</Fact>
        <Fact label={t("needBy")}>{day(one.needBy)}</Fact>
        <Fact label={t("place")}><Link to="/network/nodes/$id" params={{ id: one.place.id }}>{names(one.place.names)}</Link></Fact>
        <Fact label={t("recipient")}>{names(one.recipient.names)}</Fact>
        <Fact label={t("template")}><Link to="/readiness/templates/$id" params={{ id: one.template.id }}>{t("template.edition", { edition: one.template.edition })}</Link></Fact>
        {one.note && <Fact label={t("note")}>{one.note}</Fact>}
      </Facts>
      <Timeline one={one} />
      <Components one={one} />
      <DonorEffects one={one} />
      <Trail kind="packageNeed" id={one.id} />
    </>
  );
}

function Timeline({ one }: { one: PackageNeed }) {
  const { t, names, day } = useTexts();
  const { setFilters } = useFilters();
  const short = (turn: Turn) => one.parts.find((part) => part.key === turn.bottleneckKey);
  const columns: Column<Turn>[] = [
    { key: "day", label: t("readiness.day"), rowHead: true, whole: true, cell: (turn) => <button type="button" className="textlike" aria-pressed={turn.onDay === one.asOf} onClick={() => setFilters({ on: turn.onDay })}>{day(turn.onDay)}</button> },
    { key: "sets", label: t("readiness.usable"), cell: (turn) => <SetsBar one={{ ...turn, sets: one.sets }} /> },
    { key: "missing", label: t("readiness.missing"), cell: (turn) => { const part = short(turn); return part ? names(part.item.names) : t("readiness.nothingMissing"); } },
  ];
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t("readiness.timeline")}</h2>
      <p className="quiet">{t("readiness.timelineLead")}</p>
      <Records label={t("readiness.timeline")} rows={one.timeline} columns={columns} keyOf={(turn) => turn.onDay} />
    </section>
  );
}

function Components({ one }: { one: PackageNeed }) {
  const { t, word, names, count } = useTexts();
  const columns: Column<Part>[] = [
    { key: "component", label: t("component"), rowHead: true, wide: true, cell: (part) => <>{part.needId ? <Link to="/needs/$id" params={{ id: part.needId }}>{names(part.item.names)}</Link> : names(part.item.names)} <span className="quiet">{word("componentKind", part.kind)}{part.role && ` · ${part.role}`}{part.language && ` · ${part.language}`}{part.needsConsent && ` · ${word("componentKind", "consent")}`}</span></> },
    { key: "perSet", label: t("component.perSet"), figure: true, cell: (part) => count(part.perSet) },
    { key: "wanted", label: t("asked"), figure: true, whole: true, cell: (part) => <Units value={part.wantedUnits} unit={part.item.unit} /> },
    { key: "there", label: t("component.there"), figure: true, cell: (part) => count(part.availableUnits) },
    { key: "allows", label: t("component.allows"), figure: true, cell: (part) => part.setsAllowed },
    { key: "holders", label: t("readiness.holders"), wide: true, cell: (part) => (part.availableUnits >= part.wantedUnits ? "" : <Holders holders={part.holders} unit={part.item.unit} />) },
    { key: "figure", label: t("component.figure"), wide: true, cell: (part) => <FigureSource of={part} /> },
  ];
  return (
    <section aria-labelledby="components">
      <h2 id="components">{t("components")}</h2>
      <Records label={t("components")} rows={one.parts} columns={columns} keyOf={(part) => part.key} />
    </section>
  );
}
