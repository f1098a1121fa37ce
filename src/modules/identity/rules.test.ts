import { expect, test } from "vitest";
import { whyNotPassword } from "./account.ts";
import { secondsBarred } from "./attempt.ts";
import { findStep, toCodeLink } from "./credentials/one-time-code.ts";
import { hashSecret, isSecret, makeRecoveryCodes, makeSecret } from "./credentials/secret.ts";
import { reachOf } from "./rights.ts";
import { holds, isFresh } from "./session.ts";
import { toSetting } from "./setting.ts";
import { scopeCovers, tokenHolds } from "./token.ts";

const at = (text: string) => new Date(`2026-12-01T${text}Z`);

test("IDENTITY-1 a room is a demonstration only where it is empty and opened as one, or holds the demonstration", () => {
  const decide = (wanted: "demonstration" | "accounts" | null, isEmpty: boolean, holdsDemonstration = false) => toSetting({ wanted, isEmpty, holdsDemonstration });
  expect([decide("demonstration", true), decide("demonstration", false), decide("accounts", true), decide("accounts", false, true)]).toEqual(["demonstration", "accounts", "accounts", "demonstration"]);
  // Who opens a room in passing decides nothing.
  expect([decide(null, true), decide(null, false), decide(null, false, true)]).toEqual([null, null, "demonstration"]);
});

test("IDENTITY-2 both ends of a session are exclusive", () => {
  const session = { beganAt: at("00:00:00"), usedAt: at("11:45:00") };
  expect([holds(session, at("11:59:59.999")), holds(session, at("12:00:00"))]).toEqual([true, false]);
  expect([holds({ ...session, usedAt: at("01:00:00") }, at("01:29:59.999")), holds({ ...session, usedAt: at("01:00:00") }, at("01:30:00"))]).toEqual([true, false]);
});

test("IDENTITY-12 a proof counts for less than five minutes", () => {
  expect([isFresh({ provenAt: at("09:00:00") }, at("09:04:59.999")), isFresh({ provenAt: at("09:00:00") }, at("09:05:00"))]).toEqual([true, false]);
});

test("IDENTITY-4 a password is counted by characters, and what the account says of itself does not count", () => {
  const account = { login: "hub.officer", name: "Olena Hub" };
  expect(whyNotPassword("пароль-пароль-з-багатьох-слів", account)).toBeNull();
  expect(whyNotPassword("😀😁😂🤣😃😄😅😆😉😊😋", account)).toMatchObject({ code: "password-too-short" });
  expect(whyNotPassword("hub.officer1234", account)).toMatchObject({ code: "password-too-plain" });
  expect(whyNotPassword("hub.officer and nine words more", account)).toBeNull();
});

test("IDENTITY-5 codes are those of RFC 6238, by its own vectors", () => {
  // Appendix B, SHA-1, the last six digits; the secret is the ASCII text 12345678901234567890.
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const vectors: [number, string][] = [[59, "287082"], [1111111109, "081804"], [1111111111, "050471"], [1234567890, "005924"], [2000000000, "279037"], [20000000000, "353130"]];
  for (const [seconds, code] of vectors) {
    const now = new Date(seconds * 1000);
    expect(findStep(secret, code, 0, now), code).toBe(Math.floor(seconds / 30));
    expect(findStep(secret, code, Math.floor(seconds / 30), now), code).toBeNull();
    expect([findStep(secret, code, 0, new Date((seconds - 30) * 1000)), findStep(secret, code, 0, new Date((seconds + 60) * 1000))], code).toEqual([Math.floor(seconds / 30), null]);
  }
  for (const form of ["", "28708", "2870820", "28708a", "２８７０８２"]) expect(findStep(secret, form, 0, new Date(59_000)), form).toBeNull();
  expect(toCodeLink(secret, "olena")).toContain(`otpauth://totp/Entente:olena?issuer=Entente&secret=${secret}`);
});

test("IDENTITY-7 the window runs from the first failure", () => {
  const attempts = { since: at("09:00:00"), failures: 10 };
  expect([secondsBarred({ ...attempts, failures: 9 }, 10, at("09:00:01")), secondsBarred(attempts, 10, at("09:00:00")), secondsBarred(attempts, 10, at("09:14:59.001")), secondsBarred(attempts, 10, at("09:15:00")), secondsBarred(undefined, 10, at("09:00:00"))]).toEqual([0, 900, 1, 0, 0]);
});

test("IDENTITY-3 secrets and recovery codes are drawn by lot, and known by their hash alone", () => {
  const secrets = Array.from({ length: 1000 }, makeSecret);
  expect(new Set(secrets).size).toBe(1000);
  for (const secret of secrets) expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect([isSecret(secrets[0]!, hashSecret(secrets[0]!)), isSecret(secrets[1]!, hashSecret(secrets[0]!))]).toEqual([true, false]);
  const codes = makeRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
});

test("IDENTITY-10 scopes cover by what an operation does, and nothing about accounts", () => {
  const cases = { read: [["listNeeds", "get", "needs"]], write: [["addNeed", "post", "needs"]], import: [["startImport", "post", "files"], ["openJob", "get", "files"]], audit: [["listAuditEntries", "get", "audit"]] } as const;
  const covers = (scope: keyof typeof cases, [id, method, tag]: readonly [string, string, string]) => scopeCovers([scope], { id, method, tag });
  const covered = Object.fromEntries(Object.keys(cases).map((scope) => [scope, Object.values(cases).flat().filter((one) => covers(scope as keyof typeof cases, one)).map(([id]) => id)]));
  expect(covered).toEqual({ read: ["listNeeds", "openJob", "listAuditEntries"], write: ["addNeed", "startImport"], import: ["startImport", "openJob"], audit: ["listAuditEntries"] });
  for (const operation of [{ id: "addToken", method: "post", tag: "identity" }, { id: "listAccounts", method: "get", tag: "identity" }]) expect(scopeCovers(["read", "write", "import", "audit"], operation)).toBe(false);
});

test("IDENTITY-10 a token ends at its end, or when it is revoked", () => {
  const token = { endsAt: at("09:00:00"), revokedAt: null };
  expect([tokenHolds(token, at("08:59:59.999")), tokenHolds(token, at("09:00:00")), tokenHolds({ ...token, revokedAt: at("08:00:00") }, at("08:30:00"))]).toEqual([true, false, false]);
});

test("IDENTITY-11 the widest of several roles counts, and no row is no right", () => {
  const right = { cells: { donorDesk: "own", coordinator: "all" } } as const;
  expect([reachOf(right, ["donorDesk"]), reachOf(right, ["donorDesk", "coordinator"]), reachOf(right, ["hub"]), reachOf(right, []), reachOf(undefined, ["coordinator"])]).toEqual(["own", "all", null, null, null]);
});
