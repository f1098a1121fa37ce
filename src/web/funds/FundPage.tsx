import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Fact, Facts, Head, Illustrative, ShareBar, Unknown } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useMay, usePages } from "../queries.ts";
import { Batches } from "./Batches.tsx";
import { BatchForm, PurchaseForm, StepForm } from "./FundForms.tsx";
import type { OpenFund, StepRow } from "./fund-words.tsx";

export function FundPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, names } = useTexts();
  const may = useMay();
  const answer = useAsk("/api/funds/{id}", { path: { id } });
  const [doing, setDoing] = useState<"step" | "batch" | "buy" | null>(null);
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  const close = () => setDoing(null);
  return (
    <>
      <Head kicker={<><Link to="/funds">{t("nav.funds")}</Link> · {one.reference}</>} title={one.title} />
      <p className="tags">{one.illustrative && <Illustrative basis={one.basis} />} <LabelBadge label={one.label} /></p>
      <Facts>
        <Fact label={t("funds.holder")}>{names(one.holder.names)}</Fact>
        {one.purpose && <Fact label={t("funds.purpose")}>{one.purpose}</Fact>}
      </Facts>
      {doing === null && (
        <div className="act-row">
          {may("addFundStep") && <Button onClick={() => setDoing("step")}>{t("funds.addStep")}</Button>}
          {may("offerBatch") && <Button variant="default" onClick={() => setDoing("batch")}>{t("funds.offerBatch")}</Button>}
          {may("recordPurchase") && <Button variant="default" onClick={() => setDoing("buy")}>{t("funds.buy")}</Button>}
        </div>
      )}
      {doing === "step" && <StepForm fund={one} onDone={close} />}
      {doing === "batch" && <BatchForm fund={one} onDone={close} />}
      {doing === "buy" && <PurchaseForm fund={one} onDone={close} />}
      <Flow fund={one} />
      <Batches fund={one} />
      <Purchases fund={one} />
      <Entries fund={one} />
      <Trail kind="fund" id={one.id} />
    </>
  );
}

const steps = ["pledged", "committed", "paid", "spent"] as const;

/** Each donor's money from pledge to spending, a row for each currency: nothing is added across them. */
function Flow({ fund }: { fund: OpenFund }) {
  const { t, word, names, money } = useTexts();
  type Row = OpenFund["shares"][number];
  const columns: Column<Row>[] = [
    { key: "donor", label: t("donor"), rowHead: true, cell: (one) => names(one.donor.names) },
    ...steps.map((step): Column<Row> => ({ key: step, label: word("moneyStep", step), figure: true, cell: (one) => money(one[step], one.currency) })),
    { key: "bar", label: t("funds.flow"), wide: true, cell: (one) => <ShareBar whole={one.pledged} label={`${word("moneyStep", "spent")} ${money(one.spent, one.currency)}`} parts={[{ value: one.spent, kind: "full" }, { value: one.committed - one.spent, kind: "allocated" }]} /> },
    { key: "behind", label: t("funds.behind"), cell: (one) => <>{one.behind.map((each) => <div key={each.id}><Link to="/contributions/$id" params={{ id: each.id }}>{each.reference}</Link></div>)}</> },
  ];
  return (
    <section aria-labelledby="flow">
      <h2 id="flow">{t("funds.flow")}</h2>
      <Records label={t("funds.flow")} rows={fund.shares} columns={columns} keyOf={(one) => `${one.donor.id} ${one.currency}`} empty={t("funds.flowNone")} />
      <ul>
        {steps.flatMap((step) => fund.eur.filter((one) => one.step === step)).map((one) => (
          <li key={one.step}>{t("funds.euroSum", { step: word("moneyStep", one.step), amount: money(one.eurMinor, "EUR") })}{one.unconverted > 0 && <>; {t("funds.unconverted", { count: one.unconverted })}</>}</li>
        ))}
      </ul>
    </section>
  );
}

function Purchases({ fund }: { fund: OpenFund }) {
  const { t, word, names, day, money } = useTexts();
  const donors = new Map(fund.shares.map((one) => [one.donor.id, names(one.donor.names)]));
  const columns: Column<OpenFund["purchases"][number]>[] = [
    { key: "goods", label: t("funds.goods"), rowHead: true, wide: true, cell: (one) => <><Link to="/contributions/$id" params={{ id: one.goods.id }}>{one.goods.title}</Link> <span className="quiet">{one.goods.reference}</span></> },
    { key: "day", label: t("funds.boughtOn"), whole: true, cell: (one) => day(one.boughtOn) },
    { key: "category", label: t("funds.category"), cell: (one) => word("costCategory", one.category) },
    { key: "parts", label: t("amount"), cell: (one) => <>{one.parts.map((part) => <div key={`${part.donorId} ${part.currency}`}>{donors.get(part.donorId)}: {money(part.amountMinor, part.currency)}</div>)}</> },
    { key: "counted", label: t("funds.counted"), cell: (one) => word("fundCounted", one.countedAs) },
  ];
  return (
    <section aria-labelledby="purchases">
      <h2 id="purchases">{t("funds.purchases")}</h2>
      <Records label={t("funds.purchases")} rows={fund.purchases} columns={columns} keyOf={(one) => one.id} empty={t("funds.purchasesNone")} />
    </section>
  );
}

function Entries({ fund }: { fund: OpenFund }) {
  const { t, word, names, day, money } = useTexts();
  const list = usePages("/api/fund-steps", { fund: fund.id, sort: "-onDay" });
  const columns: Column<StepRow>[] = [
    { key: "day", label: t("day"), whole: true, rowHead: true, cell: (one) => day(one.onDay) },
    { key: "donor", label: t("donor"), cell: (one) => names(one.donor.names) },
    { key: "step", label: t("step"), cell: (one) => <>{word("moneyStep", one.step)}{one.amountMinor < 0 && <span className="quiet"> {t("funds.takenBack")}</span>}</> },
    { key: "category", label: t("funds.category"), cell: (one) => (one.category ? word("costCategory", one.category) : "") },
    { key: "amount", label: t("amount"), figure: true, cell: (one) => money(one.amountMinor, one.currency) },
    { key: "eur", label: t("funds.inEuro"), figure: true, cell: (one) => (one.eurMinor === null ? <Unknown /> : money(one.eurMinor, "EUR")) },
    { key: "rate", label: t("values.rate"), cell: (one) => (one.currency === "EUR" ? "—" : one.rateOn === null ? t("funds.noRate") : t("funds.rate", { rate: one.perEuro!, day: day(one.rateOn) })) },
    { key: "source", label: t("funds.published"), cell: (one) => (one.source ? <a href={one.source} rel="noreferrer">{new URL(one.source).hostname}</a> : "") },
    { key: "note", label: t("note"), cell: (one) => one.note ?? "" },
  ];
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{t("funds.entries")}</h2>
      <Fault error={list.error} />
      {!list.isPending && <Records label={t("funds.entries")} rows={list.items} columns={columns} keyOf={(one) => one.id} empty={t("funds.entriesNone")} more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }} />}
    </section>
  );
}
