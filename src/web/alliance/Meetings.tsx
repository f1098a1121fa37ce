import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceField, Field, Form, TextField } from "../parts/Form.tsx";
import { LabelBadge, LabelFields, noLabel, toLabelOrder } from "../parts/Label.tsx";
import { Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { useAsk, useChange, useMay, usePages } from "../queries.ts";
import { toInstant, type MeetingRow } from "./alliance-words.ts";

export function Meetings() {
  const { t, word, names, moment } = useTexts();
  const may = useMay();
  const answer = useAsk("/api/meetings", {});
  const [planning, setPlanning] = useState(false);
  const columns: Column<MeetingRow>[] = [
    { key: "title", label: t("title"), rowHead: true, wide: true, cell: (one) => <><Link to="/alliance/meetings/$id" params={{ id: one.id }}>{one.title}</Link> <LabelBadge label={one.label} /></> },
    { key: "body", label: t("decision.body"), cell: (one) => names(one.body.names) },
    { key: "begins", label: t("meeting.begins"), cell: (one) => moment(one.beginsAt) },
    { key: "place", label: t("place"), cell: (one) => one.place ?? "" },
    { key: "state", label: t("state"), cell: (one) => <Pill tone={one.state === "held" ? "good" : "quiet"}>{word("meetingState", one.state)}</Pill> },
  ];
  return (
    <section aria-labelledby="meetings">
      <div className="section-head"><h2 id="meetings">{t("meetings")}</h2>{may("addMeeting") && !planning && <Button variant="default" onClick={() => setPlanning(true)}>{t("meeting.new")}</Button>}</div>
      {planning && <NewMeeting onLeave={() => setPlanning(false)} />}
      <Fault error={answer.error} />
      {answer.data && <Records label={t("meetings")} rows={answer.data.items} columns={columns} keyOf={(one) => one.id} empty={t("meetings.none")} />}
    </section>
  );
}

const noPoint = { title: "", decisionId: "", paper: "" };

function NewMeeting({ onLeave }: { onLeave: () => void }) {
  const { t, names } = useTexts();
  const navigate = useNavigate();
  const bodies = useAsk("/api/bodies", {});
  const [draft, setDraft] = useState({ bodyId: "", title: "", place: "", beginsAt: "", endsAt: "" });
  const [agenda, setAgenda] = useState([noPoint]);
  const [label, setLabel] = useState(noLabel);
  const decisions = usePages("/api/decisions", { body: draft.bodyId || undefined, sort: "reference", limit: "200" }, { enabled: draft.bodyId !== "" });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const setPoint = (at: number, part: Partial<typeof noPoint>) => setAgenda(agenda.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const change = useChange<"/api/meetings">((made) => void navigate({ to: "/alliance/meetings/$id", params: { id: made.id } }));
  const save = () => change.mutate({ post: "/api/meetings", body: {
    bodyId: draft.bodyId, title: draft.title, place: draft.place.trim() || null, beginsAt: toInstant(draft.beginsAt), endsAt: toInstant(draft.endsAt), label: toLabelOrder(label),
    agenda: agenda.filter((one) => one.title.trim() !== "").map((one) => ({ title: one.title, decisionId: one.decisionId || null, paper: one.paper.trim() || null })),
  } });
  return (
    <Form label={t("meeting.new")} error={change.error} pending={change.isPending} save={t("meeting.new")} onLeave={onLeave} onSave={save}>
      <div className="fields">
        <ChoiceField label={t("decision.body")} pointer="/bodyId" value={draft.bodyId} none={t("choose")} onChange={(bodyId) => set({ bodyId })} options={(bodies.data?.items ?? []).map((one) => [one.id, names(one.names)])} />
        <TextField label={t("title")} pointer="/title" value={draft.title} onChange={(title) => set({ title })} />
        <TextField optional label={t("place")} pointer="/place" value={draft.place} onChange={(place) => set({ place })} />
        <Field label={t("meeting.begins")} pointer="/beginsAt" note={t("decision.untilNote")}>{(props) => <input {...props} type="datetime-local" value={draft.beginsAt} onChange={(event) => set({ beginsAt: event.target.value })} />}</Field>
        <Field label={t("meeting.ends")} pointer="/endsAt">{(props) => <input {...props} type="datetime-local" value={draft.endsAt} onChange={(event) => set({ endsAt: event.target.value })} />}</Field>
      </div>
      <fieldset>
        <legend>{t("meeting.agenda")}</legend>
        {agenda.map((point, at) => (
          <div className="fields" key={at}>
            <TextField label={`${t("meeting.point")} ${at + 1}`} pointer={`/agenda/${at}/title`} value={point.title} onChange={(title) => setPoint(at, { title })} />
            <ChoiceField optional label={t("decision")} pointer={`/agenda/${at}/decisionId`} value={point.decisionId} none={t("none")} onChange={(decisionId) => setPoint(at, { decisionId })} options={decisions.items.map((one) => [one.id, `${one.reference} — ${one.title}`])} />
            <TextField optional label={t("meeting.paper")} pointer={`/agenda/${at}/paper`} value={point.paper} onChange={(paper) => setPoint(at, { paper })} />
          </div>
        ))}
        <Button variant="default" onClick={() => setAgenda([...agenda, noPoint])}>{t("meeting.addPoint")}</Button>
      </fieldset>
      <LabelFields value={label} onChange={setLabel} />
    </Form>
  );
}
