import { type Stance } from '#libs/domain';
import type { TestDatabase } from './database.js';
import { startDemarche, type Answer, type TestDemarche } from './demarche.js';
import { aCoalition, anAsk, type Coalition } from './outreach.js';
import { aRoom, memberCodes, type RoomOptions } from './room.js';

let demarche: TestDemarche;
export let database: TestDatabase;
export let coalition: Coalition;
export let members: string[];

export async function openCountWorld(): Promise<void> {
  demarche = await startDemarche();
  database = demarche.database;
  coalition = await aCoalition(demarche);
  members = await memberCodes(database);
}

export async function stopCountWorld(): Promise<void> {
  await demarche.stop();
}

export const theAuthor = () => ({
  authorId: coalition.people.author.id,
  organisationId: coalition.campaign.organisationId,
});
export const freshAsk = async (priority = 50) => (await anAsk(database, coalition.campaign, priority)).id;
export const say = (askId: string, stances: Record<string, Stance>, more: Partial<RoomOptions> = {}) =>
  aRoom(database, coalition.campaign, { askId, ...theAuthor(), ...more }, stances);
export const countOf = (askId: string, query = ''): Promise<Answer> =>
  coalition.clients.plainMember.get(coalition.at(`asks/${askId}/count${query}`));
