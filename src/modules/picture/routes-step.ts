import { z } from "zod";
import { dayShape, idShape, namesShape, nothing } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { fadingDays } from "../training/index.ts";
import { stepOfTraining, type ShownStep } from "./actions-step.ts";
import { arrivalSigns } from "./step.ts";

const reference = z.strictObject({ id: idShape, code: z.string(), names: namesShape });

const answer = z.strictObject({
  fadingDays: z.int(),
  groups: z.array(z.strictObject({
    recipient: reference, equipment: z.string(), items: z.array(reference).readonly(), unscheduledUnits: z.int(),
    pairs: z.array(z.strictObject({
      course: z.strictObject({ sessionId: idShape, reference: z.string(), title: z.string(), donor: z.string(), endsOn: dayShape, seats: z.int(), graduated: z.int() }).nullable(),
      arrival: z.strictObject({ onDay: dayShape, units: z.int(), how: z.enum(arrivalSigns) }).nullable(),
      slackDays: z.int().nullable(), step: z.enum(["inStep", "courseLate", "fading"]).nullable(),
    })).readonly(),
  })).readonly(),
}).meta({ id: "TrainingStep" });

const brief = (one: { id: string; code: string; names: { en: string; fr: string; uk: string } }) => ({ id: one.id, code: one.code, names: one.names });

const toAnswer = (groups: readonly ShownStep[]) => ({
  fadingDays,
  groups: groups.map(({ recipient, equipment, items, unscheduledUnits, pairs }) => ({
    recipient: brief(recipient), equipment, items: items.map(brief), unscheduledUnits: Number(unscheduledUnits),
    pairs: pairs.map(({ course, arrival, slack, step }) => ({
      course: course && { sessionId: course.sessionId, reference: course.reference, title: course.title, donor: course.donor, endsOn: course.endsOn as string, seats: course.seats, graduated: course.graduated },
      arrival: arrival && { onDay: arrival.onDay as string, units: Number(arrival.units), how: arrival.how }, slackDays: slack, step,
    })),
  })),
});

export const stepRoutes = [
  definePresentedRoute({
    method: "get", path: "/training/step", id: "openTrainingStep", tag: "training", change: "none", summary: "Ends of courses beside the arrival of their equipment at its user: slack in days, and who slips whom.",
    params: nothing, query: nothing, body: nothing, answer, refusals: {}, present: toAnswer, handle: (context) => stepOfTraining(context),
  }),
];
