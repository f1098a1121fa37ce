import { languageNames, languages } from "../language.tsx";
import type { Names } from "../types.ts";
import { TextField } from "./Form.tsx";
import { useTexts } from "../language.tsx";

/** A name in each language of the room. */
export function NamesFields({ value, onChange }: { value: Names; onChange: (names: Names) => void }) {
  const { t } = useTexts();
  return <>{languages.map((language) => <TextField key={language} label={<>{t("name")} <span className="quiet" lang={language}>({languageNames[language]})</span></>} pointer={`/names/${language}`} value={value[language]} onChange={(name) => onChange({ ...value, [language]: name })} />)}</>;
}
