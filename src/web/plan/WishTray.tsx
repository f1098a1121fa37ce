import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { CheckField } from "../parts/Form.tsx";
import { useUnitText } from "../parts/Units.tsx";
import { useChange } from "../queries.ts";
import type { Proposal } from "../types.ts";
import type { WishChoice } from "./use-wishes.ts";
import { toShortPlace, useLegName, useMovementName } from "./Way.tsx";
import { longestTitle, needOf, toForbid, type ForbiddenWay } from "./wishes.ts";

/** The heading that one is led to from a movement. */
export const trayId = "around";

/** What is pinned and forbidden, and the way to plan again around it. */
export function WishTray({ plan, wishes }: { plan: Proposal; wishes: WishChoice }) {
  const { t } = useTexts();
  const units = useUnitText();
  const nameOf = useMovementName();
  const toWay = useWayText(plan);
  const navigate = useNavigate();
  // What is in force can only make room when it may move.
  const [replan, setReplan] = useState(plan.kind === "replan" || plan.movements.some((one) => one.accepted));
  const ask = useChange<"/api/proposals">((next) => void navigate({ to: "/plan/$id", params: { id: next.id } }));
  const send = () => ask.mutate({ post: "/api/proposals", body: {
    title: t("plan.againTitleOf", { title: plan.title }).slice(0, longestTitle), horizonDays: plan.horizonDays, seconds: plan.seconds, beside: plan.id, replan,
    pins: wishes.pins.map((movement) => ({ proposal: plan.id, movement })), forbid: wishes.forbid.map(toForbid),
  } });
  const pinned = wishes.pins.map((id) => ({ id, movement: plan.movements.find((one) => one.id === id) }));
  const none = wishes.pins.length + wishes.forbid.length === 0;
  const back = (text: string, take: () => void) => <button type="button" className="textlike" onClick={take}>{t("plan.takeBack")}<span className="unseen"> {text}</span></button>;
  return (
    <section className="tray" data-some={none ? undefined : "yes"} aria-labelledby={trayId}>
      <h3 id={trayId} tabIndex={-1}>{t("plan.againTitle")}</h3>
      {none && <p className="why">{t("plan.againNone")}</p>}
      {!none && (
        <>
          <ul className="drafts" aria-label={t("plan.againTitle")}>
            {pinned.map(({ id, movement }) => { const text = t("plan.pinnedWhat", { what: movement ? `${units(movement.units, movement.item.unit)} · ${nameOf(movement)}` : id }); return <li key={id}><span>{text}</span> {back(text, () => wishes.togglePin(id))}</li>; })}
            {wishes.forbid.map((way) => { const text = toWay(way); return <li key={JSON.stringify(way)}><span>{text}</span> {back(text, () => wishes.toggleWay(way))}</li>; })}
          </ul>
          <CheckField label={t("plan.askReplan")} note={t("plan.askReplanNote")} value={replan} onChange={setReplan} />
          <div className="act-row"><Button loading={ask.isPending} onClick={send}>{t("plan.again")}</Button><Button variant="default" onClick={wishes.clear}>{t("plan.clear")}</Button></div>
          <Fault error={ask.error} />
        </>
      )}
    </section>
  );
}

/** A forbidden way in words: the names are those of the plan's own legs. */
function useWayText(plan: Proposal) {
  const { t, names } = useTexts();
  const legName = useLegName();
  const legs = plan.movements.flatMap((one) => one.legs);
  return ({ what, code, only }: ForbiddenWay): string => {
    const leg = legs.find((one) => one.code === code);
    const from = legs.find((one) => one.from === code)?.fromNames;
    const name = what === "node" ? (from ? toShortPlace(names(from)) : code) : leg ? legName(leg) : code;
    const need = only && "need" in only ? plan.movements.map(needOf).find((one) => one.id === only.need)?.reference ?? only.need : "";
    const line = only && "line" in only ? plan.movements.find((one) => one.line.id === only.line)?.line : undefined;
    const scope = only === null ? t("plan.scopeAll") : "need" in only ? t("plan.scopeNeed", { reference: need }) : t("plan.scopeLine", { reference: line ? `${line.donorCode} ${line.reference}` : only.line });
    return t("plan.forbiddenWhat", { name, scope });
  };
}
