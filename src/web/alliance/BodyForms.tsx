import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { CheckField, DayField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { Fact, Facts, Head, Illustrative } from "../parts/marks.tsx";
import { NamesFields } from "../parts/NamesFields.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, useMay } from "../queries.ts";
import type { Body } from "./alliance-words.ts";

export function NewBody({ onDone }: { onDone: () => void }) {
  const { t } = useTexts();
  const [code, setCode] = useState("");
  const [names, setNames] = useState({ en: "", fr: "", uk: "" });
  const [noticeHours, setNoticeHours] = useState<number | null>(24);
  const [illustrative, setIllustrative] = useState(false);
  const [basis, setBasis] = useState("");
  const change = useChange<"/api/bodies">(onDone);
  return (
    <Form label={t("body.new")} error={change.error} pending={change.isPending} save={t("body.new")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/bodies", body: { code: code.trim().toUpperCase(), names, noticeHours: noticeHours as number, illustrative, basis: illustrative ? basis.trim() || null : null } })}>
      <div className="fields">
        <TextField label={t("code")} pointer="/code" note={t("code.note")} value={code} onChange={setCode} />
        <NumberField label={t("body.notice")} pointer="/noticeHours" value={noticeHours} onChange={setNoticeHours} />
      </div>
      <NamesFields value={names} onChange={setNames} />
      <CheckField label={t("illustrative.field")} value={illustrative} onChange={setIllustrative} />
      {illustrative && <LongField label={t("basis")} pointer="/basis" value={basis} onChange={setBasis} />}
    </Form>
  );
}

export function BodyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, names, day } = useTexts();
  const may = useMay();
  const answer = useAsk("/api/bodies/{id}", { path: { id } });
  const [adding, setAdding] = useState(false);
  const body = answer.data;
  if (!body) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  const columns: Column<Body["members"][number]>[] = [
    { key: "member", label: t("standings.member"), rowHead: true, cell: (one) => <Link to="/parties/$id" params={{ id: one.id }}>{names(one.names)}</Link> },
    { key: "since", label: t("body.since"), whole: true, cell: (one) => day(one.fromOn) },
    { key: "until", label: t("to"), whole: true, cell: (one) => (one.untilOn ? day(one.untilOn) : "") },
  ];
  return (
    <>
      <Head kicker={<Link to="/alliance">{t("nav.alliance")}</Link>} title={names(body.names)}>{may("changeMember") && !adding && <Button variant="default" onClick={() => setAdding(true)}>{t("body.addMember")}</Button>}</Head>
      {body.illustrative && <p className="tags"><Illustrative basis={body.basis} /></p>}
      <Facts>
        <Fact label={t("code")}>{body.code}</Fact>
        <Fact label={t("body.notice")}>{t("body.hours", { count: body.noticeHours })}</Fact>
        {body.basis && <Fact label={t("basis")}>{body.basis}</Fact>}
      </Facts>
      {adding && <MemberForm body={body} onDone={() => setAdding(false)} />}
      <section aria-labelledby="members"><h2 id="members">{t("body.membersTitle")}</h2><Records label={t("body.membersTitle")} rows={body.members} columns={columns} keyOf={(one) => `${one.id} ${one.fromOn}`} /></section>
      <Trail kind="body" id={body.id} />
    </>
  );
}

function MemberForm({ body, onDone }: { body: Body; onDone: () => void }) {
  const { t } = useTexts();
  const [partyId, setPartyId] = useState<string | null>(null);
  const [fromOn, setFromOn] = useState<string | null>(null);
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const change = useChange<"/api/bodies/{id}/members">(onDone);
  return (
    <Form label={t("body.addMember")} error={change.error} pending={change.isPending} save={t("body.addMember")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/bodies/{id}/members", path: { id: body.id }, body: { version: body.version, partyId: partyId ?? "", fromOn: fromOn ?? "", untilOn } })}>
      <div className="fields">
        <RecordPicker path="/api/parties" label={t("standings.member")} pointer="/partyId" value={partyId} onChange={setPartyId} />
        <DayField label={t("body.since")} pointer="/fromOn" value={fromOn} onChange={setFromOn} />
        <DayField optional label={t("to")} pointer="/untilOn" value={untilOn} onChange={setUntilOn} />
      </div>
    </Form>
  );
}
