import type { Answer, TestRoom } from "./test-room.ts";

const names = (text: string) => ({ en: text, fr: text, uk: text });

/** What a small room has: one donor, one way from a depot through a hub to a city, an item of known mass. */
export interface SmallRoom {
  readonly donor: string;
  readonly origin: string;
  readonly depot: string;
  readonly city: string;
  readonly item: string;
  readonly leg: { readonly id: string; readonly version: number };
}

export async function must(answer: Promise<Answer>): Promise<any> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Fills a room through its API. `suffix` tells its records from those of another test in the same room. */
export async function seedRoom(room: Pick<TestRoom, "request">, suffix: string): Promise<SmallRoom> {
  const party = async (code: string, kind: string, roles: string[], country: string | null) => {
    const known = (await must(room.request("GET", `/api/parties?search=${code}`))).items.find((one: { code: string }) => one.code === code);
    return (known ?? (await must(room.request("POST", "/api/parties", { code, kind, names: names(code), country, roles })))).id as string;
  };
  const donor = await party("NOR", "nation", ["donor"], "NOR");
  const origin = await party("USA", "nation", ["donor"], "USA");
  const node = async (code: string, kind: string, country: string) => (await must(room.request("POST", "/api/nodes", {
    code: `${code}-${suffix}`, names: names(code), kind, country, latitude: 50, longitude: 20, handlingTonnesPerDay: 100, storageTonnes: 500, licences: {}, noticeDays: 0, illustrative: true, basis: "made for a test",
  }))).id as string;
  const [depot, hub, city] = [await node("DEPOT", "depot", "NOR"), await node("HUB", "hub", "POL"), await node("CITY", "destination", "UKR")];
  const leg = async (code: string, from: string, to: string, days: number) => must(room.request("POST", "/api/legs", {
    code: `${code}-${suffix}`, fromNodeId: from, toNodeId: to, mode: "road", transitDays: days, departsEveryDays: 1, departsPhaseDays: 0, capacityTonnes: 20, neqCapKg: null, costCentsPerTonne: 1000,
    openFrom: null, openThrough: null, noticeDays: 1, illustrative: true, basis: "made for a test",
  }));
  await leg("FIRST", depot, hub, 3);
  const last = await leg("LAST", hub, city, 2);
  const item = (await addItem(room, `GEN-${suffix}`, 1000)).id as string;
  return { donor, origin, depot, city, item, leg: { id: last.id, version: last.version } };
}

export function addItem(room: Pick<TestRoom, "request">, code: string, massKg: number | null): Promise<any> {
  return must(room.request("POST", "/api/items", { code, names: names(code), category: "energy", unit: "piece", massKg, basis: "made for a test" }));
}

export async function addNeed(room: Pick<TestRoom, "request">, seed: SmallRoom, reference: string, units: number, more: Record<string, unknown> = {}): Promise<any> {
  return must(room.request("POST", "/api/needs", {
    recipientId: seed.donor, reference, itemId: seed.item, units, priority: 1, validatedBy: seed.donor, needBy: "2027-01-31", placeId: seed.city, state: "open", illustrative: true, basis: "made for a test", ...more,
  }));
}

/** A contribution of one line; gives its opened form. */
export async function addOffer(room: Pick<TestRoom, "request">, seed: SmallRoom, reference: string, units: number | null, more: Record<string, unknown> = {}, line: Record<string, unknown> = {}): Promise<any> {
  return must(room.request("POST", "/api/contributions", {
    donorId: seed.donor, reference, kind: "goods", stage: "offered", category: "humanitarian", title: reference, announcedOn: "2026-11-01", illustrative: true, basis: "made for a test",
    lines: [{ itemId: seed.item, described: "Generators", unit: "piece", units, fromNodeId: seed.depot, availableFrom: "2026-12-01", availableThrough: "2027-02-28", ...line }], ...more,
  }));
}
