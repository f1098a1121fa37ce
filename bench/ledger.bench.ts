import pg from "pg";
import { addAllocation } from "../src/modules/contributions/actions-allocations.ts";
import { contextOf } from "../src/server/action-context.ts";
import { openBenchRoom, type BenchRoom } from "./kit/bench-room.ts";
import { allocateByHand } from "./kit/hand-written.ts";
import { compared, inTurn, type Outcome, type Row } from "./kit/report.ts";
import { seedOffers, seedRoom, type Pair } from "./kit/seed.ts";

const offers = 64;

type Allocate = (pair: Pair) => Promise<unknown>;

/** Allocations a second by so many writers at once, each on offers of its own. */
async function perSecond(writers: number, each: number, pairs: readonly Pair[], allocate: Allocate): Promise<number> {
  const before = performance.now();
  await Promise.all(Array.from({ length: writers }, async (_, writer) => {
    const own = pairs.filter((_pair, index) => index % writers === writer);
    for (let count = 0; count < each; count++) await allocate(own[count % own.length]!);
  }));
  return (writers * each) / ((performance.now() - before) / 1000);
}

export async function bench(): Promise<Outcome> {
  const room = await openBenchRoom();
  const rivals = new pg.Pool({ ...room.rival, max: 12 });
  try {
    const pairs = await seedOffers(room.owner, await seedRoom(room.owner, { donors: 40, items: 200 }), offers);
    const statements = await countStatements(room, rivals, pairs[0]!);
    const rows: Row[] = [];
    for (const [writers, each] of [[1, 250], [16, 40]] as const) rows.push(...await compare(room, rivals, pairs, writers, each));
    return {
      about: "Allocations a second: units of an offer tied to a need, each one ledger transfer, one audit leaf, one commit on disk.",
      data: `${offers} offers of 40 donors, 200 items of which some are substitutes, no value on the lines; the rival is the same statements written by hand with pg (bench/kit/hand-written.ts).`,
      rows, postgres: room.postgres,
      notes: [`Statements for one allocation, with begin and commit: action ${statements.action}, by hand ${statements.hand}; over HTTP ${statements.http}, by hand with the key ${statements.handWithKey}.`],
    };
  } finally {
    await rivals.end();
    await room.close();
  }
}

function works(room: BenchRoom, rivals: pg.Pool) {
  let key = 0;
  return {
    action: async (pair: Pair) => {
      const outcome = await addAllocation(contextOf(room.room, { name: "coordinator", org: "NSATU" }), { ...pair, units: 1n, holdThrough: null });
      if (outcome.outcome !== "done") throw new Error(`the action answered ${JSON.stringify(outcome)}`);
    },
    hand: (pair: Pair) => allocateByHand(rivals, pair, 1n, null),
    http: (pair: Pair) => room.ask("POST", "/api/allocations", { ...pair, units: 1 }),
    handWithKey: (pair: Pair) => allocateByHand(rivals, pair, 1n, `hand-${key++}-${Math.random()}`),
  } satisfies Record<string, Allocate>;
}

async function countStatements(room: BenchRoom, rivals: pg.Pool, pair: Pair): Promise<Record<keyof ReturnType<typeof works>, number>> {
  const counts: Record<string, number> = {};
  for (const [name, work] of Object.entries(works(room, rivals))) {
    await work(pair);
    counts[name] = await room.countStatements(() => work(pair));
  }
  return counts as ReturnType<typeof countStatements> extends Promise<infer Counts> ? Counts : never;
}

async function compare(room: BenchRoom, rivals: pg.Pool, pairs: readonly Pair[], writers: number, each: number): Promise<Row[]> {
  const { action, hand, http, handWithKey } = works(room, rivals);
  const run = (work: Allocate) => () => perSecond(writers, each, pairs, work);
  const found = await inTurn(5, { action: run(action), hand: run(hand), http: run(http), handWithKey: run(handWithKey) });
  const who = writers === 1 ? "1 writer" : `${writers} writers`;
  return [
    compared(`${who}, the API's action`, "allocations/s", { ours: found.action, rival: found.hand }, { atLeast: 0.5 }),
    compared(`${who}, over HTTP with a key`, "allocations/s", { ours: found.http, rival: found.handWithKey }, null),
  ];
}
