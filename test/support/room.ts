import type { Confidence, EvidenceGrade, Stance, Tier, Voice } from '#libs/domain';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';

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
  const said = Object.entries(stances);
  await database.admin(
    `insert into position_event (id, campaign_id, delegation_code, ask_id, stance, confidence, said, grade, occurred_at,
       recorded_at, tier, author_id, organisation_id, voice, statement_id, text_version_id)
     select word.id, $4, word.code, $5, word.stance, $6, 'privately', $7, coalesce($8::timestamptz, clock_now()),
       coalesce($8::timestamptz, clock_now()), $9, $10, $11, $12, $13, $14
     from unnest($1::uuid[], $2::text[], $3::text[]) as word (id, code, stance)`,
    [
      said.map(() => newId()),
      said.map(([code]) => code),
      said.map(([, stance]) => stance),
      campaign.id,
      options.askId,
      options.confidence ?? 2,
      options.grade ?? 'own_notes',
      options.occurredAt ?? null,
      options.tier ?? 'coalition',
      options.authorId,
      options.organisationId,
      options.voice ?? 'own',
      options.statementId ?? null,
      options.textVersionId ?? null,
    ],
  );
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
