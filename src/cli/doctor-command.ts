import type { Command } from "commander";
import { StartProblem } from "../server/database/binaries.ts";
import { broken, checks, ok, type Finding } from "../server/doctor/finding.ts";
import { examine } from "../server/doctor/look.ts";
import { readPlace, type Place } from "../server/keep-open.ts";
import { exitCodes, type Run, type Terminal } from "./terminal.ts";

export function addDoctorCommand(program: Command, run: Run): void {
  program.command("doctor")
    .summary("look at what the room stands on, and say what is unsafe")
    .description("Looks at the settings, the data directory, the keys, the disk, the database with its roles and migrations, the sign-in and the clock. Changes nothing. Ends with 1 when something is unsafe or broken.")
    .addHelpText("after", "\nSet what the room is started with (ENTENTE_HOME, DATABASE_URL, ENTENTE_ORIGIN …).\n\nExample:\n  ENTENTE_ORIGIN=https://room.example.org entente doctor --json")
    .action(() => run(diagnose));
}

async function diagnose(terminal: Terminal): Promise<number> {
  const findings = await findingsOf(process.env);
  const sound = findings.every(({ state }) => state === "ok");
  terminal.answer({ sound, findings }, findings.map(toLines).join("\n"));
  return sound ? exitCodes.done : exitCodes.refused;
}

async function findingsOf(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const program = ok("program", `Node ${process.versions.node} on ${process.platform}.`);
  let place: Place;
  try {
    place = readPlace(environment);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    return [program, broken("settings", error.message, "Put that setting right and ask again: nothing else was looked at.")];
  }
  const where = place.databaseUrl === undefined ? "the embedded database" : "the database of DATABASE_URL";
  const findings = [program, ok("settings", `Data directory ${place.folder}, ${where}.`), ...(await examine(place))];
  return findings.sort((one, other) => checks.indexOf(one.check) - checks.indexOf(other.check));
}

function toLines(finding: Finding): string {
  const line = `${finding.state.padEnd(7)} ${finding.check.padEnd(15)} ${finding.says}`;
  return finding.state === "ok" ? line : `${line}\n${" ".repeat(24)}→ ${finding.todo}`;
}
