import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { usePages } from "../queries.ts";

/** What is in no figure, each with its reason: nothing is dropped in silence. */
export default function Uncounted() {
  const { t, word, names } = useTexts();
  const [open, setOpen] = useState(false);
  const list = usePages("/api/picture/uncounted", {}, { enabled: open });
  return (
    <section aria-labelledby="uncounted">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary><h2 id="uncounted">{t("uncounted.title")}</h2></summary>
        <p>{t("uncounted.text")}</p>
        <Fault error={list.error} />
        {open && list.isSuccess && list.items.length === 0 && <p className="empty">{t("uncounted.none")}</p>}
        <ul className="unmet">
          {list.items.map((one) => (
            <li key={one.id}>
              <Link to="/contributions/$id" params={{ id: one.id }}>{one.reference}</Link>
              <span className="unmet-what">{names(one.donor.names)}: {one.title}</span>
              <span className="unmet-why">{one.reasons.map((code) => (code === "not-counted" && one.notCounted ? one.notCounted : word("uncounted", code))).join(" ")}</span>
            </li>
          ))}
        </ul>
        {list.hasNextPage && <button type="button" className="textlike" onClick={() => void list.fetchNextPage()}>{t("list.more")}</button>}
      </details>
    </section>
  );
}
