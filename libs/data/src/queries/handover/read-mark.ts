import { HandoverRead } from '../../tables/people.js';
import { defineQuery } from '../define-query.js';
import { columns, instant, nullable, uuid } from '../sql-type.js';

/** Of one seat: until when its person has read, when the person took it, and the campaign's clock. */
export const handoverUnread = defineQuery({
  name: 'handover.unread',
  text: `select r.read_until as "readUntil", m.joined_at as "joinedAt", clock_now() as now
    from membership m left join handover_read r on r.campaign_id = m.campaign_id and r.user_id = m.user_id
    where m.campaign_id = $1 and m.user_id = $2`,
  parameters: { campaignId: uuid, userId: uuid },
  row: { readUntil: nullable(instant), joinedAt: nullable(instant), now: instant },
});

/** Never backwards: of two devices the one that read further counts. What was marked before is kept for an undo. */
export const markHandoverRead = defineQuery({
  name: 'handover.mark',
  text: `insert into handover_read as r (campaign_id, user_id, read_until) values ($1, $2, $3)
    on conflict (campaign_id, user_id) do update
      set previous_until = case when r.read_until < excluded.read_until then r.read_until else r.previous_until end,
        read_until = greatest(r.read_until, excluded.read_until)
    returning r.read_until as "readUntil"`,
  parameters: { campaignId: uuid, userId: uuid, until: instant },
  row: columns(HandoverRead, 'readUntil'),
});

/** Takes one mark back; no row where something else is marked by now. */
export const unmarkHandoverRead = defineQuery({
  name: 'handover.unmark',
  text: `update handover_read set read_until = previous_until, previous_until = null
    where campaign_id = $1 and user_id = $2 and read_until = $3 returning read_until as "readUntil"`,
  parameters: { campaignId: uuid, userId: uuid, until: instant },
  row: columns(HandoverRead, 'readUntil'),
});
