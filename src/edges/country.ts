import countries from "i18n-iso-countries";

/** Whether a text is an ISO 3166 alpha-3 country code, in capitals. */
export function isCountry(alpha3: string): boolean {
  return /^[A-Z]{3}$/.test(alpha3) && countries.alpha3ToAlpha2(alpha3) !== undefined;
}
