import { columnOf, RowReading, type Drafted } from "../../edges/drafted.ts";
import type { Day } from "../../kernel/day.ts";
import type { Template, TemplateRow } from "../../kernel/template.ts";
import { checkLeg, legModes, whyNotEnds, type LegDraft, type LegMode } from "./leg.ts";

/** The file of services between places. `code` says which service a row is. */
export const legTemplate: Template = {
  kind: "legs",
  sheet: "Legs",
  columns: [
    { key: "code", type: "text", required: true, maxLength: 80, example: "GDANSK-RZESZOW-RAIL",
      labels: { en: "Code: capitals, digits, hyphens", fr: "Code : majuscules, chiffres, traits d’union", uk: "Код: великі латинські літери, цифри, дефіси" } },
    { key: "from", type: "text", required: true, maxLength: 40, example: "PRT-GDANSK", labels: { en: "Code of the place it leaves", fr: "Code du lieu de départ", uk: "Код місця відправлення" } },
    { key: "to", type: "text", required: true, maxLength: 40, example: "HUB-RZESZOW", labels: { en: "Code of the place it reaches", fr: "Code du lieu d’arrivée", uk: "Код місця прибуття" } },
    { key: "mode", type: "choice", required: true, choices: legModes, example: "rail", labels: { en: "Mode", fr: "Mode", uk: "Вид транспорту" } },
    { key: "transit_days", type: "units", required: true, example: "2", labels: { en: "Days from departure to arrival", fr: "Jours du départ à l’arrivée", uk: "Днів від відправлення до прибуття" } },
    { key: "departs_every_days", type: "units", required: true, example: "7", labels: { en: "Departs every so many days", fr: "Départ tous les … jours", uk: "Відправлення раз на стільки днів" } },
    { key: "departs_phase_days", type: "number", required: false, example: "0",
      labels: {
        en: "Shift of the departures in days, from 0, counted from 1 January 1970; 0 when empty", fr: "Décalage des départs en jours, à partir de 0, compté du 1er janvier 1970 ; 0 si vide",
        uk: "Зсув відправлень у днях, від 0, відлік від 1 січня 1970 року; порожньо — 0",
      } },
    { key: "capacity_tonnes", type: "number", required: true, example: "900", labels: { en: "Tonnes of one departure", fr: "Tonnes par départ", uk: "Тонн за одне відправлення" } },
    { key: "neq_cap_kg", type: "number", required: false, example: "20000",
      labels: { en: "Net explosive quantity of one departure, in kilograms; empty without a limit", fr: "Quantité nette d’explosif par départ, en kilogrammes ; vide sans limite", uk: "Чиста маса вибухової речовини за відправлення, кг; порожньо — без обмеження" } },
    { key: "cost_cents_per_tonne", type: "number", required: false, example: "5500", labels: { en: "Euro cents a tonne, whole; 0 when empty", fr: "Centimes d’euro par tonne, entiers ; 0 si vide", uk: "Євроцентів за тонну, ціле число; порожньо — 0" } },
    { key: "open_from", type: "day", required: false, example: "2026-12-01", labels: { en: "First day of departures", fr: "Premier jour de départ", uk: "Перший день відправлень" } },
    { key: "open_through", type: "day", required: false, example: "2027-03-31", labels: { en: "Last day of departures", fr: "Dernier jour de départ", uk: "Останній день відправлень" } },
    { key: "notice_days", type: "number", required: false, example: "3", labels: { en: "Days of notice before departure; 0 when empty", fr: "Jours de préavis avant le départ ; 0 si vide", uk: "Днів попередження до відправлення; порожньо — 0" } },
    { key: "illustrative", type: "yesNo", required: true, example: "yes", labels: { en: "Are figures made up?", fr: "Des chiffres sont-ils fictifs ?", uk: "Чи є вигадані числа?" } },
    { key: "basis", type: "text", required: false, maxLength: 5000, example: "illustrative: transit of plausible length",
      labels: { en: "Where the figures come from; needed when made up", fr: "D’où viennent les chiffres ; obligatoire s’ils sont fictifs", uk: "Звідки взято числа; обов’язково, якщо вигадані" } },
  ],
};

/** Turns a typed row into a leg. `nodeCodes` are those of the network and of the nodes imported with it. */
export function toLegDraft(row: TemplateRow, known: { readonly nodeCodes: ReadonlySet<string> }): Drafted<LegDraft> {
  const cells = new RowReading(row);
  const draft: LegDraft = {
    code: cells.code("code", 80), from: cells.text("from") ?? "", to: cells.text("to") ?? "", mode: cells.text("mode") as LegMode,
    transitDays: cells.number("transit_days") ?? 0, departsEveryDays: cells.number("departs_every_days") ?? 0,
    departsPhaseDays: cells.number("departs_phase_days") ?? 0, capacityTonnes: cells.number("capacity_tonnes") ?? 0, neqCapKg: cells.number("neq_cap_kg"),
    costCentsPerTonne: cells.number("cost_cents_per_tonne") ?? 0, openFrom: cells.text("open_from") as Day | null, openThrough: cells.text("open_through") as Day | null,
    noticeDays: cells.number("notice_days") ?? 0, illustrative: cells.yes("illustrative"), basis: cells.lines("basis"),
  };
  const ends = whyNotEnds(draft, (code) => known.nodeCodes.has(code), { from: "/from", to: "/to" });
  if (ends) cells.refuse(columnOf(ends.pointer), ends);
  const checked = checkLeg(draft);
  if (!checked.allowed) cells.refuse(columnOf(checked.refusal.pointer), checked.refusal);
  return cells.faults.length === 0 ? { draft } : { faults: cells.faults };
}
