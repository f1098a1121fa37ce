// Makes sure that dist/ holds what the sources say, as npm start does. Names the parts that are wanted.
import { runTool, setup } from "../../tools/setup.mjs";

await runTool(() => setup({ parts: process.argv.slice(2) }));
