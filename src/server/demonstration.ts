import { readFileSync } from "node:fs";
import path from "node:path";
import { record, listEntries } from "../modules/audit/actions.ts";
import type { ActionContext, Actor } from "../modules/audit/index.ts";
import { decisionOf, stepDecision } from "../modules/alliance/actions.ts";
import { contextOf } from "./action-context.ts";
import { programFolder } from "./database/database.ts";
import { clearDemonstration } from "./demonstration-clearances.ts";
import { equipDemonstration } from "./demonstration-packages.ts";
import { sendDemonstration } from "./demonstration-consignments.ts";
import { fundDemonstration } from "./demonstration-funds.ts";
import { trainDemonstration } from "./demonstration-training.ts";
import { startJob } from "./imports/job.ts";
import { runImport } from "./imports/run-import.ts";
import type { OpenRoom } from "./room.ts";

/** In whose name the demonstration is loaded, so that the log tells it from what people did. */
const loader: Actor = { name: "demonstration", org: "Entente" };

const files = [
  ["parties", "demo/parties.csv"], ["catalogue", "demo/items.csv"], ["nodes", "demo/nodes.csv"], ["legs", "demo/legs.csv"],
  ["record", "record/public_record_2024.jsonl"], ["record", "record/us_state_statements_public_domain.jsonl"],
  ["contributions", "demo/contributions.csv"], ["needs", "demo/needs.csv"],
  ["contributions", "demo/contributions_released.csv"], ["needs", "demo/needs_released.csv"], ["links", "demo/record_links.csv"],
  ["contributions", "demo/contributions_packages.csv"], ["packages", "demo/packages.json"], ["alliance", "demo/alliance.json"], ["courses", "demo/courses.csv"], ["funds", "demo/funds.csv"],
] as const;

/**
 * Fills an empty room with the demonstration, through the same imports that people use; leaves a room alone that has
 * something of people's in it, or the demonstration already. One that was cut short goes on where it stopped.
 */
export async function loadDemonstration({ room }: Pick<OpenRoom, "room">, say: (step: string) => void): Promise<void> {
  const context = contextOf(room, loader);
  const { items: [newest] } = await context.transaction((db) => listEntries(context, { limit: 1 }, db));
  if (newest && newest.actor !== loader.name) return;
  if ((await context.transaction((db) => listEntries(context, { kind: "room", id: "demonstration", limit: 1 }, db))).items.length > 0) return;
  say("Loading the demonstration");
  for (const [kind, name] of files) {
    const bytes = readFileSync(path.join(programFolder(), "data", name));
    const job = startJob({ kind, fileName: path.basename(name), dryRun: false, caller: loader.name, eyes: "room", startedAt: room.clock(), bytes: null });
    await runImport(room, job, loader, bytes, room.log);
    const refused = job.result?.refused[0];
    if (job.state !== "done" || refused) throw new Error(`the demonstration's ${name} could not be loaded: ${refused ? `row ${refused.row} ${refused.column}: ${refused.message}` : job.failure}`);
  }
  await sendDemonstration(context);
  await equipDemonstration(context);
  await trainDemonstration(context);
  await fundDemonstration(context);
  await clearDemonstration(context);
  await beginSilence(context);
  await context.transaction((db) => record(context, db, { action: "demonstration-loaded", object: { kind: "room", id: "demonstration" } }));
}

/** Puts the demonstration's own decision under silence, so that one can be seen to run and be broken, for three days from now. */
async function beginSilence(context: ActionContext): Promise<void> {
  const decision = await context.transaction((db) => decisionOf(db, "DEMO-SILENCE"));
  if (decision?.state !== "draft") return;
  const step = { id: decision.id, text: null, bodyId: null, note: null };
  await stepDecision(context, { ...step, version: decision.version, step: "circulate", until: null });
  await stepDecision(context, { ...step, version: decision.version + 1, step: "beginSilence", until: new Date(context.now.getTime() + 3 * 86_400_000) });
}
