import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { toRefusalSentence } from "../parts/refusal-sentence.ts";
import { ProblemError } from "../api.ts";
import { useChange } from "../queries.ts";
import { SignInField } from "./fields.tsx";
import { PasskeyButton, usePasskey } from "./Passkeys.tsx";

/** Asks for a fresh proof where one is needed. No form of its own: it may stand inside one. */
export default function Proof() {
  const texts = useTexts();
  const { t } = texts;
  const [draft, setDraft] = useState({ password: "", code: "" });
  const prove = useChange<"/api/session/proof">();
  const passkey = usePasskey("/api/session/proof/passkey");
  if (prove.isSuccess || passkey.data === true) return <p role="status">{t("proof.done")}</p>;
  return (
    <div className="proof" role="group" aria-label={t("proof.title")}>
      <SignInField kind="current-password" label={t("signIn.password")} value={draft.password} onChange={(password) => setDraft({ ...draft, password })} />
      <SignInField kind="one-time-code" label={t("signIn.code")} value={draft.code} onChange={(code) => setDraft({ ...draft, code })} />
      {[prove.error, passkey.error].map((error, place) => error instanceof ProblemError && <p key={place} className="field-fault">{toRefusalSentence(texts, error.problem)}</p>)}
      <Button type="button" loading={prove.isPending} onClick={() => prove.mutate({ post: "/api/session/proof", body: draft })}>{t("proof.save")}</Button>
      <PasskeyButton label={t("proof.passkey")} asked={passkey} />
    </div>
  );
}
