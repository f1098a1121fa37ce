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
  const allocated = contribution.lines.reduce((sum, line) => sum + (line.balances["allocated"] ?? 0) + line.reservedUnits, 0);
  // Consent is asked for in the form, so the button does not wait for it.
  const why: Record<Act, StageRefusal | null> = {
    ...(Object.fromEntries(targets.map((to) => [to, whyNotReach(asRules, lines, { to, consentReference: "asked in the form" })])) as Record<(typeof targets)[number], StageRefusal | null>),
    end: whyNotEnd(asRules, BigInt(allocated)),
  };
  const sentence = (refusal: StageRefusal) => {
    const { rule: _rule, code, pointer: _pointer, ...facts } = refusal;
    return toSentenceInWords(texts, code, facts);
  };
  const acts: readonly Act[] = [...targets, "end"];
  const reasons = [...new Set(acts.flatMap((one) => (why[one] && why[one].code !== "contribution-stage-order" ? [sentence(why[one])] : [])))];
  return (
    <section aria-label={t("acts")} className="acts">
      <div className="act-row">
        {acts.map((one) => {
          const no = why[one];
          return <Button key={one} variant={act === one ? "light" : "default"} disabled={no !== null} title={no ? sentence(no) : undefined} aria-expanded={act === one} onClick={() => setAct(act === one ? null : one)}>{one === "end" ? t("act.end") : word("stageAct", one)}</Button>;
        })}
      </div>
      {reasons.map((text) => <p key={text} className="why">{text}</p>)}
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
      <DayField label={t("act.on")} pointer="/on" note={t("act.onNote")} value={on} onChange={setOn} />
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
