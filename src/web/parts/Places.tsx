import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { useAsk } from "../queries.ts";

/** Words in a document that is kept here. */
export interface Place {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

/** As many as one question takes. */
const most = 100;

/** Where sentences stand in documents that are kept here, asked for all of them at once. */
export function usePlaces(statementIds: readonly string[]): (statementId: string) => readonly Place[] {
  const asked = [...new Set(statementIds)].slice(0, most).toSorted();
  const places = useAsk("/api/places", { query: { statements: asked.join(",") } }, { enabled: asked.length > 0, keep: true }).data?.items ?? [];
  return (id) => places.filter((one) => one.statementId === id);
}

/** Links to the words themselves, highlighted in their document. */
export function InDocument({ places }: { places: readonly Place[] }) {
  const { t } = useTexts();
  return places.map((one) => <Link key={`${one.documentId} ${one.start}`} to="/documents/$id" params={{ id: one.documentId }} search={{ at: `${one.start}-${one.end}` }}>{t("statement.inDocument")}</Link>);
}
