import type { Id } from "../../kernel/id.ts";
import type { Role } from "./role.ts";

export type AccountId = Id<"account">;

/** A person who may sign in. `actor` is what the log calls them. */
export interface Account {
  readonly id: AccountId;
  readonly actor: string;
  readonly login: string;
  readonly name: string;
  readonly state: "active" | "disabled";
  readonly version: number;
}

/** In which organisation an account does what. */
export interface Membership {
  readonly account: AccountId;
  readonly party: string;
  readonly roles: readonly Role[];
}

/** The fewest and the most characters of a password. */
export const passwordLength = { least: 12, most: 128 } as const;

export type PasswordRefusal =
  | { readonly rule: "IDENTITY-4"; readonly code: "password-too-short"; readonly pointer: string; readonly least: number }
  | { readonly rule: "IDENTITY-4"; readonly code: "password-too-plain"; readonly pointer: string };

/** Why a password is not taken, or `null`. Length counts more than kinds of characters; what can be guessed from the account does not count at all. */
export function whyNotPassword(password: string, { login, name }: Pick<Account, "login" | "name">): PasswordRefusal | null {
  const characters = [...password];
  if (characters.length < passwordLength.least) return { rule: "IDENTITY-4", code: "password-too-short", pointer: "/password", least: passwordLength.least };
  const plain = password.toLowerCase();
  // What is left when the account's own words are taken out has to be a password by itself.
  const own = [login, ...name.toLowerCase().split(/\s+/)].filter((word) => word.length >= 4 && plain.includes(word));
  const rest = own.reduce((left, word) => left.replaceAll(word, ""), plain).trim();
  const few = new Set(characters).size < 5;
  const counts = "abcdefghijklmnopqrstuvwxyz01234567890qwertyuiopasdfghjklzxcvbnm".includes(plain);
  return few || counts || (own.length > 0 && [...rest].length < 8) ? { rule: "IDENTITY-4", code: "password-too-plain", pointer: "/password" } : null;
}

/** The one spelling of a login: compatible characters made one, small letters, no spaces around. */
export function toLogin(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** Whether nobody would be left who may let others in, were this account not active or no coordinator. */
export function isLastCoordinator(account: AccountId, coordinators: readonly AccountId[]): boolean {
  return coordinators.length === 1 && coordinators[0] === account;
}
