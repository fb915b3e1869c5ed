import type { RoomCapacity } from '#libs/domain';
import { Delegation, DelegationChange } from '../../tables/delegations.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, instant, int, limit, nullable, text, textOf, uuid } from '../sql-type.js';
import { venueZone } from '../sessions/venue-zone.js';
import { ROOM_TODAY } from './scope.js';

/** The delegations that a campaign added, in its room today or not; or the one that is meant. */
export const ownDelegations = defineQuery({
  name: 'room.ownDelegations',
  text: `select d.code, d.short_name as "shortName", d.other_names as "otherNames", d.kind, d.version, r.capacity
    from delegation d left join ${ROOM_TODAY} r on r.code = d.code
    where d.campaign_id = $1 and ($2::text is null or d.code = $2) order by d.short_name, d.code`,
  parameters: { campaignId: uuid, code: nullable(text) },
  row: {
    ...columns(Delegation, 'code', 'shortName', 'otherNames', 'kind', 'version'),
    /** Null: not in the room today. */
    capacity: nullable(textOf<RoomCapacity>()),
  },
  prepared: false,
});
export type OwnDelegationRow = RowOf<typeof ownDelegations>;

/** What a delegation of the own was before each of its changes, the latest first. */
export const ownDelegationChanges = defineQuery({
  name: 'room.ownDelegationChanges',
  text: `select c.version, c.short_name as "shortName", c.other_names as "otherNames", c.kind, c.changed_at as "changedAt",
      ${venueZone('c.changed_at')} as zone, u.name as author
    from delegation_change c left join user_account u on u.id = c.changed_by
    where c.campaign_id = $1 and c.delegation_code = $2 and ($3::int is null or c.version < $3)
    order by c.version desc, c.id limit $4`,
  parameters: { campaignId: uuid, code: text, beforeVersion: nullable(int), limit },
  row: {
    ...columns(DelegationChange, 'version', 'shortName', 'otherNames', 'kind'),
    changedAt: instant,
    /** Of the venue then. */
    zone: text,
    author: nullable(text),
  },
  prepared: false,
});
