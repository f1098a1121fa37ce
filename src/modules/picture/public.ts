import { addDays, type Day } from "../../kernel/day.ts";

/** After how many days somebody who did not sign in sees what is public. */
export const publicDelayDays = 14;

/** The last day whose words are public by today; it is included. */
export function publicThrough(today: Day): Day {
  return addDays(today, -publicDelayDays);
}
