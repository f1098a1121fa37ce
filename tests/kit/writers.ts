import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { openHome, secretsOf } from "../../src/server/database/home.ts";
import { whyNotSound } from "../../src/server/database/tables.ts";
import { asTestRoom } from "./running-room.ts";
import { addNeed, addOffer, seedRoom } from "./small-room.ts";

/** One change that a writer sent, and what it knows of it afterwards. */
export interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
  /** The id the room answered with; undefined when no answer came. */
  id?: string;
}

/** Writers of one room, over all its lives: they add parties, state needs and allocate from one great offer. */
export class Writers {
  readonly sent: Sent[] = [];
  private stopped = false;
  private rounds = 0;

  private constructor(private readonly seed: { donor: string; item: string; city: string; line: string; need: string }) {}

  static async prepare(url: string): Promise<Writers> {
    const room = asTestRoom(url);
    const seed = await seedRoom(room, "W");
    const offer = await addOffer(room, seed, "GREAT", 1_000_000);
    const need = await addNeed(room, seed, "GREAT", 1_000_000);
    return new Writers({ ...seed, line: offer.lines[0].id, need: need.id });
  }

  private change(name: string, number: number): Sent {
    const key = `${name}-${number}`;
    const { donor, item, city, line, need } = this.seed;
    if (number % 3 === 0) return { key, path: "/api/parties", body: { code: key, kind: "organisation", names: { en: key, fr: key, uk: key }, country: null, roles: [] } };
    if (number % 3 === 1) return { key, path: "/api/needs", body: { recipientId: donor, reference: key, itemId: item, units: 5, priority: 3, needBy: "2027-01-31", placeId: city, illustrative: true, basis: "made for a test" } };
    return { key, path: "/api/allocations", body: { lineId: line, needId: need, units: 1 } };
  }

  /** Lets so many write until the room no longer answers or `stop` is called. Anything but success and 503 is an error. */
  async write(url: string, count = 8): Promise<void> {
    this.stopped = false;
    const round = this.rounds++;
    await Promise.all(Array.from({ length: count }, async (_one, writer) => {
      for (let number = 0; !this.stopped; number++) {
        const change = this.change(`R${round}W${writer}`, number);
        this.sent.push(change);
        if ((await this.send(url, change)) === "gone") return;
      }
    }));
  }

  stop(): void {
    this.stopped = true;
  }

  /** Sends until told: 503 is an answer that asks to try again. */
  private async send(url: string, change: Sent): Promise<"told" | "gone"> {
    for (;;) {
      const answer = await attempt(url, change);
      if (answer === "gone") return "gone";
      if (answer.status === 201) {
        change.id = answer.body.id as string;
        return "told";
      }
      if (answer.status !== 503 && answer.status !== 507 && answer.body.code !== "idempotency-in-flight") throw new Error(`${change.key}: ${answer.status} ${JSON.stringify(answer.body)}`);
      if (this.stopped) return "told";
      await wait(50);
    }
  }

  get acknowledged(): Sent[] {
    return this.sent.filter((change) => change.id !== undefined);
  }

  /** Sends everything again that was not answered, and answers how many that were. */
  async sendAgain(url: string): Promise<number> {
    this.stopped = false;
    const unanswered = this.sent.filter((change) => change.id === undefined);
    for (const change of unanswered) if ((await this.send(url, change)) === "gone") throw new Error(`${change.key}: the room does not answer`);
    return unanswered.length;
  }
}

async function attempt(url: string, change: Sent): Promise<"gone" | { status: number; body: any }> {
  try {
    const response = await fetch(url + change.path, { method: "POST", headers: { "content-type": "application/json", "idempotency-key": change.key }, body: JSON.stringify(change.body) });
    return { status: response.status, body: await response.json() };
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === "AbortError" || /terminated|aborted/.test((error as Error).message)) return "gone";
    throw error;
  }
}

/** The rows themselves, read beside the room in the eyes of their owner. */
export async function withWitness<Value>(folder: string, look: (witness: pg.Client) => Promise<Value>): Promise<Value> {
  const home = openHome(folder);
  const witness = new pg.Client({ host: home.socketFolder, user: "entente_owner", password: secretsOf(home).owner, database: "entente" });
  await witness.connect();
  return look(witness).finally(() => witness.end());
}

/** What a room holds against what its writers know: whatever was acknowledged and is gone, whatever is there and was never answered, whatever does not add up. */
export async function whatIsWrong(folder: string, writers: Writers): Promise<string[]> {
  return withWitness(folder, async (witness) => {
    const { rows } = await witness.query<{ id: string; name: string }>(`
      select id, code as name from parties.party where code ~ '^R\\d+W' union all select id, reference from needs.need where reference ~ '^R\\d+W'
      union all select id, null from contributions.allocation`);
    const { rows: leaves } = await witness.query<{ id: string; count: string }>("select object_id as id, count(*) from audit.leaf where action in ('party-added', 'need-added', 'units-allocated') group by 1");
    const leavesOf = new Map(leaves.map((leaf) => [leaf.id, Number(leaf.count)]));
    const there = new Set(rows.map((row) => row.id));
    const known = new Map(writers.sent.filter((change) => change.id !== undefined).map((change) => [change.id!, change.key]));
    const unanswered = new Set(writers.sent.filter((change) => change.id === undefined).map((change) => change.key));
    const fault = await whyNotSound(witness);
    return [
      ...[...known].filter(([id]) => !there.has(id)).map(([, key]) => `${key} was acknowledged and is gone`),
      ...rows.filter((row) => !known.has(row.id) && !(row.name === null ? unanswered.size > 0 : unanswered.has(row.name))).map((row) => `${row.name ?? row.id} is there and nobody was told`),
      ...rows.filter((row) => leavesOf.get(row.id) !== 1).map((row) => `${row.name ?? row.id} has ${leavesOf.get(row.id) ?? 0} leaves`),
      ...(known.size === writers.acknowledged.length ? [] : ["one id was given to two changes"]),
      ...(fault === null ? [] : [fault]),
    ];
  });
}
