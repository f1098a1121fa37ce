import { expect, test } from "vitest";
// @ts-expect-error The tools are plain JavaScript.
import { findAsvsFaults } from "../../tools/check-asvs.mjs";
import { plant } from "./planted.ts";

test("asvs: what rests on nothing, on a rule that is none or on a file that is gone, a part not named, and a missing requirement, are found", () => {
  const faultsOf = (rows: string, counts = { 1: 1 }) => findAsvsFaults(plant({ "src/a/README.md": "- **HTTP-1** A rule.\n", "src/a/b.ts": "", "docs/asvs.csv": `id,level,state,subject,evidence,note\n${rows}\n` }), counts);
  expect(faultsOf("1.1.1,1,met,something,HTTP-1 src/a/b.ts,")).toEqual([]);
  expect(faultsOf("1.1.1,1,met,something,,")).toEqual(["docs/asvs.csv: 1.1.1 is met by nothing"]);
  expect(faultsOf("1.1.1,1,met,something,HTTP-2,")).toEqual(["docs/asvs.csv: 1.1.1 rests on HTTP-2, which is not there"]);
  expect(faultsOf("1.1.1,1,met,something,src/gone.ts,")).toEqual(["docs/asvs.csv: 1.1.1 rests on src/gone.ts, which is not there"]);
  expect(faultsOf("1.1.1,1,partly,something,HTTP-1,")).toEqual(["docs/asvs.csv: 1.1.1 does not say what is missing"]);
  expect(faultsOf("1.1.1,1,perhaps,something,HTTP-1,")).toEqual(["docs/asvs.csv: 1.1.1 has no state perhaps"]);
  expect(faultsOf("1.1.1,1,not,something,,\n1.1.1,1,not,something,,", { 1: 3 })).toEqual(["docs/asvs.csv: 1.1.1 is no requirement, or stands twice", "docs/asvs.csv: 2 requirements of level 1, not 3"]);
});
