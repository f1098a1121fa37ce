import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { useAsk } from "../queries.ts";
import { Unknown } from "./marks.tsx";

/** The name of a record of which only the id is at hand, as a link to it. */
export function RecordName({ of, id }: { of: "items" | "nodes"; id: string | null }) {
  const { names } = useTexts();
  const answer = useAsk(`/api/${of}/{id}`, { path: { id: id ?? "" } }, { enabled: id !== null });
  if (id === null) return <Unknown />;
  if (!answer.data) return <span className="quiet">…</span>;
  return <Link to={of === "items" ? "/catalogue/$id" : "/network/nodes/$id"} params={{ id }}>{names(answer.data.names)}</Link>;
}

export function ContributionName({ id }: { id: string }) {
  const answer = useAsk("/api/contributions/{id}", { path: { id } });
  const { names } = useTexts();
  return <Link to="/contributions/$id" params={{ id }}>{answer.data ? `${names(answer.data.donor.names)}: ${answer.data.title}` : "…"}</Link>;
}

export function PartyName({ id }: { id: string }) {
  const { names } = useTexts();
  const answer = useAsk("/api/parties/{id}", { path: { id } });
  return <Link to="/parties/$id" params={{ id }}>{answer.data ? names(answer.data.names) : "…"}</Link>;
}

export function NeedName({ id }: { id: string }) {
  const { names } = useTexts();
  const answer = useAsk("/api/needs/{id}", { path: { id } });
  return <Link to="/needs/$id" params={{ id }}>{answer.data ? `${answer.data.reference} · ${names(answer.data.item.names)}` : "…"}</Link>;
}
