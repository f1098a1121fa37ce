import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Term } from "../parts/Term.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useFilters } from "../queries.ts";
import type { NodeBoard } from "../types.ts";

const NodeChart = lazy(() => import("./NodeChart.tsx"));
type NodeDay = NodeBoard["days"][number];

/** How full the places are: the busiest day of each, and one of them day by day. */
export function NodeBoards({ from, through, node }: { from: string | undefined; through: string | undefined; node: string | undefined }) {
  const { t, names, day, count } = useTexts();
  const { filters, setFilters } = useFilters();
  const answer = useAsk("/api/movements/nodes", { query: { from, through, node } }, { keep: true });
  const list = answer.data?.items ?? [];
  const chosen = list.find((one) => one.node.id === filters["place"]) ?? list.toSorted((a, b) => busiestOf(b).presentKg - busiestOf(a).presentKg)[0];
  const columns: Column<NodeBoard>[] = [
    { key: "node", label: t("board.node"), rowHead: true, wide: true, cell: (one) => <><Link to="/network/nodes/$id" params={{ id: one.node.id }}>{names(one.node.names)}</Link> <button type="button" className="textlike" aria-pressed={one.node.id === chosen?.node.id} onClick={() => setFilters({ place: one.node.id })}>{t("board.days")}</button></> },
    { key: "busiest", label: t("board.busiest"), whole: true, cell: (one) => day(busiestOf(one).day) },
    { key: "handling", label: t("board.handling"), figure: true, cell: (one) => <Against tonnes={(busiestOf(one).inKg + busiestOf(one).outKg) / 1000} most={one.handlingTonnesPerDay} isOver={one.days.some((each) => each.strain.handling)} /> },
    { key: "storage", label: t("board.storage"), figure: true, cell: (one) => <Against tonnes={busiestOf(one).presentKg / 1000} most={one.storageTonnes} isOver={one.days.some((each) => each.strain.storage)} /> },
    { key: "neq", label: t("board.neq"), cell: (one) => <Explosives board={one} of={busiestOf(one)} /> },
    { key: "untold", label: t("packages.massUnknown"), figure: true, cell: (one) => count(Math.max(...one.days.map((each) => each.untold))) },
  ];
  return (
    <section aria-labelledby="nodes">
      <h2 id="nodes"><Term definition={t("board.nodesDefinition")}>{t("board.nodes")}</Term></h2>
      <Fault error={answer.error} />
      {answer.isPending && <Waiting />}
      {answer.data && <Records label={t("board.nodes")} rows={list} columns={columns} keyOf={(one) => one.node.id} empty={t("board.nodesNone")} />}
      {chosen && <NodeDays board={chosen} />}
    </section>
  );
}

/** A depot that goods only leave has nothing present: its busiest day is the one on which most leaves. */
const busyness = (one: NodeDay) => Math.max(one.presentKg, one.inKg + one.outKg);
const busiestOf = (one: NodeBoard): NodeDay => one.days.reduce((most, each) => (busyness(each) > busyness(most) ? each : most));
const isEmpty = (one: NodeDay) => busyness(one) === 0 && one.untold === 0;

function NodeDays({ board }: { board: NodeBoard }) {
  const { t, names, day, count } = useTexts();
  const label = t("board.nodeDays", { place: names(board.node.names) });
  const columns: Column<NodeDay>[] = [
    { key: "day", label: t("board.day"), rowHead: true, whole: true, cell: (one) => day(one.day) },
    { key: "in", label: t("board.in"), figure: true, cell: (one) => count(one.inKg / 1000) },
    { key: "out", label: t("board.out"), figure: true, cell: (one) => <>{count(one.outKg / 1000)}{one.strain.handling && <> <Pill tone="bad">{t("board.over")}</Pill></>}</> },
    { key: "present", label: t("board.storage"), figure: true, cell: (one) => <Against tonnes={one.presentKg / 1000} most={board.storageTonnes} isOver={one.strain.storage} /> },
    { key: "neq", label: t("board.neq"), cell: (one) => <Explosives board={board} of={one} /> },
  ];
  return (
    <>
      <h3>{label}</h3>
      <Suspense fallback={<Waiting />}><NodeChart board={board} label={t("board.nodeChart", { place: names(board.node.names) })} /></Suspense>
      <Records label={label} rows={board.days.filter((one) => !isEmpty(one))} columns={columns} keyOf={(one) => one.day} />
    </>
  );
}

function Against({ tonnes, most, isOver }: { tonnes: number; most: number | null; isOver: boolean }) {
  const { t, count } = useTexts();
  return <>{most === null ? t("board.noLimit", { value: count(tonnes) }) : t("board.ofMost", { value: count(tonnes), most: count(most) })}{isOver && <> <Pill tone="bad">{t("board.over")}</Pill></>}</>;
}

function Explosives({ board, of }: { board: NodeBoard; of: NodeDay }) {
  const { t, count } = useTexts();
  return <>{Object.entries(of.neqKg).map(([division, kg]) => <span key={division}>{division}: {t("board.ofMost", { value: count(kg), most: count(board.licences[division] ?? 0) })}{of.strain.divisions.includes(division) && <> <Pill tone="bad">{t("board.over")}</Pill></>} </span>)}</>;
}
