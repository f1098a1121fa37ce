// npm start: makes the program ready and opens the room in this terminal.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root, runTool, setup } from "./setup.mjs";

await runTool(async () => {
  await setup();
  await import(pathToFileURL(path.join(root, "dist", "server", "main.mjs")).href);
});
