// Progress of named steps: one moving line on a terminal, plain lines elsewhere. Plain Node: it runs before anything is installed.

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/**
 * Runs a step and shows it. `work` is given a function that notes how far it is: a share from 0 to 1, a text, or both.
 * @template Value
 * @param {{ title: string, quiet?: boolean, stream?: NodeJS.WriteStream, conclude?: (value: Value) => string }} step
 * @param {(note: (share: number | undefined, text?: string) => void) => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function showStep({ title, quiet = false, stream = process.stderr, conclude = () => "done" }, work) {
  if (quiet) return work(() => undefined);
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  const live = stream.isTTY === true;
  let share;
  let text = "";
  let frame = 0;
  const draw = () => {
    const percent = share === undefined ? "" : ` ${String(Math.floor(share * 100)).padStart(3)} %`;
    const line = `${frames[frame++ % frames.length]} ${title}${percent}  ${seconds()} s${text ? `  ${text}` : ""}`;
    stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
  };
  // Elsewhere a sign of life every quarter of a minute is enough.
  const beat = () => stream.write(`${title} …${share === undefined ? "" : ` ${Math.floor(share * 100)} %`} ${seconds()} s${text ? `  ${text}` : ""}\n`);
  if (live) draw();
  else stream.write(`${title} …\n`);
  const timer = setInterval(live ? draw : beat, live ? 100 : 15_000);
  const end = (sign, how) => {
    clearInterval(timer);
    stream.write(`${live ? `\r\u001b[2K${sign} ` : ""}${title}: ${how} (${seconds()} s)\n`);
  };
  try {
    const value = await work((nextShare, nextText = "") => {
      share = nextShare;
      text = nextText;
    });
    end("✓", conclude(value));
    return value;
  } catch (error) {
    end("✗", "failed");
    throw error;
  }
}
