import { useState } from "react";
import { Button } from "@mantine/core";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Form, TextField } from "../parts/Form.tsx";
import { useAsk, useChange } from "../queries.ts";
import type { Device } from "./use-vault.ts";

/** The keys by which who scans signs handovers: this device's and those of others they have. */
export function DeviceSection({ device: { key, owner, isOnline } }: { device: Device }) {
  const { t, moment } = useTexts();
  const mine = useAsk("/api/signing-keys", { query: { mine: "true", limit: "200" } }, { enabled: owner !== null && isOnline });
  const [isAdding, setIsAdding] = useState(false);
  const [name, setName] = useState("");
  const add = useChange<"/api/signing-keys">(() => setIsAdding(false));
  const revoke = useChange<"/api/signing-keys/{id}/revoke">();
  const isRegistered = mine.data?.items.some((one) => one.id === key?.id) ?? false;
  return (
    <section aria-labelledby="signing">
      <h2 id="signing">{t("signing.heading")}</h2>
      <p className="quiet">{t("signing.lead")}</p>
      {key === null ? <p>{t("signing.none")}</p> : <p>{t("signing.this")} <code>{key.id.slice(0, 16)}</code></p>}
      <Fault error={revoke.error} />
      <ul className="plain-list">
        {mine.data?.items.map((one) => (
          <li key={one.id}><code>{one.id.slice(0, 16)}</code> {one.device} <span className="quiet">{one.org}, {moment(one.addedAt)}{one.revokedAt === null ? "" : `, ${t("signing.revoked", { at: moment(one.revokedAt) })}`}</span>{" "}
            {one.revokedAt === null && <button type="button" className="textlike" onClick={() => revoke.mutate({ post: "/api/signing-keys/{id}/revoke", path: { id: one.id }, body: {} })}>{t("signing.revoke", { key: one.id.slice(0, 16) })}</button>}
          </li>
        ))}
      </ul>
      {key && mine.data && !isRegistered && (!isAdding ? <Button variant="default" onClick={() => setIsAdding(true)}>{t("signing.register")}</Button> : (
        <Form label={t("signing.register")} error={add.error} pending={add.isPending} save={t("signing.register")} onLeave={() => setIsAdding(false)}
          onSave={() => add.mutate({ post: "/api/signing-keys", body: { publicKey: key.publicKey, device: name.trim() || null } })}>
          <TextField label={t("signing.device")} pointer="/device" optional value={name} onChange={setName} />
        </Form>
      ))}
    </section>
  );
}
