import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import type { Proposal } from "../types.ts";
import { toChoiceLabel, useChangeText } from "./change-text.ts";

/** What a plan was asked with: the plan it stands beside, what would be otherwise, what is pinned and forbidden. */
export function Asked({ plan }: { plan: Proposal }) {
  const texts = useTexts();
  const { t } = texts;
  const toText = useChangeText();
  const { changes, pins, forbid } = plan.asked;
  const label = (kind: "leg" | "node" | "need" | "line", value: string) => { const found = plan.choices.find((one) => one.kind === kind && one.value === value); return found ? toChoiceLabel(texts, found) : value; };
  const toWay = ({ leg, node, need, line }: (typeof forbid)[number]) => t("plan.forbiddenWhat", {
    name: leg === undefined ? label("node", node!) : label("leg", leg), scope: need !== undefined ? t("plan.scopeNeed", { reference: label("need", need) }) : line !== undefined ? t("plan.scopeLine", { reference: label("line", line) }) : t("plan.scopeAll"),
  });
  if (plan.kind === "plan" && pins.length + forbid.length === 0) return null;
  return (
    <div className="asked">
      {plan.kind === "scenario" && <p className="notice">{t("plan.scenarioNote")}</p>}
      {changes.length + forbid.length + pins.length > 0 && (
        <ul className="plain-list" aria-label={t("plan.askedWith")}>
          {changes.map((change) => <li key={JSON.stringify(change)}>{toText(change, plan.choices)}</li>)}
          {forbid.map((way) => <li key={JSON.stringify(way)}>{toWay(way)}</li>)}
          {pins.length > 0 && <li>{t("plan.pinsCount", { count: pins.length })}</li>}
        </ul>
      )}
      {plan.beside !== null && <p><Link to="/plan/$id" params={{ id: plan.beside }}>{t("plan.besideLink")}</Link></p>}
    </div>
  );
}
