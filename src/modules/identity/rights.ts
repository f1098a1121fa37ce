import type { Asker, Reach } from "./role.ts";

/** Who may call an operation, and on what: "all" records, or those of its "own" party. Who is not named may not. */
export interface Right {
  readonly cells: Readonly<Partial<Record<Asker, Reach>>>;
  /** Asks for a proof of who acts that is no older than five minutes. */
  readonly stepUp?: true;
}

const everyone = { recipientStaff: "all", donorDesk: "all", coordinator: "all", movement: "all", hub: "all", training: "all", auditor: "all" } as const;
const read: Right = { cells: everyone };
const log: Right = { cells: { coordinator: "all", auditor: "all" } };
const coordinator: Right = { cells: { coordinator: "all" } };
const network: Right = { cells: { coordinator: "all", movement: "all" } };
const need: Right = { cells: { recipientStaff: "own", coordinator: "all" } };
const contribution: Right = { cells: { donorDesk: "own", coordinator: "all" } };
/** Records that have a label of their own are the recipient's and the donors'. */
const labelled: Right = { cells: { recipientStaff: "own", donorDesk: "own", coordinator: "all" } };
const member: Right = { cells: { donorDesk: "own", recipientStaff: "own" } };
const movement: Right = { cells: { coordinator: "all", movement: "all" } };
const onTheWay: Right = { cells: { coordinator: "all", movement: "all", hub: "all" } };
// Each side of a seat acts for its own: who teaches, and whose people are taught.
const teaching: Right = { cells: { donorDesk: "own", coordinator: "all", training: "all" } };
const taught: Right = { cells: { recipientStaff: "own", coordinator: "all", training: "all" } };
const eitherSide: Right = { cells: { ...teaching.cells, ...taught.cells } };
// Names of people are for those who answer for them, and not for who coordinates.
const named: Right = { cells: { recipientStaff: "own", training: "all" } };
// Who delivers and who receives; not who coordinates between them.
const handover: Right = { cells: { recipientStaff: "all", donorDesk: "all", movement: "all", hub: "all" } };
const signIn: Right = { cells: { ...everyone, public: "all" } };
const oneself: Right = { cells: everyone };

/**
 * The specification of who may do what, by operation. An operation that is not here is refused to everyone, and fails the tests.
 * Nobody signed in (`public`) reads of the room what is public, in lists of its own.
 */
export const rights: Readonly<Record<string, Right>> = {
  // What the room holds.
  describeRoom: read, openPicture: read, openMonths: read, openFigure: read, openGoods: read, openCoverage: read, openSent: read, openPromises: read, listUncounted: read, openMap: read,
  listParties: read, openParty: read, listItems: read, openItem: read, listNodes: read, openNode: read, listLegs: read, openLeg: read,
  listNeeds: read, openNeed: read, listContributions: read, openContribution: read, listLines: read, listAllocations: read, openLedger: read,
  listStatements: read, openStatement: read, listSaid: read, openSaidCounts: read, listPlacesOf: read, listProposals: read, openProposal: read, compareProposals: read, proposalDocuments: read, listPlanChoices: read, currentProblem: read,
  listPackageTemplates: read, openPackageTemplate: read, listPackageNeeds: read, openPackageNeed: read, listReadinessWith: read, openReadinessWith: read,
  listBodies: read, openBody: read, listDecisions: read, openDecision: read, listAccessions: read, openAccession: read, listWaiting: read, listMeetings: read, openMeeting: read,
  // What is public, to whoever comes by.
  listPublicNeeds: signIn, listPublicContributions: signIn,
  // Records, by whose they are.
  addPackageTemplate: coordinator, addPackageNeed: need,
  addNeed: need, changeNeed: need, moveNeed: need,
  addContribution: contribution, changeContribution: contribution, reachStage: { ...contribution, stepUp: true }, endContribution: contribution, changeLine: contribution, declareDelivered: contribution, addMoney: contribution,
  addNode: network, changeNode: network, addLeg: network, changeLeg: network,
  addParty: coordinator, changeParty: coordinator, addItem: coordinator, changeItem: coordinator,
  addAllocation: coordinator, confirmAllocation: coordinator, releaseAllocation: coordinator,
  // Who may read a record: asked for by one person, confirmed by another.
  listRelabellings: read, askRelabelling: { ...labelled, stepUp: true }, confirmRelabelling: { ...labelled, stepUp: true }, declineRelabelling: labelled,
  // What parties and people are cleared for: for more, asked for by one person and confirmed by another.
  openOwnClearance: read, listClearances: log, listClearanceWishes: log, askClearance: { ...coordinator, stepUp: true }, confirmClearance: { ...coordinator, stepUp: true }, declineClearance: coordinator,
  // Documents that are read, and what a person takes from them.
  listDocuments: read, openDocument: read, openDocumentFile: read, listMatches: read, listPlaces: read,
  addDocument: coordinator, markPassage: coordinator, acceptPassage: coordinator, tiePassage: coordinator, rejectPassage: coordinator, reopenPassage: coordinator, splitPassage: coordinator,
  // Plans.
  propose: coordinator, proposeScenarios: coordinator, cancelProposal: coordinator, askForHelp: coordinator, acceptProposal: { ...coordinator, stepUp: true },
  // Decisions by consensus. A member objects and speaks for itself; whoever chairs records what was published.
  addBody: coordinator, changeMember: coordinator, addDecision: coordinator, stepDecision: { ...coordinator, stepUp: true }, addAccession: coordinator, addAccessionNews: coordinator, addMeeting: coordinator, settleMeeting: coordinator, finishAction: { cells: { ...member.cells, coordinator: "all" } },
  objectToDecision: { ...member, stepUp: true }, withdrawObjection: { ...member, stepUp: true }, recordPosition: { cells: { ...member.cells, coordinator: "all" } },
  // Consignments. A count and a signature are for those who stand before the goods.
  listConsignments: read, openConsignment: read, openMovements: read, openMovementDay: read, openNodeMovements: read, openEndUse: read, addConsignment: movement, draftConsignments: movement, changeConsignment: movement, splitConsignment: movement, mergeConsignments: movement, cancelConsignment: movement,
  packConsignment: onTheWay, departConsignment: onTheWay, arriveConsignment: onTheWay, takeScans: { cells: { ...onTheWay.cells, recipientStaff: "all" } }, reportException: onTheWay, closeConsignment: movement,
  overrideGate: { ...movement, stepUp: true }, countConsignment: { cells: { recipientStaff: "all", hub: "all" } }, takeReceipt: handover, reportEndUse: need,
  // Courses, seats and who sits on them.
  listCourses: read, openCourse: read, listCourseSessions: read, openCourseSession: read, listTrainingRequests: read, openTrainingRequest: read, reportCourses: read, openTrainingStep: read, openTrainee: read,
  addCourse: teaching, addCourseSession: teaching, changeCourseSession: teaching, addTrainingRequest: taught, withdrawTrainingRequest: taught,
  bookCohort: eitherSide, releaseCohortSeats: eitherSide, nominateTrainees: taught, stepSeat: eitherSide,
  nameTrainee: named, readTraineeName: named, eraseTraineeName: named,
  // Funds: a donor speaks for its money, a holder for what was spent, a broker for its batches.
  listFunds: read, openFund: read, listFundSteps: read, listPurchases: read, reportFunds: read, openFundReport: read, shareOfProducts: read,
  addFund: contribution, addFundStep: contribution, offerBatch: contribution, pickBatch: { ...contribution, stepUp: true }, returnPick: contribution, recordPurchase: contribution,
  // Files.
  // An import is seen by who began it alone; for others it is not there.
  openTemplate: read, exportFile: read, startImport: coordinator, openJob: oneself, cancelJob: oneself, openMarkedFile: oneself,
  // The log: who did what stands under every record; the log as a whole is for those who answer for it. A witness is asked by other rooms, which sign what they ask.
  listAuditEntries: read, listLogs: read, proveAuditEntry: read, proveConsistency: log, listLogEntries: log, readCheckpoint: log, readBundle: log,
  addCheckpoint: signIn, readWitnessedCheckpoint: signIn,
  // Signing in, and what is one's own.
  openSession: signIn, signIn, askPasskey: signIn, signInByPasskey: signIn, beginOpenid: signIn, finishOpenid: signIn, signOut: signIn, openInvitation: signIn, acceptInvitation: signIn,
  openAccount: oneself, listActors: oneself, endSession: oneself, switchParty: oneself, prove: oneself, proveByPasskey: oneself,
  changePassword: { ...oneself, stepUp: true }, addToken: { ...oneself, stepUp: true }, revokeToken: oneself,
  askNewPasskey: { ...oneself, stepUp: true }, addPasskey: { ...oneself, stepUp: true }, removePasskey: { ...oneself, stepUp: true }, tieOpenid: { ...oneself, stepUp: true }, untieOpenid: { ...oneself, stepUp: true },
  // Keys by which people sign handovers: one registers one's own.
  openPaper: read, openReceipt: read, listSigningKeys: read, addSigningKey: { ...oneself, stepUp: true }, revokeSigningKey: oneself,
  // People.
  listAccounts: log, inviteAccount: { ...coordinator, stepUp: true }, changeMembership: { ...coordinator, stepUp: true }, disableAccount: { ...coordinator, stepUp: true }, enableAccount: { ...coordinator, stepUp: true },
};

/** The furthest reach that any of the roles gives, or `null`. */
export function reachOf(right: Right | undefined, held: readonly Asker[]): Reach | null {
  const cells = held.map((role) => right?.cells[role]);
  return cells.includes("all") ? "all" : cells.includes("own") ? "own" : null;
}
