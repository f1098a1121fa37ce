import type { Template, TemplateColumn } from "../../kernel/template.ts";
import { units } from "../catalogue/index.ts";
import { labelColumns } from "../releasability/label-columns.ts";
import { quotationColumns } from "../sources/quotation-columns.ts";
import { conditions, contributionCategories, contributionKinds, contributionStages, unstatedUnit } from "./contribution.ts";
import { valuationMethods } from "./valuation.ts";

const text = (key: string, required: boolean, maxLength: number, example: string, en: string, fr: string, uk: string): TemplateColumn => ({ key, type: "text", required, maxLength, example, labels: { en, fr, uk } });
const choice = (key: string, required: boolean, choices: readonly string[], example: string, en: string, fr: string, uk: string): TemplateColumn => ({ key, type: "choice", required, choices, example, labels: { en, fr, uk } });
const day = (key: string, example: string, en: string, fr: string, uk: string): TemplateColumn => ({ key, type: "day", required: false, example, labels: { en, fr, uk } });

/**
 * The file of contributions: one row a line. Donor and reference say which contribution a row belongs to; what is said of the
 * whole contribution is read from its first row. An empty number is unknown.
 */
export const contributionTemplate: Template = {
  kind: "contributions", sheet: "Contributions",
  columns: [
    text("reference", true, 200, "DE-2026-11-GEN", "The donor's own reference", "Référence propre au donateur", "Власне позначення донора"),
    text("donor", true, 20, "DEU", "Code of the donor", "Code du donateur", "Код донора"),
    choice("kind", true, contributionKinds, "goods", "Goods, money or training", "Biens, argent ou formation", "Товари, гроші чи навчання"),
    choice("stage", true, contributionStages, "offered", "How far it has come", "Où elle en est", "Як далеко воно зайшло"),
    choice("category", true, contributionCategories, "humanitarian", "Category of aid", "Catégorie d’aide", "Категорія допомоги"),
    text("title", true, 200, "Forty generators", "Title", "Titre", "Назва"),
    day("announced_on", "2026-11-20", "Announced on", "Annoncée le", "Оголошено"),
    text("item", false, 40, "GEN-LARGE", "Code of the item of supply", "Code de l’article", "Код предмета постачання"),
    text("described", false, 200, "generators", "As the source describes it", "Telle que la source la décrit", "Як описує джерело"),
    choice("unit", false, [...units, unstatedUnit], "piece", "What is counted", "Ce que l’on compte", "Що рахують"),
    { key: "units", type: "units", required: false, example: "40", labels: { en: "How many; empty: unknown", fr: "Combien ; vide : inconnu", uk: "Скільки; порожньо — невідомо" } },
    { key: "declared_units", type: "number", required: false, example: "10", labels: { en: "Delivered by the donor's own word", fr: "Livré selon le donateur", uk: "Доставлено за словами донора" } },
    text("from_place", false, 40, "DEP-GERMANY", "Code of the place it leaves from", "Code du lieu de départ", "Код місця відправлення"),
    day("available_from", "2026-12-10", "Available from", "Disponible à partir du", "Доступно з"),
    day("available_through", "2027-03-31", "Available through", "Disponible jusqu’au", "Доступно по"),
    text("payer", false, 20, "DEU", "Code of who pays", "Code du bailleur", "Код платника"),
    text("supplier", false, 20, "DEU", "Code of who supplies", "Code du fournisseur", "Код постачальника"),
    text("holder", false, 20, "DEU", "Code of who holds the stock", "Code du détenteur", "Код утримувача"),
    text("consent_nation", false, 20, "CHE", "Code of the nation that has to agree", "Code du pays qui doit consentir", "Код країни, що має погодитися"),
    text("carrier", false, 20, "NSATU", "Code of who carries it", "Code du transporteur", "Код перевізника"),
    { key: "amount", type: "amount", required: false, example: "1200000", labels: { en: "Value", fr: "Valeur", uk: "Вартість" } },
    text("currency", false, 3, "EUR", "Currency, ISO 4217", "Monnaie, ISO 4217", "Валюта, ISO 4217"),
    choice("valuation_method", false, valuationMethods, "donorDeclared", "How the value was found", "Comment la valeur a été établie", "Як визначено вартість"),
    day("valued_on", "2026-11-20", "Valued on", "Évaluée le", "Оцінено"),
    choice("condition", false, conditions, "new", "Condition", "État", "Стан"),
    { key: "illustrative", type: "yesNo", required: false, example: "no", labels: { en: "Illustrative, not a fact", fr: "Illustratif, non un fait", uk: "Умовне, не факт" } },
    text("basis", false, 5000, "planning figure", "On what basis", "Sur quelle base", "На якій підставі"),
    { key: "record_ids", type: "list", required: false, maxLength: 2000, example: "r20;r21", labels: { en: "Sentences of an imported record", fr: "Phrases d’un recueil importé", uk: "Речення з імпортованого зібрання" } },
    text("note", false, 5000, "", "Note", "Remarque", "Примітка"),
    text("not_counted", false, 500, "lies within another one", "Why its value is left out of totals", "Pourquoi sa valeur est hors des totaux", "Чому вартість поза підсумками"),
    ...labelColumns,
    ...quotationColumns,
  ],
};
