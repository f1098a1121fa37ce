import { useId } from "react";
import { useTexts } from "../language.tsx";
import { Term } from "../parts/Term.tsx";
import type { Measure, Picture } from "../types.ts";

const main = ["announced", "committed", "allocated", "delivered"] as const satisfies readonly Measure[];

/** The four measures as rungs of one ladder, and the donors' own word on delivery beside them, under its own name. */
export function Figures({ picture, onMethod, onOpen }: { picture: Picture; onMethod: (method: string) => void; onOpen: (measure: Measure) => void }) {
  const { t, word, money, count } = useTexts();
  const method = useId();
  const { total } = picture;
  return (
    <section aria-labelledby={`${method}-title`}>
      <div className="section-head">
        <h2 id={`${method}-title`}>{t("figures.title")}</h2>
        <div className="control inline">
          <label htmlFor={method}><Term definition={t("method.definition")}>{t("method.label")}</Term></label>
          <select id={method} aria-label={t("method.label")} value={picture.method} onChange={(event) => onMethod(event.target.value)}>
            {picture.methods.map((one) => <option key={one.method} value={one.method}>{word("method", one.method)} ({count(one.contributions)})</option>)}
          </select>
        </div>
      </div>
      <div className="ladder">
        {main.map((measure) => <Rung key={measure} measure={measure} value={total[measure]} whole={total.announced} onOpen={onOpen} />)}
        <div className="ladder-aside"><Rung measure="declaredDelivered" value={total.declaredDelivered} whole={total.announced} onOpen={onOpen} /></div>
      </div>
      <p className="quiet">
        {t("figures.basis", { method: word("method", picture.method), contributions: total.contributions - total.unvalued, unvalued: total.unvalued })}
        {picture.method === "illustrative" && <> {t("figures.illustrative")}</>}
        <span className="unseen">{money(total.announced, "EUR")}</span>
      </p>
    </section>
  );
}

function Rung({ measure, value, whole, onOpen }: { measure: Measure; value: number; whole: number; onOpen: (measure: Measure) => void }) {
  const { t, bigEuro, money, share } = useTexts();
  const part = whole > 0 ? value / whole : 0;
  return (
    <div className="rung" data-measure={measure}>
      <Term definition={t(`measure.${measure}.definition`)}>{t(`measure.${measure}`)}</Term>
      <button type="button" className="figure-button" title={money(value, "EUR")} onClick={() => onOpen(measure)}>
        <span className="euro">EUR</span> <span className="amount">{bigEuro(value)}</span>
        <span className="unseen"> {t("figure.open", { measure: t(`measure.${measure}`) })}</span>
      </button>
      <svg className="rung-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect className="bar-ground" width="100" height="8" /><rect className={`bar-${measure}`} width={100 * Math.min(1, part)} height="8" /></svg>
      <span className="quiet rung-share">{measure === "announced" ? t("figures.whole") : t("figures.share", { share: share(part) })}</span>
    </div>
  );
}
