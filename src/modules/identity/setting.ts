export type Setting = "demonstration" | "accounts";

/**
 * What an undecided room is to be. It is the demonstration when it holds the demonstration, or is empty and opened to get it;
 * whatever else holds people's records has accounts. `null` leaves it undecided: who opens it in passing decides nothing.
 */
export function toSetting({ wanted, holdsDemonstration, isEmpty }: { wanted: Setting | null; holdsDemonstration: boolean; isEmpty: boolean }): Setting | null {
  if (holdsDemonstration) return "demonstration";
  if (wanted === null) return null;
  return wanted === "demonstration" && isEmpty ? "demonstration" : "accounts";
}
