import { Link, useParams } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Fact, Facts, Head, Illustrative, Pill } from "../parts/marks.tsx";
import { Statements } from "../parts/Statements.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useFilters } from "../queries.ts";
import { fromNow, toneOfDecision, type Decision } from "./alliance-words.ts";
import { DecisionSteps } from "./DecisionSteps.tsx";
import { Objections } from "./Objections.tsx";
import { Standings } from "./Standings.tsx";

export function DecisionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { filters: { asOf } } = useFilters();
  const { t, word, names, day, moment, language } = useTexts();
  // A silence ends by itself: whoever looks on sees it end.
  const answer = useAsk("/api/decisions/{id}", { path: { id }, query: { asOf } }, { refetchInterval: (one) => (one?.state === "underSilence" ? 15_000 : false) });
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/alliance">{t("nav.alliance")}</Link> · {one.reference}</>} title={one.title} />
      <p className="tags"><Pill tone={toneOfDecision(one.state)}>{word("decisionState", one.state)}</Pill> {one.illustrative && <Illustrative basis={one.basis} />} <LabelBadge label={one.label} /></p>
      {one.state === "underSilence" && one.silenceUntil && <p className="notice" role="status">{one.due ? t("decision.due") : <>{t("decision.until")} <b>{moment(one.silenceUntil)}</b> · {t("decision.endsIn", { when: fromNow(one.silenceUntil, answer.dataUpdatedAt, language) })}</>}</p>}
      {one.agreedAt && one.agreedHow && <p className="said">{t("decision.agreed", { how: word("agreedHow", one.agreedHow), when: moment(one.agreedAt) })}</p>}
      <Facts>
        <Fact label={t("decision.body")}><Link to="/alliance/bodies/$id" params={{ id: one.body.id }}>{names(one.body.names)}</Link></Fact>
        <Fact label={t("decision.textVersion", { number: one.textVersion })}><span className="lines">{one.text}</span></Fact>
        <Fact label={t("decision.proposedOn")}>{day(one.proposedOn)}</Fact>
        {one.note && <Fact label={t("decision.note")}>{one.note}</Fact>}
        {one.basis && <Fact label={t("basis")}>{one.basis}</Fact>}
      </Facts>
      <DecisionSteps decision={one} />
      <Needed needed={one.needed} />
      <Standings decision={one} />
      <Objections decision={one} />
      <Silences silences={one.silences} />
      <section aria-labelledby="statements"><h2 id="statements">{t("statements.title")}</h2><Statements statements={one.statements} /></section>
      <Trail kind="decision" id={one.id} />
    </>
  );
}

function Needed({ needed }: { needed: Decision["needed"] }) {
  const { t } = useTexts();
  const lines = [
    ...(needed.objecting.length > 0 ? [t("needed.objecting", { members: needed.objecting.join(", ") })] : []),
    ...needed.asking.map((one) => t("needed.asking", one)),
    ...(needed.disputed.length > 0 ? [t("needed.disputed", { members: needed.disputed.join(", ") })] : []),
    ...(needed.unstated.length > 0 ? [t("needed.unstated", { members: needed.unstated.join(", ") })] : []),
  ];
  return (
    <section aria-labelledby="needed">
      <h2 id="needed">{t("needed")}</h2>
      {lines.length === 0 ? <p>{t("needed.none")}</p> : <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
    </section>
  );
}

function Silences({ silences }: { silences: Decision["silences"] }) {
  const { t, word, moment } = useTexts();
  return (
    <section aria-labelledby="silences">
      <h2 id="silences">{t("decision.silences")}</h2>
      {silences.length === 0 && <p className="empty">{t("decision.silencesNone")}</p>}
      <ol reversed className="plain-list">
        {silences.map((one) => (
          <li key={one.round}>
            <b>{word("silenceOutcome", one.outcome ?? "running")}</b> · {t("silence.span", { from: moment(one.beganAt), until: moment(one.untilAt) })}
            <p className="quiet">{t("silence.asked", { members: one.asked.map((asked) => asked.code).join(", ") })}</p>
            <details><summary>{t("decision.textVersion", { number: one.textVersion })}</summary><p className="lines">{one.text}</p></details>
          </li>
        ))}
      </ol>
    </section>
  );
}
