import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Brief } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import type { TrainingRequest, TrainingRequestId } from "./request.ts";
import type { TrainingShows } from "./store.ts";

interface RequestRow {
  id: TrainingRequestId; recipient_id: string; reference: string; skill: string; item_id: string | null; seats: number; booked_seats: number; language: string; wanted_by: Day; place_id: string | null;
  stated_on: Day; withdrawn_on: Day | null; illustrative: boolean; basis: string | null; note: string | null; label_id: LabelId; version: number;
}

const columns = sql`r.id, r.recipient_id, r.reference, r.skill, r.item_id, r.seats, r.booked_seats, r.language, r.wanted_by, r.place_id, r.stated_on, r.withdrawn_on, r.illustrative, r.basis, r.note, r.label_id, r.version`;

function toRequest(row: RequestRow): TrainingRequest {
  return {
    id: row.id, recipientId: row.recipient_id, reference: row.reference, skill: row.skill, itemId: row.item_id, seats: row.seats, bookedSeats: row.booked_seats, language: row.language, wantedBy: row.wanted_by,
    placeId: row.place_id, statedOn: row.stated_on, withdrawnOn: row.withdrawn_on, illustrative: row.illustrative, basis: row.basis, note: row.note, labelId: row.label_id, version: row.version,
  };
}

export interface ShownRequest { readonly request: TrainingRequest; readonly recipient: Brief; readonly item: Brief | null; readonly place: Brief | null; readonly label: Label }

function showRequests(show: TrainingShows) {
  const [recipient, item, place, label] = [show.party("recipient", sql`r.recipient_id`), show.item("item", sql`r.item_id`), show.node("place", sql`r.place_id`), show.label("label", sql`r.label_id`)];
  return {
    selected: sql`${columns}, ${recipient.columns}, ${item.columns}, ${place.columns}, ${label.columns}`, from: sql`training.request r ${recipient.join} ${item.join} ${place.join} ${label.join}`,
    read: (row: RequestRow): ShownRequest => ({
      request: toRequest(row), recipient: recipient.read(row.recipient_id, row), item: row.item_id === null ? null : item.read(row.item_id, row), place: row.place_id === null ? null : place.read(row.place_id, row), label: label.read("", row),
    }),
  };
}

const sortKeys = {
  wantedBy: { expression: sql`r.wanted_by`, type: "date", nullable: false },
  reference: { expression: sql`r.reference`, type: "text", nullable: false },
  seats: { expression: sql`r.seats`, type: "int", nullable: false },
} as const;

export interface RequestFilter { readonly search?: string | undefined; readonly open?: boolean | undefined; readonly skill?: string | undefined }

export async function pageRequests(db: Sql, filter: RequestFilter, order: ListOrder, show: TrainingShows): Promise<Page<ShownRequest> | undefined> {
  const page = keyset(sortKeys, order, sql`r.id`);
  if (!page) return undefined;
  const shown = showRequests(show);
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const { rows } = await sql<RequestRow & { sort_value: string | null }>`
    select ${shown.selected}, ${page.sortValue} as sort_value from ${shown.from}
     where ${page.where}
       ${filter.open === true ? sql`and r.withdrawn_on is null and r.booked_seats < r.seats` : sql``}
       ${filter.skill === undefined ? sql`` : sql`and r.skill = ${filter.skill}`}
       ${pattern === undefined ? sql`` : sql`and (r.reference ilike ${pattern} or r.skill ilike ${pattern})`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, shown.read);
}

export async function findShownRequest(db: Sql, id: string, show: TrainingShows): Promise<ShownRequest | undefined> {
  const shown = showRequests(show);
  const { rows } = await sql<RequestRow>`select ${shown.selected} from ${shown.from} where r.id = ${id}`.execute(db);
  return rows[0] && shown.read(rows[0]);
}

export async function lockRequest(db: Sql, id: string): Promise<TrainingRequest | undefined> {
  const { rows } = await sql<RequestRow>`select ${columns} from training.request r where r.id = ${id} for update`.execute(db);
  return rows[0] && toRequest(rows[0]);
}

/** `false` when the recipient uses the reference under the same label. */
export async function insertRequest(db: Sql, one: TrainingRequest): Promise<boolean> {
  const result = await sql`
    insert into training.request (id, recipient_id, reference, skill, item_id, seats, language, wanted_by, place_id, stated_on, illustrative, basis, note, label_id)
    values (${one.id}, ${one.recipientId}, ${one.reference}, ${one.skill}, ${one.itemId}, ${one.seats}, ${one.language}, ${one.wantedBy}, ${one.placeId}, ${one.statedOn}, ${one.illustrative}, ${one.basis}, ${one.note}, ${one.labelId})
    on conflict (recipient_id, reference, label_id) do nothing`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}

export async function updateRequest(db: Sql, one: TrainingRequest): Promise<void> {
  await sql`update training.request set booked_seats = ${one.bookedSeats}, withdrawn_on = ${one.withdrawnOn}, version = ${one.version} where id = ${one.id}`.execute(db);
}
