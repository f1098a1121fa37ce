import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bring } from "../../../tests/kit/import-files.ts";
import { addItem, addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { makeContext } from "../../../tests/kit/context.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import { balancesOf, postMoves } from "../ledger/actions.ts";

let room: TestRoom;
let seed: SmallRoom;
let owner: pg.Client;
const item: Record<string, string> = {};
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "CAP");
  owner = new pg.Client(room.database.owner);
  await owner.connect();
  for (const [code, kind, country] of [["DEU", "nation", "DEU"], ["NSATU", "organisation", null]] as const) await must(room.request("POST", "/api/parties", { code, kind, names: names(code), country, roles: [] }));
  for (const code of ["LAUNCHER", "MISSILE", "OLD-MISSILE", "CREW", "SPARES"]) item[code] = (await addItem(room, code, 10)).id as string;
});
afterAll(async () => {
  await owner.end();
  await room.close();
});

const names = (text: string) => ({ en: text, fr: text, uk: text });
const basis = "made for a test";
const components = () => [
  { key: "launcher", kind: "equipment", itemId: item["LAUNCHER"], perSet: 1, basis },
  { key: "missile", kind: "ammunition", itemId: item["MISSILE"], usage: { perDay: 0.2, days: 30 }, substitutes: [{ itemId: item["OLD-MISSILE"], valueShare: 0.5 }], source: "https://example.org/missile" },
  { key: "crew", kind: "crew", role: "operator", itemId: item["CREW"], perSet: 10, basis },
  { key: "consent", kind: "consent", of: "launcher", basis },
];
const addTemplate = (code: string, more: object = {}) => room.request("POST", "/api/package-templates", { code, names: names(code), components: components(), ...more });
const addPackage = (reference: string, templateId: string, more: object = {}) => room.request("POST", "/api/package-needs", {
  recipientId: seed.donor, reference, templateId, sets: 4, needBy: "2027-03-01", placeId: seed.city, priority: 1, state: "open", validatedBy: seed.donor, illustrative: true, basis, ...more,
});
const open = async (id: string, asOf = "2026-12-01") => must(room.request("GET", `/api/package-needs/${id}?asOf=${asOf}`));
const needOf = (opened: any, key: string) => opened.parts.find((one: { key: string }) => one.key === key).needId as string;
async function give(opened: any, key: string, code: string, units: number, more: Record<string, unknown> = {}): Promise<{ lineId: string; needId: string }> {
  const { lines: [line] } = await addOffer(room, seed, `${opened.reference}-${key}-${code}-${units}`, units, more, { itemId: item[code] });
  await must(room.request("POST", "/api/allocations", { lineId: line.id, needId: needOf(opened, key), units }));
  return { lineId: line.id, needId: needOf(opened, key) };
}

test("PACKAGE-1 PACKAGE-2 PACKAGE-3 PACKAGE-4 PACKAGE-6 what is wrong in a template is refused at its place, and nothing of it is written", async () => {
  const [launcher, missile] = components();
  for (const [wrong, code, pointer] of [
    [[launcher, launcher], "component-twice", "/components/1"], [[{ ...launcher, perSet: 0 }], "component-ratio", "/components/0/perSet"], [[{ ...launcher, perSet: -1 }], "component-ratio", "/components/0/perSet"],
    [[{ ...missile, substitutes: [{ itemId: item["MISSILE"], valueShare: 1 }] }], "component-substitute", "/components/0/substitutes/0"], [[{ ...launcher, itemId: seed.city }], "component-refers-to-nothing", "/components/0/itemId"],
    [[{ ...launcher, basis: null }], "component-needs-basis", "/components/0/basis"], [[{ ...launcher, kind: "crew" }], "component-form", "/components/0/role"],
  ] as const) expect(await addTemplate("WRONG", { components: wrong }), code).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
  expect((await room.request("GET", "/api/package-templates?search=WRONG")).body.items).toEqual([]);
});

test("PACKAGE-5 PACKAGE-7 editions follow one another, stay as they are, and never lead to themselves", async () => {
  const { body: first, status } = await addTemplate("BATTERY");
  expect([status, first.edition, first.illustrative, first.components.length]).toEqual([201, 1, true, 4]);
  expect(first.components[1]).toMatchObject({ usage: { perDay: 0.2, days: 30 }, substitutes: [{ item: { code: "OLD-MISSILE" }, valueShare: 0.5 }], source: "https://example.org/missile" });
  const group = await must(addTemplate("GROUP", { components: [{ key: "fire", kind: "package", templateId: first.id, perSet: 2, basis }] }));
  expect(group.components).toMatchObject([{ template: { code: "BATTERY", edition: 1 } }]);
  expect(await addTemplate("BATTERY", { after: 1, components: [...components(), { key: "group", kind: "package", templateId: group.id, perSet: 1, basis }] })).toMatchObject({ status: 422, body: { code: "package-circle", errors: [{ pointer: "/components/4/templateId" }] } });
  expect(await addTemplate("BATTERY")).toMatchObject({ status: 409, body: { code: "package-edition-behind", facts: { latestEdition: 1 } } });
  const answers = await Promise.all(Array.from({ length: 4 }, () => addTemplate("BATTERY", { after: 1 })));
  expect(answers.map((one) => one.status).toSorted()).toEqual([201, 409, 409, 409]);
  expect((await must(room.request("GET", `/api/package-templates/${first.id}`))).editions.map((one: { edition: number }) => one.edition)).toEqual([1, 2]);
  expect((await must(room.request("GET", "/api/package-templates?search=BATTERY"))).items).toMatchObject([{ code: "BATTERY", edition: 2 }]);
});

test("PACKAGE-9 PACKAGE-10 each component of a package need is an open need, served by what the template accepts", async () => {
  const template = await must(addTemplate("PARTS"));
  const opened = await must(addPackage("PARTS", template.id));
  expect(opened.parts.map((one: { key: string; wantedUnits: number; needId: string }) => [one.key, one.wantedUnits, typeof one.needId])).toEqual([["launcher", 4, "string"], ["missile", 24, "string"], ["crew", 40, "string"]]);
  expect(await must(room.request("GET", `/api/needs/${needOf(opened, "missile")}`))).toMatchObject({ reference: "PARTS / missile", units: 24, state: "open", item: { code: "MISSILE" }, needBy: "2027-03-01" });
  expect((await must(room.request("GET", `/api/needs?servedBy=${item["OLD-MISSILE"]}`))).items).toMatchObject([{ id: needOf(opened, "missile") }]);
  expect(await addPackage("PARTS", template.id)).toMatchObject({ status: 409, body: { code: "need-reference-taken", errors: [{ pointer: "/reference" }] } });
  const other = await must(addTemplate("OTHER-PARTS", { components: [{ key: "spares", kind: "spares", itemId: item["SPARES"], perSet: 1, basis }] }));
  expect(await addPackage("PARTS", other.id)).toMatchObject({ status: 409, body: { code: "package-need-reference-taken", errors: [{ pointer: "/reference" }] } });
  expect(await addPackage("NOTHING", seed.city)).toMatchObject({ status: 422, body: { code: "package-need-without-template", errors: [{ pointer: "/templateId" }] } });
  expect(await addPackage("NOWHERE", template.id, { placeId: seed.item })).toMatchObject({ status: 422, body: { code: "need-refers-to-nothing", errors: [{ pointer: "/placeId" }] } });
  expect((await must(room.request("GET", "/api/needs?search=NOWHERE"))).items).toEqual([]);
});

test("READY-1 READY-2 READY-4 READY-5 what is tied makes sets usable only whole, from the day it arrives, and the board says what is missing and who has it", async () => {
  const template = await must(addTemplate("READY"));
  const opened = await must(addPackage("READY", template.id));
  expect(opened).toMatchObject({ usableSets: 0, completenessShare: 0, readyOn: null, bottleneck: { key: "launcher", missingUnits: 4 }, donors: [] });
  await give(opened, "launcher", "LAUNCHER", 4, { consentId: seed.origin });
  await give(opened, "missile", "MISSILE", 12);
  await give(opened, "missile", "OLD-MISSILE", 12);
  await give(opened, "crew", "CREW", 20);
  const free = await addOffer(room, seed, "FREE-CREW", 50, {}, { itemId: item["CREW"] });
  // Nobody knows yet when any of it arrives.
  expect(await open(opened.id, "2027-06-01")).toMatchObject({ usableSets: 0, readyOn: null });
  await owner.query(`update contributions.allocation set arrives_on = case when worth_thousandths = 500 then date '2027-02-03' else date '2026-12-20' end where need_id in (select need_id from capability.part where package_need_id = '${opened.id}')`);
  expect(await open(opened.id, "2026-12-20")).toMatchObject({
    usableSets: 0, bottleneck: { key: "launcher", consentMissing: true, missingUnits: 4 }, holders: [{ donor: { code: "NOR" }, units: 4, holds: "consent", onDay: null }],
  });
  const contribution = (await must(room.request("GET", "/api/contributions?search=READY-launcher"))).items[0];
  await must(room.request("POST", `/api/contributions/${contribution.id}/stage`, { version: contribution.version, to: "committed" }));
  expect((await open(opened.id, "2026-12-19")).usableSets).toBe(0);
  expect(await open(opened.id, "2026-12-20")).toMatchObject({ usableSets: 2, completenessShare: 0.5, bottleneck: { key: "missile", missingUnits: 12, nextSetUnits: null } });
  expect(await open(opened.id, "2027-02-03")).toMatchObject({
    usableSets: 2, completenessShare: 0.5, bottleneck: { key: "crew", role: "operator", missingUnits: 20, nextSetUnits: 10 }, holders: [{ donor: { code: "NOR" }, units: 50, holds: "offered", onDay: "2026-12-01" }], readyOn: null,
    timeline: [{ onDay: "2026-12-01", usableSets: 0 }, { onDay: "2026-12-20", usableSets: 2, bottleneckKey: "missile" }, { onDay: "2027-02-03", usableSets: 2, bottleneckKey: "crew" }],
  });
  await must(room.request("POST", "/api/allocations", { lineId: free.lines[0].id, needId: needOf(opened, "crew"), units: 20 }));
  await owner.query(`update contributions.allocation set arrives_on = '2027-02-10' where arrives_on is null and need_id = '${needOf(opened, "crew")}'`);
  expect(await open(opened.id)).toMatchObject({ readyOn: null, donors: [{ donor: { code: "NOR" }, onDay: "2027-02-10", setsWith: 3, setsWithout: 0 }] });
});

test("READY-4 what was received counts from the day of its receipt, and is no longer on its way", async () => {
  const template = await must(addTemplate("RECEIVED", { components: [components()[0]] }));
  const opened = await must(addPackage("RECEIVED", template.id));
  const { lineId: id, needId: need } = await give(opened, "launcher", "LAUNCHER", 3);
  await owner.query("update contributions.allocation set arrives_on = '2026-12-20' where need_id = $1", [need]);
  const context = makeContext(room.database.database, new Date("2026-12-01T09:00:00Z"));
  await context.transaction(async (db) => {
    const [account] = (await balancesOf(db, [id])).filter((one) => one.need === need);
    const subject = { id, donor: seed.donor, category: "humanitarian", commodity: account!.commodity, label: 1 as LabelId };
    for (const [from, to, units] of [["allocated", "inTransit", 3n], ["inTransit", "received", 2n]] as const) {
      expect(await postMoves(context, db, [{ subject, from: { stage: from, need }, to: { stage: to, need }, units, onDay: day("2026-12-01"), reason: "sent" }])).toMatchObject({ allowed: true });
    }
  });
  expect((await open(opened.id, "2026-11-30")).usableSets).toBe(0);
  expect(await open(opened.id)).toMatchObject({ usableSets: 2, holders: [{ units: 1, holds: "allocated", onDay: "2026-12-20" }] });
  expect((await open(opened.id, "2026-12-20")).usableSets).toBe(3);
});

test("READY-7 a set is not usable for whoever may not see one of its parts, and what tells of a narrower need is not there for them", async () => {
  const template = await must(addTemplate("SEEN"));
  const opened = await must(addPackage("SEEN", template.id, { sets: 1 }));
  for (const [key, code, units] of [["launcher", "LAUNCHER", 1], ["missile", "MISSILE", 6], ["crew", "CREW", 10]] as const) await give(opened, key, code, units, key === "crew" ? { label: { releasableTo: ["NOR", "NSATU"] } } : {});
  await owner.query("update contributions.allocation set arrives_on = '2026-12-05' where need_id in (select need_id from capability.part where package_need_id = $1)", [opened.id]);
  const sets = async (user: string) => (await must(room.request("GET", `/api/package-needs/${opened.id}?asOf=2026-12-05`, undefined, { "entente-actor": user }))).usableSets;
  expect([await sets("donor-nor"), await sets("donor-deu")]).toEqual([1, 0]);
  // Narrowing one part narrows the whole.
  const asked = await must(room.request("POST", "/api/relabellings", { kind: "need", recordId: needOf(opened, "missile"), label: { releasableTo: ["NOR", "NSATU"] }, reason: "its place is in it" }, { "entente-actor": "coordinator" }));
  await must(room.request("POST", `/api/relabellings/${asked.id}/confirm`, {}, { "entente-actor": "donor-nor" }));
  expect((await room.request("GET", `/api/package-needs/${opened.id}`, undefined, { "entente-actor": "donor-deu" })).status).toBe(404);
  expect((await room.request("GET", "/api/package-needs?search=SEEN", undefined, { "entente-actor": "donor-deu" })).body.items).toEqual([]);
  expect((await room.request("GET", `/api/package-needs/${opened.id}`, undefined, { "entente-actor": "donor-nor" })).status).toBe(200);
});

test("PACKAGE-5 PACKAGE-7 PACKAGE-9 a file of templates and needs names things by code, stands whole or not at all, and changes nothing the second time", async () => {
  const inner = { code: "F-INNER", names: names("x"), components: [{ key: "launcher", kind: "equipment", itemId: "LAUNCHER", perSet: 2, basis }] };
  const outer = { code: "F-OUTER", names: names("x"), components: [{ key: "inner", kind: "package", templateId: "F-INNER", perSet: 3, basis }] };
  const need = { recipient: "NOR", reference: "F-NEED", template: "F-OUTER", sets: 2, needBy: "2027-01-31", place: "CITY-CAP", priority: 2, illustrative: true, basis };
  const load = async (document: unknown) => (await bring(room.app, { kind: "packages", fileName: "packages.json", bytes: Buffer.from(JSON.stringify(document)) })).result;
  const back = { ...inner, after: 1, components: [...inner.components, { key: "back", kind: "package", templateId: "F-OUTER", perSet: 1, basis }] };
  for (const [document, code, column] of [
    [{ templates: [inner, { ...outer, components: [{ ...inner.components[0], itemId: "NOTHING" }] }] }, "component-refers-to-nothing", "/templates/1/components/0/itemId"], [{ templates: [inner, outer, back] }, "package-circle", "/templates/2/components/1/templateId"],
    [{ templates: [inner, outer], needs: [{ ...need, template: "F-NOTHING" }] }, "package-need-without-template", "/needs/0/template"], [{ templates: [inner, outer], needs: [{ ...need, place: "NOWHERE" }] }, "need-refers-to-nothing", "/needs/0/place"],
  ] as const) expect(await load(document), code).toMatchObject({ added: 0, refused: [{ code, column }] });
  expect((await room.request("GET", "/api/package-templates?search=F-INNER")).body.items).toEqual([]);
  const whole = { templates: [inner, outer], needs: [need] };
  expect(await load(whole)).toMatchObject({ added: 3, refused: [] });
  expect(await load(whole)).toMatchObject({ added: 0, unchanged: 3, refused: [] });
  expect((await must(room.request("GET", "/api/package-needs?search=F-NEED"))).items).toMatchObject([{ sets: 2, usableSets: 0, bottleneck: { key: "inner/launcher", missingUnits: 12 } }]);
});
