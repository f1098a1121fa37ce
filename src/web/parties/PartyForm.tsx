import { useState } from "react";
import { partyKinds, partyRoles } from "../../modules/parties/index.ts";
import type { Schema } from "../../client/index.ts";
import type { Draft } from "../api.ts";
import { useTexts } from "../language.tsx";
import { CheckField, ChoiceField, Form, TextField } from "../parts/Form.tsx";
import { NamesFields } from "../parts/NamesFields.tsx";
import { useChange } from "../queries.ts";
import type { Party } from "../types.ts";

/** Adds a party or changes one. Its code stays: records elsewhere name it. */
export function PartyForm({ party, onDone }: { party?: Party; onDone: (party: Party | null) => void }) {
  const { t, word } = useTexts();
  const change = useChange<"/api/parties" | "/api/parties/{id}">(onDone);
  const [draft, setDraft] = useState({ code: party?.code ?? "", kind: party?.kind ?? "nation", names: party?.names ?? { en: "", fr: "", uk: "" }, country: party?.country ?? "", roles: party?.roles ?? (["donor"] as Party["roles"]) } satisfies Draft<Schema<"NewParty">>);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { code, ...rest } = draft;
  const country = (draft.kind === "nation" && !party ? code : draft.country).trim() || null;
  return (
    <Form label={t(party ? "change" : "party.new")} error={change.error} pending={change.isPending} save={t("save")} onLeave={() => onDone(null)}
      onSave={() => change.mutate(party ? { patch: "/api/parties/{id}", path: { id: party.id }, version: party.version, body: { ...rest, country } } : { post: "/api/parties", body: { ...rest, country, code } })}>
      {!party && <TextField label={t("code")} pointer="/code" note={t("party.codeNote")} value={code} onChange={(next) => set({ code: next.toUpperCase() })} />}
      <ChoiceField label={t("kind")} pointer="/kind" value={draft.kind} onChange={(kind) => set({ kind })} options={partyKinds.map((one) => [one, word("partyKind", one)])} />
      <NamesFields value={draft.names} onChange={(names) => set({ names })} />
      {(party || draft.kind !== "nation") && <TextField label={t("country")} pointer="/country" note={t("country.note")} value={draft.country} onChange={(next) => set({ country: next.toUpperCase() })} />}
      <fieldset><legend>{t("roles")}</legend><div className="checks">
        {partyRoles.map((role) => <CheckField key={role} label={word("role", role)} value={draft.roles.includes(role)} onChange={(on) => set({ roles: on ? [...draft.roles, role] : draft.roles.filter((one) => one !== role) })} />)}
      </div></fieldset>
    </Form>
  );
}
