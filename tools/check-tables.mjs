// SQL stands in stores, and touches the schema of its own module alone; the picture reads all and writes none.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { root, runTool } from "./setup.mjs";
import { lineOf, listFiles, parse, report, walk } from "./sources.mjs";

const isStore = (file) => /\/(store(-[^/]*)?|[^/]*-store)\.ts$/.test(file);
const statement = /\b(select\b[\s\S]*\bfrom|insert\s+into|update\s+[\w."]+[\s\S]*\bset|delete\s+from|merge\s+into|truncate)\b/i;
const writing = /\b(insert\s+into|update\s+(?!of\b|skip\b|nowait\b)[\w."]+|delete\s+from|merge\s+into|truncate\s|alter\s|drop\s|create\s)/i;

/** The SQL texts of a file: templates tagged `sql` and texts given to `sql.raw`, with what is put in between left out. */
function listSql(tree) {
  const found = [];
  walk(tree, (node) => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(tree).startsWith("sql")) {
      const { template } = node;
      const text = ts.isNoSubstitutionTemplateLiteral(template) ? template.text : template.head.text + template.templateSpans.map((span) => ` ? ${span.literal.text}`).join("");
      found.push({ node, text });
    }
    if (ts.isCallExpression(node) && node.expression.getText(tree) === "sql.raw" && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0])) found.push({ node, text: node.arguments[0].text });
  });
  return found;
}

export function findTableFaults(folder = root) {
  const schemas = new Set(["server"]);
  for (const file of listFiles(folder, "src/server/migrations", /\.sql$/)) {
    for (const [, name] of readFileSync(path.join(folder, file), "utf8").matchAll(/create schema (?:if not exists )?(\w+)/gi)) schemas.add(name);
  }
  return listFiles(folder, "src/modules", /\.ts$/).filter((file) => !file.endsWith(".test.ts")).flatMap((file) => {
    const module = file.split("/")[2];
    const tree = parse(folder, file);
    return listSql(tree).flatMap(({ node, text }) => {
      const at = `${file}:${lineOf(tree, node)}`;
      const bare = text.replace(/--.*$/gm, "").replace(/'(?:[^']|'')*'/g, "''");
      const faults = [];
      if (!isStore(file) && statement.test(bare)) faults.push(`${at}: a statement outside a store`);
      for (const [, schema, table] of bare.matchAll(/(?<![\w.?])"?(\w+)"?\."?(\w+)"?/g)) {
        if (schemas.has(schema) && schema !== module && module !== "picture") faults.push(`${at}: ${module} touches ${schema}.${table}`);
      }
      if (module === "picture" && writing.test(bare)) faults.push(`${at}: the picture writes`);
      return faults;
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runTool(() => report(findTableFaults(path.resolve(process.argv[2] ?? root)), "Every statement stays in its module's schema.", "statements do not."));
}
