/** What the doctor looks at, in the order in which it says so. */
export const checks = ["program", "settings", "data-directory", "signing-key", "account-key", "witness", "identity-providers", "disk", "database", "roles", "migrations", "sign-in", "clock"] as const;
export type Check = (typeof checks)[number];

/** What one check says: that all is well, that it works and should not stay so, or that the room does not open or cannot be trusted. */
export type Finding =
  | { readonly check: Check; readonly state: "ok"; readonly says: string }
  | { readonly check: Check; readonly state: "unsafe" | "broken"; readonly says: string; readonly todo: string };

export const ok = (check: Check, says: string): Finding => ({ check, state: "ok", says });
export const unsafe = (check: Check, says: string, todo: string): Finding => ({ check, state: "unsafe", says, todo });
export const broken = (check: Check, says: string, todo: string): Finding => ({ check, state: "broken", says, todo });

/** The faults found, or that there is none. */
export const orOk = (faults: readonly Finding[], check: Check, says: string): readonly Finding[] => (faults.length > 0 ? faults : [ok(check, says)]);
