/** Why a clearance is not changed. */
export const clearancesRefusalsEn = {
  "clearance-same-person": "Another person than who asked for it has to confirm it.",
  "clearance-of-oneself": "Nobody clears themselves for more, by asking or by confirming.",
  "clearance-open-already": "Something is asked for them already; it has to be confirmed or declined first.",
  "clearance-same": "They are cleared for exactly this already.",
  "clearance-settled": "This was settled before: {state, select, confirmed {it was confirmed} other {it was declined}}.",
  "clearance-overtaken": "They are cleared for something else by now than when this was asked. Ask anew.",
  "cleared-unknown": "There is no such party or person.",
} as const;
