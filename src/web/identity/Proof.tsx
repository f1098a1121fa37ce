import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { toRefusalSentence } from "../parts/refusal-sentence.ts";
import { ProblemError } from "../api.ts";
import { useChange } from "../queries.ts";
import { SignInField } from "./fields.tsx";

/** Asks for a fresh proof where one is needed. No form of its own: it may stand inside one. */
export default function Proof() {
  const texts = useTexts();
  const { t } = texts;
  const [draft, setDraft] = useState({ password: "", code: "" });
  const prove = useChange<"/api/session/proof">();
  if (prove.isSuccess) return <p role="status">{t("proof.done")}</p>;
  return (
    <div className="proof" role="group" aria-label={t("proof.title")}>
      <SignInField kind="current-password" label={t("signIn.password")} value={draft.password} onChange={(password) => setDraft({ ...draft, password })} />
      <SignInField kind="one-time-code" label={t("signIn.code")} value={draft.code} onChange={(code) => setDraft({ ...draft, code })} />
      {prove.error instanceof ProblemError && <p className="field-fault">{toRefusalSentence(texts, prove.error.problem)}</p>}
      <Button type="button" loading={prove.isPending} onClick={() => prove.mutate({ post: "/api/session/proof", body: draft })}>{t("proof.save")}</Button>
    </div>
  );
}
