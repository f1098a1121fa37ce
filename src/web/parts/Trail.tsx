import { useState } from "react";
import type { QueryParams } from "../../client/index.ts";
import { useTexts } from "../language.tsx";
import { usePages } from "../queries.ts";
import { useActorNames } from "./actor-names.ts";
import { EntryProof } from "../audit/EntryProof.tsx";
import { Fault } from "./Fault.tsx";
import { NeedName } from "./RecordName.tsx";

const isId = (value: unknown) => typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

/** Who did what to a record. Read only when asked for. */
export function Trail({ kind, id }: { kind: NonNullable<QueryParams<"/api/audit">["kind"]>; id: string }) {
  const { t, moment, word } = useTexts();
  const nameOf = useActorNames();
  const [open, setOpen] = useState(false);
  const trail = usePages("/api/audit", { kind, id }, { enabled: open });
  return (
    <details className="trail" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("trail")}</summary>
      <Fault error={trail.error} />
      {open && trail.isSuccess && trail.items.length === 0 && <p className="empty">{t("list.empty")}</p>}
      <ol>
        {trail.items.map((one) => (
          <li key={`${one.log} ${one.index}`}>
            <span className="figure">{moment(one.at)}</span> <b>{nameOf(one.actor)}</b> <span className="quiet">({one.org})</span> {word("act", one.action)}
            <span className="quiet trail-facts">{Object.entries(one.facts).filter(([, value]) => typeof value !== "object" && value !== null && !isId(value)).map(([name, value]) => `${name}: ${String(value)}`).join(" · ")}</span>
            {kind !== "need" && typeof one.facts["need"] === "string" && <> <NeedName id={one.facts["need"]} /></>}
            <EntryProof entry={one} />
          </li>
        ))}
      </ol>
      {trail.hasNextPage && <button type="button" className="textlike" onClick={() => void trail.fetchNextPage()}>{t("list.more")}</button>}
    </details>
  );
}
