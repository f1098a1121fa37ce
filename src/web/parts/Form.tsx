import { Button } from "@mantine/core";
import { createContext, use, useId, useMemo, type ReactNode } from "react";
import { ProblemError } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "./Fault.tsx";
import { toFieldSentence } from "./refusal-sentence.ts";

const FaultContext = createContext<ReadonlyMap<string, string>>(new Map());

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
    return new Map((problem?.errors ?? []).map((one) => [one.pointer, toFieldSentence(texts, problem!, one)]));
  }, [error, texts]);
  return (
    <form className="form" aria-label={label} noValidate onSubmit={(event) => { event.preventDefault(); if (!pending) onSave(); }}>
      <Fault error={error} />
      <FaultContext value={faults}>{children}</FaultContext>
      <div className="form-acts">
        <Button type="submit" loading={pending}>{save}</Button>
        {onLeave && <Button variant="default" onClick={onLeave}>{texts.t("cancel")}</Button>}
      </div>
    </form>
  );
}

/** What the server says of a field; a fault of a part of it stands at the field too. */
function useFieldFault(pointer: string | undefined): string | undefined {
  const faults = use(FaultContext);
  if (pointer === undefined) return undefined;
  return faults.get(pointer) ?? [...faults].find(([at]) => at.startsWith(`${pointer}/`))?.[1];
}

export function Field({ label, pointer, note, children, wide }: {
  label: ReactNode; pointer?: string; note?: ReactNode; wide?: boolean;
  children: (props: { id: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined }) => ReactNode;
}) {
  const id = useId();
  const fault = useFieldFault(pointer);
  return (
    <div className={wide ? "field wide" : "field"}>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-invalid": fault ? true : undefined, "aria-describedby": fault || note ? `${id}-note` : undefined })}
      {(fault || note) && <p id={`${id}-note`} className={fault ? "field-fault" : "field-note"}>{fault ?? note}</p>}
    </div>
  );
}

type Plain = { label: ReactNode; pointer?: string; note?: ReactNode; wide?: boolean };

export function TextField({ value, onChange, ...field }: Plain & { value: string; onChange: (value: string) => void }) {
  return <Field {...field}>{(props) => <input {...props} type="text" value={value} onChange={(event) => onChange(event.target.value)} />}</Field>;
}

export function LongField({ value, onChange, ...field }: Plain & { value: string; onChange: (value: string) => void }) {
  return <Field wide {...field}>{(props) => <textarea {...props} rows={3} value={value} onChange={(event) => onChange(event.target.value)} />}</Field>;
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
