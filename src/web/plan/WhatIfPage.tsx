import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { ProblemError } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head } from "../parts/marks.tsx";
import { toFieldSentence } from "../parts/refusal-sentence.ts";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, usePages } from "../queries.ts";
import type { Proposal } from "../types.ts";
import { ChangeForm, type DraftedChange } from "./ChangeForm.tsx";
import { useChangeText } from "./change-text.ts";
import { whileComputing } from "./has-plan.ts";
import { ScenarioTable } from "./ScenarioTable.tsx";
import { longestTitle } from "./wishes.ts";

/** What would be if: changes are put together, planned beside a plan, and what comes of them stands side by side with it. */
export function WhatIfPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t } = useTexts();
  const answer = useAsk("/api/proposals/{id}", { path: { id } });
  const scenarios = usePages("/api/proposals", { kind: "scenario", beside: id }, { refetchInterval: whileComputing });
  const plan = answer.data;
  if (!plan) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/plan">{t("nav.plan")}</Link> · <Link to="/plan/$id" params={{ id }}>{plan.title}</Link></>} title={t("whatIf.title")}>
        <Link className="linkbutton" to="/plan/scenarios">{t("scenarios.all")}</Link>
      </Head>
      <p className="lead">{t("whatIf.lead")}</p>
      <Building plan={plan} />
      <section aria-labelledby="beside">
        <h2 id="beside">{t("whatIf.list")}</h2>
        <Fault error={scenarios.error} />
        <ScenarioTable plan={plan} scenarios={scenarios.items} more={{ has: scenarios.hasNextPage, loading: scenarios.isFetchingNextPage, load: () => void scenarios.fetchNextPage() }} />
      </section>
    </>
  );
}

/** Changes as they are put together, and what is asked with them: one scenario of all, or one of each. */
function Building({ plan }: { plan: Proposal }) {
  const { t } = useTexts();
  const toText = useChangeText();
  const [drafts, setDrafts] = useState<readonly DraftedChange[]>([]);
  const said = useRef<HTMLParagraphElement>(null);
  const [asked, setAsked] = useState(0);
  const ask = useChange<"/api/scenarios">(({ items }) => {
    setDrafts([]);
    setAsked(items.length);
    said.current?.focus();
  });
  const texts = drafts.map(({ change, choices }) => toText(change, choices));
  const send = (groups: readonly (readonly number[])[]) => {
    setAsked(0);
    ask.mutate({ post: "/api/scenarios", body: { horizonDays: plan.horizonDays, seconds: plan.seconds, beside: plan.id, runs: groups.map((group) => ({ title: toTitle(group.map((at) => texts[at]!)), changes: group.map((at) => drafts[at]!.change) })) } });
  };
  const every = drafts.map((_one, at) => at);
  const changed = (next: readonly DraftedChange[]) => { setDrafts(next); ask.reset(); };
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t("whatIf.changes")}</h2>
      <ChangeForm plan={plan} onAdd={(drafted) => changed([...drafts, drafted])} />
      {drafts.length > 0 && (
        <>
          <ol className="drafts" aria-label={t("whatIf.changes")}>{drafts.map((one, at) => (
            <li key={JSON.stringify(one.change) + at}><span>{texts[at]}</span> <button type="button" className="textlike" onClick={() => changed(drafts.filter((other) => other !== one))}>{t("plan.takeBack")}<span className="unseen"> {texts[at]}</span></button><DraftFault error={ask.error} at={at} /></li>
          ))}</ol>
          <div className="act-row">
            <Button loading={ask.isPending} onClick={() => send([every])}>{t("whatIf.run", { count: drafts.length })}</Button>
            {drafts.length > 1 && <Button variant="default" loading={ask.isPending} onClick={() => send(every.map((at) => [at]))}>{t("whatIf.each", { count: drafts.length })}</Button>}
          </div>
        </>
      )}
      <Fault error={ask.error} />
      <p ref={said} tabIndex={-1} role="status" className="said">{asked > 0 && t("whatIf.asked", { count: asked })}</p>
    </section>
  );
}

/** What the server says of one change, beside it. One scenario has the change under its number, many each under their own. */
function DraftFault({ error, at }: { error: Error | null; at: number }) {
  const texts = useTexts();
  if (!(error instanceof ProblemError)) return null;
  const wrong = (error.problem.errors ?? []).find(({ pointer }) => {
    const found = /^(?:\/runs\/(\d+))?\/changes\/(\d+)/.exec(pointer);
    return found !== null && Number(found[1] ?? 0) + Number(found[2]) === at;
  });
  return wrong ? <p className="field-fault">{toFieldSentence(texts, error.problem, wrong)}</p> : null;
}

function toTitle(texts: readonly string[]): string {
  const title = texts.join("; ");
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1)}…`;
}
