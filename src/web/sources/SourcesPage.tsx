import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters, SearchFilter } from "../parts/Filters.tsx";
import { Head } from "../parts/marks.tsx";
import { Quotation } from "../parts/Statements.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useFilters, usePages } from "../queries.ts";

export function SourcesPage() {
  const { t, names } = useTexts();
  const { filters } = useFilters();
  const { search, donor } = filters;
  const list = usePages("/api/statements", { search, donor, limit: "25" });
  const donors = useAsk("/api/parties", { query: { limit: "200" } });
  return (
    <>
      <Head title={t("nav.sources")} />
      <p className="lead">{t("sources.lead")} <Link to="/sources/read">{t("reading.open")}</Link></p>
      <Filters><SearchFilter /><ChoiceFilter name="donor" label={t("about.who")} options={(donors.data?.items ?? []).map((one) => [one.code, names(one.names)] as const).toSorted((a, b) => a[1].localeCompare(b[1]))} /></Filters>
      <Fault error={list.error} />
      {list.isPending && <Waiting />}
      {list.isSuccess && list.items.length === 0 && <p className="empty">{t("list.empty")}</p>}
      <div className="quotations">{list.items.map((one) => <Quotation key={one.id} statement={one} />)}</div>
      {list.isSuccess && <p className="more"><span role="status">{t("list.shown", { count: list.items.length })}</span>{list.hasNextPage && <button type="button" className="textlike" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("list.more")}</button>}</p>}
    </>
  );
}
