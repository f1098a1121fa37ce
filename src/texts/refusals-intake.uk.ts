import type { intakeRefusalsEn } from "./refusals-intake.en.ts";

export const intakeRefusalsUk: Readonly<Record<keyof typeof intakeRefusalsEn, string>> = {
  "span-outside-text": "Цих слів немає в тексті, у якому {characters, plural, one {# знак} few {# знаки} many {# знаків} other {# знака}}.",
  "span-too-long": "Записаний уривок має щонайбільше {characters, plural, one {# знак} few {# знаки} many {# знаків} other {# знака}}.",
  "passage-settled": "{by} тут уже був: цей уривок розглянуто ({state}).",
  "passage-not-so": "Уривок у стані {state} цього не дозволяє.",
  "pieces-overlap": "Частини уривка не перетинаються.",
  "passage-of-another-donor": "Внесок належить іншому донорові, ніж називає уривок: {donor}.",
  "passage-refers-to-nothing": "Того, що тут названо, немає.",
  "announcement-needs-donor": "Вкажіть, хто дає: оголошення належить одному донорові.",
  "contribution-twice": "Виберіть одне: наявний внесок або новий.",
  "document-kind-unknown": "Файли такого виду не читаються. Надішліть звичайний текст, вебсторінку, PDF або документ Word (.txt, .html, .pdf, .docx).",
  "document-not-text": "Цей файл не є читабельним текстом у UTF-8 чи в кодуванні, яке він називає.",
  "document-empty": "У цьому файлі немає тексту.",
  "document-damaged": "Цей файл пошкоджено, або він є чимось іншим, ніж каже його назва.",
  "document-encrypted": "Цей файл захищено паролем.",
  "document-without-text": "У цьому PDF немає тексту: можливо, його відскановано. Спершу розпізнайте текст або вставте його.",
  "document-bomb": "Розпакований, цей файл був би більшим за {limitMb, number} МБ.",
  "document-too-long": "Документ має щонайбільше {characters, plural, one {# знак} few {# знаки} many {# знаків} other {# знака}} тексту.",
  "document-too-heavy": "Читання цього файлу потребувало б понад {memoryMb, number} МБ пам’яті або {seconds, plural, one {# секунду} few {# секунди} many {# секунд} other {# секунди}}.",
};
