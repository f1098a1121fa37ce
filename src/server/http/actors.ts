import type { Actor } from "../../modules/audit/index.ts";

/**
 * The users of the demonstration, invented and named by role. The room listens on this machine alone and takes the word of
 * whoever sits at it for which of them acts; sign-in is not here yet (SECURITY.md).
 */
export const demonstrationActors: readonly Actor[] = [
  { name: "coordinator", org: "NSATU" },
  { name: "recipient-staff", org: "UKR" },
  { name: "donor-deu", org: "DEU" },
  { name: "donor-ltu", org: "LTU" },
  { name: "donor-nor", org: "NOR" },
  { name: "donor-swe", org: "SWE" },
  { name: "donor-usa", org: "USA" },
  { name: "analyst", org: "public" },
];

export const actorHeader = "entente-actor";

/** The acting user that a request names; the coordinator when it names none, `undefined` when there is no such user. */
export function actorOf(name: string | undefined): Actor | undefined {
  return demonstrationActors.find((actor) => actor.name === (name ?? "coordinator"));
}
