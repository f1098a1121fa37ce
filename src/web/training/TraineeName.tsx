import { Button } from "@mantine/core";
import { useState } from "react";
import { ProblemError } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Form, TextField } from "../parts/Form.tsx";
import { useAsk, useChange } from "../queries.ts";

/** Who somebody is, asked for only by whoever presses; given, or erased. */
export function TraineeName({ id, pseudonym }: { id: string; pseudonym: string }) {
  const { t } = useTexts();
  const [shown, setShown] = useState(false);
  if (!shown) return <Button size="compact-sm" variant="default" aria-label={`${pseudonym}: ${t("training.showName")}`} onClick={() => setShown(true)}>{t("training.showName")}</Button>;
  return <ShownName id={id} />;
}

function ShownName({ id }: { id: string }) {
  const { t } = useTexts();
  const answer = useAsk("/api/trainees/{id}/name", { path: { id } });
  const erase = useChange<"/api/trainees/{id}/erase">();
  const unnamed = answer.error instanceof ProblemError && answer.error.problem.code === "trainee-unnamed";
  if (unnamed) return <GiveName id={id} />;
  return (
    <>
      <Fault error={answer.error ?? erase.error} />
      {answer.data && <>{answer.data.name} <Button size="compact-sm" variant="default" loading={erase.isPending} onClick={() => erase.mutate({ post: "/api/trainees/{id}/erase", path: { id }, body: {} })}>{t("training.erase")}</Button></>}
    </>
  );
}

/** Random, and kept nowhere but with the name: without it nothing that is kept of this request tells the name. */
function makeSalt(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function GiveName({ id }: { id: string }) {
  const { t } = useTexts();
  const [name, setName] = useState("");
  const [salt] = useState(makeSalt);
  const change = useChange<"/api/trainees/{id}/name">();
  return (
    <Form label={t("training.giveName")} error={change.error} pending={change.isPending} save={t("training.giveName")} onSave={() => change.mutate({ post: "/api/trainees/{id}/name", path: { id }, body: { name, salt } })}>
      <TextField label={t("name")} pointer="/name" value={name} onChange={setName} />
    </Form>
  );
}
