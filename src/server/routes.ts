import type { AnyRoute } from "../kernel/route.ts";
import { clearanceRoutes } from "../modules/clearances/routes.ts";
import { capabilityRoutes } from "../modules/capability/routes.ts";
import { intakeRoutes } from "../modules/intake/routes.ts";
import { allianceRoutes } from "../modules/alliance/routes.ts";
import { auditRoutes } from "../modules/audit/routes.ts";
import { endUseRoutes } from "../modules/consignments/routes-end-use.ts";
import { movementRoutes } from "../modules/consignments/routes-movements.ts";
import { signingKeyRoutes } from "../modules/consignments/routes-signing-keys.ts";
import { consignmentRoutes } from "../modules/consignments/routes.ts";
import { contributionRoutes } from "../modules/contributions/routes.ts";
import { identityRoutes } from "../modules/identity/routes.ts";
import { itemRoutes } from "../modules/catalogue/routes.ts";
import { networkRoutes } from "../modules/network/routes.ts";
import { ledgerRoutes } from "../modules/ledger/routes.ts";
import { needRoutes } from "../modules/needs/routes.ts";
import { planningRoutes } from "../modules/planning/routes.ts";
import { stepRoutes } from "../modules/picture/routes-step.ts";
import { waitingRoutes } from "../modules/picture/routes-waiting.ts";
import { saidRoutes } from "../modules/picture/routes-said.ts";
import { publicRoutes } from "../modules/picture/routes-public.ts";
import { pictureRoutes } from "../modules/picture/routes.ts";
import { relabellingRoutes } from "../modules/relabelling/routes.ts";
import { sourceRoutes } from "../modules/sources/routes.ts";
import { partyRoutes } from "../modules/parties/routes.ts";
import { documentRoutes } from "./documents/routes.ts";
import { exportRoutes } from "./exports/routes.ts";
import { logRoutes } from "./log/routes.ts";
import { paperRoutes } from "./papers/routes.ts";
import { importRoutes } from "./imports/routes.ts";
import { fundRoutes } from "../modules/funds/routes.ts";
import { trainingRoutes } from "../modules/training/routes.ts";
import type { FileRoute } from "./http/file-routes.ts";

/** Every operation of the room. A route that is not here does not exist. */
export const allRoutes: readonly AnyRoute[] = [
  ...partyRoutes,
  ...itemRoutes,
  ...networkRoutes,
  ...needRoutes,
  ...contributionRoutes,
  ...capabilityRoutes,
  ...fundRoutes,
  ...sourceRoutes,
  ...ledgerRoutes,
  ...planningRoutes,
  ...signingKeyRoutes,
  ...consignmentRoutes,
  ...movementRoutes,
  ...endUseRoutes,
  ...pictureRoutes,
  ...waitingRoutes,
  ...saidRoutes,
  ...stepRoutes,
  ...publicRoutes,
  ...allianceRoutes,
  ...trainingRoutes,
  ...auditRoutes,
  ...identityRoutes,
  ...relabellingRoutes,
  ...clearanceRoutes,
  ...intakeRoutes,
];

export const allFileRoutes: readonly FileRoute[] = [...importRoutes, ...documentRoutes, ...exportRoutes, ...paperRoutes, ...logRoutes];
