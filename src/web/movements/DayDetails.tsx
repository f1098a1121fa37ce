import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Illustrative, Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Units } from "../parts/Units.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";
import type { ConsignmentRow, MovementDay } from "../types.ts";

type Step = MovementDay["departs"][number];
type UnderWay = MovementDay["underWay"][number];

/** What departs, arrives and is under way on the day that is chosen. */
export function DayDetails({ day: shown, party, node }: { day: string; party: string | undefined; node: string | undefined }) {
  const { t, day } = useTexts();
  const answer = useAsk("/api/movements/days/{day}", { path: { day: shown }, query: { party, node } }, { keep: true });
  const one = answer.data;
  return (
    <section aria-labelledby="day">
      <h2 id="day">{t("board.of", { day: day(shown) })}</h2>
      <Fault error={answer.error} />
      {answer.isPending && <Waiting />}
      {one && <>
        <Steps label={t("board.departs")} rows={one.departs} more={one.more.departs} />
        <Steps label={t("board.arrives")} rows={one.arrives} more={one.more.arrives} />
        <Standing rows={one.underWay} more={one.more.underWay} />
      </>}
    </section>
  );
}

function Steps({ label, rows, more }: { label: string; rows: readonly Step[]; more: number }) {
  const { t, day, names } = useTexts();
  const columns: Column<Step>[] = [
    { key: "what", label: t("consignment"), rowHead: true, wide: true, cell: (one) => <What consignment={one.consignment} /> },
    { key: "leg", label: t("board.service"), cell: (one) => <Link to="/network/legs/$id" params={{ id: one.leg.id }}>{names(one.leg.from.names)} › {names(one.leg.to.names)}</Link> },
    {
      key: "state", label: t("state"),
      cell: (one) => <><Pill tone={one.isDone ? "good" : "plain"}>{t(one.isDone ? "board.done" : "board.expected")}</Pill>{one.isLate && <> <Pill tone="bad">{t("consignment.late")}</Pill></>}{one.onDay !== one.plannedOn && <span className="quiet"> {t("board.plannedFor", { day: day(one.plannedOn) })}</span>}</>,
    },
  ];
  return (
    <>
      <h3>{label}</h3>
      <Records label={label} rows={rows} columns={columns} keyOf={(one) => `${one.consignment.id} ${one.leg.id} ${one.onDay}`} empty={t("board.none")} />
      <More count={more} />
    </>
  );
}

function Standing({ rows, more }: { rows: readonly UnderWay[]; more: number }) {
  const { t, day, names } = useTexts();
  const columns: Column<UnderWay>[] = [
    { key: "what", label: t("consignment"), rowHead: true, wide: true, cell: (one) => <What consignment={one.consignment} /> },
    {
      key: "where", label: t("board.where"),
      cell: (one) => <>{one.leg && <Link to="/network/legs/$id" params={{ id: one.leg.id }}>{t("consignment.onLeg", { from: names(one.leg.from.names), to: names(one.leg.to.names) })}</Link>}{one.node && <Link to="/network/nodes/$id" params={{ id: one.node.id }}>{names(one.node.names)}</Link>} <span className="quiet">{t("consignment.since", { day: day(one.since) })}</span></>,
    },
    { key: "promised", label: t("consignment.promised"), whole: true, cell: (one) => <>{one.consignment.promisedOn && day(one.consignment.promisedOn)}{one.isLate && <> <Pill tone="bad">{t("consignment.late")}</Pill></>}</> },
  ];
  return (
    <>
      <h3>{t("board.underWay")}</h3>
      <Records label={t("board.underWay")} rows={rows} columns={columns} keyOf={(one) => one.consignment.id} empty={t("board.none")} />
      <More count={more} />
    </>
  );
}

function What({ consignment: one }: { consignment: ConsignmentRow }) {
  const { names } = useTexts();
  return <><Link to="/consignments/$id" params={{ id: one.id }}>{one.reference}</Link> {one.items.map(({ item, units }) => <span key={item.id} className="quiet">{names(item.names)}, <Units value={units} unit={item.unit} /> </span>)}<span className="quiet">{names(one.from.names)} › {names(one.to.names)}</span> {one.illustrative && <Illustrative />} <LabelBadge label={one.label} /></>;
}

function More({ count }: { count: number }) {
  const { t } = useTexts();
  return count > 0 ? <p className="notice">{t("board.more", { count })}</p> : null;
}
