#!/usr/bin/env node
// Verifies an exported audit log without the server and without this program's own code: one file, Node 20 or newer, no package.
//
//   node audit-verify.mjs BUNDLE [--key FINGERPRINT]… [--held CHECKPOINT]… [--witness KEY]…
//
// It holds when every entry is a canonical leaf at its place, every tile has the hashes of its entries, every checkpoint is
// signed and has the root of all entries before it, and each continues the one before. So every entry is in every later
// checkpoint, and every pair of checkpoints is consistent. --key pins the log's key: SHA-256 of its text, in hexadecimals,
// had from elsewhere than the bundle. --held is a checkpoint kept from earlier, which the log must continue. --witness is the
// key of a witness that must have cosigned the last checkpoint. Exit code 0 only when everything holds; 1 when not, 2 for
// wrong usage, 3 when a file cannot be read. The last line counts.
import { isUtf8 } from "node:buffer";
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, readFileSync, realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";

const tileWidth = 256;
const longestLine = 16 * 2 ** 20;
const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);

const sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hashLeaf = (leaf) => sha256(leafPrefix, leaf);
const hashNode = (left, right) => sha256(nodePrefix, left, right);

/** Something that does not hold, and the entries it can be in; no entries where it is about the bundle as a whole. */
class Fault extends Error {
  constructor(what, index, through = index) {
    super(what);
    Object.assign(this, { what, index, through });
  }
}

/** The roots of the complete subtrees on the tree's right edge, RFC 9162 §2.1. */
class Frontier {
  size = 0;
  #stack = [];

  push(hash) {
    let size = this.size++;
    while (size % 2 === 1) [hash, size] = [hashNode(this.#stack.pop(), hash), (size - 1) / 2];
    this.#stack.push(hash);
  }

  root() {
    return this.#stack.length === 0 ? sha256() : this.#stack.reduceRight((right, left) => hashNode(left, right));
  }
}

/** RFC 9162 §2.1.4.2. */
function isConsistent(from, to, proof, fromRoot, toRoot) {
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot);
  if (from === 0) return proof.length === 0;
  const path = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : [...proof];
  let [place, last] = [from - 1, to - 1];
  const up = () => ([place, last] = [Math.floor(place / 2), Math.floor(last / 2)]);
  while (place % 2 === 1) up();
  let older = path.shift();
  let newer = older;
  if (older === undefined) return false;
  for (const step of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [older, newer] = [hashNode(step, older), hashNode(step, newer)];
      while (place % 2 === 0 && place !== 0) up();
    } else newer = hashNode(newer, step);
    up();
  }
  return last === 0 && older.equals(fromRoot) && newer.equals(toRoot);
}

/** Bytes of a base64 text in its one right form; undefined otherwise. */
function fromBase64(text) {
  const bytes = Buffer.from(String(text), "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}

/** RFC 8785 text of a parsed value. */
function toCanonical(value) {
  if (Array.isArray(value)) return `[${value.map(toCanonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${toCanonical(value[name])}`).join(",")}}`;
}

const isText = (value) => typeof value === "string";
const isHashText = (value) => value === null || (isText(value) && /^[0-9a-f]{64}$/.test(value));
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const leafForm = {
  action: isText, actor: isText, after: isHashText, before: isHashText, commitments: isObject, facts: isObject, idempotencyKey: (value) => value === null || isText(value),
  index: Number.isSafeInteger, label: isText, log: isText, object: (value) => isObject(value) && Object.keys(value).join() === "id,kind" && isText(value.id) && isText(value.kind),
  org: isText, request: isText, time: (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value), v: (value) => value === 1,
};
const leafNames = Object.keys(leafForm).join();

/** A leaf as it is read from its line; throws when it is not the canonical text of one. */
function readLeaf(line, at) {
  const text = line.toString("utf8");
  let leaf;
  try {
    leaf = JSON.parse(text);
    if (!isUtf8(line) || toCanonical(leaf) !== text || /\\ud[89a-f]/.test(text)) throw new Error();
  } catch {
    throw new Fault("it is not the canonical text of an entry", at);
  }
  if (Object.keys(leaf).join() !== leafNames) throw new Fault("it does not have the members of an entry", at);
  const odd = Object.keys(leafForm).find((name) => !leafForm[name](leaf[name]));
  if (odd) throw new Fault(`its member ${odd} is not what it should be`, at);
  return leaf;
}

/** A key from its text (C2SP vkey); undefined when it is none of this type. */
function readKey(text, type) {
  const [, name, id, material] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(String(text)) ?? [];
  const bytes = fromBase64(material);
  if (bytes?.length !== 33 || bytes[0] !== type) return undefined;
  const keyId = sha256(`${name}\n`, bytes).subarray(0, 4);
  if (keyId.toString("hex") !== id) return undefined;
  const publicKey = createPublicKey({ key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), bytes.subarray(1)]), format: "der", type: "spki" });
  return { name, id: keyId, type, publicKey, fingerprint: sha256(text).toString("hex") };
}

/** A signed note (C2SP) taken apart as a checkpoint; undefined when it is none. */
function readCheckpoint(note) {
  const border = String(note).lastIndexOf("\n\n");
  // oxlint-disable-next-line no-control-regex -- these are the characters the format forbids
  if (border < 1 || !note.endsWith("\n") || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return undefined;
  const text = note.slice(0, border + 1);
  const signatures = note.slice(border + 2, -1).split("\n").map((line) => {
    const [, name, base64] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = fromBase64(base64);
    return bytes && bytes.length > 4 ? { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) } : undefined;
  });
  const [origin, size, rootText, ...more] = text.slice(0, -1).split("\n");
  const root = fromBase64(rootText);
  if (signatures.includes(undefined) || !origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? "") || !Number.isSafeInteger(Number(size)) || root?.length !== 32 || more.length > 0) return undefined;
  return { origin, size: Number(size), root, text, signatures };
}

/** Whether one of these keys signed it, and none of their lines is false. */
function isSigned({ text, signatures }, keys) {
  let signed = false;
  for (const { name, id, signature } of signatures) {
    const key = keys.find((one) => one.name === name && one.id.equals(id));
    if (!key) continue;
    const message = key.type === 1 ? text : signature.length === 72 && signature.readBigUInt64BE() > 0n ? `cosignature/v1\ntime ${signature.readBigUInt64BE()}\n${text}` : undefined;
    if (message === undefined || !verify(null, Buffer.from(message), key.publicKey, key.type === 1 ? signature : signature.subarray(8))) return false;
    signed = true;
  }
  return signed;
}

/** Takes a bundle line by line and throws a Fault at the first that does not hold. */
class Bundle {
  frontier = new Frontier();
  checkpoints = 0;
  #options;
  #keys = [];
  #tile;
  #last = { size: 0, root: sha256() };
  #lastNote;
  #held = [];
  /** How many entries are those of a checkpoint held from earlier. */
  #agreed = 0;
  #ended = false;

  constructor(options) {
    this.#options = options;
  }

  take(line) {
    if (this.#ended) throw new Fault("something follows the end of the bundle");
    if (line[0] === 0x7b) return this.#takeEntry(line);
    let parts;
    try {
      parts = JSON.parse(line.toString("utf8"));
      if (!isUtf8(line) || !Array.isArray(parts) || JSON.stringify(parts) !== line.toString("utf8")) throw new Error();
    } catch {
      throw new Fault("a line is neither an entry nor a tile, a checkpoint or the end", this.header ? this.frontier.size : undefined);
    }
    if (!this.header) return this.#takeHeader(parts);
    const [kind, ...rest] = parts;
    if (kind === "tile") return this.#takeTile(rest);
    if (kind === "checkpoint") return this.#takeCheckpoint(rest);
    if (kind === "end") return this.#takeEnd(rest);
    throw new Fault("a line is of no known kind", this.frontier.size);
  }

  #takeHeader([kind, header, ...more]) {
    if (kind !== "bundle" || more.length > 0 || header?.format !== "entente-audit-bundle" || header.version !== 1) throw new Fault("it does not begin as an audit bundle does");
    const { log, origin, size, keys } = header;
    if (!isText(log) || !isText(origin) || !Number.isSafeInteger(size) || size < 1 || !Array.isArray(keys) || keys.length > 1000) throw new Fault("its first line is out of form");
    const read = keys.map((text) => readKey(text, 1));
    if (read.some((key) => key?.name !== origin)) throw new Fault("a key is out of form or of another log");
    this.pinned = this.#options.fingerprints.length > 0;
    this.#keys = this.pinned ? read.filter((key) => this.#options.fingerprints.includes(key.fingerprint)) : read;
    if (this.#keys.length === 0) throw new Fault(`no key in it has the fingerprint ${this.#options.fingerprints.join(" or ")}`);
    this.header = header;
    this.fingerprints = this.#keys.map((key) => key.fingerprint);
    this.#held = this.#options.held.map((note) => readCheckpoint(note));
    if (this.#held.some((head) => head?.origin !== origin || !isSigned(head, this.#keys))) throw new Fault("a checkpoint held from earlier is of another log or key, or out of form");
    const longer = this.#held.find((head) => head.size > size);
    if (longer) throw new Fault(`a checkpoint held from earlier counts ${longer.size} entries: this bundle is older, or the log was cut`, size, longer.size - 1);
  }

  #takeTile([level, index, base64, ...more]) {
    const { size } = this.frontier;
    const hashes = fromBase64(base64);
    const width = Math.min(tileWidth, this.header.size - size);
    if (level !== 0 || more.length > 0 || size % tileWidth !== 0 || this.#tile?.first === size || index * tileWidth !== size || hashes?.length !== width * 32) throw new Fault("a tile is out of form or out of place", size);
    this.#tile = { first: size, hashes };
  }

  #takeEntry(line) {
    if (!this.header) throw new Fault("it does not begin as an audit bundle does");
    const at = this.frontier.size;
    if (at >= this.header.size) throw new Fault("there are more entries than the bundle says", at);
    if (this.#tile?.first !== at - (at % tileWidth)) throw new Fault("the tile of this entry is missing", at);
    const leaf = readLeaf(line, at);
    if (leaf.log !== this.header.log) throw new Fault(`it is of the log ${leaf.log}`, at);
    if (leaf.index !== at) throw new Fault(`in its place stands entry ${leaf.index}`, at);
    const hash = hashLeaf(line);
    const place = (at % tileWidth) * 32;
    if (!this.#tile.hashes.subarray(place, place + 32).equals(hash)) throw new Fault("its hash is not the one in its tile", at);
    this.frontier.push(hash);
    for (const head of this.#held.filter((one) => one.size === at + 1)) {
      if (!head.root.equals(this.frontier.root())) throw new Fault("the log does not continue a checkpoint held from earlier: there are two histories", this.#agreed, at);
      this.#agreed = at + 1;
    }
  }

  #takeCheckpoint([note, proof, ...more]) {
    const { size } = this.frontier;
    const head = isText(note) ? readCheckpoint(note) : undefined;
    const steps = Array.isArray(proof) ? proof.map(fromBase64) : [undefined];
    if (!head || more.length > 0 || steps.length > 63 || steps.some((step) => step?.length !== 32)) throw new Fault("a checkpoint is out of form", this.#last.size, size - 1);
    if (head.origin !== this.header.origin) throw new Fault(`a checkpoint is of another log, ${head.origin}`, this.#last.size, size - 1);
    if (head.size !== size || size <= this.#last.size) throw new Fault(`a checkpoint counts ${head.size} entries where there are ${size}`, Math.min(head.size, size), Math.max(head.size, size) - 1);
    if (!isSigned(head, this.#keys)) throw new Fault("a checkpoint is not signed by the log's key", this.#last.size, size - 1);
    if (!head.root.equals(this.frontier.root())) throw new Fault("the entries do not make the root that was signed", this.#last.size, size - 1);
    if (!isConsistent(this.#last.size, size, steps, this.#last.root, head.root)) throw new Fault("the proof that a checkpoint continues the one before does not hold", this.#last.size, size - 1);
    [this.#last, this.#lastNote] = [{ size, root: head.root }, head];
    this.checkpoints += 1;
  }

  #takeEnd([counts, ...more]) {
    const { size } = this.frontier;
    if (more.length > 0 || counts?.entries !== size || counts.checkpoints !== this.checkpoints || size !== this.header.size) throw new Fault("the counts at its end are not what is there", size);
    if (this.#last.size !== size) throw new Fault("its last entries are under no checkpoint", this.#last.size, size - 1);
    this.#ended = true;
  }

  end() {
    if (!this.#ended) throw new Fault("it ends too early", this.header ? this.frontier.size : undefined);
    for (const text of this.#options.witnesses) {
      const key = readKey(text, 4);
      if (!key || !isSigned(this.#lastNote, [key])) throw new Fault(`the last checkpoint is not cosigned by ${key?.name ?? "that witness, whose key is out of form"}`);
    }
  }
}

/** Verifies the bytes of a bundle. `fault` is undefined when everything holds; the counts are of what did. */
export async function verifyBundle(chunks, { fingerprints = [], held = [], witnesses = [] } = {}) {
  const bundle = new Bundle({ fingerprints, held, witnesses });
  let fault;
  try {
    let rest = Buffer.alloc(0);
    for await (const chunk of chunks) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        bundle.take(bytes.subarray(start, end));
        start = end + 1;
      }
      rest = bytes.subarray(start);
      if (rest.length > longestLine) throw new Fault("a line is too long", bundle.frontier.size);
    }
    if (rest.length > 0) throw new Fault("its last line is cut", bundle.header ? bundle.frontier.size : undefined);
    bundle.end();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    fault = { what: error.what, index: error.index, through: error.through };
  }
  return { holds: fault === undefined, fault, entries: bundle.frontier.size, checkpoints: bundle.checkpoints, header: bundle.header, pinned: bundle.pinned === true, fingerprints: bundle.fingerprints ?? [] };
}

const usage = "Usage: node audit-verify.mjs BUNDLE [--key FINGERPRINT]… [--held CHECKPOINT-FILE]… [--witness KEY]…";

function readArguments(given) {
  const read = { files: [], fingerprints: [], held: [], witnesses: [] };
  const lists = { "--key": read.fingerprints, "--held": read.held, "--witness": read.witnesses };
  for (let at = 0; at < given.length; at++) {
    if (Object.hasOwn(lists, given[at]) && given[at + 1] !== undefined) lists[given[at]].push(given[++at]);
    else if (given[at].startsWith("-")) return undefined;
    else read.files.push(given[at]);
  }
  return read.files.length === 1 && read.fingerprints.every((text) => /^[0-9a-f]{64}$/.test(text)) ? read : undefined;
}

function placeOf({ index, through }) {
  if (index === undefined) return "the bundle";
  return index === through ? `entry ${index}` : `entries ${index} to ${through}`;
}

async function main() {
  const read = readArguments(process.argv.slice(2));
  if (!read) {
    console.error(usage);
    return 2;
  }
  let answer;
  try {
    const held = read.held.map((file) => readFileSync(file, "utf8"));
    answer = await verifyBundle(createReadStream(read.files[0], { highWaterMark: 2 ** 20 }), { ...read, held });
  } catch (error) {
    console.error(error.message);
    return 3;
  }
  const { holds, fault, entries, checkpoints, header, pinned, fingerprints } = answer;
  if (header) console.log(`Log ${header.log}, origin ${header.origin}`);
  for (const fingerprint of fingerprints) console.log(`Key with the fingerprint ${fingerprint}, ${pinned ? "as given" : "NOT COMPARED: whoever made this bundle may have made the key; give --key with the fingerprint that you know"}`);
  if (fault) console.log(`DOES NOT HOLD at ${placeOf(fault)}: ${fault.what}.`);
  console.log(`${entries} entries, ${checkpoints} checkpoints verified, ${holds ? "0 faults: everything holds." : `1 fault: first wrong is ${placeOf(fault)}.`}`);
  return holds ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) process.exitCode = await main();
