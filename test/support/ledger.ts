import type { Tier, Voice } from '#libs/domain';
import type { TestDatabase } from './database.js';

/** A position event as the tests know it, beside the database. */
export interface LedgerEvent {
  id: string;
  campaignId: string;
  askId: string;
  delegationCode: string;
  authorId: string;
  organisationId: string;
  tier: Tier;
  voice: Voice;
  occurredAt: Date;
  recordedAt: Date;
  correctsId: string | null;
  firstId: string;
  firstRecordedAt: Date;
}

/** As it is written: words of a bloc hang on a statement, and the database works out the first of a chain. */
export const onStatement = (events: readonly LedgerEvent[], statementId: string) =>
  events.map((event) => ({
    ...event,
    firstId: undefined,
    firstRecordedAt: undefined,
    statementId: event.voice === 'bloc' ? statementId : null,
  }));

/** Something for words of a bloc to hang on. */
export const aStatement = (
  database: TestDatabase,
  campaign: { id: string; organisationId: string },
  authorId: string,
  tier: Tier = 'public',
  title = 'A statement',
): Promise<string> =>
  database.make.statement({
    ...{ campaignId: campaign.id, organisationId: campaign.organisationId, authorId, tier, title },
    occurredAt: new Date('2024-08-05T10:00Z'),
  });
