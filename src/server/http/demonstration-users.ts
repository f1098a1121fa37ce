import type { Actor } from "../../modules/audit/index.ts";
import type { Role } from "../../modules/identity/index.ts";

/** The users of the demonstration, invented and named by role. A demonstration takes the word of whoever sits at the machine for which of them acts. */
export const demonstrationUsers: readonly (Actor & { readonly roles: readonly Role[] })[] = [
  { name: "coordinator", org: "NSATU", roles: ["coordinator"] },
  // A second one, for what takes two people.
  { name: "deputy-coordinator", org: "NSATU", roles: ["coordinator"] },
  { name: "recipient-staff", org: "UKR", roles: ["recipientStaff"] },
  { name: "donor-deu", org: "DEU", roles: ["donorDesk"] },
  { name: "donor-ltu", org: "LTU", roles: ["donorDesk"] },
  { name: "donor-nor", org: "NOR", roles: ["donorDesk"] },
  { name: "donor-swe", org: "SWE", roles: ["donorDesk"] },
  { name: "donor-usa", org: "USA", roles: ["donorDesk"] },
  { name: "training-planner", org: "NSATU", roles: ["training"] },
  // Reads all and changes nothing.
  { name: "analyst", org: "public", roles: ["auditor"] },
];

/** The header that says who of them acts. A room with accounts refuses it. */
export const actorHeader = "entente-actor";
