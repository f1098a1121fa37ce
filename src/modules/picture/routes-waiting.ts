import { z } from "zod";
import { idShape, nothing, pageOf } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { listOwnWaiting } from "./actions-waiting.ts";
import { waitingKinds } from "./waiting.ts";

const waiting = z.strictObject({ kind: z.enum(waitingKinds), record: z.enum(["decision", "meeting", "clearance", "need", "contribution", "proposal", "consignment"]), recordId: idShape, title: z.string(), until: z.string().nullable() }).meta({ id: "Waiting" });

export const waitingRoutes = [
  definePresentedRoute({
    method: "get", path: "/waiting", id: "listWaiting", tag: "picture", change: "none", summary: "What waits for whoever asks: silences about to end, actions, approvals; what ends first on top.",
    params: nothing, query: nothing, body: nothing, answer: pageOf(waiting, "WaitingPage"), refusals: {}, handle: (context) => listOwnWaiting(context),
    present: (page) => ({ next: null, items: page.items.map((one) => ({ ...one, until: one.until?.toISOString() ?? null })) }),
  }),
];
