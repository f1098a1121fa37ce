import type { refusalsEn } from "./refusals.en.ts";

export const refusalsUk = {
  "list-order-unknown": "Цей список не можна продовжити звідси: ключ сортування або позначка не його.",
  "party-nation-code": "Код держави — її трилітерний код країни ISO 3166.",
  "party-code-taken": "Код {taken} уже належить іншій стороні.",
  "party-country-unknown": "{country} не є трилітерним кодом ISO 3166.",
  "body-not-utf8": "Тіло запиту не в UTF-8.",
  "body-not-json": "Тіло запиту не є JSON.",
  "body-too-deep": "Тіло запиту має завелику вкладеність.",
  "body-too-many-keys": "Тіло запиту має забагато полів.",
  "body-number-too-large": "Ціле число в тілі більше за 2^53 − 1 і було б округлене.",
  "body-duplicate-key": "Поле {key} стоїть двічі.",
  "body-forbidden-key": "Поле не може називатися {key}.",
} as const satisfies Record<keyof typeof refusalsEn, string>;
