import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { Template, TemplateColumn } from "../../kernel/template.ts";
import { readRows } from "./read-rows.ts";
import { readTable } from "./read-table.ts";
import { writeTemplate } from "./template-file.ts";

function column(key: string, type: TemplateColumn["type"], rest: Partial<TemplateColumn> = {}): TemplateColumn {
  return { key, type, required: false, labels: { en: `${key} in words`, fr: `${key} en mots`, uk: `${key} словами` }, example: `example of ${key}`, ...rest };
}

const template: Template = {
  kind: "needs",
  sheet: "Needs",
  columns: [
    column("item", "text", { required: true }),
    column("mode", "choice", { choices: ["air", "sea"] }),
    column("urgent", "yesNo", { required: true }),
    column("place", "choice", { choices: ["Rzeszów, airport", "Lviv"] }),
    column("country", "choice", { choices: Array.from({ length: 200 }, (_, at) => `C${at}`) }),
    column("marks", "list", { choices: ["a", "b"] }),
  ],
};

test.each(["en", "fr", "uk"] as const)("TEMPLATE-1 the empty template in %s is accepted by its own import, and holds no example", async (language) => {
  for (const format of ["xlsx", "csv"] as const) {
    const reading = await readTable(await writeTemplate(template, language, format), { sheet: "Needs" });
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    expect(reading.table.columns).toEqual(["item", "mode", "urgent", "place", "country", "marks"]);
    expect(readRows(reading.table, template)).toEqual({ rows: [], refused: [] });
  }
});

test("TEMPLATE-2 choice and yes-no columns have a list to pick from, also when its values hold commas or are many", async () => {
  const workbook = await readXlsx(await writeTemplate(template, "en", "xlsx"));
  const rules = workbook.sheets[0]?.dataValidations?.map(({ type, range, values, formula1 }) => ({ type, range, source: values ?? formula1 }));
  expect(rules).toEqual([
    { type: "list", range: "B2:B100001", source: ["air", "sea"] },
    { type: "list", range: "C2:C100001", source: ["yes", "no"] },
    { type: "list", range: "D2:D100001", source: "Lists!$A$1:$A$2" },
    { type: "list", range: "E2:E100001", source: "Lists!$B$1:$B$200" },
  ]);
  const lists = workbook.sheets[2];
  expect(lists).toMatchObject({ name: "Lists", hidden: true });
  expect(lists?.rows[0]).toEqual(["Rzeszów, airport", "C0"]);
  expect(lists?.rows).toHaveLength(200);
});

test("TEMPLATE-3 the guide explains every column in the chosen language, and alone holds the examples", async () => {
  const workbook = await readXlsx(await writeTemplate(template, "fr", "xlsx"));
  expect(workbook.sheets[0]?.rows).toHaveLength(1);
  expect(workbook.sheets[1]?.name).toBe("Guide");
  expect(workbook.sheets[1]?.rows.slice(0, 3)).toEqual([
    ["Colonne", "Signification", "Type", "Obligatoire", "Valeurs permises", "Exemple"],
    ["item", "item en mots", "texte", "oui", null, "example of item"],
    ["mode", "mode en mots", "une des valeurs permises", "non", "air, sea", "example of mode"],
  ]);
});
