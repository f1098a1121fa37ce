import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Files under a folder whose path, from `root` and with "/", fits the pattern; in order. */
export function listFiles(root, folder, pattern) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.split(path.sep).join("/"))).filter((name) => pattern.test(name)).sort();
}

/** The syntax tree of a TypeScript file. */
export function parse(root, file) {
  return ts.createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.ES2022, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

/** Calls `visit` with every node below this one. */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The line of a node, as an editor counts. */
export function lineOf(tree, node) {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** Prints faults one a line and a last line; answers the exit code. */
export function report(faults, allGood, wrong) {
  for (const fault of faults) console.log(fault);
  console.log(faults.length === 0 ? allGood : `${faults.length} ${wrong}`);
  return faults.length === 0 ? 0 : 1;
}
