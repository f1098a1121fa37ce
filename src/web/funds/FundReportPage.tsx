import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { toDay } from "../../kernel/day.ts";
import { halfAfter, halfOf, halfPattern } from "../../modules/funds/index.ts";
import { toUrl } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head, Illustrative, Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useFilters } from "../queries.ts";
import type { ProductRow, Report } from "./fund-words.tsx";

export function FundReportPage() {
  const { t, word, names, money, count } = useTexts();
  const { filters, setFilters } = useFilters();
  const [now] = useState(() => toDay(new Date()));
  const half = halfPattern.test(filters["half"] ?? "") ? filters["half"]! : halfOf(now);
  const answer = useAsk("/api/fund-report", { query: { half } });
  const category = (one: { category: string | null }) => (one.category === null ? <span className="quiet">{t("funds.uncategorised")}</span> : word("costCategory", one.category as Report["values"][number]["category"]));
  const moneyColumns: Column<Report["money"][number]>[] = [
    { key: "donor", label: t("donor"), rowHead: true, cell: (one) => <>{names(one.donor.names)} {one.illustrative && <Illustrative />}</> },
    { key: "category", label: t("funds.category"), cell: category },
    { key: "step", label: t("step"), cell: (one) => word("moneyStep", one.step) },
    { key: "amount", label: t("amount"), figure: true, cell: (one) => money(one.amountMinor, one.currency) },
    { key: "eur", label: t("funds.inEuro"), figure: true, cell: (one) => (one.unconverted === one.entries ? <Unknown /> : <>{money(one.eurMinor, "EUR")}{one.unconverted > 0 && <div className="quiet">{t("funds.unconverted", { count: one.unconverted })}</div>}</>) },
  ];
  const valueColumns: Column<Report["values"][number]>[] = [
    { key: "donor", label: t("donor"), rowHead: true, cell: (one) => <>{names(one.donor.names)} {one.illustrative && <Illustrative />}</> },
    { key: "category", label: t("funds.category"), cell: category },
    { key: "method", label: t("method.label"), cell: (one) => word("method", one.method) },
    { key: "eur", label: t("funds.inEuro"), figure: true, cell: (one) => money(one.eurMinor, "EUR") },
    { key: "contributions", label: t("nav.contributions"), figure: true, cell: (one) => count(one.contributions) },
  ];
  return (
    <>
      <Head kicker={<Link to="/funds">{t("nav.funds")}</Link>} title={t("funds.report")}>
        {(["xlsx", "csv"] as const).map((format) => <a key={format} download href={toUrl("/api/fund-report-file", { query: { half, format } })}>{t("funds.download")} {format.toUpperCase()}</a>)}
      </Head>
      <p className="lead">{t("funds.reportLead")}</p>
      <div className="act-row">
        <Button variant="default" onClick={() => setFilters({ half: halfAfter(half, -1) })}>{t("funds.earlier")}</Button>
        <b>{t("funds.half", { year: half.slice(0, 4), part: half.slice(-1) })}</b>
        <Button variant="default" onClick={() => setFilters({ half: halfAfter(half, 1) })}>{t("funds.later")}</Button>
      </div>
      <Fault error={answer.error} />
      {!answer.data ? <Waiting /> : (
        <>
          <section aria-labelledby="money">
            <h2 id="money">{t("funds.reportMoney")}</h2>
            <Records label={t("funds.reportMoney")} rows={answer.data.money} columns={moneyColumns} keyOf={(one) => [one.donor.code, one.category, one.step, one.currency, one.illustrative].join(" ")} empty={t("funds.reportNone")} />
          </section>
          <section aria-labelledby="values">
            <h2 id="values">{t("funds.reportValues")}</h2>
            <Records label={t("funds.reportValues")} rows={answer.data.values} columns={valueColumns} keyOf={(one) => [one.donor.code, one.category, one.method, one.illustrative].join(" ")} empty={t("funds.reportNone")} />
          </section>
        </>
      )}
      <Products year={half.slice(0, 4)} />
    </>
  );
}

function Products({ year }: { year: string }) {
  const { t, word, names, money, fineShare, language } = useTexts();
  const answer = useAsk("/api/product-shares", { query: { year } });
  const rate = new Intl.NumberFormat(language, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const columns: Column<ProductRow>[] = [
    { key: "donor", label: t("donor"), rowHead: true, cell: (one) => <>{names(one.donor.names)} {one.illustrative && <Illustrative />}</> },
    { key: "method", label: t("method.label"), cell: (one) => word("method", one.method) },
    { key: "eur", label: t("funds.inEuro"), figure: true, cell: (one) => money(one.eurMinor, "EUR") },
    { key: "year", label: t("funds.productYear"), cell: (one) => one.productYear ?? <Unknown /> },
    { key: "gdp", label: t("funds.product"), figure: true, cell: (one) => (one.gdpUsd === null ? <Unknown /> : money(one.gdpUsd * 100, "USD")) },
    { key: "rate", label: t("funds.dollarRate"), figure: true, cell: (one) => (one.usdPerEuro === null ? <Unknown /> : rate.format(one.usdPerEuro)) },
    { key: "share", label: t("funds.share"), figure: true, cell: (one) => (one.share === null ? <Unknown /> : fineShare(one.share)) },
  ];
  return (
    <section aria-labelledby="products">
      <h2 id="products">{t("funds.products")}</h2>
      <p className="quiet">{t("funds.productsNote", { year })}</p>
      <Fault error={answer.error} />
      {answer.data && <Records label={t("funds.products")} rows={answer.data.rows} columns={columns} keyOf={(one) => [one.donor.code, one.method, one.illustrative].join(" ")} />}
    </section>
  );
}
