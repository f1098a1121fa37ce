import { Button } from "@mantine/core";
import { createContext, use, useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { ProblemError } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "./Fault.tsx";
import { useReturnedFocus } from "./focus.ts";
import { toFieldSentence } from "./refusal-sentence.ts";

interface FieldFault { readonly code: string; readonly sentence: string }

/** What is wrong by its pointer, and the pointers of the fields that stand in the form. */
const FaultContext = createContext<{ readonly faults: ReadonlyMap<string, FieldFault>; readonly fields: Set<string> }>({ faults: new Map(), fields: new Set() });

interface FormProps {
  readonly label: string;
  readonly error: Error | null;
  readonly pending: boolean;
  readonly save: string;
  readonly onSave: () => void;
  readonly onLeave?: () => void;
  readonly children: ReactNode;
}

/** A form whose refusal stands beside the field it is about, and on top where it is about none of them. */
export function Form({ label, error, pending, save, onSave, onLeave, children }: FormProps) {
  const texts = useTexts();
  const faults = useMemo(() => {
    const problem = error instanceof ProblemError ? error.problem : null;
    return new Map((problem?.errors ?? []).map((one) => [one.pointer, { code: one.code, sentence: toFieldSentence(texts, problem!, one) }]));
  }, [error, texts]);
  const [fields] = useState(() => new Set<string>());
  const context = useMemo(() => ({ faults, fields }), [faults, fields]);
  // Fields have told their pointers once they stand; what is wrong with something else is said on top.
  const [elsewhere, setElsewhere] = useState<readonly (readonly [string, FieldFault])[]>([]);
  const whole = error instanceof ProblemError ? error.problem.code : "";
  useEffect(() => setElsewhere([...faults].filter(([at, { code }]) => code !== whole && ![...fields].some((pointer) => at === pointer || at.startsWith(`${pointer}/`)))), [faults, fields, whole]);
  const frame = useRef<HTMLFormElement>(null);
  useReturnedFocus();
  // A form that was opened begins at its first field; one refused, at the first field that is wrong.
  const opened = onLeave !== undefined;
  useEffect(() => {
    if (opened) frame.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [opened]);
  useEffect(() => {
    if (error) frame.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [error]);
  return (
    <form ref={frame} className="form" aria-label={label} noValidate onSubmit={(event) => { event.preventDefault(); if (!pending) onSave(); }}>
      <Fault error={error}>{elsewhere.length > 0 && <ul>{elsewhere.map(([at, { sentence }]) => <li key={at}>{at && <code>{at}</code>} {sentence}</li>)}</ul>}</Fault>
      <FaultContext value={context}>{children}</FaultContext>
      <div className="form-acts">
        <Button type="submit" loading={pending}>{save}</Button>
        {onLeave && <Button variant="default" onClick={onLeave}>{texts.t("cancel")}</Button>}
      </div>
    </form>
  );
}

/** What the server says of a field; a fault of a part of it stands at the field too. An empty one has no wrong form: it is to be filled in. */
function useFieldFault(pointer: string | undefined, empty: boolean): string | undefined {
  const { t } = useTexts();
  const { faults, fields } = use(FaultContext);
  useEffect(() => {
    if (pointer === undefined) return undefined;
    fields.add(pointer);
    return () => void fields.delete(pointer);
  }, [fields, pointer]);
  if (pointer === undefined) return undefined;
  const fault = faults.get(pointer) ?? [...faults].find(([at]) => at.startsWith(`${pointer}/`))?.[1];
  return fault && (empty && fault.code === "invalid-format" ? t("field.invalid-type") : fault.sentence);
}

export function Field({ label, pointer, note, children, wide, optional, empty = false }: {
  label: ReactNode; pointer?: string; note?: ReactNode; wide?: boolean; optional?: boolean; empty?: boolean;
  children: (props: { id: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined }) => ReactNode;
}) {
  const id = useId();
  const { t } = useTexts();
  const fault = useFieldFault(pointer, empty);
  return (
    <div className={wide ? "field wide" : "field"}>
      <label htmlFor={id}>{label}{optional && <span className="quiet"> {t("optional")}</span>}</label>
      {children({ id, "aria-invalid": fault ? true : undefined, "aria-describedby": fault || note ? `${id}-note` : undefined })}
      {(fault || note) && <p id={`${id}-note`} className={fault ? "field-fault" : "field-note"}>{fault ?? note}</p>}
    </div>
  );
}

type Plain = { label: ReactNode; pointer?: string; note?: ReactNode; wide?: boolean; optional?: boolean };

export function TextField({ value, onChange, ...field }: Plain & { value: string; onChange: (value: string) => void }) {
  return <Field {...field} empty={value.trim() === ""}>{(props) => <input {...props} type="text" value={value} onChange={(event) => onChange(event.target.value)} />}</Field>;
}

export function LongField({ value, onChange, ...field }: Plain & { value: string; onChange: (value: string) => void }) {
  return <Field wide {...field} empty={value.trim() === ""}>{(props) => <textarea {...props} rows={3} value={value} onChange={(event) => onChange(event.target.value)} />}</Field>;
}

/** A number, or nothing, which stands for unknown. */
export function NumberField({ value, onChange, step, ...field }: Plain & { value: number | null; onChange: (value: number | null) => void; step?: number | "any" }) {
  return <Field {...field}>{(props) => <input {...props} type="number" inputMode="decimal" step={step ?? 1} value={value ?? ""} onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))} />}</Field>;
}

export function DayField({ value, onChange, ...field }: Plain & { value: string | null; onChange: (value: string | null) => void }) {
  return <Field {...field}>{(props) => <input {...props} type="date" value={value ?? ""} onChange={(event) => onChange(event.target.value || null)} />}</Field>;
}

/** One of a closed list; with `none`, the empty value is one of them too. */
export function ChoiceField<Value extends string>({ value, onChange, options, none, ...field }: Plain & { value: Value; onChange: (value: Value) => void; options: readonly (readonly [Value, string])[]; none?: string }) {
  return (
    <Field {...field}>
      {(props) => (
        <select {...props} value={value} onChange={(event) => onChange(event.target.value as Value)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([one, text]) => <option key={one} value={one}>{text}</option>)}
        </select>
      )}
    </Field>
  );
}

export function CheckField({ value, onChange, label, note }: { value: boolean; onChange: (value: boolean) => void; label: string; note?: string }) {
  const id = useId();
  return <div className="field check"><input id={id} type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} /><label htmlFor={id}>{label}</label>{note && <p className="field-note">{note}</p>}</div>;
}
