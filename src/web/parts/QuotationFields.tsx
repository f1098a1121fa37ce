import { useTexts } from "../language.tsx";
import { ChoiceField, LongField, TextField } from "./Form.tsx";

export interface QuotationDraft { readonly quote: string; readonly speaker: string; readonly saidOn: string; readonly url: string; readonly publisher: string; readonly title: string; readonly language: string }

export const noQuotation: QuotationDraft = { quote: "", speaker: "", saidOn: "", url: "", publisher: "", title: "", language: "en" };

/** A sentence with its source, as the server takes it; none when nothing was quoted. */
export function toQuotations(draft: QuotationDraft) {
  if (draft.quote.trim() === "") return [];
  return [{ ...draft, speaker: draft.speaker.trim() || null, title: draft.title.trim() || draft.publisher }];
}

const tongues = ["en", "fr", "uk", "de", "lt", "no", "sv", "et", "pl", "cs", "nl", "da"];

/** The sentence a record rests on: quoted, with who said it, when, and where it can be read. */
export function QuotationFields({ value, onChange, at }: { value: QuotationDraft; onChange: (value: QuotationDraft) => void; at: string }) {
  const { t, word } = useTexts();
  const set = (part: Partial<QuotationDraft>) => onChange({ ...value, ...part });
  return (
    <fieldset>
      <legend>{t("quotation.legend")}</legend>
      <p className="field-note">{t("quotation.note")}</p>
      <div className="fields">
        <LongField label={t("quotation.quote")} pointer={`${at}/quote`} value={value.quote} onChange={(quote) => set({ quote })} />
        <TextField optional label={t("quotation.speaker")} pointer={`${at}/speaker`} value={value.speaker} onChange={(speaker) => set({ speaker })} />
        <TextField label={t("quotation.saidOn")} pointer={`${at}/saidOn`} note={t("quotation.dayNote")} value={value.saidOn} onChange={(saidOn) => set({ saidOn })} />
        <TextField label={t("quotation.url")} pointer={`${at}/url`} value={value.url} onChange={(url) => set({ url })} />
        <TextField label={t("quotation.publisher")} pointer={`${at}/publisher`} value={value.publisher} onChange={(publisher) => set({ publisher })} />
        <TextField optional label={t("quotation.title")} pointer={`${at}/title`} value={value.title} onChange={(title) => set({ title })} />
        <ChoiceField label={t("quotation.language")} pointer={`${at}/language`} value={value.language} onChange={(language) => set({ language })} options={tongues.map((one) => [one, word("tongue", one)])} />
      </div>
    </fieldset>
  );
}
