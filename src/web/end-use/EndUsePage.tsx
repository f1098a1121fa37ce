import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters } from "../parts/Filters.tsx";
import { Head, Pill, Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useFilters, usePages } from "../queries.ts";
import type { EndUseDue } from "../types.ts";

type Inventory = EndUseDue["inventories"][number];
type Expiring = EndUseDue["expiring"][number];
const tones = { over: "bad", red: "bad", yellow: "warn" } as const;

/** What was handed over and is to be seen again, and what will not keep. */
export function EndUsePage() {
  const { t, names } = useTexts();
  const { filters } = useFilters();
  const answer = useAsk("/api/end-use", { query: { recipient: filters["recipient"] } }, { keep: true });
  const parties = usePages("/api/parties", { role: "recipient", limit: "200", sort: "code" });
  return (
    <>
      <Head title={t("nav.endUse")} />
      <p className="lead">{t("endUse.lead")}</p>
      {parties.items.length > 1 && <Filters><ChoiceFilter name="recipient" label={t("recipient")} options={parties.items.map((one) => [one.id, names(one.names)])} /></Filters>}
      <Fault error={answer.error} />
      {answer.isPending && <Waiting />}
      {answer.data && <Inventories rows={answer.data.inventories} />}
      {answer.data && <ShelfLives rows={answer.data.expiring} />}
    </>
  );
}

const consignmentOf = ({ consignment }: { consignment: Inventory["consignment"] }) => <Link to="/consignments/$id" params={{ id: consignment.id }}>{consignment.reference}</Link>;

function Inventories({ rows }: { rows: readonly Inventory[] }) {
  const { t, names, day, count } = useTexts();
  const columns: Column<Inventory>[] = [
    { key: "reference", label: t("endUse.consignment"), rowHead: true, cell: (one) => <>{consignmentOf(one)} <span className="quiet">{one.consignment.items.map(({ item }) => names(item.names)).join(", ")}</span></> },
    { key: "recipient", label: t("recipient"), cell: (one) => names(one.consignment.recipient.names) },
    { key: "handedOver", label: t("consignment.handedOver"), whole: true, cell: (one) => (one.consignment.handedOverOn ? day(one.consignment.handedOverOn) : <Unknown />) },
    { key: "items", label: t("endUse.items"), figure: true, cell: (one) => count(one.items) },
    { key: "reported", label: t("endUse.reported"), figure: true, cell: (one) => count(one.reported) },
    { key: "gone", label: t("endUse.gone"), figure: true, cell: (one) => count(one.gone) },
    { key: "due", label: t("endUse.due"), cell: (one) => (one.dueOn === null ? t("endUse.settled") : <>{day(one.dueOn)}{one.isOverdue && <> <Pill tone="bad">{t("endUse.overdue")}</Pill></>}</>) },
  ];
  return (
    <section aria-labelledby="inventories">
      <h2 id="inventories">{t("endUse.inventories")}</h2>
      <Records label={t("endUse.inventories")} rows={rows} columns={columns} keyOf={(one) => one.consignment.id} empty={t("endUse.inventoriesNone")} />
    </section>
  );
}

function ShelfLives({ rows }: { rows: readonly Expiring[] }) {
  const { t, word, names, day, count } = useTexts();
  const columns: Column<Expiring>[] = [
    { key: "item", label: t("item"), rowHead: true, cell: (one) => names(one.item.names) },
    { key: "lot", label: t("endUse.lot"), cell: (one) => one.lot ?? <Unknown /> },
    { key: "units", label: t("whatIf.units"), figure: true, cell: (one) => (one.units === null ? <Unknown /> : count(one.units)) },
    { key: "consignment", label: t("endUse.consignment"), cell: (one) => <>{consignmentOf(one)} <span className="quiet">{word("consignmentState", one.consignment.state)}</span></> },
    { key: "expires", label: t("endUse.expires"), cell: (one) => <>{day(one.expiresOn)} <Pill tone={tones[one.alert]}>{word("shelfAlert", one.alert)}</Pill></> },
  ];
  return (
    <section aria-labelledby="expiring">
      <h2 id="expiring">{t("endUse.expiring")}</h2>
      <Records label={t("endUse.expiring")} rows={rows} columns={columns} keyOf={(one) => one.id} empty={t("endUse.expiringNone")} />
    </section>
  );
}
