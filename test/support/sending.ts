import { aCampaign, aPerson, type TestPerson } from './makers.js';
import { aDeadline, aDelivery, aRule, SendingWorld, type DeliveryOptions } from './worker.js';

type Campaign = { id: string; organisationId: string };

export let world: SendingWorld;
export let campaign: Campaign;
export let subject: DeliveryOptions;

export async function openSendingWorld(): Promise<void> {
  world = await SendingWorld.open();
}

export async function stopSendingWorld(): Promise<void> {
  await world.close();
}

export async function end(): Promise<void> {
  await world.rest();
}

export async function begin(): Promise<void> {
  world.decide = undefined;
  await world.database.admin(`update delivery set state = 'skipped', skip_reason = 'superseded'
    where state not in ('accepted', 'failed', 'skipped')`);
  campaign = await aCampaign(world.database);
  const [deadlineId, ruleId] = [
    await aDeadline(world.database, campaign.id),
    await aRule(world.database, campaign.id),
  ];
  subject = { subjectId: deadlineId, ruleKey: `rule:${ruleId}` };
}

export const person = (options = {}) => aPerson(world.database, campaign, options);
export const reminder = (to: TestPerson, options: DeliveryOptions = {}) =>
  aDelivery(world.database, campaign, to, { ...subject, ...options });
