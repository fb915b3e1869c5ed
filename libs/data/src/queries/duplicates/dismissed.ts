import type { DuplicateKind } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { exactInstant, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';

const pairsOf = (kind: DuplicateKind, table: string, one: string, other: string) => `
  select p.id, '${kind}' as about, least(r.one, r.other) as one_id, greatest(r.one, r.other) as other_id,
      p.dismissed_by, p.dismissed_at
    from dismissed_duplicate p join ${table} a on a.id = p.${one} join ${table} b on b.id = p.${other}
      cross join lateral (select coalesce(a.root_id, a.id), coalesce(b.root_id, b.id)) as r (one, other)
    where p.campaign_id = $1 and r.one <> r.other`;

/**
 * Each dismissal by the records that lead now: what is said of a record is said of the one that it was merged into. Of two that
 * were merged with each other nothing is said any more.
 */
const PAIRS = `(${pairsOf('delegates', 'delegate', 'delegate_id', 'other_delegate_id')}
  union all ${pairsOf('organisations', 'organisation', 'organisation_id', 'other_organisation_id')})`;

/** The pairs that the report leaves out, as far as the reader sees both; in no order. */
export const dismissedPairs = defineQuery({
  name: 'duplicate.dismissedPairs',
  text: `select distinct p.one_id as "oneId", p.other_id as "otherId" from ${PAIRS} p where p.about = $2`,
  parameters: { campaignId: uuid, about: textOf<DuplicateKind>() },
  row: { oneId: uuid, otherId: uuid },
  prepared: false,
});

/** As they are called now; of a delegate with the delegation. */
interface NamedRecord {
  id: string;
  name: string;
  delegationCode: string | null;
  delegation: string | null;
}

const named = (id: string) => `coalesce(
    (select json_build_object('id', d.id, 'name', d.name, 'delegationCode', d.delegation_code, 'delegation', f.short_name)
      from delegate d join delegation f on f.code = d.delegation_code where d.id = ${id} and d.name <> ''),
    (select json_build_object('id', o.id, 'name', o.name, 'delegationCode', null, 'delegation', null)
      from organisation o where o.id = ${id} and o.removed_at is null))`;

/** Each pair once, with who put it away last, the latest first. @param which of `q` @param from where the list begins, of `p` */
const listOf = (which: string, from = 'true') => `select p.id, p.one, p.other, u.name as by,
      ${exactText('p.dismissed_at')} as "dismissedAt"
    from (select distinct on (q.one_id, q.other_id) q.id, q.dismissed_by, q.dismissed_at,
          ${named('q.one_id')} as one, ${named('q.other_id')} as other
        from ${PAIRS} q where ${which} order by q.one_id, q.other_id, q.dismissed_at desc, q.id) p
      left join user_account u on u.id = p.dismissed_by
    where p.one is not null and p.other is not null and ${from} order by p.dismissed_at desc, p.id desc`;

const listed = {
  id: uuid,
  one: json<NamedRecord>(),
  other: json<NamedRecord>(),
  /** Null where the account is gone. */
  by: nullable(text),
  /** To the microsecond. */
  dismissedAt: text,
};

const BEFORE = '($3::timestamptz is null or (p.dismissed_at, p.id) < ($3, $4::uuid))';

export const dismissedList = defineQuery({
  name: 'duplicate.dismissedList',
  text: `${listOf('q.about = $2', BEFORE)} limit $5`,
  parameters: {
    ...{ campaignId: uuid, about: textOf<DuplicateKind>() },
    ...{ beforeDismissedAt: nullable(exactInstant), beforeId: nullable(uuid), limit },
  },
  row: listed,
  prepared: false,
});
export type DismissedPair = RowOf<typeof dismissedList>;

const between = (pair: string) =>
  `${pair}.about = $2 and ${pair}.one_id = least($3::uuid, $4::uuid) and ${pair}.other_id = greatest($3::uuid, $4::uuid)`;

/** What the list says of two records that lead; no row where nobody said anything. */
export const dismissedPair = defineQuery({
  name: 'duplicate.dismissedPair',
  text: listOf(between('q')),
  parameters: { campaignId: uuid, about: textOf<DuplicateKind>(), oneId: uuid, otherId: uuid },
  row: listed,
  prepared: false,
});

/** What was said of two records that lead. */
export const dismissalsBetween = defineQuery({
  name: 'duplicate.dismissalsBetween',
  text: `select p.id from ${PAIRS} p where ${between('p')} order by p.id`,
  parameters: { campaignId: uuid, about: textOf<DuplicateKind>(), oneId: uuid, otherId: uuid },
  row: { id: uuid },
  prepared: false,
});

/** A dismissal, and whatever else says the same of the two. */
export const dismissalsAlike = defineQuery({
  name: 'duplicate.dismissalsAlike',
  text: `select s.id, s.about, s.one_id as "oneId", s.other_id as "otherId"
    from ${PAIRS} p join ${PAIRS} s using (about, one_id, other_id) where p.id = $2 order by s.id`,
  parameters: { campaignId: uuid, id: uuid },
  row: { id: uuid, about: textOf<DuplicateKind>(), oneId: uuid, otherId: uuid },
  prepared: false,
});
