import { consignmentStates } from "../../modules/consignments/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters, SearchFilter } from "../parts/Filters.tsx";
import { Head } from "../parts/marks.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { oneOf, useFilters, usePages } from "../queries.ts";
import { ConsignmentList } from "./ConsignmentList.tsx";
import { KeptPromises } from "./KeptPromises.tsx";

const yesNo = ["true", "false"] as const;

/** Everything that travels, was handed over, or is being packed. */
export function ConsignmentsPage() {
  const { t, word } = useTexts();
  const { filters, setFilters } = useFilters();
  const { search, state, late, need, contribution, proposal, sort = "promisedOn" } = filters;
  const list = usePages("/api/consignments", { search, state: oneOf(consignmentStates, state), late: oneOf(yesNo, late), need, contribution, proposal, sort });
  return (
    <>
      <Head title={t("nav.consignments")} />
      <p className="lead">{t("consignments.lead")}</p>
      <Filters>
        <SearchFilter />
        <ChoiceFilter name="state" label={t("state")} options={consignmentStates.map((one) => [one, word("consignmentState", one)])} />
        <ChoiceFilter name="late" label={t("consignment.late")} options={[["true", t("consignments.lateOnly")], ["false", t("consignments.others")]]} />
      </Filters>
      {(need ?? contribution ?? proposal) && <p className="notice">{t("consignments.narrowed")} <button type="button" className="textlike" onClick={() => setFilters({ need: undefined, contribution: undefined, proposal: undefined })}>{t("consignments.showAll")}</button></p>}
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : (
        <ConsignmentList label={t("nav.consignments")} rows={list.items} sort={sort} onSort={(next) => setFilters({ sort: next })} empty={t("consignments.none")}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />
      )}
      <KeptPromises />
    </>
  );
}
