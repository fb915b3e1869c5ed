import { streamAccess, type StreamAccess } from '#libs/data';
import type { Database } from '#libs/platform';
import { seatKey, type EndReason, type LiveStream } from './live-stream.js';

/** What a look at a stream's sign-in and seat finds: it goes on, begins anew because the seat is another, or ends. */
export type Validity = 'valid' | 'changed' | EndReason;

/**
 * In one statement for all, as the role of sign-ins. It only reads: listening is no use of a sign-in. A stream takes
 * note of its new seat, so that a change is found once.
 */
export async function validityOf(
  database: Database,
  streams: readonly LiveStream[],
): Promise<Map<LiveStream, Validity>> {
  const places = streams.map(({ signInId, campaignId }) => ({ signInId, campaignId }));
  const rows = await database.asRole('auth', (tx) => tx.run(streamAccess, { places }));
  const found = new Map(rows.map((row) => [`${row.signInId} ${row.campaignId}`, row]));
  return new Map(
    streams.map((stream) => [stream, judge(stream, found.get(`${stream.signInId} ${stream.campaignId}`))]),
  );
}

function judge(stream: LiveStream, row: StreamAccess | undefined): Validity {
  // Sign-ins are swept away some time after they ran out.
  if (!row) return 'expired';
  if (row.ended) return 'signed_out';
  if (row.expired) return 'expired';
  if (!row.seat) return 'removed';
  const seat = seatKey(row.seat);
  if (seat === stream.seat) return 'valid';
  stream.seat = seat;
  return 'changed';
}
