import type pg from "pg";

export interface SeededRoom {
  readonly donors: readonly { readonly id: string; readonly code: string }[];
  readonly recipient: string;
  readonly place: string;
  readonly items: readonly string[];
}

/** The donors, a recipient, a place and items that every bench needs. Made in SQL: how they came about is not what is measured. */
export async function seedRoom(owner: pg.Client, sizes: { readonly donors: number; readonly items: number }): Promise<SeededRoom> {
  const { rows: donors } = await owner.query<{ id: string; code: string }>(`
    insert into parties.party (id, code, kind, name_en, name_fr, name_uk, roles)
    select gen_random_uuid(), 'DONOR-' || n, 'organisation', 'Donor ' || n, 'Donateur ' || n, 'Донор ' || n, '{donor}' from generate_series(1, $1::int) n returning id, code`, [sizes.donors]);
  const { rows: [recipient] } = await owner.query<{ id: string }>(`
    insert into parties.party (id, code, kind, name_en, name_fr, name_uk, country, roles)
    values (gen_random_uuid(), 'UKR', 'nation', 'Ukraine', 'Ukraine', 'Україна', 'UKR', '{recipient}') returning id`);
  const { rows: [place] } = await owner.query<{ id: string }>(`
    insert into network.node (id, code, name_en, name_fr, name_uk, kind, country, latitude, longitude, illustrative, basis)
    values (gen_random_uuid(), 'DST', 'Place', 'Lieu', 'Місце', 'destination', 'UKR', 50, 30, true, 'bench') returning id`);
  const { rows: items } = await owner.query<{ id: string }>(`
    insert into catalogue.item (id, code, name_en, name_fr, name_uk, category, unit)
    select gen_random_uuid(), 'ITEM-' || n, 'Item ' || n, 'Article ' || n, 'Виріб ' || n, 'ammunition', 'round' from generate_series(1, $1::int) n returning id`, [sizes.items]);
  // Every third item may stand in for the one before it.
  await owner.query(`
    insert into catalogue.substitute (for_item_id, item_id, value_share)
    select a.id, b.id, 0.8 from unnest($1::uuid[]) with ordinality a(id, n) join unnest($1::uuid[]) with ordinality b(id, n) on b.n = a.n + 1 where a.n % 3 = 0`, [items.map((item) => item.id)]);
  return { donors, recipient: recipient!.id, place: place!.id, items: items.map((item) => item.id) };
}

export interface Pair {
  readonly lineId: string;
  readonly needId: string;
}

/** Offers of a billion units, each with a need for as many, booked in the ledger. */
export async function seedOffers(owner: pg.Client, { donors, recipient, place, items }: SeededRoom, count: number): Promise<Pair[]> {
  const { rows } = await owner.query<{ line: string; need: string; donor: string; item: string }>(`
    with wanted as (select n, gen_random_uuid() as contribution, gen_random_uuid() as line, gen_random_uuid() as need,
                           ($1::uuid[])[1 + n % cardinality($1::uuid[])] as donor, ($2::uuid[])[1 + n % cardinality($2::uuid[])] as item from generate_series(1, $3::int) n),
    made as (insert into contributions.contribution (id, donor_id, reference, kind, stage, category, title, announced_on, announced_text, origin, stated)
             select contribution, donor, 'OFFER-' || n, 'goods', 'offered', 'military', 'Offer ' || n, '2026-11-01', '2026-11-01', 'room', '{}' from wanted),
    lines as (insert into contributions.line (id, contribution_id, position, item_id, described, unit, units, available_from, available_through)
              select line, contribution, 0, item, 'Rounds', 'round', 1000000000, '2026-11-01', '2027-12-31' from wanted),
    needs as (insert into needs.need (id, recipient_id, reference, item_id, units, priority, validated_by, need_by, place_id, state, illustrative, basis, stated_on)
              select need, $4, 'NEED-' || n, item, 1000000000, 1, $4, '2027-06-01', $5, 'open', true, 'bench', '2026-11-01' from wanted)
    select line, need, donor, item from wanted order by n`, [donors.map((donor) => donor.id), items, count, recipient, place]);
  await owner.query("begin");
  for (const row of rows) {
    const wanted = ["origin", "offered"].map((stage, index) => ({ place: index, donor: row.donor, category: "military", commodity: `item:${row.item}`, subject: row.line, stage, need: null, node: null, on_day: "2026-11-01", label: 1 }));
    const { rows: held } = await owner.query<{ place: number; account_id: bigint }>("select place, account_id from ledger.hold_accounts($1::jsonb) order by place", [JSON.stringify(wanted)]);
    await owner.query(`insert into ledger.transfer (id, command, kind, from_account, to_account, units, on_day, reason)
      values (gen_random_uuid(), gen_random_uuid(), 'post', $1, $2, 1000000000, '2026-11-01', 'recorded')`, [held[0]!.account_id, held[1]!.account_id]);
  }
  await owner.query("commit");
  await owner.query("analyze");
  return rows.map((row) => ({ lineId: row.line, needId: row.need }));
}
