import { useElementSize } from "@mantine/hooks";
import { scaleUtc } from "d3-scale";
import { useTexts } from "../language.tsx";
import type { Movement } from "../types.ts";

const rowHeight = 26;
const headHeight = 28;
const toDate = (day: string) => new Date(`${day}T00:00:00Z`);

type Timed = Pick<Movement, "legs" | "arriveOn">;

/** One row: what moves, and where it would have moved before, drawn faint. */
export interface TimelineRow {
  readonly key: string;
  readonly label: string;
  readonly now: Timed | null;
  readonly before?: Timed | null;
  readonly dueOn: string;
  readonly late: boolean;
}

/** Movements as rows of legs over time, with the day each need is due. The table has the same in words. */
export default function Timeline({ rows: given }: { rows: readonly TimelineRow[] }) {
  const { t, shortDay, word } = useTexts();
  const { ref, width } = useElementSize();
  const leaves = ({ now, before }: TimelineRow) => (now ?? before)!.legs[0]!.departOn;
  const rows = given.filter((row) => [row.now, row.before].some((one) => one && one.legs.length > 0) && (row.now ?? row.before)!.legs.length > 0).toSorted((a, b) => leaves(a).localeCompare(leaves(b)));
  if (rows.length === 0) return <p className="empty">{t("movements.none")}</p>;
  const labels = width < 560 ? 130 : 300;
  const days = rows.flatMap((row) => [row.now, row.before].flatMap((one) => (one && one.legs.length > 0 ? [one.legs[0]!.departOn, one.arriveOn] : [])).concat(row.dueOn)).toSorted();
  const x = scaleUtc().domain([toDate(days[0]!), toDate(days.at(-1)!)]).range([labels, Math.max(labels + 80, width - 12)]);
  const height = headHeight + rows.length * rowHeight + 8;
  const ticks = x.ticks(Math.max(2, Math.floor((width - labels) / 90)));
  const bars = (one: Timed, y: number, tall: number, faint: boolean) => one.legs.map((leg) => (
    <rect key={`${leg.code} ${leg.departOn} ${faint}`} className="timeline-leg" data-mode={leg.mode} data-faint={faint ? "yes" : undefined} x={x(toDate(leg.departOn))} y={y} width={Math.max(3, x(toDate(leg.arriveOn)) - x(toDate(leg.departOn)) - 1)} height={tall}>
      <title>{`${leg.from} › ${leg.to}, ${word("mode", leg.mode)}, ${shortDay(leg.departOn)} – ${shortDay(leg.arriveOn)}`}</title>
    </rect>
  ));
  return (
    <div ref={ref} className="timeline">
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={t("timeline.label", { count: rows.length })}>
          {ticks.map((at) => <g key={at.getTime()}><line className="tick" x1={x(at)} x2={x(at)} y1={headHeight - 6} y2={height} /><text x={x(at)} y={headHeight - 12} textAnchor="middle">{shortDay(at.toISOString().slice(0, 10))}</text></g>)}
          {rows.map((row, index) => {
            const y = headHeight + index * rowHeight;
            return (
              <g key={row.key}>
                <title>{row.label}</title>
                <text x={labels - 8} y={y + 16} textAnchor="end">{fit(row.label, labels)}</text>
                {row.before && bars(row.before, y + 3, row.now ? 8 : 15, true)}
                {row.now && bars(row.now, row.before ? y + 13 : y + 5, row.before ? 9 : 15, false)}
                <line className={row.late ? "due late" : "due"} x1={x(toDate(row.dueOn))} x2={x(toDate(row.dueOn))} y1={y + 2} y2={y + rowHeight - 3} />
              </g>
            );
          })}
        </svg>
      )}
      <ul className="legend" aria-label={t("legend")}>
        {(["road", "rail", "sea", "air", "inlandWater"] as const).map((mode) => <li key={mode}><i className="timeline-key" data-mode={mode} />{word("mode", mode)}</li>)}
        {rows.some((row) => row.before) && <li><i className="timeline-key" data-mode="rail" data-faint="yes" />{t("compare.faint")}</li>}
        <li><i className="due-key" />{t("timeline.due")}</li>
      </ul>
    </div>
  );
}

/** The end of a label says which need it is for; what is cut is the middle. */
function fit(text: string, width: number): string {
  const most = Math.floor(width / 7.2);
  if (text.length <= most) return text;
  const end = Math.min(11, Math.floor(most / 2));
  return `${text.slice(0, most - end - 1)}…${text.slice(-end)}`;
}
