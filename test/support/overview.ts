import { Retraction, StatementAsk } from '#libs/data';
import type { Confidence, EvidenceGrade, ParagraphStatus, Stance, Tier, Voice } from '#libs/domain';
import type { TestDatabase } from './database.js';
import { aPositionEvent, hoursAgo } from './positions.js';

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
  const when = recordedAt === undefined ? {} : { recordedAt: new Date(recordedAt) };
  const taken = { eventId, campaignId: campaign.id, retractedBy: by, reason: 'Misheard' };
  await database.table(Retraction).insert({ ...taken, ...when });
}

/** A bloc's statement without its positions. */
export async function aStatement(
  database: TestDatabase,
  campaign: { id: string },
  about: { authorId: string; organisationId: string; askId: string; groupCode?: string; occurredAt?: string },
): Promise<string> {
  const { authorId, organisationId, askId, groupCode = 'eu' } = about;
  const campaignId = campaign.id;
  const statementId = await database.make.statement({
    ...{ campaignId, authorId, organisationId, title: 'A statement of a bloc', groupCode },
    ...{ zone: 'America/New_York', tier: 'coalition' },
    occurredAt: about.occurredAt === undefined ? await hoursAgo(database, 0) : new Date(about.occurredAt),
  });
  await database
    .table(StatementAsk)
    .insert({ statementId, askId, campaignId, stance: 'support', confidence: 3 });
  return statementId;
}

export interface TextOptions {
  ordinal: number;
  circulatedOn: string;
  confirmedAt?: string;
  state?: 'proposed' | 'confirmed';
}

export function aText(
  database: TestDatabase,
  campaign: { id: string },
  { ordinal, circulatedOn, confirmedAt, state = 'confirmed' }: TextOptions,
): Promise<string> {
  const confirmed = new Date(confirmedAt ?? `${circulatedOn}T00:00:00Z`);
  return database.make.textVersion({
    ...{ campaignId: campaign.id, ordinal, symbol: `A/AC.291/${ordinal}`, circulatedOn, state },
    confirmedAt: state === 'confirmed' ? confirmed : null,
  });
}

/** A provision's article in one draft. */
export async function anArticle(
  database: TestDatabase,
  campaign: { id: string },
  article: {
    textVersionId: string;
    provisionId: string;
    number: string;
    changed?: boolean;
    status?: ParagraphStatus;
  },
): Promise<void> {
  await database.make.textArticle({ campaignId: campaign.id, sort: 1, changed: false, ...article });
}

/** A provision that the ask is about. */
export { aProvisionOf as aProvision } from './text-versions.js';

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
