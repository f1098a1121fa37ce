import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf, signerOf } from "../../../../tests/kit/signer.ts";
import { parseCheckpoint, parseWitnessText, toCheckpointText, toWitnessText } from "./checkpoint.ts";
import { hashLeaf } from "./merkle.ts";
import { checkSignature, cosign, fingerprint, keyId, parseKeyText, parseNote, signNote, toKeyText } from "./note.ts";

test("AUDIT-6 the example of C2SP signed-note verifies under its key, and under no other", () => {
  const key = parseKeyText("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")!;
  const note = parseNote("This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n")!;
  expect(checkSignature(note, key)).toBe("signed");
  expect(checkSignature({ ...note, text: "This is an example message!\n" }, key)).toBe("forged");
  expect(checkSignature(note, { ...key, name: "example.com/bar" })).toBe("absent");
  expect(checkSignature(note, keyOf("example.com/foo", signerOf("other")))).toBe("absent");
  expect(toKeyText(key)).toBe("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
  expect(fingerprint(toKeyText(key))).toBe(createHash("sha256").update("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k").digest("hex"));
});

test("AUDIT-6 keys out of form, or with an id that is not theirs, are none", () => {
  for (const text of ["", "x", "a+b+c", "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/fox+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2", "exa mple.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"]) {
    expect(parseKeyText(text), text).toBeNull();
  }
});

test("AUDIT-6 one checkpoint, written out: text, id of the key and signature line", () => {
  const signer = signerOf("log");
  const head = { origin: "example.com/room", size: 1, root: hashLeaf("") };
  const text = toCheckpointText(head);
  expect(text).toBe("example.com/room\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n");
  const note = signNote(text, head.origin, signer);
  const id = createHash("sha256").update("example.com/room\n\u0001").update(signer.publicKey).digest().subarray(0, 4);
  expect(keyId(keyOf(head.origin, signer))).toEqual(id);
  expect(note).toBe(`${text}\n— example.com/room ${Buffer.concat([id, signer.sign(Buffer.from(text))]).toString("base64")}\n`);
  const read = parseCheckpoint(note)!;
  expect([read.origin, read.size, Buffer.from(read.root)]).toEqual([head.origin, 1, Buffer.from(head.root)]);
  expect(checkSignature(read.note, keyOf(head.origin, signer))).toBe("signed");
});

test("AUDIT-6 (P32) a checkpoint with any character changed is no longer signed", () => {
  const signer = signerOf("log");
  const key = keyOf("example.com/room", signer);
  const note = signNote(toCheckpointText({ origin: key.name, size: 4711, root: hashLeaf("x") }), key.name, signer);
  fc.assert(fc.property(fc.nat(note.length - 1), fc.constantFrom("0", "1", "A", "\n", " ", "+", "\u0000", "é"), fc.constantFrom("put", "add", "cut"), (at, sign, kind) => {
    const changed = note.slice(0, at) + (kind === "cut" ? "" : sign) + note.slice(kind === "add" ? at : at + 1);
    fc.pre(changed !== note);
    const read = parseCheckpoint(changed);
    expect(read === null || checkSignature(read.note, key) !== "signed", JSON.stringify(changed)).toBe(true);
  }), { numRuns: 3000 });
});

test("AUDIT-6 a witness's line holds for its time and text; a time of zero, another time or another text is forged", () => {
  const [log, witness] = [signerOf("log"), signerOf("witness")];
  const text = toCheckpointText({ origin: "example.com/room", size: 3, root: hashLeaf("x") });
  const key = keyOf("ally.example/witness", witness, 4);
  const line = cosign(text, key.name, witness, new Date("2026-12-01T09:00:00Z"));
  const note = (cosignature: string) => parseNote(signNote(text, "example.com/room", log) + cosignature)!;
  expect(checkSignature(note(line), key)).toBe("signed");
  expect(checkSignature(note(line), keyOf("example.com/room", log))).toBe("signed");
  expect(checkSignature(note(cosign(text.replace("3", "4"), key.name, witness, new Date("2026-12-01T09:00:00Z"))), key)).toBe("forged");
  expect(checkSignature(note(cosign(text, key.name, witness, new Date(0))), key)).toBe("forged");
  const bytes = Buffer.from(line.split(" ")[2]!.trim(), "base64");
  bytes[11]! ^= 1;
  expect(checkSignature(note(`— ${key.name} ${bytes.toString("base64")}\n`), key)).toBe("forged");
  expect(checkSignature(note(""), key)).toBe("absent");
});

test("AUDIT-6 notes and checkpoints out of form are none", () => {
  const good = signNote(toCheckpointText({ origin: "o", size: 5, root: hashLeaf("x") }), "o", signerOf("log"));
  expect(parseCheckpoint(good)).not.toBeNull();
  for (const text of ["", "\n\n", "o\n5\n", good.slice(0, -1), good.replace("o\n5", "o\n05"), good.replace("o\n5", "o\n-5"), good.replace("o\n5", "o\n9007199254740992"), good.replace("o\n5", "\n5"), good.replace("—", "-"), good.replace("\n\n", "\n"), good.replace("o\n", "o\r\n"), `${good}more\n`, good.replace("\n\n", "\n\n\n").replace("\n\n\n", "\n\u0007\n\n")]) {
    expect(parseCheckpoint(text), JSON.stringify(text)).toBeNull();
  }
});

test("AUDIT-10 what a log sends to a witness is read back as it was written, and nothing else is taken", () => {
  const checkpoint = signNote(toCheckpointText({ origin: "o", size: 9, root: hashLeaf("x") }), "o", signerOf("log"));
  const sent = toWitnessText(4, [hashLeaf("a"), hashLeaf("b")], checkpoint);
  const read = parseWitnessText(sent)!;
  expect([read.oldSize, read.proof.map((hash) => Buffer.from(hash).toString("hex")), read.checkpoint.size]).toEqual([4, [hashLeaf("a"), hashLeaf("b")].map((hash) => Buffer.from(hash).toString("hex")), 9]);
  expect(parseWitnessText(toWitnessText(0, [], checkpoint))).toMatchObject({ oldSize: 0, proof: [] });
  for (const text of ["", "old 4\n", `old 04\n\n${checkpoint}`, `old -1\n\n${checkpoint}`, `old 4\nx\n\n${checkpoint}`, `old 4\nAAAA\n\n${checkpoint}`, `new 4\n\n${checkpoint}`, `old 4\n\nx`, toWitnessText(4, Array.from({ length: 64 }, () => hashLeaf("")), checkpoint), sent.slice(0, -1)]) {
    expect(parseWitnessText(text), JSON.stringify(text)).toBeNull();
  }
});
