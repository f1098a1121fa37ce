import { Button, Progress } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { PathParams } from "../../client/index.ts";
import { change, sendFile } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { oneOf, useAsk } from "../queries.ts";
import { ImportOutcome } from "./ImportOutcome.tsx";

type ImportKind = PathParams<"/api/imports/{kind}", "post">["kind"];
const importKinds = ["kiel", "record", "network", "contributions", "needs", "catalogue", "parties", "nodes", "legs", "courses", "funds"] as const satisfies readonly ImportKind[];

/** A file is first read without writing anything; only what that dry run showed is then imported, all of it or nothing. */
export function Importing() {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const [kind, setKind] = useState<(typeof importKinds)[number]>("contributions");
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: (dryRun: boolean) => sendFile(kind, { fileName: file!.name, dryRun: dryRun ? "true" : "false", language }, file!),
    onSuccess: (job) => setJobId(job.id),
  });
  const asked = useAsk("/api/jobs/{id}", { path: { id: jobId ?? "" }, query: { language } }, { enabled: jobId !== null, refetchInterval: (job) => (job === undefined || job.state === "running" ? 400 : false) });
  const job = jobId === null ? undefined : asked.data;
  const running = start.isPending || (jobId !== null && (job === undefined || job.state === "running"));
  const settled = useRef<string | null>(null);
  useEffect(() => {
    if (!job || job.state === "running" || job.dryRun !== false || settled.current === job.id) return;
    settled.current = job.id;
    void queries.invalidateQueries({ predicate: (query) => !String(query.queryKey[0]).startsWith("/api/jobs/") });
  }, [job, queries]);
  const take = (taken: File | undefined) => {
    if (!taken) return;
    setFile(taken);
    setJobId(null);
    start.reset();
  };
  const clean = job?.state === "done" && job.result !== null && job.result.refused.length === 0;
  return (
    <section aria-labelledby="import">
      <h2 id="import">{t("files.import")}</h2>
      <div className="import">
        <div className="control"><label htmlFor="import-kind">{t("files.what")}</label>
          <select id="import-kind" value={kind} disabled={running} onChange={(event) => { setKind(oneOf(importKinds, event.target.value) ?? kind); setJobId(null); }}>{importKinds.map((one) => <option key={one} value={one}>{t(`files.kind.${one}`)}</option>)}</select>
          <p className="field-note">{t(`files.note.${kind === "kiel" || kind === "record" || kind === "network" ? kind : "template"}`)}</p>
        </div>
        <label className="drop" data-over={over ? "yes" : "no"} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]); }}>
          <input type="file" disabled={running} accept=".csv,.xlsx,.json,.jsonl,.geojson,.tsv,.txt" onChange={(event) => take(event.target.files?.[0])} />
          <span>{file ? file.name : t("files.drop")}</span>
        </label>
      </div>
      <div className="act-row">
        <Button disabled={!file || running} onClick={() => start.mutate(true)}>{t("files.dryRun")}</Button>
        <Button variant={clean && job.dryRun ? "filled" : "default"} disabled={!file || running || !(clean && job.dryRun)} aria-describedby="import-why" onClick={() => start.mutate(false)}>{t("files.doImport")}</Button>
        {running && jobId && <Button variant="default" onClick={() => void change<"/api/jobs/{id}/cancel">({ post: "/api/jobs/{id}/cancel", path: { id: jobId } }).then(() => asked.refetch())}>{t("cancel")}</Button>}
        <span id="import-why" className="why">{!file ? t("files.chooseFirst") : !job ? t("files.dryRunFirst") : ""}</span>
      </div>
      <Fault error={start.error ?? asked.error} />
      {running && <div role="status"><p>{job?.progress ? t("files.phase", { phase: t(`files.phase.${phaseOf(job.progress.phase)}`), done: job.progress.done, total: job.progress.total ?? 0 }) : t("waiting")}</p><Progress value={job?.progress?.total ? (100 * job.progress.done) / job.progress.total : 100} animated aria-label={t("files.progress")} /></div>}
      {job && job.state !== "running" && <ImportOutcome job={job} />}
    </section>
  );
}

const phases = ["reading", "checking", "writing", "ended"] as const;
const phaseOf = (phase: string) => phases.find((one) => one === phase) ?? "checking";
