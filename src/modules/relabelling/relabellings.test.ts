import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAccountsRoom } from "../../../tests/kit/accounts.ts";
import { addNeed, addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { whyNotSound } from "../../server/database/tables.ts";

let room: TestRoom;
let seed: SmallRoom;
let owner: pg.Client;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "RELABEL");
  for (const [code, kind, country] of [["DEU", "nation", "DEU"], ["UKR", "nation", "UKR"], ["NSATU", "organisation", null]] as const) {
    await must(room.request("POST", "/api/parties", { code, kind, names: { en: code, fr: code, uk: code }, country, roles: [] }));
  }
  owner = new pg.Client(room.database.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await room.close();
});

type User = "coordinator" | "donor-nor" | "donor-deu" | "analyst";
const as = (user: User, method: string, path: string, body?: unknown) => room.request(method, `/api${path}`, body, { "entente-actor": user });
const some = (...releasableTo: string[]) => ({ releasableTo });
const ask = (user: User, kind: string, recordId: string, label: unknown) => as(user, "POST", "/relabellings", { kind, recordId, label, reason: "its route is in it" });
const confirm = (user: User, id: string) => as(user, "POST", `/relabellings/${id}/confirm`, {});
const seenBy = async (path: string) => Object.fromEntries(await Promise.all((["donor-nor", "donor-deu", "analyst"] as const).map(async (user) => [user, (await as(user, "GET", path)).status])));

/** The record has another label, asked for by its donor and confirmed by a coordinator. */
async function relabel(kind: string, id: string, label: unknown): Promise<void> {
  const asked = await must(ask(kind === "need" ? "coordinator" : "donor-nor", kind, id, label));
  await must(confirm(kind === "need" ? "donor-nor" : "coordinator", asked.id));
}

/** Nothing that names a record is read by more than it, and every total is the sum of its label's accounts. */
async function checkWhole(): Promise<void> {
  const { rows } = await owner.query(`
    select 'total' from (select a.tally_id, sum(a.posted_units) as units from ledger.account a group by 1) a
      left join lateral (select o.units from ledger.total o where o.tally_id = a.tally_id order by o.day desc limit 1) o on true where a.units <> coalesce(o.units, 0)
    union all select 'tally of another label' from ledger.account a join ledger.tally t on t.id = a.tally_id where a.label_id <> t.label_id
    union all select 'empty tally' from ledger.tally t where not exists (select from ledger.account a where a.tally_id = t.id)
    union all select 'line' from contributions.line x join contributions.contribution c on c.id = x.contribution_id where x.label_id <> c.label_id
    union all select 'value' from contributions.valuation x join contributions.contribution c on c.id = x.contribution_id where x.label_id <> c.label_id
    union all select 'step' from contributions.step x join contributions.contribution c on c.id = x.contribution_id where x.label_id <> c.label_id
    union all select 'money' from contributions.money_step x join contributions.contribution c on c.id = x.contribution_id where x.label_id <> c.label_id
    union all select 'tied' from contributions.allocation a join contributions.line l on l.id = a.line_id join needs.need n on n.id = a.need_id
      where not releasability.is_within(a.label_id, l.label_id) or not releasability.is_within(a.label_id, n.label_id)
    union all select 'account' from ledger.account a join contributions.line l on l.id = a.subject left join needs.need n on n.id = a.need
      where not releasability.is_within(a.label_id, l.label_id) or (n.id is not null and not releasability.is_within(a.label_id, n.label_id))
    union all select 'support' from sources.support s join sources.statement st on st.id = s.statement_id where not releasability.is_within(s.label_id, st.label_id)
    union all select 'statement' from sources.statement s join sources.source o on o.id = s.source_id where s.label_id <> o.label_id`);
  expect(rows).toEqual([]);
  expect(await whyNotSound(owner)).toBeNull();
}

test("RELABEL-1, RELABEL-6 nothing changes until another person confirms, and whoever is to be left out is told of no such wish", async () => {
  const offer = await addOffer(room, seed, "C-TWO", 10);
  const asked = await must(ask("donor-nor", "contribution", offer.id, some("NOR", "NSATU")));
  expect(asked).toMatchObject({ state: "open", askedBy: "donor-nor", to: { categories: [{ values: ["NOR", "NSATU"] }] } });
  expect(await confirm("donor-nor", asked.id)).toMatchObject({ status: 403, body: { code: "relabelling-same-person" } });
  expect(await seenBy(`/contributions/${offer.id}`)).toEqual({ "donor-nor": 200, "donor-deu": 200, analyst: 200 });
  const wishes = async (user: User) => (await must(as(user, "GET", `/relabellings?record=${offer.id}`))).items.length;
  expect([await wishes("coordinator"), await wishes("donor-nor"), await wishes("donor-deu"), await wishes("analyst")]).toEqual([1, 1, 0, 0]);
  const [hidden, absent] = [await confirm("donor-deu", asked.id), await confirm("donor-deu", "00000000-0000-4000-8000-000000000001")];
  expect([hidden.status, hidden.bytes]).toEqual([404, absent.bytes]);
  expect(await must(confirm("coordinator", asked.id))).toMatchObject({ state: "confirmed", settledBy: "coordinator" });
  expect(await seenBy(`/contributions/${offer.id}`)).toEqual({ "donor-nor": 200, "donor-deu": 404, analyst: 404 });
  expect((await as("coordinator", "GET", `/contributions/${offer.id}`)).body).toMatchObject({ version: 2, label: { categories: [{ values: ["NOR", "NSATU"] }] } });
  const told = async (user: User) => (await must(as(user, "GET", `/audit?id=${offer.id}`))).items.map((one: { action: string }) => one.action);
  expect((await told("coordinator")).sort()).toEqual(["contribution-added", "relabelled", "relabelling-asked"]);
  expect(await told("donor-deu")).toEqual(["contribution-added"]);
});

test("RELABEL-3 one wish at a time, for another label, settled once", async () => {
  const need = await addNeed(room, seed, "N-ONCE", 10);
  const asked = await must(ask("coordinator", "need", need.id, some("NOR", "NSATU")));
  expect(await ask("coordinator", "need", need.id, some("NOR", "NSATU", "UKR"))).toMatchObject({ status: 409, body: { code: "relabelling-open-already" } });
  await must(as("coordinator", "POST", `/relabellings/${asked.id}/decline`, {}));
  expect(await confirm("donor-nor", asked.id)).toMatchObject({ status: 409, body: { code: "relabelling-settled", facts: { state: "declined" } } });
  expect(await ask("coordinator", "need", need.id, {})).toMatchObject({ status: 409, body: { code: "relabelling-same-label" } });
  expect(await ask("coordinator", "need", need.id, some("NSATU"))).toMatchObject({ status: 422, body: { code: "label-without-owner" } });
  expect(await ask("coordinator", "need", need.id, some("NOR"))).toMatchObject({ status: 422, body: { code: "label-beyond-oneself" } });
});

test("RELABEL-3 a reference that another record of that label has is refused, and all stays as it was", async () => {
  const [open, narrow] = [await addOffer(room, seed, "C-NAME", 5), await addOffer(room, seed, "C-OTHER-NAME", 5, { label: some("NOR", "NSATU") })];
  await owner.query("update contributions.contribution set reference = 'C-NAME' where id = $1", [narrow.id]);
  const asked = await must(ask("donor-nor", "contribution", open.id, some("NOR", "NSATU")));
  expect(await confirm("coordinator", asked.id)).toMatchObject({ status: 409, body: { code: "relabelling-reference-taken" } });
  expect(await seenBy(`/contributions/${open.id}`)).toMatchObject({ "donor-deu": 200 });
  expect((await must(as("coordinator", "GET", `/relabellings?record=${open.id}`))).items[0].state).toBe("open");
});

const quotation = (url: string) => ({ quote: "Said of it", saidOn: "2026-11-30", url, publisher: "A paper", title: "A page", published: "2026-11-30", language: "en", claims: {} });
const valued = (reference: string, label: unknown = null) => addOffer(room, seed, reference, 40, { label, valuations: [{ lineIndex: 0, amountMinor: 4000, currency: "EUR", method: "donorDeclared", valuedOn: "2026-11-01" }], quotations: [quotation(`https://example.org/${reference}`)] });

test("RELABEL-4 what hangs on a contribution goes with it, there and back, whatever stood on the way", async () => {
  const figure = async (user: User) => (await must(as(user, "GET", "/picture?method=illustrative"))).total as Record<string, number>;
  const before = await figure("donor-deu");
  const offer = await valued("C-FOLLOWED");
  const [need, secret] = [await addNeed(room, seed, "N-FOLLOWED", 30), await addNeed(room, seed, "N-SECRET", 30, { label: some("NOR", "NSATU", "DEU") })];
  for (const [needId, units, holdThrough] of [[need.id, 4, null], [need.id, 3, "2026-12-20"], [secret.id, 5, null]] as const) await must(as("coordinator", "POST", "/allocations", { lineId: offer.lines[0].id, needId, units, holdThrough }));
  const between = await figure("donor-deu");
  const plan = await must(as("coordinator", "POST", "/proposals", { title: "Tells of it", horizonDays: 60, seconds: 1 }));
  await relabel("contribution", offer.id, some("NOR", "NSATU"));
  await checkWhole();
  expect(await figure("donor-deu")).toEqual(before);
  for (const path of [`/contributions/${offer.id}`, `/ledger/${offer.lines[0].id}`, `/proposals/${plan.id}`]) expect((await as("donor-deu", "GET", path)).status, path).toBe(404);
  for (const path of [`/allocations?line=${offer.lines[0].id}`, `/statements?search=C-FOLLOWED`, `/lines?search=C-FOLLOWED`]) expect((await must(as("donor-deu", "GET", path))).items, path).toEqual([]);
  expect((await must(as("donor-deu", "GET", `/needs/${need.id}`))).allocatedUnits).toBe(0);
  // As wide as before and beyond what it was a moment ago; then to others.
  await relabel("contribution", offer.id, some("NOR", "NSATU", "DEU"));
  await checkWhole();
  expect(await figure("donor-deu")).toEqual(between);
  expect((await must(as("donor-deu", "GET", `/allocations?line=${offer.lines[0].id}`))).items.length).toBe(3);
  await relabel("contribution", offer.id, some("NOR", "NSATU", "UKR"));
  await checkWhole();
  expect((await as("donor-deu", "GET", `/contributions/${offer.id}`)).status).toBe(404);
  await relabel("contribution", offer.id, {});
  await checkWhole();
  expect((await must(as("analyst", "GET", `/allocations?line=${offer.lines[0].id}`))).items.length).toBe(2);
  expect((await as("donor-deu", "GET", `/proposals/${plan.id}`)).status, "a plan stays narrow").toBe(404);
  // Work goes on: what was tied is released, and what was held is confirmed.
  const { items } = await must(as("coordinator", "GET", `/allocations?line=${offer.lines[0].id}`));
  for (const one of items) await must(as("coordinator", "POST", `/allocations/${one.id}/${one.state === "reserved" ? "confirm" : "release"}`, { version: one.version, ...(one.state === "reserved" ? {} : { reason: "for a test" }) }));
  await checkWhole();
});

test("RELABEL-4 what is tied to a need, and a need that it replaced, go with it", async () => {
  const [old, need] = [await addNeed(room, seed, "N-OLD", 10), await addNeed(room, seed, "N-NEW", 10)];
  const replaced = await must(as("coordinator", "POST", `/needs/${old.id}/state`, { version: 1, to: "superseded", replacedBy: need.id }));
  expect(replaced.replacedBy).toBe(need.id);
  const offer = await valued("C-TIED-NEED");
  const allocation = await must(as("coordinator", "POST", "/allocations", { lineId: offer.lines[0].id, needId: need.id, units: 5 }));
  await relabel("need", need.id, some("NOR", "NSATU"));
  await checkWhole();
  expect([(await as("donor-deu", "GET", `/needs/${need.id}`)).status, (await as("donor-deu", "GET", `/needs/${old.id}`)).status]).toEqual([404, 404]);
  expect((await must(as("donor-deu", "GET", `/contributions/${offer.id}`))).lines[0].allocations).toEqual([]);
  expect((await must(as("coordinator", "GET", `/audit?id=${old.id}&kind=need`))).items.find((one: { action: string }) => one.action === "relabelled").facts).toEqual({ replacedBy: need.id });
  await relabel("need", need.id, {});
  await checkWhole();
  expect((await must(as("donor-deu", "GET", `/contributions/${offer.id}`))).lines[0].allocations.map((one: { id: string }) => one.id)).toEqual([allocation.id]);
  expect((await as("donor-deu", "GET", `/needs/${old.id}`)).status, "what was replaced stays narrow").toBe(404);
});

test("RELABEL-4 a sentence that supports something else as well stays with that", async () => {
  const url = "https://example.org/shared";
  const [one, other] = [await addNeed(room, seed, "N-SHARED-1", 5, { quotations: [quotation(url)] }), await addNeed(room, seed, "N-SHARED-2", 5, { quotations: [quotation(url)] })];
  expect(one.statements[0].id).toBe(other.statements[0].id);
  await relabel("need", one.id, some("NOR", "NSATU"));
  await checkWhole();
  const statement = await must(as("donor-deu", "GET", `/statements/${other.statements[0].id}`));
  expect(statement.about).toEqual([{ kind: "need", id: other.id }]);
  await relabel("need", other.id, some("NOR", "NSATU", "UKR"));
  await checkWhole();
});

test("RELABEL-4 every table that has a label is moved with what it names, or is known to need none", async () => {
  const { rows } = await owner.query<{ name: string; moved: boolean }>(`
    select n.nspname || '.' || c.relname as name,
           exists (select from relabelling.hangs_on h where h.child = n.nspname || '.' || c.relname)
           or exists (select from pg_proc p join pg_namespace m on m.oid = p.pronamespace where m.nspname in ('contributions', 'needs', 'ledger', 'sources', 'planning', 'consignments', 'capability') and p.proname in ('relabel', 'relabel_children', 'relabel_tied', 'relabel_accounts', 'relabel_supports', 'narrow')
                        and p.prosrc ~ ('update ' || n.nspname || '\\.' || c.relname || ' \\w+ set (label_id|state)')) as moved
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'label_id' and not a.attisdropped
     where c.relkind = 'r' order by 1`);
  // A log is of one label for good; a wish has the join of both; a source goes by its statements, and a tally by its accounts.
  // A document and its passages name no record; what came of one does, and goes with it.
  // What the alliance decides, who is trained, and what is paid in to a fund names neither needs nor contributions, and none of it is relabelled.
  expect(rows.filter((row) => !row.moved && !/^(alliance|funds|training)\./.test(row.name)).map((row) => row.name)).toEqual(["audit.log", "intake.document", "intake.passage", "ledger.tally", "relabelling.request", "sources.source"]);
});

test("RELABEL-4 what a table outside names is narrowed with it", async () => {
  await owner.query(`
    create table needs.hanger (id int, need_id uuid, label_id int not null default 1);
    insert into relabelling.hangs_on values ('needs.hanger', 'need_id', 'needs.need')`);
  const need = await addNeed(room, seed, "N-HANGER", 5);
  await owner.query("insert into needs.hanger values (1, $1)", [need.id]);
  await relabel("need", need.id, some("NOR", "NSATU"));
  const { rows } = await owner.query("select (select h.label_id from needs.hanger h) = n.label_id as same from needs.need n where n.id = $1", [need.id]);
  expect(rows).toEqual([{ same: true }]);
  await owner.query("delete from relabelling.hangs_on where child = 'needs.hanger'; drop table needs.hanger");
});

test("RELABEL-1, P25 nobody moves a label by a statement alone", async () => {
  const need = await addNeed(room, seed, "N-ALONE", 5);
  const asked = await must(ask("coordinator", "need", need.id, some("NOR", "NSATU")));
  const app = room.database.guarded.database;
  const { sql } = await import("kysely");
  await expect(sql`select relabelling.carry_out(${asked.id})`.execute(app)).rejects.toMatchObject({ code: "42501" });
  await expect(sql`select needs.relabel(${need.id}, 1)`.execute(app)).rejects.toMatchObject({ code: "42501" });
  await must(confirm("donor-nor", asked.id));
  await expect(sql`select relabelling.carry_out(${asked.id})`.execute(app), "not a second time").rejects.toMatchObject({ code: "42501" });
});

test("RELABEL-2 where a room has accounts, both prove freshly who they are", async () => {
  const led = await openAccountsRoom();
  const first = await led.first();
  const second = await led.admit(first, "second", "NSATU", ["coordinator"]);
  const by = (person: typeof first) => (method: string, path: string, body?: unknown) => led.request(method, path, body, person.headers);
  const small = await seedRoom({ request: by(first) }, "PROOF");
  const offer = await addOffer({ request: by(first) }, small, "C-PROOF", 5);
  const body = { kind: "contribution", recordId: offer.id, label: { classification: "RESTRICTED" }, reason: "for a test" };
  const asked = await must(by(first)("POST", "/api/relabellings", body));
  led.later(301);
  expect((await by(second)("POST", `/api/relabellings/${asked.id}/confirm`, {})).body).toMatchObject({ rule: "IDENTITY-12", code: "step-up-needed" });
  expect((await by(first)("POST", "/api/relabellings", body)).body).toMatchObject({ code: "step-up-needed" });
  await led.close();
});
