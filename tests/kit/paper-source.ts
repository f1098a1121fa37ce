import { day } from "../../src/kernel/day.ts";
import { nodeProofs } from "../../src/modules/consignments/proof/ed25519.ts";
import { toReceiptText } from "../../src/modules/consignments/receipt.ts";
import { demonstrationPrefix, makeSscc, type Sscc } from "../../src/modules/consignments/sscc.ts";
import { roomWide } from "../../src/modules/releasability/index.ts";
import type { PaperHandover, PaperItem, PaperPackage, PaperSource } from "../../src/server/papers/source.ts";
import { makeDevice, makeLine, makeReceipt, signReceipt } from "./receipts.ts";

export function madeSscc(serial: bigint): Sscc {
  const made = makeSscc(demonstrationPrefix, serial);
  if (!made.allowed) throw new Error(made.refusal.code);
  return made.value;
}

const names = (en: string, fr: string, uk: string) => ({ en, fr, uk });

export const generator: PaperItem = {
  code: "GEN-30KVA", names: names("Generator, 30 kVA", "Groupe électrogène, 30 kVA", "Генератор, 30 кВА"), nsn: "6115012345678", unit: "piece", massKg: 950, hazardDivision: null, compatibilityGroup: null, neqKg: null,
};
export const shell: PaperItem = {
  code: "SHELL-155", names: names("Shell, 155 mm", "Obus de 155 mm", "Снаряд, 155 мм"), nsn: null, unit: "round", massKg: 43.5, hazardDivision: "1.1", compatibilityGroup: "D", neqKg: 6.9,
};

export function makePackage(serial: bigint, of: Partial<PaperPackage> = {}): PaperPackage {
  return { sscc: madeSscc(serial), described: "pallet", inside: null, grossMassKg: 5000, volumeM3: 4.5, lines: [{ item: generator, units: 5, lot: null, expiresOn: null, serials: ["SN-001", "SN-002"] }], ...of };
}

export function makeHandover(): PaperHandover {
  const receipt = makeReceipt({ lines: [makeLine({ goodUnits: 10, shortUnits: 2, reason: "бракує двох" })] });
  return {
    receipt, signatures: [signReceipt(receipt, "deliverer", makeDevice("DEU")), signReceipt(receipt, "recipient", makeDevice("UKR"))], hash: nodeProofs.hash(toReceiptText(receipt)), itemNames: { [generator.code]: generator.names },
  };
}

/** A consignment of generators from Germany by way of Rzeszów. */
export function makePaperSource(of: Partial<PaperSource> = {}): PaperSource {
  const depot = { code: "DEP-BER", names: names("Depot at Berlin", "Dépôt de Berlin", "Склад у Берліні"), country: "DEU" };
  const hub = { code: "HUB-RZE", names: names("Hub at Rzeszów", "Plateforme de Rzeszów", "Хаб у Жешуві"), country: "POL" };
  return {
    reference: "C-2027-0001", label: roomWide, illustrative: true, madeOn: day("2027-01-10"), roomAddress: "https://room.example.org",
    donors: [{ code: "DEU", names: names("Germany", "Allemagne", "Німеччина") }], recipient: { code: "UKR", names: names("Ukraine", "Ukraine", "Україна") }, from: depot, to: hub,
    dispatchOn: day("2027-01-12"), dueOn: day("2027-01-20"), legs: [{ mode: "road", from: depot, to: hub, departOn: day("2027-01-12"), arriveOn: day("2027-01-14") }],
    packages: [makePackage(1n), makePackage(2n, { lines: [{ item: generator, units: 7, lot: "L-7", expiresOn: day("2028-01-01"), serials: [] }] })], form302: "DE20270112NN000417", handover: null, ...of,
  };
}
