import type { paths } from "../../client/index.ts";
import type { Actor } from "../types.ts";

type ActorName = NonNullable<NonNullable<paths["/api/room"]["get"]["parameters"]["header"]>["entente-actor"]>;

/** The users of the demonstration: roles, not people. */
export const demonstrationActors = [
  { name: "coordinator", org: "NSATU" }, { name: "deputy-coordinator", org: "NSATU" }, { name: "recipient-staff", org: "UKR" }, { name: "donor-deu", org: "DEU" }, { name: "donor-ltu", org: "LTU" },
  { name: "donor-nor", org: "NOR" }, { name: "donor-swe", org: "SWE" }, { name: "donor-usa", org: "USA" }, { name: "training-planner", org: "NSATU" }, { name: "analyst", org: "public" },
] as const satisfies readonly (Actor & { readonly name: ActorName })[];
