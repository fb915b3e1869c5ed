import type { Answer } from './demarche.js';
import type { Coalition, ReaderName } from './outreach.js';
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

export const voting = (delegations: readonly string[]) =>
  delegations.map((code) => ({ code, capacity: 'voting' }));
export const list = (members: object[]) => ({ kind: 'list', members });
/** Where a refusal says that something is wrong, and what. */
export const fields = ({ body }: Answer): [string, string][] =>
  body.fields.map(({ path, code }: { path: string; code: string }) => [path, code]);
export const codes = ({ body }: Answer): string[] => body.items.map(({ code }: { code: string }) => code);

/** What tests of a room ask in a campaign, each as somebody of it. */
export const inRoom = ({ clients, at }: Coalition) => {
  const post = (path: string, body: object, name: ReaderName = 'author'): Promise<Answer> =>
    clients[name].post(at(path), body);
  return {
    get: (path: string, name: ReaderName = 'plainMember'): Promise<Answer> => clients[name].get(at(path)),
    post,
    put: (body: object, version: number, name: ReaderName = 'coordinator'): Promise<Answer> =>
      clients[name].call('PUT', at('room'), body, { 'If-Match': `"${version}"` }),
    say: (askId: string, delegationCode: string, stance: string): Promise<Answer> =>
      post('positions', {
        ...{ delegationCode, askId, stance, confidence: 3, said: 'publicly', tier: 'coalition' },
        ...{ occurredAt: '2024-08-05T10:00:00Z', zone: 'UTC', grade: 'webcast' },
      }),
  };
};
