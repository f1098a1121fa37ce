import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { Fact, Facts, Head, Unknown } from "../parts/marks.tsx";
import { Trail } from "../parts/Trail.tsx";
import { useUnitWord } from "../parts/Units.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk, usePages } from "../queries.ts";
import { ItemForm, useCategoryWord } from "./ItemForm.tsx";

export function ItemPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, names, count, share } = useTexts();
  const categoryWord = useCategoryWord();
  const unitWord = useUnitWord();
  const [editing, setEditing] = useState(false);
  const answer = useAsk("/api/items/{id}", { path: { id } });
  const lines = usePages("/api/lines", { itemId: id });
  const item = answer.data;
  if (!item) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/catalogue">{t("nav.catalogue")}</Link> · <code>{item.code}</code></>} title={names(item.names)}>{!editing && <Button variant="default" onClick={() => setEditing(true)}>{t("change")}</Button>}</Head>
      {editing ? <ItemForm item={item} onDone={() => setEditing(false)} /> : (
        <Facts>
          <Fact label={t("by.category")}>{categoryWord(item.category)}</Fact>
          <Fact label={t("unit")}>{unitWord(item.unit)}</Fact>
          <Fact label={t("mass")}>{item.massKg === null ? <Unknown /> : t("kilograms", { kg: count(item.massKg) })}</Fact>
          <Fact label={t("nsn")}>{item.nsn ?? <Unknown />}{item.nsnFindings.length > 0 && <span className="quiet"> {item.nsnFindings.map((code) => word("nsnFinding", code)).join(" ")}</span>}</Fact>
          <Fact label={t("hazard")}>{item.hazardDivision ? `${item.hazardDivision}${item.compatibilityGroup ?? ""}` : t("none")}</Fact>
          {item.neqKg !== null && <Fact label={t("neq")}>{t("kilograms", { kg: count(item.neqKg) })}</Fact>}
          <Fact label={t("fleet")}>{item.fleet ?? "—"}</Fact>
          {item.basis && <Fact label={t("basis")}>{item.basis}</Fact>}
        </Facts>
      )}
      <section aria-labelledby="substitutes">
        <h2 id="substitutes">{t("substitutes")}</h2>
        {item.substitutes.length === 0 && <p className="empty">{t("substitutes.none")}</p>}
        <ul className="plain-list">{item.substitutes.map((one) => <li key={one.itemId}><Link to="/catalogue/$id" params={{ id: one.itemId }}>{names(one.names)}</Link> — {t("substitutes.share", { share: share(one.valueShare) })}</li>)}</ul>
      </section>
      <section aria-labelledby="offered">
        <h2 id="offered">{t("item.lines")}</h2>
        <Fault error={lines.error} />
        {lines.isSuccess && lines.items.length === 0 && <p className="empty">{t("list.empty")}</p>}
        <ul className="plain-list">{lines.items.map((line) => <li key={line.id}><Link to="/contributions/$id" params={{ id: line.contributionId }}>{names(line.donor.names)}: {line.described}</Link> · {line.units === null ? <Unknown /> : count(line.units)} · <span className="quiet">{word("stage", line.stage)}</span></li>)}</ul>
        {lines.hasNextPage && <button type="button" className="textlike" onClick={() => void lines.fetchNextPage()}>{t("list.more")}</button>}
      </section>
      <Trail kind="item" id={item.id} />
    </>
  );
}
