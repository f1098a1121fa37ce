import { roomAllianceFr } from "./room-alliance.fr.ts";
import { roomCapabilityFr } from "./room-capability.fr.ts";
import { roomClearancesFr } from "./room-clearances.fr.ts";
import { roomConsignmentsFr } from "./room-consignments.fr.ts";
import { roomIdentityFr } from "./room-identity.fr.ts";
import { roomEndUseFr } from "./room-enduse.fr.ts";
import { roomMovementsFr } from "./room-movements.fr.ts";
import { roomPlansFr } from "./room-plans.fr.ts";
import { roomReadingFr } from "./room-reading.fr.ts";
import { roomRecordsFr } from "./room-records.fr.ts";
import { roomSaidFr } from "./room-said.fr.ts";
import { roomScanningFr } from "./room-scanning.fr.ts";
import { roomScreensFr } from "./room-screens.fr.ts";
import { roomFundsFr } from "./room-funds.fr.ts";
import { roomTrainingFr } from "./room-training.fr.ts";
import { roomWordsFr } from "./room-words.fr.ts";
import type { roomEn } from "./room.en.ts";

export const roomFr = {
  ...roomWordsFr,
  ...roomScreensFr,
  ...roomScanningFr,
  ...roomRecordsFr,
  ...roomPlansFr,
  ...roomIdentityFr,
  ...roomAllianceFr,
  ...roomCapabilityFr,
  ...roomReadingFr,
  ...roomSaidFr,
  ...roomConsignmentsFr,
  ...roomMovementsFr,
  ...roomEndUseFr,
  ...roomTrainingFr,
  ...roomClearancesFr,
  ...roomFundsFr,
} as const satisfies Record<keyof typeof roomEn, string>;
