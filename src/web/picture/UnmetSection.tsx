import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { NeedLink } from "../plan/NeedLink.tsx";
import { useReasonText } from "../plan/reason.ts";
import { useAsk, useFilters, usePages } from "../queries.ts";

/** What the newest plan leaves open, and the reason for each gap. */
export default function UnmetSection() {
  const { t, count, day, names } = useTexts();
  const reason = useReasonText();
  const { filters } = useFilters();
  const plans = usePages("/api/proposals", { limit: "20" }, { enabled: !filters["asOf"] });
  const newest = plans.items.find((plan) => ["ready", "partlyAccepted", "accepted"].includes(plan.state));
  const answer = useAsk("/api/proposals/{id}", { path: { id: newest?.id ?? "" } }, { enabled: newest !== undefined });
  const items = answer.data?.unmet ?? [];
  if (filters["asOf"]) return null;
  return (
    <section aria-labelledby="unmet">
      <div className="section-head"><h2 id="unmet">{t("unmet.title")}</h2><Link to="/plan">{t("nav.plan")}</Link></div>
      <Fault error={plans.error ?? answer.error} />
      {answer.data && <p className="quiet">{t("unmet.from", { title: answer.data.title })}</p>}
      {plans.isSuccess && newest === undefined && <p className="empty">{t("unmet.noPlan")} <Link to="/plan">{t("plan.propose")}</Link></p>}
      {answer.isSuccess && items.length === 0 && <p className="empty">{t("unmet.none")}</p>}
      <ul className="unmet">
        {items.map((one) => (
          <li key={one.need.id}>
            <NeedLink need={one.need} />
            <span className="unmet-what">{t("unmet.what", { units: count(one.units), item: names(one.need.item.names), day: day(one.need.needBy) })}</span>
            <span className="unmet-why">{reason(one.reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
