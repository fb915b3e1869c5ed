import type { RecordStatementRequest, StatementDetailDto } from '../../kernel/api/client.js';

/**
 * The request that records a statement once more after it was taken back. Undefined where that would bring back more
 * than was taken: single positions of it had been taken back before.
 */
export function recordedAgain(statement: StatementDetailDto): RecordStatementRequest | undefined {
  if (statement.fates.retracted > 0) return undefined;
  const { title, speakerCode, groupCode, aligned, excepted, said, grade, source, note, tier } = statement;
  return {
    ...{ title, speakerCode, aligned, excepted, said, grade, source, note, tier },
    ...(groupCode ? { groupCode } : {}),
    ...(statement.textVersion ? { textVersionId: statement.textVersion.id } : {}),
    asks: statement.asks.map(({ askId, stance, confidence }) => ({ askId, stance, confidence })),
    occurredAt: statement.occurredAt.instant,
    zone: statement.occurredAt.venue.zone,
  };
}
