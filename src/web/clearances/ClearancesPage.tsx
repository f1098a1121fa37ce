import { Button } from "@mantine/core";
import { useState } from "react";
import type { Schema } from "../../client/index.ts";
import { usualClearance } from "../../modules/releasability/index.ts";
import { useTexts } from "../language.tsx";
import { useActorNames } from "../parts/actor-names.ts";
import { Fault } from "../parts/Fault.tsx";
import { Fact, Facts, Head, Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, useMay, useSession } from "../queries.ts";
import { AskForm } from "./AskForm.tsx";
import { useClearanceWords } from "./clearance-words.ts";

type Cleared = Schema<"Cleared">;
type Wish = Schema<"ClearanceWish">;

/** What one is cleared for oneself; for who coordinates or audits, who is cleared for what and what is asked for. */
export function ClearancesPage() {
  const { t, word } = useTexts();
  const may = useMay();
  const own = useAsk("/api/clearance", {});
  const { inWords } = useClearanceWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Head title={t("clearances.title")}>{may("askClearance") && !asking && <Button onClick={() => setAsking(true)}>{t("clearances.act")}</Button>}</Head>
      <p className="lead">{t("clearances.lead")}</p>
      <Fault error={own.error} />
      {own.data && <Facts><Fact label={t("clearances.own")}>{inWords(own.data)}</Fact></Facts>}
      {asking && <AskForm onDone={() => setAsking(false)} />}
      {may("listClearanceWishes") && <Wishes />}
      {may("listClearances") && <Said note={t("clearances.usual", { classification: word("classification", usualClearance.classification) })} />}
    </>
  );
}

function Said({ note }: { note: string }) {
  const { t, word } = useTexts();
  const { subjectOf } = useClearanceWords();
  const answer = useAsk("/api/clearances", {});
  const columns: Column<Cleared>[] = [
    { key: "who", label: t("clearances.who"), rowHead: true, wide: true, cell: subjectOf },
    { key: "upTo", label: t("clearances.upTo"), cell: (one) => word("classification", one.clearance.classification) },
    { key: "categories", label: t("clearances.categories"), cell: (one) => one.clearance.categories.join(", ") || t("clearances.categoriesNone") },
  ];
  return (
    <section aria-labelledby="said">
      <h2 id="said">{t("clearances.said")}</h2>
      <p className="field-note">{note}</p>
      <Fault error={answer.error} />
      {answer.isPending && <Waiting />}
      {answer.data && <Records label={t("clearances.said")} rows={answer.data.items} columns={columns} keyOf={(one) => `${one.kind} ${one.subject}`} empty={t("clearances.saidNone")} />}
    </section>
  );
}

function Wishes() {
  const { t, word, day } = useTexts();
  const nameOf = useActorNames();
  const { inWords, subjectOf } = useClearanceWords();
  const answer = useAsk("/api/clearance-wishes", {});
  const open = answer.data?.items.filter((one) => one.state === "open") ?? [];
  const columns: Column<Wish>[] = [
    { key: "who", label: t("clearances.who"), rowHead: true, wide: true, cell: subjectOf },
    { key: "to", label: t("clearances.how"), wide: true, cell: (one) => inWords(one.to, one.kind) },
    { key: "reason", label: t("reason"), wide: true, cell: (one) => one.reason },
    { key: "state", label: t("state"), cell: (one) => <Pill tone={one.state === "confirmed" ? "good" : "quiet"}>{word("clearanceState", one.state)}</Pill> },
    { key: "by", label: t("trail"), cell: (one) => [...new Set([one.askedBy, one.settledBy ?? one.askedBy])].map(nameOf).join(", ") },
    { key: "day", label: t("day"), whole: true, cell: (one) => day((one.settledAt ?? one.askedAt).slice(0, 10)) },
  ];
  return (
    <section aria-labelledby="wishes">
      <h2 id="wishes">{t("clearances.open")}</h2>
      <Fault error={answer.error} />
      {answer.isPending && <Waiting />}
      {answer.data && open.length === 0 && <p className="empty">{t("clearances.openNone")}</p>}
      {open.map((wish) => <OpenWish key={wish.id} wish={wish} />)}
      {answer.data && answer.data.items.length > open.length && (
        <>
          <h3>{t("clearances.settled")}</h3>
          <Records label={t("clearances.settled")} rows={answer.data.items.filter((one) => one.state !== "open")} columns={columns} keyOf={(one) => one.id} />
        </>
      )}
    </section>
  );
}

function OpenWish({ wish }: { wish: Wish }) {
  const { t, day } = useTexts();
  const may = useMay();
  const actor = useSession().data?.actor?.name;
  const nameOf = useActorNames();
  const { inWords, subjectOf } = useClearanceWords();
  const confirm = useChange<"/api/clearance-wishes/{id}/confirm">();
  const decline = useChange<"/api/clearance-wishes/{id}/decline">();
  const own = wish.askedBy === actor;
  const path = { id: wish.id };
  return (
    <div className="notice">
      <b>{subjectOf(wish)}</b>
      <p>{t("clearances.asked", { who: nameOf(wish.askedBy), day: day(wish.askedAt.slice(0, 10)), reason: wish.reason })}</p>
      <p>{t("clearances.then")} {inWords(wish.to, wish.kind)}</p>
      <Fault error={confirm.error ?? decline.error} />
      {may("confirmClearance") && (
        <div className="act-row">
          {!own && !(wish.kind === "person" && wish.subject === actor) && <Button loading={confirm.isPending} onClick={() => confirm.mutate({ post: "/api/clearance-wishes/{id}/confirm", path, body: {} })}>{t("clearances.confirm")}</Button>}
          <Button variant="default" loading={decline.isPending} onClick={() => decline.mutate({ post: "/api/clearance-wishes/{id}/decline", path, body: {} })}>{t(own ? "clearances.back" : "clearances.decline")}</Button>
        </div>
      )}
    </div>
  );
}
