import { must, type SmallRoom } from "./small-room.ts";
import type { TestRoom } from "./test-room.ts";

type Asked = Pick<TestRoom, "request">;

/** A course of the seeded donor, in the form in which it is sent. */
export const courseOf = (seed: SmallRoom, mark: string) => ({ donorId: seed.donor, reference: `K-${mark}`, title: mark, skill: "GUNNER", itemId: seed.item, languages: ["uk", "en"], prerequisites: ["DRIVER"], instructors: 3 });

/** A request of the same party, which that course serves. */
export const requestOf = (seed: SmallRoom, mark: string) => ({ recipientId: seed.donor, reference: `Q-${mark}`, skill: "GUNNER", itemId: seed.item, seats: 5, language: "uk", wantedBy: "2198-03-01", placeId: seed.city });

/** A course with one session of four seats, far ahead. */
export async function heldSession(room: Asked, seed: SmallRoom, mark: string, more: object = {}): Promise<{ course: any; session: any }> {
  const course = await must(room.request("POST", "/api/courses", courseOf(seed, mark)));
  return { course, session: await must(room.request("POST", `/api/courses/${course.id}/sessions`, { nodeId: seed.depot, beginsOn: "2198-01-01", endsOn: "2198-02-01", seats: 4, ...more })) };
}

/** Three seats of it booked for a request; gives the cohort's path under /api. */
export async function bookedCohort(room: Asked, seed: SmallRoom, mark: string): Promise<string> {
  const { session } = await heldSession(room, seed, mark);
  const request = await must(room.request("POST", "/api/training-requests", requestOf(seed, mark)));
  const { cohorts } = await must(room.request("POST", `/api/course-sessions/${session.id}/cohorts`, { requestId: request.id, seats: 3 }));
  return `/course-sessions/${session.id}/cohorts/${cohorts[0].id}`;
}

/** Somebody on one of them; `named`: with a name, which who these headers are gave. */
export async function seatedTrainee(room: Asked, seed: SmallRoom, mark: string, { named }: { named?: Readonly<Record<string, string>> } = {}): Promise<{ sessionId: string; seatId: string; traineeId: string }> {
  const { id, cohorts } = await must(room.request("POST", `/api${await bookedCohort(room, seed, mark)}/trainees`, { trainees: [{ pseudonym: `T-${mark}`, languages: ["uk"], skills: ["DRIVER"] }] }));
  const [{ seatId, traineeId }] = cohorts[0].trainees;
  if (named) await must(room.request("POST", `/api/trainees/${traineeId}/name`, { name: `Name ${mark}`, salt: "cd".repeat(32) }, named));
  return { sessionId: id, seatId, traineeId };
}
