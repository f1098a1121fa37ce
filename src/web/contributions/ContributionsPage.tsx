import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters, MonthFilter, SearchFilter } from "../parts/Filters.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Head, Illustrative, Pill, Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { oneOf, useAsk, useFilters, usePages } from "../queries.ts";
import type { ContributionRow } from "../types.ts";
import { categories, kinds, stages } from "./contribution-words.ts";

const yesNo = ["true", "false"] as const;

export function ContributionsPage() {
  const { t, word, names, day, count } = useTexts();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters();
  const { search, donor, category, stage, kind, month, illustrative, uncounted, sort = "-announcedOn" } = filters;
  const list = usePages("/api/contributions", { search, donor, category: oneOf(categories, category), stage: oneOf(stages, stage), kind: oneOf(kinds, kind), month, illustrative: oneOf(yesNo, illustrative), uncounted: oneOf(yesNo, uncounted), sort });
  const donors = useAsk("/api/parties", { query: { role: "donor", limit: "200" } });
  const columns: Column<ContributionRow>[] = [
    { key: "title", label: t("contribution"), rowHead: true, wide: true, cell: (one) => <><Link to="/contributions/$id" params={{ id: one.id }}>{one.title}</Link> <span className="quiet reference">{one.reference}</span> {one.illustrative && <Illustrative />} <LabelBadge label={one.label} /></> },
    { key: "donor", label: t("donor"), sort: "donor", cell: (one) => names(one.donor.names) },
    { key: "announced", whole: true, label: t("announcedOn"), sort: "announcedOn", cell: (one) => (one.announcedOn ? day(one.announcedOn) : one.announcedText || <Unknown />) },
    { key: "stage", label: t("stage.label"), cell: (one) => (one.ended ? <Pill tone="quiet">{word("ended", one.ended)}</Pill> : <Pill>{word("stage", one.stage)}</Pill>) },
    { key: "kind", label: t("kind"), cell: (one) => `${word("contributionKind", one.kind)}, ${word("category", one.category).toLocaleLowerCase()}` },
    { key: "value", label: t("value"), figure: true, cell: (one) => <RowValue eurMinor={one.eurMinor} /> },
    { key: "sentences", label: t("sentences"), figure: true, cell: (one) => count(one.statementCount) },
    { key: "findings", label: t("findings"), figure: true, cell: (one) => (one.findingCount === 0 ? <span className="zero">0</span> : count(one.findingCount)) },
  ];
  return (
    <>
      <Head title={t("nav.contributions")}><Button onClick={() => void navigate({ to: "/contributions/new" })}>{t("contribution.new")}</Button></Head>
      <p className="lead">{t("contributions.lead")}</p>
      <Filters>
        <SearchFilter />
        <ChoiceFilter name="donor" label={t("donor")} options={(donors.data?.items ?? []).map((one) => [one.code, names(one.names)] as const).toSorted((a, b) => a[1].localeCompare(b[1]))} />
        <ChoiceFilter name="stage" label={t("stage.label")} options={stages.map((one) => [one, word("stage", one)])} />
        <ChoiceFilter name="kind" label={t("kind")} options={kinds.map((one) => [one, word("contributionKind", one)])} />
        <ChoiceFilter name="category" label={t("by.category")} options={categories.map((one) => [one, word("category", one)])} />
        <MonthFilter label={t("by.month")} />
        <ChoiceFilter name="illustrative" label={t("record.kind")} options={[["false", t("record.real")], ["true", t("record.illustrative")]]} />
        <ChoiceFilter name="uncounted" label={t("counted")} options={[["false", t("counted.yes")], ["true", t("counted.no")]]} />
      </Filters>
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : (
        <Records label={t("nav.contributions")} rows={list.items} columns={columns} keyOf={(one) => one.id} sort={sort} onSort={(next) => setFilters({ sort: next })}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />
      )}
    </>
  );
}

/** One value where there is one; where several methods value the same thing, each under its name, never their sum. */
function RowValue({ eurMinor }: { eurMinor: Readonly<Record<string, number>> }) {
  const { money, word } = useTexts();
  const values = Object.entries(eurMinor);
  if (values.length === 0) return <Unknown />;
  return <>{values.map(([method, cents]) => <span key={method} className="row-value" title={word("method", method)}>{money(Math.round(cents / 100) * 100, "EUR")}{values.length > 1 && <small className="quiet"> {word("method", method)}</small>}</span>)}</>;
}
