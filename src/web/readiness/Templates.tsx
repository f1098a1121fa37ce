import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Illustrative } from "../parts/marks.tsx";
import { usePages } from "../queries.ts";

/** What one usable set of each kind consists of. */
export function Templates() {
  const { t, names } = useTexts();
  const list = usePages("/api/package-templates");
  return (
    <section aria-labelledby="templates">
      <h2 id="templates">{t("templates")}</h2>
      <p className="quiet">{t("templates.lead")}</p>
      <Fault error={list.error} />
      {list.isSuccess && list.items.length === 0 && <p className="empty">{t("list.empty")}</p>}
      <ul>{list.items.map((one) => (
        <li key={one.id}>
          <Link to="/readiness/templates/$id" params={{ id: one.id }}>{names(one.names)}</Link> <span className="quiet">{t("template.edition", { edition: one.edition })}</span> {one.illustrative && <Illustrative />}
        </li>
      ))}</ul>
      {list.hasNextPage && <button type="button" className="textlike" onClick={() => void list.fetchNextPage()}>{t("list.more")}</button>}
    </section>
  );
}
