import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { useAsk, useFilters } from "../queries.ts";

/** Of each package asked for, how many sets lack no part; nothing where none is asked for. */
export default function ReadinessSection() {
  const { t, names } = useTexts();
  const { filters } = useFilters();
  const answer = useAsk("/api/package-needs", { query: { asOf: filters["asOf"] } }, { keep: true });
  if (!answer.data) return answer.error ? <Fault error={answer.error} /> : null;
  if (answer.data.items.length === 0) return null;
  return (
    <section aria-labelledby="readiness">
      <div className="section-head"><h2 id="readiness">{t("readiness.usable")}</h2><Link to="/readiness">{t("nav.readiness")}</Link></div>
      <ul className="plain-list">{answer.data.items.slice(0, 10).map((one) => (
        <li key={one.id}>
          <Link to="/readiness/$id" params={{ id: one.id }}>{names(one.template.names)}</Link> <span className="quiet">{one.reference}</span>: <b>{t("readiness.of", { usable: one.usableSets, sets: one.sets })}</b> {t("readiness.usableShort")}
        </li>
      ))}</ul>
    </section>
  );
}
