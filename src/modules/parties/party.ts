import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Id } from "../../kernel/id.ts";

export type PartyId = Id<"party">;

export const partyKinds = ["nation", "organisation"] as const;
export const partyRoles = ["recipient", "donor", "coordinator", "carrier", "supplier", "payer"] as const;

/** Who takes part: a nation, by its ISO 3166 alpha-3 code, or an organisation, by a code of its own. */
export interface Party {
  readonly id: PartyId;
  readonly code: string;
  readonly kind: (typeof partyKinds)[number];
  readonly names: { readonly en: string; readonly fr: string; readonly uk: string };
  /** ISO 3166 alpha-3; null for an organisation of several nations. */
  readonly country: string | null;
  readonly roles: readonly (typeof partyRoles)[number][];
  readonly version: number;
}

export type PartyRefusal =
  | { readonly rule: "PARTY-1"; readonly code: "party-nation-code"; readonly pointer: string; readonly country: string | null }
  | { readonly rule: "PARTY-2"; readonly code: "party-code-taken"; readonly pointer: string; readonly taken: string }
  | { readonly rule: "PARTY-3"; readonly code: "party-country-unknown"; readonly pointer: string; readonly country: string };

/** A caller may change what is their own party's, and this is not. */
export type NotOwn = { readonly rule: "PARTY-5"; readonly code: "not-your-own"; readonly org: string };

/** Checks what a party must be on its own; that its code is free is the store's to say. `isCountry` knows ISO 3166. */
export function checkParty(party: Party, isCountry: (alpha3: string) => boolean): Decision<Party, PartyRefusal> {
  if (party.kind === "nation" && party.country !== party.code) {
    return refuse({ rule: "PARTY-1", code: "party-nation-code", pointer: "/country", country: party.country });
  }
  if (party.country !== null && !isCountry(party.country)) {
    return refuse({ rule: "PARTY-3", code: "party-country-unknown", pointer: "/country", country: party.country });
  }
  return allow(party);
}
