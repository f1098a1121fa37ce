import { Link, useParams } from "@tanstack/react-router";
import { isBeforeDispatch, isHandedOver } from "../../modules/consignments/index.ts";
import { useTexts } from "../language.tsx";
import { Fault } from "../parts/Fault.tsx";
import { LabelBadge } from "../parts/Label.tsx";
import { Fact, Facts, Head, Illustrative, Pill, Unknown } from "../parts/marks.tsx";
import { Trail } from "../parts/Trail.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAsk } from "../queries.ts";
import type { Consignment } from "../types.ts";
import { CargoTable } from "./CargoTable.tsx";
import { toneOfConsignment } from "./consignment-words.ts";
import { ConsignmentActs } from "./ConsignmentActs.tsx";
import { PlanAgain } from "./PlanAgain.tsx";
import { Promised } from "./ConsignmentList.tsx";
import { EndUse } from "./EndUse.tsx";
import { Gates } from "./Gates.tsx";
import { Happened } from "./Happened.tsx";
import { Handover } from "./Handover.tsx";
import { Packages } from "./Packages.tsx";
import { Papers } from "./Papers.tsx";
import { WayTable } from "./WayTable.tsx";
import { Where } from "./Where.tsx";

export function ConsignmentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t, word, names } = useTexts();
  const answer = useAsk("/api/consignments/{id}", { path: { id } });
  const one = answer.data;
  if (!one) return answer.error ? <Fault error={answer.error} /> : <Waiting />;
  return (
    <>
      <Head kicker={<><Link to="/consignments">{t("nav.consignments")}</Link> · {one.reference}</>} title={t("consignment.title", { from: names(one.from.names), to: names(one.to.names) })} />
      <p className="tags"><Pill tone={toneOfConsignment(one.state)}>{word("consignmentState", one.state)}</Pill> {one.illustrative && <Illustrative />} <LabelBadge label={one.label} /></p>
      {one.isBlind && <p className="notice">{t("handover.countFirst")}</p>}
      <ConsignmentFacts one={one} />
      <PlanAgain consignment={one} />
      <ConsignmentActs consignment={one} />
      {isBeforeDispatch(one.state) && <Gates consignment={one} />}
      <WayTable consignment={one} />
      <CargoTable consignment={one} />
      <Packages consignment={one} />
      <Handover consignment={one} />
      <EndUse consignment={one} />
      <Happened consignment={one} />
      <Papers id={one.id} reference={one.reference} isHandedOver={isHandedOver(one.state)} />
      <Trail kind="consignment" id={one.id} />
    </>
  );
}

function ConsignmentFacts({ one }: { one: Consignment }) {
  const { t, names, day, count } = useTexts();
  const slips = one.slips.filter((slip) => slip.beforeOn !== null).length;
  return (
    <Facts>
      <Fact label={t("consignment.where")}><Where where={one.where} /></Fact>
      <Fact label={t("consignment.promised")}><Promised consignment={one} /></Fact>
      {one.firstPromisedOn && one.firstPromisedOn !== one.promisedOn && <Fact label={t("consignment.firstPromised")}>{day(one.firstPromisedOn)} <span className="quiet">{t("consignment.slips", { count: slips })}</span></Fact>}
      {one.handedOverOn && <Fact label={t("consignment.handedOver")}>{day(one.handedOverOn)}</Fact>}
      <Fact label={t("recipient")}><Link to="/parties/$id" params={{ id: one.recipient.id }}>{names(one.recipient.names)}</Link></Fact>
      <Fact label={t("who.carrier")}>{one.carrier ? names(one.carrier.names) : <Unknown />}</Fact>
      <Fact label={t("consignment.created")}>{day(one.createdOn)}</Fact>
      <Fact label={t("consignment.noticed")}>{one.noticedOn ? day(one.noticedOn) : t("notYet")}</Fact>
      {one.exportLicence && <Fact label={t("consignment.licence")}>{one.exportLicence}</Fact>}
      {one.consentReference && <Fact label={t("act.consent")}>{one.consentReference}</Fact>}
      {one.form302 && <Fact label={t("consignment.form302")}><code>{one.form302}</code></Fact>}
      {one.volumeM3 !== null && <Fact label={t("consignment.volume")}>{t("consignment.m3", { value: count(one.volumeM3) })}</Fact>}
    </Facts>
  );
}
