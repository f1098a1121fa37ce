import { useState } from "react";
import { useTexts } from "../language.tsx";
import type { Proposal } from "../types.ts";
import { NeedLink } from "./NeedLink.tsx";
import { useReasonText } from "./reason.ts";

/** So many are listed before one asks for the rest. */
const first = 8;

export function Unmet({ plan }: { plan: Proposal }) {
  const { t, count, day, names } = useTexts();
  const reason = useReasonText();
  const [all, setAll] = useState(false);
  const shown = all ? plan.unmet : plan.unmet.slice(0, first);
  return (
    <section aria-labelledby="unmet">
      <h2 id="unmet">{t("unmet.title")}</h2>
      {plan.unmet.length === 0 && <p className="empty">{t("unmet.none")}</p>}
      <ul className="unmet">{shown.map((one) => (
        <li key={one.need.id}>
          <NeedLink need={one.need} />
          <span className="unmet-what">{t("unmet.what", { units: count(one.units), item: names(one.need.item.names), day: day(one.need.needBy) })}</span>
          <span className="unmet-why">{reason(one.reason)}{one.lateUnits > 0 && ` ${t("unmet.late", { units: count(one.lateUnits) })}`}</span>
        </li>
      ))}</ul>
      {plan.unmet.length > first && <button type="button" className="textlike" aria-expanded={all} onClick={() => setAll(!all)}>{all ? t("unmet.fewer") : t("unmet.all", { count: plan.unmet.length })}</button>}
    </section>
  );
}
