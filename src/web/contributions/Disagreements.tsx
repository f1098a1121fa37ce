import { useTexts } from "../language.tsx";
import { useClaimText } from "../parts/Statements.tsx";
import type { Contribution } from "../types.ts";

/** Where the sources say different things: each value beside the others with the sentences that say it. Nothing is merged. */
export function Disagreements({ contribution }: { contribution: Contribution }) {
  const { t } = useTexts();
  const show = useClaimText();
  if (contribution.disagreements.length === 0) return null;
  const statements = new Map(contribution.statements.map((one) => [one.id, one]));
  return (
    <section aria-labelledby="disagree" className="disagreements">
      <h2 id="disagree">{t("disagreements.title")}</h2>
      <p>{t("disagreements.text")}</p>
      {contribution.disagreements.map((one) => (
        <div key={one.field} className="disagreement">
          <h3>{show.field(one.field)}</h3>
          <div className="sides">
            {one.values.map(({ value, statementIds }) => (
              <div key={value} className="side">
                <p className="side-value">{show.value(one.field, value)}</p>
                {statementIds.map((id) => {
                  const statement = statements.get(id);
                  return statement && <blockquote key={id} lang={statement.source.language}><p>{statement.quote}</p><footer><a href={`#s-${id}`}>{statement.source.publisher}</a></footer></blockquote>;
                })}
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
