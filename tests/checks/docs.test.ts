import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
// @ts-expect-error The tools are plain JavaScript.
import { findLinkFaults, findPackageFaults, findWordFaults } from "../../tools/check-docs.mjs";
import { plant } from "./planted.ts";

test("docs: a link that leads nowhere, and an anchor that names no heading, are found", () => {
  const links = (text: string) => findLinkFaults(plant({ "README.md": `# Entente\n\n## The two commands\n\n${text}\n`, "docs/words.md": "# Words\n" }));
  expect(links("[a](docs/words.md) [b](docs/words.md#words) [c](#the-two-commands) [d](https://example.org/x) `[e](code.md)` ![f](docs)")).toEqual([]);
  expect(links("[a](docs/word.md)")).toEqual(["README.md: docs/word.md leads nowhere"]);
  expect(links("![a](docs/picture.png)")).toEqual(["README.md: docs/picture.png leads nowhere"]);
  expect(links("[a](docs/words.md#nouns)")).toEqual(["README.md: docs/words.md#nouns names no heading"]);
  expect(findLinkFaults(plant({ "src/modules/x/README.md": "[a](../y/README.md)\n" }))).toEqual(["src/modules/x/README.md: ../y/README.md leads nowhere"]);
});

/** A folder with these packages by name and licence, of which one table names those of `rows`. */
function plantPackages(packages: { shipped?: Record<string, string>; tools?: Record<string, string> }, rows: string): string {
  const folder = plant({ "docs/decisions/one.md": `| Package | Licence | What for |\n|---|---|---|\n${rows}\n` });
  rmSync(path.join(folder, "node_modules"));
  const { shipped = {}, tools = {} } = packages;
  for (const [name, license] of Object.entries({ ...shipped, ...tools })) {
    mkdirSync(path.join(folder, "node_modules", name), { recursive: true });
    writeFileSync(path.join(folder, "node_modules", name, "package.json"), JSON.stringify({ name, license }));
  }
  const versions = (list: Record<string, string>) => Object.fromEntries(Object.keys(list).map((name) => [name, "1.0.0"]));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ dependencies: versions(shipped), devDependencies: versions(tools) }));
  return folder;
}

test("docs: a package that no decision names, a licence that is not free enough, and one told wrongly, are found", () => {
  expect(findPackageFaults(plantPackages({ shipped: { one: "MIT", "@a/two": "ISC" }, tools: { three: "MPL-2.0" } }, "| `one` | MIT | x |\n| `@a/two` | ISC | x |\n| `three` | MPL-2.0 | x |"))).toEqual([]);
  expect(findPackageFaults(plantPackages({ shipped: { one: "MIT", two: "MIT" } }, "| `one`, `two` | MIT | x |"))).toEqual([]);
  expect(findPackageFaults(plantPackages({ tools: { one: "MIT" } }, "One is `one`."))).toEqual(["one: no page of docs/decisions has it in its table"]);
  expect(findPackageFaults(plantPackages({ shipped: { one: "GPL-3.0" } }, "| `one` | GPL-3.0 | x |"))).toEqual(["one: the licence GPL-3.0 is not one we use"]);
  expect(findPackageFaults(plantPackages({ shipped: { one: "MPL-2.0" } }, "| `one` | MPL-2.0 | x |"))).toEqual(["one: the licence MPL-2.0 is not one we use"]);
  expect(findPackageFaults(plantPackages({ shipped: { one: "Apache-2.0" } }, "| `one` | MIT | x |"))).toEqual(["one: docs/decisions says MIT, the package Apache-2.0"]);
});

test("docs: a word without its row, a row that says it otherwise, and a word that no source has, are found", async () => {
  const head = "| Word in code | English | French | Ukrainian |\n|---|---|---|---|\n";
  const text = (language: string, value: object) => `export const ${language} = ${JSON.stringify(value)};\n`;
  const words = (rows: string): Promise<string[]> => findWordFaults(plant({
    "docs/words.md": head + rows,
    "src/modules/x/stage.ts": 'export const stages = ["offered", "lost"];\nexport interface Node {}\nexport const node = stages;\nexport const why = "no-offer";\n',
    "src/texts/room-words.en.ts": text("a", { "stage.offered": "Offered", "stage.lost": "Lost", "act.lost": "lost it", "reason.no-offer": "Nobody {x}." }),
    "src/texts/room-words.fr.ts": text("a", { "stage.offered": "Offert", "stage.lost": "Perdu", "act.lost": "l’a perdu", "reason.no-offer": "Personne {x}." }),
    "src/texts/room-words.uk.ts": text("a", { "stage.offered": "Запропоновано", "stage.lost": "Втрачено", "act.lost": "втратив", "reason.no-offer": "Ніхто {x}." }),
    "src/texts/room-records.en.ts": text("a", { place: "Place" }), "src/texts/room-records.fr.ts": text("a", { place: "Lieu" }), "src/texts/room-records.uk.ts": text("a", { place: "Місце" }),
  }));
  const offered = "| `stage.offered` | Offered | Offert | Запропоновано |\n";
  const lost = "| `stage.lost` | Lost | Perdu | Втрачено |\n";
  const reason = "| `reason.no-offer` | Nobody offers it |\n";
  expect(await words(offered + lost + reason + "| `node` (`place`) | Place | Lieu | Місце |\n")).toEqual([]);
  expect(await words(offered + reason)).toEqual(["docs/words.md: stage.lost has no row"]);
  expect(await words(offered + lost)).toEqual(["docs/words.md: reason.no-offer has no row"]);
  expect(await words(offered + lost.replace("Perdu", "Égaré") + reason)).toEqual(['docs/words.md: the pages say "Perdu" for stage.lost, not "Égaré"']);
  expect(await words(offered + lost + reason + "| `leg` | — | — | — |\n")).toEqual(["docs/words.md: no source has the word leg"]);
  expect(await words(offered + lost + reason + "| `node` (`site`) | Place | Lieu | Місце |\n")).toEqual(["docs/words.md: there is no text site"]);
});
