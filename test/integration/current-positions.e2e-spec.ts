import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/platform';
import type { Reader } from '../../apps/api/src/http/principal.js';
import { CurrentPositionsService } from '../../apps/api/src/positions/current-positions.service.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from '../support/outreach.js';
import { anArticle, aProvision, aRetraction, aStatement, aText, aWord } from '../support/overview.js';

/* The campaign clock stands at noon of 10 August 2024. */

let demarche: TestDemarche;
let coalition: Coalition;
let author: { authorId: string; organisationId: string };
let ask: { id: string };
let current: CurrentPositionsService;

beforeAll(async () => {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
  author = { authorId: coalition.people.author.id, organisationId: coalition.campaign.organisationId };
  ask = await anAsk(demarche.database, coalition.campaign);
  current = demarche.app.get(CurrentPositionsService, { strict: false });
  await setClock(demarche.database, '2024-08-10T12:00:00Z');
});
afterAll(() => demarche.stop());

/** As the service is called within that person's request. */
function as<T>(name: ReaderName, work: (reader: Reader) => Promise<T>): Promise<T> {
  const reader = { seat: { campaignId: coalition.campaign.id } } as Reader;
  return demarche.app.get(Database).asReader(coalition.people[name].id, () => work(reader), true);
}
const word = (options: Partial<Parameters<typeof aWord>[2]>) =>
  aWord(demarche.database, coalition.campaign, {
    ...author,
    delegationCode: 'FJI',
    askId: ask.id,
    ...options,
  });
const on = (day: number, hour = 12) => `2024-08-${String(day).padStart(2, '0')}T${hour}:00:00.000Z`;

describe('where everybody stands', () => {
  it('can be read back as the ledger stood at an instant', async () => {
    await word({ stance: 'undecided', occurredAt: on(1) });
    const taken = await word({ stance: 'oppose', occurredAt: on(3) });
    await aRetraction(demarche.database, coalition.campaign, taken, author.authorId, on(5));
    // Said before the vote, and entered after it.
    await word({ stance: 'champion', occurredAt: on(2), recordedAt: on(8) });
    await word({ stance: 'support', occurredAt: on(7) });
    const stanceAt = (before?: Date) =>
      as('plainMember', async (reader) => {
        const cells = await current.positions(reader, before ? { askId: ask.id, before } : { askId: ask.id });
        return cells.map(({ delegationCode, stance }) => `${delegationCode} ${stance}`);
      });
    expect(await stanceAt(new Date('2024-07-31T00:00:00Z'))).toEqual([]);
    expect(await stanceAt(new Date(on(2)))).toEqual(['FJI undecided']);
    expect(await stanceAt(new Date(on(4)))).toEqual(['FJI oppose']);
    expect(await stanceAt(new Date(on(6)))).toEqual(['FJI undecided']);
    expect(await stanceAt(new Date(on(7)))).toEqual(['FJI support']);
    expect(await stanceAt()).toEqual(['FJI support']);
  });

  it('is told for an instant as for now: by voice, and as the reader sees', async () => {
    const statementId = await aStatement(demarche.database, coalition.campaign, { ...author, askId: ask.id });
    await word({ delegationCode: 'FRA', stance: 'oppose', occurredAt: on(2), tier: 'organisation' });
    await word({ delegationCode: 'FRA', voice: 'bloc', statementId, occurredAt: on(2) });
    for (const before of [undefined, new Date(on(9))]) {
      const cellFor = (name: ReaderName) =>
        as(name, async (reader) => {
          const options = { askId: ask.id, ...(before ? { before } : {}) };
          return (await current.positions(reader, options)).find((cell) => cell.delegationCode === 'FRA');
        });
      // The state's own word comes before its bloc's at the same instant.
      expect(await cellFor('colleague')).toMatchObject({ stance: 'oppose', voice: 'own', differs: true });
      expect(await cellFor('plainMember')).toMatchObject({
        stance: 'support',
        voice: 'bloc',
        differs: false,
      });
    }
  });

  it('is held against the newest confirmed draft and the last one that changed the ask', async () => {
    const { database } = demarche;
    const { campaign } = coalition;
    const provisionId = await aProvision(database, campaign, ask.id);
    const texts: string[] = [];
    for (const [index, circulatedOn] of ['2024-01-01', '2024-03-01', '2024-07-01'].entries())
      texts.push(await aText(database, campaign, { ordinal: index + 1, circulatedOn }));
    const [first = '', second = '', third = ''] = texts;
    const proposed = await aText(database, campaign, {
      ordinal: 4,
      circulatedOn: '2024-08-09',
      state: 'proposed',
    });
    await anArticle(database, campaign, { textVersionId: first, provisionId, number: '5' });
    await anArticle(database, campaign, { textVersionId: second, provisionId, number: '6', changed: true });
    await anArticle(database, campaign, { textVersionId: third, provisionId, number: '7' });
    await anArticle(database, campaign, { textVersionId: proposed, provisionId, number: '8', changed: true });
    const frame = await as('plainMember', (reader) => current.frame(reader));
    expect(frame.draft).toMatchObject({ id: third, ordinal: 3, circulatedOn: '2024-07-01' });
    expect(frame.asks).toMatchObject([
      { id: ask.id, number: '7', changedAtOrdinal: 2, changedOn: '2024-03-01', zone: 'UTC' },
    ]);
    expect(frame.now.toISOString().slice(0, 10)).toBe('2024-08-10');
    expect(frame.venue).toBe('UTC');
    await anArticle(database, campaign, {
      textVersionId: third,
      provisionId: await aProvision(database, campaign, ask.id),
      number: '9',
      status: 'deleted',
    });
    const [changed] = await as('plainMember', (reader) => current.asks(reader));
    expect(changed).toMatchObject({ number: '7, 9', changedAtOrdinal: 3 });
  });

  it('knows the groups of the day on the campaign clock', async () => {
    const { database } = demarche;
    await database.admin(
      `insert into group_membership (id, group_code, delegation_code, valid_from, valid_to)
       values (gen_random_uuid(), 'caricom', 'FJI', '2024-08-10', '2024-08-10')`,
      [],
    );
    const groupsOf = async (code: string) =>
      (await as('plainMember', (reader) => current.delegations(reader))).find((one) => one.code === code)
        ?.groups;
    expect(await groupsOf('FJI')).toContain('caricom');
    await setClock(database, '2024-08-11T12:00:00Z');
    expect(await groupsOf('FJI')).not.toContain('caricom');
    const delegations = await as('plainMember', (reader) => current.delegations(reader));
    expect(delegations.filter(({ votes }) => votes)).toHaveLength(193);
    expect(delegations.find(({ code }) => code === 'VAT')).toMatchObject({ kind: 'observer', votes: false });
  });
});
