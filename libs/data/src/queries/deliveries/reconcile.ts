import type { DeliveryState } from '#libs/domain';
import { Delivery } from '../../tables/mail.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, bigint, boolean, columns, int, nullable, text, textOf, uuid } from '../sql-type.js';

/** Seconds for which a mail that was taken over is its new owner's to settle. */
const TAKE_OVER_LEASE_SECONDS = 60;

const LAPSED = `(lease_until < now() or worker_id = any($1::int[]))`;

/**
 * Workers that hold mails and show no lock of presence. Just after a start of PostgreSQL the living have not shown themselves
 * yet.
 */
export const missingWorkers = defineQuery({
  name: 'delivery.missingWorkers',
  text: `
    select distinct d.worker_id as "workerId" from delivery d
    where d.state in ('claimed', 'handing_over') and d.worker_id <> $2
      and pg_postmaster_start_time() < now() - interval '3 seconds'
      and not exists (select from pg_locks k
        where k.locktype = 'advisory' and k.granted and k.classid::bigint = $1 and k.objid::bigint = d.worker_id
          and k.database = (select oid from pg_database where datname = current_database()))`,
  parameters: { presenceLock: bigint, workerId: int },
  row: columns(Delivery, 'workerId'),
});

/** What was claimed and not begun has not left. */
export const releaseLapsed = defineQuery({
  name: 'delivery.releaseLapsed',
  text: `
    update delivery d set state = 'planned', fence = null, lease_until = null, worker_id = null
    from (select id from delivery where state = 'claimed' and ${LAPSED} for update skip locked) as l
    where d.id = l.id`,
  parameters: { dead: arrayOf(int) },
  row: {},
});

export const takeOverLapsed = defineQuery({
  name: 'delivery.takeOverLapsed',
  text: `
    update delivery d set fence = nextval('delivery_fence'), worker_id = $2,
      lease_until = now() + interval '${TAKE_OVER_LEASE_SECONDS} seconds'
    from (select id from delivery where state = 'handing_over' and ${LAPSED} limit 1000 for update skip locked) as l
    where d.id = l.id
    returning d.id, d.kind, d.fence, d.handed_over_at as "handedOverAt", coalesce(d.message_id, '') as "messageId",
      d.attempts - d.refusals as unanswered,
      coalesce(d.handed_over_at <= now() - make_interval(secs => $3::int / 1000.0), true) as settled`,
  parameters: { dead: arrayOf(int), workerId: int, absentAfterMs: int },
  row: {
    ...columns(Delivery, 'id', 'kind', 'fence', 'handedOverAt'),
    messageId: text,
    /** Hand-overs whose end nobody knows, or of which the record says that nothing came of them. */
    unanswered: int,
    /** Whether the hand-over began so long ago that the relay's silence means something. */
    settled: boolean,
  },
});
export type TakenOver = RowOf<typeof takeOverLapsed>;

export const resolveTakenOver = defineQuery({
  name: 'delivery.resolveTakenOver',
  text: `
    update delivery d set state = v.state,
      lease_until = case when v.state = 'handing_over' then now() + interval '1 second' end,
      worker_id = case when v.state = 'handing_over' then d.worker_id end,
      accepted_at = case when v.state = 'accepted' then clock_now() end
    from unnest($1::uuid[], $2::bigint[], $3::text[]) as v (id, fence, state)
    where d.id = v.id and d.fence = v.fence and d.state = 'handing_over'`,
  parameters: {
    ids: arrayOf(uuid),
    fences: arrayOf(nullable(bigint)),
    states: arrayOf(textOf<DeliveryState>()),
  },
  row: {},
});
