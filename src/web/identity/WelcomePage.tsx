import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Answer } from "../../client/index.ts";
import { change } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Form, TextField } from "../parts/Form.tsx";
import { Head } from "../parts/marks.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useChange } from "../queries.ts";
import { RecoveryCodes, SignInField } from "./fields.tsx";
import { QrCode } from "./QrCode.tsx";

type Open = Answer<"/api/invitations/open", "post">;

/** Makes the account of an invitation. The link's secret stands behind the #, which no server and no log sees. */
export function WelcomePage() {
  const { t } = useTexts();
  const [secret] = useState(() => globalThis.location.hash.slice(1));
  const [open, setOpen] = useState<Open | null>(null);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    if (secret !== "") void change<"/api/invitations/open">({ post: "/api/invitations/open", body: { secret } }).then(setOpen, setError);
  }, [secret]);
  return (
    <>
      <Head title={t("welcome.title")} />
      {secret === "" ? <p>{t("welcome.missing")}</p> : error ? <Fault error={error} /> : open ? <Accept secret={secret} open={open} /> : <Waiting />}
    </>
  );
}

function Accept({ secret, open }: { secret: string; open: Open }) {
  const { t, word, names } = useTexts();
  const navigate = useNavigate();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [draft, setDraft] = useState({ name: "", login: open.login ?? "", password: "", code: "", partyCode: "", partyName: "" });
  const accept = useChange<"/api/invitations/accept">((answer) => setCodes(answer.recoveryCodes));
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  if (codes) return <RecoveryCodes codes={codes} onDone={() => void navigate({ to: "/", hash: "" })} />;
  const { partyCode, partyName, ...rest } = draft;
  const body = { ...rest, name: draft.name || draft.login, secret, party: open.first ? { code: partyCode, name: partyName } : null };
  return (
    <>
      <p className="lead">{open.login !== null ? t("welcome.anew", { login: open.login }) : open.party ? t("welcome.of", { party: names(open.party.names), roles: open.roles.map((role) => word("accountRole", role)).join(", ") }) : t("welcome.first")}</p>
      <Form label={t("welcome.title")} error={accept.error} pending={accept.isPending} save={t("welcome.save")} onSave={() => accept.mutate({ post: "/api/invitations/accept", body })}>
        {open.login === null && <TextField label={t("welcome.name")} pointer="/name" value={draft.name} onChange={(name) => set({ name })} />}
        {open.first && <TextField label={t("welcome.party")} pointer="/party/code" note={t("party.codeNote")} value={partyCode} onChange={(next) => set({ partyCode: next.toUpperCase() })} />}
        {open.first && <TextField label={t("welcome.partyName")} pointer="/party/name" value={partyName} onChange={(next) => set({ partyName: next })} />}
        {open.login === null && <SignInField kind="username" label={t("signIn.login")} pointer="/login" value={draft.login} onChange={(login) => set({ login })} />}
        <SignInField kind="new-password" label={t("signIn.password")} pointer="/password" note={t("welcome.passwordNote")} value={draft.password} onChange={(password) => set({ password })} />
        <fieldset className="wide"><legend>{t("welcome.device")}</legend>
          <p>{t("welcome.deviceText")}</p>
          <QrCode text={open.codeLink} label={t("welcome.qr")} />
          <p>{t("welcome.secret")}: <code>{open.codeSecret}</code></p>
          <SignInField kind="one-time-code" label={t("signIn.code")} pointer="/code" value={draft.code} onChange={(code) => set({ code })} />
        </fieldset>
      </Form>
    </>
  );
}
