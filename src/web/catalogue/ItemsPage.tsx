import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { itemCategories } from "../../modules/catalogue/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters, SearchFilter } from "../parts/Filters.tsx";
import { Head, Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { useUnitWord } from "../parts/Units.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useFilters, usePages } from "../queries.ts";
import type { Item } from "../types.ts";
import { ItemForm, useCategoryWord } from "./ItemForm.tsx";

export function ItemsPage() {
  const { t, names, count } = useTexts();
  const navigate = useNavigate();
  const categoryWord = useCategoryWord();
  const unitWord = useUnitWord();
  const { filters, setFilters } = useFilters();
  const [adding, setAdding] = useState(false);
  const { search, category, sort = "code" } = filters;
  const list = usePages("/api/items", { search, category, sort });
  const columns: Column<Item>[] = [
    { key: "name", label: t("name"), rowHead: true, wide: true, cell: (item) => <Link to="/catalogue/$id" params={{ id: item.id }}>{names(item.names)}</Link> },
    { key: "code", label: t("code"), sort: "code", cell: (item) => <code>{item.code}</code> },
    { key: "category", label: t("by.category"), cell: (item) => categoryWord(item.category) },
    { key: "unit", label: t("unit"), cell: (item) => unitWord(item.unit) },
    { key: "mass", label: t("mass"), figure: true, cell: (item) => (item.massKg === null ? <Unknown /> : t("kilograms", { kg: count(item.massKg) })) },
    { key: "hazard", label: t("hazard"), cell: (item) => (item.hazardDivision ? `${item.hazardDivision}${item.compatibilityGroup ?? ""}` : "—") },
  ];
  return (
    <>
      <Head title={t("nav.catalogue")}>{!adding && <Button onClick={() => setAdding(true)}>{t("item.new")}</Button>}</Head>
      <p className="lead">{t("catalogue.lead")}</p>
      {adding && <ItemForm onDone={(item) => (item ? void navigate({ to: "/catalogue/$id", params: { id: item.id } }) : setAdding(false))} />}
      <Filters><SearchFilter /><ChoiceFilter name="category" label={t("by.category")} options={Object.entries(itemCategories).map(([key, words]) => [key, names(words)] as const)} /></Filters>
      <Fault error={list.error} />
      {list.isPending ? <Waiting /> : <Records label={t("nav.catalogue")} rows={list.items} columns={columns} keyOf={(item) => item.id} sort={sort} onSort={(next) => setFilters({ sort: next })} more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />}
    </>
  );
}
