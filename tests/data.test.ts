import { readFileSync, readdirSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parseDay } from "../src/kernel/day.ts";

type Row = Readonly<Record<string, string>>;

const data = new URL("../data/", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, data), "utf8");
const rowsOf = (path: string): Row[] => parse(text(path), { columns: true, bom: true });
const demo = (name: string): Row[] => rowsOf(`demo/${name}.csv`);
const at = (row: Row, column: string): string => {
  const cell = row[column];
  if (cell === undefined) throw new Error(`no column ${column}`);
  return cell;
};
const parts = (cell: string): string[] => cell.split(";").filter((part) => part !== "");
const codes = (rows: readonly Row[]): Set<string> => new Set(rows.map((row) => at(row, "code")));

const items = demo("items");
const nodes = demo("nodes");
const legs = demo("legs");
const contributions = demo("contributions");
const needs = demo("needs");
const links = demo("record_links");
const itemCodes = codes(items);
const nodeCodes = codes(nodes);
const partyCodes = codes(demo("parties"));
const illustrativeOffers = contributions.filter((row) => at(row, "illustrative") === "yes");
const record = ["record/public_record_2024.jsonl", "record/us_state_statements_public_domain.jsonl"]
  .flatMap((path) => text(path).split("\n").filter((line) => line !== ""))
  .map((line) => JSON.parse(line) as { id: string; quote?: string; event_date?: string; date?: string });
const recordIds = new Set(record.map(({ id }) => id));
const dayOf = new Map(record.map(({ id, event_date, date }) => [id, event_date ?? date ?? ""]));

/** The cells that are filled and name nothing known, each with the reference of its row. */
function unresolved(rows: readonly Row[], columns: readonly string[], known: ReadonlySet<string>): string[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) => parts(at(row, column)).filter((code) => !known.has(code)).map((code) => `${row["reference"] ?? row["code"] ?? ""} ${column} ${code}`)));
}

const repeated = (keys: readonly string[]): string[] => keys.filter((key, index) => keys.indexOf(key) !== index);
const references = new Set([...contributions, ...needs].map((row) => at(row, "reference")));

describe("what the demonstration names exists", () => {
  test("DATA-1 every item, place and party of contributions, needs, legs and items resolves", () => {
    expect(unresolved([...contributions, ...needs], ["item"], itemCodes)).toEqual([]);
    expect(unresolved(contributions, ["from_place"], nodeCodes)).toEqual([]);
    expect(unresolved(needs, ["place"], nodeCodes)).toEqual([]);
    expect(unresolved(legs, ["from", "to"], nodeCodes)).toEqual([]);
    expect(unresolved(contributions, ["donor", "payer", "supplier", "holder", "consent_nation", "carrier"], partyCodes)).toEqual([]);
    expect(unresolved(needs, ["recipient", "validated_by"], partyCodes)).toEqual([]);
    expect(unresolved(demo("party_aliases"), ["code"], partyCodes)).toEqual([]);
  });

  test("DATA-2 every substitute is another item of the catalogue with a value above zero and at most one", () => {
    for (const row of items) {
      for (const substitute of parts(at(row, "substitutes"))) {
        const [code = "", factor = ""] = substitute.split(":");
        expect(itemCodes, `${at(row, "code")} ${substitute}`).toContain(code);
        expect(code).not.toBe(at(row, "code"));
        expect(Number(factor), substitute).toBeGreaterThan(0);
        expect(Number(factor), substitute).toBeLessThanOrEqual(1);
      }
    }
  });

  test("DATA-3 codes and need references occur once, and a line is measured in the unit of its item", () => {
    for (const rows of [items, nodes, legs, demo("parties")]) expect(repeated(rows.map((row) => at(row, "code")))).toEqual([]);
    expect(repeated(needs.map((row) => at(row, "reference")))).toEqual([]);
    const unitOf = new Map(items.map((row) => [at(row, "code"), at(row, "unit")]));
    for (const row of contributions) if (at(row, "item") !== "") expect(at(row, "unit"), at(row, "reference")).toBe(unitOf.get(at(row, "item")));
  });

  test("DATA-4 the rows of one contribution stand together, agree in their head, and carry one amount, on the first", () => {
    const head = ["donor", "kind", "stage", "category", "title", "announced_on", "illustrative", "basis", "record_ids"];
    const seen = new Set<string>();
    let first: Row | undefined;
    for (const row of contributions) {
      if (first && at(first, "reference") === at(row, "reference")) {
        for (const column of head) expect(at(row, column), `${at(row, "reference")} ${column}`).toBe(at(first, column));
        expect(at(row, "amount"), at(row, "reference")).toBe("");
      } else {
        expect(seen.has(at(row, "reference")), at(row, "reference")).toBe(false);
        first = row;
      }
      seen.add(at(row, "reference"));
    }
  });
});

describe("facts and inventions", () => {
  test("DATA-5 what is illustrative says on what basis, and what is not rests on the record", () => {
    for (const rows of [contributions, needs, nodes, legs]) {
      for (const row of rows) {
        expect(at(row, "illustrative")).toMatch(/^(yes|no)$/);
        if (at(row, "illustrative") === "yes") expect(at(row, "basis"), JSON.stringify(row)).not.toBe("");
      }
    }
    for (const row of items) expect(at(row, "basis"), at(row, "code")).not.toBe("");
    for (const row of contributions) {
      const ids = parts(at(row, "record_ids"));
      if (at(row, "illustrative") === "no") expect(ids.length, at(row, "reference")).toBeGreaterThan(0);
      else expect([ids, at(row, "amount"), at(row, "reference").startsWith("DEMO-")], at(row, "reference")).toEqual([[], "", true]);
    }
    for (const row of needs.filter((need) => at(need, "illustrative") === "no")) expect(at(row, "quote"), at(row, "reference")).not.toBe("");
    expect(unresolved(contributions, ["record_ids"], recordIds)).toEqual([]);
  });

  test("DATA-6 a quotation given for a need stands in the record word for word", () => {
    const quotes = new Set(record.map(({ quote }) => quote));
    for (const row of needs.filter((need) => at(need, "quote") !== "")) expect(quotes, at(row, "reference")).toContain(at(row, "quote"));
  });

  test("DATA-7 every sentence of the record is tied to what it is about, or to nothing on purpose, once each", () => {
    const linked = new Set(links.map((row) => at(row, "record_id")));
    expect([...recordIds].filter((id) => !linked.has(id))).toEqual([]);
    expect(unresolved(links, ["record_id"], recordIds)).toEqual([]);
    expect(repeated(links.map((row) => `${at(row, "record_id")} ${at(row, "reference")}`))).toEqual([]);
    const known = { contribution: new Set(contributions.map((row) => at(row, "reference"))), need: new Set(needs.map((row) => at(row, "reference"))), none: new Set([""]) };
    for (const row of links) {
      const about = at(row, "about");
      expect(Object.keys(known)).toContain(about);
      expect(known[about as keyof typeof known], at(row, "record_id")).toContain(at(row, "reference"));
    }
    expect(unresolved(links, ["reference"], references)).toEqual([]);
  });

  test("DATA-8 every record a contribution rests on is linked to it", () => {
    const pairs = new Set(links.map((row) => `${at(row, "record_id")} ${at(row, "reference")}`));
    for (const row of contributions) for (const id of parts(at(row, "record_ids"))) expect(pairs).toContain(`${id} ${at(row, "reference")}`);
  });

  test("DATA-9 a claim uses the agreed words, each with the right kind of value", () => {
    const kinds: Record<string, string> = { units: "number", item: "string", amount: "number", currency: "string", due: "string", stage: "string", trained: "number", donors: "object", period: "string" };
    for (const row of links) {
      const claims = JSON.parse(at(row, "claims")) as Record<string, unknown>;
      for (const [key, value] of Object.entries(claims)) expect(typeof value, `${at(row, "record_id")} ${key}`).toBe(kinds[key]);
      expect("amount" in claims, at(row, "record_id")).toBe("currency" in claims);
      if (claims["item"] !== undefined) expect(itemCodes).toContain(claims["item"]);
      for (const donor of (claims["donors"] as string[] | undefined) ?? []) expect(partyCodes).toContain(donor);
    }
  });

  test("DATA-10 the conflicts of the record stay open: no second drawdown, no new money, two lists of donors", () => {
    const heads = (id: string): Row[] => contributions.filter((row) => parts(at(row, "record_ids")).includes(id) && at(row, "amount") !== "");
    for (const id of ["r10", "r11", "r12"]) expect(heads(id).map((row) => at(row, "reference"))).toEqual(["US-2024-12-02-PDA71"]);
    expect(heads("r22").map((row) => at(row, "stage"))).toEqual(["allocated"]);
    const donors = (id: string): unknown => (JSON.parse(at(links.find((row) => at(row, "record_id") === id) ?? {}, "claims")) as { donors?: unknown }).donors;
    expect(donors("r02")).toContain("SWE");
    expect(donors("r03")).not.toContain("SWE");
    expect(donors("r03")).toContain("GBR");
    for (const id of ["r03", "r05", "r22", "r30", "r32", "r40", "r44", "r60", "r71", "r72", "r82", "r83"]) {
      expect(links.some((row) => at(row, "record_id") === id && at(row, "disagreement_note") !== ""), id).toBe(true);
    }
  });
});

describe("figures a planner can work with", () => {
  test("DATA-11 units are whole numbers above zero, priorities run from 1 to 5, amounts have at most two places", () => {
    for (const row of contributions) {
      for (const column of ["units", "declared_units"]) expect(at(row, column), `${at(row, "reference")} ${column}`).toMatch(/^([1-9]\d*)?$/);
      expect(at(row, "amount")).toMatch(/^([1-9]\d*(\.\d{1,2})?)?$/);
      expect([at(row, "currency"), at(row, "valuation_method"), at(row, "valued_on")].every((cell) => (cell === "") === (at(row, "amount") === "")), at(row, "reference")).toBe(true);
    }
    for (const row of needs) {
      expect(at(row, "units")).toMatch(/^[1-9]\d*$/);
      expect(at(row, "priority")).toMatch(/^[1-5]$/);
    }
  });

  test("DATA-12 days exist, windows do not end before they begin, and nothing is announced after it is spoken of", () => {
    const days: [readonly Row[], string[]][] = [[contributions, ["announced_on", "valued_on", "available_from", "available_through"]], [needs, ["need_by", "stated_on"]]];
    for (const [rows, columns] of days) {
      for (const row of rows) for (const column of columns) if (at(row, column) !== "") expect(parseDay(at(row, column)), `${at(row, "reference")} ${column}`).toBeDefined();
    }
    // Nothing is announced after the last sentence that speaks of it.
    for (const row of contributions.filter((one) => at(one, "announced_on") !== "" && at(one, "illustrative") === "no")) {
      const said = parts(at(row, "record_ids")).map((id) => dayOf.get(id) ?? "").toSorted();
      expect(at(row, "announced_on") <= (said.at(-1) ?? ""), at(row, "reference")).toBe(true);
    }
    for (const row of illustrativeOffers) {
      expect(at(row, "available_from") <= at(row, "available_through"), at(row, "reference")).toBe(true);
      expect(at(row, "available_from") >= "2026-11-20" && at(row, "available_through") <= "2027-05-31", at(row, "reference")).toBe(true);
    }
    for (const row of needs) expect(at(row, "need_by") >= "2026-12-20" && at(row, "need_by") <= "2027-06-30", at(row, "reference")).toBe(true);
  });

  test("DATA-13 coordinates lie on the globe, transit takes whole days, capacities are above zero", () => {
    for (const row of nodes) {
      expect(Math.abs(Number(at(row, "latitude"))), at(row, "code")).toBeLessThanOrEqual(90);
      expect(Math.abs(Number(at(row, "longitude"))), at(row, "code")).toBeLessThanOrEqual(180);
      expect(at(row, "latitude") !== "" && at(row, "longitude") !== "", at(row, "code")).toBe(true);
    }
    for (const row of legs) {
      expect(at(row, "transit_days"), at(row, "code")).toMatch(/^\d+$/);
      expect(Number(at(row, "capacity_tonnes")), at(row, "code")).toBeGreaterThan(0);
    }
  });

  test("DATA-14 legs lead from the place of every illustrative offer to the place of every need", () => {
    const next = new Map<string, string[]>();
    for (const row of legs) next.set(at(row, "from"), [...(next.get(at(row, "from")) ?? []), at(row, "to")]);
    for (const start of new Set(illustrativeOffers.map((row) => at(row, "from_place")))) {
      const reached = new Set([start]);
      for (const place of reached) for (const to of next.get(place) ?? []) reached.add(to);
      expect(nodeCodes).toContain(start);
      for (const row of needs) expect(reached, `${start} to ${at(row, "place")}`).toContain(at(row, "place"));
    }
  });

  test("DATA-15 the illustrative needs differ: met in full, in part, too late, not at all", () => {
    const total = (need: Row, inTime: boolean): number => illustrativeOffers
      .filter((row) => at(row, "item") === at(need, "item") && (!inTime || at(row, "available_from") < at(need, "need_by")))
      .reduce((sum, row) => sum + Number(at(row, "units")), 0);
    const outcome = (need: Row): string => {
      const inTime = total(need, true);
      if (inTime >= Number(at(need, "units"))) return "full";
      if (inTime > 0) return "part";
      return total(need, false) > 0 ? "late" : "none";
    };
    expect(new Set(needs.map(outcome))).toEqual(new Set(["full", "part", "late", "none"]));
  });

  test("DATA-19 a frame that others fill carries no amount, and a year within a programme is counted once", () => {
    for (const reference of ["NATO-2024-07-10-BASELINE", "NATO-2024-H1", "NO-2024-11-28-PROGRAMME"]) {
      const rows = contributions.filter((row) => at(row, "reference") === reference);
      expect(rows.map((row) => at(row, "amount")), reference).toEqual([""]);
      expect(links.some((row) => at(row, "reference") === reference && at(row, "claims").includes("amount")), reference).toBe(true);
    }
    const year = contributions.filter((row) => at(row, "reference").startsWith("NO-2024-11-28-2025-"));
    expect(year.map((row) => at(row, "category"))).toEqual(["military", "humanitarian"]);
    expect(year.reduce((sum, row) => sum + Number(at(row, "amount")), 0)).toBe(35_000_000_000);
  });

  test("DATA-20 a list of donors is claimed only by a sentence that lists several", () => {
    for (const row of links) {
      const { donors } = JSON.parse(at(row, "claims")) as { donors?: string[] };
      if (donors) expect(donors.length, at(row, "record_id")).toBeGreaterThan(1);
    }
  });
});

/** A list has its entries. A table has a row for each of its groups, beside the line that names them. */
function rowsOfJson(document: readonly object[] | Readonly<Record<string, object>>): number {
  if (Array.isArray(document)) return document.length;
  const { mixing } = document as Readonly<Record<string, object>>;
  return mixing ? Object.keys(mixing).length - 1 : Object.values(document as Readonly<Record<string, readonly object[]>>).reduce((sum, list) => sum + list.length, 0);
}

describe("nothing of others", () => {
  const early = rowsOf("fixtures/kiel_early_sample.csv");
  const late = rowsOf("fixtures/kiel_late_sample.csv");

  test("DATA-16 the tracker fixtures are invented, with the columns of the two releases and the same rows in both", () => {
    expect([Object.keys(early[0] ?? {}).length, Object.keys(late[0] ?? {}).length]).toEqual([38, 80]);
    for (const row of [...early, ...late]) expect([at(row, "ID").startsWith("TST"), at(row, "Explanation")]).toEqual([true, "Invented row for tests"]);
    expect(late.map((row) => at(row, "ID"))).toEqual(early.map((row) => at(row, "ID")));
  });

  test("DATA-17 the traps are in the fixtures", () => {
    const column = (rows: readonly Row[], name: string): string[] => rows.map((row) => at(row, name));
    expect(column(early, "Monetary Value as Given by Source")).toEqual(expect.arrayContaining(["35,000,000", "."]));
    expect(column(early, "No. of Units")).toEqual(expect.arrayContaining(["undisclosed", "-6"]));
    expect(column(late, "Announcement Date")).toEqual(expect.arrayContaining(["until 12/20/2022", "unclear, 03/22"]));
    expect(column(early, "Countries")).toContain("");
    expect(new Set(column(early, "Type of Aid Specific").map((name) => name.trim().toLowerCase())).size).toBeLessThan(new Set(column(early, "Type of Aid Specific")).size);
    const changed = (name: string): number => early.filter((row, index) => at(row, name).replaceAll(",", "") !== at(late[index] ?? {}, name)).length;
    expect(changed("No. of Units")).toBeGreaterThan(1);
    expect(changed("No. of Units Delivered (in-kind military aid)")).toBeGreaterThan(3);
  });

  test("DATA-18 neither the tracker itself nor the text of an article is among the data, only short quotations", () => {
    const files = readdirSync(data, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
    expect(files.filter((path) => /kiel/i.test(path)).toSorted()).toEqual(["fixtures/kiel_early_sample.csv", "fixtures/kiel_late_sample.csv"]);
    expect(files.filter((path) => /meeting-|\.conllu$|polnear|eroads/i.test(path))).toEqual([]);
    for (const path of files.filter((name) => name.endsWith(".csv") && !name.startsWith("fixtures/"))) {
      expect(/Type of Aid (General|Specific)/.test(text(path).slice(0, 20_000)), path).toBe(false);
    }
    for (const { id, quote } of record) if (quote !== undefined) expect(quote.length, id).toBeLessThanOrEqual(400);
  });

  test("DATA-21 the README names every file with its number of rows", () => {
    const table = new Map([...text("README.md").matchAll(/^\| `([^`]+)` \| ([\d,]+) \|/gm)].map(([, file, rows]) => [file, Number(rows?.replaceAll(",", ""))]));
    const files = readdirSync(data, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/")).filter((path) => /\.(csv|jsonl|json)$/.test(path));
    expect([...table.keys()].toSorted()).toEqual(files.toSorted());
    for (const [path, rows] of table) {
      const found = path?.endsWith(".json") ? rowsOfJson(JSON.parse(text(path))) : path?.endsWith(".csv") ? rowsOf(path).length : text(path ?? "").split("\n").filter((line) => line !== "").length;
      expect(found, path).toBe(rows);
    }
  });

  test("DATA-22 the demonstration files have the columns their readers expect", () => {
    const columns: Record<string, string> = {
      parties: "code,kind,name_en,name_fr,name_uk,country,roles",
      items: "code,name_en,name_fr,name_uk,category,nsn,unit,mass_kg,hazard_division,compatibility_group,neq_kg,fleet,substitutes,basis",
      nodes: "code,name_en,name_fr,name_uk,kind,country,latitude,longitude,handling_tonnes_per_day,storage_tonnes,licences,notice_days,illustrative,basis",
      legs: "code,from,to,mode,transit_days,departs_every_days,departs_phase_days,capacity_tonnes,neq_cap_kg,cost_cents_per_tonne,open_from,open_through,notice_days,illustrative,basis",
      needs: "reference,recipient,item,units,priority,validated_by,need_by,place,state,stated_on,illustrative,basis,note,source_url,source_publisher,source_title,published_on,language,accessed_on,quote",
      contributions: "reference,donor,kind,stage,category,title,announced_on,item,described,unit,units,declared_units,from_place,available_from,available_through,payer,supplier,holder,consent_nation,carrier,amount,currency,valuation_method,valued_on,condition,illustrative,basis,record_ids,note,classification",
      needs_released: "reference,recipient,item,units,priority,validated_by,need_by,place,state,stated_on,illustrative,basis,note,classification,restrictive,releasable_to",
      contributions_released: "reference,donor,kind,stage,category,title,announced_on,item,described,unit,units,available_from,available_through,illustrative,basis,note,classification,restrictive,releasable_to",
      record_links: "record_id,about,reference,claims,disagreement_note",
      party_aliases: "alias,code",
    };
    for (const [name, header] of Object.entries(columns)) expect(text(`demo/${name}.csv`).split("\n")[0], name).toBe(header);
  });
});
