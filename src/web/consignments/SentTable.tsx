import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Illustrative } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Term } from "../parts/Term.tsx";
import { Units } from "../parts/Units.tsx";
import { useAsk, useFilters } from "../queries.ts";
import type { SentRow } from "../types.ts";

const fates = ["inTransit", "received", "damaged", "lost", "returned"] as const;

/** What was sent and what became of it as of the day one looks at: of everything, for a need, or of a contribution. Empty shows nothing on the pages of one record. */
export function SentTable({ need, contribution }: { need?: string; contribution?: string }) {
  const { t, names, count } = useTexts();
  const { filters } = useFilters();
  const answer = useAsk("/api/picture/sent", { query: { asOf: filters["asOf"], need, contribution } }, { keep: true });
  const columns: Column<SentRow>[] = [
    { key: "item", label: t("item"), rowHead: true, wide: true, cell: (one) => <><Link to="/catalogue/$id" params={{ id: one.item.id }}>{names(one.item.names)}</Link> {one.illustrative && <Illustrative />}</> },
    { key: "sent", label: t("sent.sent"), figure: true, cell: (one) => <Units value={one.sent} unit={one.item.unit} /> },
    ...fates.map((fate): Column<SentRow> => ({ key: fate, label: t(`sent.${fate}`), figure: true, cell: (one) => (one[fate] === 0 ? <span className="zero">0</span> : count(one[fate])) })),
  ];
  if (answer.data?.items.length === 0 && (need ?? contribution) !== undefined) return null;
  return (
    <section aria-labelledby="sent">
      <div className="section-head"><h2 id="sent"><Term definition={t("sent.definition")}>{t("sent.title")}</Term></h2><Link to="/consignments" search={{ need, contribution } as never}>{t("nav.consignments")}</Link></div>
      <Fault error={answer.error} />
      {answer.data && <Records label={t("sent.title")} rows={answer.data.items} columns={columns} keyOf={(one) => `${one.item.id} ${one.illustrative}`} empty={t("sent.none")} />}
    </section>
  );
}

export default SentTable;
