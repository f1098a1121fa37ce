import { StartProblem } from "./database/binaries.ts";
import { keepRoomOpen, readPlace } from "./keep-open.ts";

/** npm start -- [--no-demo] */
const flags = process.argv.slice(2);
const unknown = flags.find((flag) => flag !== "--no-demo");
if (unknown) {
  console.error(`There is no flag ${unknown}. One may give: --no-demo (an empty room).`);
  process.exit(2);
}
try {
  process.exit(await keepRoomOpen(readPlace(process.env), { demonstration: !flags.includes("--no-demo") }));
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exit(1);
}
