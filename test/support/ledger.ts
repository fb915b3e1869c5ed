import type { Tier, Voice } from '#libs/domain';
import { newId } from '#libs/platform';
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
}

/** As it is written: words of a bloc hang on a statement. */
export const onStatement = (events: readonly LedgerEvent[], statementId: string) =>
  events.map((event) => ({ ...event, statementId: event.voice === 'bloc' ? statementId : null }));

/** Something for words of a bloc to hang on. */
export async function aStatement(
  database: TestDatabase,
  campaign: { id: string; organisationId: string },
  authorId: string,
  tier = 'public',
  title = 'A statement',
): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into statement (id, campaign_id, title, speaker_code, occurred_at, zone, said, grade, tier, author_id,
       organisation_id)
     values ($1, $2, $6, 'FRA', '2024-08-05T10:00Z', 'UTC', 'publicly', 'webcast', $5, $3, $4)`,
    [id, campaign.id, authorId, campaign.organisationId, tier, title],
  );
  return id;
}
