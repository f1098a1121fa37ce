import { Button } from "@mantine/core";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { CheckField, DayField, Form, LongField, NumberField, TextField } from "../parts/Form.tsx";
import { LabelBadge, LabelFields, noLabel, toLabelOrder } from "../parts/Label.tsx";
import { Fact, Facts, Head, Illustrative, Pill } from "../parts/marks.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, useMay } from "../queries.ts";
import { languageName } from "./training-words.ts";

export function NewRequestPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const recipients = useAsk("/api/parties", { query: { role: "recipient" } });
  const change = useChange<"/api/training-requests">((made) => void navigate({ to: "/training/requests/$id", params: { id: made.id } }));
  const [draft, setDraft] = useState({ recipientId: null as string | null, reference: "", skill: "", itemId: null as string | null, seats: null as number | null, language: "uk", wantedBy: null as string | null, placeId: null as string | null, illustrative: false, basis: "", note: "" });
  const [label, setLabel] = useState(noLabel);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const recipient = draft.recipientId ?? recipients.data?.items[0]?.id ?? null;
  return (
    <>
      <Head kicker={<Link to="/training">{t("nav.training")}</Link>} title={t("training.newRequest")} />
      <Form label={t("training.newRequest")} error={change.error} pending={change.isPending} save={t("save")} onLeave={() => void navigate({ to: "/training" })}
        onSave={() => change.mutate({ post: "/api/training-requests", body: { ...draft, recipientId: recipient, basis: draft.basis.trim() || null, note: draft.note.trim() || null, label: toLabelOrder(label) } })}>
        <TextField label={t("training.skill")} pointer="/skill" note={t("training.skillNote")} value={draft.skill} onChange={(skill) => set({ skill: skill.toUpperCase() })} />
        <RecordPicker optional path="/api/items" label={t("item")} pointer="/itemId" value={draft.itemId} onChange={(itemId) => set({ itemId })} />
        <NumberField label={t("training.seats")} pointer="/seats" value={draft.seats} onChange={(seats) => set({ seats })} />
        <TextField label={t("training.language")} pointer="/language" note={t("training.languageNote")} value={draft.language} onChange={(language) => set({ language })} />
        <DayField label={t("training.wantedBy")} pointer="/wantedBy" value={draft.wantedBy} onChange={(wantedBy) => set({ wantedBy })} />
        <RecordPicker optional path="/api/nodes" label={t("place")} pointer="/placeId" value={draft.placeId} onChange={(placeId) => set({ placeId })} />
        <TextField label={t("reference")} pointer="/reference" value={draft.reference} onChange={(reference) => set({ reference })} />
        <RecordPicker path="/api/parties" label={t("recipient")} pointer="/recipientId" query={{ role: "recipient" }} value={recipient} onChange={(recipientId) => set({ recipientId })} />
        <LongField optional label={t("note")} pointer="/note" value={draft.note} onChange={(note) => set({ note })} />
        <CheckField label={t("illustrative.field")} value={draft.illustrative} onChange={(illustrative) => set({ illustrative })} />
        {draft.illustrative && <LongField label={t("basis")} pointer="/basis" value={draft.basis} onChange={(basis) => set({ basis })} />}
        <LabelFields value={label} onChange={setLabel} />
      </Form>
    </>
  );
}

export function RequestPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, names, day, language } = useTexts();
  const may = useMay();
  const answer = useAsk("/api/training-requests/{id}", { path: { id } });
  const withdraw = useChange<"/api/training-requests/{id}/withdraw">();
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/training">{t("nav.training")}</Link> · {t("training.request")}</>} title={one.reference} />
      <p className="tags">{one.withdrawnOn && <Pill tone="quiet">{t("training.calledOff", { day: day(one.withdrawnOn) })}</Pill>} {one.illustrative && <Illustrative basis={one.basis} />} <LabelBadge label={one.label} /></p>
      <Facts>
        <Fact label={t("training.skill")}><code>{one.skill}</code></Fact>
        {one.item && <Fact label={t("item")}><Link to="/catalogue/$id" params={{ id: one.item.id }}>{names(one.item.names)}</Link></Fact>}
        <Fact label={t("training.seats")}>{t("training.seatsOf", { booked: one.bookedSeats, seats: one.seats })}</Fact>
        <Fact label={t("training.language")}>{languageName(one.language, language)}</Fact>
        <Fact label={t("training.wantedBy")}>{day(one.wantedBy)}</Fact>
        {one.place && <Fact label={t("place")}>{names(one.place.names)}</Fact>}
        <Fact label={t("recipient")}>{names(one.recipient.names)}</Fact>
        {one.note && <Fact label={t("note")}>{one.note}</Fact>}
      </Facts>
      <Fault error={withdraw.error} />
      {may("withdrawTrainingRequest") && one.withdrawnOn === null && one.bookedSeats === 0 && (
        <div className="act-row"><Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate({ post: "/api/training-requests/{id}/withdraw", path: { id }, body: { version: one.version } })}>{t("training.withdraw")}</Button></div>
      )}
      <Trail kind="trainingRequest" id={one.id} />
    </>
  );
}
