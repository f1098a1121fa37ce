import { roomAllianceUk } from "./room-alliance.uk.ts";
import { roomCapabilityUk } from "./room-capability.uk.ts";
import { roomClearancesUk } from "./room-clearances.uk.ts";
import { roomConsignmentsUk } from "./room-consignments.uk.ts";
import { roomIdentityUk } from "./room-identity.uk.ts";
import { roomEndUseUk } from "./room-enduse.uk.ts";
import { roomMovementsUk } from "./room-movements.uk.ts";
import { roomPlansUk } from "./room-plans.uk.ts";
import { roomReadingUk } from "./room-reading.uk.ts";
import { roomRecordsUk } from "./room-records.uk.ts";
import { roomSaidUk } from "./room-said.uk.ts";
import { roomScanningUk } from "./room-scanning.uk.ts";
import { roomScreensUk } from "./room-screens.uk.ts";
import { roomFundsUk } from "./room-funds.uk.ts";
import { roomTrainingUk } from "./room-training.uk.ts";
import { roomWordsUk } from "./room-words.uk.ts";
import type { roomEn } from "./room.en.ts";

export const roomUk = {
  ...roomWordsUk,
  ...roomScreensUk,
  ...roomScanningUk,
  ...roomRecordsUk,
  ...roomPlansUk,
  ...roomIdentityUk,
  ...roomAllianceUk,
  ...roomCapabilityUk,
  ...roomReadingUk,
  ...roomSaidUk,
  ...roomConsignmentsUk,
  ...roomMovementsUk,
  ...roomEndUseUk,
  ...roomTrainingUk,
  ...roomClearancesUk,
  ...roomFundsUk,
} as const satisfies Record<keyof typeof roomEn, string>;
