import { useState } from "react";
import { classifications, usualClearance, type Clearance } from "../../modules/releasability/index.ts";
import { clearedKinds, type ClearedKind } from "../../modules/clearances/index.ts";
import { demonstrationActors } from "../frame/actors.ts";
import { useTexts } from "../language.tsx";
import { useActorNames } from "../parts/actor-names.ts";
import { ChoiceField, Form, LongField } from "../parts/Form.tsx";
import { CategoriesField } from "../parts/Label.tsx";
import { useAsk, useChange, useSession } from "../queries.ts";

const nobody = { kind: "party", subject: "", how: "said", ...usualClearance, reason: "" } as { kind: ClearedKind; subject: string; how: "said" | "usual"; reason: string } & Clearance;

/** Asks that a party or a person be cleared for something else. */
export function AskForm({ onDone }: { onDone: () => void }) {
  const { t, word } = useTexts();
  const [draft, setDraft] = useState(nobody);
  const set = (part: Partial<typeof nobody>) => setDraft({ ...draft, ...part });
  const subjects = useSubjects(draft.kind);
  const known = [...new Set(useAsk("/api/clearances", {}).data?.items.flatMap((one) => one.clearance.categories))].toSorted();
  const change = useChange<"/api/clearance-wishes">(onDone);
  const { classification, categories } = draft;
  return (
    <Form label={t("clearances.act")} error={change.error} pending={change.isPending} save={t("clearances.ask")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/clearance-wishes", body: { kind: draft.kind, subject: draft.subject, clearance: draft.how === "usual" ? null : { classification, categories }, reason: draft.reason.trim() } })}>
      <p className="field-note">{t("clearances.note")}</p>
      <div className="fields">
        <ChoiceField label={t("clearances.kind")} pointer="/kind" value={draft.kind} onChange={(kind) => set({ kind, subject: "" })} options={clearedKinds.map((one) => [one, word("clearedKind", one)])} />
        <ChoiceField label={t(draft.kind === "party" ? "nav.parties" : "clearances.person")} pointer="/subject" value={draft.subject} onChange={(subject) => set({ subject })} none={t("choose")} options={subjects} />
        <ChoiceField label={t("clearances.how")} pointer="/clearance" value={draft.how} onChange={(how) => set({ how })} options={[["said", t("clearances.as")], ["usual", t(draft.kind === "party" ? "clearances.asUsual" : "clearances.asParty")]]} />
        {draft.how === "said" && <ChoiceField label={t("clearances.upTo")} pointer="/clearance/classification" value={classification} onChange={(next) => set({ classification: next })} options={classifications.map((one) => [one, word("classification", one)])} />}
        {draft.how === "said" && <CategoriesField label={t("clearances.categories")} pointer="/clearance/categories" note={t("clearances.categoriesNote")} value={categories} known={known} onChange={(next) => set({ categories: next })} />}
      </div>
      <LongField label={t("relabel.reason")} pointer="/reason" value={draft.reason} onChange={(reason) => set({ reason })} />
    </Form>
  );
}

/** Whose clearance one may ask about: parties by code, people by what the log calls them. */
function useSubjects(kind: ClearedKind): (readonly [string, string])[] {
  const { names } = useTexts();
  const nameOf = useActorNames();
  const demonstration = useSession().data?.signIn === "demonstration";
  const parties = useAsk("/api/parties", { query: { limit: "200" } }).data?.items ?? [];
  const accounts = useAsk("/api/accounts", {}, { enabled: !demonstration }).data?.items ?? [];
  if (kind === "party") return parties.map((one) => [one.code, `${names(one.names)} — ${one.code}`] as const).toSorted(([, a], [, b]) => a.localeCompare(b));
  return demonstration ? demonstrationActors.map((one) => [one.name, `${nameOf(one.name)} — ${one.org}`]) : accounts.map((one) => [one.actor, `${one.name} — ${one.memberships.map(({ party }) => party.code).join(", ")}`]);
}
