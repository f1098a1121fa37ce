import { writeFileSync } from "node:fs";
import { Option, type Command } from "commander";
import type { PathParams, QueryParams } from "../client/index.ts";
import { isId } from "../kernel/id.ts";
import { answerOf, withRoom, type Reached } from "./reach.ts";
import { exitCodes, Failure, type Run, type Terminal } from "./terminal.ts";

type PaperKind = PathParams<"/api/consignments/{id}/papers/{kind}">["kind"];
type PaperLanguage = NonNullable<QueryParams<"/api/consignments/{id}/papers/{kind}">["language"]>;

export function addPaperCommands(program: Command, run: Run): void {
  program.command("paper")
    .summary("write a paper about a consignment")
    .argument("<consignment>", "its reference or id")
    .argument("<kind>", "label, packing-list, manifest, waybill, dangerous-goods, customs, receipt, discrepancies, donation; or receipt-file, the signed receipt as receipt-verify takes it")
    .addOption(new Option("--language <language>", "the language it is written in").choices(["en", "fr", "uk"]).default("en"))
    .requiredOption("--out <file>", "where it goes")
    .addHelpText("after", "\nExample:\n  entente paper C-2027-0001 label --language uk --out label.pdf")
    .action((consignment: string, kind: string, flags: { language: PaperLanguage; out: string }) => run((terminal, actor) => writePaperFile(terminal, actor, consignment, kind, flags)));
}

async function writePaperFile(terminal: Terminal, actor: string | undefined, consignment: string, kind: string, { language, out }: { language: PaperLanguage; out: string }): Promise<number> {
  return withRoom(terminal, actor, async (room) => {
    const id = isId(consignment) ? consignment : await idOf(room, consignment);
    const path = { id };
    const bytes = new Uint8Array(kind === "receipt-file"
      ? await answerOf(room.client.GET("/api/consignments/{id}/receipt", { params: { path }, parseAs: "arrayBuffer" }))
      : await answerOf(room.client.GET("/api/consignments/{id}/papers/{kind}", { params: { path: { ...path, kind: kind as PaperKind }, query: { language } }, parseAs: "arrayBuffer" })));
    writeFileSync(out, bytes);
    terminal.answer({ file: out, bytes: bytes.length }, `${out}: ${bytes.length} bytes`);
    return exitCodes.done;
  });
}

async function idOf(room: Reached, reference: string): Promise<string> {
  const { items } = await answerOf(room.client.GET("/api/consignments", { params: { query: { search: reference } } }));
  const found = items.find((one) => one.reference === reference);
  if (!found) throw new Failure(1, `There is no consignment ${reference}, or it is not released to you.`);
  return found.id;
}
