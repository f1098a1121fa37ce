import type { Actor } from "../types.ts";

/** The invented users of the demonstration, for a server that does not list them itself. */
export const demonstrationActors: readonly Actor[] = [
  { name: "coordinator", org: "NSATU" }, { name: "recipient-staff", org: "UKR" }, { name: "donor-deu", org: "DEU" }, { name: "donor-ltu", org: "LTU" },
  { name: "donor-nor", org: "NOR" }, { name: "donor-swe", org: "SWE" }, { name: "donor-usa", org: "USA" }, { name: "analyst", org: "public" },
];
