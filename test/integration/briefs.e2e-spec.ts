import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCoalition, anAsk, statementsOf, type Coalition, type ReaderName } from '../support/outreach.js';
import { aLead, anArticle, aProvision, aStatement, aText, aWord, daysAgo } from '../support/overview.js';
import type { BallotChoice } from '#libs/domain';

let demarche: TestDemarche;
let coalition: Coalition;
let author: { authorId: string; organisationId: string };
let ask: { id: string };
let redLine: { id: string };
let draft: string;

const brief = async (code: string, as: ReaderName = 'plainMember') =>
  (await coalition.clients[as].get(coalition.at(`delegations/${code}/brief`))).body;
const post = async (path: string, body: object, as: ReaderName = 'author') => {
  const answer = await coalition.clients[as].post(coalition.at(path), body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
};
const admin = (sql: string, values: unknown[]) => demarche.database.admin(sql, values);

beforeAll(async () => {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
  const { database } = demarche;
  const { campaign, people } = coalition;
  author = { authorId: people.author.id, organisationId: campaign.organisationId };
  ask = await anAsk(database, campaign, 1);
  redLine = await anAsk(database, campaign, 9);
  await admin('update ask set red_line = true where id = $1', [redLine.id]);
  const provisionId = await aProvision(database, campaign, ask.id);
  draft = await aText(database, campaign, { ordinal: 3, circulatedOn: daysAgo(10).slice(0, 10) });
  await anArticle(database, campaign, { textVersionId: draft, provisionId, number: '6(2)', changed: true });
});
afterAll(() => demarche.stop());

describe('the brief on a delegation', () => {
  it('tells in one answer what there is to know of it', async () => {
    const { database } = demarche;
    const { campaign, people } = coalition;
    await post('delegations/FJI/posts', { city: 'Geneva', zone: 'Europe/Zurich' });
    const delegate = await post('delegations/FJI/delegates', {
      name: 'A. Tuilagi',
      tier: 'coalition',
      roles: [{ title: 'Second Secretary' }],
    });
    await aLead(database, campaign, 'FJI', campaign.organisationId, people.author.id);
    const interaction = await post('interactions', {
      delegationCode: 'FJI',
      kind: 'corridor',
      occurredAt: daysAgo(1),
      note: 'Ninety seconds',
      tier: 'coalition',
      delegateIds: [delegate.id],
      positions: [
        {
          askId: ask.id,
          stance: 'undecided',
          confidence: 2,
          said: 'privately',
          delegateId: delegate.id,
          tier: 'coalition',
        },
      ],
      task: { title: 'Send the wording', dueLocal: '2030-01-01T10:00', zone: 'UTC', tier: 'coalition' },
    });
    const statementId = await aStatement(database, campaign, {
      ...author,
      askId: ask.id,
      groupCode: 'pif',
      occurredAt: daysAgo(12),
    });
    await aWord(database, campaign, {
      ...author,
      delegationCode: 'FJI',
      askId: ask.id,
      voice: 'bloc',
      statementId,
      occurredAt: daysAgo(12),
    });
    const { make } = database;
    const campaignId = campaign.id;
    const amendmentId = await make.amendment({ ...byTheAuthor(), askId: ask.id });
    await make.amendmentSponsor({ campaignId, amendmentId, delegationCode: 'FJI', role: 'co_sponsor' });
    await aVote('A vote', daysAgo(3), 'no');
    await make.treaty({ campaignId });
    await make.treatyAction({ campaignId, delegationCode: 'FJI', kind: 'signature', doneOn: '2025-10-25' });
    await make.treatyAction({
      campaignId,
      delegationCode: 'FJI',
      kind: 'ratification',
      doneOn: '2999-01-01',
    });

    const told = await brief('fji');
    expect(told).toMatchObject({
      code: 'FJI',
      shortName: 'Fiji',
      votes: true,
      lead: { organisationId: campaign.organisationId, userId: people.author.id },
      posts: [expect.objectContaining({ city: 'Geneva', zone: 'Europe/Zurich' })],
      delegates: [{ id: delegate.id, name: 'A. Tuilagi', roles: [expect.anything()] }],
      textVersion: { id: draft, key: 'draft-3' },
      contacts: [{ id: interaction.id, kind: 'corridor', note: 'Ninety seconds' }],
      tasks: [{ title: 'Send the wording' }],
      amendments: [{ id: amendmentId, role: 'co_sponsor', effect: 'defeats', state: 'proposed' }],
      ballots: [{ title: 'A vote', choice: 'no' }],
      treatyActions: [{ kind: 'signature', doneOn: '2025-10-25' }],
      blocs: [{ code: 'pif', name: 'Pacific Islands Forum', spokeOn: [ask.id], differsOn: [ask.id] }],
    });
    const pif = { code: 'pif', name: 'Pacific Islands Forum', kind: 'bloc', note: null, validTo: null };
    expect(told.groups).toContainEqual(expect.objectContaining(pif));
    expect(told.contacts[0].delegates).toEqual([{ id: delegate.id, name: 'A. Tuilagi' }]);
    expect(told.asks.map(({ id }: { id: string }) => id)).toEqual([redLine.id, ask.id]);
    expect(told.asks[0]).toMatchObject({ redLine: true, current: null, other: null, differs: false });
    expect(told.asks[1]).toMatchObject({
      number: '6(2)',
      changed: true,
      differs: true,
      current: {
        voice: 'own',
        stance: 'undecided',
        said: 'privately',
        grade: 'own_notes',
        delegate: { id: delegate.id },
        textVersion: { id: draft, key: 'draft-3' },
        stale: null,
        interactionId: interaction.id,
      },
      other: {
        voice: 'bloc',
        stance: 'support',
        stale: 'draft',
        statement: { id: statementId, groupCode: 'pif', speaker: 'France' },
      },
    });
    expect(told.asks[1].current.occurredAt.reader.zone).toBe('Asia/Bangkok');
  });

  it('takes the same nine statements for a quiet delegation and a busy one', async () => {
    expect(await statementsOf(() => brief('FJI'))).toBe(9);
    expect(await statementsOf(() => brief('AND'))).toBe(9);
    const quiet = await brief('AND');
    expect(quiet).toMatchObject({
      contacts: [],
      tasks: [],
      ballots: [],
      blocs: [],
      delegates: [],
      lead: null,
    });
    expect(quiet.asks).toHaveLength(2);
  });

  it('tells of a contact above its reader at most that there was one, where its author allows that', async () => {
    await post('interactions', {
      delegationCode: 'KEN',
      kind: 'call',
      occurredAt: daysAgo(1),
      note: 'Not for all',
      tier: 'organisation',
      contactTier: 'coalition',
    });
    await post('interactions', {
      delegationCode: 'KEN',
      kind: 'call',
      occurredAt: daysAgo(2),
      note: 'Not for all either',
      tier: 'organisation',
    });
    const seen = await brief('KEN');
    expect(seen.contacts).toEqual([
      expect.objectContaining({ kind: null, note: null, author: null, delegates: [] }),
    ]);
    expect(JSON.stringify(seen)).not.toContain('Not for all');
    const { contacts } = await brief('KEN', 'colleague');
    expect(contacts.map(({ note }: { note: string }) => note)).toEqual(['Not for all', 'Not for all either']);
  });

  it('tells who said it and where it can be looked up only to the author of a sealed position', async () => {
    const delegate = await post('delegations/PER/delegates', { name: 'B. Quispe', tier: 'coalition' });
    await post('positions', {
      delegationCode: 'PER',
      askId: ask.id,
      stance: 'oppose',
      confidence: 3,
      said: 'privately',
      occurredAt: daysAgo(1),
      tier: 'coalition',
      source: 'The red notebook',
      delegateId: delegate.id,
      sealed: true,
    });
    const positionIn = (told: { asks: { id: string; current: unknown }[] }) =>
      told.asks.find(({ id }) => id === ask.id)?.current;
    expect(positionIn(await brief('PER'))).toMatchObject({
      stance: 'oppose',
      sealed: true,
      source: '',
      delegate: null,
    });
    expect(positionIn(await brief('PER', 'author'))).toMatchObject({
      source: 'The red notebook',
      delegate: { id: delegate.id },
    });
  });

  it('holds the last five ballots and contacts', async () => {
    for (let day = 5; day < 12; day++) await aVote(`Vote ${day}`, daysAgo(day), 'yes');
    const { ballots } = await brief('FJI');
    expect(ballots.map(({ title }: { title: string }) => title)).toEqual([
      'A vote',
      'Vote 5',
      'Vote 6',
      'Vote 7',
      'Vote 8',
    ]);
  });

  it('knows no delegation that does not exist', async () => {
    for (const code of ['XXX', 'fiji', '%00']) {
      const { status } = await coalition.clients.author.get(coalition.at(`delegations/${code}/brief`));
      expect([code, status]).toEqual([code, 404]);
    }
  });
});

async function aVote(title: string, heldAt: string, choice: BallotChoice): Promise<void> {
  const { make } = demarche.database;
  const voteId = await make.vote({ ...byTheAuthor(), title, askId: ask.id, heldAt: new Date(heldAt) });
  await make.ballot({ campaignId: coalition.campaign.id, voteId, delegationCode: 'FJI', choice });
}

const byTheAuthor = () => {
  const { id: campaignId, organisationId } = coalition.campaign;
  return { campaignId, organisationId, authorId: coalition.people.author.id };
};
