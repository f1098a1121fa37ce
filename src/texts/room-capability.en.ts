/** What the pages about usable sets say. */
export const roomCapabilityEn = {
  "act.package-template-added": "wrote an edition of the template", "act.package-need-added": "asked for usable sets",
} as const;
