import { saveFile } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import type { ImportResult, Job } from "../types.ts";

type Fault = ImportResult["refused"][number] & { readonly at: number };

/** What an import did or would do: counts, and every refused cell with its row, its column and the reason. */
export function ImportOutcome({ job }: { job: Job }) {
  const { t, count, language } = useTexts();
  if (job.state === "cancelled") return <p className="notice" role="status">{t("files.cancelled")}</p>;
  if (job.state === "failed" || !job.result) return <p className="fault" role="alert">{t("files.failed")} {job.failure && <code>{job.failure}</code>}</p>;
  const { added, changed, unchanged, refused } = job.result;
  const columns: Column<Fault>[] = [
    { key: "row", label: t("files.row"), figure: true, rowHead: true, cell: (one) => one.row ?? "—" },
    { key: "column", label: t("files.column"), cell: (one) => (one.column ? <code>{one.column}</code> : "—") },
    { key: "message", label: t("files.message"), wide: true, cell: (one) => one.message },
  ];
  return (
    <div className="outcome" role="status">
      <p><b>{t(refused.length > 0 ? "files.result.refused" : job.dryRun ? "files.result.dry" : "files.result.done")}</b></p>
      <dl className="tally">{([["added", added], ["changed", changed], ["unchanged", unchanged], ["refused", refused.length]] as const).map(([name, value]) => <div key={name} data-tone={name === "refused" && value > 0 ? "bad" : undefined}><dt>{t(`files.${name}`)}</dt><dd className="figure">{count(value)}</dd></div>)}</dl>
      {refused.length > 0 && (
        <>
          <p><button type="button" className="textlike" onClick={() => void saveFile("/api/jobs/{id}/marked", { path: { id: job.id }, query: { language } }, `${job.fileName.replace(/\.\w+$/, "")}-marked.xlsx`)}>{t("files.marked")}</button></p>
          <Records label={t("files.refused")} rows={refused.map((one, at) => ({ ...one, at }))} columns={columns} keyOf={(one) => String(one.at)} />
        </>
      )}
    </div>
  );
}
