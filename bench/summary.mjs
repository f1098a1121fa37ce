import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const cell = (value) => String(value ?? "").replaceAll("|", "\\|");

/** Writes RESULTS.md from the results that lie in `folder`/results. */
export function writeSummary(folder) {
  const reports = readdirSync(path.join(folder, "results")).filter((name) => name.endsWith(".json")).sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, "results", name), "utf8")));
  const parts = reports.map((report) => [
    `## ${report.name}`, "", report.about, "",
    `${report.date} · \`${report.command}\` · ${report.seconds} s · ${machineText(report.machine)}`, "",
    `Data: ${report.data}`, "",
    "| What | Ours | Rival | Unit | Ratio | Target | Reached |", "|---|---:|---:|---|---:|---|---|",
    ...report.rows.map((row) => `| ${[row.what, row.ours, row.rival, row.unit, row.ratio, row.target, row.reached === null ? "" : row.reached ? "yes" : "**no**"].map(cell).join(" | ")} |`),
    ...(report.notes.length > 0 ? ["", ...report.notes.map((note) => `- ${note}`)] : []), "",
  ].join("\n"));
  writeFileSync(path.join(folder, "RESULTS.md"), `# Measurements\n\n${preface}\n\n${parts.join("\n")}`);
}

const preface = `Written by \`npm run bench\`; do not edit. Ours and the rival run in turn in the same process on the same data, and each figure
is the median over the rounds, so that a ratio holds on a busy machine; the absolute figures hold for the machine named.
A ratio is ours by the rival's.`;

function machineText(machine) {
  return `${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, load ${machine.loadBefore} before and ${machine.loadAfter} after, Node ${machine.node}, PostgreSQL ${machine.postgres ?? "-"}`;
}
