import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Answer } from "../../client/index.ts";
import type { Role } from "../../modules/identity/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Form } from "../parts/Form.tsx";
import { Head, Pill } from "../parts/marks.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, useSession } from "../queries.ts";
import { RolesField, Secret } from "./fields.tsx";

type Person = Answer<"/api/accounts">["items"][number];

/** Who has an account and as what; inviting others, changing their roles, shutting them out. */
export function PeoplePage() {
  const { t } = useTexts();
  const answer = useAsk("/api/accounts", {});
  const may = useSession().data?.may ?? [];
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <Head title={t("people.title")}>{may.includes("inviteAccount") && !inviting && <Button onClick={() => setInviting(true)}>{t("people.invite")}</Button>}</Head>
      <p className="lead">{t("people.lead")} <Link to="/clearances">{t("clearances.link")}</Link></p>
      {inviting && <Invite onLeave={() => setInviting(false)} />}
      <Fault error={answer.error} />
      {answer.isPending ? <Waiting /> : <ul className="plain-list people">{answer.data?.items.map((person) => <li key={person.id}><One person={person} changes={may.includes("changeMembership")} /></li>)}</ul>}
    </>
  );
}

function Invite({ onLeave }: { onLeave: () => void }) {
  const { t, moment } = useTexts();
  const [draft, setDraft] = useState<{ party: string | null; roles: readonly Role[] }>({ party: null, roles: [] });
  const invite = useChange<"/api/invitations">();
  if (invite.data) {
    return <div role="status"><p>{t("people.link")}</p><Secret text={globalThis.location.origin + invite.data.path} /><p className="quiet">{t("people.linkUntil", { until: moment(invite.data.endsAt) })}</p><button type="button" className="textlike" onClick={onLeave}>{t("close")}</button></div>;
  }
  return (
    <Form label={t("people.invite")} error={invite.error} pending={invite.isPending} save={t("people.invite")} onLeave={onLeave} onSave={() => invite.mutate({ post: "/api/invitations", body: draft })}>
      <RecordPicker path="/api/parties" label={t("people.party")} pointer="/party" value={draft.party} onChange={(party) => setDraft({ ...draft, party })} />
      <RolesField value={draft.roles} onChange={(roles) => setDraft({ ...draft, roles })} />
    </Form>
  );
}

function One({ person, changes }: { person: Person; changes: boolean }) {
  const { t, word } = useTexts();
  const [changing, setChanging] = useState<{ party: string; roles: readonly Role[] } | null>(null);
  const change = useChange<"/api/accounts/{id}/memberships">(() => setChanging(null));
  const move = useChange<"/api/accounts/{id}/disable" | "/api/accounts/{id}/enable">();
  const path = { id: person.id };
  const active = person.state === "active";
  return (
    <>
      <b>{person.name}</b> <code>{person.login}</code> <Pill tone={active ? "good" : "bad"}>{word("accountState", person.state)}</Pill>
      {person.memberships.map(({ party, roles }) => (
        <span key={party.id} className="quiet"> {party.code}: {roles.map((role) => word("accountRole", role)).join(", ")}{" "}
          {changes && <button type="button" className="textlike" onClick={() => setChanging({ party: party.id, roles })}>{t("people.change", { name: person.name })}</button>}
        </span>
      ))}{" "}
      {changes && <button type="button" className="textlike" onClick={() => move.mutate({ post: active ? "/api/accounts/{id}/disable" : "/api/accounts/{id}/enable", path, body: {} })}>{t(active ? "people.disable" : "people.enable", { name: person.name })}</button>}
      <Fault error={move.error} />
      {changing && (
        <Form label={t("people.change", { name: person.name })} error={change.error} pending={change.isPending} save={t("save")} onLeave={() => setChanging(null)} onSave={() => change.mutate({ post: "/api/accounts/{id}/memberships", path, body: changing })}>
          <RolesField value={changing.roles} onChange={(roles) => setChanging({ ...changing, roles })} />
        </Form>
      )}
    </>
  );
}
