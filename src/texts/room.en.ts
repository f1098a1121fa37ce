import { roomAllianceEn } from "./room-alliance.en.ts";
import { roomCapabilityEn } from "./room-capability.en.ts";
import { roomClearancesEn } from "./room-clearances.en.ts";
import { roomConsignmentsEn } from "./room-consignments.en.ts";
import { roomIdentityEn } from "./room-identity.en.ts";
import { roomEndUseEn } from "./room-enduse.en.ts";
import { roomMovementsEn } from "./room-movements.en.ts";
import { roomPlansEn } from "./room-plans.en.ts";
import { roomReadingEn } from "./room-reading.en.ts";
import { roomRecordsEn } from "./room-records.en.ts";
import { roomSaidEn } from "./room-said.en.ts";
import { roomScanningEn } from "./room-scanning.en.ts";
import { roomScreensEn } from "./room-screens.en.ts";
import { roomFundsEn } from "./room-funds.en.ts";
import { roomTrainingEn } from "./room-training.en.ts";
import { roomWordsEn } from "./room-words.en.ts";

/** Every text of the room's pages, in ICU message syntax. The other languages have every key of it. */
export const roomEn = {
  ...roomWordsEn,
  ...roomScreensEn,
  ...roomScanningEn,
  ...roomRecordsEn,
  ...roomPlansEn,
  ...roomIdentityEn,
  ...roomAllianceEn,
  ...roomCapabilityEn,
  ...roomReadingEn,
  ...roomSaidEn,
  ...roomConsignmentsEn,
  ...roomMovementsEn,
  ...roomEndUseEn,
  ...roomTrainingEn,
  ...roomClearancesEn,
  ...roomFundsEn,
} as const;

export type TextKey = keyof typeof roomEn;
export type RoomTexts = Readonly<Record<TextKey, string>>;
