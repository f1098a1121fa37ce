import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Hono } from "hono";
import { programFolder } from "../../src/server/database/database.ts";
import type { Bed } from "./commands.ts";
import { addItem, addNeed, addOffer } from "./small-room.ts";
import { ask } from "./test-room.ts";

export interface ImportFile {
  readonly kind: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const csv = (kind: string, mark: string, columns: string, ...rows: string[]): ImportFile => ({ kind, fileName: `${mark}.csv`, bytes: Buffer.from([columns, ...rows, ""].join("\n")) });
const twice = (row: (number: number) => string) => [row(1), row(2)];
const record = (mark: string) => JSON.stringify({ id: `${mark}-1`, event_date: "2026-11-30", published: "2026-11-30", publisher: "A newspaper", url: `https://example.org/${mark}`, language: "en", donor: "NOR", kind: "announcement", quote: `Said ${mark}` });
const sentence = (mark: string) => ({ quote: `Said ${mark}`, saidOn: "2026-11-30", url: `https://example.org/${mark}`, publisher: "A newspaper", title: "A report", language: "en" });
const node = (mark: string, number: number) => `N${number}-${mark},x,x,x,hub,POL,50,20,10,20,1.1:100,0,yes,made for a test`;
const nodeColumns = "code,name_en,name_fr,name_uk,kind,country,latitude,longitude,handling_tonnes_per_day,storage_tonnes,licences,notice_days,illustrative,basis";

const shipped = (...name: string[]) => readFileSync(path.join(programFolder(), "data", ...name));

function networkOf(mark: string) {
  const known = { illustrative: true, basis: "made for a test" };
  const nodes = [1, 2].map((number) => ({ type: "Feature", geometry: { type: "Point", coordinates: [20 + number, 50] }, properties: { code: `N${number}-${mark}`, names: { en: "x", fr: "x", uk: "x" }, kind: "hub", country: "POL", ...known } }));
  const leg = { code: `L-${mark}`, from: `N1-${mark}`, to: `N2-${mark}`, mode: "road", transitDays: 2, departsEveryDays: 1, capacityTonnes: 5, ...known };
  return { type: "FeatureCollection", features: [...nodes, { type: "Feature", geometry: { type: "LineString", coordinates: [[21, 50], [22, 50]] }, properties: leg }] };
}

/** One small file for every kind that may be imported, on records of the trial's own. */
export const importFiles: Readonly<Record<string, (bed: Bed, mark: string) => Promise<ImportFile>>> = {
  parties: async (_bed, mark) => csv("parties", mark, "code,kind,name_en,name_fr,name_uk,country,roles", ...twice((number) => `P${number}-${mark},organisation,x,x,x,FRA,donor`)),
  catalogue: async (_bed, mark) => csv("catalogue", mark, "code,name_en,name_fr,name_uk,category,nsn,unit,mass_kg,hazard_division,compatibility_group,neq_kg,fleet,substitutes,basis",
    `I1-${mark},x,x,x,energy,,piece,5,,,,,I2-${mark}:0.5,made for a test`, `I2-${mark},x,x,x,energy,,piece,5,,,,,,made for a test`),
  nodes: async (_bed, mark) => csv("nodes", mark, nodeColumns, ...twice((number) => node(mark, number))),
  legs: async (_bed, mark) => csv("legs", mark, "code,from,to,mode,transit_days,departs_every_days,departs_phase_days,capacity_tonnes,neq_cap_kg,cost_cents_per_tonne,open_from,open_through,notice_days,illustrative,basis",
    ...twice((number) => `L${number}-${mark},DEPOT-BED,CITY-BED,road,3,2,0,10,,5,,,1,yes,made for a test`)),
  needs: async (_bed, mark) => csv("needs", mark, "reference,recipient,item,units,priority,validated_by,need_by,place,state,stated_on,illustrative,basis,note", ...twice((number) => `S${number}-${mark},NOR,GEN-BED,10,1,NOR,2027-01-31,CITY-BED,open,2026-11-20,yes,made for a test,`)),
  contributions: async (_bed, mark) => csv("contributions", mark, "reference,donor,kind,stage,category,title,announced_on,item,described,unit,units,declared_units,from_place,available_from,available_through,payer,supplier,holder,consent_nation,carrier,amount,currency,valuation_method,valued_on,condition,illustrative,basis,record_ids,note",
    ...twice((number) => `C${number}-${mark},NOR,goods,offered,humanitarian,x,2026-11-01,GEN-BED,Generators,piece,7,,DEPOT-BED,2026-12-01,2027-02-28,,,,,,,,,,,yes,made for a test,,`)),
  courses: async (_bed, mark) => csv("courses", mark, "reference,donor,title,skill,item,languages,prerequisites,instructors,equipment,place,begins_on,ends_on,seats,preparation_days,illustrative,basis,note",
    ...twice((number) => `K${number}-${mark},NOR,x,GUNNER,GEN-BED,uk;en,DRIVER,3,,DEPOT-BED,2198-01-01,2198-02-01,4,20,yes,made for a test,`)),
  funds: async (_bed, mark) => csv("funds", mark, "reference,holder,title,purpose,entry,donor,step,category,amount,currency,on_day,taken_back,source,illustrative,basis,note",
    ...twice((number) => `F-${mark},NOR,x,,E${number}-${mark},NOR,${number === 1 ? "pledged" : "committed"},,12.50,EUR,2026-11-01,no,,yes,made for a test,`)),
  kiel: async ({ room }, mark) => {
    await bring(room.app, { kind: "parties", fileName: "parties.csv", bytes: shipped("demo", "parties.csv") });
    const rows = shipped("fixtures", "kiel_early_sample.csv").toString("utf8").split("\n").slice(0, 5);
    return { kind: "kiel", fileName: `${mark}-kiel.csv`, bytes: Buffer.from(rows.join("\n").replaceAll(/^TST[A-Z]\d+/gm, (id) => `${id}${mark}`).replaceAll("example.org/", `example.org/${mark}/`)) };
  },
  network: async (_bed, mark) => ({ kind: "network", fileName: `${mark}.geojson`, bytes: Buffer.from(JSON.stringify(networkOf(mark))) }),
  record: async (_bed, mark) => ({ kind: "record", fileName: `${mark}.jsonl`, bytes: Buffer.from(`${record(mark)}\n`) }),
  alliance: async (_bed, mark) => ({ kind: "alliance", fileName: `${mark}.json`, bytes: Buffer.from(JSON.stringify({
    bodies: [{ code: `B-${mark}`, names: { en: "x", fr: "x", uk: "x" }, members: [{ party: "NOR", from: "2020-01-01" }] }],
    decisions: [{ reference: `D-${mark}`, body: `B-${mark}`, title: "x", text: "x", proposedOn: "2026-11-01", positions: [{ party: "NOR", stance: "supports", saidOn: "2026-11-30", confidence: "reported", quotation: sentence(mark) }] }],
    accessions: [{ body: `B-${mark}`, candidate: "USA", decision: `D-${mark}`, news: [{ kind: "step", step: 1, onDay: "2026-11-30", quotation: sentence(mark) }] }],
  })) }),
  packages: async (_bed, mark) => ({ kind: "packages", fileName: `${mark}.json`, bytes: Buffer.from(JSON.stringify({
    templates: [
      { code: `T-${mark}`, names: { en: "x", fr: "x", uk: "x" }, components: [{ key: "generator", kind: "equipment", itemId: "GEN-BED", perSet: 2, basis: "made for a test" }] },
    ],
    needs: [{ recipient: "NOR", reference: `P-${mark}`, template: `T-${mark}`, sets: 2, needBy: "2027-01-31", place: "CITY-BED", priority: 2, illustrative: true, basis: "made for a test" }],
  })) }),
  links: async ({ room, seed }, mark) => {
    await addOffer(room, seed, `C-${mark}`, 5);
    await addNeed(room, seed, `S-${mark}`, 5);
    await addItem(room, `I-${mark}`, 5);
    await bring(room.app, { kind: "record", fileName: "before.jsonl", bytes: Buffer.from(record(mark)) });
    return csv("links", mark, "record_id,about,reference,claims,disagreement_note", `${mark}-1,contribution,C-${mark},"{""units"": 5}",`, `${mark}-1,need,S-${mark},{},`);
  },
};

/** Imports a file and waits for its end. Answers the job, or the problem that refused to begin. */
export async function bring(app: Hono, { kind, fileName, bytes }: ImportFile, headers: Record<string, string> = {}): Promise<any> {
  for (let attempt = 0; ; attempt++) {
    const started = await ask(app, "POST", `/api/imports/${kind}?fileName=${encodeURIComponent(fileName)}`, bytes, { "content-type": "application/octet-stream", ...headers });
    if (started.status === 503 && attempt < 500) {
      await wait(10);
      continue;
    }
    if (started.status !== 202) return started.body;
    for (let job = started; ; job = await ask(app, "GET", `/api/jobs/${started.body.id}`, undefined, headers)) {
      if (job.body.state !== "running") return job.body;
      await wait(2);
    }
  }
}
