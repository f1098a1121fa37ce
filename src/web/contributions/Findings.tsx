import { useTexts } from "../language.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import type { Contribution } from "../types.ts";

/** What looked wrong in the file a record came from. The record is kept as it came. */
export function Findings({ findings }: { findings: Contribution["findings"] }) {
  const { t, word } = useTexts();
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{t("findings")}</h2>
      <ul className="plain-list">{findings.map((one, at) => <li key={at}>{word("finding", one.code)}{one.column && <span className="quiet"> · {one.column}{one.value !== null && <>: <q>{one.value}</q></>}</span>}</li>)}</ul>
    </section>
  );
}

/** What a later release of the same file changed. */
export function Revisions({ contribution }: { contribution: Contribution }) {
  const { t, moment } = useTexts();
  if (contribution.revisions.length === 0) return null;
  type Row = Contribution["revisions"][number];
  const columns: Column<Row>[] = [
    { key: "field", label: t("field.label"), rowHead: true, cell: (row) => row.field },
    { key: "before", label: t("before"), cell: (row) => row.before ?? "—" },
    { key: "after", label: t("after"), cell: (row) => row.after ?? "—" },
    { key: "release", label: t("release"), cell: (row) => row.release ?? "—" },
    { key: "at", label: t("recordedAt"), cell: (row) => moment(row.recordedAt) },
  ];
  return <section aria-labelledby="revisions"><h2 id="revisions">{t("revisions")}</h2><Records label={t("revisions")} rows={contribution.revisions} columns={columns} keyOf={(row) => `${row.field} ${row.recordedAt} ${row.after}`} /></section>;
}
