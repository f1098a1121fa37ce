import type { Command } from "commander";
import { StartProblem } from "../server/database/binaries.ts";
import { attachDatabase, openDatabase } from "../server/database/database.ts";
import { holderOf, openHome } from "../server/database/home.ts";
import { nextSignal, readPlace } from "../server/keep-open.ts";
import { startPlanWorker } from "../server/plan-jobs.ts";
import { toNumber } from "./arguments.ts";
import { exitCodes, type Run, type Terminal } from "./terminal.ts";

export function addWorkCommand(program: Command, run: Run): void {
  program.command("work")
    .summary("compute plans for a room in a process of its own")
    .description("Takes the plans and scenarios that wait in a room's database and computes them, until Ctrl-C. Any number of these may run, on any machine that reaches the database: what one leaves, another takes up.")
    .option("--threads <number>", "plans computed at once", toNumber(1, 64, true), 1)
    .addHelpText("after", "\nA room that computes nothing itself, and two workers beside it.\n\nExample:\n  entente start --workers 0\n  entente work --threads 2\n  DATABASE_URL=postgres://entente@db/entente entente work --threads 8")
    .action((flags: { threads: number }) => run((terminal) => work(terminal, flags.threads)));
}

async function work(terminal: Terminal, threads: number): Promise<number> {
  const place = readPlace(process.env);
  const stop = nextSignal();
  const database = place.databaseUrl === undefined ? attachRoom(place.folder) : await openDatabase({ url: place.databaseUrl }, (step) => terminal.progress(step, undefined));
  try {
    const worker = await startPlanWorker({ database: database.database, clock: () => new Date(), log: (line) => terminal.say(line) }, database.owner, { threads });
    terminal.say(`Computing plans, ${threads} at once (Ctrl-C ends it)`);
    await stop;
    await worker.close();
    terminal.answer({ threads }, "What was being computed waits for another worker.");
    return exitCodes.done;
  } finally {
    await database.close();
  }
}

/** The database of the room that is open here; a worker alone has nobody to work for. */
function attachRoom(folder: string) {
  const home = openHome(folder);
  if (!holderOf(home)) throw new StartProblem(`No room is open on the data directory ${home.folder}. Open one (entente start), or name a database in DATABASE_URL.`);
  return attachDatabase(home);
}
