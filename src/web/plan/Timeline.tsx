import { useElementSize } from "@mantine/hooks";
import { scaleUtc } from "d3-scale";
import { useTexts } from "../language.tsx";
import type { Movement } from "../types.ts";

const rowHeight = 26;
const headHeight = 28;
const toDate = (day: string) => new Date(`${day}T00:00:00Z`);

/** Every movement as a row of legs over time, with the day its need is due. The table has the same in words. */
export default function Timeline({ movements }: { movements: readonly Movement[] }) {
  const { t, names, shortDay, count, word } = useTexts();
  const { ref, width } = useElementSize();
  const rows = movements.filter((one) => one.legs.length > 0).toSorted((a, b) => a.legs[0]!.departOn.localeCompare(b.legs[0]!.departOn));
  if (rows.length === 0) return <p className="empty">{t("movements.none")}</p>;
  const labels = width < 560 ? 130 : 270;
  const days = rows.flatMap((one) => [one.legs[0]!.departOn, one.arriveOn, one.need.needBy]).toSorted();
  const x = scaleUtc().domain([toDate(days[0]!), toDate(days.at(-1)!)]).range([labels, Math.max(labels + 80, width - 12)]);
  const height = headHeight + rows.length * rowHeight + 8;
  const ticks = x.ticks(Math.max(2, Math.floor((width - labels) / 90)));
  return (
    <div ref={ref} className="timeline">
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={t("timeline.label", { count: rows.length })}>
          {ticks.map((at) => <g key={at.getTime()}><line className="tick" x1={x(at)} x2={x(at)} y1={headHeight - 6} y2={height} /><text x={x(at)} y={headHeight - 12} textAnchor="middle">{shortDay(at.toISOString().slice(0, 10))}</text></g>)}
          {rows.map((one, index) => {
            const y = headHeight + index * rowHeight;
            return (
              <g key={one.id}>
                <title>{`${count(one.units)} · ${names(one.item.names)} › ${one.need.reference}`}</title>
                <text x={labels - 8} y={y + 16} textAnchor="end">{fit(`${names(one.item.names)} › ${one.need.reference}`, labels)}</text>
                {one.legs.map((leg) => <rect key={`${leg.code} ${leg.departOn}`} className="timeline-leg" data-mode={leg.mode} x={x(toDate(leg.departOn))} y={y + 5} width={Math.max(3, x(toDate(leg.arriveOn)) - x(toDate(leg.departOn)) - 1)} height={15}><title>{`${leg.from} › ${leg.to}, ${word("mode", leg.mode)}, ${shortDay(leg.departOn)} – ${shortDay(leg.arriveOn)}`}</title></rect>)}
                <line className={one.late ? "due late" : "due"} x1={x(toDate(one.need.needBy))} x2={x(toDate(one.need.needBy))} y1={y + 2} y2={y + rowHeight - 3} />
              </g>
            );
          })}
        </svg>
      )}
      <ul className="legend" aria-label={t("legend")}>{(["road", "rail", "sea", "air", "inlandWater"] as const).map((mode) => <li key={mode}><i className="timeline-key" data-mode={mode} />{word("mode", mode)}</li>)}<li><i className="due-key" />{t("timeline.due")}</li></ul>
    </div>
  );
}

function fit(text: string, width: number): string {
  const most = Math.floor(width / 7.6);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
