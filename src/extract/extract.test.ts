import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { extract, isWithin, locate } from "./index.ts";
import { fold } from "./fold.ts";

const said = (text: string, publishedOn: string | null = null) => extract(text, { publishedOn }).statements.map(({ form, text: words, speaker }) => [form, words, speaker?.text ?? null]);

const piece = fc.constantFrom("« ", " »", "“", "”", "\"", "«", "»", "a déclaré ", "a-t-il dit", ", ", ". ", "\n", "Rutte", "Zelenskice ", "que ", "l’Ukraine ", "the minister said ", "selon ", "according to ", "€", "12,5 millions d’euros ", "deux chars ", "Німеччини ", "3 грудня 2024 ", "🙂", "\u00a0", "d’", "é", "Ω", "(", ")", "— ", "… ");
const anyText = fc.oneof(fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")), fc.string({ unit: "binary", maxLength: 200 }));

test("EXTRACT-1 whatever the text, every span of a proposal lies in it and its words are the exact slice", () => {
  fc.assert(fc.property(anyText, (text) => {
    const { statements, announcements, mentions } = extract(text, { publishedOn: "2024-12-03" });
    const spans = [...statements, ...statements.flatMap(({ speaker }) => (speaker ? [speaker] : [])), ...mentions, ...announcements, ...announcements.flatMap(({ donors, lines, money }) => [...donors, ...lines, ...money])];
    for (const one of spans) {
      expect(isWithin(one, text)).toBe(true);
      expect(one.text).toBe(text.slice(one.start, one.end));
    }
  }), { numRuns: 400 });
});

test("EXTRACT-1 the fold is exactly as long as the text, unit by unit", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    expect(fold(text)).toHaveLength(text.length);
  }));
  expect(fold("« L’Été, Ça œuvre » Їжак")).toBe("« l'ete, ca œuvre » їжак");
});

test("EXTRACT-2 repeated words are located whatever their marks, spaces and accents, and altered words are not", () => {
  const text = "Il a dit : « L’aide militaire doit\u00a0arriver “vite” en Ukraine », puis il est parti. L’aide compte. L’aide aussi.";
  expect(locate(text, "l'aide militaire doit arriver \"vite\" en Ukraine")).toEqual({ start: 13, end: 60 });
  expect(locate(text, "l'aide militaire doit partir")).toBeNull();
  expect(locate(text, "l'aide doit arriver")).toBeNull();
  expect(locate(text, "L’aide")).toBeNull();
  expect(locate(text, "L’aide", { start: 80, end: 96 })).toEqual({ start: 83, end: 89 });
  expect(locate(text, "aide milit")).toBeNull();
  expect(locate(text, "  ")).toBeNull();
});

test("EXTRACT-3 the language is told for each paragraph, and a paragraph in another is not read for statements", () => {
  expect(extract("Le ministre a déclaré que l’aide est prête pour la semaine.").language).toBe("fr");
  expect(extract("The minister said that the aid is ready for the week.").language).toBe("en");
  expect(extract("Міністр заявив, що допомога готова.").language).toBe("uk");
  expect(extract("Der Minister sagte gestern abend nichts weiter dazu.").language).toBeNull();
  expect(said("The minister said that the aid is ready for the week.\nLe ministre a déclaré que l’aide est prête.")).toHaveLength(2);
});

test.each([
  ["as typographers set them", "« Nous tiendrons parole », a déclaré Mark Rutte."],
  ["that closes with the mark that opens", "« Nous tiendrons parole« , a déclaré Mark Rutte."],
  ["straight", "\"Nous tiendrons parole\", a déclaré Mark Rutte."],
  ["mixed", "«Nous tiendrons parole\", a déclaré Mark Rutte."],
  ["without the one that closes", "« Nous tiendrons parole, a déclaré Mark Rutte."],
  ["without the one that opens", "Nous tiendrons parole », a déclaré Mark Rutte."],
  ["without the comma", "« Nous tiendrons parole » a déclaré Mark Rutte."],
])("EXTRACT-4 a quotation is found with marks %s", (_, text) => {
  expect(said(text)).toEqual([["direct", "Nous tiendrons parole", "Mark Rutte"]]);
});

test("EXTRACT-4 a quotation that a mark breaks in the middle is put together again", () => {
  expect(said("« Ils négocieront un jour », en position de force« , a justifié Mark Rutte.")).toEqual([["direct", "Ils négocieront un jour », en position de force", "Mark Rutte"]]);
});

test.each<[string, ReturnType<typeof said>]>([
  ["« C’est prêt », a-t-il dit.", [["direct", "C’est prêt", "il"]]],
  ["« C’est prêt », Rutte a insisté.", [["direct", "C’est prêt", "Rutte"]]],
  ["Mark Rutte a ajouté : « C’est bien prêt. »", [["direct", "C’est bien prêt.", "Mark Rutte"]]],
  ["Selon Mark Rutte : « C’est bien prêt ».", [["direct", "C’est bien prêt", "Mark Rutte"]]],
  ["Mark Rutte a dit que « tout est bien prêt ».", [["mixed", "tout est bien prêt", "Mark Rutte"]]],
  ["La ministre a indiqué que l’aide serait livrée en mai.", [["indirect", "que l’aide serait livrée en mai", "La ministre"]]],
  ["Selon la ministre, l’aide sera livrée en mai.", [["indirect", "l’aide sera livrée en mai", "la ministre"]]],
  ["L’aide sera livrée en mai, a précisé la ministre.", [["indirect", "L’aide sera livrée en mai", "la ministre"]]],
  ["Le message de Rutte à Paris était que l’aide doit arriver.", [["indirect", "que l’aide doit arriver", "Rutte"]]],
  ["Le candidat a déclaré qu’il partirait et son équipe a suggéré qu’il resterait là.", [["indirect", "qu’il partirait", "Le candidat"], ["indirect", "qu’il resterait là", "son équipe"]]],
  ["“We keep our word,” the minister said.", [["direct", "We keep our word,", "the minister"]]],
  ["“We keep our word,” said Mark Rutte. “It is what we do.”", [["direct", "We keep our word,", "Mark Rutte"], ["direct", "It is what we do.", "Mark Rutte"]]],
  ["The minister told reporters on Monday that the aid would arrive.", [["indirect", "that the aid would arrive", "The minister"]]],
  ["The minister said the aid would arrive in May.", [["indirect", "the aid would arrive in May", "The minister"]]],
  ["According to the ministry, the aid would arrive in May.", [["indirect", "the aid would arrive in May", "the ministry"]]],
  ["The aid would arrive in May, the minister said.", [["indirect", "The aid would arrive in May", "the minister"]]],
  ["Je pense que tout cela est vrai.", []],
])("EXTRACT-5 %s", (text, statements) => {
  expect(said(text)).toEqual(statements);
});

test("EXTRACT-6 a speaker is the person who held the office on the article's day, with that day's country", () => {
  const who = (text: string, day: string | null) => extract(text, { publishedOn: day }).statements[0]!.speaker;
  const former = "Mark Rutte est arrivé. « C’est bien prêt », a insisté l’ancien Premier ministre des Pays-Bas.";
  expect(who(former, "2024-12-03")).toMatchObject({ person: "Mark Rutte", role: "secretary-general, NATO", country: "NATO", how: "role" });
  expect(who("« C’est bien prêt », a insisté Mark Rutte.", "2023-12-03")).toMatchObject({ role: "prime-minister, NLD", country: "NLD", how: "name" });
  expect(who("« C’est bien prêt », a dit la ministre allemande des Affaires étrangères.", "2024-12-03")).toMatchObject({ person: "Annalena Baerbock", country: "DEU" });
  expect(who("« C’est bien prêt », a dit Marc Ruttea.", "2024-12-03")).toMatchObject({ person: "Mark Rutte", how: "damaged-name" });
});

test("EXTRACT-6 nobody is named for somebody else: another first name, somebody's team, an office of nobody known", () => {
  for (const speaker of ["Hans Rutte", "l’équipe de Donald Trump", "le ministre bolivien de la Défense", "un porte-parole", "elle"]) {
    expect(extract(`Mark Rutte est là. « C’est bien prêt », a dit ${speaker}.`, { publishedOn: "2024-12-03" }).statements[0]!.speaker?.person ?? null).toBeNull();
  }
});

test.each<[string, string[]]>([
  ["La France donne 12,5 millions d’euros.", ["12500000 EUR"]],
  ["Germany pledged €1.2 billion and $500m.", ["1200000000 EUR", "500000000 USD"]],
  ["Norway gives 3 billion kroner.", ["3000000000 NOK"]],
  ["Le Canada promet 20 millions de dollars.", ["20000000 CAD"]],
  ["1 200 000 couronnes suédoises pour la Suède.", ["1200000 SEK"]],
  ["Німеччина виділить 650 млн євро.", ["650000000 EUR"]],
  ["In 2024 there were 30 of them.", []],
])("EXTRACT-7 money: %s", (text, sums) => {
  expect(extract(text).mentions.filter(({ kind }) => kind === "money").map(({ value }) => value)).toEqual(sums);
});

test.each<[string, (string | null)[][]]>([
  ["La Suède livrera dix-huit mois plus tard 14 chars Leopard.", [["14", "chars Leopard"]]],
  ["Denmark sent 155 mm guns and 2,000 shells.", [["2000", "shells"]]],
  ["Estonia gives two ambulances to Kyiv on 12 May 2024.", [["2", "ambulances"]]],
  ["Литва передала 30 дронів.", [["30", "дронів"]]],
])("EXTRACT-7 quantities: %s", (text, quantities) => {
  expect(extract(text).announcements.flatMap(({ lines }) => lines.map(({ units, item }) => [units, item]))).toEqual(quantities);
});

test.each<[string, (string | null)[]]>([
  ["le 3 décembre 2024", ["2024-12-03"]], ["on December 3, 2024", ["2024-12-03"]], ["3 грудня 2024", ["2024-12-03"]], ["le 31 février 2024", [null]],
  ["mardi", ["2024-12-03"]], ["mercredi dernier", ["2024-11-27"]], ["next Monday", ["2024-12-09"]], ["le 12 janvier", ["2025-01-12"]],
])("EXTRACT-7 days: %s", (text, days) => {
  expect(extract(text, { publishedOn: "2024-12-03" }).mentions.filter(({ kind }) => kind === "day").map(({ value }) => value)).toEqual(days);
});

test("EXTRACT-8 an announcement has all its donors, each once, and sums nothing", () => {
  const [one, ...none] = extract("Il a remercié les nouveaux envois annoncés par les États-Unis, l’Allemagne, la Suède, l’Estonie, la Lituanie ou la Norvège.").announcements;
  expect(none).toEqual([]);
  expect(one!.donors.map(({ party }) => party)).toEqual(["USA", "DEU", "SWE", "EST", "LTU", "NOR"]);
  expect(one!.lines.map(({ units, item }) => [units, item])).toEqual([[null, "nouveaux envois"]]);
  expect(one).toMatchObject({ money: [], status: "announced" });
});

test("EXTRACT-8 an announcement says how far it has come, and a refusal is none", () => {
  const status = (text: string) => extract(text).announcements.map((one) => one.status);
  expect(status("La Norvège livrera deux systèmes NASAMS à l’Ukraine.")).toEqual(["will-deliver"]);
  expect(status("Sweden has delivered 50 vehicles to Ukraine.")).toEqual(["delivered"]);
  expect(status("Німеччина оголосила про 650 млн євро допомоги.")).toEqual(["announced"]);
  expect(status("La Hongrie ne livrera pas de chars à l’Ukraine.")).toEqual([]);
});

test("EXTRACT-11 a paragraph of marks and a sentence without end give no statements, and what follows is read", () => {
  for (const noise of ["« a ".repeat(5000), "\" ".repeat(5000), "a » ".repeat(5000), "Rutte a dit que ".repeat(5000)]) {
    const { statements, mentions } = extract(`${noise}\n« C’est bien prêt », a dit Mark Rutte, le 3 décembre 2024.`);
    expect(statements.map(({ text }) => text)).toEqual(["C’est bien prêt"]);
    expect(mentions.at(-1)).toMatchObject({ kind: "day", value: "2024-12-03" });
  }
});

const article = path.join(import.meta.dirname, "../../../shared/data/text/meeting-2024-12-03.fr.txt");
if (!existsSync(article)) console.log("EXTRACT-9 is skipped: the damaged article is under its publisher's copyright and is not here.");

test.skipIf(!existsSync(article))("EXTRACT-9 the damaged article gives eight direct quotations with their persons, four indirect statements, and six donors", () => {
  const { statements, announcements } = extract(readFileSync(article, "utf8"), { publishedOn: "2024-12-03" });
  const direct = statements.filter(({ form }) => form === "direct");
  expect(direct.map(({ speaker }) => speaker?.person)).toEqual(["Volodymyr Zelensky", ...Array.from({ length: 7 }, () => "Mark Rutte")]);
  expect(direct.map(({ text }) => text.slice(0, 14))).toEqual(["Une invitation", "Ce dont l’Ukra", "Et c’est sur c", "Comme vous le ", "Ce sur quoi no", "La réunion des", "Quand nous par", "Tout cela est "]);
  expect(direct[4]!.text.endsWith("faites-le en position de force")).toBe(true);
  expect(statements.filter(({ form }) => form === "indirect").map(({ speaker }) => speaker?.text)).toEqual(["ils", "le candidat républicain", "son équipe", "Rutte"]);
  expect(announcements.map(({ donors }) => donors.map(({ party }) => party))).toEqual([["USA", "DEU", "SWE", "EST", "LTU", "NOR"]]);
});
