import type { clearancesRefusalsEn } from "./refusals-clearances.en.ts";

export const clearancesRefusalsFr = {
  "clearance-same-person": "Une autre personne que celle qui l’a demandé doit le confirmer.",
  "clearance-of-oneself": "Personne ne s’habilite soi-même à plus, ni en demandant ni en confirmant.",
  "clearance-open-already": "Quelque chose est déjà demandé pour eux ; il faut d’abord le confirmer ou le refuser.",
  "clearance-same": "Ils ont déjà exactement cette habilitation.",
  "clearance-settled": "C’est déjà réglé : {state, select, confirmed {la demande a été confirmée} other {la demande a été refusée}}.",
  "clearance-overtaken": "L’habilitation est entre-temps une autre que lors de la demande. Refaites la demande.",
  "cleared-unknown": "Il n’y a ni partie ni personne de ce nom.",
} as const satisfies Record<keyof typeof clearancesRefusalsEn, string>;
