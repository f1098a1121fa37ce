import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { usePages } from "../queries.ts";
import { ConsignmentList } from "./ConsignmentList.tsx";

/** The consignments that carry units of a contribution, for a need, or of a plan. */
export function ConsignmentsOf(of: { readonly need: string } | { readonly contribution: string } | { readonly proposal: string }) {
  const { t } = useTexts();
  const list = usePages("/api/consignments", { ...of, sort: "promisedOn", limit: "20" });
  return (
    <section aria-labelledby="consignments">
      <h2 id="consignments">{t("nav.consignments")}</h2>
      <Fault error={list.error} />
      {list.isSuccess && <ConsignmentList label={t("nav.consignments")} rows={list.items} empty={t("consignments.none")} more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />}
    </section>
  );
}
