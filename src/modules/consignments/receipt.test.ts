import { createPrivateKey, sign } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeDevice, makeLine, makeReceipt, signReceipt } from "../../../tests/kit/receipts.ts";
import { nodeProofs } from "./proof/ed25519.ts";
import { receiptFindings, toReceiptText, whyNotLines, whyNotReceipt, type ReceiptContext, type SignedReceipt } from "./receipt.ts";

const [deliverer, recipient, stranger] = [makeDevice("DEU"), makeDevice("UKR"), makeDevice("POL")];
const receipt = makeReceipt();
const context: ReceiptContext = {
  consignment: receipt.consignment, organisationOf: (key) => [deliverer, recipient].find((device) => device.key === key)?.organisation, receipts: [], proofs: nodeProofs,
};
const signed = (of = receipt): SignedReceipt => ({ receipt: of, signatures: [signReceipt(of, "deliverer", deliverer), signReceipt(of, "recipient", recipient)] });
const codeOf = (one: SignedReceipt, held: Partial<ReceiptContext> = {}) => whyNotReceipt(one, { ...context, ...held })?.code ?? null;

const count = fc.integer({ min: 0, max: 1000 });
const lines = fc.tuple(count, count, count, count, count, count).map(([goodUnits, damagedUnits, shortUnits, returnedUnits, overUnits, wrongItemUnits]) =>
  makeLine({ sentUnits: goodUnits + damagedUnits + shortUnits + returnedUnits, goodUnits, damagedUnits, shortUnits, returnedUnits, overUnits, wrongItemUnits, reason: "counted twice" }));

test("RECEIPT-1 what was sent is good, damaged, short or returned, and nothing besides", () => {
  fc.assert(fc.property(lines, fc.constantFrom("sentUnits", "goodUnits", "damagedUnits", "shortUnits", "returnedUnits"), fc.integer({ min: 1, max: 9 }), (line, name, more) => {
    expect(whyNotLines([line])).toBeNull();
    expect(whyNotLines([{ ...line, [name]: line[name as "sentUnits"] + more }])).toMatchObject({ code: "receipt-sum", pointer: "/receipt/lines/0" });
  }));
  for (const odd of [-1, 1.5, 2 ** 53, Number.NaN]) expect(whyNotLines([makeLine({ overUnits: odd, reason: "x" })])).toMatchObject({ code: "receipt-sum" });
  expect(whyNotLines([makeLine({ goodUnits: 13, shortUnits: -1, reason: "x" })])).toMatchObject({ code: "receipt-sum" });
});

test("RECEIPT-2 whatever is not as it was sent has its reason", () => {
  for (const of of [{ goodUnits: 10, shortUnits: 2 }, { goodUnits: 11, damagedUnits: 1 }, { overUnits: 1 }, { wrongItemUnits: 1 }, { goodUnits: 0, returnedUnits: 12 }]) {
    for (const reason of [null, "", "  "]) expect(whyNotLines([makeLine(), makeLine({ ...of, reason })])).toMatchObject({ code: "receipt-reason-missing", pointer: "/receipt/lines/1/reason" });
    expect(whyNotLines([makeLine({ ...of, reason: "two crates were missing" })])).toBeNull();
  }
});

test("RECEIPT-3 a receipt replayed on another consignment is refused, with its signatures and without", () => {
  expect(codeOf(signed())).toBeNull();
  expect(codeOf(signed(), { consignment: "5b1e3a55-0f7e-4f6e-9c52-6a0c62a6c009" })).toBe("receipt-other-consignment");
  const moved = { ...signed(), receipt: { ...receipt, consignment: "5b1e3a55-0f7e-4f6e-9c52-6a0c62a6c009" } };
  expect(codeOf(moved, { consignment: moved.receipt.consignment })).toBe("receipt-signature-false");
});

test("RECEIPT-4 one deliverer and one recipient sign, in whatever order they stand", () => {
  const [first, second] = signed().signatures as [never, never];
  expect(codeOf({ receipt, signatures: [second, first] })).toBeNull();
  for (const signatures of [[], [first], [first, first], [second, second], [first, second, second]]) expect(codeOf({ receipt, signatures })).toBe("receipt-signers");
});

test("RECEIPT-5 one organisation, or one key, does not sign for both sides", () => {
  const colleague = makeDevice("DEU");
  expect(codeOf({ receipt, signatures: [signReceipt(receipt, "deliverer", deliverer), signReceipt(receipt, "recipient", colleague)] })).toBe("receipt-one-hand");
  expect(codeOf({ receipt, signatures: [signReceipt(receipt, "deliverer", deliverer), signReceipt(receipt, "recipient", { ...deliverer, organisation: "UKR" })] })).toBe("receipt-one-hand");
});

test("RECEIPT-6 a signature holds for the very receipt, role, organisation and instant it was given for", () => {
  const [first, second] = signed().signatures as [SignedReceipt["signatures"][0], SignedReceipt["signatures"][0]];
  const swapped = [{ ...first, statement: { ...first.statement, role: "recipient" as const } }, { ...second, statement: { ...second.statement, role: "deliverer" as const } }];
  const exchanged = [{ ...first, signature: second.signature }, { ...second, signature: first.signature }];
  const later = [first, { ...second, statement: { ...second.statement, signedAt: "2027-01-21T10:00:00.000Z" } }];
  const otherKey = [first, { ...second, publicKey: stranger.publicKey }];
  const short = [first, { ...second, signature: second.signature.slice(0, -4) }];
  for (const signatures of [swapped, exchanged, later, otherKey, short]) expect(codeOf({ receipt, signatures })).toBe("receipt-signature-false");
  expect(codeOf({ receipt: { ...receipt, handedOverOn: "2027-01-19" }, signatures: [first, second] })).toBe("receipt-signature-false");
  expect(codeOf({ receipt: { ...receipt, lines: [makeLine({ sentUnits: 11, goodUnits: 11 })] }, signatures: [first, second] })).toBe("receipt-signature-false");
});

test("RECEIPT-6 no change of one character of a signature or a key is passed over", () => {
  const [first, second] = signed().signatures as [SignedReceipt["signatures"][0], SignedReceipt["signatures"][0]];
  fc.assert(fc.property(fc.constantFrom("signature", "publicKey"), fc.nat(87), fc.constantFrom(..."ABCDabcd0123+/="), (name, place, character) => {
    const text = second[name as "signature"];
    const changed = text.slice(0, place % text.length) + character + text.slice((place % text.length) + 1);
    if (changed !== text) expect(codeOf({ receipt, signatures: [first, { ...second, [name]: changed }] })).toBe("receipt-signature-false");
  }));
});

test("RECEIPT-6 signing and checking give what RFC 8032 prints for its second test, and the canonical text is that of RFC 8785", () => {
  const seed = Buffer.from("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "hex");
  const secret = createPrivateKey({ key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]), format: "der", type: "pkcs8" });
  const publicKey = Buffer.from("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "hex").toString("base64");
  const signature = sign(null, Buffer.from("72", "hex"), secret).toString("base64");
  expect(Buffer.from(signature, "base64").toString("hex")).toBe("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  expect(nodeProofs.isSigned(publicKey, "r", signature)).toBe(true);
  const text = toReceiptText(makeReceipt({ reference: "\u20ac$\u000f\nA'B\"\\\"/", lines: [] }));
  expect(text).toBe('{"consignment":"5b1e3a55-0f7e-4f6e-9c52-6a0c62a6c003","corrects":null,"handedOverOn":"2027-01-20","id":"5b1e3a55-0f7e-4f6e-9c52-6a0c62a6c002","kind":"entente-receipt","lines":[],"place":"HUB-RZE","reference":"\u20ac$\\u000f\\nA\'B\\"\\\\\\"/","v":1}');
});

test("RECEIPT-7 a key counts for the organisation it was registered for, and no other", () => {
  expect(codeOf({ receipt, signatures: [signReceipt(receipt, "deliverer", deliverer), signReceipt(receipt, "recipient", stranger)] })).toBe("receipt-key-unknown");
  expect(codeOf({ receipt, signatures: [signReceipt(receipt, "deliverer", deliverer), signReceipt(receipt, "recipient", { ...recipient, organisation: "ROU" })] })).toBe("receipt-key-unknown");
});

test("RECEIPT-8 a correction names a receipt of the same consignment", () => {
  const hash = nodeProofs.hash(toReceiptText(receipt));
  const correction = signed(makeReceipt({ corrects: hash, lines: [makeLine({ goodUnits: 11, damagedUnits: 1, reason: "seen when unpacked" })] }));
  expect(codeOf(correction, { receipts: [hash] })).toBeNull();
  expect(codeOf(correction)).toBe("receipt-corrects-nothing");
});

test("RECEIPT-9 a clock that is wrong by a day is noticed, and the receipt holds all the same", () => {
  const at = (one: string, other = one): SignedReceipt => ({ receipt, signatures: [signReceipt(receipt, "deliverer", deliverer, { signedAt: one }), signReceipt(receipt, "recipient", recipient, { signedAt: other })] });
  const arrived = new Date("2027-01-20T12:00:00Z");
  expect(receiptFindings(at("2027-01-20T10:00:00.000Z"), arrived)).toEqual([]);
  expect(receiptFindings(at("2027-01-20T10:00:00.000Z", "2027-01-21T10:00:00.000Z"), arrived)).toEqual(["signed-in-the-future", "signers-clocks-apart"]);
  expect(receiptFindings(at("2027-01-18T10:00:00.000Z"), arrived)).toEqual(["signed-on-another-day"]);
  expect(codeOf(at("2027-01-20T10:00:00.000Z", "2027-01-21T10:00:00.000Z"))).toBeNull();
  expect(receiptFindings(at("2027-01-20T10:00:00.000Z"), new Date("2027-03-01T12:00:00Z"))).toEqual([]);
});
