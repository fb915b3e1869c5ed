/**
 * Which of several positions counts, in SQL: the order of currentPosition() in libs/domain. What was said last; at the same
 * instant the state's own word before its bloc's; then what was recorded last, where a record that puts another right
 * or brings it back stands where the first of its chain stood; then the greater id. The view `current_position` and the
 * triggers that keep `position_head` say it once more, since a migration does not change; `heads.e2e-spec.ts` holds them
 * against the same function.
 */
const KEYS = ['occurred_at', 'voice', 'first_recorded_at', 'first_id', 'recorded_at'];

/** `event_id` in a head, `id` in the ledger. */
type Id = 'id' | 'event_id';

const keysOf = (alias: string, id: Id) => [...KEYS, id].map((key) => `${alias}.${key}`);

/** What is compared, as one row: `${positionMoment('a')} < ${positionMoment('b')}` where a was said before b. */
export const positionMoment = (alias: string, id: Id = 'id') => `(${keysOf(alias, id).join(', ')})`;

/** The position that counts comes first. */
export const latestFirst = (alias: string, id: Id = 'id') =>
  `order by ${keysOf(alias, id)
    .map((key) => `${key} desc`)
    .join(', ')}`;

/** For `distinct on`: within each of these keys the position that counts comes first. */
export const latestPer = (keys: readonly string[], alias: string, id: Id = 'id') =>
  `order by ${[...keys.map((key) => `${alias}.${key}`), ...keysOf(alias, id).map((key) => `${key} desc`)].join(', ')}`;

/** The position that counts comes last. */
export const latestLast = (alias: string, id: Id = 'id') => `order by ${keysOf(alias, id).join(', ')}`;
