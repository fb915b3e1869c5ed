import { expect } from '@jest/globals';
import { type Tier } from '#libs/domain';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { startDemarche, type TestDemarche } from './demarche.js';
import { aCoalition, anAsk, type Coalition } from './outreach.js';
import { all, aRoom, memberCodes } from './room.js';
import { anInteraction } from './subjects.js';

interface Target {
  code: string;
  name: string;
  votes: boolean;
  rank: number;
  equals: number;
  asks: { id: string; stance: string | null; stale: string | null; chance: number; gain: number }[];
  lead: { organisation: string; user: string | null } | null;
  lastContact: { organisation: string; interactionId: string | null; occurredAt: { instant: string } } | null;
  reasons: Record<string, unknown>[];
}

let demarche: TestDemarche;
export let database: TestDatabase;
export let members: string[];
export let coalition: Coalition;
export let askId: string;

export async function openTargetWorld(): Promise<void> {
  demarche = await startDemarche();
  database = demarche.database;
  members = await memberCodes(database);
}

export async function stopTargetWorld(): Promise<void> {
  await demarche.stop();
}

export async function begin(): Promise<void> {
  /** A campaign of its own for each test: contacts count for all asks. */

  coalition = await aCoalition(demarche);
  askId = (await anAsk(database, coalition.campaign, 1)).id;
}

export const theAuthor = () => ({
  authorId: coalition.people.author.id,
  organisationId: coalition.campaign.organisationId,
});
export const say = (stances: Parameters<typeof aRoom>[3], more: Partial<Parameters<typeof aRoom>[2]> = {}) =>
  aRoom(database, coalition.campaign, { askId, ...theAuthor(), ...more }, stances);

export async function next(query = '', path = `asks/${askId}/next-targets`) {
  const { status, body } = await coalition.clients.plainMember.get(coalition.at(path + query));
  expect(status).toBe(200);
  return body as { items: Target[]; gaps: { code: string; openAsks: number }[]; ask: { id: string } | null };
}
export const of = (items: Target[], code: string) => items.find((one) => one.code === code)!;
export const reasonOf = (target: Target, reason: string) =>
  target.reasons.find(({ code }) => code === reason);

/** So many yes and no, by simple majority, and nobody else in the room but those named. */
export async function closeVote(): Promise<void> {
  await database.make.process({ campaignId: coalition.campaign.id, majority: 'simple_majority' });
  await say(
    { ...all('support', members.slice(0, 80)), ...all('oppose', members.slice(80, 160)) },
    { confidence: 3 },
  );
}

export const met = (delegationCode: string, tier: Tier = 'coalition') =>
  anInteraction(database, coalition.campaign, { ...theAuthor(), tier, delegationCode });

export async function aNotice(delegationCode: string, tier: string, occurredAt: string): Promise<void> {
  await database.admin(
    `insert into contact_notice (id, campaign_id, delegation_code, occurred_at, zone, tier, author_id, organisation_id)
     values ($1, $2, $3, $4, 'UTC', $5, $6, $7)`,
    [
      newId(),
      coalition.campaign.id,
      delegationCode,
      occurredAt,
      tier,
      coalition.people.author.id,
      coalition.campaign.organisationId,
    ],
  );
}
