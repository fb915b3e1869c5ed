import type { Role } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, jsonb, nullable, uuid } from '../sql-type.js';

interface SeatOfStream {
  organisationId: string;
  readsOrganisation: boolean;
  role: Role;
  coreGroup: boolean;
}

/** Whether sign-ins are still open and their seats still held, by the limits of `authenticate()` and real time. */
export const streamAccess = defineQuery({
  name: 'live.streamAccess',
  text: `
  select distinct w."signInId", w."campaignId", s.revoked_at is not null or u.state <> 'active' as ended,
    s.expires_at <= now() or s.last_used_at <= now() - sign_in_idle() as expired,
    case when m.id is not null then jsonb_build_object('organisationId', m.organisation_id,
      'readsOrganisation', m.reads_organisation, 'role', m.role, 'coreGroup', m.core_group) end as seat
  from jsonb_to_recordset($1::jsonb) as w("signInId" uuid, "campaignId" uuid)
    join sign_in s on s.id = w."signInId" join user_account u on u.id = s.user_id
    left join membership m on m.user_id = s.user_id and m.campaign_id = w."campaignId" and m.state = 'active'`,
  parameters: { places: jsonb<{ signInId: string; campaignId: string }[]>() },
  row: {
    signInId: uuid,
    campaignId: uuid,
    ended: boolean,
    expired: boolean,
    seat: nullable(jsonb<SeatOfStream>()),
  },
  prepared: false,
});
export type StreamAccess = RowOf<typeof streamAccess>;
