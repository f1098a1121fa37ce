import path from "node:path";
import type { Command } from "commander";
import { extract, type Announcement, type FoundStatement } from "../extract/index.ts";
import { parseDay } from "../kernel/day.ts";
import { readInput } from "./input-file.ts";
import { exitCodes, Failure, type Run, type Terminal } from "./terminal.ts";

/** The longest text that is read, in bytes: some thirty times a long article. */
const mostBytes = 1_000_000;

export function addExtractCommand(program: Command, run: Run): void {
  program.command("extract")
    .summary("read who said what, and who announced what, from a text")
    .description("Reads a text in French, English or Ukrainian and prints what it proposes: statements with their speakers, announcements, and what is mentioned. Nothing leaves this machine, and nothing is recorded.")
    .argument("<file>", "a text file in UTF-8; \"-\" reads standard input")
    .option("--published <day>", "the article's own day, such as 2024-12-03; without it, a day in the file's name")
    .addHelpText("after", "\nWith --json: {language, statements: [{form, start, end, text, speaker: {start, end, text, person, personId, role, country, how} | null, rule, confidence, joins}],\nannouncements: [{start, end, text, donors, lines, money, status}], mentions}. Offsets are UTF-16 units into the untouched text; every text is its exact slice.\n\nExample:\n  entente extract article-2024-12-03.txt --json")
    .action((file: string, flags: { published?: string }) => run(async (terminal) => extractFile(terminal, file, flags.published)));
}

function extractFile(terminal: Terminal, file: string, published: string | undefined): number {
  if (published !== undefined && !parseDay(published)) throw new Failure(exitCodes.usage, `${published} is not a day such as 2024-12-03.`);
  const bytes = readInput(file === "-" ? 0 : file);
  if (bytes.length > mostBytes) throw new Failure(exitCodes.badInput, `A text has at most ${mostBytes} bytes.`, { error: "too-large", mostBytes });
  const text = toText(bytes);
  const inName = /\d{4}-\d{2}-\d{2}/.exec(path.basename(file))?.[0];
  const publishedOn = published ?? (inName !== undefined && parseDay(inName) ? inName : null);
  const found = extract(text, { publishedOn });
  terminal.answer(found, [
    `${found.language ?? "a language that is not read"}: ${found.statements.length} statements, ${found.announcements.length} announcements`,
    ...found.statements.map(sayStatement), ...found.announcements.map(sayAnnouncement),
  ].join("\n"));
  return exitCodes.done;
}

/** The text as it stands in the file: a byte order mark is part of it, so that offsets hold. */
function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(exitCodes.badInput, "The file is not a text in UTF-8.", { error: "not-utf-8" });
  }
}

const sayStatement = ({ form, text, speaker, start, end }: FoundStatement): string => `  ${start}–${end} ${form}: ${speaker === null ? "nobody named" : speaker.person ?? speaker.text}: ${text}`;

const sayAnnouncement = ({ donors, lines, money, status, start, end }: Announcement): string =>
  `  ${start}–${end} ${status ?? "open"}: ${donors.map(({ party }) => party).join(", ")}${[...lines.map(({ text }) => text), ...money.map(({ text }) => text)].map((one) => `; ${one}`).join("")}`;
