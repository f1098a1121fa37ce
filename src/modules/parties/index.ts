export { partyKinds, partyRoles, type Party, type PartyId, type PartyRefusal } from "./party.ts";
