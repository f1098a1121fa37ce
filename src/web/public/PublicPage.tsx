import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head, Illustrative, Pill, Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Units } from "../parts/Units.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { usePages } from "../queries.ts";
import type { PublicContribution, PublicNeed } from "../types.ts";

/** What whoever comes by may see, signed in or not. */
export function PublicPage() {
  const { t } = useTexts();
  return (
    <>
      <Head title={t("public.title")} />
      <p className="lead">{t("public.lead")}</p>
      <section aria-labelledby="public-needs"><h2 id="public-needs">{t("nav.needs")}</h2><Needs /></section>
      <section aria-labelledby="public-contributions"><h2 id="public-contributions">{t("nav.contributions")}</h2><Contributions /></section>
    </>
  );
}

function Needs() {
  const { t, names, day } = useTexts();
  const list = usePages("/api/public/needs", {});
  const columns: Column<PublicNeed>[] = [
    { key: "item", label: t("item"), rowHead: true, wide: true, cell: (one) => <>{names(one.item.names)} {one.illustrative && <Illustrative />}</> },
    { key: "units", label: t("asked"), figure: true, whole: true, cell: (one) => <Units value={one.units} unit={one.item.unit} /> },
    { key: "country", label: t("country"), cell: (one) => one.country },
    { key: "month", label: t("public.month"), cell: (one) => one.neededInMonth },
    { key: "stated", label: t("statedOn"), whole: true, cell: (one) => day(one.statedOn) },
  ];
  return <List list={list} columns={columns} label={t("nav.needs")} />;
}

function Contributions() {
  const { t, word, names, day, money } = useTexts();
  const list = usePages("/api/public/contributions", {});
  const columns: Column<PublicContribution>[] = [
    { key: "title", label: t("contribution"), rowHead: true, wide: true, cell: (one) => <>{one.title} {one.illustrative && <Illustrative />}</> },
    { key: "donor", label: t("donor"), cell: (one) => names(one.donor.names) },
    { key: "stage", label: t("stage.label"), cell: (one) => <Pill>{word("stage", one.stage)}</Pill> },
    { key: "announced", label: t("announcedOn"), whole: true, cell: (one) => day(one.announcedOn) },
    { key: "value", label: t("value"), figure: true, cell: (one) => {
      const values = Object.entries(one.eurMinor);
      return values.length === 0 ? <Unknown /> : values.map(([method, cents]) => <span key={method} className="row-value">{money(Math.round(cents / 100) * 100, "EUR")} <small className="quiet">{word("method", method)}</small></span>);
    } },
  ];
  return <List list={list} columns={columns} label={t("nav.contributions")} />;
}

interface Listed<Row> {
  readonly error: Error | null; readonly isPending: boolean; readonly items: readonly Row[]; readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown;
}

function List<Row>({ list, columns, label }: { list: Listed<Row>; columns: readonly Column<Row>[]; label: string }) {
  if (list.error) return <Fault error={list.error} />;
  if (list.isPending) return <Waiting />;
  // A public record has no id to be known by; the list only grows at its end.
  const keys = new Map(list.items.map((one, at) => [one, String(at)]));
  return <Records label={label} rows={list.items} columns={columns} keyOf={(one) => keys.get(one)!} more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />;
}
