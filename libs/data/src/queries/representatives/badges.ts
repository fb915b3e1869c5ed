import { BadgeHolding } from '../../tables/representatives.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, instant, limit, nullable, text, uuid } from '../sql-type.js';

/** Until the end of the transaction whoever else claims a badge of the meeting waits. */
export const lockBadges = defineQuery({
  name: 'badge.lock',
  text: `select pg_advisory_xact_lock(hashtextextended('badges ' || $1::uuid, 0))::text as locked`,
  parameters: { meetingId: uuid },
  row: { locked: text },
});

/** The organisation is told to all of the campaign, the person to those who read the representative. */
const HOLDING = `select h.id, h.seat, k.shown_id as "organisationId", k.name as organisation, r.id as "representativeId",
    r.name as representative, h.from_at as "fromAt", h.until_at as "untilAt", u.name as "handedBy"
  from badge_holding h join known_organisation k on k.id = h.organisation_id join user_account u on u.id = h.handed_by
    left join representative r on r.id = h.representative_id
  where h.campaign_id = $1 and h.meeting_id = $2`;

const row = {
  ...columns(BadgeHolding, 'id', 'seat'),
  organisationId: uuid,
  organisation: text,
  representativeId: nullable(uuid),
  representative: nullable(text),
  fromAt: instant,
  untilAt: nullable(instant),
  handedBy: text,
};

/** Who holds a badge of a meeting now, by seat. */
export const badgesHeld = defineQuery({
  name: 'badge.held',
  text: `${HOLDING} and h.until_at is null order by h.seat, h.id`,
  parameters: { campaignId: uuid, meetingId: uuid },
  row,
});
export type BadgeRow = RowOf<typeof badgesHeld>;

/** Who held one before, the latest first. */
export const badgesHeldBefore = defineQuery({
  name: 'badge.heldBefore',
  text: `${HOLDING} and h.until_at is not null order by h.until_at desc, h.id desc limit $3`,
  parameters: { campaignId: uuid, meetingId: uuid, limit },
  row,
});
