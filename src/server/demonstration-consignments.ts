import { generateKeyPairSync, sign } from "node:crypto";
import { addDays, day, type Day } from "../kernel/day.ts";
import type { Outcome } from "../kernel/outcome.ts";
import type { ActionContext, Actor } from "../modules/audit/index.ts";
import { addConsignment } from "../modules/consignments/actions-draft.ts";
import { reportEndUse } from "../modules/consignments/actions-end-use.ts";
import { countConsignment, takeReceipt } from "../modules/consignments/actions-handover.ts";
import { changeConsignment, packConsignment, type PackageOrder } from "../modules/consignments/actions-prepare.ts";
import { addSigningKey } from "../modules/consignments/actions-signing-keys.ts";
import { moveConsignment, reportException } from "../modules/consignments/actions-way.ts";
import { listConsignments, openConsignment, type OpenConsignment } from "../modules/consignments/actions.ts";
import { toReceiptText, toStatementText, type CountedLine, type Receipt, type ReceiptSignature, type SignerRole } from "../modules/consignments/index.ts";
import { nodeProofs } from "../modules/consignments/proof/ed25519.ts";
import { addAllocation } from "../modules/contributions/actions-allocations.ts";
import { itemsByCode } from "../modules/catalogue/actions.ts";
import { allContributions } from "../modules/contributions/actions.ts";
import { needIds } from "../modules/needs/actions.ts";
import { legsByCode } from "../modules/network/actions.ts";

/** Between these days the demonstration's offers can be sent. A room opened later has its consignments as of the last of them. */
const [first, last] = [day("2026-11-27"), day("2027-01-20")];

/** A week of consignments that ends today: handed over with a shortfall, waiting to be counted, on the way, at a hub, being packed, and behind closed gates. */
export async function sendDemonstration(context: ActionContext): Promise<void> {
  const today = context.today > last ? last : context.today;
  if (today < first) return;
  // All of it or none: a start that was cut short finds either and goes on from there.
  await context.transaction(async (db) => {
    const within: ActionContext = { ...context, sql: db, transaction: (work) => work(db) };
    if (got(await listConsignments(within, {}, { sort: "reference", after: undefined, limit: 1 })).items.length > 0) return;
    await tell({ context: within, today, legs: new Map([...(await legsByCode(db))].map(([code, leg]) => [code, leg.id as string])) });
  });
}

/** Told by the same actions that people take, on the days they would. */
interface Story {
  readonly context: ActionContext;
  readonly today: Day;
  readonly legs: ReadonlyMap<string, string>;
}

/** Services with the day each leaves, counted from today. */
type Way = readonly (readonly [leg: string, inDays: number])[];
const fromLithuania = (inDays: number): Way => [["DEP-LTU-DOROHUSK-ROAD", inDays], ["DOROHUSK-LVIV-ROAD", inDays + 2]];
const fromPoland = (inDays: number, onInDays: number): Way => [["DEP-POL-RZESZOW-ROAD", inDays], ["RZESZOW-MEDYKA-ROAD", onInDays], ["MEDYKA-KYIV-ROAD", onInDays + 1]];

/** A week before today everything is tied, drafted and packed: who needs notice has it. */
const begins = -7;
const recipient: Actor = { name: "recipient-staff", org: "UKR" };
const deliverer: Actor = { name: "donor-ltu", org: "LTU" };

async function tell(story: Story): Promise<void> {
  const generators = await allocate(story, { contribution: "DEMO-LTU-07", item: "GEN-SMALL-5KW", need: "DEMO-N08", units: 125 });
  const kits = await allocate(story, { contribution: "DEMO-EU-14", item: "MED-FIRST-AID-KIT", need: "DEMO-N27", units: 5400 });
  const drones = await allocate(story, { contribution: "DEMO-LTU-07", item: "DRN-RECON", need: "DEMO-N24", units: 20 });

  const short = await send(story, await packed(story, generators, { way: fromLithuania(-5), packages: [["Pallet of generators", 30], ["Pallet of generators", 30]], serials: "DEMO-GEN" }), 4);
  await handOver(story, short, { goodUnits: 57, damagedUnits: 1, returnedUnits: 0, wrongItemUnits: 0, reason: "Illustrative: two crates were not on the lorry, one was crushed" });
  await account(story, short);
  await send(story, await packed(story, generators, { way: fromLithuania(-4), packages: [["Pallet of generators", 25]] }), 4);
  const onTheWay = await send(story, await packed(story, generators, { way: fromLithuania(-1), packages: [["Pallet of generators", 20], ["Pallet of generators", 20]] }), 1);
  await delay(story, onTheWay, { inDays: 0, byDays: 2, reason: "Illustrative: queue at the border crossing" });
  const atHub = await send(story, await packed(story, kits, { way: fromPoland(-2, 1), packages: [["Container of first aid kits", 2400]], keepsDays: 80 }), 2);
  await delay(story, atHub, { inDays: 0, byDays: 3, reason: "Illustrative: no lorry to the border before then" });
  await packed(story, kits, { way: fromPoland(3, 4), packages: [["Container of first aid kits", 1800]], units: 3000, keepsDays: 200 });
  await draft(story, drones, 20, [["DEP-LTU-DOROHUSK-ROAD", 4], ["DOROHUSK-LVIV-ROAD", 6], ["LVIV-ODESA-RAIL", 8]]);
}

const on = ({ context, today }: Story, inDays: number, actor = context.actor): ActionContext => ({ ...context, actor, today: addDays(today, inDays) });

async function allocate(story: Story, of: { readonly contribution: string; readonly item: string; readonly need: string; readonly units: number }): Promise<string> {
  const db = story.context.sql;
  const [need, item] = [(await needIds(db, [of.need])).get(of.need), (await itemsByCode(db)).get(of.item)];
  for await (const found of allContributions(db, [of.contribution])) {
    const line = found.flatMap((one) => one.lines).find((one) => one.itemId === item?.id);
    if (line && need) return got(await addAllocation(on(story, begins), { lineId: line.id, needId: need.id, units: BigInt(of.units), holdThrough: null })).id;
  }
  throw new Error(`the demonstration has no ${of.item} in ${of.contribution} for ${of.need}`);
}

async function draft(story: Story, allocationId: string, units: number, way: Way): Promise<OpenConsignment> {
  const legs = way.map(([leg, inDays]) => ({ legId: story.legs.get(leg)!, departOn: addDays(story.today, inDays) }));
  return got(await addConsignment(on(story, begins), { cargo: [{ allocationId, units: BigInt(units) }], legs }));
}

/** Drafted, packed and told of; with more `units` than its packages hold, not yet wholly packed. */
async function packed(story: Story, allocationId: string, of: { readonly way: Way; readonly packages: readonly (readonly [described: string, units: number])[]; readonly units?: number; readonly serials?: string; readonly keepsDays?: number }): Promise<OpenConsignment> {
  const drafted = await draft(story, allocationId, of.units ?? of.packages.reduce((sum, [, units]) => sum + units, 0), of.way);
  const expiresOn = of.keepsDays === undefined ? null : addDays(story.today, of.keepsDays);
  const packages = of.packages.map(([described, units], place): PackageOrder => ({
    inside: null, sscc: null, described, tareKg: 25, volumeM3: 4,
    lines: [{ cargoId: drafted.cargo[0]!.id, units: BigInt(units), lot: "DEMO-LOT-1", expiresOn, serials: of.serials === undefined ? [] : Array.from({ length: units }, (_one, index) => `${of.serials}-${100 * (place + 1) + index}`) }],
  }));
  const { consignment } = got(await packConsignment(on(story, begins), { id: drafted.consignment.id, version: drafted.consignment.version, packages }));
  return got(await changeConsignment(on(story, begins), { id: consignment.id, version: consignment.version, changes: { noticedOn: addDays(story.today, begins), exportLicence: "DEMO-LICENCE-1" } }));
}

/** So many departures and arrivals, each on the day planned. */
async function send(story: Story, one: OpenConsignment, steps: number): Promise<OpenConsignment> {
  const days = one.legs.flatMap((leg) => [["depart", leg.departOn], ["arrive", leg.arriveOn]] as const).slice(0, steps);
  let now = one;
  for (const [what, onDay] of days) {
    const { id, version } = now.consignment;
    now = got(await moveConsignment({ ...story.context, today: onDay }, { id, version, what, onDay }));
  }
  return now;
}

/** What the recipient says of the first pallet; the second is to be seen within ninety days. */
async function account(story: Story, { consignment }: OpenConsignment): Promise<void> {
  const context = on(story, 0, recipient);
  const { consignment: { version }, endUse } = got(await openConsignment(context, consignment.id));
  const items = endUse.slice(0, 30).map(({ cargoId, serial }, place) => (place === 0
    ? { cargoId, serial, state: "lost" as const, reason: "Illustrative: burnt in a depot" } : { cargoId, serial, state: place < 20 ? ("inService" as const) : ("stored" as const), reason: null }));
  got(await reportEndUse(context, { id: consignment.id, version, onDay: context.today, items }));
}

async function delay(story: Story, { consignment }: OpenConsignment, { inDays, byDays, reason }: { readonly inDays: number; readonly byDays: number; readonly reason: string }): Promise<void> {
  const at = on(story, inDays);
  got(await reportException(at, { id: consignment.id, version: consignment.version, kind: "delay", reason, onDay: at.today, promisedOn: addDays(consignment.promisedOn!, byDays), legs: null }));
}

/** Counted blind the day before today, and signed by both sides with keys that are thrown away afterwards. */
async function handOver(story: Story, { consignment, cargo }: OpenConsignment, counted: Omit<CountedLine, "cargoId">): Promise<void> {
  const at = on(story, -1, recipient);
  const { draftReceipt: receipt } = got(await countConsignment(at, { id: consignment.id, version: consignment.version, lines: [{ ...counted, cargoId: cargo[0]!.id }] }));
  const signatures = [await signAs(at, "deliverer", deliverer, receipt!), await signAs(at, "recipient", recipient, receipt!)];
  got(await takeReceipt(at, consignment.id, { receipt: receipt!, signatures }));
}

async function signAs(context: ActionContext, role: SignerRole, actor: Actor, receipt: Receipt): Promise<ReceiptSignature> {
  const pair = generateKeyPairSync("ed25519");
  const publicKey = pair.publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("base64");
  const { id: key } = got(await addSigningKey({ ...context, actor }, { publicKey, device: "Illustrative" }));
  const statement: ReceiptSignature["statement"] = {
    kind: "entente-receipt-signature", v: 1, receipt: nodeProofs.hash(toReceiptText(receipt)), consignment: receipt.consignment, role, organisation: actor.org, key, signedAt: `${receipt.handedOverOn}T12:00:00.000Z`,
  };
  return { statement, publicKey, signature: sign(null, Buffer.from(toStatementText(statement), "utf8"), pair.privateKey).toString("base64") };
}

/** What an action did; the demonstration is never refused anything. */
function got<T>(outcome: Outcome<T, { readonly rule: string; readonly code: string; readonly pointer?: string }>): T {
  if (outcome.outcome !== "done") throw new Error(`the demonstration was refused: ${JSON.stringify(outcome, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value))}`);
  return outcome.value;
}
