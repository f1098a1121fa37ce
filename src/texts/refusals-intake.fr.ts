import type { intakeRefusalsEn } from "./refusals-intake.en.ts";

export const intakeRefusalsFr: Readonly<Record<keyof typeof intakeRefusalsEn, string>> = {
  "span-outside-text": "Ces mots ne se trouvent pas dans le texte, qui compte {characters, plural, one {# caractère} many {# caractères} other {# caractères}}.",
  "span-too-long": "Un passage enregistré compte au plus {characters, plural, one {# caractère} many {# caractères} other {# caractères}}.",
  "passage-settled": "{by} est passé avant : ce passage est réglé ({state}).",
  "passage-not-so": "Un passage dans l’état {state} ne permet pas cela.",
  "pieces-overlap": "Les morceaux d’un passage ne se chevauchent pas.",
  "passage-of-another-donor": "La contribution est d’un autre donateur que celui que nomme le passage : {donor}.",
  "passage-refers-to-nothing": "Ce qui est nommé ici n’existe pas.",
  "announcement-needs-donor": "Dites qui donne : une annonce est d’un seul donateur.",
  "contribution-twice": "Choisissez : une contribution qui existe, ou une nouvelle.",
  "document-kind-unknown": "Ce type de fichier n’est pas lu. Envoyez du texte simple, une page web, un PDF ou un document Word (.txt, .html, .pdf, .docx).",
  "document-not-text": "Ce fichier n’est pas un texte lisible en UTF-8 ou dans l’encodage qu’il nomme.",
  "document-empty": "Il n’y a pas de texte dans ce fichier.",
  "document-damaged": "Ce fichier est abîmé, ou est autre chose que ce que dit son nom.",
  "document-encrypted": "Ce fichier est protégé par un mot de passe.",
  "document-without-text": "Ce PDF ne contient pas de texte : il est peut-être numérisé. Reconnaissez d’abord son texte, ou collez-le.",
  "document-bomb": "Décompressé, ce fichier dépasserait {limitMb, number} Mo.",
  "document-too-long": "Un document compte au plus {characters, plural, one {# caractère} many {# caractères} other {# caractères}} de texte.",
  "document-too-heavy": "Lire ce fichier prendrait plus de {memoryMb, number} Mo de mémoire ou de {seconds, plural, one {# seconde} many {# secondes} other {# secondes}}.",
};
