export { usualPreparationDays, type Course, type CourseRefusal, type CourseSession } from "./course.ts";
export { whyNotBook, type CohortRefusal, type CohortWarning } from "./cohort.ts";
export type { TrainingRequest, TrainingRequestRefusal } from "./request.ts";
export { countGraduates, nextSeatStates, seatStates, type Graduates, type SeatRefusal, type SeatState } from "./seat.ts";
export type { NameRefusal } from "./name.ts";
export { fadingDays, pairInOrder, slackDays, stepOf, type Pair, type Step } from "./slack.ts";
