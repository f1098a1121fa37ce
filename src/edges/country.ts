import countries from "i18n-iso-countries";

/** Whether a text is an ISO 3166 alpha-3 country code, in capitals. */
export function isCountry(alpha3: string): boolean {
  return /^[A-Z]{3}$/.test(alpha3) && countries.alpha3ToAlpha2(alpha3) !== undefined;
}

/** Whether a text is an ISO 3166 alpha-2 country code, in capitals. */
export function isCountryAlpha2(alpha2: string): boolean {
  return /^[A-Z]{2}$/.test(alpha2) && countries.alpha2ToAlpha3(alpha2) !== undefined;
}
