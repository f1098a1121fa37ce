import type { Made, Step } from "./worlds.ts";

/** Numbers that look random and are the same for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface Story {
  /** Makes what all else stands on: parties, items, places. */
  readonly ground: readonly Step[];
  /** What both worlds have, in order. */
  readonly told: readonly Step[];
  /** What only one of them has, in order. Not released to the observers. */
  readonly hidden: readonly Step[];
  /** What only one of them has, told to all at first. Two people hide it at the end. */
  readonly once: readonly Step[];
  /** What hides it. */
  readonly hiding: readonly Step[];
}

/** Those who look: a donor's desk, another's, and somebody of no party. What is hidden is released to none of them. */
export const observers = ["donor-deu", "donor-nor", "analyst"] as const;
const insiders = ["LTU", "NSATU", "UKR"];

const names = (text: string) => ({ en: text, fr: text, uk: text });
const step = (name: string, by: string, path: string, body: unknown): Step => ({ name, by, method: "POST", make: () => ({ path, body }) });

function ground(): Step[] {
  const parties = [["DEU", "donor"], ["LTU", "donor"], ["NOR", "donor"], ["UKR", "recipient"]] as const;
  const node = (name: string, kind: string, country: string) => step(name, "coordinator", "/nodes", {
    code: name.toUpperCase(), names: names(name), kind, country, latitude: 50, longitude: 20, handlingTonnesPerDay: 100, storageTonnes: 500, licences: {}, noticeDays: 0, illustrative: true, basis: "made for a test",
  });
  return [
    ...parties.map(([code, role]) => step(code, "coordinator", "/parties", { code, kind: "nation", names: names(code), country: code, roles: [role] })),
    step("NSATU", "coordinator", "/parties", { code: "NSATU", kind: "organisation", names: names("NSATU"), country: null, roles: ["coordinator"] }),
    step("gun", "coordinator", "/items", { code: "GUN", names: names("gun"), category: "energy", unit: "piece", massKg: 100, basis: "made for a test" }),
    step("tent", "coordinator", "/items", { code: "TENT", names: names("tent"), category: "energy", unit: "piece", massKg: 10, basis: "made for a test" }),
    node("depot", "depot", "POL"), node("city", "destination", "UKR"),
    // So large that what is hidden and tied to it leaves enough for whatever is told.
    { name: "vast-need", by: "recipient-staff", method: "POST", make: (made) => ({ path: "/needs", body: {
      recipientId: made.get("UKR")!.id, reference: "VAST", itemId: made.get("gun")!.id, units: 1_000_000, priority: 1, validatedBy: made.get("NSATU")!.id, needBy: "2027-01-31", placeId: made.get("city")!.id, state: "open",
    } }) },
    { name: "way", by: "coordinator", method: "POST", make: (made) => ({ path: "/legs", body: {
      code: "WAY", fromNodeId: made.get("depot")!.id, toNodeId: made.get("city")!.id, mode: "road", transitDays: 3, departsEveryDays: 1, departsPhaseDays: 0, capacityTonnes: 20, neqCapKg: null,
      costCentsPerTonne: 1000, openFrom: null, openThrough: null, noticeDays: 1, illustrative: true, basis: "made for a test",
    } }) },
  ];
}

/** What is hidden later stands on a page of its own: a source goes by the words of who named it first. */
const quotation = (text: string) => ({ quote: `Said of ${text}`, saidOn: "2026-11-20", url: `https://example.org/${text === "once" ? "another" : "one"}-page`, publisher: `Paper of ${text}`, title: `About ${text}`, published: "2026-11-20", language: "en", claims: { units: 4 } });

interface Kind {
  readonly mark: string;
  readonly label: unknown;
  readonly donors: readonly (readonly [code: string, desk: string])[];
}

/** One more step of a story, in which `pick` chooses among what its earlier steps made. */
function next(kind: Kind, number: number, roll: (below: number) => number): Step {
  const { mark, label, donors } = kind;
  const [donor, desk] = donors[roll(donors.length)]!;
  const choose = (made: ReadonlyMap<string, Made>, what: string) => {
    const own = [...made].filter(([name]) => name.startsWith(`${mark}-${what}`));
    return own.length === 0 ? undefined : own[roll(own.length)];
  };
  const item = (made: ReadonlyMap<string, Made>) => made.get(roll(3) === 0 ? "tent" : "gun")!.id;
  const reference = `R-${roll(8)}`;
  const open = mark === "told" ? (number < 8 ? `R-${number}` : `C-${number}`) : `O-${number}`;
  const wide = roll(2) === 0 ? null : label;
  switch (roll(8)) {
    case 0: case 1: return { name: `${mark}-need-${number}`, by: "recipient-staff", method: "POST", make: (made) => ({ path: "/needs", body: {
      recipientId: made.get("UKR")!.id, reference: mark === "hidden" ? reference : `${mark === "once" ? "O" : "N"}-${number}`, itemId: item(made), units: 10 + roll(50), priority: 1 + roll(5), validatedBy: made.get("NSATU")!.id, needBy: "2027-01-31",
      placeId: made.get("city")!.id, state: "open", note: `${mark} ${number}`, quotations: roll(2) === 0 ? [quotation(mark)] : [], label: mark === "hidden" ? label : wide,
    } }) };
    case 2: case 3: return { name: `${mark}-offer-${number}`, by: desk, method: "POST", make: (made) => ({ path: "/contributions", body: {
      donorId: made.get(donor)!.id, reference: mark === "hidden" ? reference : open, kind: "goods", stage: "offered", category: ["military", "humanitarian"][roll(2)], title: `${mark} ${number}`, announcedOn: `2026-1${roll(2)}-0${1 + roll(9)}`,
      lines: [{ itemId: item(made), described: `${mark} goods`, unit: "piece", units: 20 + roll(80), fromNodeId: made.get("depot")!.id, availableFrom: "2026-12-01", availableThrough: "2027-02-28" }],
      valuations: [{ lineIndex: 0, amountMinor: 1000 + roll(9000), currency: "EUR", method: "donorDeclared", valuedOn: "2026-11-01" }], quotations: [quotation(mark)], label: mark === "hidden" ? label : wide,
    } }) };
    case 4: return { name: `${mark}-tie-${number}`, by: "coordinator", method: "POST", make: (made) => {
      const vast = mark !== "told" && roll(2) === 0 ? (["vast-need", made.get("vast-need")!] as const) : undefined;
      const [offer, need] = [choose(made, "offer"), vast ?? choose(made, "need")];
      return offer && need && { path: "/allocations", body: { lineId: offer[1].line, needId: need[1].id, units: 1 + roll(9), holdThrough: roll(3) === 0 ? "2026-12-20" : null } };
    } };
    case 5: return { name: `${mark}-stage-${number}`, by: "coordinator", method: "POST", make: (made) => {
      const offer = choose(made, "offer");
      return offer && { path: `/contributions/${offer[1].id}/stage`, body: { version: 1, to: "committed" } };
    } };
    case 6: return { name: `${mark}-declared-${number}`, by: "coordinator", method: "POST", make: (made) => {
      const offer = choose(made, "offer");
      return offer && { path: `/contributions/${offer[1].id}/declared`, body: { version: 1 + roll(2), lineId: offer[1].line, units: 1 + roll(10) } };
    } };
    default: return { name: `${mark}-change-${number}`, by: "coordinator", method: "PATCH", make: (made) => {
      const need = choose(made, "need");
      return need && { path: `/needs/${need[1].id}`, body: { note: `changed ${mark} ${number}`, priority: 1 + roll(5) }, version: 1 };
    } };
  }
}

/** Two people hide what was told once: one asks, another confirms. */
function hide(names: readonly string[], label: unknown): Step[] {
  return names.flatMap((name): Step[] => [
    { name: `wish-${name}`, by: "coordinator", method: "POST", make: (made) => {
      const one = made.get(name);
      return one && { path: "/relabellings", body: { kind: name.includes("need") ? "need" : "contribution", recordId: one.id, label, reason: "for a test" } };
    } },
    { name: `agreed-${name}`, by: name.includes("need") ? "recipient-staff" : "donor-ltu", method: "POST", make: (made) => {
      const wish = made.get(`wish-${name}`);
      return wish && { path: `/relabellings/${wish.id}/confirm`, body: {} };
    } },
  ]);
}

/** A story by its seed. */
export function makeStory(seed: number): Story {
  const roll = dice(seed);
  // What is told may be narrow, too, as long as one of the observers reads it.
  const told: Kind = { mark: "told", label: { releasableTo: ["DEU", "NOR", "NSATU", "UKR"] }, donors: [["DEU", "donor-deu"], ["NOR", "donor-nor"]] };
  const hidden: Kind = { mark: "hidden", label: { releasableTo: insiders }, donors: [["LTU", "donor-ltu"]] };
  const once = Array.from({ length: 10 + (seed % 5) }, (_, number) => next({ ...hidden, mark: "once", label: null }, number, dice(seed * 1000 + 900 + number)));
  return {
    once, hiding: hide(once.map((one) => one.name).filter((name) => /need|offer/.test(name)), { releasableTo: insiders }),
    ground: ground(),
    told: Array.from({ length: 14 }, (_, number) => next(told, number, dice(seed * 1000 + number))),
    hidden: Array.from({ length: 12 + roll(6) }, (_, number) => next(hidden, number, dice(seed * 1000 + 500 + number))),
  };
}
