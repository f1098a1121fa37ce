import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";
import type { Row } from "../queries.ts";

type Waits = Row<"/api/waiting">;

/** Where the record that waits is opened. */
const pages = { decision: "/alliance/decisions/$id", meeting: "/alliance/meetings/$id", clearance: "/clearances", need: "/needs/$id", contribution: "/contributions/$id", proposal: "/plan/$id", consignment: "/consignments/$id" } as const;

/** What waits for whoever looks, what ends first on top. */
export function WaitingPage() {
  const { t, word, moment } = useTexts();
  const answer = useAsk("/api/waiting", {}, { refetchInterval: () => 60_000 });
  const columns: Column<Waits>[] = [
    { key: "title", label: t("title"), rowHead: true, wide: true, cell: (one) => <Link to={pages[one.record]} params={{ id: one.recordId }}>{one.title}</Link> },
    { key: "kind", label: t("waiting.what"), cell: (one) => word("waitingKind", one.kind) },
    { key: "until", label: t("waiting.until"), cell: (one) => (one.until ? moment(one.until) : "") },
  ];
  return (
    <>
      <Head title={t("nav.waiting")} />
      <p className="lead">{t("waiting.lead")}</p>
      <Fault error={answer.error} />
      {answer.isPending && <Waiting />}
      {answer.data && <Records label={t("nav.waiting")} rows={answer.data.items} columns={columns} keyOf={(one) => `${one.kind} ${one.recordId} ${one.title}`} empty={t("waiting.none")} />}
    </>
  );
}
