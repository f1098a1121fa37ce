import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { DayField, Form, LongField } from "../parts/Form.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Fact, Facts, Head, Pill } from "../parts/marks.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, useMay, useRoom } from "../queries.ts";
import type { Meeting } from "./alliance-words.ts";

export function MeetingPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, names, moment } = useTexts();
  const may = useMay();
  const answer = useAsk("/api/meetings/{id}", { path: { id } });
  const [writing, setWriting] = useState(false);
  const cancel = useChange<"/api/meetings/{id}/sheet">();
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/alliance">{t("nav.alliance")}</Link> · {names(one.body.names)}</>} title={one.title} />
      <p className="tags"><Pill tone={one.state === "held" ? "good" : "quiet"}>{word("meetingState", one.state)}</Pill> <LabelBadge label={one.label} /></p>
      <Facts>
        <Fact label={t("meeting.begins")}>{moment(one.beginsAt)}</Fact>
        <Fact label={t("meeting.ends")}>{moment(one.endsAt)}</Fact>
        {one.place && <Fact label={t("place")}>{one.place}</Fact>}
      </Facts>
      <Fault error={cancel.error} />
      {one.state === "planned" && may("settleMeeting") && !writing && (
        <div className="act-row">
          <Button onClick={() => setWriting(true)}>{t("meeting.hold")}</Button>
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ post: "/api/meetings/{id}/sheet", path: { id }, body: { version: one.version, sheet: null, actions: [] } })}>{t("meeting.cancel")}</Button>
        </div>
      )}
      {writing && <SheetForm meeting={one} onDone={() => setWriting(false)} />}
      <section aria-labelledby="agenda">
        <h2 id="agenda">{t("meeting.agenda")}</h2>
        <ol>{one.agenda.map((point) => <li key={point.number}>{point.title} {point.decisionId && <Link to="/alliance/decisions/$id" params={{ id: point.decisionId }}>{point.reference ?? t("decision")}</Link>} {point.paper && <a href={point.paper} target="_blank" rel="noreferrer">{t("meeting.read")}<span className="unseen"> {t("newTab")}</span></a>}</li>)}</ol>
      </section>
      {one.sheet !== null && <section aria-labelledby="sheet"><h2 id="sheet">{t("meeting.sheet")}</h2><p className="lines">{one.sheet}</p></section>}
      {one.state === "held" && <Actions meeting={one} />}
      <Trail kind="meeting" id={one.id} />
    </>
  );
}

function Actions({ meeting }: { meeting: Meeting }) {
  const { t, names, day } = useTexts();
  const may = useMay();
  const actor = useRoom().data?.actor;
  const finish = useChange<"/api/meetings/{id}/actions/{action}/done">();
  const columns: Column<Meeting["actions"][number]>[] = [
    { key: "text", label: t("meeting.action"), rowHead: true, wide: true, cell: (one) => one.text },
    { key: "owner", label: t("meeting.owner"), cell: (one) => names(one.owner.names) },
    { key: "due", label: t("meeting.due"), whole: true, cell: (one) => day(one.dueOn) },
    { key: "done", label: t("state"), cell: (one) => (one.doneOn ? t("meeting.doneOn", { day: day(one.doneOn) })
      : may("finishAction") && (may("settleMeeting") || one.owner.code === actor?.org) && <Button size="compact-sm" variant="default" onClick={() => finish.mutate({ post: "/api/meetings/{id}/actions/{action}/done", path: { id: meeting.id, action: one.id }, body: {} })}>{t("meeting.done")}</Button>) },
  ];
  return <section aria-labelledby="actions"><h2 id="actions">{t("meeting.actions")}</h2><Fault error={finish.error} /><Records label={t("meeting.actions")} rows={meeting.actions} columns={columns} keyOf={(one) => one.id} empty={t("meeting.actionsNone")} /></section>;
}

interface ActionDraft { readonly text: string; readonly ownerId: string | null; readonly dueOn: string | null }

function SheetForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const { t } = useTexts();
  const [sheet, setSheet] = useState("");
  const [actions, setActions] = useState<readonly ActionDraft[]>([]);
  const set = (at: number, part: Partial<ActionDraft>) => setActions(actions.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const change = useChange<"/api/meetings/{id}/sheet">(onDone);
  return (
    <Form label={t("meeting.hold")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone}
      onSave={() => change.mutate({ post: "/api/meetings/{id}/sheet", path: { id: meeting.id }, body: { version: meeting.version, sheet, actions: actions.map((one) => ({ text: one.text, ownerId: one.ownerId ?? "", dueOn: one.dueOn ?? "" })) } })}>
      <LongField label={t("meeting.sheet")} pointer="/sheet" value={sheet} onChange={setSheet} />
      <fieldset>
        <legend>{t("meeting.actions")}</legend>
        {actions.map((one, at) => (
          <div className="fields" key={at}>
            <LongField label={t("meeting.action")} pointer={`/actions/${at}/text`} value={one.text} onChange={(text) => set(at, { text })} />
            <RecordPicker path="/api/parties" label={t("meeting.owner")} pointer={`/actions/${at}/ownerId`} value={one.ownerId} onChange={(ownerId) => set(at, { ownerId })} />
            <DayField label={t("meeting.due")} pointer={`/actions/${at}/dueOn`} value={one.dueOn} onChange={(dueOn) => set(at, { dueOn })} />
          </div>
        ))}
        <Button variant="default" onClick={() => setActions([...actions, { text: "", ownerId: null, dueOn: null }])}>{t("meeting.addAction")}</Button>
      </fieldset>
    </Form>
  );
}
