import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts, type Texts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Form, LongField, TextField } from "../parts/Form.tsx";
import { Pill } from "../parts/marks.tsx";
import { Records, type Column } from "../parts/Records.tsx";
import { useChange, useMay } from "../queries.ts";
import { TraineeName } from "./TraineeName.tsx";
import { parts, toneOfSeat, type Cohort, type Session, type TraineeRow } from "./training-words.ts";

/** Seats that are booked for one request: what is amiss, who sits on them, and where each of them is. */
export function CohortSection({ session, cohort }: { session: Session; cohort: Cohort }) {
  const texts = useTexts();
  const { t, word, names, day } = texts;
  const may = useMay();
  const [nominating, setNominating] = useState(false);
  const step = useChange<"/api/course-sessions/{id}/seats/{seat}/steps">();
  const release = useChange<"/api/course-sessions/{id}/cohorts/{cohort}/release">();
  const free = cohort.seats - cohort.takenSeats;
  const columns: Column<TraineeRow>[] = [
    { key: "pseudonym", label: t("training.pseudonym"), rowHead: true, cell: (one) => <code>{one.pseudonym}</code> },
    { key: "state", label: t("state"), cell: (one) => <Pill tone={toneOfSeat(one.state)}>{word("seatState", one.state)}</Pill> },
    { key: "since", label: t("training.since"), whole: true, cell: (one) => day(one.settledOn ?? one.arrivedOn ?? one.nominatedOn) },
    ...(may("stepSeat") ? [{ key: "steps", label: t("change"), wide: true, cell: (one: TraineeRow) => <span className="act-row">{one.nextStates.map((to) => <Button key={to} size="compact-sm" variant="default" aria-label={`${one.pseudonym}: ${word("seatState", to)}`} onClick={() => step.mutate({ post: "/api/course-sessions/{id}/seats/{seat}/steps", path: { id: session.id, seat: one.seatId }, body: { to } })}>{word("seatState", to)}</Button>)}</span> }] : []),
    ...(may("readTraineeName") ? [{ key: "name", label: t("name"), wide: true, cell: (one: TraineeRow) => <TraineeName id={one.traineeId} pseudonym={one.pseudonym} /> }] : []),
  ];
  return (
    <section aria-label={cohort.request.reference}>
      <h3><Link to="/training/requests/$id" params={{ id: cohort.request.id }}>{cohort.request.reference}</Link> · {names(cohort.recipient.names)} · {t("training.seatsOf", { booked: cohort.takenSeats, seats: cohort.seats })}</h3>
      {cohort.warnings.map((one) => <p key={one.code}><Pill tone="warn">{warningText(texts, one)}</Pill></p>)}
      <Fault error={step.error ?? release.error} />
      <Records label={cohort.request.reference} rows={cohort.trainees} columns={columns} keyOf={(one) => one.seatId} empty={t("training.nobody")} />
      {!nominating && free > 0 && (
        <div className="act-row">
          {may("nominateTrainees") && <Button variant="default" onClick={() => setNominating(true)}>{t("training.nominate")}</Button>}
          {may("releaseCohortSeats") && <Button variant="default" loading={release.isPending} onClick={() => release.mutate({ post: "/api/course-sessions/{id}/cohorts/{cohort}/release", path: { id: session.id, cohort: cohort.id }, body: { seats: free } })}>{t("training.releaseFree", { seats: free })}</Button>}
        </div>
      )}
      {nominating && <NominateForm session={session} cohort={cohort} onDone={() => setNominating(false)} />}
    </section>
  );
}

function warningText({ t, day }: Texts, one: Cohort["warnings"][number]): string {
  switch (one.code) {
    case "notice-short": return t("training.noticeShort", { days: one.days!, wantedDays: one.wantedDays! });
    case "ends-after-wanted": return t("training.endsAfterWanted", { days: one.days! });
    case "seats-unnamed": return t("training.seatsUnnamed", { seats: one.seats!, day: day(one.byOn) });
  }
}

function NominateForm({ session, cohort, onDone }: { session: Session; cohort: Cohort; onDone: () => void }) {
  const { t } = useTexts();
  const [pseudonyms, setPseudonyms] = useState("");
  const [languages, setLanguages] = useState("uk");
  const [skills, setSkills] = useState(session.prerequisites.join(", "));
  const change = useChange<"/api/course-sessions/{id}/cohorts/{cohort}/trainees">(onDone);
  const save = () => change.mutate({ post: "/api/course-sessions/{id}/cohorts/{cohort}/trainees", path: { id: session.id, cohort: cohort.id }, body: { trainees: parts(pseudonyms).map((pseudonym) => ({ pseudonym, languages: parts(languages), skills: parts(skills) })) } });
  return (
    <Form label={t("training.nominate")} error={change.error} pending={change.isPending} save={t("training.nominate")} onLeave={onDone} onSave={save}>
      <LongField label={t("training.pseudonyms")} pointer="/trainees" value={pseudonyms} onChange={setPseudonyms} />
      <TextField label={t("training.speaks")} value={languages} onChange={setLanguages} />
      <TextField optional label={t("training.brings")} value={skills} onChange={setSkills} />
    </Form>
  );
}
