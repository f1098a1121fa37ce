import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Filters, SearchFilter } from "../parts/Filters.tsx";
import { CheckField, Form, LongField, TextField } from "../parts/Form.tsx";
import { LabelBadge, LabelFields, noLabel, toLabelOrder } from "../parts/Label.tsx";
import { Head, Illustrative } from "../parts/marks.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useChange, useFilters, useMay, usePages } from "../queries.ts";
import type { FundRow } from "./fund-words.tsx";

const steps = ["pledged", "committed", "paid", "spent"] as const;

export function FundsPage() {
  const { t, word, names, money } = useTexts();
  const may = useMay();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters();
  const { sort = "reference" } = filters;
  const list = usePages("/api/funds", { search: filters["search"], sort });
  const columns: Column<FundRow>[] = [
    { key: "title", label: t("funds.title"), sort: "title", rowHead: true, wide: true, cell: (one) => <><Link to="/funds/$id" params={{ id: one.id }}>{one.title}</Link> <span className="quiet">{one.reference}</span> {one.illustrative && <Illustrative basis={one.basis} />} <LabelBadge label={one.label} /></> },
    { key: "holder", label: t("funds.holder"), cell: (one) => names(one.holder.names) },
    ...steps.map((step): Column<FundRow> => ({ key: step, label: word("moneyStep", step), figure: true, cell: (one) => <>{one.flows.map((flow) => <div key={flow.currency}>{money(flow[step], flow.currency)}</div>)}</> })),
  ];
  return (
    <>
      <Head title={t("nav.funds")}>{may("addFund") && <Button onClick={() => void navigate({ to: "/funds/new" })}>{t("funds.new")}</Button>}</Head>
      <p className="lead">{t("funds.lead")} <Link to="/funds/report">{t("funds.report")}</Link></p>
      <Filters><SearchFilter /></Filters>
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : (
        <Records label={t("nav.funds")} rows={list.items} columns={columns} keyOf={(one) => one.id} sort={sort} onSort={(next) => setFilters({ sort: next })} empty={t("funds.none")}
          more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />
      )}
    </>
  );
}

export function NewFundPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const change = useChange<"/api/funds">((made) => void navigate({ to: "/funds/$id", params: { id: made.id } }));
  const [draft, setDraft] = useState({ holderId: null as string | null, reference: "", title: "", purpose: "", illustrative: false, basis: "" });
  const [label, setLabel] = useState(noLabel);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <>
      <Head kicker={<Link to="/funds">{t("nav.funds")}</Link>} title={t("funds.new")} />
      <Form label={t("funds.new")} error={change.error} pending={change.isPending} save={t("save")} onLeave={() => void navigate({ to: "/funds" })}
        onSave={() => change.mutate({ post: "/api/funds", body: { ...draft, purpose: draft.purpose.trim() || null, basis: draft.basis.trim() || null, label: toLabelOrder(label) } })}>
        <TextField label={t("funds.title")} pointer="/title" value={draft.title} onChange={(title) => set({ title })} />
        <TextField label={t("reference")} pointer="/reference" value={draft.reference} onChange={(reference) => set({ reference })} />
        <RecordPicker path="/api/parties" label={t("funds.holder")} pointer="/holderId" value={draft.holderId} onChange={(holderId) => set({ holderId })} />
        <LongField optional label={t("funds.purpose")} pointer="/purpose" value={draft.purpose} onChange={(purpose) => set({ purpose })} />
        <CheckField label={t("illustrative.field")} value={draft.illustrative} onChange={(illustrative) => set({ illustrative })} />
        {draft.illustrative && <LongField label={t("basis")} pointer="/basis" value={draft.basis} onChange={(basis) => set({ basis })} />}
        <LabelFields value={label} onChange={setLabel} />
      </Form>
    </>
  );
}
