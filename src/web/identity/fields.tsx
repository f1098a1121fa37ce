import { useState, type ReactNode } from "react";
import { roles, type Role } from "../../modules/identity/index.ts";
import { useTexts } from "../language.tsx";
import { CheckField, Field } from "../parts/Form.tsx";

type Plain = { label: ReactNode; pointer?: string; note?: ReactNode; value: string; onChange: (value: string) => void };

/** A field that a password manager knows. */
export function SignInField({ kind, value, onChange, ...field }: Plain & { kind: "username" | "current-password" | "new-password" | "one-time-code" }) {
  return (
    <Field {...field} empty={value.trim() === ""}>
      {(props) => <input {...props} type={kind.endsWith("password") ? "password" : "text"} autoComplete={kind} autoCapitalize="none" spellCheck={false} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** Any of a closed list. `words` is the list of words that names them. */
export function ChecksField<Option extends string>({ label, options, words, value, onChange }: { label: ReactNode; options: readonly Option[]; words: string; value: readonly Option[]; onChange: (value: readonly Option[]) => void }) {
  const { word } = useTexts();
  return (
    <fieldset><legend>{label}</legend><div className="checks">
      {options.map((option) => <CheckField key={option} label={word(words, option)} value={value.includes(option)} onChange={(on) => onChange(on ? [...value, option] : value.filter((one) => one !== option))} />)}
    </div></fieldset>
  );
}

export function RolesField({ value, onChange }: { value: readonly Role[]; onChange: (value: readonly Role[]) => void }) {
  const { t } = useTexts();
  return <ChecksField label={t("people.roles")} options={roles} words="accountRole" value={value} onChange={onChange} />;
}

/** A secret that is shown once. */
export function Secret({ text }: { text: string }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState(false);
  return (
    <p className="secret">
      <code>{text}</code> <button type="button" className="textlike" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>{t("copy")}{copied && " ✓"}</button>
    </p>
  );
}

export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="recovery" className="recovery">
      <h2 id="recovery">{t("recovery.title")}</h2>
      <p>{t("recovery.text")}</p>
      <ul className="codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <button type="button" className="textlike" onClick={onDone}>{t("recovery.done")}</button>
    </section>
  );
}
