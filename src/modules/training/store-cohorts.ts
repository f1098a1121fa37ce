import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { Cohort, CohortId } from "./cohort.ts";
import type { PersonName } from "./name.ts";
import type { Graduates, HeldSeat, Seat, SeatId, SeatState, Trainee, TraineeId } from "./seat.ts";

interface CohortRow { id: CohortId; session_id: string; request_id: string; seats: number; booked_on: Day; label_id: LabelId }

const toCohort = (row: CohortRow): Cohort => ({ id: row.id, sessionId: row.session_id, requestId: row.request_id, seats: row.seats, bookedOn: row.booked_on, labelId: row.label_id });

/** A cohort with the request it is for, and how many of its seats are somebody's. */
export interface ShownCohort { readonly cohort: Cohort; readonly reference: string; readonly wantedBy: Day; readonly recipient: Brief; readonly taken: number }

/** Cohorts of a session, the first booked first. */
export async function listCohorts(db: Sql, sessionId: string, party: Show<Brief>): Promise<ShownCohort[]> {
  const recipient = party("recipient", sql`r.recipient_id`);
  const { rows } = await sql<CohortRow & { reference: string; wanted_by: Day; recipient_id: string; taken: number }>`
    select h.id, h.session_id, h.request_id, h.seats, h.booked_on, h.label_id, r.reference, r.wanted_by, r.recipient_id, ${recipient.columns},
           (select count(*)::int from training.seat t where t.cohort_id = h.id and t.state <> 'withdrawn') as taken
      from training.cohort h join training.request r on r.id = h.request_id ${recipient.join} where h.session_id = ${sessionId} order by h.booked_on, h.id`.execute(db);
  return rows.map((row) => ({ cohort: toCohort(row), reference: row.reference, wantedBy: row.wanted_by, recipient: recipient.read(row.recipient_id, row), taken: row.taken }));
}

export async function insertCohort(db: Sql, one: Cohort): Promise<void> {
  await sql`insert into training.cohort (id, session_id, request_id, seats, booked_on, label_id) values (${one.id}, ${one.sessionId}, ${one.requestId}, ${one.seats}, ${one.bookedOn}, ${one.labelId})`.execute(db);
}

export async function updateCohort(db: Sql, one: Cohort): Promise<void> {
  await sql`update training.cohort set seats = ${one.seats} where id = ${one.id}`.execute(db);
}

interface SeatRow { id: SeatId; cohort_id: string; session_id: string; trainee_id: string; state: SeatState; nominated_on: Day; arrived_on: Day | null; settled_on: Day | null; label_id: LabelId }

const seatColumns = sql`t.id, t.cohort_id, t.session_id, t.trainee_id, t.state, t.nominated_on, t.arrived_on, t.settled_on, t.label_id`;

const toSeat = (row: SeatRow): Seat => ({
  id: row.id, cohortId: row.cohort_id, sessionId: row.session_id, traineeId: row.trainee_id, state: row.state, nominatedOn: row.nominated_on, arrivedOn: row.arrived_on, settledOn: row.settled_on, labelId: row.label_id,
});

export interface ShownSeat { readonly seat: Seat; readonly pseudonym: string }

/** Seats of a session, by pseudonym. */
export async function listSeats(db: Sql, sessionId: string): Promise<ShownSeat[]> {
  const { rows } = await sql<SeatRow & { pseudonym: string }>`
    select ${seatColumns}, e.pseudonym from training.seat t join training.trainee e on e.id = t.trainee_id where t.session_id = ${sessionId} order by e.pseudonym, t.id`.execute(db);
  return rows.map((row) => ({ seat: toSeat(row), pseudonym: row.pseudonym }));
}

export async function insertSeats(db: Sql, list: readonly Seat[]): Promise<void> {
  for (const one of list) {
    await sql`
      insert into training.seat (id, cohort_id, session_id, trainee_id, state, nominated_on, label_id)
      values (${one.id}, ${one.cohortId}, ${one.sessionId}, ${one.traineeId}, ${one.state}, ${one.nominatedOn}, ${one.labelId})`.execute(db);
  }
}

export async function updateSeat(db: Sql, one: Seat): Promise<void> {
  await sql`update training.seat set state = ${one.state}, arrived_on = ${one.arrivedOn}, settled_on = ${one.settledOn} where id = ${one.id}`.execute(db);
}

interface TraineeRow { id: TraineeId; recipient_id: string; pseudonym: string; languages: string[]; skills: string[]; label_id: LabelId }

const traineeColumns = sql`e.id, e.recipient_id, e.pseudonym, e.languages, e.skills, e.label_id`;

const toTrainee = (row: TraineeRow): Trainee => ({ id: row.id, recipientId: row.recipient_id, pseudonym: row.pseudonym, languages: row.languages, skills: row.skills, labelId: row.label_id });

/** Writes trainees whose pseudonym is new to their recipient under the label. */
export async function insertTrainees(db: Sql, list: readonly Trainee[]): Promise<void> {
  for (const one of list) {
    await sql`
      insert into training.trainee (id, recipient_id, pseudonym, languages, skills, label_id) values (${one.id}, ${one.recipientId}, ${one.pseudonym}, ${[...one.languages]}, ${[...one.skills]}, ${one.labelId})
      on conflict (recipient_id, pseudonym, label_id) do nothing`.execute(db);
  }
}

export async function updateTrainee(db: Sql, one: Trainee): Promise<void> {
  await sql`update training.trainee set languages = ${[...one.languages]}, skills = ${[...one.skills]} where id = ${one.id}`.execute(db);
}

/** Trainees of a recipient by their pseudonyms, locked in one order, so that nobody is put into two sessions at once. */
export async function lockTrainees(db: Sql, recipientId: string, pseudonyms: readonly string[], labelId: LabelId): Promise<Map<string, Trainee>> {
  const { rows } = await sql<TraineeRow>`
    select ${traineeColumns} from training.trainee e
     where e.recipient_id = ${recipientId} and e.label_id = ${labelId} and e.pseudonym = any (${[...pseudonyms]}) order by e.id for update`.execute(db);
  return new Map(rows.map((row) => [row.pseudonym, toTrainee(row)]));
}

/** Locks the trainees who sit in a session, in the order in which others do. */
export async function lockTraineesOf(db: Sql, sessionId: string): Promise<Trainee[]> {
  const { rows } = await sql<TraineeRow>`
    select ${traineeColumns} from training.trainee e
     where e.id in (select t.trainee_id from training.seat t where t.session_id = ${sessionId} and t.state <> 'withdrawn') order by e.id for update`.execute(db);
  return rows.map(toTrainee);
}

export async function findTrainee(db: Sql, id: string, lock: "lock" | "read"): Promise<Trainee | undefined> {
  const { rows } = await sql<TraineeRow>`
    select ${traineeColumns} from training.trainee e where e.id = ${id} ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] && toTrainee(rows[0]);
}

/** The seats that trainees have in any session, by trainee and day. */
export async function listHeldSeats(db: Sql, traineeIds: readonly string[]): Promise<Map<string, HeldSeat[]>> {
  const { rows } = await sql<{ trainee_id: string; session_id: string; state: SeatState; begins_on: Day; ends_on: Day; skill: string }>`
    select t.trainee_id, t.session_id, t.state, s.begins_on, s.ends_on, c.skill from training.seat t join training.course_session s on s.id = t.session_id join training.course c on c.id = s.course_id
     where t.trainee_id = any (${[...traineeIds]}::uuid[]) order by t.trainee_id, s.begins_on, t.id`.execute(db);
  const held = new Map<string, HeldSeat[]>(traineeIds.map((id) => [id, []]));
  for (const row of rows) held.get(row.trainee_id)!.push({ sessionId: row.session_id, state: row.state, beginsOn: row.begins_on, endsOn: row.ends_on, skill: row.skill });
  return held;
}

export async function findName(db: Sql, traineeId: string): Promise<PersonName | undefined> {
  const { rows } = await sql<{ trainee_id: string; name: string; salt: string; given_on: Day }>`select trainee_id, name, salt, given_on from training.person where trainee_id = ${traineeId}`.execute(db);
  return rows[0] && { traineeId: rows[0].trainee_id, name: rows[0].name, salt: rows[0].salt, givenOn: rows[0].given_on };
}

export async function keepName(db: Sql, one: PersonName, labelId: LabelId): Promise<void> {
  await sql`
    insert into training.person (trainee_id, name, salt, given_on, label_id) values (${one.traineeId}, ${one.name}, ${one.salt}, ${one.givenOn}, ${labelId})
    on conflict (trainee_id) do update set name = excluded.name, salt = excluded.salt, given_on = excluded.given_on`.execute(db);
}

/** `false` when there was no name. */
export async function deleteName(db: Sql, traineeId: string): Promise<boolean> {
  const result = await sql`delete from training.person where trainee_id = ${traineeId}`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}

/** Who learnt what, on the first day they did, by recipient, skill, item and day. */
export async function listGraduates(db: Sql): Promise<Graduates[]> {
  const { rows } = await sql<{ recipient_id: string; skill: string; item_id: string | null; on_day: Day; count: number }>`
    select f.recipient_id, f.skill, f.item_id, f.on_day, count(*)::int as count
      from (select distinct on (t.trainee_id, c.skill) e.recipient_id, c.skill, c.item_id, t.settled_on as on_day
              from training.seat t join training.trainee e on e.id = t.trainee_id join training.course_session s on s.id = t.session_id join training.course c on c.id = s.course_id
             where t.state = 'graduated' order by t.trainee_id, c.skill, t.settled_on) f
     group by 1, 2, 3, 4 order by f.on_day, f.recipient_id, f.skill, f.item_id`.execute(db);
  return rows.map((row) => ({ recipientId: row.recipient_id, skill: row.skill, itemId: row.item_id, onDay: row.on_day, count: row.count }));
}

/** One session in the course report: numbers of seats, and of trainees by where they are. */
export interface ReportRow {
  readonly sessionId: string; readonly donor: string; readonly reference: string; readonly skill: string; readonly beginsOn: Day; readonly endsOn: Day;
  readonly seats: number; readonly bookedSeats: number; readonly nominated: number; readonly arrived: number; readonly graduated: number; readonly withdrawn: number; readonly failed: number;
}

/** Sessions that ended between two days, both included, and were not called off. */
export async function listReport(db: Sql, from: Day, through: Day, party: Show<Brief>): Promise<ReportRow[]> {
  const donor = party("donor", sql`c.donor_id`);
  const count = (state: SeatState) => sql`count(t.id) filter (where t.state = ${state})::int`;
  const { rows } = await sql<Omit<ReportRow, "donor"> & { donor_id: string }>`
    select s.id as "sessionId", c.donor_id, c.reference, c.skill, s.begins_on as "beginsOn", s.ends_on as "endsOn", s.seats, s.booked_seats as "bookedSeats", ${donor.columns},
           ${count("nominated")} as nominated, ${count("arrived")} as arrived, ${count("graduated")} as graduated, ${count("withdrawn")} as withdrawn, ${count("failed")} as failed
      from training.course_session s join training.course c on c.id = s.course_id left join training.seat t on t.session_id = s.id ${donor.join}
     where s.ends_on between ${from} and ${through} and s.called_off_on is null
     group by s.id, c.id, donor.id order by s.ends_on, c.reference, s.id limit 2000`.execute(db);
  return rows.map(({ donor_id, sessionId, reference, skill, beginsOn, endsOn, seats, bookedSeats, nominated, arrived, graduated, withdrawn, failed, ...shown }) =>
    ({ sessionId, donor: donor.read(donor_id, shown).code, reference, skill, beginsOn, endsOn, seats, bookedSeats, nominated, arrived, graduated, withdrawn, failed }));
}
