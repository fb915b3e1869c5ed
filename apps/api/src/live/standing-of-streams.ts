import type { Database } from '#libs/platform';
import { seatKey, type EndReason, type LiveStream } from './live-stream.js';

/** What a look at a stream's sign-in and seat finds: it goes on, begins anew because the seat is another, or ends. */
export type Standing = 'stands' | 'changed' | EndReason;

/**
 * In one statement for all, as the role of sign-ins. It only reads: listening is no use of a sign-in. A stream takes
 * note of its new seat, so that a change is found once.
 */
export async function standingOf(
  database: Database,
  streams: readonly LiveStream[],
): Promise<Map<LiveStream, Standing>> {
  const places = streams.map(({ signInId, campaignId }) => ({ signInId, campaignId }));
  const rows = await database.asRole('auth', (tx) =>
    tx.query<StandingRow>(STANDING, [JSON.stringify(places)]),
  );
  const found = new Map(rows.map((row) => [`${row.signInId} ${row.campaignId}`, row]));
  return new Map(
    streams.map((stream) => [stream, judge(stream, found.get(`${stream.signInId} ${stream.campaignId}`))]),
  );
}

function judge(stream: LiveStream, row: StandingRow | undefined): Standing {
  // Sign-ins are swept away some time after they ran out.
  if (!row) return 'expired';
  if (row.ended) return 'signed_out';
  if (row.expired) return 'expired';
  if (!row.seat) return 'removed';
  const seat = seatKey(row.seat);
  if (seat === stream.seat) return 'stands';
  stream.seat = seat;
  return 'changed';
}

interface StandingRow {
  [column: string]: unknown;
  signInId: string;
  campaignId: string;
  ended: boolean;
  expired: boolean;
  seat: { organisationId: string; role: string; coreGroup: boolean } | null;
}

/** The same limits as `authenticate()` of the access rules, by real time. */
const STANDING = `
  select distinct w."signInId", w."campaignId", s.revoked_at is not null or u.state <> 'active' as ended,
    s.expires_at <= now() or s.last_used_at <= now() - sign_in_idle() as expired,
    case when m.id is not null then jsonb_build_object('organisationId', m.organisation_id, 'role', m.role,
      'coreGroup', m.core_group) end as seat
  from jsonb_to_recordset($1::jsonb) as w("signInId" uuid, "campaignId" uuid)
    join sign_in s on s.id = w."signInId" join user_account u on u.id = s.user_id
    left join membership m on m.user_id = s.user_id and m.campaign_id = w."campaignId" and m.state = 'active'`;
