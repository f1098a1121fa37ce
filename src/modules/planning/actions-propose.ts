import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Movement, Problem } from "../../planner/index.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { joinLabels } from "../releasability/actions.ts";
import type { ShownProposal } from "./actions.ts";
import { buildProblem } from "./problem.ts";
import { toBasis, whyNoRoom, whyStale, type Asked, type Basis, type Proposal, type ProposalId, type ProposalRefusal } from "./proposal.ts";
import { asIfReleased, buildReplan, type BuiltReplan } from "./replan.ts";
import { readSituation } from "./read-situation.ts";
import { mostWaiting } from "./runs.ts";
import { applyChanges, idOfAdded } from "./scenario.ts";
import { asPartOf } from "./sets.ts";
import type { Situation } from "./situation.ts";
import { findDocuments, findMovements, findProposal, insertProposal } from "./store.ts";
import { countWaiting, insertRun } from "./store-runs.ts";
import { applyForbids, applyPins, type Pin } from "./wishes.ts";

export interface ProposalOrder extends Asked {
  readonly title: string;
  readonly horizonDays: number;
  readonly seconds: number;
  /** The plan it belongs to. */
  readonly beside: string | null;
  /** What was accepted and has not left may move. */
  readonly replan: boolean;
}

/** What is computed, and what it rests on. */
interface AskedProblem {
  readonly problem: Problem;
  readonly basis: Basis;
}

/** Asks for proposals: answers at once, computes afterwards. All are asked for, or none. */
export async function propose(context: ActionContext, orders: readonly ProposalOrder[]): Promise<Outcome<readonly ShownProposal[], ProposalRefusal>> {
  return context.transaction(async (db): Promise<Outcome<readonly ShownProposal[], ProposalRefusal>> => {
    const waiting = await countWaiting(db);
    if (waiting + orders.length > mostWaiting) return refused({ rule: "PROPOSAL-8", code: "proposal-queue-full", pointer: "", waiting });
    const now = await readSituation(db, context.today);
    const made: Proposal[] = [];
    for (const [index, order] of orders.entries()) {
      const asked = await buildAsked(db, now, order);
      if (!asked.allowed) return refused(orders.length === 1 ? asked.refusal : { ...asked.refusal, pointer: `/runs/${index}${asked.refusal.pointer}` });
      const proposal = toProposal(context, order, await labelOf(db, now, order));
      await insertProposal(db, proposal, asked.value);
      await insertRun(db, proposal.id);
      made.push(proposal);
      const { needs, offers } = asked.value.problem;
      await record(context, db, {
        action: "proposal-asked", object: { kind: "proposal", id: proposal.id }, label: proposal.labelId, after: proposal,
        facts: { horizonDays: order.horizonDays, seconds: order.seconds, needs: needs.length, offers: offers.length, leftOut: asked.value.basis.leftOut.length },
      });
    }
    return done(made.map((proposal) => ({ proposal, progress: { phase: "waiting" as const, value: null, bound: null, gap: null } })));
  });
}

/** A plan is for whoever may read all it was made of: what stands now, the plan it belongs to, those whose movements it keeps. */
async function labelOf(db: Sql, now: Situation, order: ProposalOrder): Promise<LabelId> {
  const others: LabelId[] = [];
  for (const id of new Set([...(order.beside === null ? [] : [order.beside]), ...order.pins.map((pin) => pin.proposal)])) {
    const other = await findProposal(db, id, "read");
    if (other) others.push(other.labelId);
  }
  return joinLabels(db, [...now.labels, ...others]);
}

function toProposal(context: ActionContext, { title, beside, replan, changes, pins, forbid }: ProposalOrder, labelId: LabelId): Proposal {
  return {
    id: context.newId() as ProposalId, title, kind: changes.length > 0 ? "scenario" : replan ? "replan" : "plan", beside: beside as ProposalId | null, asked: { changes, pins, forbid }, state: "computing",
    madeBy: context.actor.name, madeAt: context.now, readyAt: null, summary: null, failure: null, labelId, version: 1,
  };
}

/** A scenario beside a plan starts from that plan's problem, so that nothing but its changes makes the difference; pins are about what stands now. */
async function buildAsked(db: Sql, now: Situation, order: ProposalOrder): Promise<Decision<AskedProblem, ProposalRefusal>> {
  const beside = order.beside === null ? null : await findProposal(db, order.beside, "read");
  if (beside === undefined) return refuse({ rule: "SCENARIO-1", code: "scenario-refers-to-nothing", pointer: "/beside", given: order.beside! });
  const same = beside && order.changes.length > 0 && order.pins.length === 0 && !order.replan;
  const start = same ? allow((await findDocuments(db, beside.id))!) : await buildNow(db, now, order);
  if (!start.allowed) return start;
  const open = applyForbids(start.value.problem, order.forbid);
  if (!open.allowed) return open;
  const changed = applyChanges(open.value, order.changes);
  if (!changed.allowed) return changed;
  return allow({ problem: changed.value, basis: { ...start.value.basis, seconds: order.seconds, lines: { ...start.value.basis.lines, ...linesAdded(order) } } });
}

async function buildNow(db: Sql, now: Situation, order: ProposalOrder): Promise<Decision<AskedProblem, ProposalRefusal>> {
  const fixed = new Set(order.pins.map((pin) => `${pin.proposal}/${pin.movement}`));
  const built: BuiltReplan = order.replan ? buildReplan(now, order.horizonDays, fixed) : { ...buildProblem(now, order.horizonDays), movable: [] };
  const basis = { ...toBasis(now, order, built), movable: built.movable };
  const pinned = await readPins(db, now, order.pins);
  if (!pinned.allowed) return pinned;
  const movements = pinned.value.map((one) => one.movement);
  const basisOf = new Map(pinned.value.map((one) => [one.movement.id, one.basis]));
  const why = whyStale(movements, (movement) => basisOf.get(movement.id)!, asIfReleased(now, built.movable)) ?? whyNoRoom(movements, built.problem);
  if (why) return refuse({ ...why, pointer: "/pins" });
  return allow({ problem: applyPins(built.problem, movements), basis: { ...basis, pinned: movements } });
}

/** The pinned movements under names of their own. One that was accepted already stands anyway. */
async function readPins(db: Sql, now: Situation, pins: readonly Pin[]): Promise<Decision<{ movement: Movement; basis: Basis }[], ProposalRefusal>> {
  const found = new Map((await findMovements(db, pins)).map((one) => [`${one.proposal} ${one.movement.id}`, one.movement]));
  const standing = new Set(now.standing.map((one) => `${one.proposalId} ${one.movement.id}`));
  const bases = new Map<string, Basis>();
  for (const id of new Set(pins.map((pin) => pin.proposal))) {
    const documents = await findDocuments(db, id);
    if (documents) bases.set(id, documents.basis);
  }
  const read: { movement: Movement; basis: Basis }[] = [];
  for (const [index, pin] of pins.entries()) {
    const movement = found.get(`${pin.proposal} ${pin.movement}`);
    if (!movement) return refuse({ rule: "SCENARIO-1", code: "scenario-refers-to-nothing", pointer: `/pins/${index}/movement`, given: pin.movement });
    if (!standing.has(`${pin.proposal} ${pin.movement}`)) read.push({ movement: { ...asPartOf(now.packages, movement), id: `p${index + 1}` }, basis: bases.get(pin.proposal)! });
  }
  return allow(read);
}

function linesAdded({ changes }: ProposalOrder): Basis["lines"] {
  return Object.fromEntries(changes.flatMap((change, index) => (change.kind === "add-offer"
    ? [[idOfAdded(index), { contributionId: null, reference: idOfAdded(index), donorCode: "?", described: change.item, node: change.node }]] : [])));
}
