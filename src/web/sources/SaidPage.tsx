import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Answer } from "../../client/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceFilter, Filters, MonthFilter, SearchFilter } from "../parts/Filters.tsx";
import { Head, Pill } from "../parts/marks.tsx";
import { Quotation } from "../parts/Statements.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { oneOf, useAsk, useFilters, usePages } from "../queries.ts";
import "./said.css";

type Counts = Answer<"/api/said/counts">;
const subjects = ["contribution", "need", "decision", "accession", "goods", "network", "none"] as const satisfies readonly Counts["subjects"][number]["subject"][];
const names = ["search", "person", "party", "subject", "language", "from", "through"] as const;

/** Accepted sentences by person, party and subject over time; each opens where it stands in its document. */
export function SaidPage() {
  const { t, word, names: nameIn } = useTexts();
  const { filters, setFilters } = useFilters();
  const { search, person, party, language, from, through } = filters;
  const asked = { search, person, party, language, from, through, subject: oneOf(subjects, filters["subject"]) };
  const counts = useAsk("/api/said/counts", { query: asked }, { keep: true });
  // What one may choose is what there is without that choice.
  const all = useAsk("/api/said/counts", { query: {} }).data;
  const parties = useAsk("/api/parties", { query: { limit: "200" } }).data?.items ?? [];
  const list = usePages("/api/said", { ...asked, limit: "25" });
  const nameOf = (code: string) => { const found = parties.find((one) => one.code === code); return found ? nameIn(found.names) : code; };
  const byName = (a: readonly [string, string], b: readonly [string, string]) => a[1].localeCompare(b[1]);
  return (
    <>
      <Head title={t("nav.said")} />
      <p className="lead">{t("said.lead")} <Link to="/sources/read">{t("reading.open")}</Link></p>
      <Filters>
        <SearchFilter />
        <ChoiceFilter name="person" label={t("said.person")} options={(all?.people ?? []).map((one) => [one.person, one.person] as const).toSorted(byName)} />
        <ChoiceFilter name="party" label={t("said.party")} options={(all?.parties ?? []).map((one) => [one.party, nameOf(one.party)] as const).toSorted(byName)} />
        <ChoiceFilter name="subject" label={t("said.subject")} options={subjects.map((one) => [one, word("saidSubject", one)])} />
        <ChoiceFilter name="language" label={t("said.language")} options={(all?.languages ?? []).map((one) => [one.language, word("tongue", one.language)] as const).toSorted(byName)} />
        <MonthFilter name="from" label={t("said.from")} />
        <MonthFilter name="through" label={t("said.through")} />
      </Filters>
      <p className="field-note">{t("said.searchNote")}{search && <> <Link to="/sources/read" search={{ search }}>{t("said.documents")}</Link></>}</p>
      <Fault error={list.error ?? counts.error} />
      {counts.data && <p role="status"><b>{t("said.count", { count: counts.data.count })}</b> {names.some((name) => filters[name]) && <button type="button" className="textlike" onClick={() => setFilters(Object.fromEntries(names.map((name) => [name, undefined])))}>{t("said.all")}</button>}</p>}
      <div className="said-page">
        <section aria-label={t("said.list")}>
          {list.isPending && <Waiting />}
          {list.isSuccess && list.items.length === 0 && <p className="empty">{t("list.empty")}</p>}
          <div className="quotations">
            {list.items.map((one) => (
              <Quotation key={one.id} statement={one} places={one.places}>
                <p className="tags">
                  {one.office && one.person && <span className="quiet" title={t("said.officeNote")}>{one.person === one.speaker ? "" : `${one.person} · `}{nameOf(one.office)}</span>}
                  {one.parties.filter((code) => code !== one.office).map((code) => <Pill key={code} tone="quiet">{nameOf(code)}</Pill>)}
                  {one.subjects.map((subject) => <Pill key={subject} tone="quiet">{word("saidSubject", subject)}</Pill>)}
                </p>
              </Quotation>
            ))}
          </div>
          {list.isSuccess && <p className="more"><span>{t("list.shown", { count: list.items.length })}</span>{list.hasNextPage && <button type="button" className="textlike" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("list.more")}</button>}</p>}
        </section>
        {counts.data && <Counted counts={counts.data} nameOf={nameOf} />}
      </div>
    </>
  );
}

/** The same sentences counted; each count narrows the list to what it counts. */
function Counted({ counts, nameOf }: { counts: Counts; nameOf: (code: string) => string }) {
  const { t, word, day, month } = useTexts();
  return (
    <aside className="said-counts">
      <Group title={t("said.people")} name="person" rows={counts.people.slice(0, 12).map((one) => ({ key: one.person, count: one.count, label: one.person, note: <>{one.office && `${nameOf(one.office)} · `}{one.firstOn === one.lastOn ? day(one.lastOn) : `${day(one.firstOn)} – ${day(one.lastOn)}`}</> }))} />
      <Group title={t("said.parties")} name="party" rows={counts.parties.slice(0, 12).map((one) => ({ key: one.party, count: one.count, label: nameOf(one.party) }))} />
      <Group title={t("said.subjects")} name="subject" rows={counts.subjects.map((one) => ({ key: one.subject, count: one.count, label: word("saidSubject", one.subject) }))} />
      <Group title={t("said.months")} name="month" rows={counts.months.slice(-24).toReversed().map((one) => ({ key: one.month, count: one.count, label: one.month.length === 7 ? month(one.month) : one.month }))} />
    </aside>
  );
}

function Group({ title, name, rows }: { title: string; name: string; rows: readonly { readonly key: string; readonly count: number; readonly label: string; readonly note?: ReactNode }[] }) {
  const { count } = useTexts();
  const { setFilters } = useFilters();
  const most = Math.max(1, ...rows.map((one) => one.count));
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="plain-list">
        {rows.map((one) => (
          <li key={one.key}>
            <button type="button" className="textlike" onClick={() => setFilters(name === "month" ? { from: one.key, through: one.key } : { [name]: one.key })}>{one.label}</button> <span className="figure">{count(one.count)}</span>
            <meter min={0} max={most} value={one.count} aria-hidden="true" />
            {one.note && <span className="quiet">{one.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
