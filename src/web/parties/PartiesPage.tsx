import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters, SearchFilter } from "../parts/Filters.tsx";
import { Head } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { oneOf, useFilters, usePages } from "../queries.ts";
import type { Party } from "../types.ts";
import { PartyForm } from "./PartyForm.tsx";
import { partyKinds, partyRoles } from "../../modules/parties/index.ts";

export function PartiesPage() {
  const { t, word, names } = useTexts();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters();
  const [adding, setAdding] = useState(false);
  const { search, kind, role, sort = "code" } = filters;
  const list = usePages("/api/parties", { search, kind: oneOf(partyKinds, kind), role: oneOf(partyRoles, role), sort });
  const columns: Column<Party>[] = [
    { key: "name", label: t("name"), rowHead: true, wide: true, cell: (party) => <Link to="/parties/$id" params={{ id: party.id }}>{names(party.names)}</Link> },
    { key: "code", label: t("code"), sort: "code", cell: (party) => <code>{party.code}</code> },
    { key: "kind", label: t("kind"), cell: (party) => word("partyKind", party.kind) },
    { key: "roles", label: t("roles"), cell: (party) => party.roles.map((one) => word("role", one)).join(", ") },
  ];
  return (
    <>
      <Head title={t("nav.parties")}>{!adding && <Button onClick={() => setAdding(true)}>{t("party.new")}</Button>}</Head>
      <p className="lead">{t("parties.lead")} <Link to="/clearances">{t("clearances.link")}</Link></p>
      {adding && <PartyForm onDone={(party) => (party ? void navigate({ to: "/parties/$id", params: { id: party.id } }) : setAdding(false))} />}
      <Filters>
        <SearchFilter />
        <ChoiceFilter name="kind" label={t("kind")} options={partyKinds.map((one) => [one, word("partyKind", one)])} />
        <ChoiceFilter name="role" label={t("roles")} options={partyRoles.map((one) => [one, word("role", one)])} />
      </Filters>
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : <Records label={t("nav.parties")} rows={list.items} columns={columns} keyOf={(party) => party.id} sort={sort} onSort={(next) => setFilters({ sort: next })} more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />}
    </>
  );
}
