import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfPages } from "../../../tests/kit/pdf-text.ts";
import { addNeed, addOffer, must, seedRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { paperKinds } from "./source.ts";

let room: TestRoom;
const consignments: Record<"open" | "shut", { id: string; reference: string }> = {} as never;

beforeAll(async () => {
  room = await openTestRoom();
  const seed = await seedRoom(room, "PAPERS");
  await must(room.request("POST", "/api/parties", { code: "NSATU", kind: "organisation", names: { en: "NSATU", fr: "NSATU", uk: "НСАТУ" }, country: null, roles: ["coordinator"] }));
  const way = (await must(room.request("GET", "/api/legs?limit=50"))).items;
  for (const [name, label] of [["open", undefined], ["shut", { classification: "RESTRICTED", restrictive: [], releasableTo: ["NOR", "NSATU"] }]] as const) {
    const need = await addNeed(room, seed, `PAPER-${name}`, 12, label ? { label } : {});
    const offer = await addOffer(room, seed, `PAPER-${name}`, 12, label ? { label } : {});
    const allocation = await must(room.request("POST", "/api/allocations", { lineId: offer.lines[0].id, needId: need.id, units: 12 }));
    const legs = ["FIRST", "LAST"].map((code, at) => ({ legId: way.find((one: { code: string }) => one.code === `${code}-PAPERS`).id, departOn: `2027-01-${10 + at * 5}` }));
    const drafted = await must(room.request("POST", "/api/consignments", { cargo: [{ allocationId: allocation.id, units: 12 }], legs }));
    consignments[name] = await must(room.request("POST", `/api/consignments/${drafted.id}/packages`, { version: drafted.version, packages: [{ described: "Палета", tareKg: 20, lines: [{ cargoId: drafted.cargo[0].id, units: 12, lot: "L-7" }] }] }));
  }
}, 120_000);
afterAll(() => room.close());

const paper = (id: string, kind: string, query = "", actor = "coordinator") => room.request("GET", `/api/consignments/${id}/papers/${kind}${query}`, undefined, { "entente-actor": actor });

test("PAPER-10 whoever sees a consignment has its papers, in every language, with what is packed", async () => {
  const { id, reference } = consignments.open;
  for (const kind of paperKinds) {
    for (const language of ["en", "fr", "uk"]) {
      const answer = await paper(id, kind, `?language=${language}`);
      expect([kind, answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([kind, 200, "application/pdf", "no-store"]);
      expect(answer.headers.get("content-disposition"), kind).toContain(kind);
      expect(pdfPages(Buffer.from(answer.bytes)).join("\n"), kind).toContain(reference);
    }
  }
  const list = pdfPages(Buffer.from((await paper(id, "packing-list", "?language=uk")).bytes)).join("\n");
  for (const fact of ["Палета", "L-7", "12 одиниць", "12 020 kg", "10 січня 2027"]) expect(list).toContain(fact);
});

test("PAPER-10 whoever does not see it is answered as when it is not there, and a wrong kind or language is told", async () => {
  const absent = "00000000-0000-4000-8000-000000000000";
  expect((await paper(consignments.shut.id, "manifest", "", "donor-nor")).status).toBe(200);
  const [hidden, none] = [await paper(consignments.shut.id, "manifest", "", "donor-swe"), await paper(absent, "manifest", "", "donor-swe")];
  expect(hidden.status).toBe(404);
  expect(hidden.bytes).toEqual(none.bytes);
  expect((await paper(consignments.shut.id, "manifest", "", "coordinator")).bytes.length).toBeGreaterThan(1000);
  expect((await paper(consignments.open.id, "ticket")).body).toMatchObject({ status: 404, code: "paper-kind-unknown" });
  expect((await paper(consignments.open.id, "manifest", "?language=de")).body).toMatchObject({ status: 400, errors: [{ pointer: "?language" }] });
  expect((await paper("no-id", "manifest")).status).toBe(404);
  expect((await room.request("GET", `/api/consignments/${consignments.open.id}/receipt`)).status).toBe(404);
});
