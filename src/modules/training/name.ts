import type { Day } from "../../kernel/day.ts";

/** The name behind a pseudonym. The salt is made by whoever gives the name; both go when the person is erased. */
export interface PersonName {
  readonly traineeId: string;
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly salt: string;
  readonly givenOn: Day;
}

export type NameRefusal =
  | { readonly rule: "NAME-3"; readonly code: "trainee-unnamed"; readonly pointer: string };
