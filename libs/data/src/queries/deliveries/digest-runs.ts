import { defineQuery } from '../define-query.js';
import { arrayOf, instant, text, textOf, uuid } from '../sql-type.js';

/** Notes which span of time each digest covers; the last word on a person's week holds. */
export const recordDigestRuns = defineQuery({
  name: 'delivery.recordDigestRuns',
  text: `
    insert into digest_run (id, campaign_id, membership_id, slot, window_start, window_end, outcome)
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[])
    on conflict (membership_id, slot) do update set window_start = excluded.window_start,
      window_end = excluded.window_end, outcome = excluded.outcome`,
  parameters: {
    ids: arrayOf(uuid),
    campaignIds: arrayOf(uuid),
    membershipIds: arrayOf(uuid),
    slots: arrayOf(text),
    starts: arrayOf(instant),
    ends: arrayOf(instant),
    outcomes: arrayOf(textOf<'sent' | 'empty'>()),
  },
  row: {},
});

/** Empties the windows of digests, but for those that a later digest has already followed. */
export const closeDigestWindows = defineQuery({
  name: 'delivery.closeDigestWindows',
  text: `
    update digest_run r set window_end = r.window_start, outcome = 'empty'
    from delivery d where d.id = any($1::uuid[]) and d.kind = 'digest'
      and r.membership_id = d.membership_id and r.slot = d.occurrence
      and not exists (select from digest_run later
        where later.membership_id = r.membership_id and later.window_start >= r.window_end and later.id <> r.id)`,
  parameters: { deliveryIds: arrayOf(uuid) },
  row: {},
});
