import { useTexts, type Texts } from "../language.tsx";
import type { Change, PlanChoice } from "../types.ts";
import { toShortPlace } from "./Way.tsx";

export const changeKinds = ["close-node", "close-leg", "delay-donor", "delay-line", "withdraw-line", "add-offer", "more-lift", "licence", "give-consent", "need-later"] as const satisfies readonly Change["kind"][];

/** What people call one of the things that a change names. */
export function toChoiceLabel({ names, word }: Pick<Texts, "names" | "word">, choice: PlanChoice): string {
  const name = names(choice.names);
  switch (choice.kind) {
    case "leg": return `${name.split(" › ").map(toShortPlace).join(" › ")}${choice.mode === null ? "" : ` (${word("mode", choice.mode).toLocaleLowerCase()})`}`;
    case "node": return toShortPlace(name);
    case "need": return `${choice.reference}, ${name}`;
    case "line": case "line-without-consent": return `${choice.reference}, ${name}`;
    default: return name;
  }
}

/** A change in one clause. `choices` say what its codes and ids stand for. */
export function useChangeText() {
  const texts = useTexts();
  return (change: Change, choices: readonly PlanChoice[]): string => {
    const label = (kind: string) => {
      const value = (change as unknown as Record<string, string | undefined>)[kind];
      const found = choices.find((one) => one.value === value && (one.kind === kind || (kind === "line" && one.kind === "line-without-consent")));
      return found ? toChoiceLabel(texts, found) : (value ?? "—");
    };
    const { from, through, ...facts } = { from: undefined, through: undefined, ...change };
    return texts.word("whatIf.change", change.kind, {
      ...Object.fromEntries(Object.entries(facts).filter(([, value]) => typeof value === "number" || typeof value === "string")) as Record<string, string | number>,
      leg: label("leg"), node: label("node"), donor: label("donor"), line: label("line"), need: label("need"), item: label("item"), ...(from && through ? { from: texts.day(from), through: texts.day(through) } : {}),
    });
  };
}
