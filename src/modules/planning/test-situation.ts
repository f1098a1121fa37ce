import { day } from "../../kernel/day.ts";
import { roomWideId } from "../../kernel/label.ts";
import type { Item } from "../catalogue/index.ts";
import type { PlannableLine } from "../contributions/index.ts";
import type { Need } from "../needs/index.ts";
import type { Leg, Node } from "../network/index.ts";
import type { Situation } from "./situation.ts";
import type { AgreedMovement } from "./standing.ts";

/** A situation for tests of rules: one item, one need, one line, one service; each test changes what it is about. */
const names = { en: "Name", fr: "Nom", uk: "Назва" };

export const item = (more: Partial<Item> = {}): Item => ({
  id: "item-1" as Item["id"], code: "GEN", names, category: "energy", nsn: null, unit: "piece", massKg: 1000, hazardDivision: null, compatibilityGroup: null, neqKg: null, fleet: null, basis: null,
  substitutes: [], version: 1, ...more,
});

export const node = (id: string, code: string, more: Partial<Node> = {}): Node => ({
  id: id as Node["id"], code, names, kind: "depot", country: "NOR", latitude: 0, longitude: 0, handlingTonnesPerDay: 100, storageTonnes: 100, licences: {}, noticeDays: 0, illustrative: false, basis: null,
  version: 1, ...more,
});

const end = (id: string, code: string) => ({ id: id as Node["id"], code, names, latitude: 0, longitude: 0 });

/** Departs on Thursdays, the first on 3 December 2026. */
export const leg = (more: Partial<Leg> = {}): Leg => ({
  id: "leg-1" as Leg["id"], code: "WAY", from: end("node-1", "DEPOT"), to: end("node-2", "CITY"), mode: "road", transitDays: 3, departsEveryDays: 7, departsPhaseDays: 0, capacityTonnes: 20,
  neqCapKg: null, costCentsPerTonne: 100, openFrom: null, openThrough: null, noticeDays: 2, illustrative: false, basis: null, version: 1, ...more,
});

export const need = (more: Partial<Need> = {}): Need => ({
  id: "need-1" as Need["id"], recipientId: "ukr", reference: "N-1", itemId: "item-1", units: 10n, priority: 2, validatedBy: "ukr", needBy: day("2026-12-20"), placeId: "node-2", state: "open",
  replacedBy: null, illustrative: false, basis: null, note: null, statedOn: day("2026-11-01"), labelId: roomWideId, version: 1, ...more,
});

export const line = (more: Partial<PlannableLine> = {}): PlannableLine => ({
  id: "line-1", contributionId: "contribution-1", reference: "C-1", donorId: "nor", consentId: null, kind: "goods", stage: "offered", itemId: "item-1", described: "Generators", units: 10n,
  fromNodeId: "node-1", availableFrom: day("2026-11-01"), availableThrough: day("2027-03-01"), labelId: roomWideId, version: 1, ...more,
});

export const situation = (more: Partial<Situation> = {}): Situation => ({
  today: day("2026-12-01"), needs: [need()], takenThousandths: new Map(), accepted: new Map(), packages: [], lines: [line()], freeUnits: new Map([["line-1", 10n]]), items: new Map([["item-1", item()]]),
  nodes: new Map([["node-1", node("node-1", "DEPOT", { noticeDays: 4 })], ["node-2", node("node-2", "CITY")]]), legs: new Map([["WAY", leg()]]), donors: new Map([["nor", "NOR"], ["usa", "USA"]]), standing: [], labels: [], ...more,
});

/** Ten units from the depot to the city with the service of 10 December. */
export const agreed = (more: Partial<AgreedMovement> = {}): AgreedMovement => ({
  proposalId: "proposal-1", allocationId: "allocation-1", allocationVersion: 1, worthThousandths: 1000, label: "NOR C-1 to N-1", node: "DEPOT",
  movement: { id: "m1", offer: "line-1", need: "need-1", item: "GEN", quantity: 10, legs: [{ leg: "WAY", departOn: "2026-12-10", arriveOn: "2026-12-13" }], arriveOn: "2026-12-13" }, ...more,
});
