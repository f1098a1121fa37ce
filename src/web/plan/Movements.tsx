import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Units } from "../parts/Units.tsx";
import type { Movement, Proposal } from "../types.ts";
import type { WishChoice } from "./use-wishes.ts";
import { useMovementName, Way } from "./Way.tsx";
import { WayDetails } from "./WayDetails.tsx";

/** The movements of a plan, to be accepted one by one or together, and to be planned around. */
export function Movements({ plan, chosen, onChoose, wishes }: { plan: Proposal; chosen: ReadonlySet<string>; onChoose: ((chosen: ReadonlySet<string>) => void) | undefined; wishes: WishChoice | undefined }) {
  const { t, names, day } = useTexts();
  const whatOf = useMovementName();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  };
  const columns: Column<Movement>[] = [
    ...(onChoose ? [{ key: "choose", label: t("choose.column"), cell: (one: Movement) => (one.accepted ? <Pill tone="good">{t("plan.accepted")}</Pill> : <input type="checkbox" aria-label={t("choose.movement", { what: whatOf(one) })} checked={chosen.has(one.id)} onChange={() => toggle(one.id)} />) }] : []),
    { key: "what", label: t("item"), rowHead: true, wide: true, cell: (one) => <><Units value={one.units} unit={one.item.unit} /> · {names(one.item.names)} {one.substitute && <Pill tone="quiet">{t("allocation.substitute")}</Pill>} {one.pinned && <Pill>{t("plan.pinned")}</Pill>}</> },
    { key: "from", label: t("from"), cell: (one) => (one.line.contributionId === null ? t("whatIf.added") : <Link to="/contributions/$id" params={{ id: one.line.contributionId }}>{one.line.donorCode} {one.line.reference}</Link>) },
    { key: "need", whole: true, label: t("need"), cell: (one) => <Link to="/needs/$id" params={{ id: one.need.id }}>{one.need.reference}</Link> },
    { key: "way", label: t("way"), wide: true, cell: (one) => <><Way movement={one} /> <WayDetails movement={one} wishes={wishes} /></> },
    { key: "arrives", label: t("arrivesOn"), cell: (one) => <><span className="nowrap">{day(one.arriveOn)}</span> {one.late && <Pill tone="warn">{t("late", { days: one.lateDays })}</Pill>}</> },
    ...(wishes ? [{ key: "pin", label: t("plan.pin"), cell: (one: Movement) => <button type="button" className="toggle" aria-pressed={wishes.pins.includes(one.id)} onClick={() => wishes.togglePin(one.id)}>{t(wishes.pins.includes(one.id) ? "plan.pinned" : "plan.pin")}<span className="unseen"> {whatOf(one)}</span></button> }] : []),
    ...(onChoose ? [] : [{ key: "accepted", label: t("state"), cell: (one: Movement) => (one.accepted ? <Pill tone="good">{t("plan.accepted")}</Pill> : <Pill tone="quiet">{t("plan.open")}</Pill>) }]),
  ];
  return <Records label={t("movements")} rows={plan.movements} columns={columns.filter((column) => column.key !== "accepted" || plan.kind !== "scenario")} keyOf={(one) => one.id} empty={t("movements.none")} />;
}
