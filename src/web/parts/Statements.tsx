import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { InDocument, usePlaces, type Place } from "./Places.tsx";
import type { Statement, SupportedStatement } from "../types.ts";

/** A sentence as its source has it. The source's voice is set in a serif; the room's own never is. */
export function Quotation({ statement, children, places = [], cite = true }: { statement: Statement; children?: React.ReactNode; places?: readonly Place[]; cite?: boolean }) {
  const { t, word, day } = useTexts();
  const { source } = statement;
  const said = [statement.speaker, day(statement.saidOn)].filter(Boolean).join(", ");
  return (
    <figure className="quotation" id={`s-${statement.id}`}>
      <blockquote cite={source.url} lang={source.language}><p>{statement.quote}</p></blockquote>
      <figcaption>
        <span className="said">{said}</span>
        <a href={source.url} target="_blank" rel="noreferrer">{source.publisher}<span className="unseen"> {t("newTab")}</span></a>
        <span>{t("source.published", { day: day(source.published), language: word("tongue", source.language) })}</span>
        <InDocument places={places} />
        {cite && <Link to="/sources/$id" params={{ id: statement.id }}>{t("statement.open")}</Link>}
      </figcaption>
      {statement.note && <p className="note">{statement.note}</p>}
      {children}
    </figure>
  );
}

/** The sentences under a record, each with what it claims of it. */
export function Statements({ statements }: { statements: readonly SupportedStatement[] }) {
  const { t } = useTexts();
  const placesOf = usePlaces(statements.map(({ id }) => id));
  if (statements.length === 0) return <p className="empty">{t("statements.none")}</p>;
  return (
    <div className="quotations">
      {statements.map((one) => (
        <Quotation key={one.id} statement={one} places={placesOf(one.id)}>
          <Claims claims={one.claims} />
          {one.supportNote && <p className="note">{one.supportNote}</p>}
        </Quotation>
      ))}
    </div>
  );
}

function Claims({ claims }: { claims: Readonly<Record<string, unknown>> }) {
  const { t } = useTexts();
  const show = useClaimText();
  const said = Object.entries(claims).filter(([, value]) => value !== null && value !== "");
  if (said.length === 0) return null;
  return <dl className="claims" aria-label={t("claims")}>{said.map(([field, value]) => <div key={field}><dt>{show.field(field)}</dt><dd>{show.value(field, value)}</dd></div>)}</dl>;
}

/** Claims in words: amounts as amounts, days as days, states as states. */
export function useClaimText() {
  const { word, count, day } = useTexts();
  const value = (field: string, what: unknown): string => {
    if (Array.isArray(what)) return what.map(String).join(", ");
    if (typeof what === "number") return count(what);
    const text = String(what);
    if (/^\[.*\]$/.test(text)) {
      try {
        return (JSON.parse(text) as unknown[]).map(String).join(", ");
      } catch {
        return text;
      }
    }
    if (field === "stage") return word("stage", text);
    if (field === "amount" && /^\d+$/.test(text)) return count(Number(text));
    return /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? day(text) : text;
  };
  return { field: (name: string) => word("claim", name), value };
}
