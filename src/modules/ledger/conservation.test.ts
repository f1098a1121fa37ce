import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { ledgerFaults } from "../../../tests/kit/ledger-faults.ts";
import { firstDay, lastDay, LedgerModel } from "../../../tests/kit/ledger-model.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/kit/test-database.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { roomWideId } from "../../kernel/label.ts";
import { balancesOf, postMoves, reserveMoves, resolveReservation } from "./actions.ts";
import type { Stage } from "./stage.ts";
import { accountKey, type Move, type Place } from "./transfer.ts";

let opened: TestDatabase;
beforeAll(async () => void (opened = await openTestDatabase()));
afterAll(() => opened.close());

const needs = [randomUUID(), randomUUID()] as const;

/** One step of a story: moves made together (also as a split or a correction), or a reservation made or ended. */
type Step =
  | { readonly do: "post" | "reserve"; readonly moves: readonly { line: number; from: Place; to: Place; units: bigint; onDay: Day }[] }
  | { readonly do: "settle" | "void" | "expire"; readonly at: number; readonly share: number; readonly onDay: Day };

const line = fc.integer({ min: 0, max: 2 });
const units = fc.bigInt(1n, 12n);
const onDay = fc.integer({ min: 0, max: 9 }).map((days) => addDays(firstDay, days));
const offer: Place = { stage: "offered" };
const need = fc.constantFrom(...needs).map((id): Place => ({ stage: "allocated", need: id }));
const transit = fc.constantFrom(...needs).map((id): Place => ({ stage: "inTransit", need: id }));

function one(name: string, from: fc.Arbitrary<Place>, to: fc.Arbitrary<Place>): fc.Arbitrary<Step> {
  return fc.record({ line, from, to, units, onDay }).map((move) => ({ do: name === "reserve" ? "reserve" : "post", moves: [move] }));
}

const opening = fc.record({ line, units: fc.bigInt(10n, 40n), onDay: fc.integer({ min: 0, max: 4 }).map((days) => addDays(firstDay, days)) })
  .map((move): Step => ({ do: "post", moves: [{ ...move, from: { stage: "origin" }, to: offer }] }));
const at = (stage: Stage) => fc.constant<Place>({ stage });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: one("announce", at("origin"), fc.constantFrom<Place>({ stage: "announced" }, offer, offer)) },
  { weight: 3, arbitrary: one("raise", fc.constantFrom<Place>({ stage: "announced" }, offer), fc.constantFrom<Place>({ stage: "committed" }, { stage: "pledged" }, { stage: "released" })) },
  { weight: 4, arbitrary: one("allocate", fc.constantFrom<Place>(offer, { stage: "committed" }), need) },
  { weight: 4, arbitrary: one("reserve", fc.constantFrom<Place>(offer, { stage: "committed" }), need) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom("settle" as const, "settle" as const, "void" as const, "expire" as const), at: fc.nat(5), share: fc.integer({ min: 1, max: 3 }), onDay }) },
  { weight: 2, arbitrary: one("correct down", fc.constantFrom<Place>({ stage: "announced" }, offer, { stage: "committed" }), at("origin")) },
  { weight: 2, arbitrary: one("give back", need, fc.constantFrom<Place>(offer, { stage: "committed" })) },
  { weight: 2, arbitrary: one("ship", need, transit) },
  { weight: 2, arbitrary: one("arrive", transit, fc.constantFrom<Place>({ stage: "received", need: needs[0] }, { stage: "lost", need: needs[0] }, { stage: "returned" })) },
  { weight: 1, arbitrary: one("declare", at("declaredOrigin"), at("declaredDelivered")) },
  { weight: 1, arbitrary: one("declare less", at("declaredDelivered"), at("declaredOrigin")) },
  { weight: 1, arbitrary: one("nonsense", at("received"), at("offered")) },
  // Split: two allocations in one command. Pass through: what one move brings, the next takes on.
  { weight: 2, arbitrary: fc.record({ line, a: units, b: units, onDay }).map((split): Step => ({ do: "post", moves: [split.a, split.b].map((part, index) => ({ line: split.line, from: offer, to: { stage: "allocated", need: needs[index]! }, units: part, onDay: split.onDay })) })) },
  { weight: 2, arbitrary: fc.record({ line, a: units, b: units, onDay, later: onDay }).map((pass): Step => ({ do: "post", moves: [
    { line: pass.line, from: { stage: "origin" }, to: offer, units: pass.a, onDay: pass.onDay }, { line: pass.line, from: offer, to: { stage: "committed" }, units: pass.b, onDay: pass.later }] })) },
);

test("LEDGER-1 LEDGER-3 LEDGER-4 LEDGER-5 LEDGER-7 for any order of events nothing appears, vanishes or goes below zero, on any day", async () => {
  let made = 0;
  let refused = 0;
  const story = fc.tuple(fc.array(opening, { minLength: 3, maxLength: 3 }), fc.array(anyStep, { minLength: 22, maxLength: 22 })).map((parts) => parts.flat());
  await fc.assert(fc.asyncProperty(story, async (steps) => {
    const donor = randomUUID();
    const subjects = ["item:round", "item:round", "item:shell"].map((commodity) => ({ id: randomUUID(), donor, category: "military", commodity, label: roomWideId }));
    const context = makeContext(opened.database);
    const model = new LedgerModel();
    const reservations: string[] = [];
    for (const step of steps) {
      const allowed = await opened.database.transaction().execute(async (db) => {
        if ("moves" in step) {
          const moves = step.moves.map((move): Move => ({ subject: subjects[move.line]!, from: move.from, to: move.to, units: move.units, onDay: move.onDay, reason: "test" }));
          const answer = step.do === "post" ? await postMoves(context, db, moves) : await reserveMoves(context, db, moves);
          if (answer.allowed && step.do === "reserve") reservations.push(answer.value[0]!);
          // Moves of different days made together are checked against the least of all of them: refused sooner, never later.
          if (!answer.allowed && moves.some((move) => move.onDay !== moves[0]!.onDay)) return { ledger: false, model: false };
          return { ledger: answer.allowed, model: step.do === "post" ? model.post(moves) : model.reserve(moves[0]!) };
        }
        const held = model.reservations[step.at];
        if (!held) return { ledger: false, model: false };
        const part = step.do === "settle" ? (held.move.units + BigInt(step.share) - 1n) / BigInt(step.share) : 0n;
        const answer = await resolveReservation(context, db, { id: reservations[step.at]!, how: step.do, onDay: step.onDay, reason: "test", ...(step.do === "settle" ? { units: part } : {}) });
        return { ledger: answer.allowed, model: model.resolve(step.at, part, step.onDay) };
      });
      expect(allowed.ledger, JSON.stringify(step, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value))).toBe(allowed.model);
      if (allowed.ledger) made++;
      else refused++;
      expect(await ledgerFaults(opened.database, donor)).toEqual([]);
      for (const asOf of [null, "moves" in step ? step.moves[0]!.onDay : step.onDay]) {
        const rows = await balancesOf(opened.database, subjects.map((one) => one.id), asOf);
        expect(Object.fromEntries(rows.map((row) => [accountKey(row.subject, row), `${row.units} ${row.reserved_units}`]).filter(([, text]) => text !== "0 0").sort(([a], [b]) => (a! < b! ? -1 : 1))))
          .toEqual(model.accounts(asOf ?? lastDay));
      }
    }
  }), { numRuns: 60 });
  expect(made).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(200);
}, 240_000);
