export { askers, roles, type Asker, type Reach, type Role } from "./role.ts";
export { rights, reachOf, type Right } from "./rights.ts";
export { passwordLength, type Account, type AccountId, type Membership } from "./account.ts";
export { toSetting, type Setting } from "./setting.ts";
export { isFresh, sessionMinutes, ways, type Session, type SessionId, type Way } from "./session.ts";
export { mostTokenDays, scopeCovers, scopes, tokenPrefix, type Scope, type TokenId } from "./token.ts";
