import { useTexts } from "../language.tsx";
import { useAsk, useSession } from "../queries.ts";

/** The names of those whom the log calls otherwise; users of the demonstration have words of their own. */
export function useActorNames(): (actor: string) => string {
  const { word } = useTexts();
  const session = useSession().data;
  const known = useAsk("/api/actors", {}, { enabled: session?.signIn === "accounts" && session.may.includes("listActors") }).data?.items;
  return (actor) => known?.find((one) => one.actor === actor)?.name ?? word("actor", actor);
}
