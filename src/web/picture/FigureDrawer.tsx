import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { useReturnedFocus } from "../parts/focus.ts";
import { Illustrative, Pill } from "../parts/marks.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useFilters, usePages } from "../queries.ts";
import { measures } from "../types.ts";

/** What a figure is made of: the contributions in it, each of which opens to its sentences. */
export default function FigureDrawer({ method }: { method: string }) {
  const { t, word, money, day, month, names } = useTexts();
  useReturnedFocus();
  const { filters, setFilters } = useFilters();
  const measure = measures.find((one) => one === filters["figure"]) ?? "announced";
  const by = filters["by"] ?? "donor";
  const key = filters["key"];
  const list = usePages("/api/picture/figure", {
    measure, method, asOf: filters["asOf"], sort: "-amount", limit: "100",
    ...(by === "category" ? { category: key } : by === "month" ? { month: key } : { donor: key }),
  });
  const donor = list.items[0]?.donor.names;
  const keyName = key === undefined ? "" : by === "category" ? word("category", key) : by === "month" ? month(key) : donor ? names(donor) : key;
  const figure = list.data?.pages[0];
  const whole = (cents: number) => money(Math.round(cents / 100) * 100, "EUR");
  const close = () => setFilters({ figure: undefined, key: undefined });
  return (
    <Drawer opened onClose={close} position="right" size="lg" lockScroll={false} classNames={{ title: "drawer-title" }} title={key ? t("drawer.title", { measure: t(`measure.${measure}`), key: keyName }) : t(`measure.${measure}`)} closeButtonProps={{ "aria-label": t("close") }}>
      <p className="definition">{t(`measure.${measure}.definition`)}</p>
      <p className="quiet">{t("drawer.method", { method: word("method", method) })}{filters["asOf"] && <> {t("drawer.asOf", { day: day(filters["asOf"]) })}</>}</p>
      {figure && figure.contributions > 0 && <p><b>{t("drawer.sum", { count: figure.contributions, amount: whole(figure.eurMinor) })}</b></p>}
      <Fault error={list.error} />
      {list.isPending && <Waiting />}
      {figure?.contributions === 0 && <p className="empty">{t("drawer.empty")}</p>}
      <ol className="drawer-list">
        {list.items.map((one) => (
          <li key={one.id}>
            <Link to="/contributions/$id" params={{ id: one.id }}>{one.title}</Link>
            <span className="drawer-amount figure">{whole(one.eurMinor)}</span>
            <span className="quiet">{names(one.donor.names)} · {one.announcedOn ? day(one.announcedOn) : one.announcedText || t("unknown")}</span>
            <span><Pill tone="quiet">{word("stage", one.stage)}</Pill> {one.illustrative && <Illustrative />} <span className="quiet">{t("drawer.statements", { count: one.statementCount })}</span></span>
          </li>
        ))}
      </ol>
      {list.hasNextPage && <button type="button" className="textlike" onClick={() => void list.fetchNextPage()}>{t("list.more")}</button>}
    </Drawer>
  );
}
