import type { roomCapabilityEn } from "./room-capability.en.ts";

/** Що кажуть сторінки про придатні комплекси. */
export const roomCapabilityUk = {
  "act.package-template-added": "записав(-ла) редакцію шаблону", "act.package-need-added": "заявив(-ла) потребу в комплексах",
} as const satisfies Record<keyof typeof roomCapabilityEn, string>;
