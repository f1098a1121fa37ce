import { spawn } from "node:child_process";
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createWriteStream, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { from as copyFrom } from "pg-copy-streams";
import { record } from "../src/modules/audit/actions.ts";
import { signLog, takeKey } from "../src/modules/audit/actions-checkpoints.ts";
import { toCanonical } from "../src/modules/audit/index.ts";
import { fingerprint, type Signer } from "../src/modules/audit/proof/note.ts";
import { contextOf } from "../src/server/action-context.ts";
import { programFolder } from "../src/server/database/database.ts";
import { keepLogs, leavesBetween } from "../src/server/log/keeper.ts";
import { makeTemporaryHome, openBenchRoom, type BenchRoom } from "./kit/bench-room.ts";
import { alone, compared, inTurn, median, type Outcome, type Row } from "./kit/report.ts";

const entries = 1_000_000;
const actor = { name: "coordinator", org: "NSATU" };

function makeSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { publicKey: publicKey.export({ format: "der", type: "spki" }).subarray(-32), sign: (message) => sign(null, message, privateKey) };
}

export async function bench(): Promise<Outcome> {
  const room = await openBenchRoom();
  const signer = makeSigner();
  const folder = makeTemporaryHome();
  try {
    const rows = [await compareAppending(room, signer, folder), ...await measureMillion(room, signer, folder)];
    return {
      about: "The audit log: what signing costs those who write, and what an auditor's verification of a million entries takes.",
      data: `Entries of about 560 bytes. The million is written beside the API with COPY and then signed by the room itself, ${leavesBetween} entries to a checkpoint.`,
      rows, postgres: room.postgres,
      notes: [
        "Appending: 8 writers, one entry and one commit each time; the rival is the same room without a keeper that signs behind them (looking every second, as in a running room).",
        "The verifier is tools/audit-verify.mjs in a process of its own. Its memory is the peak of the whole process; Node alone takes about 45 MB.",
      ],
    };
  } finally {
    await room.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Entries a second with the log being signed behind the writers, beside the same without. */
async function compareAppending(room: BenchRoom, signer: Signer, folder: string): Promise<Row> {
  const ticking = { ...room.room, clock: () => new Date() };
  const [writers, each] = [8, 300];
  const append = async () => {
    const before = performance.now();
    await Promise.all(Array.from({ length: writers }, async () => {
      for (let count = 0; count < each; count++) {
        const context = contextOf(room.room, actor);
        await context.transaction((db) => record(context, db, { action: "units-allocated", object: { kind: "allocation", id: randomUUID() }, after: { count }, facts: { units: count } }));
      }
    }));
    return (writers * each) / ((performance.now() - before) / 1000);
  };
  const found = await inTurn(5, {
    signed: async () => {
      const keeper = await keepLogs(ticking, { signer, folder, witnesses: { own: null, asked: [] }, atOtherKey: "refuse", say: (sentence) => console.error(sentence) });
      const figure = await append();
      await keeper.close();
      return figure;
    },
    unsigned: append,
  });
  return compared("appending with 8 writers, signed beside not signed", "entries/s", { ours: found.signed, rival: found.unsigned }, { atLeast: 0.9 });
}

async function measureMillion(room: BenchRoom, signer: Signer, folder: string): Promise<Row[]> {
  const context = () => contextOf(room.room, actor);
  await takeKey(context(), "room", signer, false);
  const { rows: [start] } = await room.owner.query<{ leaf_count: string }>("select leaf_count::text from audit.log");
  const first = Number(start!.leaf_count);
  await seed(room, first, entries);
  const signing = await timed(async () => {
    for (let size = first; size < entries; ) {
      size = Math.min(entries, size + leavesBetween);
      await room.owner.query("update audit.log set leaf_count = $1", [size]);
      const answer = await signLog(context(), "room", signer, null);
      if (answer.outcome !== "signed") throw new Error(JSON.stringify(answer));
    }
  });
  const proofs: number[] = [];
  for (let count = 0; count < 200; count++) proofs.push(await timed(() => room.read(`/api/audit/${Math.floor((count * (entries - 1)) / 199)}/proof`)));
  const file = path.join(folder, "log.ndjson");
  const exporting = await timed(async () => {
    const response = await room.app.request("/api/logs/room/bundle", { headers: { host: "localhost" } });
    await pipeline(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), createWriteStream(file));
  });
  const { items } = await room.ask("GET", "/api/logs") as { items: { keys: { key: string }[] }[] };
  const verified = await runVerifier(file, fingerprint(items[0]!.keys[0]!.key));
  return [
    alone("signing a checkpoint of 256 new entries in the growing log", "ms", signing * 1000 / ((entries - first) / leavesBetween), { atMost: 200 }),
    alone("an entry's proof over HTTP, of a million", "ms", median(proofs) * 1000, { atMost: 50 }),
    alone("export of a million entries", "s", exporting, null),
    alone("size of the bundle", "MB", statSync(file).size / 1e6, null),
    alone("verification of a million entries", "s", verified.seconds, { atMost: 60 }),
    alone("peak memory of the verifier", "MB", verified.peakMb, { atMost: 256 }),
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}

/** Writes entries from place `first` on until there are `until`, as `record` would have. */
async function seed(room: BenchRoom, first: number, until: number): Promise<void> {
  const at = new Date("2026-12-01T09:00:00Z").toISOString();
  function* rows(): Generator<string> {
    for (let index = first; index < until; index++) {
      const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
      const leaf = toCanonical({
        v: 1, log: "room", index, time: at, actor: actor.name, org: actor.org, action: "units-allocated", object: { kind: "allocation", id }, label: "PUBLIC", before: null,
        after: createHash("sha256").update(id).digest("hex"), request: id, idempotencyKey: `seed-${index}`, facts: { units: index % 97, lineId: id, needId: id }, commitments: {},
      });
      yield `room\t${index}\t${at}\t${actor.name}\t${actor.org}\tunits-allocated\tallocation\t${id}\t${leaf}\t\\\\x${createHash("sha256").update("\0").update(leaf).digest("hex")}\n`;
    }
  }
  await pipeline(Readable.from(rows()), room.owner.query(copyFrom("copy audit.leaf (log, index, at, actor, org, action, object_kind, object_id, leaf, hash) from stdin")));
  await room.owner.query("analyze audit.leaf");
}

/** Runs the verifier as an auditor does, and answers how long it took and the most memory it held. */
async function runVerifier(file: string, key: string): Promise<{ seconds: number; peakMb: number }> {
  const peak = "data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";
  let [said, told] = ["", ""];
  let code: number | null = null;
  const seconds = await timed(() => new Promise<void>((resolve) => {
    const child = spawn(process.execPath, ["--import", peak, path.join(programFolder(), "tools", "audit-verify.mjs"), file, "--key", key], { cwd: os.tmpdir(), env: {} });
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (told += chunk));
    child.on("close", (ended) => {
      code = ended;
      resolve();
    });
  }));
  if (code !== 0 || !said.includes(`${entries} entries`)) throw new Error(`the verifier ended with ${code}: ${said} ${told}`);
  return { seconds, peakMb: Number(told.trim().split("\n").at(-1)) / 1024 };
}
