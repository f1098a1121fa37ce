import { execFile, spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { programFolder } from "../../src/server/database/database.ts";
import { openHome } from "../../src/server/database/home.ts";
import { generateProblem } from "../../src/planner/index.ts";
import { makeTemporaryFolder, startServer, toUrl } from "../kit/cluster-setup.ts";
import { startRoom, type RunningRoom } from "../kit/running-room.ts";

const folder = makeTemporaryFolder("cli");
const at = (name: string) => path.join(folder, name);
const homes = ["one", "two", "three", "four", "five"].map(at);
const [one, two, three, four] = homes as [string, string, string, string];

afterAll(() => {
  for (const home of homes) rmSync(openHome(home).socketFolder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON document it must be. */
  readonly json: () => any;
}

function entente(args: readonly string[], home = one, databaseUrl = ""): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(programFolder(), "entente"), ...args], { cwd: "/", encoding: "utf8", maxBuffer: 1 << 26, env: { ...process.env, ENTENTE_HOME: home, DATABASE_URL: databaseUrl } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err, json: () => JSON.parse(out) }));
  });
}

const commands = ["start", "import", "export", "plan", "check-plan", "generate", "work", "extract", "audit", "audit export", "audit verify", "audit key", "backup", "restore", "db", "db status", "db copy", "doctor",
  "account", "account list", "account invite", "account disable", "account enable", "account renew", "account first", "token", "token create", "token list", "token revoke"];

test.each(commands)("entente %s --help shows an example", async (command) => {
  const { code, out } = await entente([...command.split(" "), "--help"]);
  expect(code).toBe(0);
  expect(out).toMatch(/Example:\n {2}.*entente /);
});

test("entente extract reads a text by the day in its name, and refuses what is no text", async () => {
  writeFileSync(at("said-2024-12-03.txt"), "« Nous tiendrons parole », a insisté l’ancien Premier ministre des Pays-Bas, Mark Rutte.");
  writeFileSync(at("no-text.bin"), new Uint8Array([0xff, 0xfe, 0x00]));
  const read = await entente(["extract", at("said-2024-12-03.txt"), "--json"]);
  expect(read.json()).toMatchObject({ language: "fr", announcements: [], statements: [{ form: "direct", start: 2, end: 23, text: "Nous tiendrons parole", speaker: { person: "Mark Rutte", country: "NATO" } }] });
  expect(await entente(["extract", at("no-text.bin"), "--json"])).toMatchObject({ code: 3 });
  expect(await entente(["extract", at("said-2024-12-03.txt"), "--published", "2024-02-30"])).toMatchObject({ code: 2 });
});

describe("a problem made up to measure with", () => {
  test("the same order makes the same file, which can be planned and checked; tight lift leaves more open", async () => {
    const file = at("made.json");
    const made = await entente(["generate", "--size", "XS", "--seed", "7", "--out", file, "--json"]);
    expect([made.code, made.json()]).toEqual([0, { file, size: "XS", seed: 7, tight: 1, needs: 60, offers: 60, nodes: expect.any(Number), legs: expect.any(Number), courses: expect.any(Number), bytes: statSync(file).size }]);
    const first = readFileSync(file, "utf8");
    expect((await entente(["generate", "--size", "XS", "--seed", "7", "--out", "-"])).out).toBe(first);
    expect((await entente(["generate", "--size", "XS", "--seed", "8", "--out", "-"])).out).not.toBe(first);
    expect((await entente(["generate", "--size", "XS", "--seed", "7", "--tight", "4", "--out", at("tight.json")])).code).toBe(0);
    const [planned, tight] = [await entente(["plan", "--problem", file, "--out", at("made-plan.json"), "--json"]), await entente(["plan", "--problem", at("tight.json"), "--json"])];
    expect((await entente(["check-plan", file, at("made-plan.json"), "--json"])).json()).toMatchObject({ feasible: true, boundHolds: true });
    expect(tight.json().tiers[0].value).toBeLessThan(planned.json().tiers[0].value);
  });

  test("a plan near the one in force says what is kept, moved, dropped and added", async () => {
    const [file, before] = [at("again.json"), at("again-before.json")];
    await entente(["generate", "--size", "XS", "--seed", "4", "--out", file]);
    await entente(["plan", "--problem", file, "--out", before, "--seconds", "5"]);
    const same = (await entente(["plan", "--problem", file, "--previous", before, "--seconds", "5", "--json"])).json();
    const unitsOf = (changes: { kind: string; quantity: number; before?: object }[]) => changes.reduce((sum, { quantity }) => sum + quantity, 0);
    const old = same.difference.changes.filter((change: { before?: object }) => change.before);
    // What was late and comes on time by another way after all is dropped; nothing else is.
    expect(unitsOf(old.filter(({ kind }: { kind: string }) => kind === "kept")) / unitsOf(old)).toBeGreaterThan(0.99);
    expect(same.mended).toBe(true);
    const problem = JSON.parse(readFileSync(file, "utf8"));
    const offer = JSON.parse(readFileSync(before, "utf8")).movements[0].offer;
    writeFileSync(file, JSON.stringify({ ...problem, offers: problem.offers.filter(({ id }: { id: string }) => id !== offer) }));
    expect((await entente(["plan", "--problem", file, "--previous", before, "--seconds", "5"])).out).toMatch(/Against the plan in force: \d+ units kept, \d+ moved, \d+ dropped, \d+ added; [\d.]+ tonne-days changed\.[^\n]*\n {2}(moved|dropped|added): \d+ of /);
  });

  test("what would help most is said in words and with --json, and how much it does", async () => {
    const file = at("help.json");
    const offer = { id: "offer", item: "truck", quantity: 3, node: "depot", availableFrom: "2031-01-01" };
    const need = { id: "need", node: "town", priorityClass: 1, weight: 1, dueOn: "2031-01-20", quantity: 5, item: "truck" };
    const nodes = ["depot", "town"].map((id) => ({ id, handlingTonnesPerDay: 100, storageTonnes: 0 }));
    const leg = { id: "road", from: "depot", to: "town", mode: "road", transitDays: 2, departures: { everyDays: 1, phase: 0 }, capacityTonnesPerDeparture: 100, costCentsPerTonne: 1 };
    writeFileSync(file, JSON.stringify({ format: "entente-problem", version: 1, horizon: { startOn: "2031-01-01", days: 30 }, items: [{ id: "truck", tonnesPerUnit: 10 }], nodes, legs: [leg], offers: [offer], needs: [need] }));
    const said = await entente(["plan", "--problem", file, "--help-most", "3"]);
    expect([said.code, said.out]).toEqual([0, expect.stringMatching(/What would help most:\n {2}\+40\.00 %: 2 more of truck at depot by 2031-01-\d\d \(need \+2\)\n/)]);
    const { help } = (await entente(["plan", "--problem", file, "--help-most", "3", "--json"])).json();
    expect(help).toMatchObject({ helps: [{ relaxation: { kind: "offer", item: "truck", quantity: 2, node: "depot" }, points: 400_000, outOf: 1_000_000, exact: true, needs: [{ need: "need", quantity: 2 }] }] });
  });

  test("a size, seed or tightness that is none is refused with what may be written", async () => {
    for (const [flags, said] of [[["--size", "XXL"], /Allowed choices are XS, S, SM, M, L/], [["--size", "S", "--seed", "1.5"], /whole number/], [["--size", "S", "--tight", "0"], /from 1 to 1000/], [["--seed", "1"], /--size/]] as const) {
      const { code, err } = await entente(["generate", ...flags, "--out", at("never.json")]);
      expect([code, err]).toEqual([2, expect.stringMatching(said)]);
    }
    expect((await entente(["generate", "--size", "XS", "--out", "/nowhere/at/all.json"])).err).toMatch(/cannot be written/);
  });
});

describe("a linear program of others", () => {
  // Two commodities of 5 and 4 share a road for 6: the one that saves more takes it first, which costs 4 · 2 + 2 · 1 + 3 · 9.
  const two = `NAME two
ROWS
 N o
 E a1
 E b1
 E a2
 E b2
 L road
COLUMNS
 x1 a1 1 b1 -1
 x1 road 1 o 1
 y1 a1 1 b1 -1
 y1 o 9
 x2 a2 1 b2 -1
 x2 road 1 o 2
 y2 a2 1 b2 -1
 y2 o 12
RHS
 R a1 5 b1 -5
 R a2 4 b2 -4
 R road 6
ENDATA
`;
  const packed = "QlpoOTFBWSZTWTOk2XcAAEvfgAAQQAI3IC5HnoA0AJTgIACKhKAk1PQgHqD1MgJTJUyaMRk00aYm0xBJ3K1aLKkrjPSOEsqisoxI4zu9kDlBdqDclzZd7daMk+tdgHkjXX0SiYmOKVEJuej7sjpEi0oqpjXzZoD2+r4v8eeeWKykm22dr6ZAegQGQKiDgFBRAci7kinChIGdJsu4";

  test("that is a multicommodity flow gets a bound and a flow, plain or packed", async () => {
    writeFileSync(at("two.mps"), two);
    writeFileSync(at("two.mps.bz2"), Buffer.from(packed, "base64"));
    for (const name of ["two.mps", "two.mps.bz2"]) {
      const { code, json, err } = await entente(["plan", "--problem", at(name), "--out", at("flow.json"), "--json"]);
      expect(code, err).toBe(0);
      expect(json()).toMatchObject({ kind: "flow", status: "near-optimal", commodities: 2, limits: 1 });
      expect(json().bound).toBeLessThanOrEqual(37);
      expect(json().bound).toBeGreaterThan(37 * (1 - 1e-4));
      expect(JSON.parse(readFileSync(at("flow.json"), "utf8"))).toMatchObject({ format: "entente-flow", bound: json().bound });
    }
    expect((await entente(["plan", "--problem", at("two.mps")])).out).toContain("not a plan of movements");
  });

  test("that cannot be read, or is no flow, is refused with its place", async () => {
    writeFileSync(at("wrong.mps"), two.replace("x2 road 1", "x2 rode 1"));
    writeFileSync(at("whole.mps"), two.replace("ENDATA", "BOUNDS\n BV B y1\nENDATA"));
    writeFileSync(at("wrong.mps.bz2"), two);
    const wrong = await entente(["plan", "--problem", at("wrong.mps"), "--json"]);
    expect([wrong.code, wrong.json()]).toEqual([3, { error: "not-mps", line: 15, message: "there is no row rode" }]);
    const whole = await entente(["plan", "--problem", at("whole.mps"), "--json"]);
    expect([whole.code, whole.json()]).toEqual([3, { error: "no-flow", code: "whole-number-columns", count: 1, example: "y1" }]);
    expect((await entente(["plan", "--problem", at("wrong.mps.bz2")])).err).toContain("not packed with bzip2");
    expect((await entente(["plan", "--problem", at("absent.mps")])).code).toBe(3);
  });
});

test.each([[["nope"]], [[]], [["plan", "--seconds", "-1"]], [["plan", "--problem", "x.json", "--seconds", "0"]], [["check-plan", "one"]], [["export", "needs", "--format", "doc"]], [["db", "copy"]], [["audit", "--no-such"]]])("wrong usage ends with 2: %j", async (args) => {
  const { code, out, err } = await entente(args);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).not.toContain("    at ");
});

test("a reader that goes away early is no fault of the command", async () => {
  const child = spawn(process.execPath, [path.join(programFolder(), "entente"), "--help"], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk));
  child.stdout.destroy();
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
  expect(said).toBe("");
});

describe("planning a file", () => {
  const problem = generateProblem({ size: "XS", seed: 7 });
  beforeAll(() => writeFileSync(at("problem.json"), JSON.stringify(problem)));

  test("a plan is made, kept and found right; a spoilt one is not", async () => {
    const made = await entente(["plan", "--problem", at("problem.json"), "--out", at("plan.json"), "--seed", "1", "--json"]);
    expect(made.code, made.err).toBe(0);
    expect(Object.keys(made.json())).toEqual(["status", "tiers", "bound", "gap", "seconds", "peakMb", "movements", "unmet"]);
    const checked = await entente(["--json", "check-plan", at("problem.json"), at("plan.json")]);
    expect(checked.code).toBe(0);
    expect(checked.json()).toMatchObject({ feasible: true, violations: [], boundHolds: true });

    const plan = JSON.parse(readFileSync(at("plan.json"), "utf8"));
    writeFileSync(at("more.json"), JSON.stringify({ ...plan, movements: plan.movements.map((movement: any, place: number) => (place === 0 ? { ...movement, quantity: movement.quantity + 100_000 } : movement)) }));
    const more = await entente(["check-plan", at("problem.json"), at("more.json"), "--json"]);
    expect(more.code).toBe(1);
    expect(more.json().feasible).toBe(false);
    writeFileSync(at("bold.json"), JSON.stringify({ ...plan, bound: plan.tiers[0].value, gap: 0, tiers: [{ ...plan.tiers[0], bound: plan.tiers[0].value, gap: 0 }, ...plan.tiers.slice(1)] }));
    const bold = await entente(["check-plan", at("problem.json"), at("bold.json"), "--json"]);
    expect(bold.code).toBe(1);
    expect(bold.json()).toMatchObject({ feasible: true, boundHolds: false });
  });

  test("a file that is not there, no JSON or no problem is bad input", async () => {
    writeFileSync(at("broken.json"), "{");
    writeFileSync(at("other.json"), "{}");
    for (const name of ["absent.json", "broken.json", "other.json"]) {
      const { code, json, err } = await entente(["plan", "--problem", at(name), "--json"]);
      expect(code, name).toBe(3);
      expect(json(), name).toBeTypeOf("object");
      expect(err).toContain(name);
      expect(err).not.toContain("    at ");
    }
  });
});

describe("a room", () => {
  const party = (code: string) => ({ code, kind: "organisation", names: { en: code, fr: code, uk: code }, country: null, roles: [] });

  async function add(room: RunningRoom, code: string): Promise<void> {
    const response = await fetch(`${room.url}/api/parties`, { method: "POST", headers: { "content-type": "application/json", "idempotency-key": code }, body: JSON.stringify(party(code)) });
    expect(response.status).toBe(201);
  }

  test("plans what it needs from what it has, and gives problem and plan out for check-plan; a scenario is read word by word", async () => {
    const room = await startRoom(at("five"), { flags: [] });
    expect(room.said().split("\n").filter((line) => !/…$|^Entente is open|^$/.test(line)), "nothing is said at the start but its steps").toEqual([]);
    const made = await entente(["plan", "--seconds", "3", "--out", at("room-plan.json"), "--problem-out", at("room-problem.json"), "--json"], at("five"));
    expect(made.code, made.err).toBe(0);
    const { movements, unmet, bound, gap } = JSON.parse(readFileSync(at("room-plan.json"), "utf8"));
    // What is tied to sets already stands in the document where it is used; it moves nowhere.
    const moving = movements.filter((movement: { offer: string }) => !movement.offer.startsWith("here:"));
    expect(made.json()).toMatchObject({ state: "ready", movements: moving.length, bound, gap });
    expect(moving.length).toBeGreaterThan(0);
    expect(made.json().unmet).toHaveLength(unmet.length);
    expect((await entente(["check-plan", at("room-problem.json"), at("room-plan.json"), "--json"])).json()).toMatchObject({ feasible: true, boundHolds: true });
    writeFileSync(at("changes.json"), JSON.stringify([{ kind: "delay-donor", donor: "DEU", days: -1 }]));
    const wrong = await entente(["plan", "--what-if", at("changes.json")], at("five"));
    expect([wrong.code, wrong.err]).toEqual([3, expect.stringContaining("/changes/0/days")]);
    expect(await room.stop()).toBe(0);
  });

  test("is backed up while it is open, and restored into an empty one elsewhere, the same in every row", async () => {
    const room = await startRoom(one);
    for (let number = 0; number < 20; number++) await add(room, `ORG-${number}`);
    const audit = await entente(["audit", "--kind", "party", "--limit", "5", "--json"]);
    expect(audit.json().entries.map((entry: { index: number }) => entry.index)).toEqual([19, 18, 17, 16, 15]);
    const backup = await entente(["backup", at("a.backup"), "--json"]);
    expect(backup.code, backup.err).toBe(0);
    expect(backup.json()).toMatchObject({ leafCount: 20 });
    expect(statSync(at("a.backup")).mode & 0o077).toBe(0);
    expect((await entente(["restore", at("a.backup")])).code, "a room that is open is not restored into").toBe(1);
    expect(await room.stop()).toBe(0);

    const restored = await entente(["restore", at("a.backup"), "--json"], two);
    expect(restored.code, restored.err).toBe(0);
    expect((await entente(["restore", at("a.backup")], two)).err).toContain("The room is not empty");
    // Without a running room the command opens one for the time it takes.
    expect((await entente(["audit", "--json"], two)).json()).toEqual((await entente(["audit", "--json"], one)).json());
    expect((await entente(["backup", at("b.backup")], two)).code).toBe(0);
    expect(readFileSync(at("b.backup")).equals(readFileSync(at("a.backup")))).toBe(true);
    expect((await entente(["db", "status", "--json"], two)).json()).toMatchObject({ auditEntries: 20 });
  });

  test("exports its log, which verifies without it; says its key; and checks the log where it lies", async () => {
    const key = (await entente(["audit", "key", "--json"])).json().logs[0].keys[0].fingerprint as string;
    const exported = await entente(["audit", "export", "--out", at("log.ndjson"), "--json"]);
    expect(exported.code, exported.err).toBe(0);
    expect(exported.json()).toMatchObject({ log: "room", entries: 20, fingerprints: [key] });
    const verified = spawnSync(process.execPath, [path.join(programFolder(), "tools", "audit-verify.mjs"), at("log.ndjson"), "--key", key], { encoding: "utf8", env: {} });
    expect([verified.status, verified.stdout.trim().split("\n").at(-1)]).toEqual([0, "20 entries, 1 checkpoints verified, 0 faults: everything holds."]);
    expect((await entente(["audit", "verify", "--json"])).json()).toEqual({ holds: true, fault: null, entries: 20, checkpoints: 1 });
    expect(statSync(path.join(one, "log-key.pem")).mode & 0o777).toBe(0o600);
    expect((await entente(["audit", "export", "--out", at("x"), "--log", "other"])).code).toBe(2);
    expect((await entente(["audit", "export"])).code).toBe(2);
  });

  test("takes files in and gives them out again", async () => {
    const header = "code,kind,name_en,name_fr,name_uk,country,roles\n";
    writeFileSync(at("new.csv"), `${header}ICRC,organisation,Red Cross,Croix-Rouge,Червоний Хрест,,carrier\n`);
    writeFileSync(at("bad.csv"), `${header}GOOD,organisation,Good,Bon,Добре,,carrier\nBAD,nonsense,Bad,Mal,Погано,,carrier\n`);
    const dry = await entente(["import", "parties", at("new.csv"), "--dry-run", "--json"], three);
    expect(dry.code, dry.err).toBe(0);
    expect(dry.json()).toEqual({ added: 1, changed: 0, unchanged: 0, refused: [] });
    expect((await entente(["import", "parties", at("new.csv"), "--json"], three)).json()).toMatchObject({ added: 1 });
    expect((await entente(["import", "parties", at("new.csv"), "--json"], three)).json()).toMatchObject({ added: 0, unchanged: 1 });
    const bad = await entente(["import", "parties", at("bad.csv"), "--json"], three);
    expect(bad.code).toBe(3);
    expect(bad.json().refused).toEqual([expect.objectContaining({ row: 3, column: "kind" })]);
    const csv = await entente(["export", "parties"], three);
    expect(csv.code, csv.err).toBe(0);
    expect(csv.out).toContain('"ICRC","organisation","Red Cross"');
    expect(csv.out).not.toContain("GOOD");
    expect((await entente(["export", "parties", "--format", "xlsx", "--out", at("parties.xlsx"), "--json"], three)).json()).toMatchObject({ file: at("parties.xlsx") });
    expect((await entente(["export", "network", "--format", "geojson"], three)).json()).toMatchObject({ type: "FeatureCollection" });
    for (const args of [["import", "nonsense", at("new.csv")], ["export", "nonsense"], ["export", "parties", "--json"], ["audit", "--as", "nobody"]]) expect((await entente(args, three)).code, args.join(" ")).toBe(2);
  });

  test("is copied into a PostgreSQL server, the same in every row, once", async () => {
    const { server, stop } = await startServer();
    try {
      const url = toUrl(server.owner, server.template);
      const copied = await entente(["db", "copy", "--to", url, "--json"]);
      expect(copied.code, copied.err).toBe(0);
      expect((await entente(["db", "copy", "--to", url])).code).toBe(1);
      expect((await entente(["backup", at("c.backup")], three, url)).code).toBe(0);
      expect((await entente(["backup", at("d.backup")])).code).toBe(0);
      expect(readFileSync(at("c.backup")).equals(readFileSync(at("d.backup")))).toBe(true);
      // The key stays behind: who keeps that room open must have it.
      const without = await entente(["start", "--no-demo"], three, url);
      expect([without.code, without.err]).toEqual([1, expect.stringContaining("Set ENTENTE_LOG_KEY to the file that has it.")]);
      expect((await entente(["audit", "verify", "--json"], three, url)).json()).toMatchObject({ holds: true, entries: 20, checkpoints: 1 });
      expect((await entente(["audit", "--json"], three, url)).json()).toEqual((await entente(["audit", "--json"])).json());
    } finally {
      await stop();
    }
  });

  test("is not restored from what is no backup, or half of one", async () => {
    const whole = readFileSync(at("a.backup"));
    writeFileSync(at("half.backup"), whole.subarray(0, 2000));
    writeFileSync(at("most.backup"), whole.subarray(0, Math.floor(whole.length * 0.9)));
    writeFileSync(at("no.backup"), "hello");
    for (const name of ["absent.backup", "half.backup", "most.backup", "no.backup"]) {
      const { code, err } = await entente(["restore", at(name)], four);
      expect([1, 3], `${name}: ${err}`).toContain(code);
      expect(err).not.toContain("    at ");
    }
    expect((await entente(["audit", "--json"], four)).json()).toEqual({ entries: [] });
  });
});
