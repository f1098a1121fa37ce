import pg from "pg";
import { listTables } from "../../src/server/database/tables.ts";

/** Every row of every table of the room, each as one text: what a change may have touched and what it must not. */
export type Dump = ReadonlySet<string>;

/** Reads dumps of one database, in the eyes of its owner. */
export class Dumper {
  private query = "";
  readonly client: pg.Client;

  private constructor(owner: pg.ClientConfig) {
    this.client = new pg.Client(owner);
  }

  static async open(owner: pg.ClientConfig): Promise<Dumper> {
    const dumper = new Dumper(owner);
    await dumper.client.connect();
    const tables = await listTables(dumper.client);
    dumper.query = tables.map(({ name }) => `select '${name} ' || to_jsonb(t)::text as row from ${name} t`).join(" union all ");
    return dumper;
  }

  /** As it stands now, all tables at one moment. */
  async read(): Promise<Dump> {
    const { rows } = await this.client.query<{ row: string }>(this.query);
    return new Set(rows.map(({ row }) => row));
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

/** What differs between two dumps: rows that came, rows that went. */
export interface Difference {
  readonly came: readonly string[];
  readonly went: readonly string[];
}

export function compareDumps(before: Dump, after: Dump): Difference {
  return { came: [...after].filter((row) => !before.has(row)), went: [...before].filter((row) => !after.has(row)) };
}

export const isNone = ({ came, went }: Difference): boolean => came.length + went.length === 0;

/**
 * A difference as another run of the same command would have it: without what is random (ids, hashes), of the moment (instants,
 * places in the log and running numbers) or of the trial (its mark). The ledger's totals over all records are left out: what they
 * say depends on what was there before, and whether they are right is asked of the ledger as a whole. So does a plan's text.
 */
export function toPattern({ came, went }: Difference, mark: string): string {
  const plain = (row: string) => row
    .replaceAll(mark, "MARK")
    .replace(/^planning\.proposal .*("state": "\w+").*("version": \d+).*$/s, "planning.proposal $1 $2")
    // What is searched is made of the other columns by the database, in its own letters and order.
    .replace(/^(sources\.\w+ .*"words": )"(?:[^"\\]|\\.)*"/s, '$1"MADE"')
    .replace(/^(server\.idempotency .*\\"summary\\":\{).*$/s, "$1")
    .replace(/^(server\.idempotency .*?)(?:\{\\"items\\":\[)?\{\\"id\\":[^,]*,\\"reference\\":\\"C-.*$/s, "$1")
    .replace(/^((?:ledger\.transfer|consignments\.\w+) .*"number": )\d+/, "$1NUMBER")
    .replaceAll(/\bC-[0-9A-F]{8}\b/g, "REFERENCE")
    .replaceAll(/(\\*"(?:sscc|public_?[kK]ey|signature)\\*": ?\\*")[^"\\]*/g, "$1MADE")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, "ID")
    .replaceAll(/(\\*x)?[0-9a-f]{64}|(?<=:)[0-9a-f]{16}\b/g, "HASH")
    .replaceAll(/\d{4}-\d\d-\d\dT[0-9:.]+(?:Z|\+00:00)/g, "INSTANT")
    .replaceAll(/(\\*"(?:index|leaf_count|account_id|from_account|to_account|tally_id|id|request|key|publicKey)\\*": ?)(?:\d+|\\*"[^"\\]*\\*")/g, "$1NUMBER");
  const own = (row: string) => !/^ledger\.(?:tally|total) /.test(row);
  return [...came.filter(own).map((row) => `+ ${plain(row)}`).sort(), ...went.filter(own).map((row) => `- ${plain(row)}`).sort()].join("\n");
}
