import { day } from "../kernel/day.ts";
import type { Outcome } from "../kernel/outcome.ts";
import type { LabelOrder } from "../modules/releasability/index.ts";
import type { ActionContext, Actor } from "../modules/audit/index.ts";
import { itemsByCode } from "../modules/catalogue/actions.ts";
import { nodesByCode } from "../modules/network/actions.ts";
import { partyIdOf } from "../modules/parties/actions.ts";
import { bookCohort, nominateTrainees } from "../modules/training/actions-cohorts.ts";
import { addTrainingRequest, listTrainingRequests, type ShownRequest } from "../modules/training/actions-requests.ts";
import { allCourses } from "../modules/training/actions.ts";

/** The day before the first of the demonstration's sessions begins. A room opened later has its courses, and nobody on them. */
const last = day("2026-12-06");

const basis = "illustrative: no real request; skill, number, language and day are invented for the demonstration";
const recipient: Actor = { name: "recipient-staff", org: "UKR" };
const few: LabelOrder = { classification: "UNCLASSIFIED", restrictive: [], releasableTo: ["DEU", "UKR", "NSATU"] };

/** What is asked for, of which sessions (by course and first day) how many seats are booked for it, and how many of them have somebody. */
const asked: readonly { readonly reference: string; readonly skill: string; readonly item: string | null; readonly seats: number; readonly wantedBy: string; readonly place: string; readonly label?: LabelOrder; readonly booked: readonly (readonly [course: string, on: string, seats: number, named: number])[] }[] = [
  { reference: "DEMO-T01", skill: "TANK-CREW", item: "TNK-LEOPARD-1A5", seats: 60, wantedBy: "2027-04-15", place: "DEP-POL", booked: [["DEMO-K01", "2027-01-11", 40, 12], ["DEMO-K02", "2027-02-01", 12, 0]] },
  { reference: "DEMO-T02", skill: "PATRIOT-CREW", item: "AD-PATRIOT-LAUNCHER", seats: 20, wantedBy: "2027-03-31", place: "DEP-DEU", booked: [["DEMO-K03", "2027-01-04", 20, 8]] },
  { reference: "DEMO-T03", skill: "GUN-CREW", item: "HOW-155", seats: 36, wantedBy: "2027-04-30", place: "DEP-POL", booked: [["DEMO-K05", "2027-02-08", 24, 0]] },
  { reference: "DEMO-T04", skill: "DRONE-OPERATOR", item: "DRN-RECON", seats: 24, wantedBy: "2026-12-31", place: "DEP-LTU", booked: [["DEMO-K07", "2026-12-14", 12, 10], ["DEMO-K07", "2027-01-11", 6, 0]] },
  { reference: "DEMO-T05", skill: "MEDIC", item: "MED-FIRST-AID-KIT", seats: 16, wantedBy: "2026-12-20", place: "DST-LVIV", booked: [["DEMO-K08", "2026-12-07", 16, 16]] },
  { reference: "DEMO-T06", skill: "GENERATOR-TECHNICIAN", item: "GEN-SMALL-5KW", seats: 8, wantedBy: "2026-12-15", place: "DST-LVIV", booked: [["DEMO-K09", "2026-12-07", 8, 8]] },
  { reference: "DEMO-T07", skill: "BASIC", item: null, seats: 500, wantedBy: "2027-03-31", place: "DEP-GBR", booked: [["DEMO-K06", "2027-01-04", 200, 0]] },
  { reference: "DEMO-T08", skill: "IRIST-CREW", item: "AD-IRIST-SLM", seats: 12, wantedBy: "2027-02-20", place: "DEP-DEU", label: few, booked: [["DEMO-K04", "2027-01-18", 12, 4]] },
];

/** What the recipient asked for by way of training, and what of it is booked, by the actions that people take; all of it or none. */
export async function trainDemonstration(context: ActionContext): Promise<void> {
  if (context.today > last) return;
  await context.transaction(async (db) => {
    const within: ActionContext = { ...context, sql: db, transaction: (work) => work(db) };
    if (got(await listTrainingRequests(within, {}, { sort: "reference", after: undefined, limit: 1 })).items.length > 0) return;
    const sessions = new Map((await allCourses(db)).flatMap(({ course, session }) => (session === null ? [] : [[`${course.reference} ${session.beginsOn}`, session.id as string] as const])));
    const [items, nodes, recipientId] = [await itemsByCode(db), await nodesByCode(db), (await partyIdOf(db, "UKR"))!];
    for (const one of asked) {
      const { request } = got(await addTrainingRequest({ ...within, actor: recipient }, {
        recipientId, reference: one.reference, skill: one.skill, itemId: one.item === null ? null : items.get(one.item)!.id, seats: one.seats, language: "uk", wantedBy: day(one.wantedBy), placeId: nodes.get(one.place)!.id,
        illustrative: true, basis, note: null, label: one.label ?? null,
      }));
      for (const [course, on, seats, named] of one.booked) await fill(within, { request, sessionId: sessions.get(`${course} ${day(on)}`)!, seats, named });
    }
  });
}

async function fill(context: ActionContext, { request, sessionId, seats, named }: { readonly request: ShownRequest["request"]; readonly sessionId: string; readonly seats: number; readonly named: number }): Promise<void> {
  const { cohorts } = got(await bookCohort(context, { sessionId, requestId: request.id, seats }));
  if (named === 0) return;
  const trainees = Array.from({ length: named }, (_, at) => ({ pseudonym: `${request.skill}-${String(at + 1).padStart(3, "0")}`, languages: ["uk"], skills: ["BASIC"] }));
  got(await nominateTrainees({ ...context, actor: recipient }, { sessionId, cohortId: cohorts.find(({ cohort }) => cohort.requestId === request.id)!.cohort.id, trainees }));
}

function got<Value>(outcome: Outcome<Value>): Value {
  if (outcome.outcome === "done") return outcome.value;
  throw new Error(`the demonstration's training could not be told: ${JSON.stringify(outcome)}`);
}
