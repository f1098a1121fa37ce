import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { ConsignmentsOf } from "../consignments/ConsignmentsOf.tsx";
import { SentTable } from "../consignments/SentTable.tsx";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Fact, Facts, Head, Illustrative, Pill } from "../parts/marks.tsx";
import { Relabel } from "../parts/Relabel.tsx";
import { Statements } from "../parts/Statements.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Units } from "../parts/Units.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";
import { CoverageBar } from "./CoverageBar.tsx";
import { ChangeNeed } from "./NeedForm.tsx";
import { NeedAllocations } from "./NeedAllocations.tsx";
import { NeedState } from "./NeedState.tsx";
import { toneOfState } from "./need-words.ts";

export function NeedPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, names, day } = useTexts();
  const answer = useAsk("/api/needs/{id}", { path: { id } });
  const [editing, setEditing] = useState(false);
  const need = answer.data;
  if (!need) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/needs">{t("nav.needs")}</Link> · {need.reference}</>} title={names(need.item.names)}>
        {!editing && <Button variant="default" onClick={() => setEditing(true)}>{t("change")}</Button>}
      </Head>
      <p className="tags"><Pill tone={toneOfState(need.state)}>{word("needState", need.state)}</Pill> {need.illustrative && <Illustrative basis={need.basis} />} <LabelBadge label={need.label} /></p>
      {editing ? <ChangeNeed need={need} onDone={() => setEditing(false)} /> : (
        <>
          <Facts>
            <Fact label={t("asked")}><Units value={need.units} unit={need.item.unit} /></Fact>
            <Fact label={t("coverage.bar")}><CoverageBar need={need} /></Fact>
            <Fact label={t("priority")}>{t("priority.value", { priority: need.priority })}</Fact>
            <Fact label={t("needBy")}>{day(need.needBy)}</Fact>
            <Fact label={t("place")}><Link to="/network/nodes/$id" params={{ id: need.place.id }}>{names(need.place.names)}</Link></Fact>
            <Fact label={t("item")}><Link to="/catalogue/$id" params={{ id: need.item.id }}>{need.item.code}</Link></Fact>
            <Fact label={t("recipient")}>{names(need.recipient.names)}</Fact>
            <Fact label={t("validatedBy")}>{need.validatedBy ? names(need.validatedBy.names) : t("notYet")}</Fact>
            <Fact label={t("statedOn")}>{day(need.statedOn)}</Fact>
            {need.replacedBy && <Fact label={t("replacedBy")}><Link to="/needs/$id" params={{ id: need.replacedBy }}>{t("open")}</Link></Fact>}
            {need.basis && <Fact label={t("basis")}>{need.basis}</Fact>}
            {need.note && <Fact label={t("note")}>{need.note}</Fact>}
          </Facts>
          <NeedState need={need} />
          <Relabel kind="need" id={need.id} />
        </>
      )}
      <NeedAllocations need={need} />
      <SentTable need={need.id} />
      <ConsignmentsOf need={need.id} />
      <section aria-labelledby="statements"><h2 id="statements">{t("statements.title")}</h2><Statements statements={need.statements} /></section>
      <Trail kind="need" id={need.id} />
    </>
  );
}
