import { writeFileSync } from "node:fs";
import { Option, type Command } from "commander";
import { generateProblem, type ProblemSize } from "../planner/index.ts";
import { toNumber } from "./arguments.ts";
import { exitCodes, Failure, type Run, type Terminal } from "./terminal.ts";

const sizes = ["XS", "S", "SM", "M", "L"] as const satisfies readonly ProblemSize[];

interface GenerateFlags {
  readonly size: ProblemSize;
  readonly seed: number;
  readonly tight: number;
  readonly out: string;
}

export function addGenerateCommand(program: Command, run: Run): void {
  program.command("generate")
    .summary("make a planning problem of a size, to measure planners with")
    .description("Makes up a problem like those of a real room (docs/api/problem.schema.json). The same size, seed and tightness give the same file, byte for byte; src/planner/README.md has the recipe.")
    .addOption(new Option("--size <size>", "how large: XS 60 needs, S 200, SM 600, M 2,000, L 10,000").choices(sizes).makeOptionMandatory())
    .option("--seed <number>", "which of its size", toNumber(0, 2 ** 53 - 1, true), 1)
    .option("--tight <factor>", "divides all lift by this, so that not all can be carried", toNumber(1, 1000), 1)
    .requiredOption("--out <file>", "where the problem goes; \"-\" is standard output")
    .addHelpText("after", "\nWith --json: {file, size, seed, tight, needs, offers, nodes, legs, courses, bytes}.\n\nExample:\n  entente generate --size S --seed 1 --tight 4 --out problem.json\n  entente generate --size XS --out - | entente plan --problem -")
    .action((flags: GenerateFlags) => run((terminal) => Promise.resolve(generate(terminal, flags, program.opts<{ json: boolean }>().json))));
}

function generate(terminal: Terminal, { size, seed, tight, out }: GenerateFlags, json: boolean): number {
  if (out === "-" && json) throw new Failure(2, "With --json say in --out where the problem goes.");
  const problem = generateProblem({ size, seed, scarcity: tight });
  const text = `${JSON.stringify(problem)}\n`;
  if (out === "-") {
    process.stdout.write(text);
    return exitCodes.done;
  }
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new Failure(3, `${out} cannot be written: ${(error as Error).message}`);
  }
  const counts = { needs: problem.needs.length, offers: problem.offers.length, nodes: problem.nodes.length, legs: problem.legs.length, courses: problem.courses?.length ?? 0 };
  terminal.answer({ file: out, size, seed, tight, ...counts, bytes: Buffer.byteLength(text) }, `${out}: ${counts.needs} needs, ${counts.offers} offers, ${counts.courses} courses, ${counts.nodes} places, ${counts.legs} services`);
  return exitCodes.done;
}
