export { partyKinds, partyRoles, type NotOwn, type Party, type PartyId, type PartyRefusal } from "./party.ts";
