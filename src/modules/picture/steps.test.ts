import { afterAll, beforeAll, expect, test } from "vitest";
import { addNeed, addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { draftSending } from "../../../tests/kit/sent.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { heldSession, requestOf } from "../../../tests/kit/trained.ts";

let room: TestRoom;
let seed: SmallRoom;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "STEP");
});
afterAll(() => room.close());

const post = (path: string, body: unknown) => must(room.request("POST", `/api${path}`, body));
const step = async () => (await must(room.request("GET", "/api/training/step"))).groups;

test("PICTURE-13 courses stand beside the arrival of their equipment at its user, first beside first, with who slips whom; what has no day is told apart", async () => {
  const { consignment } = await draftSending(room, seed, "STEP", 4);
  expect(await step()).toEqual([]);
  const arrivesOn = consignment.legs.at(-1).arriveOn as string;
  const late = await heldSession(room, seed, "LATE", { beginsOn: "2026-12-05", endsOn: "2027-06-30" });
  const { id: requestId } = await post("/training-requests", { ...requestOf(seed, "STEP"), recipientId: consignment.recipient.id });
  await post(`/course-sessions/${late.session.id}/cohorts`, { requestId, seats: 3 });
  const need = await addNeed(room, seed, "UNSCHEDULED", 9, { recipientId: consignment.recipient.id });
  await post("/allocations", { lineId: (await addOffer(room, seed, "UNSCHEDULED", 9)).lines[0].id, needId: need.id, units: 7 });
  const [group, ...others] = await step();
  expect([others, group.recipient.code, group.equipment, group.unscheduledUnits]).toEqual([[], "USA", "GEN-STEP", 7]);
  const days = Math.round((Date.parse(arrivesOn) - Date.parse("2027-06-30")) / 86_400_000);
  expect(group.pairs).toEqual([{ course: { sessionId: late.session.id, reference: "K-LATE", title: "LATE", donor: "NOR", endsOn: "2027-06-30", seats: 3, graduated: 0 }, arrival: { onDay: arrivesOn, units: 4, how: "onTheWay" }, slackDays: days, step: "courseLate" }]);
  const early = await heldSession(room, seed, "EARLY", { beginsOn: "2026-12-02", endsOn: "2026-12-03" });
  await post(`/course-sessions/${early.session.id}/cohorts`, { requestId, seats: 2 });
  const [{ pairs }] = await step();
  expect(pairs.map((one: any) => [one.course.reference, one.arrival?.onDay ?? null, one.step])).toEqual([["K-EARLY", arrivesOn, "inStep"], ["K-LATE", null, null]]);
});
