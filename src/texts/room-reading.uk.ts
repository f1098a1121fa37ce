import type { roomReadingEn } from "./room-reading.en.ts";

/** Texts of the page on which a text is read. */
export const roomReadingUk = {
  "reading.title": "Прочитати текст",
  "reading.lead": "Текст французькою чи англійською читається в цьому браузері й нікуди не надсилається. Запропоноване ніде не враховується. Прийняте записується дослівно, і його може читати кожна сторона кімнати.",
  "reading.open": "Прочитати текст і взяти з нього речення",
  "reading.file": "Текстовий файл",
  "reading.text": "Текст",
  "reading.read": "Прочитати",
  "reading.noText": "Спершу вставте текст або виберіть файл.",
  "reading.tooLong": "Текст довший за 200 000 символів.",
  "reading.noSource": "Вкажіть, де текст: адреса http або https, хто опублікував і коли.",
  "reading.proposals": "Що каже текст",
  "reading.found": "{count, plural, =0 {Нічого не знайдено.} one {# пропозиція} few {# пропозиції} many {# пропозицій} other {# пропозиції}} Прочитано як: {language}.",
  "reading.byHand": "Взяти виділені слова",
  "reading.byHandNote": "Спершу виділіть слова в тексті.",
  "reading.useSelection": "Замінити виділеними словами",
  "reading.accept": "Прийняти",
  "reading.reject": "Відхилити",
  "reading.confidence": "правило правильне у {share}",
  "reading.form.direct": "Пряме",
  "reading.form.mixed": "Змішане",
  "reading.form.indirect": "Непряме",
  "reading.form.announcement": "Оголошення",
  "reading.form.by-hand": "Вручну",
  "reading.record": "{count, plural, =0 {Записати прийняте} one {Записати # речення} few {Записати # речення} many {Записати # речень} other {Записати # речення}}",
  "reading.recordNote": "Усе або нічого; те саме речення записується один раз.",
} as const satisfies Readonly<Record<keyof typeof roomReadingEn, string>>;
