import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Form } from "../parts/Form.tsx";
import { Head } from "../parts/marks.tsx";
import { useChange } from "../queries.ts";
import { SignInField } from "./fields.tsx";
import { Providers } from "./Openid.tsx";
import { PasskeyButton, usePasskey } from "./Passkeys.tsx";

/** Lets someone in. Shown at whatever address was asked for, so that it is there afterwards. */
export function SignInPage() {
  const { t } = useTexts();
  const [draft, setDraft] = useState({ login: "", password: "", code: "" });
  const signIn = useChange<"/api/session/sign-in">();
  const passkey = usePasskey("/api/session/passkey");
  return (
    <>
      <Head title={t("signIn.title")} />
      <p className="lead">{t("signIn.lead")}</p>
      <Form label={t("signIn.title")} error={signIn.error} pending={signIn.isPending} save={t("signIn.save")} onSave={() => signIn.mutate({ post: "/api/session/sign-in", body: draft })}>
        <SignInField kind="username" label={t("signIn.login")} pointer="/login" value={draft.login} onChange={(login) => setDraft({ ...draft, login })} />
        <SignInField kind="current-password" label={t("signIn.password")} pointer="/password" value={draft.password} onChange={(password) => setDraft({ ...draft, password })} />
        <SignInField kind="one-time-code" label={t("signIn.code")} note={t("signIn.codeNote")} pointer="/code" value={draft.code} onChange={(code) => setDraft({ ...draft, code })} />
      </Form>
      <Fault error={passkey.error} />
      <Providers post="/api/session/openid/begin" text="signIn.provider" />
      <PasskeyButton label={t("signIn.passkey")} asked={passkey} />
      <p><Link to="/public">{t("public.title")}</Link></p>
    </>
  );
}
