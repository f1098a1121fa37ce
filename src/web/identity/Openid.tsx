import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Answer } from "../../client/index.ts";
import { change } from "../api.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Head } from "../parts/marks.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useChange, useSession } from "../queries.ts";

type Begin = "/api/session/openid/begin" | "/api/account/openid/begin";

/** The identity providers at which one may sign in, each as a button that leads there; nothing where there are none. */
export function Providers({ post, text }: { post: Begin; text: "signIn.provider" | "account.openidTie" }) {
  const { t } = useTexts();
  const providers = useSession().data?.providers ?? [];
  const begin = useMutation({
    mutationFn: (provider: string) => change<Begin>({ post, body: { provider } }),
    onSuccess: ({ address }) => globalThis.location.assign(address),
  });
  if (providers.length === 0) return null;
  return (
    <>
      <Fault error={begin.error} />
      <p>{providers.map(({ id, name }) => <Button key={id} type="button" variant="default" loading={begin.isPending} onClick={() => begin.mutate(id)}>{t(text, { name })}</Button>)}</p>
    </>
  );
}

/** The identity providers that vouch for one's account. */
export function Openids({ own }: { own: Answer<"/api/account"> }) {
  const { t } = useTexts();
  const session = useSession().data;
  const untie = useChange<"/api/account/openid/untie">();
  if (own.openid.length === 0 && !session?.providers.length) return null;
  return (
    <section aria-labelledby="openid">
      <h2 id="openid">{t("account.openid")}</h2>
      <Fault error={untie.error} />
      <ul className="plain-list">
        {own.openid.map((issuer) => <li key={issuer}><button type="button" className="textlike" onClick={() => untie.mutate({ post: "/api/account/openid/untie", body: { issuer } })}>{t("account.openidUntie", { issuer })}</button></li>)}
      </ul>
      <Providers post="/api/account/openid/begin" text="account.openidTie" />
    </section>
  );
}

/** Where an identity provider sends the browser back to: hands on what it came with, once, and goes on into the room. */
export function OpenidPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const sent = useRef(false);
  const { mutate, error } = useMutation({
    mutationFn: (query: string) => change<"/api/session/openid/finish">({ post: "/api/session/openid/finish", body: { query } }),
    onSuccess: async ({ tied }) => {
      await queries.invalidateQueries();
      await navigate({ to: tied ? "/account" : "/", replace: true });
    },
  });
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    mutate(globalThis.location.search);
  }, [mutate]);
  return (
    <>
      <Head title={t("openid.title")} />
      {error ? <><Fault error={error} /><p><a href="/">{t("openid.again")}</a></p></> : <Waiting />}
    </>
  );
}
