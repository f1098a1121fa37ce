#!/usr/bin/env node
// Verifies a signed handover receipt without the server and without this program's own code: one file, Node 20 or newer, no package.
//
//   node receipt-verify.mjs FILE [--consignment ID] [--key ID]…
//
// It holds when every line adds up, a deliverer and a recipient of two organisations signed it with two keys, and each signature is
// that of its key over this very receipt. --consignment says of which consignment it must be. --key, twice, pins the keys: their ids
// are SHA-256 of the key's 32 bytes, in hexadecimals, had from elsewhere than the file. Exit code 0 only when everything holds; 1
// when not, 2 for wrong usage, 3 when the file cannot be read.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

class Fault extends Error {}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === "string" && value.isWellFormed() && value.length <= 2000;
const isTextOrNull = (value) => value === null || isText(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isHash = (value) => isText(value) && /^[0-9a-f]{64}$/.test(value);
const isInstant = (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));

const forms = {
  file: { receipt: isObject, signatures: Array.isArray },
  receipt: { kind: (value) => value === "entente-receipt", v: (value) => value === 1, id: isText, consignment: isText, reference: isText, place: isText, handedOverOn: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)), lines: Array.isArray, corrects: (value) => value === null || isHash(value) },
  line: { line: isText, item: isText, lot: isTextOrNull, sentUnits: isCount, goodUnits: isCount, damagedUnits: isCount, shortUnits: isCount, returnedUnits: isCount, overUnits: isCount, wrongItemUnits: isCount, reason: isTextOrNull },
  signature: { statement: isObject, publicKey: isText, signature: isText },
  statement: { kind: (value) => value === "entente-receipt-signature", v: (value) => value === 1, receipt: isHash, consignment: isText, role: (value) => value === "deliverer" || value === "recipient", organisation: isText, key: isHash, signedAt: isInstant },
};

/** The value, when it has the members of its form and no others. */
function read(form, value, what) {
  if (!isObject(value)) throw new Fault(`${what} is no object`);
  const [wanted, has] = [Object.keys(forms[form]).sort().join(), Object.keys(value).sort().join()];
  if (wanted !== has) throw new Fault(`${what} has the members ${has}, not ${wanted}`);
  const odd = Object.keys(value).find((name) => !forms[form][name](value[name]));
  if (odd) throw new Fault(`${what}: its member ${odd} is not what it should be`);
  return value;
}

/** RFC 8785 text of a value made of objects, lists, texts, whole numbers and null. */
function toCanonical(value) {
  if (Array.isArray(value)) return `[${value.map(toCanonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${toCanonical(value[name])}`).join(",")}}`;
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function fromBase64(text, length, what) {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length !== length || bytes.toString("base64") !== text) throw new Fault(`${what} is not the base64 text of ${length} bytes`);
  return bytes;
}

function checkLine(line, at) {
  const what = `line ${at + 1}`;
  read("line", line, what);
  const told = line.goodUnits + line.damagedUnits + line.shortUnits + line.returnedUnits;
  if (told !== line.sentUnits) throw new Fault(`${what}: ${line.sentUnits} were sent, and ${told} are accounted for`);
  const isAsSent = line.goodUnits === line.sentUnits && line.overUnits === 0 && line.wrongItemUnits === 0;
  if (!isAsSent && !line.reason?.trim()) throw new Fault(`${what} is not as it was sent, and says no reason`);
}

function checkSignature(one, at, receipt, hash) {
  const what = `signature ${at + 1}`;
  const { statement, publicKey, signature } = read("signature", one, what);
  read("statement", statement, `${what}'s statement`);
  const key = fromBase64(publicKey, 32, `${what}'s key`);
  if (sha256(key) !== statement.key) throw new Fault(`${what}: the key is not the one its statement names`);
  if (statement.receipt !== hash) throw new Fault(`${what} is about another receipt, or the receipt was changed`);
  if (statement.consignment !== receipt.consignment) throw new Fault(`${what} is about another consignment`);
  const wrapped = createPublicKey({ key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key]), format: "der", type: "spki" });
  if (!verify(null, Buffer.from(toCanonical(statement), "utf8"), wrapped, fromBase64(signature, 64, what))) throw new Fault(`${what} is not that of its key`);
  return statement;
}

/** Throws a Fault at the first thing that does not hold; gives what the receipt says. */
function verifyReceipt(text, { consignment, keys }) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Fault("it is not JSON");
  }
  // JSON.parse keeps the last of two members of one name; only a text that comes back whole has none.
  if (toCanonical(file) !== text.trim()) throw new Fault("it is not in its canonical form (RFC 8785)");
  const { receipt, signatures } = read("file", file, "the file");
  read("receipt", receipt, "the receipt");
  receipt.lines.forEach(checkLine);
  if (consignment !== undefined && receipt.consignment !== consignment) throw new Fault(`it is of consignment ${receipt.consignment}`);
  const hash = sha256(Buffer.from(toCanonical(receipt), "utf8"));
  const statements = signatures.map((one, at) => checkSignature(one, at, receipt, hash));
  if (statements.map(({ role }) => role).sort().join() !== "deliverer,recipient") throw new Fault("it is not signed by one deliverer and one recipient");
  if (statements[0].organisation === statements[1].organisation || statements[0].key === statements[1].key) throw new Fault("both signatures are of one organisation, or of one key");
  const strange = keys.length > 0 && statements.find(({ key }) => !keys.includes(key));
  if (strange) throw new Fault(`the ${strange.role}'s key ${strange.key} is none of those that were named`);
  return { receipt, hash, statements };
}

const options = { consignment: undefined, keys: [] };
const files = [];
const words = process.argv.slice(2);
let isUsage = false;
while (words.length > 0) {
  const word = words.shift();
  if (word === "--consignment") options.consignment = words.shift() ?? (isUsage = true);
  else if (word === "--key") options.keys.push(words.shift() ?? (isUsage = true));
  else if (word.startsWith("-")) isUsage = true;
  else files.push(word);
}
if (isUsage || files.length !== 1) {
  console.error("Usage: node receipt-verify.mjs FILE [--consignment ID] [--key ID]…");
  process.exit(2);
}
let text;
try {
  text = readFileSync(files[0], "utf8");
} catch (error) {
  console.error(`${files[0]} cannot be read: ${error.code}`);
  process.exit(3);
}
try {
  const { receipt, hash, statements } = verifyReceipt(text, options);
  console.log(`Receipt ${hash}`);
  console.log(`of consignment ${receipt.reference} (${receipt.consignment}), handed over at ${receipt.place} on ${receipt.handedOverOn}${receipt.corrects === null ? "" : `, corrects ${receipt.corrects}`}`);
  for (const line of receipt.lines) console.log(`  ${line.item}: sent ${line.sentUnits}, good ${line.goodUnits}, damaged ${line.damagedUnits}, short ${line.shortUnits}, returned ${line.returnedUnits}, over ${line.overUnits}, wrong ${line.wrongItemUnits}`);
  for (const { role, organisation, key, signedAt } of statements) console.log(`  ${role}: ${organisation}, key ${key}, by its clock ${signedAt}`);
  console.log(options.keys.length > 0 ? "It holds." : "It holds, as far as the keys are whose they say: name them with --key.");
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.log(`It does not hold: ${error.message}.`);
  process.exitCode = 1;
}
