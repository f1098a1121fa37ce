import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Answer, PostPath } from "../../client/index.ts";
import { change } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Form, TextField } from "../parts/Form.tsx";
import { useChange } from "../queries.ts";

const canPasskey = typeof globalThis.PublicKeyCredential === "function";
const sent = () => crypto.randomUUID();

/** Asks the device that has a passkey, and sends its answer where it is wanted: to sign in, or to prove anew who one is. */
export function usePasskey(post: Extract<PostPath, "/api/session/passkey" | "/api/session/proof/passkey">) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const question = await change<"/api/session/passkey/challenge">({ post: "/api/session/passkey/challenge", body: {} }, sent());
      const { usePasskeyOf } = await import("./ask-device.ts");
      const body = await usePasskeyOf(question);
      if (body) await change<typeof post>({ post, body }, sent());
      return body !== null;
    },
    onSuccess: async (answered) => {
      if (!answered) return;
      queries.removeQueries({ type: "inactive" });
      await queries.invalidateQueries();
    },
  });
}

/** Asks for a passkey; absent where the browser has none. */
export function PasskeyButton({ label, asked }: { label: string; asked: ReturnType<typeof usePasskey> }) {
  if (!canPasskey) return null;
  return <Button type="button" variant="default" loading={asked.isPending} onClick={() => asked.mutate()}>{label}</Button>;
}

type Own = Answer<"/api/account">;

/** The passkeys of one's account. */
export function Passkeys({ own }: { own: Own }) {
  const { t, moment } = useTexts();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState("");
  const remove = useChange<"/api/account/passkeys/remove">();
  const add = useMutation({
    mutationFn: async () => {
      const question = await change<"/api/account/passkeys/challenge">({ post: "/api/account/passkeys/challenge", body: {} }, sent());
      const { makePasskey } = await import("./ask-device.ts");
      const answer = await makePasskey(question);
      if (answer) await change<"/api/account/passkeys">({ post: "/api/account/passkeys", body: { name: name.trim() || t("way.passkey"), answer } }, sent());
      return answer !== null;
    },
    onSuccess: async (added) => {
      if (!added) return;
      setAdding(false);
      setName("");
      await queries.invalidateQueries();
    },
  });
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{t("account.passkeys")}</h2>
      <Fault error={remove.error} />
      {own.passkeys.length === 0 && <p className="quiet">{t("account.passkeysNone")}</p>}
      <ul className="plain-list">
        {own.passkeys.map((one) => (
          <li key={one.id}>{one.name} <span className="quiet">{t("account.sessionSince", { from: moment(one.addedAt), used: one.usedAt === null ? "—" : moment(one.usedAt) })}</span>{" "}
            <button type="button" className="textlike" onClick={() => remove.mutate({ post: "/api/account/passkeys/remove", body: { id: one.id } })}>{t("account.passkeyRemove", { name: one.name })}</button>
          </li>
        ))}
      </ul>
      {!canPasskey ? null : !adding ? <Button variant="default" onClick={() => setAdding(true)}>{t("account.passkeyAdd")}</Button> : (
        <Form label={t("account.passkeyAdd")} error={add.error} pending={add.isPending} save={t("account.passkeyAdd")} onLeave={() => setAdding(false)} onSave={() => add.mutate()}>
          <TextField label={t("account.passkeyName")} pointer="/name" value={name} onChange={setName} />
        </Form>
      )}
    </section>
  );
}
