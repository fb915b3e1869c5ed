import { compose, type CampaignMail } from '#libs/mail';
import { Database, newId, Tokens } from '#libs/platform';
import { startDemarche, type TestDemarche } from './demarche.js';
import { setClock, type TestPerson } from './makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from './outreach.js';

export let demarche: TestDemarche;
export let coalition: Coalition;
export let database: Database;
export let asks: string[];
/** Known to the whole coalition: that he exists is no secret, what he said is. */
export let diplomat: string;

export async function openSealedWorld(): Promise<void> {
  demarche = await startDemarche();
  database = await Database.open({ url: demarche.database.url, poolSize: 2 });
  await setClock(demarche.database, '2024-08-08T16:00:00Z');
  coalition = await aCoalition(demarche);
  await demarche.database.admin(`update membership set joined_at = '2024-01-01T00:00Z'`);
  asks = [];
  for (let n = 0; n < 5; n++) asks.push((await anAsk(demarche.database, coalition.campaign, n)).id);
  diplomat = await delegate('coalition', 'Canary Diplomat');
}

export async function stopSealedWorld(): Promise<void> {
  await database.close();
  await demarche.stop();
}

export const post = (path: string, body: object, name: ReaderName = 'author') =>
  coalition.clients[name].post(coalition.at(path), body);
export const get = (path: string, name: ReaderName = 'author') =>
  coalition.clients[name].get(coalition.at(path));
export async function delegate(tier: string, name: string, code = 'FJI'): Promise<string> {
  const { body } = await post(`delegations/${code}/delegates`, { name, tier });
  return body.id;
}
export const part = (more: object = {}) => {
  return { askId: asks[0], stance: 'support', confidence: 3, said: 'privately', ...more };
};
export const position = (more: object = {}) =>
  part({ delegationCode: 'FJI', occurredAt: '2024-08-07T15:00:00Z', ...more });
export const meeting = (more: object = {}) => {
  return { delegationCode: 'FJI', kind: 'corridor', occurredAt: '2024-08-07T15:00:00Z', ...more };
};

/** What the weekly mail would say to this person. */
export async function digest({ id, email, membershipId }: TestPerson): Promise<string> {
  const now = new Date('2024-08-12T02:00:00Z');
  const delivery: CampaignMail = {
    id: newId(),
    campaignId: coalition.campaign.id,
    kind: 'digest',
    ruleKey: 'digest',
    subjectId: membershipId,
    subjectVersion: 1,
    occurrence: '2024-W33',
    userId: id,
    membershipId,
    fireAt: new Date('2024-08-12T01:00:00Z'),
    recipient: { name: 'Reader', email, zone: 'UTC', locale: 'en', plainSubjects: true, redacted: false },
  };
  const context = { publicUrl: 'http://127.0.0.1:3000', tokens: new Tokens('sealed'), now };
  return JSON.stringify(await database.asReader(id, (tx) => compose(tx, delivery, context), true));
}
