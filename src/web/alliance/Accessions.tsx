import { Link } from "@tanstack/react-router";
import { accessionSteps } from "../../modules/alliance/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { useAsk } from "../queries.ts";
import type { AccessionRow } from "./alliance-words.ts";

/** Candidates' ways beside one another: the day of each step, and how long the whole took. */
export function Accessions() {
  const { t, word, names, day } = useTexts();
  const answer = useAsk("/api/accessions", {});
  const columns: Column<AccessionRow>[] = [
    { key: "candidate", label: t("accession.candidate"), rowHead: true, cell: (one) => <Link to="/alliance/accessions/$id" params={{ id: one.id }}>{names(one.candidate.names)}</Link> },
    ...accessionSteps.filter((step) => answer.data?.items.some((one) => one.steps.some((reached) => reached.step === step))).map((step): Column<AccessionRow> => ({
      key: String(step), label: word("accessionStep", String(step)), cell: (one) => dayOf(one, step, day),
    })),
    { key: "took", label: t("accession.took"), figure: true, whole: true, cell: (one) => wholeSpan(one, t) },
  ];
  return (
    <section aria-labelledby="accessions">
      <h2 id="accessions">{t("accessions")}</h2>
      <p className="quiet">{t("accession.lead")}</p>
      <Fault error={answer.error} />
      {answer.data && <Records label={t("accessions")} rows={answer.data.items} columns={columns} keyOf={(one) => one.id} empty={t("accession.none")} />}
    </section>
  );
}

function wholeSpan({ spans }: AccessionRow, t: ReturnType<typeof useTexts>["t"]): string {
  return spans.length === 0 || spans.some((one) => one.days === null) ? "" : t("accession.days", { days: spans.reduce((sum, one) => sum + one.days!, 0) });
}

/** Nothing where no step is recorded: that says neither that it was taken nor that it was not. */
function dayOf(one: AccessionRow, step: number, day: (text: string) => string): string {
  const reached = one.steps.find((taken) => taken.step === step);
  return reached ? day(reached.onDay) : "";
}
