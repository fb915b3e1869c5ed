import type { StatementDetailRow } from '#libs/data';
import type { CorrectStatementRequest } from './correct-statement.dto.js';
import type { RecordStatementRequest } from './statements.dto.js';

/** Fields that say for whom it was made. */
export const SAYS_FOR_WHOM: readonly string[] = ['speakerCode', 'groupCode', 'aligned', 'excepted'];
/** Fields that every position of it carries as well. */
export const MOVES_ALL: readonly string[] = [
  ...['occurredAt', 'zone', 'said', 'grade', 'source', 'textVersionId', 'tier'],
];

/** Null says as little as nothing, but for what may be none. */
export const withoutNulls = (request: CorrectStatementRequest): CorrectStatementRequest =>
  Object.fromEntries(
    Object.entries(request).filter(
      ([field, value]) => value !== undefined && (value !== null || isClearable(field)),
    ),
  );
const isClearable = (field: string) => field === 'groupCode' || field === 'textVersionId';

const DIFFERS: Record<
  keyof CorrectStatementRequest,
  (change: CorrectStatementRequest, before: StatementDetailRow) => boolean
> = {
  title: ({ title }, before) => title !== before.title,
  speakerCode: ({ speakerCode }, before) => speakerCode !== before.speakerCode,
  groupCode: ({ groupCode }, before) => groupCode !== before.groupCode,
  aligned: ({ aligned }, before) => !sameSet(aligned ?? [], before.aligned),
  excepted: ({ excepted }, before) => !sameSet(excepted ?? [], before.excepted),
  asks: ({ asks = [] }, before) => !sameSet(asks.map(askText), before.asks.map(askText)),
  occurredAt: ({ occurredAt = '' }, before) => Date.parse(occurredAt) !== Date.parse(before.occurredAt),
  zone: ({ zone }, before) => zone !== before.zone,
  said: ({ said }, before) => said !== before.said,
  grade: ({ grade }, before) => grade !== before.grade,
  source: ({ source }, before) => source !== before.source,
  note: ({ note }, before) => note !== before.note,
  tier: ({ tier }, before) => tier !== before.tier,
  textVersionId: ({ textVersionId }, before) => textVersionId !== before.textVersionId,
};

/** Names of the fields in which the request differs from what stands. */
export const correctedFields = (before: StatementDetailRow, change: CorrectStatementRequest): string[] =>
  (Object.keys(DIFFERS) as (keyof CorrectStatementRequest)[]).filter(
    (field) => change[field] !== undefined && DIFFERS[field](change, before),
  );

/** The whole statement as it shall be: what recording it would be asked with. A draft that stays is not chosen again. */
export function withCorrections(
  before: StatementDetailRow,
  change: CorrectStatementRequest,
): RecordStatementRequest {
  const { groupCode = before.groupCode, textVersionId, tier, ...rest } = change;
  const { title, speakerCode, aligned, excepted, asks, occurredAt, zone, said, grade, source, note } = before;
  return {
    ...{ title, speakerCode, aligned, excepted, occurredAt, zone, said, grade, source, note },
    asks: asks.map(({ askId, stance, confidence }) => ({ askId, stance, confidence })),
    ...rest,
    ...(groupCode === null ? {} : { groupCode }),
    ...(textVersionId && textVersionId !== before.textVersionId ? { textVersionId } : {}),
    ...(tier && tier !== before.tier ? { tier } : {}),
  };
}

const askText = ({ askId, stance, confidence }: RecordStatementRequest['asks'][number]) =>
  `${askId} ${stance} ${confidence}`;

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));
