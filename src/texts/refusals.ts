import IntlMessageFormat from "intl-messageformat";
import { allianceRefusalsEn } from "./refusals-alliance.en.ts";
import { allianceRefusalsFr } from "./refusals-alliance.fr.ts";
import { allianceRefusalsUk } from "./refusals-alliance.uk.ts";
import { capabilityRefusalsEn } from "./refusals-capability.en.ts";
import { consignmentRefusalsEn } from "./refusals-consignments.en.ts";
import { capabilityRefusalsFr } from "./refusals-capability.fr.ts";
import { consignmentRefusalsFr } from "./refusals-consignments.fr.ts";
import { capabilityRefusalsUk } from "./refusals-capability.uk.ts";
import { consignmentRefusalsUk } from "./refusals-consignments.uk.ts";
import { clearancesRefusalsEn } from "./refusals-clearances.en.ts";
import { clearancesRefusalsFr } from "./refusals-clearances.fr.ts";
import { clearancesRefusalsUk } from "./refusals-clearances.uk.ts";
import { identityRefusalsEn } from "./refusals-identity.en.ts";
import { identityRefusalsFr } from "./refusals-identity.fr.ts";
import { identityRefusalsUk } from "./refusals-identity.uk.ts";
import { intakeRefusalsEn } from "./refusals-intake.en.ts";
import { papersRefusalsEn } from "./refusals-papers.en.ts";
import { intakeRefusalsFr } from "./refusals-intake.fr.ts";
import { papersRefusalsFr } from "./refusals-papers.fr.ts";
import { intakeRefusalsUk } from "./refusals-intake.uk.ts";
import { papersRefusalsUk } from "./refusals-papers.uk.ts";
import { fundRefusalsEn } from "./refusals-funds.en.ts";
import { fundRefusalsFr } from "./refusals-funds.fr.ts";
import { fundRefusalsUk } from "./refusals-funds.uk.ts";
import { trainingRefusalsEn } from "./refusals-training.en.ts";
import { trainingRefusalsFr } from "./refusals-training.fr.ts";
import { trainingRefusalsUk } from "./refusals-training.uk.ts";
import { refusalsEn } from "./refusals.en.ts";
import { refusalsFr } from "./refusals.fr.ts";
import { refusalsUk } from "./refusals.uk.ts";

export const languages = ["en", "fr", "uk"] as const;
export type Language = (typeof languages)[number];

/** Sentences for refusals, keyed by code, in ICU message syntax over the refusal's facts. fr and uk must have every key of en. */
export const refusalTexts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    ...refusalsEn,
    ...identityRefusalsEn,
    ...clearancesRefusalsEn,
    ...papersRefusalsEn,
    ...allianceRefusalsEn,
    ...consignmentRefusalsEn,
    ...capabilityRefusalsEn,
    ...trainingRefusalsEn,
    ...fundRefusalsEn,
    ...intakeRefusalsEn,
  },
  fr: {
    ...refusalsFr,
    ...identityRefusalsFr,
    ...clearancesRefusalsFr,
    ...papersRefusalsFr,
    ...allianceRefusalsFr,
    ...consignmentRefusalsFr,
    ...capabilityRefusalsFr,
    ...trainingRefusalsFr,
    ...fundRefusalsFr,
    ...intakeRefusalsFr,
  },
  uk: {
    ...refusalsUk,
    ...identityRefusalsUk,
    ...clearancesRefusalsUk,
    ...papersRefusalsUk,
    ...allianceRefusalsUk,
    ...consignmentRefusalsUk,
    ...capabilityRefusalsUk,
    ...trainingRefusalsUk,
    ...fundRefusalsUk,
    ...intakeRefusalsUk,
  },
};

const formats = new Map<string, IntlMessageFormat>();

/**
 * The sentence for a refusal. One whose facts say `why` has a sentence of its own for each, under "code-why". A code without
 * a sentence shows itself, which a test keeps from happening.
 */
export function toSentence(language: Language, refusal: string, facts: Readonly<Record<string, unknown>>): string {
  const special = `${refusal}-${String(facts["why"])}`;
  const code = Object.hasOwn(refusalTexts[language], special) ? special : refusal;
  const text = refusalTexts[language][code];
  if (text === undefined) return code;
  const key = `${language} ${code}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new IntlMessageFormat(text, language)));
  return String(format.format(Object.fromEntries(Object.entries(facts).map(([name, value]) =>
    [name, typeof value === "bigint" ? Number(value) : Array.isArray(value) ? value.join(", ") : (value ?? "—") as string]))));
}
