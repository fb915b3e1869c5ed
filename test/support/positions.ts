import { PositionEvent, Retraction, type DataAccess, type New } from '#libs/data';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';

type Needed = 'campaignId' | 'delegationCode' | 'askId' | 'authorId' | 'organisationId';

/** A position as a test thinks of it: everything but where, whereof and by whom has a usual value. */
export type SomePosition = Pick<New<PositionEvent>, Needed> & Partial<New<PositionEvent>>;

const asEvent = (position: SomePosition, now: Date): New<PositionEvent> => ({
  id: newId(),
  stance: 'support',
  confidence: 2,
  said: 'privately',
  grade: 'own_notes',
  occurredAt: now,
  tier: 'coalition',
  ...position,
});

const HOUR = 3_600_000;

/** By the campaign clock. */
export async function hoursAgo(database: TestDatabase, hours: number): Promise<Date> {
  const [row] = await database.admin<{ now: Date }>('select clock_now() as now');
  return new Date((row?.now ?? new Date()).getTime() - hours * HOUR);
}

/**
 * Position events, past every rule and with one statement; the triggers keep the heads. Said now, by the campaign clock, unless
 * they say when.
 * @returns their ids
 */
export async function positions(database: TestDatabase, ...given: SomePosition[]): Promise<string[]> {
  const now = await hoursAgo(database, 0);
  const events = given.map((position) => asEvent(position, now));
  await database.table(PositionEvent).insertMany(events);
  return events.map(({ id }) => id);
}

export const aPositionEvent = async (database: TestDatabase, position: SomePosition): Promise<string> =>
  (await positions(database, position))[0] ?? '';

/** Writes events with one statement, as whoever runs it. */
export const writeEvents = (
  to: Pick<DataAccess, 'table'>,
  events: readonly (SomePosition & { occurredAt: Date })[],
): Promise<void> =>
  to.table(PositionEvent).insertMany(events.map((event) => asEvent(event, event.occurredAt)));

/** Takes events back with one statement, in the order in which all who take back must go. */
export async function takeBack(
  to: Pick<DataAccess, 'table'>,
  campaignId: string,
  by: string,
  ids: readonly string[],
): Promise<void> {
  const rows = [...ids]
    .sort()
    .map((eventId) => ({ eventId, campaignId, retractedBy: by, reason: 'By mistake' }));
  await to.table(Retraction).insertMissing(rows, 'eventId');
}
