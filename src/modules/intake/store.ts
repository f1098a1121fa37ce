import { sql } from "kysely";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Document, DocumentId, MediaType } from "./document.ts";

interface DocumentRow {
  id: DocumentId; sha256: string; file_name: string; media_type: MediaType; text: string; url: string; publisher: string; title: string; published: string; language: string;
  added_at: Date; added_by: string; label_id: LabelId;
}

const about = sql`d.id, d.sha256, d.file_name, d.media_type, d.url, d.publisher, d.title, d.published, d.language, d.added_at, d.added_by, d.label_id`;

function toDocument(row: DocumentRow): Document {
  return {
    id: row.id, sha256: row.sha256, fileName: row.file_name, mediaType: row.media_type, text: row.text, url: row.url, publisher: row.publisher, title: row.title, published: row.published,
    language: row.language, addedAt: row.added_at, addedBy: row.added_by, labelId: row.label_id,
  };
}

/** `undefined` when the same bytes of the same address and day are there; the one that is, is found by `documentByBytes`. */
export async function insertDocument(db: Sql, one: Document, bytes: Uint8Array): Promise<boolean> {
  const result = await sql`
    insert into intake.document (id, sha256, bytes, file_name, media_type, text, url, publisher, title, published, language, added_at, added_by, label_id)
    values (${one.id}, ${one.sha256}, ${Buffer.from(bytes)}, ${one.fileName}, ${one.mediaType}, ${one.text}, ${one.url}, ${one.publisher}, ${one.title}, ${one.published}, ${one.language}, ${one.addedAt}, ${one.addedBy}, ${one.labelId})
    on conflict (sha256, url, published, label_id) do nothing`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}

export async function documentByBytes(db: Sql, one: Pick<Document, "sha256" | "url" | "published" | "labelId">): Promise<Document | undefined> {
  const { rows } = await sql<DocumentRow>`
    select ${about}, d.text from intake.document d where d.sha256 = ${one.sha256} and d.url = ${one.url} and d.published = ${one.published} and d.label_id = ${one.labelId}`.execute(db);
  return rows[0] && toDocument(rows[0]);
}

export async function findDocument(db: Sql, id: string): Promise<Document | undefined> {
  const { rows } = await sql<DocumentRow>`select ${about}, d.text from intake.document d where d.id = ${id}`.execute(db);
  return rows[0] && toDocument(rows[0]);
}

export async function findBytes(db: Sql, id: string): Promise<{ bytes: Uint8Array; fileName: string; mediaType: MediaType } | undefined> {
  const { rows } = await sql<{ bytes: Buffer; file_name: string; media_type: MediaType }>`select bytes, file_name, media_type from intake.document where id = ${id}`.execute(db);
  return rows[0] && { bytes: rows[0].bytes, fileName: rows[0].file_name, mediaType: rows[0].media_type };
}

/** A document as a list shows it: how much of it is settled and how much waits. */
export type ListedDocument = Omit<Document, "text" | "labelId"> & { readonly openCount: number; readonly settledCount: number };

const sortKeys = {
  addedAt: { expression: sql`d.added_at`, type: "timestamptz", nullable: false },
  published: { expression: sql`d.published`, type: "text", nullable: false },
} as const;

export async function pageDocuments(db: Sql, filter: { readonly search?: string | undefined }, order: ListOrder): Promise<Page<ListedDocument> | undefined> {
  const page = keyset(sortKeys, order, sql`d.id`);
  if (!page) return undefined;
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const { rows } = await sql<Omit<DocumentRow, "text"> & { sort_value: string | null; open_count: number; settled_count: number }>`
    select ${about}, ${page.sortValue} as sort_value,
           (select count(*)::int from intake.passage p where p.document_id = d.id and p.state = 'open') as open_count,
           (select count(*)::int from intake.passage p where p.document_id = d.id and p.state <> 'open') as settled_count
      from intake.document d
     where ${page.where} ${pattern === undefined ? sql`` : sql`and (d.title ilike ${pattern} or d.publisher ilike ${pattern} or d.file_name ilike ${pattern} or d.text ilike ${pattern})`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, (row) => {
    const { text: _text, labelId: _label, ...listed } = toDocument({ ...row, text: "" });
    return { ...listed, openCount: row.open_count, settledCount: row.settled_count };
  });
}
