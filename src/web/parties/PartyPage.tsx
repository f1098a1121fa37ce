import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Fact, Facts, Head, Pill } from "../parts/marks.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, usePages } from "../queries.ts";
import { PartyForm } from "./PartyForm.tsx";

export function PartyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, names, day } = useTexts();
  const [editing, setEditing] = useState(false);
  const answer = useAsk("/api/parties/{id}", { path: { id } });
  const party = answer.data;
  const given = usePages("/api/contributions", { donor: party?.code }, { enabled: party !== undefined });
  if (!party) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/parties">{t("nav.parties")}</Link> · <code>{party.code}</code></>} title={names(party.names)}>{!editing && <Button variant="default" onClick={() => setEditing(true)}>{t("change")}</Button>}</Head>
      {editing ? <PartyForm party={party} onDone={() => setEditing(false)} /> : (
        <Facts>
          <Fact label={t("kind")}>{word("partyKind", party.kind)}</Fact>
          <Fact label={t("roles")}>{party.roles.length === 0 ? "—" : party.roles.map((one) => word("role", one)).join(", ")}</Fact>
          <Fact label={t("country")}>{party.country ?? "—"}</Fact>
        </Facts>
      )}
      <section aria-labelledby="given">
        <h2 id="given">{t("nav.contributions")}</h2>
        <Fault error={given.error} />
        {given.isSuccess && given.items.length === 0 && <p className="empty">{t("list.empty")}</p>}
        <ul className="plain-list">{given.items.map((one) => <li key={one.id}><Link to="/contributions/$id" params={{ id: one.id }}>{one.title}</Link> <span className="quiet">{one.announcedOn ? day(one.announcedOn) : one.announcedText}</span> <Pill>{word("stage", one.stage)}</Pill></li>)}</ul>
        {given.hasNextPage && <button type="button" className="textlike" onClick={() => void given.fetchNextPage()}>{t("list.more")}</button>}
      </section>
      <Trail kind="party" id={party.id} />
    </>
  );
}
