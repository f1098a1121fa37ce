import { StartProblem } from "./database/binaries.ts";
import { keepRoomOpen, readPlace } from "./keep-open.ts";

/** npm start -- [--no-demo] [--demo-users] [--workers N] */
const flags = process.argv.slice(2);
const at = flags.indexOf("--workers");
const [, workers = "2"] = at < 0 ? [] : flags.splice(at, 2);
const unknown = flags.find((flag) => flag !== "--no-demo" && flag !== "--demo-users");
if (unknown) {
  console.error(`There is no flag ${unknown}. One may give: --no-demo (an empty room, with accounts), --demo-users (an empty room that takes the word of the demonstration's users), --workers N (plans computed at once, 0 to 64).`);
  process.exit(2);
}
if (!/^\d{1,2}$/.test(workers) || Number(workers) > 64) {
  console.error(`--workers must be a whole number from 0 to 64, not "${workers}".`);
  process.exit(2);
}
try {
  process.exit(await keepRoomOpen(readPlace(process.env), { demonstration: !flags.includes("--no-demo"), demonstrationUsers: flags.includes("--demo-users"), workers: Number(workers) }));
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exit(1);
}
