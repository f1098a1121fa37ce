import { useState } from "react";
import { addDays, type Day } from "../../kernel/day.ts";
import { hazardDivisions } from "../../modules/catalogue/index.ts";
import { ProblemError } from "../api.ts";
import { useTexts } from "../language.tsx";
import { ChoiceField, DayField, Form, NumberField } from "../parts/Form.tsx";
import type { Change, PlanChoice, Proposal } from "../types.ts";
import { changeKinds } from "./change-text.ts";
import { PlanChoicePicker } from "./PlanChoicePicker.tsx";

type Kind = Change["kind"];
type Division = Extract<Change, { kind: "licence" }>["division"];

/** A change with what its codes and ids are called. */
export interface DraftedChange { readonly change: Change; readonly choices: readonly PlanChoice[] }

/** What each kind of change asks for, in the order of its fields. */
const fieldsOf: Readonly<Record<Kind, readonly string[]>> = {
  "close-node": ["node", "from", "through"], "close-leg": ["leg", "from", "through"], "delay-donor": ["donor", "days"], "delay-line": ["line", "days"], "withdraw-line": ["line"],
  "add-offer": ["item", "node", "units", "from", "through"], "more-lift": ["leg", "tonnesPerDeparture"], licence: ["node", "division", "neqKg"], "give-consent": ["line"], "need-later": ["need", "days"],
};
const chosenFields = ["node", "leg", "donor", "line", "item", "need"] as const;
const numberFields = ["days", "units", "tonnesPerDeparture", "neqKg"] as const;

/** One change of a scenario: its kind, and the fields of that kind. */
export function ChangeForm({ plan, onAdd }: { plan: Pick<Proposal, "id" | "startOn">; onAdd: (drafted: DraftedChange) => void }) {
  const { t, word } = useTexts();
  const [kind, setKind] = useState<Kind>("close-node");
  const [chosen, setChosen] = useState<Partial<Record<string, PlanChoice>>>({});
  const [numbers, setNumbers] = useState<Partial<Record<string, number | null>>>({ days: 10 });
  const [days, setDays] = useState<{ from: string | null; through: string | null }>({ from: plan.startOn, through: addDays(plan.startOn as Day, 9) });
  const [division, setDivision] = useState<Division>("1.1");
  const [missing, setMissing] = useState<ProblemError | null>(null);
  const fields = fieldsOf[kind];
  const add = () => {
    const values: Record<string, unknown> = { ...numbers, ...days, division, ...Object.fromEntries(Object.entries(chosen).map(([field, choice]) => [field, choice?.value])) };
    const lacking = fields.filter((field) => values[field] === undefined || values[field] === null);
    if (lacking.length > 0) return setMissing(toProblem(lacking));
    setMissing(null);
    onAdd({ change: { kind, ...Object.fromEntries(fields.map((field) => [field, values[field]])) } as Change, choices: fields.flatMap((field) => chosen[field] ?? []) });
    setChosen({});
  };
  const has = (field: string) => fields.includes(field);
  return (
    <Form label={t("whatIf.addTitle")} error={missing} pending={false} save={t("whatIf.add")} onSave={add}>
      <ChoiceField label={t("whatIf.kind")} pointer="/kind" value={kind} onChange={(next) => { setKind(next); setMissing(null); setChosen({}); }} options={changeKinds.map((one) => [one, word("whatIfKind", one)])} />
      {chosenFields.filter(has).map((field) => <PlanChoicePicker key={`${kind} ${field}`} plan={plan.id} kind={kind === "give-consent" && field === "line" ? "line-without-consent" : field} label={t(`whatIf.${field}`)} pointer={`/${field}`} value={chosen[field] ?? null} onChange={(choice) => setChosen({ ...chosen, [field]: choice ?? undefined })} />)}
      {numberFields.filter(has).map((field) => <NumberField key={field} label={t(`whatIf.${field}`)} pointer={`/${field}`} step={field === "days" || field === "units" ? 1 : "any"} value={numbers[field] ?? null} onChange={(value) => setNumbers({ ...numbers, [field]: value })} />)}
      {has("division") && <ChoiceField label={t("whatIf.division")} value={division} onChange={setDivision} options={hazardDivisions.map((one) => [one as Division, one])} />}
      {has("from") && <DayField label={t("whatIf.from")} pointer="/from" value={days.from} onChange={(from) => setDays({ ...days, from })} />}
      {has("through") && <DayField label={t("whatIf.through")} pointer="/through" value={days.through} onChange={(through) => setDays({ ...days, through })} />}
    </Form>
  );
}

/** What is not filled in yet, said as the server would say it. */
function toProblem(lacking: readonly string[]): ProblemError {
  return new ProblemError({ status: 400, code: "invalid-request", title: "", detail: "", errors: lacking.map((field) => ({ pointer: `/${field}`, code: "invalid-type", detail: "" })) });
}
