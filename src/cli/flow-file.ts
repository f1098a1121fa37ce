import { writeFileSync } from "node:fs";
import bunzip from "seek-bzip";
import { findFlow, readMps, solveFlow, type FlowSolution, type FoundFlow, type LinearProgram, type NoFlow } from "../planner/index.ts";
import { readInput } from "./input-file.ts";
import { exitCodes, Failure, type Terminal } from "./terminal.ts";

interface FlowFlags {
  readonly out?: string;
  readonly seconds?: number;
  readonly gap?: number;
}

/** Whether a file is a linear program of others rather than a problem of ours. */
export function isLinearProgram(file: string): boolean {
  return /\.mps(\.bz2)?$/i.test(file);
}

/** Bounds the multicommodity flow in an MPS file. It is a flow and no plan: nobody's needs, no movements, no whole numbers. */
export async function boundFlowFile(terminal: Terminal, file: string, flags: FlowFlags): Promise<number> {
  const startedAt = performance.now();
  const program = openProgram(file);
  const finding = findFlow(program);
  if (!finding.ok) throw new Failure(exitCodes.badInput, `${file} is no multicommodity flow: ${sentenceOf(finding.why)}`, { error: "no-flow", ...finding.why });
  const ends = flags.seconds === undefined ? Infinity : startedAt + flags.seconds * 1000;
  const solution = solveFlow(finding.problem, {
    ...(flags.gap === undefined ? {} : { gap: flags.gap }),
    shouldStop: () => performance.now() >= ends,
    onProgress: ({ round, bound, value }) => terminal.progress("Bounding", undefined, `round ${round}  value ${value + finding.constant}  bound ${bound + finding.constant}`),
  });
  if (solution.status === "infeasible") throw new Failure(exitCodes.refused, `${file} has no flow: the supplies of a commodity cannot reach its demands.`, { kind: "flow", status: "infeasible" });
  if (flags.out !== undefined) writeFileSync(flags.out, `${JSON.stringify(toDocument(program, finding, solution))}\n`);
  const answer = {
    kind: "flow", status: solution.status, commodities: finding.problem.commodities.length, limits: finding.problem.upper.length,
    bound: solution.bound + finding.constant, value: solution.value + finding.constant, gap: gapOf(finding, solution), violation: solution.violation,
    rounds: solution.rounds, seconds: Number(((performance.now() - startedAt) / 1000).toFixed(3)), cpuSeconds: Number((process.cpuUsage().user / 1e6).toFixed(3)), peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  terminal.answer(answer, [
    `${answer.status}: a multicommodity flow, not a plan of movements. ${answer.commodities} commodities share ${answer.limits} limits.`,
    `No flow costs less than ${answer.bound}. The one found costs ${answer.value} and exceeds limits by at most ${(answer.violation * 100).toFixed(2)} %; gap ${(answer.gap * 100).toFixed(4)} %.`,
    `${answer.rounds} rounds, ${answer.seconds} s, ${answer.peakMb} MB${flags.out === undefined ? "" : `. Flow: ${flags.out}`}`,
  ].join("\n"));
  return exitCodes.done;
}

function openProgram(file: string): LinearProgram {
  const read = readInput(file);
  const bytes = /\.bz2$/i.test(file) ? unpack(file, read) : read;
  const reading = readMps(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  if (!reading.ok) throw new Failure(exitCodes.badInput, `${file}, line ${reading.fault.line}: ${reading.fault.message}`, { error: "not-mps", ...reading.fault });
  return reading.program;
}

function unpack(file: string, bytes: Uint8Array): Uint8Array {
  try {
    return bunzip.decode(bytes);
  } catch (error) {
    throw new Failure(exitCodes.badInput, `${file} is not packed with bzip2, or damaged: ${(error as Error).message}`);
  }
}

function sentenceOf({ code, count, example }: NoFlow): string {
  const sentences: Readonly<Record<NoFlow["code"], string>> = {
    "whole-number-columns": `${count} columns take whole numbers only, such as ${example}; fixed-charge problems are of this kind`,
    "no-network": "no equations of 1 and -1 make a network",
    "loose-column": `${count} columns meet shared limits only, such as ${example}`,
    "column-without-limit": `${count} columns may grow without limit, such as ${example}`,
    "commodity-unbalanced": `the supplies and demands that row ${example} belongs to do not sum to 0`,
  };
  return sentences[code];
}

/** Distance of value and bound beside the bound of the file, in which the constant counts. */
function gapOf({ constant }: FoundFlow, { gap, bound }: FlowSolution): number {
  return (gap * Math.abs(bound)) / Math.max(1e-9, Math.abs(bound + constant));
}

function toDocument(program: LinearProgram, { places, constant }: FoundFlow, { bound, value, violation, flows }: FlowSolution): object {
  const columns: Record<string, number> = {};
  for (const [index, { column, base, turn }] of places.entries())
    for (const [arc, carried] of flows[index]!.entries()) {
      const amount = base[arc]! + turn[arc]! * carried;
      if (amount !== 0) columns[program.columnNames[column[arc]!]!] = amount;
    }
  return { format: "entente-flow", version: 1, bound: bound + constant, value: value + constant, violation, columns };
}
