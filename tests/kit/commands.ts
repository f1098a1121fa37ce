import { randomUUID } from "node:crypto";
import { toDay } from "../../src/kernel/day.ts";
import { reachOf, rights } from "../../src/modules/identity/index.ts";
import { actorHeader, demonstrationUsers } from "../../src/server/http/demonstration-users.ts";
import { computeWaiting } from "./planner.ts";
import { makeDevice } from "./receipts.ts";
import { allocateSending, arrivedSending, countedSending, draftSending, handedOver, readySending, scanned, wayOf } from "./sent.ts";
import { bookedCohort, courseOf, heldSession, requestOf, seatedTrainee } from "./trained.ts";
import { paidFund, batchOf, fundOf, goodsBought, stepOf } from "./funded.ts";
import { addItem, addNeed, addOffer, must, type SmallRoom } from "./small-room.ts";
import type { TestRoom } from "./test-room.ts";

/** A change as it is sent. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a command is prepared in: a seeded room whose plans are computed as `planned` says. */
export interface Bed {
  readonly room: TestRoom;
  readonly seed: SmallRoom;
  /** By which headers the seeded donor's own desk is known. */
  readonly desk: Readonly<Record<string, string>>;
  /** By which headers a planner of training is known, who may give names and erase them. */
  readonly planner: Readonly<Record<string, string>>;
}

/** The headers of a demonstration's user who may call an operation; none where the coordinator may. */
export function whoMay(operation: string): Readonly<Record<string, string>> {
  const user = demonstrationUsers.find((one) => reachOf(rights[operation], one.roles) !== null);
  return user === undefined || user.name === "coordinator" ? {} : { [actorHeader]: user.name };
}

/** The desk of the seeded donor in a demonstration. */
export const demonstrationDesk = { "entente-actor": "donor-nor" };
export const demonstrationPlanner = { "entente-actor": "training-planner" };

/** Makes what one command needs, all of it under `mark`, and gives the request that must then succeed. */
export type Command = (bed: Bed, mark: string) => Promise<Request>;

const names = (text: string) => ({ en: text, fr: text, uk: text });
const quotation = (mark: string) => ({ quote: `Said ${mark}`, saidOn: "2026-11-30", url: `https://example.org/${mark}`, publisher: "A newspaper", title: "A report", published: "2026-11-30", language: "en", claims: { units: 4 } });
const firstVersion = { "if-match": '"1"' };
const post = (path: string, body: unknown): Request => ({ method: "POST", path: `/api${path}`, body });
const patch = (path: string, body: unknown): Request => ({ method: "PATCH", path: `/api${path}`, body, headers: firstVersion });
const newNode = (mark: string) => ({ code: `N-${mark}`, names: names(mark), kind: "hub", country: "POL", latitude: 50, longitude: 20, handlingTonnesPerDay: 10, storageTonnes: 20, licences: { "1.1": 100 }, noticeDays: 0, illustrative: true, basis: "made for a test" });
const newLeg = (seed: SmallRoom, mark: string) => ({
  code: `L-${mark}`, fromNodeId: seed.depot, toNodeId: seed.city, mode: "rail", transitDays: 4, departsEveryDays: 7, departsPhaseDays: 0, capacityTonnes: 5, neqCapKg: 10, costCentsPerTonne: 10,
  openFrom: "2026-12-01", openThrough: "2027-03-01", noticeDays: 1, illustrative: true, basis: "made for a test",
});
const make = async (room: TestRoom, path: string, body: unknown) => must(room.request("POST", `/api${path}`, body));
const lineOf = (offer: any) => offer.lines[0].id as string;

async function allocated({ room, seed }: Bed, mark: string, holdThrough: string | null) {
  const offer = await addOffer(room, seed, `A-${mark}`, 20);
  const need = await addNeed(room, seed, `A-${mark}`, 20);
  return make(room, "/allocations", { lineId: lineOf(offer), needId: need.id, units: 5, holdThrough });
}

async function money({ room, seed }: Bed, mark: string) {
  const promise = await make(room, "/contributions", {
    donorId: seed.donor, reference: `M-${mark}`, kind: "money", stage: "pledged", category: "financial", title: mark, announcedOn: "2026-11-01", illustrative: true, basis: "made for a test",
    valuations: [{ amountMinor: 1_000_000, currency: "EUR", method: "donorDeclared", valuedOn: "2026-11-01" }], quotations: [quotation(mark)],
  });
  return make(room, `/contributions/${promise.id}/money`, { version: 1, step: "pledged", amountMinor: 5000, currency: "EUR", onDay: "2026-11-10" });
}

const newPackageTemplate = (seed: SmallRoom, mark: string) => ({
  code: `T-${mark}`, names: names(mark), components: [
    { key: "generator", kind: "equipment", itemId: seed.item, perSet: 2, basis: "made for a test" }, { key: "crew", kind: "crew", itemId: seed.item, role: "operator", perSet: 0.5, source: "https://example.org/crew" },
    { key: "consent", kind: "consent", of: "generator", basis: "made for a test" },
  ],
});

/** Asked by one person, so that another can settle it: the room with accounts takes nobody's word for who that is, and has several. */
async function askedRelabelling({ room, seed }: Bed, mark: string): Promise<string> {
  const offer = await addOffer(room, seed, `C-${mark}`, 4);
  const headers: Record<string, string> = room.room.signIn.kind === "demonstration" ? { "entente-actor": "donor-nor" } : {};
  return (await must(room.request("POST", "/api/relabellings", newRelabelling(offer.id, mark), headers))).id as string;
}

const partyCode = async ({ room }: Bed, mark: string) => (await make(room, "/parties", { code: `P-${mark}`, kind: "organisation", names: names(mark), country: null, roles: [] })).code as string;
const newClearance = (subject: string, mark: string) => ({ kind: "party", subject, clearance: { classification: "RESTRICTED", categories: ["ROUTES"] }, reason: `for ${mark}` });

/** Asked by one coordinator, so that another can settle it. */
async function askedClearance(bed: Bed, mark: string): Promise<string> {
  const headers: Record<string, string> = bed.room.room.signIn.kind === "demonstration" ? { "entente-actor": "deputy-coordinator" } : {};
  return (await must(bed.room.request("POST", "/api/clearance-wishes", newClearance(await partyCode(bed, mark), mark), headers))).id as string;
}

const newRelabelling = (recordId: string, mark: string) => ({ kind: "contribution", recordId, label: { classification: "RESTRICTED" }, reason: `for ${mark}` });
async function body({ room, seed }: Bed, mark: string) {
  const made = await make(room, "/bodies", { code: `B-${mark}`, names: names(mark), noticeHours: 1 });
  return make(room, `/bodies/${made.id}/members`, { version: 1, partyId: seed.donor, fromOn: "2020-01-01" });
}

const decisionBody = (bodyId: string, mark: string) => ({ bodyId, reference: `D-${mark}`, title: mark, text: `We agree to ${mark}.`, quotations: [quotation(mark)] });

async function decision(bed: Bed, mark: string) {
  return make(bed.room, "/decisions", decisionBody((await body(bed, mark)).id, mark));
}

async function objected(bed: Bed, mark: string) {
  const { id } = await decision(bed, mark);
  await make(bed.room, `/decisions/${id}/steps`, { version: 1, step: "circulate" });
  await make(bed.room, `/decisions/${id}/steps`, { version: 2, step: "beginSilence", until: "2199-01-01T00:00:00Z" });
  return must(bed.room.request("POST", `/api/decisions/${id}/objections`, { partyId: bed.seed.donor, letter: `not ${mark}` }, bed.desk));
}

const meetingBody = (bodyId: string, mark: string) => ({ bodyId, title: mark, place: mark, beginsAt: "2024-11-01T09:00:00Z", endsAt: "2024-11-01T10:00:00Z", agenda: [{ title: mark, paper: `https://example.org/${mark}` }] });

async function accession({ room, seed }: Bed, mark: string, bodyId: string) {
  return make(room, "/accessions", { bodyId, candidateId: seed.origin, note: mark, quotations: [quotation(mark)] });
}
/** The file of a document, on its way to the room. */
export function documentFile(mark: string) {
  const query = new URLSearchParams({ fileName: "article.txt", url: `https://example.org/document/${mark}`, publisher: "A newspaper", published: "2026-11-29" }).toString();
  const text = `Mark Rutte said: “We keep our word ${mark}.” Norway will deliver 30 generators to Ukraine.`;
  return { path: `/api/documents?${query}`, body: new TextEncoder().encode(text), headers: { "content-type": "application/octet-stream" } };
}

/** A document with a statement and an announcement of the seeded donor in it, brought in by the coordinator. */
async function document({ room }: Bed, mark: string): Promise<{ id: string; passages: { id: string; kind: string; start: number; end: number }[] }> {
  const { path, body, headers } = documentFile(mark);
  const { id } = await must(room.request("POST", path, body, headers));
  return must(room.request("GET", `/api/documents/${id}`));
}

/** A change of the passage of a kind in a document of its own. */
async function passage(bed: Bed, mark: string, act: string, kind: string, body: object | ((of: { start: number; end: number }) => object) = {}): Promise<Request> {
  const { id, passages } = await document(bed, mark);
  const found = passages.find((one) => one.kind === kind)!;
  return post(`/documents/${id}/passages/${found.id}/${act}`, { version: 1, ...(typeof body === "function" ? body(found) : body) });
}

const instant = ({ room }: Bed) => room.room.clock().toISOString();
const on = ({ room }: Bed) => toDay(room.room.clock());

/** What is done to a consignment, each on one of its own. */
const consignmentCommands: Readonly<Record<string, Command>> = {
  addConsignment: async ({ room, seed }, mark) => post("/consignments", { cargo: [{ allocationId: (await allocateSending(room, seed, mark, 4)).allocation.id, units: 3 }], legs: await wayOf(room, seed) }),
  draftConsignments: async (bed, mark) => {
    const request = await commands["acceptProposal"]!(bed, mark);
    await must(bed.room.request("POST", request.path, request.body));
    return post(request.path.replace(/^\/api|accept$/g, (part) => (part === "accept" ? "consignments" : "")), {});
  },
  changeConsignment: async ({ room, seed }, mark) => patch(`/consignments/${(await draftSending(room, seed, mark, 4)).consignment.id}`, { exportLicence: mark }),
  packConsignment: async ({ room, seed }, mark) => {
    const { consignment } = await draftSending(room, seed, mark, 4);
    return post(`/consignments/${consignment.id}/packages`, { version: 1, packages: [{ described: mark, lines: [] }, { inside: 0, described: mark, lines: [{ cargoId: consignment.cargo[0].id, units: 4, serials: [`S-${mark}`] }] }] });
  },
  overrideGate: async ({ room, seed }, mark) => post(`/consignments/${(await draftSending(room, seed, mark, 4)).consignment.id}/overrides`, { version: 1, gate: "notice", reason: mark }),
  splitConsignment: async ({ room, seed }, mark) => {
    const { consignment } = await draftSending(room, seed, mark, 4);
    return post(`/consignments/${consignment.id}/split`, { version: 1, cargo: [{ cargoId: consignment.cargo[0].id, units: 1 }] });
  },
  mergeConsignments: async ({ room, seed }, mark) => {
    const [one, other] = [await draftSending(room, seed, `1-${mark}`, 4), await draftSending(room, seed, `2-${mark}`, 4)];
    return post(`/consignments/${one.consignment.id}/merge`, { version: 1, otherId: other.consignment.id, otherVersion: 1 });
  },
  cancelConsignment: async ({ room, seed }, mark) => post(`/consignments/${(await draftSending(room, seed, mark, 4)).consignment.id}/cancel`, { version: 1, reason: mark }),
  departConsignment: async (bed, mark) => {
    const { consignment } = await readySending(bed.room, bed.seed, mark, 4);
    return post(`/consignments/${consignment.id}/depart`, { version: consignment.version, on: on(bed) });
  },
  arriveConsignment: async (bed, mark) => {
    const { id, version } = await scanned(bed.room, (await readySending(bed.room, bed.seed, mark, 4)).consignment.id, ["depart"], instant(bed));
    return post(`/consignments/${id}/arrive`, { version, on: on(bed) });
  },
  takeScans: async (bed, mark) => {
    const { consignment } = await readySending(bed.room, bed.seed, mark, 4);
    const scan = (kind: string, more: object = {}) => ({ id: randomUUID(), kind, happenedAt: instant(bed), baseVersion: consignment.version, reason: mark, ...more });
    return post(`/consignments/${consignment.id}/events`, { events: [scan("load", { packageId: consignment.packages[0].id }), scan("depart"), scan("depart")] });
  },
  reportException: async (bed, mark) => {
    const { consignment } = await readySending(bed.room, bed.seed, mark, 4);
    return post(`/consignments/${consignment.id}/exceptions`, { version: consignment.version, kind: "delay", reason: mark, on: on(bed), promisedOn: "2027-01-20" });
  },
  countConsignment: async (bed, mark) => {
    const { consignment } = await arrivedSending(bed.room, bed.seed, mark, 4, instant(bed));
    return { headers: { "entente-actor": "recipient-staff" }, ...post(`/consignments/${consignment.id}/counts`, { version: consignment.version, lines: [{ cargoId: consignment.cargo[0].id, goodUnits: 3, damagedUnits: 0, returnedUnits: 0, wrongItemUnits: 0, reason: mark }] }) };
  },
  takeReceipt: async (bed, mark) => {
    const { id, signed } = await countedSending(bed.room, bed.seed, mark, 4, instant(bed));
    return { headers: { "entente-actor": "recipient-staff" }, ...post(`/consignments/${id}/receipts`, signed) };
  },
  reportEndUse: async (bed, mark) => {
    const { id, signed } = await countedSending(bed.room, bed.seed, mark, 4, instant(bed), "NOR");
    const version = await handedOver(bed.room, id, signed, instant(bed), "NOR");
    const { endUse } = (await bed.room.request("GET", `/api/consignments/${id}`)).body;
    return post(`/consignments/${id}/end-use`, { version, onDay: on(bed), items: [{ cargoId: endUse[0].cargoId, serial: endUse[0].serial, state: "lost", reason: mark }] });
  },
  closeConsignment: async (bed, mark) => {
    const { id, signed } = await countedSending(bed.room, bed.seed, mark, 4, instant(bed));
    return post(`/consignments/${id}/close`, { version: await handedOver(bed.room, id, signed, instant(bed)) });
  },
};

/** What is done about training, each on a course, a request and a trainee of its own. */
const trainingCommands: Readonly<Record<string, Command>> = {
  addCourse: async ({ seed }, mark) => post("/courses", courseOf(seed, mark)),
  addCourseSession: async ({ room, seed }, mark) => post(`/courses/${(await make(room, "/courses", courseOf(seed, mark))).id}/sessions`, { nodeId: seed.depot, beginsOn: "2198-01-01", endsOn: "2198-02-01", seats: 4 }),
  changeCourseSession: async ({ room, seed }, mark) => patch(`/course-sessions/${(await heldSession(room, seed, mark)).session.id}`, { seats: 5, endsOn: "2198-03-01" }),
  addTrainingRequest: async ({ seed }, mark) => post("/training-requests", requestOf(seed, mark)),
  withdrawTrainingRequest: async ({ room, seed }, mark) => post(`/training-requests/${(await make(room, "/training-requests", requestOf(seed, mark))).id}/withdraw`, { version: 1 }),
  bookCohort: async ({ room, seed }, mark) => post(`/course-sessions/${(await heldSession(room, seed, mark)).session.id}/cohorts`, { requestId: (await make(room, "/training-requests", requestOf(seed, mark))).id, seats: 3 }),
  releaseCohortSeats: async ({ room, seed }, mark) => post(`${await bookedCohort(room, seed, mark)}/release`, { seats: 2 }),
  nominateTrainees: async ({ room, seed }, mark) => post(`${await bookedCohort(room, seed, mark)}/trainees`, { trainees: [1, 2].map((number) => ({ pseudonym: `T${number}-${mark}`, languages: ["uk"], skills: ["DRIVER"] })) }),
  stepSeat: async ({ room, seed }, mark) => {
    const { sessionId, seatId } = await seatedTrainee(room, seed, mark);
    return post(`/course-sessions/${sessionId}/seats/${seatId}/steps`, { to: "arrived" });
  },
  nameTrainee: async ({ room, seed, planner }, mark) => ({ headers: planner, ...post(`/trainees/${(await seatedTrainee(room, seed, mark)).traineeId}/name`, { name: `Name ${mark}`, salt: "ab".repeat(32) }) }),
  eraseTraineeName: async ({ room, seed, planner }, mark) => {
    const { traineeId } = await seatedTrainee(room, seed, mark, { named: planner });
    return { headers: planner, ...post(`/trainees/${traineeId}/erase`, {}) };
  },
};

/** What is done with money, each in a fund of its own. */
const fundCommands: Readonly<Record<string, Command>> = {
  addFund: async ({ seed }, mark) => post("/funds", fundOf(seed, mark)),
  addFundStep: async ({ room, seed }, mark) => post(`/funds/${(await make(room, "/funds", fundOf(seed, mark))).id}/steps`, stepOf(seed, "pledged", 5000)),
  offerBatch: async ({ room, seed }, mark) => post(`/funds/${(await make(room, "/funds", fundOf(seed, mark))).id}/batches`, batchOf(seed, mark)),
  pickBatch: async ({ room, seed }, mark) => post(`/batches/${(await offered(room, seed, mark)).batches[0].id}/picks`, { donorId: seed.donor, units: 3 }),
  returnPick: async ({ room, seed }, mark) => {
    const { batches } = await make(room, `/batches/${(await offered(room, seed, mark)).batches[0].id}/picks`, { donorId: seed.donor, units: 3 });
    return post(`/picks/${batches[0].picks[0].id}/return`, {});
  },
  recordPurchase: async ({ room, seed }, mark) => {
    const goods = await goodsBought(room, seed, mark);
    return post(`/funds/${(await paidFund(room, seed, mark)).id}/purchases`, { contributionId: goods.id, boughtOn: "2026-11-20", parts: [{ donorId: seed.donor, currency: "EUR", amountMinor: 2000 }] });
  },
};
const offered = async (room: TestRoom, seed: SmallRoom, mark: string) => make(room, `/funds/${(await make(room, "/funds", fundOf(seed, mark))).id}/batches`, batchOf(seed, mark));

/** Reads that are not everybody's: each of a record of the seeded donor's. */
export const ownReads: Readonly<Record<string, Command>> = {
  readTraineeName: async ({ room, seed, planner }, mark) => ({ method: "GET", path: `/api/trainees/${(await seatedTrainee(room, seed, mark, { named: planner })).traineeId}/name`, body: undefined }),
};

/** One change for every operation that changes something. An operation that is not here fails the tests that go over all of them. */
export const commands: Readonly<Record<string, Command>> = {
  ...consignmentCommands, ...trainingCommands, ...fundCommands,
  addParty: async (_bed, mark) => post("/parties", { code: `P-${mark}`, kind: "organisation", names: names(mark), country: "FRA", roles: ["donor"] }),
  changeParty: async ({ room }, mark) => patch(`/parties/${(await make(room, "/parties", { code: `P-${mark}`, kind: "organisation", names: names(mark), country: null, roles: [] })).id}`, { names: names(`changed ${mark}`), roles: ["carrier"] }),
  addItem: async ({ seed }, mark) => post("/items", { code: `I-${mark}`, names: names(mark), category: "energy", unit: "piece", massKg: 12, basis: "made for a test", substitutes: [{ itemId: seed.item, valueShare: 0.5 }] }),
  changeItem: async ({ room, seed }, mark) => patch(`/items/${(await addItem(room, `I-${mark}`, 5)).id}`, { massKg: 6, substitutes: [{ itemId: seed.item, valueShare: 0.25 }] }),
  addNode: async (_bed, mark) => post("/nodes", newNode(mark)),
  changeNode: async ({ room }, mark) => patch(`/nodes/${(await make(room, "/nodes", newNode(mark))).id}`, { noticeDays: 3, storageTonnes: 40 }),
  addLeg: async ({ seed }, mark) => post("/legs", newLeg(seed, mark)),
  changeLeg: async ({ room, seed }, mark) => patch(`/legs/${(await make(room, "/legs", newLeg(seed, mark))).id}`, { capacityTonnes: 6 }),
  addPackageTemplate: async ({ seed }, mark) => post("/package-templates", newPackageTemplate(seed, mark)),
  addPackageNeed: async ({ room, seed }, mark) => post("/package-needs", { recipientId: seed.donor, reference: `S-${mark}`, templateId: (await make(room, "/package-templates", newPackageTemplate(seed, mark))).id, sets: 2, needBy: "2027-01-31", placeId: seed.city, priority: 2 }),
  addNeed: async ({ seed }, mark) => post("/needs", { recipientId: seed.donor, reference: `S-${mark}`, itemId: seed.item, units: 10, priority: 2, needBy: "2027-01-31", placeId: seed.city, quotations: [quotation(mark)] }),
  changeNeed: async ({ room, seed }, mark) => patch(`/needs/${(await addNeed(room, seed, `S-${mark}`, 10)).id}`, { units: 11, note: `changed ${mark}` }),
  moveNeed: async ({ room, seed }, mark) => post(`/needs/${(await addNeed(room, seed, `S-${mark}`, 10)).id}/state`, { version: 1, to: "withdrawn", reason: `for ${mark}` }),
  addContribution: async ({ seed }, mark) => post("/contributions", {
    donorId: seed.donor, reference: `C-${mark}`, kind: "goods", stage: "offered", category: "military", title: mark, announcedOn: "2026-11-30", quotations: [quotation(mark)],
    lines: [4, 5].map((units) => ({ itemId: seed.item, described: mark, unit: "piece", units, fromNodeId: seed.depot, availableFrom: "2026-12-01", availableThrough: "2027-02-28" })),
    valuations: [{ lineIndex: 0, amountMinor: 500, currency: "EUR", method: "donorDeclared", valuedOn: "2026-11-30" }],
  }),
  changeContribution: async ({ room, seed }, mark) => patch(`/contributions/${(await addOffer(room, seed, `C-${mark}`, 4)).id}`, { title: `changed ${mark}`, carrierId: seed.origin }),
  reachStage: async ({ room, seed }, mark) => post(`/contributions/${(await addOffer(room, seed, `C-${mark}`, 4)).id}/stage`, { version: 1, to: "committed" }),
  endContribution: async ({ room, seed }, mark) => post(`/contributions/${(await addOffer(room, seed, `C-${mark}`, 4)).id}/end`, { version: 1, how: "withdrawn", reason: `for ${mark}` }),
  changeLine: async ({ room, seed }, mark) => {
    const offer = await addOffer(room, seed, `C-${mark}`, 4);
    return patch(`/contributions/${offer.id}/lines/${lineOf(offer)}`, { units: 3, condition: "new" });
  },
  declareDelivered: async ({ room, seed }, mark) => {
    const offer = await addOffer(room, seed, `C-${mark}`, 4);
    return post(`/contributions/${offer.id}/declared`, { version: 1, lineId: lineOf(offer), units: 3 });
  },
  addMoney: async (bed, mark) => {
    const { id, version } = await money(bed, mark);
    return post(`/contributions/${id}/money`, { version, step: "committed", amountMinor: 1000, currency: "EUR", onDay: "2026-11-20" });
  },
  addAllocation: async ({ room, seed }, mark) => post("/allocations", { lineId: lineOf(await addOffer(room, seed, `A-${mark}`, 20)), needId: (await addNeed(room, seed, `A-${mark}`, 20)).id, units: 5 }),
  confirmAllocation: async (bed, mark) => post(`/allocations/${(await allocated(bed, mark, "2026-12-31")).id}/confirm`, { version: 1 }),
  releaseAllocation: async (bed, mark) => post(`/allocations/${(await allocated(bed, mark, null)).id}/release`, { version: 1, reason: `for ${mark}` }),
  askRelabelling: async ({ room, seed }, mark) => post("/relabellings", newRelabelling((await addOffer(room, seed, `C-${mark}`, 4)).id, mark)),
  confirmRelabelling: async (bed, mark) => post(`/relabellings/${await askedRelabelling(bed, mark)}/confirm`, {}),
  declineRelabelling: async (bed, mark) => post(`/relabellings/${await askedRelabelling(bed, mark)}/decline`, {}),
  askClearance: async (bed, mark) => post("/clearance-wishes", newClearance(await partyCode(bed, mark), mark)),
  confirmClearance: async (bed, mark) => post(`/clearance-wishes/${await askedClearance(bed, mark)}/confirm`, {}),
  declineClearance: async (bed, mark) => post(`/clearance-wishes/${await askedClearance(bed, mark)}/decline`, {}),
  propose: async (_bed, mark) => post("/proposals", { title: mark, horizonDays: 60, seconds: 1 }),
  proposeScenarios: async ({ room, seed }, mark) => {
    const { code: leg } = await must(room.request("GET", `/api/legs/${seed.leg.id}`));
    return post("/scenarios", { horizonDays: 60, seconds: 1, runs: ["one", "two"].map((title) => ({ title: `${mark} ${title}`, changes: [{ kind: "close-leg", leg, from: "2026-12-05", through: "2026-12-15" }] })) });
  },
  cancelProposal: async ({ room }, mark) => post(`/proposals/${(await make(room, "/proposals", { title: mark, horizonDays: 60, seconds: 1 })).id}/cancel`, { version: 1 }),
  askForHelp: async ({ room }, mark) => {
    const { id } = await make(room, "/proposals", { title: mark, horizonDays: 60, seconds: 1 });
    await computeWaiting(room);
    return post(`/proposals/${id}/help`, {});
  },
  acceptProposal: async ({ room, seed }, mark) => {
    // So light that what earlier trials moved leaves room enough on the same days: every trial does the same.
    const { id: itemId } = await addItem(room, `A-${mark}`, 1);
    await addOffer(room, seed, `A-${mark}`, 6, {}, { itemId });
    await addNeed(room, seed, `A-${mark}`, 6, { itemId });
    const { id } = await make(room, "/proposals", { title: mark, horizonDays: 60, seconds: 1 });
    await computeWaiting(room);
    const proposal = await must(room.request("GET", `/api/proposals/${id}`));
    return post(`/proposals/${id}/accept`, { version: proposal.version, movements: "all" });
  },
  addSigningKey: async (_bed, mark) => post("/signing-keys", { publicKey: makeDevice("NSATU").publicKey, device: mark }),
  addBody: async (_bed, mark) => post("/bodies", { code: `B-${mark}`, names: names(mark) }),
  changeMember: async ({ room, seed }, mark) => post(`/bodies/${(await make(room, "/bodies", { code: `B-${mark}`, names: names(mark) })).id}/members`, { version: 1, partyId: seed.donor, fromOn: "2024-01-01" }),
  addDecision: async (bed, mark) => post("/decisions", decisionBody((await body(bed, mark)).id, mark)),
  stepDecision: async (bed, mark) => post(`/decisions/${(await decision(bed, mark)).id}/steps`, { version: 1, step: "circulate", note: `for ${mark}` }),
  objectToDecision: async (bed, mark) => {
    const { id } = await decision(bed, mark);
    await make(bed.room, `/decisions/${id}/steps`, { version: 1, step: "circulate" });
    await make(bed.room, `/decisions/${id}/steps`, { version: 2, step: "beginSilence", until: "2199-01-01T00:00:00Z" });
    return { ...post(`/decisions/${id}/objections`, { partyId: bed.seed.donor, letter: `not ${mark}` }), headers: bed.desk };
  },
  withdrawObjection: async (bed, mark) => {
    const { id, objections } = await objected(bed, mark);
    return { ...post(`/decisions/${id}/objections/${objections[0].id}/withdraw`, {}), headers: bed.desk };
  },
  recordPosition: async (bed, mark) => post(`/decisions/${(await decision(bed, mark)).id}/positions`, { partyId: bed.seed.donor, stance: "supports", saidOn: "2026-11-30", confidence: "reported", quotation: quotation(mark) }),
  markPassage: async (bed, mark) => post(`/documents/${(await document(bed, mark)).id}/passages`, { kind: "statement", start: 0, end: 10, speaker: mark }),
  acceptPassage: async (bed, mark) => passage(bed, mark, "accept", "announcement", { contributionId: (await addOffer(bed.room, bed.seed, `T-${mark}`, 30)).id, claims: { units: 30 }, note: mark }),
  tiePassage: async (bed, mark) => {
    const { id: decisionId } = await decision(bed, mark);
    const request = await passage(bed, mark, "accept", "statement");
    await must(bed.room.request("POST", request.path, request.body));
    return post(request.path.replace(/^\/api|accept$/g, (part) => (part === "accept" ? "ties" : "")), { version: 2, positions: [{ decisionId, partyId: bed.seed.donor, stance: "supports", confidence: "reported" }] });
  },
  rejectPassage: (bed, mark) => passage(bed, mark, "reject", "statement"),
  reopenPassage: async (bed, mark) => {
    const request = await passage(bed, mark, "reject", "statement");
    await must(bed.room.request("POST", request.path, request.body));
    return post(request.path.replace(/^\/api|reject$/g, (part) => (part === "reject" ? "reopen" : "")), { version: 2 });
  },
  splitPassage: (bed, mark) => passage(bed, mark, "split", "statement", ({ start, end }) => ({ pieces: [{ start, end: start + 7 }, { start: start + 8, end }] })),
  addMeeting: async (bed, mark) => post("/meetings", meetingBody((await body(bed, mark)).id, mark)),
  settleMeeting: async (bed, mark) => post(`/meetings/${(await make(bed.room, "/meetings", meetingBody((await body(bed, mark)).id, mark))).id}/sheet`, { version: 1, sheet: `done ${mark}`, actions: [{ text: mark, ownerId: bed.seed.donor, dueOn: "2026-12-24" }] }),
  finishAction: async (bed, mark) => {
    const meeting = await make(bed.room, "/meetings", meetingBody((await body(bed, mark)).id, mark));
    const { actions } = await make(bed.room, `/meetings/${meeting.id}/sheet`, { version: 1, sheet: mark, actions: [{ text: mark, ownerId: bed.seed.donor, dueOn: "2026-12-24" }] });
    return post(`/meetings/${meeting.id}/actions/${actions[0].id}/done`, {});
  },
  addAccession: async (bed, mark) => post("/accessions", { bodyId: (await body(bed, mark)).id, candidateId: bed.seed.origin, quotations: [quotation(mark)] }),
  addAccessionNews: async (bed, mark) => post(`/accessions/${(await accession(bed, mark, (await body(bed, mark)).id)).id}/news`, { kind: "step", step: 1, onDay: "2022-06-29", quotation: quotation(mark) }),
};
