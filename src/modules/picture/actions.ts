import type { Day } from "../../kernel/day.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { ListOrder } from "../../edges/keyset.ts";
import type { ActionContext } from "../audit/index.ts";
import { measures, stagesOf, type Measure, type Stage } from "../ledger/index.ts";
import { legsByCode, nodesByCode } from "../network/actions.ts";
import { coverageOf } from "../needs/index.ts";
import { partiesByCode, partyIdOf } from "../parties/actions.ts";
import type { Party } from "../parties/index.ts";
import { supportCount } from "../sources/actions.ts";
import { addFigures, addStage, noFigures, toWire, whyUncounted, type Figures } from "./figures.ts";
import { countRecords, countsAsOf, coverageAsOf, goodsAsOf, listMethods, listPlannedLoads, listPlans, pageParts, pageUncounted, totalsAsOf, totalsByMonth, unknownLines, type FigureOf } from "./store.ts";

export type Wire = Record<Measure, number>;

export interface PictureRow extends Wire {
  readonly key: string;
  readonly names: Party["names"] | null;
  readonly contributions: number;
  readonly unvalued: number;
}

async function partiesById(context: ActionContext): Promise<Map<string, Party>> {
  return new Map([...(await partiesByCode(context.sql)).values()].map((party) => [party.id as string, party]));
}

/**
 * The figures of a day: euro cents by measure and by one valuation method, by donor or category. Each is a sum of ledger
 * balances; values found in unlike ways are never in one figure.
 */
export async function pictureOf(context: ActionContext, asked: { asOf: Day; by: "donor" | "category"; method: string | null }) {
  const methods = await listMethods(context.sql);
  const method = asked.method ?? methods.find((one) => one.method !== "illustrative")?.method ?? "donorDeclared";
  const totals = await totalsAsOf(context.sql, `value:EUR:${method}`, asked.asOf);
  const counts = await countsAsOf(context.sql, method, asked.asOf);
  const parties = asked.by === "donor" ? await partiesById(context) : new Map<string, Party>();
  const key = (row: { donor: string; category: string }) => (asked.by === "donor" ? (parties.get(row.donor)?.code ?? row.donor) : row.category);
  const figures = new Map<string, Figures>();
  for (const row of totals) figures.set(key(row), addStage(figures.get(key(row)) ?? noFigures, row.stage, row.units));
  const counted = new Map<string, { contributions: number; unvalued: number }>();
  for (const row of counts) {
    const before = counted.get(key(row)) ?? { contributions: 0, unvalued: 0 };
    counted.set(key(row), { contributions: before.contributions + row.contributions, unvalued: before.unvalued + row.unvalued });
  }
  const names = new Map([...parties.values()].map((party) => [party.code, party.names]));
  const rows = [...new Set([...figures.keys(), ...counted.keys()])].sort().map((one): PictureRow => ({
    key: one, names: names.get(one) ?? null, ...(counted.get(one) ?? { contributions: 0, unvalued: 0 }), ...toWire(figures.get(one) ?? noFigures),
  }));
  const total = [...figures.values()].reduce(addFigures, noFigures);
  const sum = [...counted.values()].reduce((a, b) => ({ contributions: a.contributions + b.contributions, unvalued: a.unvalued + b.unvalued }), { contributions: 0, unvalued: 0 });
  return done({ asOf: asked.asOf, by: asked.by, method, methods, rows, total: { ...sum, ...toWire(total) } });
}

/** Month by month up to a day: what stood at each measure at the month's end, and what was new in it. */
export async function pictureByMonth(context: ActionContext, asked: { asOf: Day; method: string; donor: string | null }) {
  const donorId = asked.donor === null ? null : await partyIdOf(context.sql, asked.donor);
  const rows = donorId === undefined ? [] : await totalsByMonth(context.sql, `value:EUR:${asked.method}`, asked.asOf, donorId);
  const months = new Map<string, Figures>();
  for (const row of rows) months.set(row.month, addStage(months.get(row.month) ?? noFigures, row.stage, row.units));
  let before = toWire(noFigures);
  const answer = [...months].map(([month, figures]) => {
    const standing = toWire(figures);
    const added = Object.fromEntries(measures.map((measure) => [measure, standing[measure] - before[measure]])) as Wire;
    before = standing;
    return { month, standing, added };
  });
  return done({ asOf: asked.asOf, method: asked.method, months: answer });
}

/**
 * What a figure is made of: the contributions whose value stands in it on that day, each with how much of it does. The parts
 * add up to the figure on any day, for both are sums of the same ledger balances.
 */
export async function openFigure(context: ActionContext, asked: Omit<FigureOf, "stages"> & { measure: Measure }, order: ListOrder) {
  const { measure, ...of } = asked;
  const page = await pageParts(context.sql, { ...of, stages: stagesOf[measure] }, order, (id) => supportCount("contribution", id));
  if (!page) return refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
  return done({
    asOf: of.asOf, method: of.method, measure, contributions: page.items[0]?.parts ?? 0, eurMinor: Number(page.items[0]?.sum ?? 0n), next: page.next,
    items: page.items.map((row) => ({
      id: row.id, donor: row.donor, reference: row.reference, title: row.title, announcedOn: row.announced_on, announcedText: row.announced_text, illustrative: row.illustrative,
      stage: row.stage, statementCount: row.statements, eurMinor: Number(row.units),
    })),
  });
}

export async function goodsOf(context: ActionContext, asked: { asOf: Day; donor: string | null; illustrative: boolean; catalogued: boolean; search: string | null; limit: number }) {
  const donorId = asked.donor === null ? null : await partyIdOf(context.sql, asked.donor);
  const rows = donorId === undefined ? [] : await goodsAsOf(context.sql, { ...asked, donor: donorId });
  const unknown = asked.catalogued ? await unknownLines(context.sql, asked) : new Map<string, number>();
  const goods = new Map<string, { row: (typeof rows)[number]; figures: Figures }>();
  for (const row of rows) goods.set(row.commodity, { row, figures: addStage(goods.get(row.commodity)?.figures ?? noFigures, row.stage as Stage, row.units) });
  const wanted = asked.search?.toLowerCase();
  const items = [...goods.values()].map(({ row, figures }) => {
    const [unit, ...described] = row.commodity.replace(/^(illustrative:)?(item|text):/, "").split(":");
    const names = row.name_en === null ? null : { en: row.name_en, fr: row.name_fr!, uk: row.name_uk! };
    return {
      itemId: row.item_id, code: row.code, names, described: names === null ? described.join(":") : names.en, unit: row.unit ?? unit!,
      unknownLines: row.item_id === null ? 0 : (unknown.get(row.item_id) ?? 0), ...toWire(figures),
    };
  }).filter((one) => wanted === undefined || `${one.code ?? ""} ${one.described} ${one.names?.fr ?? ""} ${one.names?.uk ?? ""}`.toLowerCase().includes(wanted));
  items.sort((a, b) => (a.described < b.described ? -1 : 1));
  return done({ asOf: asked.asOf, total: items.length, items: items.slice(0, asked.limit) });
}

/** How far open needs are covered at the end of a day; a need is covered to at most its whole, so that surplus hides nothing. */
export async function coverageOfNeeds(context: ActionContext, asOf: Day) {
  const rows = await coverageAsOf(context.sql, asOf);
  const tally = (list: typeof rows) => {
    const of = (wanted: "none" | "partly" | "full") => list.filter((row) => coverageOf(row.units, row.allocated) === wanted).length;
    const share = (amount: (row: (typeof rows)[number]) => bigint) => list.length === 0 ? 0
      : list.reduce((sum, row) => sum + Math.min(1, Number(amount(row)) / Number(row.units)), 0) / list.length;
    return { needs: list.length, none: of("none"), partly: of("partly"), full: of("full"), coveredShare: share((row) => row.allocated), deliveredShare: share((row) => row.delivered) };
  };
  return done({ asOf, ...tally(rows), byPriority: [1, 2, 3, 4, 5].map((priority) => ({ priority, ...tally(rows.filter((row) => row.priority === priority)) })) });
}

/** Contributions whose value stands in no total, each with why. */
export async function listUncounted(context: ActionContext, order: ListOrder, donor: string | null): Promise<Outcome<{ items: object[]; next: string | null }>> {
  const donorId = donor === null ? null : await partyIdOf(context.sql, donor);
  const page = donorId === undefined ? { items: [], next: null } : await pageUncounted(context.sql, order, donorId);
  if (!page) return refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
  return done({
    next: page.next,
    items: page.items.map((row) => ({
      id: row.id, donor: row.donor, reference: row.reference, title: row.title, announcedOn: row.announced_on,
      announcedText: row.announced_text, notCounted: row.not_counted, findings: row.findings,
      reasons: whyUncounted({ notCounted: row.not_counted, valuations: row.valuations, converted: row.converted, findings: row.findings }),
    })),
  });
}

/** The network with the tonnes that accepted plans send over each leg and through each node. An item of unknown mass adds no tonnes and is told. */
export async function mapOf(context: ActionContext, asOf: Day) {
  const nodes = [...(await nodesByCode(context.sql)).values()];
  const legs = [...(await legsByCode(context.sql)).values()];
  const loads = await listPlannedLoads(context.sql, asOf);
  const plans = await listPlans(context.sql, [...new Set(loads.map((load) => load.proposal_id))]);
  const legTonnes = new Map<string, number>();
  let unweighed = 0;
  for (const load of loads) {
    const movement = plans.get(load.proposal_id)?.movements.find((one) => one.id === load.movement);
    if (load.mass_kg === null) unweighed += 1;
    for (const { leg } of movement?.legs ?? []) legTonnes.set(leg, (legTonnes.get(leg) ?? 0) + (Number(load.units) * (load.mass_kg ?? 0)) / 1000);
  }
  const nodeTonnes = new Map<string, number>();
  const shownLegs = legs.map((leg) => {
    const flowTonnes = legTonnes.get(leg.id) ?? legTonnes.get(leg.code) ?? 0;
    nodeTonnes.set(leg.to.id, (nodeTonnes.get(leg.to.id) ?? 0) + flowTonnes);
    return {
      id: leg.id as string, code: leg.code, from: leg.from.id as string, to: leg.to.id as string, mode: leg.mode, transitDays: leg.transitDays, capacityTonnes: leg.capacityTonnes,
      departsEveryDays: leg.departsEveryDays, illustrative: leg.illustrative, flowTonnes,
    };
  });
  return done({
    asOf, unweighedLoads: unweighed, legs: shownLegs,
    nodes: nodes.map((node) => ({
      id: node.id as string, code: node.code, names: node.names, kind: node.kind, country: node.country, latitude: node.latitude, longitude: node.longitude,
      handlingTonnesPerDay: node.handlingTonnesPerDay, illustrative: node.illustrative, basis: node.basis, flowTonnes: nodeTonnes.get(node.id) ?? 0,
    })),
  });
}

/** What the room is and holds, for its first page. */
export async function describeRoom(context: ActionContext) {
  return done({ today: context.today, actor: context.actor, counts: await countRecords(context.sql) });
}
