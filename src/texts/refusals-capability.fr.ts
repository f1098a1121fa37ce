import type { capabilityRefusalsEn } from "./refusals-capability.en.ts";

/** Ce qu’un ensemble capacitaire ne peut pas être. */
export const capabilityRefusalsFr = {
  "package-empty": "Un ensemble se compose de quelque chose : indiquez au moins un composant en plus d’un accord.",
  "component-twice": "Le composant {key} figure deux fois dans ce modèle, par son nom ou par ce qu’il est.",
  "component-ratio": "Le composant {key} doit dire combien un jeu en demande, plus que rien : les munitions par leur usage journalier et les jours d’approvisionnement, le reste par un nombre par jeu, un accord par aucun.",
  "component-substitute": "Un substitut de {key} est un autre article, nommé une fois, qui vaut plus que rien et au plus un de ce qu’il remplace.",
  "component-refers-to-nothing": "Ce que nomme le composant {key} n’existe pas.",
  "component-form": "Le composant {key} nomme ce qui ne va pas avec son genre : un ensemble inclut un modèle, un accord porte sur un autre composant, le reste est un article ; un équipage a une fonction, des manuels ont une langue.",
  "package-circle": "Par {key}, ce modèle mènerait à lui-même.",
  "package-too-large": "Avec tout ce qu’il inclut, ce modèle demande plus que ce qui peut être planifié, d’abord en {key}.",
  "component-needs-basis": "Dites pour le composant {key} où son chiffre est publié, ou sur quoi repose un chiffre illustratif.",
  "package-edition-behind": "L’édition {latestEdition, number} est désormais la dernière. Lisez-la d’abord.",
  "package-need-reference-taken": "Le bénéficiaire emploie déjà cette référence pour un autre besoin de jeux complets.",
  "package-need-without-template": "Ce modèle n’existe pas.",
} as const satisfies Record<keyof typeof capabilityRefusalsEn, string>;
