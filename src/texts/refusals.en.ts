export const refusalsEn = {
  "list-order-unknown": "This list cannot be continued from there: the sort key or the cursor is not one of its own.",
  "party-nation-code": "A nation's code is its ISO 3166 alpha-3 country code.",
  "party-code-taken": "The code {taken} already belongs to another party.",
  "party-country-unknown": "{country} is not an ISO 3166 alpha-3 code.",
  "body-not-utf8": "The body is not UTF-8.",
  "body-not-json": "The body is not JSON.",
  "body-too-deep": "The body is nested too deeply.",
  "body-too-many-keys": "The body has too many members.",
  "body-number-too-large": "A whole number in the body is beyond 2^53 − 1 and would be rounded.",
  "body-duplicate-key": "The member {key} stands twice.",
  "body-forbidden-key": "A member may not be named {key}.",
} as const;
