import { Argument, Option, type Command } from "commander";
import type { Schema } from "../client/index.ts";
import { isId } from "../kernel/id.ts";
import { classifications } from "../modules/releasability/index.ts";
import { relabelledKinds, type RelabelledKind } from "../modules/relabelling/index.ts";
import { answerOf, withRoom, type Reached } from "./reach.ts";
import { exitCodes, Failure, type Run, type Terminal } from "./terminal.ts";

interface AskFlags {
  readonly classification: (typeof classifications)[number];
  readonly restrictive?: string;
  readonly to?: string;
  readonly reason: string;
}

export function addRelabelCommands(program: Command, run: Run): void {
  const relabel = program.command("relabel")
    .summary("change who may read a need or a contribution: ask, list, confirm, decline")
    .description("One person asks and says why, another confirms. What hangs on the record goes along.")
    .addHelpText("after", "\nExample:\n  entente relabel list");
  relabel.command("ask")
    .summary("ask that a record have another label")
    .addArgument(new Argument("<kind>", "what kind of record").choices(relabelledKinds))
    .argument("<record>", "its reference or its id")
    .addOption(new Option("--classification <classification>", "how it is classified").choices(classifications).default("UNCLASSIFIED"))
    .option("--restrictive <categories>", "categories of which a reader needs all, with commas between")
    .option("--to <parties>", "codes of the parties that may read it, with commas between; without it, all")
    .requiredOption("--reason <text>", "why")
    .addHelpText("after", "\nExample:\n  entente relabel ask contribution C-7 --to NOR,NSATU,UKR --reason \"its route is in it\"")
    .action((kind: RelabelledKind, record: string, flags: AskFlags) => run((terminal, actor) => askFor(terminal, actor, kind, record, flags)));
  relabel.command("list")
    .summary("what was asked for, the open wishes first")
    .addHelpText("after", "\nExample:\n  entente relabel list --json")
    .action(() => run((terminal, actor) => list(terminal, actor)));
  for (const how of ["confirm", "decline"] as const) {
    relabel.command(how)
      .summary(how === "confirm" ? "give the record the label that somebody else asked for" : "leave the record as it is; whoever asked may take it back so")
      .argument("<id>", "of the wish, as entente relabel list says it")
      .addHelpText("after", `\nExample:\n  entente relabel ${how} 0d9f6a52-6f0b-4a43-9c57-3f3f7f2a9f10`)
      .action((id: string) => run((terminal, actor) => settle(terminal, actor, how, id)));
  }
}

const toList = (text: string | undefined) => (text ?? "").split(",").map((one) => one.trim()).filter((one) => one !== "");

async function idOf(room: Reached, kind: RelabelledKind, record: string): Promise<string> {
  if (isId(record)) return record;
  const query = { search: record, limit: "200" };
  const { items } = kind === "need" ? await answerOf(room.client.GET("/api/needs", { params: { query } })) : await answerOf(room.client.GET("/api/contributions", { params: { query } }));
  const found = items.filter((one) => one.reference === record);
  if (found.length === 1) return found[0]!.id;
  throw new Failure(exitCodes.badInput, found.length === 0 ? `There is no ${kind} “${record}” that you may read.` : `“${record}” is the reference of ${found.length} records; give the id of one: ${found.map((one) => one.id).join(", ")}.`);
}

function askFor(terminal: Terminal, actor: string | undefined, kind: RelabelledKind, record: string, { classification, restrictive, to, reason }: AskFlags): Promise<number> {
  return withRoom(terminal, actor, async (room) => {
    const recordId = await idOf(room, kind, record);
    const label = { classification, restrictive: toList(restrictive), releasableTo: to === undefined ? "all" as const : toList(to) };
    const asked = await answerOf(room.client.POST("/api/relabellings", { body: { kind, recordId, label, reason } }));
    terminal.answer(asked, `${asked.id}\nAnother person confirms it: entente relabel confirm ${asked.id}`);
    return exitCodes.done;
  });
}

const toText = (label: Schema<"ConfidentialityLabel">) => [label.classification, ...label.categories.map((one) => `${one.tagName} ${one.values.join(", ")}`)].join("; ");

function list(terminal: Terminal, actor: string | undefined): Promise<number> {
  return withRoom(terminal, actor, async (room) => {
    const { items } = await answerOf(room.client.GET("/api/relabellings", { params: { query: { limit: "200" } } }));
    terminal.answer({ relabellings: items }, items.map((one) => `${one.id}  ${one.state}  ${one.kind} ${one.recordId}\n  ${toText(one.from)} → ${toText(one.to)}\n  ${one.askedBy} (${one.askedOrg}), ${one.askedAt}: ${one.reason}`).join("\n") || "Nothing was asked for.");
    return exitCodes.done;
  });
}

function settle(terminal: Terminal, actor: string | undefined, how: "confirm" | "decline", id: string): Promise<number> {
  if (!isId(id)) return Promise.reject(new Failure(exitCodes.usage, `“${id}” is the id of no wish. entente relabel list shows them.`));
  return withRoom(terminal, actor, async (room) => {
    const params = { path: { id } };
    const settled = how === "confirm" ? await answerOf(room.client.POST("/api/relabellings/{id}/confirm", { params, body: {} })) : await answerOf(room.client.POST("/api/relabellings/{id}/decline", { params, body: {} }));
    terminal.answer(settled, `${settled.kind} ${settled.recordId}: ${how === "confirm" ? toText(settled.to) : toText(settled.from)}`);
    return exitCodes.done;
  });
}
