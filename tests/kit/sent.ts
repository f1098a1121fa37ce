import { randomUUID } from "node:crypto";
import { addSigningKey } from "../../src/modules/consignments/actions-signing-keys.ts";
import { countConsignment, takeReceipt } from "../../src/modules/consignments/actions-handover.ts";
import { makeContext } from "./context.ts";
import type { SignedReceipt } from "../../src/modules/consignments/receipt.ts";
import { makeDevice, signReceipt } from "./receipts.ts";
import { addItem, addNeed, addOffer, must, seedRoom, type SmallRoom } from "./small-room.ts";
import type { TestRoom } from "./test-room.ts";

const deliverer = makeDevice("NOR");
const receiver = makeDevice("USA");

/** What consignments of a test are made in: a small room whose second party receives, and whose items are light, so that what other tests send leaves room. */
export async function seedSending(room: Pick<TestRoom, "request">, suffix: string): Promise<SmallRoom> {
  const seed = await seedRoom(room, suffix);
  return { ...seed, item: (await addItem(room, `BOX-${suffix}`, 10)).id };
}

export async function wayOf(room: Pick<TestRoom, "request">, seed: SmallRoom) {
  const { items } = await must(room.request("GET", `/api/legs?node=${seed.depot}`));
  return [{ legId: items[0].id as string, departOn: "2026-12-03" }, { legId: seed.leg.id, departOn: "2026-12-07" }];
}

/** Units of an offer tied to a need of the recipient's. */
export async function allocateSending(room: Pick<TestRoom, "request">, seed: SmallRoom, mark: string, units: number, recipientId = seed.origin) {
  const offer = await addOffer(room, seed, mark, units);
  const need = await addNeed(room, seed, mark, units, { recipientId });
  return { offer, need, allocation: await must(room.request("POST", "/api/allocations", { lineId: offer.lines[0].id, needId: need.id, units })) };
}

export async function draftSending(room: Pick<TestRoom, "request">, seed: SmallRoom, mark: string, units: number, recipientId = seed.origin) {
  const made = await allocateSending(room, seed, mark, units, recipientId);
  return { ...made, consignment: await must(room.request("POST", "/api/consignments", { cargo: [{ allocationId: made.allocation.id, units }], legs: await wayOf(room, seed) })) };
}

/** A draft in one package, with the gates open that a word opens, as on any day. */
export async function readySending(room: Pick<TestRoom, "request">, seed: SmallRoom, mark: string, units: number, recipientId = seed.origin) {
  const made = await draftSending(room, seed, mark, units, recipientId);
  const { id, cargo } = made.consignment;
  await must(room.request("POST", `/api/consignments/${id}/packages`, { version: 1, packages: [{ described: mark, tareKg: 1, lines: [{ cargoId: cargo[0].id, units, serials: [randomUUID(), randomUUID()].slice(0, units) }] }] }));
  await must(room.request("POST", `/api/consignments/${id}/overrides`, { version: 2, gate: "notice", reason: "told by telephone" }));
  return { ...made, consignment: await must(room.request("POST", `/api/consignments/${id}/overrides`, { version: 3, gate: "leg", reason: "made for a test" })) };
}

/** What happened to a consignment on one day, as a device tells it. */
export async function scanned(room: Pick<TestRoom, "request">, id: string, kinds: readonly string[], happenedAt: string) {
  await must(room.request("POST", `/api/consignments/${id}/events`, { events: kinds.map((kind) => ({ id: randomUUID(), kind, happenedAt, baseVersion: 1 })) }));
  return must(room.request("GET", `/api/consignments/${id}`));
}

export async function arrivedSending(room: Pick<TestRoom, "request">, seed: SmallRoom, mark: string, units: number, happenedAt: string, recipientId = seed.origin) {
  const made = await readySending(room, seed, mark, units, recipientId);
  return { ...made, consignment: await scanned(room, made.consignment.id, ["depart", "arrive", "depart", "arrive"], happenedAt) };
}

/** Counted as all good, and the receipt with both signatures, to be sent; either of the two parties receives, and the other delivers. */
export async function countedSending(room: TestRoom, seed: SmallRoom, mark: string, units: number, happenedAt: string, recipient: "USA" | "NOR" = "USA") {
  const [delivers, receives] = recipient === "USA" ? [deliverer, receiver] : [receiver, deliverer];
  const { consignment } = await arrivedSending(room, seed, mark, units, happenedAt, recipient === "USA" ? seed.origin : seed.donor);
  const of = (org: string) => ({ ...makeContext(room.database.database, new Date(happenedAt)), actor: { name: "staff", org } });
  for (const device of [deliverer, receiver]) await addSigningKey(of(device.organisation), { publicKey: device.publicKey, device: null });
  const lines = [{ cargoId: consignment.cargo[0].id, goodUnits: units, damagedUnits: 0, returnedUnits: 0, wrongItemUnits: 0, reason: null }];
  await countConsignment(of(recipient), { id: consignment.id, version: consignment.version, lines });
  const { draftReceipt: receipt } = await must(room.request("GET", `/api/consignments/${consignment.id}`));
  return { id: consignment.id as string, signed: { receipt, signatures: [signReceipt(receipt, "deliverer", delivers), signReceipt(receipt, "recipient", receives)] } };
}

/** The receipt is taken; gives the version since. */
export async function handedOver(room: TestRoom, id: string, signed: SignedReceipt, happenedAt: string, recipient: "USA" | "NOR" = "USA"): Promise<number> {
  const taken = await takeReceipt({ ...makeContext(room.database.database, new Date(happenedAt)), actor: { name: "staff", org: recipient } }, id, signed);
  if (taken.outcome !== "done") throw new Error(JSON.stringify(taken));
  return taken.value.consignment.version;
}
