import { useTexts } from "../language.tsx";
import type { Coverage, Picture } from "../types.ts";

/** The state of things in one sentence, for someone with ten seconds. */
export function Headline({ picture, coverage }: { picture: Picture | undefined; coverage: Coverage | undefined }) {
  const { t, bigEuro } = useTexts();
  if (!picture) return <h1 className="headline">{t("nav.picture")}</h1>;
  const donors = picture.rows.filter((row) => row.contributions > 0).length;
  const announced = t("headline.announced", { donors, amount: bigEuro(picture.total.announced), delivered: bigEuro(picture.total.delivered) });
  const needs = coverage && coverage.needs > 0 ? t("headline.needs", { full: coverage.full, partly: coverage.partly, total: coverage.needs }) : "";
  return <h1 className="headline">{announced} {needs}</h1>;
}
