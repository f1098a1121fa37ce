import { Button } from "@mantine/core";
import { useState } from "react";
import type { Day } from "../../kernel/day.ts";
import { whyNotEnd, whyNotReach, type StageRefusal } from "../../modules/contributions/index.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, DayField, Form, LongField, TextField } from "../parts/Form.tsx";
import { toSentenceInWords } from "../parts/refusal-sentence.ts";
import { useChange } from "../queries.ts";
import type { Contribution } from "../types.ts";
import { endings } from "./contribution-words.ts";

const targets = ["pledged", "offered", "committed", "released"] as const;
type Act = (typeof targets)[number] | "end";

/** What may be done with a contribution. A button that may not be pressed says why, by the same rule the server asks. */
export function Acts({ contribution }: { contribution: Contribution }) {
  const texts = useTexts();
  const { t, word } = texts;
  const [act, setAct] = useState<Act | null>(null);
  const asRules = { stage: contribution.stage, ended: contribution.ended, kind: contribution.kind, donorId: contribution.donor.id, consentId: contribution.consent?.id ?? null };
  const lines = contribution.lines.map(({ described, unit, units, availableFrom, availableThrough }) => ({ described, unit, units: units === null ? null : BigInt(units), availableFrom: availableFrom as Day | null, availableThrough: availableThrough as Day | null }));
  const tied = contribution.lines.flatMap((line) => line.allocations).filter((one) => one.state === "allocated" || one.state === "reserved").reduce((sum, one) => sum + one.units, 0);
  // Consent is asked for in the form, so the button does not wait for it.
  const why: Record<Act, StageRefusal | null> = {
    ...(Object.fromEntries(targets.map((to) => [to, whyNotReach(asRules, lines, { to, consentReference: "asked in the form" })])) as Record<(typeof targets)[number], StageRefusal | null>),
    end: whyNotEnd(asRules, BigInt(tied)),
  };
  const sentence = (refusal: StageRefusal) => {
    const { rule: _rule, code, pointer: _pointer, ...facts } = refusal;
    return toSentenceInWords(texts, code, facts);
  };
  // A stage that is reached is no act any more; one that cannot be reached yet says why under the buttons.
  const acts = contribution.ended === null ? ([...targets, "end"] as const).filter((one) => why[one]?.code !== "contribution-stage-order") : [];
  const label = (one: Act) => (one === "end" ? t("act.end") : word("stageAct", one));
  const reasons = new Map<string, string[]>();
  for (const one of acts) if (why[one]) reasons.set(sentence(why[one]), [...(reasons.get(sentence(why[one])) ?? []), label(one)]);
  if (contribution.ended !== null) return <p className="quiet">{t("need.final", { state: word("ended", contribution.ended) })}</p>;
  return (
    <section aria-label={t("acts")} className="acts">
      <div className="act-row">
        {acts.map((one) => {
          const no = why[one];
          return <Button key={one} variant={act === one ? "light" : "default"} disabled={no !== null} aria-expanded={act === one} onClick={() => setAct(act === one ? null : one)}>{label(one)}</Button>;
        })}
      </div>
      {[...reasons].map(([text, names]) => <p key={text} className="why"><b>{names.join(", ")}:</b> {text}</p>)}
      {act === "end" ? <EndForm contribution={contribution} onDone={() => setAct(null)} /> : act && <StageForm key={act} contribution={contribution} to={act} onDone={() => setAct(null)} />}
    </section>
  );
}

function StageForm({ contribution, to, onDone }: { contribution: Contribution; to: (typeof targets)[number]; onDone: () => void }) {
  const { t, word } = useTexts();
  const [on, setOn] = useState<string | null>(null);
  const [consent, setConsent] = useState("");
  const asksConsent = to === "released" && contribution.consent !== null && contribution.consent.id !== contribution.donor.id;
  const change = useChange<"/api/contributions/{id}/stage">(onDone);
  return (
    <Form label={word("stageAct", to)} error={change.error} pending={change.isPending} save={word("stageAct", to)} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/contributions/{id}/stage", path: { id: contribution.id }, body: { version: contribution.version, to, on, consentReference: consent.trim() || null } })}>
      <DayField optional label={t("act.on")} pointer="/on" note={t("act.onNote")} value={on} onChange={setOn} />
      {asksConsent && <TextField label={t("act.consent")} pointer="/consentReference" value={consent} onChange={setConsent} />}
    </Form>
  );
}

function EndForm({ contribution, onDone }: { contribution: Contribution; onDone: () => void }) {
  const { t, word } = useTexts();
  const [how, setHow] = useState<(typeof endings)[number]>("withdrawn");
  const [reason, setReason] = useState("");
  const change = useChange<"/api/contributions/{id}/end">(onDone);
  return (
    <Form label={t("act.end")} error={change.error} pending={change.isPending} save={t("act.end")} onLeave={onDone} onSave={() => change.mutate({ post: "/api/contributions/{id}/end", path: { id: contribution.id }, body: { version: contribution.version, how, reason: reason.trim() } })}>
      <ChoiceField label={t("act.how")} pointer="/how" value={how} onChange={setHow} options={endings.map((one) => [one, word("ended", one)])} />
      <LongField label={t("reason")} pointer="/reason" value={reason} onChange={setReason} />
    </Form>
  );
}
