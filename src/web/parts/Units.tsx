import { toUnitsText, toUnitWord, units, type Unit } from "../../modules/catalogue/index.ts";
import { useTexts } from "../language.tsx";
import { Unknown } from "./marks.tsx";

const isUnit = (text: string): text is Unit => (units as readonly string[]).includes(text);

/** A count with its unit in words. Nothing is said to be zero that is not known. */
export function Units({ value, unit }: { value: number | null; unit: string }) {
  const text = useUnitText();
  return value === null ? <Unknown /> : <span className="figure">{text(value, unit)}</span>;
}

export function useUnitText() {
  const { language, t, count } = useTexts();
  return (value: number, unit: string): string => (isUnit(unit) ? toUnitsText(language, unit, value) : unit === "unstated" ? t("units.unstated", { value: count(value) }) : `${count(value)} ${unit}`);
}

/** The unit alone. */
export function useUnitWord() {
  const { language, t } = useTexts();
  return (unit: string): string => (isUnit(unit) ? toUnitWord(language, unit) : unit === "unstated" ? t("unit.unstated") : unit);
}

export { units };
