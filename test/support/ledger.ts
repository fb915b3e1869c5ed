import type { Tier, Voice } from '#libs/domain';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';

/** A position event as the tests know it, beside the database. Instants in milliseconds. */
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

type Run = (sql: string, parameters: unknown[]) => Promise<unknown>;

/** Writes events with one statement, as whoever runs it. `statementId` is what words of a bloc hang on. */
export async function writeEvents(
  run: Run,
  events: readonly LedgerEvent[],
  statementId: string,
): Promise<void> {
  await run(
    `insert into position_event (id, campaign_id, ask_id, delegation_code, author_id, organisation_id, tier, voice,
       occurred_at, recorded_at, statement_id, stance, confidence, said, grade)
     select "id", "campaignId", "askId", "delegationCode", "authorId", "organisationId", "tier", "voice", "occurredAt",
       "recordedAt", case when "voice" = 'bloc' then $2::uuid end, 'support', 2, 'privately', 'own_notes'
     from jsonb_to_recordset($1::jsonb) as e ("id" uuid, "campaignId" uuid, "askId" uuid, "delegationCode" text,
       "authorId" uuid, "organisationId" uuid, "tier" text, "voice" text, "occurredAt" timestamptz,
       "recordedAt" timestamptz)`,
    [JSON.stringify(events), statementId],
  );
}

/** Takes events back with one statement, in the order in which all who take back must go. */
export async function takeBack(
  run: Run,
  campaignId: string,
  by: string,
  ids: readonly string[],
): Promise<void> {
  await run(
    `insert into retraction (event_id, campaign_id, retracted_by, reason)
     select id, $1, $2, 'By mistake' from unnest($3::uuid[]) as id order by id on conflict (event_id) do nothing`,
    [campaignId, by, ids],
  );
}

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
