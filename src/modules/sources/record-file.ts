import type { CellFault } from "../../kernel/table.ts";
import type { Quotation } from "./statement.ts";

/** The longest line of a record file, in characters. */
const longestLine = 50_000;

interface RecordLine {
  readonly id: string; readonly url: string; readonly quote: string; readonly publisher: string; readonly published: string; readonly saidOn: string;
  readonly language: string; readonly kind: string; readonly speaker: string | null; readonly donors: readonly string[]; readonly note: string | null; readonly licence: string | null;
}

/**
 * Reads a file of quoted sentences, one JSON object a line: id, url, quote (or text), publisher, published or event_date or
 * date, language, kind, speaker, donor ("US|DE"), note, licence. Further members stay in the file; they say nothing here.
 * `toCode` turns a donor's spelling into a party's code.
 */
export function readRecordFile(text: string, toCode: (spelling: string) => string | undefined): { quotations: Quotation[]; refused: CellFault[] } {
  const quotations: Quotation[] = [];
  const refused: CellFault[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const row = index + 1;
    const read = readLine(line, row, toCode);
    if ("faults" in read) refused.push(...read.faults);
    else if (seen.has(read.line.id)) refused.push({ row, column: "id", code: "repeated", message: `The id ${read.line.id} stands twice in the file.` });
    else {
      seen.add(read.line.id);
      quotations.push(toQuotation(read.line));
    }
    if (refused.length >= 1000) break;
  }
  return { quotations, refused };
}

function readLine(line: string, row: number, toCode: (spelling: string) => string | undefined): { line: RecordLine } | { faults: CellFault[] } {
  const bad = (column: string | null, code: string, message: string): { faults: CellFault[] } => ({ faults: [{ row, column, code, message }] });
  if (line.length > longestLine) return bad(null, "too-long", `A line has at most ${longestLine} characters.`);
  let sent: unknown;
  try {
    sent = JSON.parse(line);
  } catch {
    return bad(null, "not-json", "This line is not a JSON object.");
  }
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) return bad(null, "not-json", "This line is not a JSON object.");
  const members = sent as Record<string, unknown>;
  const text = (name: string, most: number) => (typeof members[name] === "string" && members[name].trim() !== "" && members[name].length <= most ? members[name].trim() : null);
  const id = text("id", 80), url = text("url", 2000), quote = text("quote", 5000) ?? text("text", 20_000);
  if (id === null || !/^[\w.-]+$/.test(id)) return bad("id", "required", "Every line has an id of letters, digits, dots and dashes.");
  if (url === null || !/^https?:\/\/\S+$/.test(url)) return bad("url", "not-a-url", "url is an http or https address.");
  if (quote === null) return bad("quote", "required", "quote is the sentence, of at most 5,000 characters.");
  const saidOn = text("event_date", 10) ?? text("date", 10) ?? text("published", 10);
  const published = text("published", 10) ?? saidOn;
  for (const [column, value] of [["event_date", saidOn], ["published", published]] as const) {
    if (value === null || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return bad(column, "not-a-day", `${column} is a year, a month or a day: 2024, 2024-12 or 2024-12-03.`);
  }
  const language = text("language", 3) ?? "en";
  if (!/^[a-z]{2,3}$/.test(language)) return bad("language", "not-a-choice", "language is an ISO 639 code such as en.");
  const donors: string[] = [];
  for (const spelling of (text("donor", 200) ?? "").split("|").filter((part) => part !== "")) {
    const code = toCode(spelling);
    if (code === undefined) return bad("donor", "unknown-party", `${spelling} is no party of this room.`);
    donors.push(code);
  }
  return { line: {
    id, url, quote, saidOn: saidOn!, published: published!, language, donors, kind: text("kind", 40) ?? "quote", speaker: text("speaker", 200), note: text("note", 5000),
    publisher: text("publisher", 200) ?? new URL(url).hostname, licence: text("licence", 500),
  } };
}

function toQuotation(line: RecordLine): Quotation {
  const stateOutlet = line.note?.includes("source-reliability") ? line.note : null;
  return {
    originKey: `record:${line.id}`,
    source: {
      url: line.url, publisher: line.publisher, title: `${line.publisher}: ${new URL(line.url).pathname.split("/").filter((part) => part !== "").at(-1)?.slice(0, 150) ?? line.publisher}`,
      published: line.published, language: line.language, accessedOn: null, licence: line.licence, reliability: stateOutlet,
    },
    statement: { kind: line.kind, quote: line.quote, speaker: line.speaker, saidOn: line.saidOn, donors: line.donors, note: line.note },
  };
}
