import { sql, type RawBuilder } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import { consignmentStates, isBeforeDispatch, isOnTheWay, type Cargo, type Consignment, type ConsignmentLeg, type ConsignmentState } from "./consignment.ts";

interface ConsignmentRow {
  id: Consignment["id"]; reference: string; state: ConsignmentState; from_node_id: string; to_node_id: string; recipient_id: string; carrier_id: string | null; promised_on: Day | null;
  first_promised_on: Day | null; noticed_on: Day | null; export_licence: string | null; consent_reference: string | null; form302: string | null; created_on: Day; handed_over_on: Day | null;
  illustrative: boolean; label_id: LabelId; version: number;
}

const columns = sql`c.id, c.reference, c.state, c.from_node_id, c.to_node_id, c.recipient_id, c.carrier_id, c.promised_on, c.first_promised_on, c.noticed_on, c.export_licence, c.consent_reference,
  c.form302, c.created_on, c.handed_over_on, c.illustrative, c.label_id, c.version`;

function toConsignment(row: ConsignmentRow): Consignment {
  return {
    id: row.id, reference: row.reference, state: row.state, fromNodeId: row.from_node_id, toNodeId: row.to_node_id, recipientId: row.recipient_id, carrierId: row.carrier_id, promisedOn: row.promised_on,
    firstPromisedOn: row.first_promised_on, noticedOn: row.noticed_on, exportLicence: row.export_licence, consentReference: row.consent_reference, form302: row.form302, createdOn: row.created_on,
    handedOverOn: row.handed_over_on, illustrative: row.illustrative, labelId: row.label_id, version: row.version,
  };
}

/** A consignment with the records it names, and what it carries in one line. */
export interface ShownConsignment {
  readonly consignment: Consignment;
  readonly recipient: Brief;
  readonly carrier: Brief | null;
  readonly from: Brief;
  readonly to: Brief;
  readonly label: Label;
  readonly items: readonly { readonly item: Brief & { readonly unit: string }; readonly units: bigint }[];
  readonly lastLeg: { readonly leg: { readonly id: string; readonly code: string; readonly from: Brief; readonly to: Brief }; readonly departedOn: Day; readonly arrivedOn: Day | null } | null;
  readonly keptEvents: number;
}

/** How other modules show what a consignment names. */
export interface ConsignmentShows {
  readonly party: Show<Brief>;
  readonly node: Show<Brief>;
  readonly label: Show<Label>;
  readonly item: (id: RawBuilder<unknown>) => RawBuilder<Brief & { unit: string }>;
  readonly leg: (id: RawBuilder<unknown>) => RawBuilder<NonNullable<ShownConsignment["lastLeg"]>["leg"]>;
}

type ShownRow = ConsignmentRow & { items: { item: Brief & { unit: string }; units: string }[]; last_leg: ShownConsignment["lastLeg"]; kept_events: number };

function showConsignments(show: ConsignmentShows) {
  const [recipient, carrier] = [show.party("recipient", sql`c.recipient_id`), show.party("carrier", sql`c.carrier_id`)];
  const [from, to] = [show.node("origin", sql`c.from_node_id`), show.node("destination", sql`c.to_node_id`)];
  const label = show.label("label", sql`c.label_id`);
  return {
    selected: sql`${columns}, ${recipient.columns}, ${carrier.columns}, ${from.columns}, ${to.columns}, ${label.columns},
      (select coalesce(jsonb_agg(jsonb_build_object('item', ${show.item(sql`g.item_id`)}, 'units', g.units::text) order by g.item_id), '[]') from (select x.item_id, sum(x.units) as units from consignments.cargo x where x.consignment_id = c.id group by x.item_id) g) as items,
      (select jsonb_build_object('leg', ${show.leg(sql`cl.leg_id`)}, 'departedOn', cl.departed_on, 'arrivedOn', cl.arrived_on) from consignments.leg cl where cl.consignment_id = c.id and cl.departed_on is not null order by cl.position desc limit 1) as last_leg,
      (select count(*)::int from consignments.event e where e.consignment_id = c.id and e.outcome = 'kept') as kept_events`,
    from: sql`consignments.consignment c ${recipient.join} ${carrier.join} ${from.join} ${to.join} ${label.join}`,
    read: (row: ShownRow): ShownConsignment => ({
      consignment: toConsignment(row), recipient: recipient.read(row.recipient_id, row), carrier: row.carrier_id === null ? null : carrier.read(row.carrier_id, row), from: from.read(row.from_node_id, row),
      to: to.read(row.to_node_id, row), label: label.read("", row), items: row.items.map(({ item, units }) => ({ item, units: BigInt(units) })), lastLeg: row.last_leg, keptEvents: row.kept_events,
    }),
  };
}

export interface ConsignmentFilter {
  readonly search?: string | undefined;
  readonly states?: readonly ConsignmentState[] | undefined;
  readonly needId?: string | undefined;
  readonly contributionId?: string | undefined;
  /** Those that were promised before this day and are still waited for, or all others. */
  readonly late?: { readonly is: boolean; readonly today: Day } | undefined;
  readonly allocationIds?: readonly string[] | undefined;
}

const sortKeys = {
  reference: { expression: sql`c.reference`, type: "text", nullable: false },
  promisedOn: { expression: sql`c.promised_on`, type: "date", nullable: true },
  createdOn: { expression: sql`c.created_on`, type: "date", nullable: false },
} as const;

/** What somebody still waits for: before it leaves, and on its way. */
const waitedFor = consignmentStates.filter((state) => isBeforeDispatch(state) || isOnTheWay(state));

const carries = (condition: RawBuilder<unknown>) => sql`and exists (select from consignments.cargo x where x.consignment_id = c.id and ${condition})`;

export async function pageConsignments(db: Sql, filter: ConsignmentFilter, order: ListOrder, show: ConsignmentShows): Promise<Page<ShownConsignment> | undefined> {
  const page = keyset(sortKeys, order, sql`c.id`);
  if (!page) return undefined;
  const shown = showConsignments(show);
  const { rows } = await sql<ShownRow & { sort_value: string | null }>`
    select ${shown.selected}, ${page.sortValue} as sort_value from ${shown.from}
     where ${page.where}
       ${filter.search === undefined ? sql`` : sql`and (c.reference ilike ${containing(filter.search)} or exists (select from consignments.package p where p.consignment_id = c.id and p.sscc = right(regexp_replace(${filter.search}, '\\D', '', 'g'), 18)))`}
       ${filter.late === undefined ? sql`` : sql`and (c.promised_on is not null and c.promised_on < ${filter.late.today} and c.state = any (${[...waitedFor]})) = ${filter.late.is}`}
       ${filter.states === undefined ? sql`` : sql`and c.state = any (${[...filter.states]})`}
       ${filter.needId === undefined ? sql`` : carries(sql`x.need_id = ${filter.needId}`)}
       ${filter.contributionId === undefined ? sql`` : carries(sql`x.contribution_id = ${filter.contributionId}`)}
       ${filter.allocationIds === undefined ? sql`` : carries(sql`x.allocation_id = any (${[...filter.allocationIds]}::uuid[])`)}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, shown.read);
}

export async function findShownConsignment(db: Sql, id: string, show: ConsignmentShows): Promise<ShownConsignment | undefined> {
  return (await listShownConsignments(db, [id], show))[0];
}

export async function listShownConsignments(db: Sql, ids: readonly string[], show: ConsignmentShows): Promise<ShownConsignment[]> {
  const shown = showConsignments(show);
  const { rows } = await sql<ShownRow>`select ${shown.selected} from ${shown.from} where c.id = any (${[...ids]}::uuid[]) order by c.reference`.execute(db);
  return rows.map(shown.read);
}

/** A consignment locked for a change. */
export async function lockConsignment(db: Sql, id: string): Promise<Consignment | undefined> {
  const { rows } = await sql<ConsignmentRow>`select ${columns} from consignments.consignment c where c.id = ${id} for update`.execute(db);
  return rows[0] && toConsignment(rows[0]);
}

export async function insertConsignments(db: Sql, list: readonly Consignment[]): Promise<void> {
  await sql`
    insert into consignments.consignment (id, reference, state, from_node_id, to_node_id, recipient_id, carrier_id, promised_on, first_promised_on, noticed_on, export_licence, consent_reference, form302,
                                          created_on, handed_over_on, illustrative, label_id, version)
    select r.id, r.reference, r.state, r."fromNodeId", r."toNodeId", r."recipientId", r."carrierId", r."promisedOn", r."firstPromisedOn", r."noticedOn", r."exportLicence", r."consentReference", r.form302,
           r."createdOn", r."handedOverOn", r.illustrative, r."labelId", r.version
      from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
        as r(id uuid, reference text, state text, "fromNodeId" uuid, "toNodeId" uuid, "recipientId" uuid, "carrierId" uuid, "promisedOn" date, "firstPromisedOn" date, "noticedOn" date, "exportLicence" text,
             "consentReference" text, form302 text, "createdOn" date, "handedOverOn" date, illustrative boolean, "labelId" int, version int)`.execute(db);
}

export async function updateConsignment(db: Sql, one: Consignment): Promise<void> {
  await sql`
    update consignments.consignment set state = ${one.state}, carrier_id = ${one.carrierId}, promised_on = ${one.promisedOn}, first_promised_on = ${one.firstPromisedOn}, noticed_on = ${one.noticedOn},
           export_licence = ${one.exportLicence}, consent_reference = ${one.consentReference}, form302 = ${one.form302}, handed_over_on = ${one.handedOverOn}, label_id = ${one.labelId},
           illustrative = ${one.illustrative}, version = ${one.version}
     where id = ${one.id}`.execute(db);
}

interface LegRow { position: number; leg_id: string; depart_on: Day; arrive_on: Day; departed_on: Day | null; arrived_on: Day | null }

export async function listLegsOf(db: Sql, consignment: string): Promise<ConsignmentLeg[]> {
  const { rows } = await sql<LegRow>`
    select l.position, l.leg_id, l.depart_on, l.arrive_on, l.departed_on, l.arrived_on from consignments.leg l where l.consignment_id = ${consignment} order by l.position`.execute(db);
  return rows.map((row) => ({ position: row.position, legId: row.leg_id, departOn: row.depart_on, arriveOn: row.arrive_on, departedOn: row.departed_on, arrivedOn: row.arrived_on }));
}

export async function insertLegs(db: Sql, { id, labelId }: Pick<Consignment, "id" | "labelId">, legs: readonly ConsignmentLeg[]): Promise<void> {
  await sql`
    insert into consignments.leg (consignment_id, position, leg_id, depart_on, arrive_on, departed_on, arrived_on, label_id)
    select ${id}, r.position, r."legId", r."departOn", r."arriveOn", r."departedOn", r."arrivedOn", ${labelId}
      from jsonb_to_recordset(${JSON.stringify(legs)}::jsonb) as r(position int, "legId" uuid, "departOn" date, "arriveOn" date, "departedOn" date, "arrivedOn" date)`.execute(db);
}

export async function updateLeg(db: Sql, consignment: string, leg: ConsignmentLeg): Promise<void> {
  await sql`update consignments.leg set departed_on = ${leg.departedOn}, arrived_on = ${leg.arrivedOn} where consignment_id = ${consignment} and position = ${leg.position}`.execute(db);
}

/** Forgets the legs that nobody has left on yet, for another way. */
export async function deleteOpenLegs(db: Sql, consignment: string): Promise<void> {
  await sql`delete from consignments.leg where consignment_id = ${consignment} and departed_on is null`.execute(db);
}

interface CargoRow {
  id: string; consignment_id: string; allocation_id: string; contribution_id: string; line_id: string; need_id: string; item_id: string; donor_id: string; consent_id: string | null; category: string;
  commodity: string; units: bigint; allocation_label_id: LabelId;
}

function toCargo(row: CargoRow): Cargo {
  return {
    id: row.id, allocationId: row.allocation_id, contributionId: row.contribution_id, lineId: row.line_id, needId: row.need_id, itemId: row.item_id, donorId: row.donor_id, consentId: row.consent_id,
    category: row.category, commodity: row.commodity, units: row.units, allocationLabelId: row.allocation_label_id,
  };
}

/** What a consignment carries. The ledger takes it in the order of its lines, as everybody who writes there does. */
export async function listCargoOf(db: Sql, consignment: string): Promise<Cargo[]> {
  const { rows } = await sql<CargoRow>`
    select g.id, g.consignment_id, g.allocation_id, g.contribution_id, g.line_id, g.need_id, g.item_id, g.donor_id, g.consent_id, g.category, g.commodity, g.units, g.allocation_label_id
      from consignments.cargo g where g.consignment_id = ${consignment} order by g.line_id, g.id`.execute(db);
  return rows.map(toCargo);
}

export async function insertCargo(db: Sql, { id, labelId }: Pick<Consignment, "id" | "labelId">, list: readonly Cargo[]): Promise<void> {
  await sql`
    insert into consignments.cargo (id, consignment_id, allocation_id, contribution_id, line_id, need_id, item_id, donor_id, consent_id, category, commodity, units, allocation_label_id, label_id)
    select r.id, ${id}, r."allocationId", r."contributionId", r."lineId", r."needId", r."itemId", r."donorId", r."consentId", r.category, r.commodity, r.units, r."allocationLabelId", ${labelId}
      from jsonb_to_recordset(${JSON.stringify(list, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value))}::jsonb)
        as r(id uuid, "allocationId" uuid, "contributionId" uuid, "lineId" uuid, "needId" uuid, "itemId" uuid, "donorId" uuid, "consentId" uuid, category text, commodity text, units bigint, "allocationLabelId" int)`.execute(db);
}

export async function updateCargoUnits(db: Sql, id: string, units: bigint): Promise<void> {
  await (units === 0n ? sql`delete from consignments.cargo where id = ${id}` : sql`update consignments.cargo set units = ${units} where id = ${id}`).execute(db);
}

export interface OnDeparture {
  readonly legId: string;
  readonly departOn: Day;
  readonly itemId: string;
  readonly units: bigint;
}

/** What other consignments have on these departures, by item; those that were cancelled have nothing. */
export async function listOnDepartures(db: Sql, departures: readonly { readonly legId: string; readonly departOn: Day }[], besides: string): Promise<OnDeparture[]> {
  const { rows } = await sql<{ leg_id: string; depart_on: Day; item_id: string; units: bigint }>`
    select l.leg_id, r."departOn" as depart_on, g.item_id, sum(g.units)::bigint as units
      from jsonb_to_recordset(${JSON.stringify(departures)}::jsonb) as r("legId" uuid, "departOn" date)
      join consignments.leg l on l.leg_id = r."legId" and coalesce(l.departed_on, l.depart_on) = r."departOn"
      join consignments.consignment c on c.id = l.consignment_id and c.state <> 'cancelled' and c.id <> ${besides}
      join consignments.cargo g on g.consignment_id = c.id group by 1, 2, 3`.execute(db);
  return rows.map((row) => ({ legId: row.leg_id, departOn: row.depart_on, itemId: row.item_id, units: row.units }));
}
