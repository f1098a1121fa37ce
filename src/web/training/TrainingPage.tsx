import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { addDays, daysBetween, parseDay, toDay, type Day } from "../../kernel/day.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters, SearchFilter } from "../parts/Filters.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Head, Illustrative, Pill, ShareBar } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { oneOf, useAsk, useFilters, useMay, usePages, useRoom } from "../queries.ts";
import { beginningOf, languageName, spanAfter, spans, type ReportRow, type RequestRow, type SessionRow } from "./training-words.ts";

export function TrainingPage() {
  const { t } = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  return (
    <>
      <Head title={t("nav.training")}>
        {may("addTrainingRequest") && <Button onClick={() => void navigate({ to: "/training/requests/new" })}>{t("training.newRequest")}</Button>}
      </Head>
      <p className="lead">{t("training.lead")} <Link to="/training/step">{t("training.step")}</Link></p>
      <Calendar />
      <Requests />
      <Report />
    </>
  );
}

function Calendar() {
  const { t, word, names, day, shortDay } = useTexts();
  const { filters, setFilters } = useFilters();
  const room = useRoom().data;
  const span = oneOf(spans, filters["span"]) ?? "quarter";
  const [now] = useState(() => toDay(new Date()));
  const from = parseDay(filters["from"] ?? "") ?? beginningOf(span, (room?.today ?? now) as Day);
  const through = addDays(spanAfter(span, from, 1), -1);
  const { sort = "beginsOn" } = filters;
  const list = usePages("/api/course-sessions", { from, through, search: filters["search"], free: filters["free"] === "true" ? "true" : undefined, sort });
  const columns: Column<SessionRow>[] = [
    { key: "title", label: t("training.course"), rowHead: true, wide: true, cell: (one) => <><Link to="/training/sessions/$id" params={{ id: one.id }}>{one.title}</Link> <span className="quiet">{one.reference}</span> {one.illustrative && <Illustrative basis={one.basis} />} <LabelBadge label={one.label} /></> },
    { key: "days", label: t("training.when"), sort: "beginsOn", whole: true, cell: (one) => `${shortDay(one.beginsOn)} – ${day(one.endsOn)}` },
    { key: "strip", label: `${shortDay(from)} – ${day(through)}`, wide: true, cell: (one) => <Strip session={one} from={from} through={through} /> },
    { key: "donor", label: t("donor"), cell: (one) => names(one.donor.names) },
    { key: "place", label: t("place"), cell: (one) => names(one.place.names) },
    { key: "seats", label: t("training.seats"), sort: "seats", cell: (one) => <Seats session={one} /> },
  ];
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{t("training.calendar")}</h2>
      <Filters>
        <SearchFilter />
        <ChoiceFilter name="span" label={t("training.span")} any={word("trainingSpan", "quarter")} options={(["week", "month"] as const).map((one) => [one, word("trainingSpan", one)])} />
        <ChoiceFilter name="free" label={t("training.seats")} options={[["true", t("training.seatsOnly")]]} />
      </Filters>
      <div className="act-row">
        <Button variant="default" onClick={() => setFilters({ from: spanAfter(span, from, -1) })}>{t("training.earlier")}</Button>
        <b>{day(from)} – {day(through)}</b>
        <Button variant="default" onClick={() => setFilters({ from: spanAfter(span, from, 1) })}>{t("training.later")}</Button>
      </div>
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : (
        <Records label={t("training.calendar")} rows={list.items} columns={columns} keyOf={(one) => one.id} sort={sort} onSort={(next) => setFilters({ sort: next })} empty={t("training.none")}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />
      )}
    </section>
  );
}

/** The days of a session among the days that are shown; its dates stand beside it in words. */
function Strip({ session, from, through }: { session: SessionRow; from: Day; through: Day }) {
  const whole = daysBetween(from, through) + 1;
  const begin = Math.max(0, daysBetween(from, session.beginsOn as Day));
  const end = Math.min(whole, daysBetween(from, session.endsOn as Day) + 1);
  return <svg className="sharebar" viewBox={`0 0 ${whole} 8`} preserveAspectRatio="none" aria-hidden="true"><rect className="bar-ground" width={whole} height="8" /><rect className="bar-allocated" x={begin} width={Math.max(end - begin, 0)} height="8" /></svg>;
}

function Seats({ session }: { session: SessionRow }) {
  const { t, day } = useTexts();
  if (session.calledOffOn) return <Pill tone="quiet">{t("training.calledOff", { day: day(session.calledOffOn) })}</Pill>;
  const label = t("training.seatsOf", { booked: session.bookedSeats, seats: session.seats });
  return <>{label}<ShareBar whole={session.seats} parts={[{ value: session.bookedSeats, kind: "full" }]} label={label} /></>;
}

function Requests() {
  const { t, names, day, language } = useTexts();
  const list = usePages("/api/training-requests", { sort: "wantedBy" });
  const columns: Column<RequestRow>[] = [
    { key: "reference", label: t("reference"), rowHead: true, cell: (one) => <><Link to="/training/requests/$id" params={{ id: one.id }}>{one.reference}</Link> {one.illustrative && <Illustrative basis={one.basis} />} <LabelBadge label={one.label} /></> },
    { key: "skill", label: t("training.skill"), cell: (one) => <code>{one.skill}</code> },
    { key: "item", label: t("item"), wide: true, cell: (one) => (one.item ? names(one.item.names) : "") },
    { key: "recipient", label: t("recipient"), cell: (one) => names(one.recipient.names) },
    { key: "language", label: t("training.language"), cell: (one) => languageName(one.language, language) },
    { key: "seats", label: t("training.seats"), cell: (one) => t("training.seatsOf", { booked: one.bookedSeats, seats: one.seats }) },
    { key: "wanted", label: t("training.wantedBy"), whole: true, cell: (one) => day(one.wantedBy) },
  ];
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t("training.requests")}</h2>
      <Fault error={list.error} />
      {!list.isPending && <Records label={t("training.requests")} rows={list.items} columns={columns} keyOf={(one) => one.id} empty={t("training.requestsNone")} more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />}
    </section>
  );
}

const counted = ["nominated", "arrived", "graduated", "withdrawn", "failed"] as const;

function Report() {
  const { t, word, day, count } = useTexts();
  const answer = useAsk("/api/course-report", {});
  const columns: Column<ReportRow>[] = [
    { key: "reference", label: t("training.course"), rowHead: true, cell: (one) => <Link to="/training/sessions/$id" params={{ id: one.sessionId }}>{one.reference}</Link> },
    { key: "donor", label: t("donor"), cell: (one) => one.donor },
    { key: "ends", label: t("training.ends"), whole: true, cell: (one) => day(one.endsOn) },
    { key: "seats", label: t("training.seats"), cell: (one) => t("training.seatsOf", { booked: one.bookedSeats, seats: one.seats }) },
    ...counted.map((state): Column<ReportRow> => ({ key: state, label: word("seatState", state), figure: true, cell: (one) => count(one[state]) })),
  ];
  return (
    <section aria-labelledby="report">
      <h2 id="report">{t("training.report")}</h2>
      <p className="quiet">{t("training.reportNote")}</p>
      <Fault error={answer.error} />
      {answer.data && <Records label={t("training.report")} rows={answer.data.sessions} columns={columns} keyOf={(one) => one.sessionId} empty={t("training.reportNone")} />}
    </section>
  );
}
