import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { ChoiceField, DayField, Form, NumberField } from "../parts/Form.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Fact, Facts, Head, Illustrative, Pill } from "../parts/marks.tsx";
import { RecordPicker } from "../parts/RecordPicker.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, useChange, useMay, usePages } from "../queries.ts";
import { CohortSection } from "./CohortSection.tsx";
import { languageName, type Session } from "./training-words.ts";

export function SessionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, names, day, language } = useTexts();
  const may = useMay();
  const answer = useAsk("/api/course-sessions/{id}", { path: { id } });
  const [doing, setDoing] = useState<"book" | "change" | null>(null);
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  const held = one.calledOffOn === null;
  return (
    <>
      <Head kicker={<><Link to="/training">{t("nav.training")}</Link> · {names(one.donor.names)}</>} title={one.title} />
      <p className="tags">{!held && <Pill tone="bad">{t("training.calledOff", { day: day(one.calledOffOn) })}</Pill>} {one.illustrative && <Illustrative basis={one.basis} />} <LabelBadge label={one.label} /></p>
      <Facts>
        <Fact label={t("training.when")}>{day(one.beginsOn)} – {day(one.endsOn)}</Fact>
        <Fact label={t("place")}>{names(one.place.names)}</Fact>
        <Fact label={t("training.seats")}>{t("training.seatsOf", { booked: one.bookedSeats, seats: one.seats })}</Fact>
        <Fact label={t("training.skill")}><code>{one.skill}</code></Fact>
        {one.item && <Fact label={t("item")}><Link to="/catalogue/$id" params={{ id: one.item.id }}>{names(one.item.names)}</Link></Fact>}
        <Fact label={t("training.languages")}>{one.languages.map((code) => languageName(code, language)).join(", ")}</Fact>
        {one.prerequisites.length > 0 && <Fact label={t("training.prerequisites")}><code>{one.prerequisites.join(", ")}</code></Fact>}
        {one.instructors !== null && <Fact label={t("training.instructors")}>{one.instructors}</Fact>}
        {one.equipment && <Fact label={t("training.equipment")}>{one.equipment}</Fact>}
        <Fact label={t("training.preparation")}>{t("training.daysCount", { days: one.preparationDays })}</Fact>
      </Facts>
      {held && doing === null && (
        <div className="act-row">
          {may("bookCohort") && <Button onClick={() => setDoing("book")}>{t("training.book")}</Button>}
          {may("changeCourseSession") && <Button variant="default" onClick={() => setDoing("change")}>{t("training.change")}</Button>}
        </div>
      )}
      {doing === "book" && <BookForm session={one} onDone={() => setDoing(null)} />}
      {doing === "change" && <ChangeForm session={one} onDone={() => setDoing(null)} />}
      <section aria-labelledby="cohorts">
        <h2 id="cohorts">{t("training.cohorts")}</h2>
        {one.cohorts.length === 0 && <p className="empty">{t("training.cohortsNone")}</p>}
        {one.cohorts.map((cohort) => <CohortSection key={cohort.id} session={one} cohort={cohort} />)}
      </section>
      <Trail kind="courseSession" id={one.id} />
    </>
  );
}

function BookForm({ session, onDone }: { session: Session; onDone: () => void }) {
  const { t } = useTexts();
  const requests = usePages("/api/training-requests", { open: "true", skill: session.skill, sort: "wantedBy", limit: "200" });
  const [requestId, setRequestId] = useState("");
  const [seats, setSeats] = useState<number | null>(null);
  const change = useChange<"/api/course-sessions/{id}/cohorts">(onDone);
  return (
    <Form label={t("training.book")} error={change.error} pending={change.isPending} save={t("training.book")} onLeave={onDone} onSave={() => change.mutate({ post: "/api/course-sessions/{id}/cohorts", path: { id: session.id }, body: { requestId, seats } })}>
      <ChoiceField label={t("training.request")} pointer="/requestId" value={requestId} none={t("choose")} onChange={setRequestId}
        options={requests.items.map((one) => [one.id, t("training.requestOption", { reference: one.reference, skill: one.skill, missing: one.seats - one.bookedSeats })])} />
      <NumberField label={t("training.seats")} pointer="/seats" value={seats} onChange={setSeats} />
    </Form>
  );
}

function ChangeForm({ session, onDone }: { session: Session; onDone: () => void }) {
  const { t } = useTexts();
  const [draft, setDraft] = useState({ nodeId: session.place.id as string | null, beginsOn: session.beginsOn as string | null, endsOn: session.endsOn as string | null, seats: session.seats as number | null, preparationDays: session.preparationDays as number | null });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const change = useChange<"/api/course-sessions/{id}">(onDone);
  const order = { patch: "/api/course-sessions/{id}", path: { id: session.id }, version: session.version } as const;
  return (
    <>
      <Form label={t("training.change")} error={change.error} pending={change.isPending} save={t("save")} onLeave={onDone} onSave={() => change.mutate({ ...order, body: draft })}>
        <RecordPicker path="/api/nodes" label={t("place")} pointer="/nodeId" value={draft.nodeId} onChange={(nodeId) => set({ nodeId })} />
        <DayField label={t("training.begins")} pointer="/beginsOn" value={draft.beginsOn} onChange={(beginsOn) => set({ beginsOn })} />
        <DayField label={t("training.ends")} pointer="/endsOn" value={draft.endsOn} onChange={(endsOn) => set({ endsOn })} />
        <NumberField label={t("training.seats")} pointer="/seats" value={draft.seats} onChange={(seats) => set({ seats })} />
        <NumberField label={t("training.preparationDays")} pointer="/preparationDays" value={draft.preparationDays} onChange={(preparationDays) => set({ preparationDays })} />
      </Form>
      {session.bookedSeats === 0 && <div className="act-row"><Button variant="default" color="red" loading={change.isPending} onClick={() => change.mutate({ ...order, body: { calledOff: true } })}>{t("training.callOff")}</Button></div>}
    </>
  );
}
