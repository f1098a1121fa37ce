import type { Schema } from "../../client/index.ts";
import { useTexts } from "../language.tsx";
import { useActorNames } from "../parts/actor-names.ts";
import { useAsk } from "../queries.ts";

/** Clearances and whose they are, in words. */
export function useClearanceWords() {
  const { t, word, names } = useTexts();
  const nameOf = useActorNames();
  const parties = useAsk("/api/parties", { query: { limit: "200" } }).data?.items ?? [];
  return {
    subjectOf: ({ kind, subject }: { kind: Schema<"Cleared">["kind"]; subject: string }): string => {
      const party = kind === "party" ? parties.find((one) => one.code === subject) : undefined;
      return kind === "person" ? nameOf(subject) : party ? `${names(party.names)} (${subject})` : subject;
    },
    inWords: (clearance: Schema<"Clearance"> | null, kind: Schema<"Cleared">["kind"] = "party"): string => (clearance === null
      ? t(kind === "party" ? "clearances.asUsual" : "clearances.asParty")
      : [word("classification", clearance.classification), ...(clearance.categories.length === 0 ? [t("clearances.categoriesNone")] : clearance.categories)].join(" · ")),
  };
}
