import type { roomReadingEn } from "./room-reading.en.ts";

/** Texts of the page on which a text is read. */
export const roomReadingFr = {
  "reading.title": "Lire un texte",
  "reading.lead": "Un texte en français ou en anglais est lu dans ce navigateur et n’est envoyé nulle part. Ce qui est proposé ne compte dans rien. Ce que vous acceptez est enregistré mot pour mot, et chaque partie de la salle peut le lire.",
  "reading.open": "Lire un texte et en tirer des phrases",
  "reading.file": "Fichier texte",
  "reading.text": "Le texte",
  "reading.read": "Lire",
  "reading.noText": "Collez d’abord un texte ou choisissez un fichier.",
  "reading.tooLong": "Le texte dépasse 200 000 caractères.",
  "reading.noSource": "Dites où se trouve le texte : une adresse http ou https, qui l’a publié, et quand.",
  "reading.proposals": "Ce que dit le texte",
  "reading.found": "{count, plural, =0 {Rien n’a été trouvé.} one {# proposition} many {# propositions} other {# propositions}} Lu comme : {language}.",
  "reading.byHand": "Prendre les mots sélectionnés",
  "reading.byHandNote": "Sélectionnez d’abord des mots dans le texte.",
  "reading.useSelection": "Remplacer par les mots sélectionnés",
  "reading.accept": "Accepter",
  "reading.reject": "Rejeter",
  "reading.confidence": "règle juste dans {share}",
  "reading.form.direct": "Style direct",
  "reading.form.mixed": "Style mixte",
  "reading.form.indirect": "Style indirect",
  "reading.form.announcement": "Annonce",
  "reading.form.by-hand": "À la main",
  "reading.record": "{count, plural, =0 {Enregistrer ce qui est accepté} one {Enregistrer # phrase} many {Enregistrer # phrases} other {Enregistrer # phrases}}",
  "reading.recordNote": "Tout ou rien ; une même phrase est enregistrée une fois.",
} as const satisfies Readonly<Record<keyof typeof roomReadingEn, string>>;
