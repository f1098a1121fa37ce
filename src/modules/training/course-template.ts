import type { Day } from "../../kernel/day.ts";
import type { CellFault } from "../../kernel/table.ts";
import type { Template, TemplateColumn, TemplateRow } from "../../kernel/template.ts";
import { isCode, RowReading } from "../../edges/drafted.ts";
import type { Item } from "../catalogue/index.ts";
import type { Node } from "../network/index.ts";
import type { Party } from "../parties/index.ts";
import { labelColumns, readLabel } from "../releasability/label-columns.ts";
import type { CourseRow } from "./actions-file.ts";
import { usualPreparationDays } from "./course.ts";

const text = (key: string, required: boolean, maxLength: number, example: string, en: string, fr: string, uk: string): TemplateColumn => ({ key, type: "text", required, maxLength, example, labels: { en, fr, uk } });

/** The file of courses: a row for each session, with its course. Donor and reference say which course, place and first day which session of it. */
export const courseTemplate: Template = {
  kind: "courses", sheet: "Courses",
  columns: [
    text("reference", true, 200, "K-2027-04", "The donor's own reference of the course", "Référence de la formation, propre au donateur", "Власне позначення курсу в донора"),
    text("donor", true, 20, "DEU", "Code of the donor", "Code du donateur", "Код донора"),
    text("title", true, 200, "Crew of a Leopard 1A5", "What the course is", "Intitulé de la formation", "Назва курсу"),
    text("skill", true, 40, "TANK-CREW", "Code of what a graduate can do", "Code de ce que sait faire un diplômé", "Код того, що вміє випускник"),
    text("item", false, 40, "TNK-LEOPARD-1A5", "Code of the item it is for", "Code de l’article concerné", "Код предмета, для якого він"),
    { key: "languages", type: "list", required: true, maxLength: 100, example: "uk;en", labels: { en: "Languages it is taught or interpreted in (ISO 639)", fr: "Langues d’enseignement ou d’interprétation (ISO 639)", uk: "Мови викладання або перекладу (ISO 639)" } },
    { key: "prerequisites", type: "list", required: false, maxLength: 800, example: "DRIVER", labels: { en: "Codes of the skills that a trainee brings", fr: "Codes des compétences exigées", uk: "Коди вмінь, що їх має слухач" } },
    { key: "instructors", type: "units", required: false, example: "12", labels: { en: "How many teach", fr: "Nombre d’instructeurs", uk: "Скільки інструкторів" } },
    text("equipment", false, 5000, "4 tanks", "Equipment to train on", "Équipement pour l’instruction", "Обладнання для навчання"),
    text("place", false, 40, "DEP-DEU", "Code of the place; empty: no session yet", "Code du lieu ; vide : pas encore de session", "Код місця; порожньо — занять ще немає"),
    { key: "begins_on", type: "day", required: false, example: "2027-02-01", labels: { en: "First day", fr: "Premier jour", uk: "Перший день" } },
    { key: "ends_on", type: "day", required: false, example: "2027-03-12", labels: { en: "Last day", fr: "Dernier jour", uk: "Останній день" } },
    { key: "seats", type: "units", required: false, example: "40", labels: { en: "Seats", fr: "Places", uk: "Місця" } },
    { key: "preparation_days", type: "number", required: false, example: "30", labels: { en: "Days of preparation; 30 when empty", fr: "Jours de préparation ; 30 si vide", uk: "Дні підготовки; 30, якщо порожньо" } },
    { key: "illustrative", type: "yesNo", required: false, example: "no", labels: { en: "Illustrative, not a fact", fr: "Illustratif, non un fait", uk: "Умовне, не факт" } },
    text("basis", false, 5000, "planning figure", "On what basis", "Sur quelle base", "На якій підставі"),
    text("note", false, 5000, "", "Note", "Remarque", "Примітка"),
    ...labelColumns,
  ],
};

interface Known { readonly parties: ReadonlyMap<string, Party>; readonly items: ReadonlyMap<string, Item>; readonly nodes: ReadonlyMap<string, Node> }

/** Turns typed rows into courses and sessions, every reference resolved, or all their faults. */
export function toCourseRows(rows: readonly TemplateRow[], known: Known): { drafts: CourseRow[]; refused: CellFault[] } {
  const drafts: CourseRow[] = [];
  const refused: CellFault[] = [];
  for (const row of rows) {
    const cells = new RowReading(row);
    drafts.push({ row: row.row, label: readLabel(cells), course: readCourse(cells, known), session: readSession(cells, row, known) });
    refused.push(...cells.faults);
  }
  return { drafts, refused };
}

function find(cells: RowReading, column: string, among: ReadonlyMap<string, { readonly id: string }>): string | null {
  const code = cells.text(column);
  if (code === null) return null;
  const found = among.get(code);
  if (!found) cells.refuse(column, { rule: "COURSE-2", code: "code-unknown", value: code });
  return found?.id ?? "";
}

function readCourse(cells: RowReading, known: Known): CourseRow["course"] {
  const [languages, prerequisites] = [cells.list("languages"), cells.list("prerequisites")];
  for (const value of languages) if (!/^[a-z]{2,3}$/.test(value)) cells.refuse("languages", { rule: "COURSE-3", code: "language-form", value });
  for (const value of prerequisites) if (!isCode(value, 40)) cells.refuse("prerequisites", { rule: "FORM-2", code: "code-form", value, most: 40 });
  return {
    reference: cells.text("reference") ?? "", donorId: find(cells, "donor", known.parties) ?? "", title: cells.text("title") ?? "", skill: cells.code("skill", 40), itemId: find(cells, "item", known.items), languages, prerequisites,
    instructors: cells.number("instructors"), equipment: cells.lines("equipment"), illustrative: cells.yes("illustrative"), basis: cells.lines("basis"), note: cells.lines("note"),
  };
}

const sessionColumns = ["place", "begins_on", "ends_on", "seats"];

function readSession(cells: RowReading, row: TemplateRow, known: Known): CourseRow["session"] {
  const missing = sessionColumns.filter((column) => (row.values[column] ?? null) === null);
  if (missing.length === sessionColumns.length) return null;
  for (const column of missing) cells.refuse(column, { rule: "COURSE-9", code: "session-half" });
  return {
    nodeId: find(cells, "place", known.nodes) ?? "", beginsOn: (row.values["begins_on"] ?? "") as Day, endsOn: (row.values["ends_on"] ?? "") as Day, seats: cells.number("seats") ?? 0,
    preparationDays: cells.number("preparation_days") ?? usualPreparationDays,
  };
}
