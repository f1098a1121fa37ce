/** Bureaux by their two digits, from the AC/135 table CodSP-3 and an older published list; null where no one nation is behind the code. */
const published = {
  "00": "USA", "01": "USA", "02": "USA", "03": "USA", "04": "USA", "05": "USA", "06": "USA", "07": "USA", "08": "USA", "09": "USA",
  "11": null, "12": "DEU", "13": "BEL", "14": "FRA", "15": "ITA", "16": "CZE", "17": "NLD", "18": "ZAF", "19": "BRA", "20": "CAN",
  "21": "CAN", "22": "DNK", "23": "GRC", "24": "ISL", "25": "NOR", "26": "PRT", "27": "TUR", "28": "LUX", "29": "ARG", "30": "JPN",
  "31": "ISR", "32": "SGP", "33": "ESP", "34": "MYS", "35": "THA", "36": "EGY", "37": "KOR", "38": "EST", "39": "ROU", "40": "SVK",
  "41": "AUT", "42": "SVN", "43": "POL", "44": null, "45": "IDN", "46": "PHL", "47": "LTU", "48": "FJI", "49": "TON", "50": "BGR",
  "51": "HUN", "52": "CHL", "53": "HRV", "54": "MKD", "55": "LVA", "56": "OMN", "58": "FIN", "59": "ALB", "62": "IRQ", "66": "AUS",
  "68": "GEO", "70": "SAU", "71": "ARE", "72": "IND", "75": "BIH", "76": "BRN", "78": "JOR", "80": "COL", "82": "DZA", "83": "ECU",
  "84": "IRL", "99": "GBR",
} as const;

/** Codes not yet checked against a published table. They count as known: a finding would only say that we have not looked. */
const unchecked = {
  "57": "RUS", "60": "KWT", "61": "UKR", "63": "MAR", "64": "SWE", "65": "PNG", "67": "AFG", "73": "SRB", "74": "PAK", "77": "MNE",
  "79": "PER", "98": "NZL",
} as const;

/**
 * National codification bureaux: the fifth and sixth digit of a stock number, with the nation as ISO 3166 alpha-3. Code 11 is
 * the NATO standard and 44 the United Nations. Luxembourg's items are catalogued by Belgium; older lists give 62 to Belarus.
 */
export const ncbNations: Readonly<Record<string, string | null>> = { ...published, ...unchecked };

export function isKnownNcb(code: string): boolean {
  return Object.hasOwn(ncbNations, code);
}
