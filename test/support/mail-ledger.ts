import { Client, startDemarche, type TestDemarche } from './demarche.js';
import { aCampaign, aDeadline, aPerson, anOrganisation, type TestPerson } from './makers.js';
import { aDelivery } from './worker.js';

export let demarche: TestDemarche;
export let campaign: { id: string; organisationId: string };
export let deadlineId: string;
export let taskId: string;
export const people = {} as Record<'coordinator' | 'member' | 'colleague' | 'stranger', TestPerson>;
export const clients = {} as Record<keyof typeof people, Client>;
export const rows = {} as Record<'reminder' | 'task' | 'digest' | 'held', string>;
export let path: string;

export async function openMailLedger(): Promise<void> {
  demarche = await startDemarche();
  const { database } = demarche;
  campaign = await aCampaign(database);
  path = `/api/campaigns/${campaign.id}/deliveries`;
  const elsewhere = await anOrganisation(database, campaign.id);
  people.coordinator = await aPerson(database, campaign, { role: 'coordinator', zone: 'Europe/Vienna' });
  people.member = await aPerson(database, campaign, { name: 'Ploy', organisationId: elsewhere });
  people.colleague = await aPerson(database, campaign);
  people.stranger = await aPerson(database, await aCampaign(database, 'Another'), { role: 'coordinator' });
  for (const [name, person] of Object.entries(people)) {
    clients[name as keyof typeof people] = await demarche.as(person);
  }
  deadlineId = await aDeadline(database, campaign, {
    title: 'The session closes',
    dueAt: '2030-08-09T22:00:00Z',
  });
  taskId = await database.make.task({
    ...{ campaignId: campaign.id, title: 'A secret errand', tier: 'me', organisationId: elsewhere },
    ...{ assigneeId: people.member.id, authorId: people.member.id, dueLocal: '2030-08-01T10:00' },
  });
  rows.reminder = await aDelivery(database, campaign, people.member, {
    subjectId: deadlineId,
    fireAt: new Date('2030-08-02T01:00:00Z'),
  });
  rows.task = await aDelivery(database, campaign, people.member, {
    kind: 'task_reminder',
    subjectId: taskId,
    fireAt: new Date('2030-08-03T01:00:00Z'),
  });
  rows.digest = await aDelivery(database, campaign, people.coordinator, {
    kind: 'digest',
    fireAt: new Date('2030-08-04T01:00:00Z'),
    state: 'skipped',
  });
  await database.admin(`update delivery set skip_reason = 'empty' where id = $1`, [rows.digest]);
  rows.held = await aDelivery(database, campaign, people.colleague, {
    subjectId: deadlineId,
    fireAt: new Date('2030-08-05T01:00:00Z'),
    usefulUntil: new Date('2030-08-09T22:00:00Z'),
    state: 'uncertain',
  });
}

export async function stopMailLedger(): Promise<void> {
  await demarche.stop();
}

export const ids = (answer: { body: { items: { id: string }[] } }) =>
  answer.body.items.map((item) => item.id);
