import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import canonicalize from "canonicalize";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SignedReceipt } from "../src/modules/consignments/receipt.ts";
import { makeDevice, makeLine, makeReceipt, signReceipt } from "./kit/receipts.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "entente-receipt-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [deliverer, recipient] = [makeDevice("DEU"), makeDevice("UKR")];
const receipt = makeReceipt({ lines: [makeLine({ goodUnits: 10, shortUnits: 2, reason: "бракує двох; \"deux\" caisses" })] });
const signed: SignedReceipt = { receipt, signatures: [signReceipt(receipt, "deliverer", deliverer), signReceipt(receipt, "recipient", recipient)] };

/** The verifier runs on bare Node in a folder of its own: nothing of the program is in reach. */
function run(file: unknown, ...flags: string[]) {
  writeFileSync(path.join(folder, "receipt.json"), typeof file === "string" ? file : canonicalize(file as object)!);
  const { status, stdout } = spawnSync(process.execPath, [path.resolve("tools/receipt-verify.mjs"), path.join(folder, "receipt.json"), ...flags], { encoding: "utf8", cwd: folder });
  return { status, said: stdout.trim().split("\n").at(-1) };
}

test("RECEIPT-10 a signed receipt is verified without the room, and says what was handed over", () => {
  expect(run(signed, "--consignment", receipt.consignment, "--key", deliverer.key, "--key", recipient.key)).toEqual({ status: 0, said: "It holds." });
  expect(run(signed)).toMatchObject({ status: 0, said: "It holds, as far as the keys are whose they say: name them with --key." });
});

test("RECEIPT-10 what was changed, moved, exchanged, left out or said twice does not hold", () => {
  const [first, second] = signed.signatures as [SignedReceipt["signatures"][0], SignedReceipt["signatures"][0]];
  const text = canonicalize(signed)!;
  const broken: [unknown, RegExp, ...string[]][] = [
    [{ ...signed, receipt: { ...receipt, place: "HUB-LUB" } }, /another receipt, or the receipt was changed/],
    [{ ...signed, receipt: { ...receipt, lines: [makeLine({ goodUnits: 10, shortUnits: 1, reason: "x" })] } }, /12 were sent, and 11 are accounted for/],
    [{ ...signed, receipt: { ...receipt, lines: [makeLine({ goodUnits: 10, shortUnits: 2 })] } }, /says no reason/],
    [{ ...signed, signatures: [first] }, /one deliverer and one recipient/],
    [{ ...signed, signatures: [{ ...first, signature: second.signature }, second] }, /not that of its key/],
    [{ ...signed, signatures: [{ ...first, statement: { ...first.statement, role: "recipient" } }, second] }, /not that of its key/],
    [{ ...signed, signatures: [first, { ...second, publicKey: deliverer.publicKey }] }, /not the one its statement names/],
    [{ ...signed, signatures: [first, signReceipt(receipt, "recipient", makeDevice("DEU"))] }, /one organisation/],
    [{ ...signed, more: 1 }, /has the members/],
    [text.replace('"corrects":null', '"corrects":null,"corrects":null'), /canonical form/],
    [`${text} {}`, /not JSON/],
    [signed, /is of consignment/, "--consignment", "another"],
    [signed, /none of those that were named/, "--key", deliverer.key],
  ];
  for (const [file, said, ...flags] of broken) {
    const answer = run(file, ...flags);
    expect(answer.said, String(said)).toMatch(said);
    expect(answer.status).toBe(1);
  }
  expect(spawnSync(process.execPath, ["tools/receipt-verify.mjs"]).status).toBe(2);
  expect(spawnSync(process.execPath, ["tools/receipt-verify.mjs", path.join(folder, "absent")]).status).toBe(3);
});
