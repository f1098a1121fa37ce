/** What an account may be in an organisation. Nobody signed in is `public`. */
export const roles = ["recipientStaff", "donorDesk", "coordinator", "movement", "hub", "training", "auditor"] as const;
export type Role = (typeof roles)[number];

export type Asker = Role | "public";
export const askers: readonly Asker[] = [...roles, "public"];

/** On which records an operation may be called: on all, or on those of the caller's own party. */
export type Reach = "all" | "own";
