import { Command, CommanderError } from "commander";
import { StartProblem } from "../server/database/binaries.ts";
import { keepRoomOpen, readPlace } from "../server/keep-open.ts";
import { version } from "../server/room.ts";
import { addAccountCommands } from "./account-commands.ts";
import { addAuditCommands } from "./audit-commands.ts";
import { addDoctorCommand } from "./doctor-command.ts";
import { addExtractCommand } from "./extract-command.ts";
import { addFileCommands } from "./file-commands.ts";
import { readInput } from "./input-file.ts";
import { addGenerateCommand } from "./generate-command.ts";
import { addPaperCommands } from "./paper-commands.ts";
import { addPlanCommands } from "./plan-commands.ts";
import { addRelabelCommands } from "./relabel-commands.ts";
import { exitCodes, Failure, makeTerminal, type Terminal } from "./terminal.ts";
import { addTokenCommands } from "./token-commands.ts";
import { addUpkeepCommands } from "./upkeep-commands.ts";
import { addWorkCommand } from "./work-command.ts";
import { toNumber } from "./arguments.ts";

let exitCode: number = exitCodes.done;

// Whoever reads may have had enough, as `head` has: then there is nobody left to tell, and nothing wrong.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(exitCode);
  });
}

const program = new Command("entente")
  .description("The coordination room for international assistance, from the command line.")
  .version(version)
  .option("--json", "print one JSON document on standard output", false)
  .option("--as <user>", "in a demonstration, the user who acts, such as donor-deu")
  .option("--token-file <file>", "in a room with accounts, the file that holds the token to act with")
  .exitOverride()
  .showHelpAfterError("(entente --help shows what there is)")
  .addHelpText("after", `
Exit codes: 0 done, 1 refused or does not hold, 2 wrong usage, 3 bad input.
Environment: ENTENTE_HOME the data directory, ENTENTE_PORT the port (4646), DATABASE_URL a PostgreSQL instead of the embedded one,
ENTENTE_TOKEN the token to act with, ENTENTE_ORIGIN the https address under which a proxy makes the room known,
ENTENTE_LOG_KEY the file of the key that signs the log, ENTENTE_ACCOUNT_KEY that of the key that seals the secrets of people's devices, ENTENTE_WITNESS the file that says whose logs to witness and which witnesses to ask,
ENTENTE_OPENID the file that says at which identity providers one may sign in.

Example:
  entente plan --problem problem.json --out plan.json --json`);

/** Runs a command's work with its terminal and turns how it ended into an exit code. */
async function run(work: (terminal: Terminal, actor: string | undefined) => Promise<number>): Promise<void> {
  const { json, as, tokenFile } = program.opts<{ json: boolean; as?: string; tokenFile?: string }>();
  const terminal = makeTerminal(json);
  try {
    if (tokenFile !== undefined) process.env["ENTENTE_TOKEN"] = readInput(tokenFile).toString("utf8").trim();
    exitCode = await work(terminal, as);
  } catch (error) {
    if (!(error instanceof Failure || error instanceof StartProblem)) throw error;
    terminal.say(error.message);
    if (json) terminal.answer(error instanceof Failure ? error.document : { error: error.message }, "");
    exitCode = error instanceof Failure ? error.code : exitCodes.refused;
  }
}

program.command("start")
  .summary("open the room, as npm start does")
  .option("--no-demo", "leave an empty room empty; it has accounts then")
  .option("--demo-users", "let an empty room take the word of the demonstration's users", false)
  .option("--workers <number>", "plans the room computes at once; 0 leaves them to entente work", toNumber(0, 64, true), 2)
  .addHelpText("after", "\nExample:\n  ENTENTE_PORT=8080 entente start --no-demo --workers 0")
  .action((flags: { demo: boolean; demoUsers: boolean; workers: number }) => run(() => keepRoomOpen(readPlace(process.env), { demonstration: flags.demo, demonstrationUsers: flags.demoUsers, workers: flags.workers })));
addWorkCommand(program, run);
addFileCommands(program, run);
addExtractCommand(program, run);
addPlanCommands(program, run);
addPaperCommands(program, run);
addGenerateCommand(program, run);
addAuditCommands(program, run);
addUpkeepCommands(program, run);
addAccountCommands(program, run);
addTokenCommands(program, run);
addRelabelCommands(program, run);
addDoctorCommand(program, run);
for (const command of program.commands) inherit(command);

/** `--json` and `--as` may stand before or behind the command's name. */
function inherit(command: Command): void {
  command.exitOverride().option("--json", "print one JSON document on standard output").option("--as <user>", "in a demonstration, the user who acts").option("--token-file <file>", "the file that holds the token to act with");
  command.hook("preAction", (_this, action) => {
    for (const [name, value] of Object.entries(action.opts())) if (name === "json" || name === "as" || name === "tokenFile") program.setOptionValue(name, value);
  });
  for (const inner of command.commands) inherit(inner);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has said what is wrong; help and version are no errors.
  exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
}
process.exitCode = exitCode;
