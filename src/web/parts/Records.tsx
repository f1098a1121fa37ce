import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useTexts } from "../language.tsx";

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand right and in tabular numerals. */
  readonly figure?: boolean;
  /** The server's sort key, where the list can be sorted by this column. */
  readonly sort?: string;
  readonly rowHead?: boolean;
  /** A wide column, kept from being squeezed. */
  readonly wide?: boolean;
  /** A short value that must not break over lines, such as a day. */
  readonly whole?: boolean;
}

interface RecordsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly sort?: string | undefined;
  readonly onSort?: (sort: string) => void;
  readonly more?: { readonly has: boolean; readonly loading: boolean; readonly load: () => void };
  readonly empty?: ReactNode;
  readonly foot?: ReactNode;
}

/** Lists longer than this draw only the rows in sight. */
const longList = 120;

/** A table of records that becomes cards on a narrow screen. The roles are written out because cards are no table to a browser. */
export function Records<Row>({ label, rows, columns, keyOf, sort, onSort, more, empty, foot }: RecordsProps<Row>) {
  const { t } = useTexts();
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const long = rows.length > longList;
  useLayoutEffect(() => {
    if (body.current) setTop(body.current.getBoundingClientRect().top + window.scrollY);
  }, [long]);
  const virtual = useWindowVirtualizer({ count: rows.length, enabled: long, estimateSize: () => 52, overscan: 12, scrollMargin: top, getItemKey: (at) => keyOf(rows[at]!) });
  const seen = long ? virtual.getVirtualItems() : [];
  const shown = long ? seen.map((one) => one.index) : rows.map((_row, at) => at);
  const before = long && seen.length > 0 ? seen[0]!.start - top : 0;
  const after = long && seen.length > 0 ? virtual.getTotalSize() - (seen.at(-1)!.end - top) : 0;
  if (rows.length === 0) return <p className="empty">{empty ?? t("list.empty")}</p>;
  return (
    <>
      <div className="scroll" role="region" aria-label={label} tabIndex={0}>
        <table className="records" role="table" aria-label={label} aria-rowcount={long ? (more?.has ? -1 : rows.length + 1) : undefined}>
          <thead role="rowgroup">
            <tr role="row">{columns.map((column) => <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />)}</tr>
          </thead>
          <tbody role="rowgroup" ref={body}>
            {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
            {shown.map((at) => (
              <tr key={keyOf(rows[at]!)} role="row" data-index={at} ref={long ? virtual.measureElement : undefined} aria-rowindex={long ? at + 2 : undefined}>
                {columns.map((column) => {
                  const props = { key: column.key, "data-label": column.label, className: [column.figure && "figure", column.wide && "wide", column.whole && "nowrap"].filter(Boolean).join(" ") || undefined };
                  const { key, ...rest } = props;
                  return column.rowHead ? <th key={key} scope="row" role="rowheader" {...rest}>{column.cell(rows[at]!)}</th> : <td key={key} role="cell" {...rest}>{column.cell(rows[at]!)}</td>;
                })}
              </tr>
            ))}
            {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
          </tbody>
          {foot && <tfoot role="rowgroup">{foot}</tfoot>}
        </table>
      </div>
      {more && <p className="more">
        <span role="status">{t("list.shown", { count: rows.length })}</span>
        {more.has && <button type="button" className="textlike" disabled={more.loading} onClick={more.load}>{more.loading ? t("waiting") : t("list.more")}</button>}
      </p>}
    </>
  );
}

/** Two small triangles; the one of the order in force is filled. */
export function SortSign({ order }: { order: "up" | "down" | "none" }) {
  return <svg className="sort-sign" viewBox="0 0 8 14" aria-hidden="true"><path d="M1 5.500 4 1l3 4.500z" data-on={order === "up"} /><path d="M1 8.500 4 13l3-4.500z" data-on={order === "down"} /></svg>;
}

function HeadCell<Row>({ column, sort, onSort }: { column: Column<Row>; sort: string | undefined; onSort: ((sort: string) => void) | undefined }) {
  const down = sort === `-${column.sort}`;
  const up = sort === column.sort && column.sort !== undefined;
  const label = column.sort && onSort
    ? <button type="button" className="sort" onClick={() => onSort(up ? `-${column.sort}` : column.sort!)}>{column.label}<SortSign order={up ? "up" : down ? "down" : "none"} /></button>
    : column.label;
  return <th role="columnheader" scope="col" className={column.figure ? "figure" : undefined} aria-sort={up ? "ascending" : down ? "descending" : undefined}>{label}</th>;
}
