import type { roomCapabilityEn } from "./room-capability.en.ts";

/** Ce que disent les pages sur les jeux utilisables. */
export const roomCapabilityFr = {
  "act.package-template-added": "a écrit une édition du modèle", "act.package-need-added": "a demandé des jeux utilisables",
} as const satisfies Record<keyof typeof roomCapabilityEn, string>;
