import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Illustrative, Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Term } from "../parts/Term.tsx";
import { useAsk } from "../queries.ts";
import type { PromisesRow } from "../types.ts";

/** How promises were kept until today: on time or not, and how long it takes from an announcement to a handover. */
export function KeptPromises() {
  const { t, count, share } = useTexts();
  const answer = useAsk("/api/picture/promises", {}, { keep: true });
  const groups = answer.data?.groups ?? [];
  const of = (part: number, whole: number) => (whole === 0 ? <Unknown /> : <>{share(part / whole)} <span className="quiet">({t("promises.of", { part, whole })})</span></>);
  const columns: Column<PromisesRow>[] = [
    { key: "basis", label: t("promises.basis"), rowHead: true, cell: (one) => (one.illustrative ? <Illustrative /> : t("promises.record")) },
    { key: "onTime", label: t("promises.onTime"), figure: true, cell: (one) => of(one.onTime, one.due) },
    { key: "byNow", label: t("promises.byNow"), figure: true, cell: (one) => of(one.onTimeByNow, one.due) },
    { key: "announced", label: t("promises.announced"), figure: true, cell: (one) => count(one.announced) },
    { key: "begun", label: t("promises.begun"), figure: true, cell: (one) => count(one.begunDelivery) },
    { key: "median", label: t("promises.median"), figure: true, cell: (one) => (one.medianDays === null ? t("promises.moreThanHalf") : t("promises.days", { days: one.medianDays })) },
    ...(groups[0]?.openShares ?? []).map(({ days }, place): Column<PromisesRow> => ({ key: `open${days}`, label: t("promises.openAfter", { days }), figure: true, cell: (one) => share(one.openShares[place]!.openShare) })),
  ];
  if (answer.data && groups.length === 0) return null;
  return (
    <section aria-labelledby="promises">
      <h2 id="promises"><Term definition={t("promises.definition")}>{t("promises.title")}</Term></h2>
      <Fault error={answer.error} />
      {answer.data && <Records label={t("promises.title")} rows={groups} columns={columns} keyOf={(one) => String(one.illustrative)} />}
    </section>
  );
}
