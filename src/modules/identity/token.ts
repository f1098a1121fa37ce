import type { Id } from "../../kernel/id.ts";
import type { AccountId } from "./account.ts";

export type TokenId = Id<"token">;

/** What a token may be used for: reading, changing what its account may change, importing files, reading the log. */
export const scopes = ["read", "write", "import", "audit"] as const;
export type Scope = (typeof scopes)[number];

/** A secret for a program that acts for an account in one of its organisations. */
export interface Token {
  readonly id: TokenId;
  readonly account: AccountId;
  readonly party: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly madeAt: Date;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
}

/** The most days a token may hold. */
export const mostTokenDays = 366;

/** Every token begins so, that it is found where it should not lie. */
export const tokenPrefix = "ent_";

/** Whether a token holds at this instant. */
export function tokenHolds(token: Pick<Token, "endsAt" | "revokedAt">, now: Date): boolean {
  return token.revokedAt === null && now.getTime() < token.endsAt.getTime();
}

/** Whether scopes cover an operation. What is about accounts themselves is in none of them. */
export function scopeCovers(held: readonly Scope[], operation: { readonly id: string; readonly method: string; readonly tag: string }): boolean {
  if (operation.tag === "identity") return operation.id === "openSession";
  const needed: readonly Scope[] = operation.tag === "audit" ? ["audit", "read"] : operation.method === "get" ? ["read"] : operation.tag === "files" ? ["import", "write"] : ["write"];
  // Whoever may import follows the job of their import.
  const followsJob = ["openJob", "cancelJob", "openMarkedFile"].includes(operation.id) && held.includes("import");
  return followsJob || needed.some((scope) => held.includes(scope));
}
