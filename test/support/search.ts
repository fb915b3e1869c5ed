import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from './demarche.js';
import { setClock } from './makers.js';
import { aCoalition, type Coalition, type ReaderName } from './outreach.js';

interface Hit {
  kind: string;
  id: string;
  title: string | null;
  detail: string | null;
  delegation: { code: string } | null;
  rank: number;
}

export let demarche: TestDemarche;
export let coalition: Coalition;
export let warrantId: string;

export const get = async (path: string, name: ReaderName = 'coordinator') => {
  const answer = await coalition.clients[name].get(coalition.at(path));
  return answer.body as { items: (Hit & Record<string, unknown>)[]; next?: string };
};
export const search = async (typed: string, name?: ReaderName): Promise<Hit[]> =>
  (await get(`search?q=${encodeURIComponent(typed)}`, name)).items;

export async function openSearchWorld(): Promise<void> {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(demarche);
  const { database } = demarche;
  const { make } = database;
  const { campaign, people } = coalition;
  const campaignId = campaign.id;
  const called = (id: string, name: string) =>
    database.admin('update user_account set name = $2 where id = $1', [id, name]);
  await called(people.author.id, 'Aoife O’Brien');
  await called(people.colleague.id, 'Trần Linh');
  await database.admin('update organisation set name = $2, short_name = $3 where id = $1', [
    ...[campaign.organisationId, 'Réseau d’Action Ouest', 'RAO'],
  ]);
  const by = { campaignId, authorId: people.author.id, organisationId: campaign.organisationId };
  const processId = await make.process({ campaignId });
  const sessionId = await make.session({ campaignId, processId, name: 'Concluding session', city: 'Geneva' });
  const [startsLocal, endsLocal] = ['2030-06-03T10:00', '2030-06-03T13:00'];
  await make.meeting({
    ...{ campaignId, sessionId, name: 'Informals on safeguards', startsLocal, endsLocal },
    ...{ startsAt: new Date('2030-06-03T14:00Z'), endsAt: new Date('2030-06-03T17:00Z') },
  });
  await make.deadline({ campaignId, sessionId, title: 'Speakers’ list closes' });
  warrantId = newId();
  await make.ask({
    campaignId,
    id: warrantId,
    key: 'judicial-warrant',
    title: 'Judicial warrant for interception',
  });
  await make.ask({ campaignId, key: 'remedy', title: 'Effective remedy', summary: 'No interception' });
  const textVersionId = await make.textVersion({
    ...{ campaignId, ordinal: 3, title: 'Updated draft text', state: 'confirmed' as const },
  });
  await make.textArticle({
    campaignId,
    textVersionId,
    number: '24',
    title: 'Conditions and safeguards',
    body: 'Proportionality is ensured.',
  });
  await make.task({ ...by, title: 'Brief Straße & Łódź', delegationCode: 'MMR' });
  await make.task({ ...by, title: 'Brief them again', delegationCode: 'CIV' });
  await make.statement({ ...by, title: 'CARICOM on remedies', occurredAt: new Date('2024-08-01T15:00Z') });
  const delegateId = newId();
  await make.delegate({ ...by, id: delegateId, delegationCode: 'VNM', name: 'Nguyễn Văn Ánh' });
  await make.delegateNote({ ...by, delegateId, note: 'Prefers to be written to in French' });
  await make.contactPoint({ ...by, delegateId, value: '+84 24 5555 0199' });
  await make.amendment({
    ...by,
    askId: warrantId,
    title: 'Replace “may” by “shall”',
    symbol: 'A/AC.291/L.7',
  });
  await make.vote({
    ...by,
    title: 'Motion to delete subparagraph four',
    heldAt: new Date('2024-08-01T15:00Z'),
  });
  await make.provision({ campaignId, key: 'real-time-collection', title: 'Collection in real time' });
  await make.post({ campaignId, delegationCode: 'VNM', city: 'Geneva' });
  await make.coalition({ campaignId, name: 'Friends of encryption' });
  await make.interaction({
    ...{ ...by, delegationCode: 'GBR', occurredAt: new Date('2024-08-02T15:00Z') },
    note: 'Will ask the capital about “traffic data”.',
  });
}

export async function stopSearchWorld(): Promise<void> {
  await demarche.stop();
}
