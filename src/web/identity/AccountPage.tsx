import { Button } from "@mantine/core";
import { useState } from "react";
import type { Answer } from "../../client/index.ts";
import { scopes, type Scope } from "../../modules/identity/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Form, NumberField, TextField } from "../parts/Form.tsx";
import { Head } from "../parts/marks.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, useSession } from "../queries.ts";
import { Openids } from "./Openid.tsx";
import { Passkeys } from "./Passkeys.tsx";
import { ChecksField, RecoveryCodes, Secret, SignInField } from "./fields.tsx";

type Own = Answer<"/api/account">;

/** What one's own account has, and what can be done about it. */
export function AccountPage() {
  const { t } = useTexts();
  const answer = useAsk("/api/account", {});
  const own = answer.data;
  if (!own) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<code>{own.login}</code>} title={own.name} />
      <Memberships own={own} />
      <Passkeys own={own} />
      <Openids own={own} />
      <Sessions own={own} />
      <Tokens own={own} />
      {own.hasPassword && <Password own={own} />}
      <p className="quiet">{t("recovery.left", { count: own.recoveryCodesLeft })}</p>
    </>
  );
}

function Memberships({ own }: { own: Own }) {
  const { t, word, names } = useTexts();
  const session = useSession().data;
  const move = useChange<"/api/session/party">();
  return (
    <section aria-labelledby="memberships">
      <h2 id="memberships">{t("account.memberships")}</h2>
      <Fault error={move.error} />
      <ul className="plain-list">
        {own.memberships.map(({ party, roles }) => (
          <li key={party.id}>{names(party.names)} <code>{party.code}</code> <span className="quiet">{roles.map((role) => word("accountRole", role)).join(", ")}</span>{" "}
            {session?.actor?.org === party.code ? <span className="quiet">{t("account.acting")}</span>
              : <button type="button" className="textlike" onClick={() => move.mutate({ post: "/api/session/party", body: { party: party.id } })}>{t("account.switch", { party: party.code })}</button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sessions({ own }: { own: Own }) {
  const { t, word, moment } = useTexts();
  const end = useChange<"/api/account/sessions/{id}/end">();
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t("account.sessions")}</h2>
      <Fault error={end.error} />
      <ul className="plain-list">
        {own.sessions.map((one) => (
          <li key={one.id}>{word("way", one.way)} <span className="quiet">{one.org}, {t("account.sessionSince", { from: moment(one.beganAt), used: moment(one.usedAt) })}</span>{" "}
            {one.current ? <b>{t("account.sessionThis")}</b>
              : <button type="button" className="textlike" onClick={() => end.mutate({ post: "/api/account/sessions/{id}/end", path: { id: one.id }, body: {} })}>{t("account.sessionEnd", { from: moment(one.beganAt) })}</button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tokens({ own }: { own: Own }) {
  const { t, word, moment } = useTexts();
  const [adding, setAdding] = useState(false);
  const [draft, setDraft] = useState<{ name: string; scopes: readonly Scope[]; days: number | null }>({ name: "", scopes: ["read"], days: 30 });
  const add = useChange<"/api/account/tokens">(() => setAdding(false));
  const revoke = useChange<"/api/account/tokens/{id}/revoke">();
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{t("account.tokens")}</h2>
      <p>{t("account.tokensNote")}</p>
      <Fault error={revoke.error} />
      {add.data && !adding && <div role="status"><p>{t("account.tokenMade")}</p><Secret text={add.data.secret} /></div>}
      <ul className="plain-list">
        {own.tokens.map((one) => (
          <li key={one.id}>{one.name} <span className="quiet">{one.org}, {one.scopes.map((scope) => word("scope", scope)).join(", ")}, {t("account.tokenUntil", { day: moment(one.endsAt) })}</span>{" "}
            <button type="button" className="textlike" onClick={() => revoke.mutate({ post: "/api/account/tokens/{id}/revoke", path: { id: one.id }, body: {} })}>{t("account.tokenRevoke", { name: one.name })}</button>
          </li>
        ))}
      </ul>
      {!adding ? <Button variant="default" onClick={() => setAdding(true)}>{t("account.tokenAdd")}</Button> : (
        <Form label={t("account.tokenAdd")} error={add.error} pending={add.isPending} save={t("account.tokenAdd")} onLeave={() => setAdding(false)} onSave={() => add.mutate({ post: "/api/account/tokens", body: draft })}>
          <TextField label={t("account.tokenName")} pointer="/name" value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
          <NumberField label={t("account.tokenDays")} pointer="/days" value={draft.days} onChange={(days) => setDraft({ ...draft, days })} />
          <ChecksField label={t("account.tokenScopes")} options={scopes} words="scope" value={draft.scopes} onChange={(next) => setDraft({ ...draft, scopes: next })} />
        </Form>
      )}
    </section>
  );
}

function Password({ own }: { own: Own }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState("");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const set = useChange<"/api/account/password">((answer) => { setCodes(answer.recoveryCodes); setOpen(false); setPassword(""); });
  if (codes) return <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />;
  return (
    <section aria-labelledby="password">
      <h2 id="password">{t("account.password")}</h2>
      {!open ? <Button variant="default" onClick={() => setOpen(true)}>{t("account.passwordSave")}</Button> : (
        <Form label={t("account.password")} error={set.error} pending={set.isPending} save={t("account.passwordSave")} onLeave={() => setOpen(false)} onSave={() => set.mutate({ post: "/api/account/password", body: { password } })}>
          <input type="text" hidden readOnly autoComplete="username" value={own.login} />
          <SignInField kind="new-password" label={t("signIn.password")} pointer="/password" note={t("welcome.passwordNote")} value={password} onChange={setPassword} />
        </Form>
      )}
    </section>
  );
}
