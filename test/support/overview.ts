import type { Confidence, EvidenceGrade, Stance, Tier, Voice } from '#libs/domain';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { aPositionEvent } from './positions.js';

/** What was said: everything but where, whereof and by whom has a usual value. */
export interface WordOptions {
  delegationCode: string;
  askId: string;
  authorId: string;
  organisationId: string;
  stance?: Stance;
  confidence?: Confidence;
  tier?: Tier;
  voice?: Voice;
  grade?: EvidenceGrade;
  note?: string;
  occurredAt?: string;
  recordedAt?: string;
  statementId?: string;
  importId?: string;
  textVersionId?: string;
  sealed?: boolean;
}

/** One position event, past every rule; the triggers keep the heads. */
export async function aWord(
  database: TestDatabase,
  campaign: { id: string },
  options: WordOptions,
): Promise<string> {
  const { occurredAt, recordedAt = occurredAt, ...word } = options;
  return aPositionEvent(database, {
    campaignId: campaign.id,
    ...word,
    ...(occurredAt === undefined ? {} : { occurredAt: new Date(occurredAt) }),
    ...(recordedAt === undefined ? {} : { recordedAt: new Date(recordedAt) }),
  });
}

export async function aRetraction(
  database: TestDatabase,
  campaign: { id: string },
  eventId: string,
  by: string,
  recordedAt?: string,
): Promise<void> {
  await database.admin(
    `insert into retraction (event_id, campaign_id, retracted_by, reason, recorded_at)
     values ($1, $2, $3, 'Misheard', coalesce($4::timestamptz, clock_now()))`,
    [eventId, campaign.id, by, recordedAt ?? null],
  );
}

/** A bloc's statement without its positions. */
export async function aStatement(
  database: TestDatabase,
  campaign: { id: string },
  about: { authorId: string; organisationId: string; askId: string; groupCode?: string; occurredAt?: string },
): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into statement (id, campaign_id, title, speaker_code, group_code, occurred_at, zone, said, grade, tier,
       author_id, organisation_id)
     values ($1, $2, 'A statement of a bloc', 'FRA', $3, coalesce($4::timestamptz, clock_now()), 'America/New_York',
       'publicly', 'webcast', 'coalition', $5, $6)`,
    [
      id,
      campaign.id,
      about.groupCode ?? 'eu',
      about.occurredAt ?? null,
      about.authorId,
      about.organisationId,
    ],
  );
  await database.admin(
    `insert into statement_ask (statement_id, ask_id, campaign_id, stance, confidence) values ($1, $2, $3, 'support', 3)`,
    [id, about.askId, campaign.id],
  );
  return id;
}

export interface TextOptions {
  ordinal: number;
  circulatedOn: string;
  confirmedAt?: string;
  state?: 'proposed' | 'confirmed';
}

export async function aText(
  database: TestDatabase,
  campaign: { id: string },
  { ordinal, circulatedOn, confirmedAt, state = 'confirmed' }: TextOptions,
): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into text_version (id, campaign_id, key, title, symbol, ordinal, circulated_on, state, confirmed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      campaign.id,
      `draft-${ordinal}`,
      `Draft ${ordinal}`,
      `A/AC.291/${ordinal}`,
      ordinal,
      circulatedOn,
      state,
      state === 'confirmed' ? (confirmedAt ?? `${circulatedOn}T00:00:00Z`) : null,
    ],
  );
  return id;
}

/** A provision's article in one draft. */
export async function anArticle(
  database: TestDatabase,
  campaign: { id: string },
  article: { textVersionId: string; provisionId: string; number: string; changed?: boolean; status?: string },
): Promise<void> {
  await database.admin(
    `insert into text_article (id, campaign_id, text_version_id, sort, number, title, provision_id, changed, status)
     values ($1, $2, $3, 1, $4, 'An article', $5, $6, $7)`,
    [
      newId(),
      campaign.id,
      article.textVersionId,
      article.number,
      article.provisionId,
      article.changed ?? false,
      article.status ?? 'open',
    ],
  );
}

/** A provision that the ask is about. */
export async function aProvision(
  database: TestDatabase,
  campaign: { id: string },
  askId: string,
): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into provision (id, campaign_id, key, title) values ($1, $2, $3, 'A provision')`,
    [id, campaign.id, `provision-${id}`],
  );
  await database.admin('insert into ask_provision (campaign_id, ask_id, provision_id) values ($1, $2, $3)', [
    campaign.id,
    askId,
    id,
  ]);
  return id;
}

export async function aLead(
  database: TestDatabase,
  campaign: { id: string },
  delegationCode: string,
  organisationId: string,
  userId?: string,
): Promise<void> {
  await database.admin(
    `insert into delegation_lead (campaign_id, delegation_code, organisation_id, user_id) values ($1, $2, $3, $4)
     on conflict (campaign_id, delegation_code) do update set organisation_id = $3, user_id = $4`,
    [campaign.id, delegationCode, organisationId, userId ?? null],
  );
}

/** So many days ago, as an instant. */
export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
