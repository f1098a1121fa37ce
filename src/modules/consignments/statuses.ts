import type { RefusalStatus } from "../../kernel/route.ts";
import type { ConsignmentRefusal } from "./consignment.ts";

/** What every change of a consignment may be refused with. */
export const consignmentStatus = {
  "consignment-destinations": 422, "consignment-route": 422, "consignment-state": 409, "consignment-day": 422, "consignment-reason-missing": 422, "consignment-split": 409, "consignment-merge": 409, "consignment-refers-to-nothing": 422,
} as const satisfies Record<ConsignmentRefusal["code"], RefusalStatus>;
