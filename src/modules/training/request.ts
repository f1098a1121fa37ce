import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";

export type TrainingRequestId = Id<"trainingRequest">;

/** So many people whom a recipient wants trained: in what, for which item, in which language, by when. */
export interface TrainingRequest {
  readonly id: TrainingRequestId;
  readonly recipientId: string;
  readonly reference: string;
  readonly skill: string;
  readonly itemId: string | null;
  readonly seats: number;
  readonly bookedSeats: number;
  /** The ISO 639 code of the language they are taught in. */
  readonly language: string;
  readonly wantedBy: Day;
  /** Where they would best be trained; `null`: anywhere. */
  readonly placeId: string | null;
  readonly statedOn: Day;
  readonly withdrawnOn: Day | null;
  readonly illustrative: boolean;
  readonly basis: string | null;
  readonly note: string | null;
  readonly labelId: LabelId;
  readonly version: number;
}

export type TrainingRequestRefusal =
  | { readonly rule: "TRAINING-1"; readonly code: "request-without-seats"; readonly pointer: string; readonly seats: number }
  | { readonly rule: "TRAINING-2"; readonly code: "training-reference-taken"; readonly pointer: string }
  | { readonly rule: "TRAINING-3"; readonly code: "request-withdrawn"; readonly pointer: string }
  | { readonly rule: "TRAINING-3"; readonly code: "request-booked"; readonly pointer: string; readonly bookedSeats: number }
  | { readonly rule: "TRAINING-4"; readonly code: "request-refers-to-nothing"; readonly pointer: string }
  | { readonly rule: "TRAINING-5"; readonly code: "request-needs-basis"; readonly pointer: string };

/** Whether a request says what it has to. */
export function checkRequest(request: TrainingRequest): Decision<TrainingRequest, TrainingRequestRefusal> {
  if (request.seats < 1) return refuse({ rule: "TRAINING-1", code: "request-without-seats", pointer: "/seats", seats: request.seats });
  if (request.illustrative && request.basis === null) return refuse({ rule: "TRAINING-5", code: "request-needs-basis", pointer: "/basis" });
  return allow(request);
}

/** Withdraws a request for which no seats are booked. */
export function withdrawRequest(request: TrainingRequest, today: Day): Decision<TrainingRequest, TrainingRequestRefusal> {
  if (request.withdrawnOn !== null) return refuse({ rule: "TRAINING-3", code: "request-withdrawn", pointer: "/version" });
  if (request.bookedSeats > 0) return refuse({ rule: "TRAINING-3", code: "request-booked", pointer: "/version", bookedSeats: request.bookedSeats });
  return allow({ ...request, withdrawnOn: today, version: request.version + 1 });
}
