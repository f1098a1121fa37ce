import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Units } from "../parts/Units.tsx";
import type { Movement, Proposal } from "../types.ts";
import { Way } from "./Way.tsx";

/** The movements of a plan, to be accepted one by one or together. */
export function Movements({ plan, chosen, onChoose }: { plan: Proposal; chosen: ReadonlySet<string>; onChoose: ((chosen: ReadonlySet<string>) => void) | undefined }) {
  const { t, names, day } = useTexts();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  };
  const columns: Column<Movement>[] = [
    ...(onChoose ? [{ key: "choose", label: t("choose.column"), cell: (one: Movement) => (one.accepted ? <Pill tone="good">{t("plan.accepted")}</Pill> : <input type="checkbox" aria-label={t("choose.movement", { what: `${names(one.item.names)} › ${one.need.reference}` })} checked={chosen.has(one.id)} onChange={() => toggle(one.id)} />) }] : []),
    { key: "what", label: t("item"), rowHead: true, wide: true, cell: (one) => <><Units value={one.units} unit={one.item.unit} /> · {names(one.item.names)}</> },
    { key: "from", label: t("from"), cell: (one) => (one.line.contributionId === null ? t("whatIf.added") : <Link to="/contributions/$id" params={{ id: one.line.contributionId }}>{one.line.donorCode} {one.line.reference}</Link>) },
    { key: "need", whole: true, label: t("need"), cell: (one) => <Link to="/needs/$id" params={{ id: one.need.id }}>{one.need.reference}</Link> },
    { key: "way", label: t("way"), wide: true, cell: (one) => <Way movement={one} /> },
    { key: "arrives", whole: true, label: t("arrivesOn"), cell: (one) => <>{day(one.arriveOn)} {one.late && <Pill tone="warn">{t("late", { days: one.lateDays })}</Pill>}</> },
    ...(onChoose ? [] : [{ key: "accepted", label: t("state"), cell: (one: Movement) => (one.accepted ? <Pill tone="good">{t("plan.accepted")}</Pill> : <Pill tone="quiet">{t("plan.open")}</Pill>) }]),
  ];
  return <Records label={t("movements")} rows={plan.movements} columns={columns} keyOf={(one) => one.id} empty={t("movements.none")} />;
}
