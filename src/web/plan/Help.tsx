import { Button, Progress } from "@mantine/core";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { useChange, useMay } from "../queries.ts";
import type { Names, PlanHelp, Proposal } from "../types.ts";
import { NeedLink } from "./NeedLink.tsx";
import { toShortPlace } from "./Way.tsx";

/** What would help the plan most: asked for once, then kept with it. */
export function Help({ plan }: { plan: Proposal }) {
  const { t } = useTexts();
  const may = useMay();
  const ask = useChange<"/api/proposals/{id}/help">();
  const { help } = plan;
  if (plan.unmet.length === 0 || (!help && !may("askForHelp"))) return null;
  const looking = help?.state === "waiting" || help?.state === "computing";
  return (
    <section aria-labelledby="help">
      <h2 id="help">{t("help.title")}</h2>
      {(!help || help.state === "failed") && (
        <>
          <p role={help ? "alert" : undefined} className={help ? "fault" : "note"}>{t(help ? "help.failed" : "help.lead")}</p>
          {may("askForHelp") && <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate({ post: "/api/proposals/{id}/help", path: { id: plan.id }, body: {} })}>{t("help.ask")}</Button>}
          <Fault error={ask.error} />
        </>
      )}
      {looking && (
        <>
          <p role="status">{t(help.state === "waiting" ? "help.waiting" : "help.looking")}</p>
          <Progress value={help.of > 0 ? (100 * help.tried) / help.of : 0} animated striped aria-label={t("help.looking")} />
        </>
      )}
      {help?.state === "done" && (help.helps.length === 0 ? <p className="empty">{t("help.none")}</p> : (
        <>
          <p className="note">{t("help.note")}</p>
          <ol className="helps">{help.helps.map((one) => <HelpRow key={JSON.stringify([one.kind, one.facts])} help={one} />)}</ol>
        </>
      ))}
    </section>
  );
}

/** So many needs are named. */
const mostNamed = 3;

function HelpRow({ help }: { help: PlanHelp }) {
  const { t, fineShare, count } = useTexts();
  const change = useHelpText();
  const gaining = help.needs.filter(({ units }) => units > 0).toSorted((one, other) => other.units - one.units);
  return (
    <li>
      <span className="help-what">{change(help)}</span>
      <span className="help-rise figure">{t(help.exact ? "help.rise" : "help.riseAtLeast", { share: fineShare(help.share) })}</span>
      <span className="help-whom">{gaining.slice(0, mostNamed).map(({ need, units }) => <span key={need.id}><NeedLink need={need} /> +{count(units)} </span>)}
        {gaining.length > mostNamed && t("help.moreNeeds", { count: gaining.length - mostNamed })}</span>
    </li>
  );
}

/** What would be otherwise, in one clause. */
function useHelpText() {
  const { word, day, names } = useTexts();
  return ({ kind, facts }: PlanHelp): string => {
    const named = (name: string) => (facts[name] ? toShortPlace(names(facts[name] as Names)) : null);
    const text = (name: string) => (typeof facts[name] === "string" ? String(facts[name]) : null);
    const amount = ["quantity", "tonnes", "tonnesPerDay", "neqKg", "seats", "minLot"].map((name) => facts[name]).find((value) => typeof value === "number") as number | undefined;
    const dayOf = (name: string) => (text(name) ? day(text(name)) : "—");
    const [from, through] = [text("from"), text("through")];
    const leg = named("fromNames") && named("toNames") ? `${named("fromNames")} › ${named("toNames")}` : null;
    return word("help.change", kind, {
      amount: amount ?? 0, item: facts["itemNames"] ? names(facts["itemNames"] as Names) : (text("item") ?? "—"), place: leg ?? named("nodeNames") ?? text("place") ?? "—", division: text("division") ?? "—",
      days: from === null ? "—" : from === through || through === null ? day(from) : `${day(from)} – ${day(through)}`,
      on: text("availableFrom") ? dayOf("availableFrom") : text("dueOn") ? dayOf("dueOn") : dayOf("on"), need: text("needReference") ?? "—", offer: text("offerLabel") ?? text("offer") ?? "—",
    });
  };
}
