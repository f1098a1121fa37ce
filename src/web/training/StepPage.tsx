import { Link } from "@tanstack/react-router";
import { daysBetween, type Day } from "../../kernel/day.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head, Pill, Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";
import { toneOfStep, type StepGroup } from "./training-words.ts";

type PairRow = StepGroup["pairs"][number];

/** Courses beside the arrival of their equipment, by user and equipment. */
export function StepPage() {
  const { t, names } = useTexts();
  const answer = useAsk("/api/training/step", {});
  return (
    <>
      <Head kicker={<Link to="/training">{t("nav.training")}</Link>} title={t("training.step")} />
      <Fault error={answer.error} />
      {!answer.data && !answer.error && <Waiting />}
      {answer.data && <p className="lead">{t("training.stepLead", { days: answer.data.fadingDays })}</p>}
      {answer.data?.groups.length === 0 && <p className="empty">{t("training.stepNone")}</p>}
      {answer.data?.groups.map((group) => {
        const title = `${group.items.length === 1 ? names(group.items[0]!.names) : group.equipment} · ${names(group.recipient.names)}`;
        return (
          <section key={`${group.recipient.id} ${group.equipment}`} aria-label={title}>
            <h2>{title}</h2>
            <Timeline group={group} />
            <Pairs group={group} title={title} />
            {group.unscheduledUnits > 0 && <p className="quiet">{t("training.unscheduled", { units: group.unscheduledUnits })}</p>}
          </section>
        );
      })}
    </>
  );
}

function Pairs({ group, title }: { group: StepGroup; title: string }) {
  const { t, word, day, count } = useTexts();
  const columns: Column<PairRow>[] = [
    { key: "course", label: t("training.course"), rowHead: true, wide: true, cell: ({ course }) => (course ? <><Link to="/training/sessions/$id" params={{ id: course.sessionId }}>{course.title}</Link> <span className="quiet">{course.donor} · {course.reference}</span></> : <span className="quiet">{t("training.noCourse")}</span>) },
    { key: "seats", label: t("training.seats"), figure: true, cell: ({ course }) => (course ? count(course.seats) : "") },
    { key: "ends", label: t("training.ends"), whole: true, cell: ({ course }) => (course ? day(course.endsOn) : "") },
    { key: "arrives", label: t("training.arrives"), wide: true, cell: ({ arrival }) => (arrival ? <>{day(arrival.onDay)} <span className="quiet">{count(arrival.units)}, {word("arrivalSign", arrival.how)}</span></> : <span className="quiet">{t("training.noArrival")}</span>) },
    { key: "slack", label: t("training.slack"), figure: true, cell: ({ slackDays }) => (slackDays === null ? <Unknown /> : t("training.daysCount", { days: slackDays })) },
    { key: "step", label: t("state"), wide: true, cell: ({ step }) => (step ? <Pill tone={toneOfStep[step]}>{word("trainingStep", step)}</Pill> : "") },
  ];
  return <Records label={title} rows={group.pairs} columns={columns} keyOf={(one) => `${one.course?.sessionId ?? ""} ${one.arrival?.onDay ?? ""} ${one.arrival?.how ?? ""}`} />;
}

/** Ends of courses above, arrivals below, joined where one stands beside the other; the table beneath says the same. */
function Timeline({ group }: { group: StepGroup }) {
  const { t, day } = useTexts();
  const days = group.pairs.flatMap(({ course, arrival }) => [course?.endsOn, arrival?.onDay]).filter((one) => one !== undefined).toSorted() as Day[];
  const [first, last] = [days[0]!, days.at(-1)!];
  const whole = Math.max(daysBetween(first, last), 1);
  const at = (on: string) => 12 + (276 * daysBetween(first, on as Day)) / whole;
  return (
    <figure>
      <svg viewBox="0 0 300 44" width="100%" style={{ maxWidth: 720 }} role="img" aria-label={t("training.timeline", { equipment: group.equipment })}>
        <line x1="12" x2="288" y1="22" y2="22" stroke="currentColor" strokeOpacity="0.3" />
        {group.pairs.map(({ course, arrival, step }, index) => (
          <g key={index}>
            {course && arrival && <line x1={at(course.endsOn)} y1="10" x2={at(arrival.onDay)} y2="34" stroke="currentColor" strokeWidth={step === "inStep" ? 1 : 2} strokeDasharray={step === "courseLate" ? "3 2" : undefined} />}
            {course && <rect x={at(course.endsOn) - 4} y="6" width="8" height="8" fill="currentColor" />}
            {arrival && <path d={`M${at(arrival.onDay) - 5} 39 L${at(arrival.onDay) + 5} 39 L${at(arrival.onDay)} 30 Z`} fill="currentColor" />}
          </g>
        ))}
      </svg>
      <figcaption className="quiet">{day(first)} – {day(last)}</figcaption>
    </figure>
  );
}
