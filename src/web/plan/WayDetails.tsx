import { Popover } from "@mantine/core";
import { useId, useState } from "react";
import { useTexts } from "../language.tsx";
import type { Movement } from "../types.ts";
import type { WishChoice } from "./use-wishes.ts";
import { trayId } from "./WishTray.tsx";
import { toShortPlace, useMovementName } from "./Way.tsx";
import { needOf, type ForbiddenWay } from "./wishes.ts";

/** Each leg of a movement with its days; where a plan may be made around it, with a button that forbids the leg or the place. */
export function WayDetails({ movement, wishes }: { movement: Movement; wishes: WishChoice | undefined }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const what = useMovementName()(movement);
  if (movement.legs.length === 0) return null;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={380} shadow="md" withArrow trapFocus returnFocus withinPortal>
      <Popover.Target><button type="button" className="textlike way-open" aria-expanded={open} onClick={() => setOpen(!open)}>{t(wishes ? "plan.legsOrForbid" : "plan.legs")}<span className="unseen"> {what}</span></button></Popover.Target>
      <Popover.Dropdown aria-label={t("plan.legsOf", { what })}>{open && <Legs movement={movement} wishes={wishes} onLeave={() => { setOpen(false); setTimeout(() => document.getElementById(trayId)?.focus(), afterReturn); }} />}</Popover.Dropdown>
    </Popover>
  );
}

/** Milliseconds after which the closed list has given the focus back to its button, so that it can go on from there. */
const afterReturn = 60;

const scopes = ["all", "need", "line"] as const;

function Legs({ movement, wishes, onLeave }: { movement: Movement; wishes: WishChoice | undefined; onLeave: () => void }) {
  const { t, names, shortDay, word } = useTexts();
  const field = useId();
  const [scope, setScope] = useState<(typeof scopes)[number]>("all");
  const only = scope === "need" ? { need: needOf(movement).id } : scope === "line" ? { line: movement.line.id } : null;
  const place = (given: Movement["legs"][number]["fromNames"], code: string) => (given ? toShortPlace(names(given)) : code);
  const forbid = (way: Omit<ForbiddenWay, "only">, label: string) => wishes && <button type="button" className="textlike" aria-pressed={wishes.isForbidden({ ...way, only })} onClick={() => wishes.toggleWay({ ...way, only })}>{t(wishes.isForbidden({ ...way, only }) ? "plan.allow" : "plan.forbid")}<span className="unseen"> {label}</span></button>;
  return (
    <div className="legs">
      {wishes && (
        <div className="control">
          <label htmlFor={field}>{t("plan.forbidScope")}</label>
          <select id={field} value={scope} onChange={(event) => setScope(event.target.value as typeof scope)}>
            <option value="all">{t("plan.scopeAll")}</option>
            <option value="need">{t("plan.scopeNeed", { reference: needOf(movement).reference })}</option>
            {movement.line.contributionId !== null && <option value="line">{t("plan.scopeLine", { reference: `${movement.line.donorCode} ${movement.line.reference}` })}</option>}
          </select>
        </div>
      )}
      <ol>
        {movement.legs.map((leg, at) => {
          const [from, to] = [place(leg.fromNames, leg.from), place(leg.toNames, leg.to)];
          return (
            <li key={`${leg.code} ${leg.departOn}`}>
              <span>{from} › {to}<span className="quiet"> {word("mode", leg.mode).toLocaleLowerCase()}, <span className="nowrap">{shortDay(leg.departOn)} – {shortDay(leg.arriveOn)}</span></span></span> {forbid({ what: "leg", code: leg.code }, `${from} › ${to}`)}
              {at < movement.legs.length - 1 && <div className="stop"><span>{to}</span> {forbid({ what: "node", code: leg.to }, to)}</div>}
            </li>
          );
        })}
      </ol>
      {wishes && wishes.pins.length + wishes.forbid.length > 0 && <button type="button" className="textlike legs-on" onClick={onLeave}>{t("plan.toTray")}</button>}
    </div>
  );
}
