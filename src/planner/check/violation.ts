/** A rule that a plan breaks: where in the plan (RFC 6901), with the facts a sentence may need. */
export interface Violation {
  readonly code: ViolationCode;
  readonly pointer: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const violationCodes = [
  "duplicate-movement",
  "unknown-offer",
  "unknown-need",
  "unknown-component",
  "unknown-leg",
  "quantity-not-whole",
  "item-differs",
  "item-not-accepted",
  "reserved-for-other",
  "below-minimum-lot",
  "before-available",
  "after-available",
  "consent-missing",
  "route-broken",
  "way-avoided",
  "departs-before-arrival",
  "leg-no-departure",
  "leg-outside-window",
  "leg-notice",
  "transit-differs",
  "arrival-differs",
  "outside-horizon",
  "offer-exceeded",
  "need-exceeded",
  "leg-lift-exceeded",
  "leg-neq-exceeded",
  "handling-exceeded",
  "storage-exceeded",
  "licence-exceeded",
  "tier-differs",
  "unmet-differs",
  "unmet-reason-missing",
  "certificate-wrong",
  "bound-not-proved",
  "bound-below-value",
  "gap-differs",
  "status-not-proved",
] as const;

export type ViolationCode = (typeof violationCodes)[number];

/** Codes that say nothing about the movements, only about what is claimed to be the best possible. */
export const boundCodes: ReadonlySet<ViolationCode> = new Set(["certificate-wrong", "bound-not-proved", "bound-below-value", "gap-differs", "status-not-proved"]);
