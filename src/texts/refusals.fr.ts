import type { refusalsEn } from "./refusals.en.ts";

export const refusalsFr = {
  "list-order-unknown": "Cette liste ne peut pas reprendre d’ici : la clé de tri ou le repère n’est pas des siens.",
  "party-nation-code": "Le code d’une nation est son code pays ISO 3166 à trois lettres.",
  "party-code-taken": "Le code {taken} appartient déjà à une autre partie.",
  "party-country-unknown": "{country} n’est pas un code ISO 3166 à trois lettres.",
  "body-not-utf8": "Le corps n’est pas en UTF-8.",
  "body-not-json": "Le corps n’est pas du JSON.",
  "body-too-deep": "Le corps est trop profondément imbriqué.",
  "body-too-many-keys": "Le corps a trop de membres.",
  "body-number-too-large": "Un nombre entier du corps dépasse 2^53 − 1 et serait arrondi.",
  "body-duplicate-key": "Le membre {key} figure deux fois.",
  "body-forbidden-key": "Un membre ne peut pas s’appeler {key}.",
} as const satisfies Record<keyof typeof refusalsEn, string>;
