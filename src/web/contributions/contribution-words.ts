import { contributionCategories, contributionKinds, contributionStages, endings as allEndings } from "../../modules/contributions/index.ts";

export const kinds = contributionKinds;
export const categories = contributionCategories;
export const stages = contributionStages;
export const endings = allEndings;
/** Where units of a line can stand, in the order they pass. */
export const balanceStages = ["announced", "pledged", "offered", "committed", "allocated", "released", "inTransit", "received", "damaged", "lost", "returned", "declaredDelivered"] as const;
