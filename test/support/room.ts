import type { Confidence, EvidenceGrade, Stance, Tier, Voice } from '#libs/domain';
import type { TestDatabase } from './database.js';
import { positions } from './positions.js';

/** What all words of a room share; a usual value for everything but who wrote them down, about what. */
export interface RoomOptions {
  askId: string;
  authorId: string;
  organisationId: string;
  tier?: Tier;
  confidence?: Confidence;
  grade?: EvidenceGrade;
  voice?: Voice;
  statementId?: string;
  textVersionId?: string;
  occurredAt?: string;
}

/** Many words at once, by the code of the delegation; the triggers keep the current positions. */
export async function aRoom(
  database: TestDatabase,
  campaign: { id: string },
  options: RoomOptions,
  stances: Record<string, Stance>,
): Promise<void> {
  const { occurredAt, ...words } = options;
  const at =
    occurredAt === undefined ? {} : { occurredAt: new Date(occurredAt), recordedAt: new Date(occurredAt) };
  const about = { campaignId: campaign.id, ...words, ...at };
  const said = Object.entries(stances).map(([delegationCode, stance]) => ({
    ...about,
    delegationCode,
    stance,
  }));
  await positions(database, ...said);
}

/** The codes of all members, by name. */
export async function memberCodes(database: TestDatabase): Promise<string[]> {
  const rows = await database.admin<{ code: string }>(
    `select code from delegation where kind = 'member' order by short_name, code`,
  );
  return rows.map(({ code }) => code);
}

/** The same stance for each of the codes. */
export const all = (stance: Stance, codes: readonly string[]): Record<string, Stance> =>
  Object.fromEntries(codes.map((code) => [code, stance]));
