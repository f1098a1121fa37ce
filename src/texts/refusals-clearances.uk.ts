import type { clearancesRefusalsEn } from "./refusals-clearances.en.ts";

export const clearancesRefusalsUk = {
  "clearance-same-person": "Підтвердити має інша особа, ніж та, що просила.",
  "clearance-of-oneself": "Ніхто не дає більшого допуску собі: ні запитом, ні підтвердженням.",
  "clearance-open-already": "Для них уже щось запитано; спершу це треба підтвердити або відхилити.",
  "clearance-same": "Саме такий допуск уже є.",
  "clearance-settled": "Це вже вирішено: {state, select, confirmed {запит підтверджено} other {запит відхилено}}.",
  "clearance-overtaken": "Відтоді допуск став іншим. Запитайте знову.",
  "cleared-unknown": "Такої сторони чи особи немає.",
} as const satisfies Record<keyof typeof clearancesRefusalsEn, string>;
