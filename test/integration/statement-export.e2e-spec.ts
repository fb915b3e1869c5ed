import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, statementsOf, type Coalition, type ReaderName } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;
let ask: { id: string; title: string };
let session: string;

/** The last evening of the session in New York, when it is the next day in UTC. */
const LAST_EVENING = '2024-08-09T23:30:00-04:00';

beforeAll(async () => {
  demarche = await startDemarche();
  const { make } = demarche.database;
  await setClock(demarche.database, '2024-09-01T12:00:00Z');
  coalition = await aCoalition(demarche);
  const { id: campaignId } = coalition.campaign;
  ask = await anAsk(demarche.database, coalition.campaign);
  const processId = await make.process({ campaignId });
  session = await make.session({
    ...{ campaignId, processId, name: 'Concluding session', zone: 'America/New_York' },
    ...{ opensLocal: '2024-07-29T10:00', closesLocal: '2024-08-09T18:00' },
    ...{ opensAt: new Date('2024-07-29T14:00Z'), closesAt: new Date('2024-08-09T22:00Z') },
  });
  await make.meeting({
    ...{ campaignId, sessionId: session, name: '7th meeting' },
    ...{ startsLocal: '2024-07-31T10:00', startsAt: new Date('2024-07-31T14:00Z') },
    ...{ endsLocal: '2024-07-31T13:00', endsAt: new Date('2024-07-31T17:00Z') },
  });
  for (const [title, occurredAt, more] of [
    ['=HYPERLINK("http://a.example")', '2024-07-31T10:30:00-04:00', { note: '+1 said "yes"\nand left' }],
    ['On the last evening', LAST_EVENING, {}],
    ['A day later', '2024-08-10T00:30:00-04:00', {}],
    ['Between friends', '2024-07-30T10:30:00-04:00', { tier: 'organisation' }],
  ] as const) {
    const asks = [{ askId: ask.id, stance: 'support', confidence: 3 }];
    const said = {
      speakerCode: 'FJI',
      aligned: ['TUV', 'KIR'],
      asks,
      said: 'publicly',
      grade: 'official_record',
    };
    const answer = await coalition.clients.author.post(coalition.at('statements'), {
      ...{ ...said, title, occurredAt, zone: 'America/New_York', tier: 'coalition', ...more },
    });
    expect(answer.status).toBe(201);
  }
});
afterAll(() => demarche.stop());

async function sheet(asked: object, name: ReaderName = 'author'): Promise<Record<string, string>[]> {
  const { status, bytes } = await coalition.clients[name].download(coalition.at('statements/export'), asked);
  expect(status).toBe(200);
  return parse(bytes, { columns: true, bom: true });
}
const titles = (rows: { title?: string }[]) => rows.map(({ title }) => title);

describe('statements as a sheet', () => {
  it('say who spoke for whom, in which session and meeting, on which ask, from which source', async () => {
    const [row] = await sheet({ q: 'hyperlink' });
    expect(row).toMatchObject({
      ...{ session: 'Concluding session', meeting: '7th meeting', zone: 'America/New_York' },
      ...{ occurred_at: '2024-07-31T10:30:00-04:00', speaker: 'FJI', speaker_name: 'Fiji', states: '2' },
      ...{ aligned: 'KIR TUV', ask: ask.title, stance: 'support', confidence: '3', tier: 'coalition' },
    });
  });

  it('hold no formula', async () => {
    const [row] = await sheet({ q: 'hyperlink' });
    expect(row).toMatchObject({
      title: `'=HYPERLINK("http://a.example")`,
      note: `'+1 said "yes"\nand left`,
    });
  });

  it('hold what their reader sees and no more', async () => {
    expect(titles(await sheet({}))).toContain('Between friends');
    expect(titles(await sheet({}, 'colleague'))).toContain('Between friends');
    const theirs = titles(await sheet({}, 'plainMember'));
    expect(theirs).toHaveLength(3);
    expect(theirs).not.toContain('Between friends');
  });

  it('are noted, with how many they were', async () => {
    await sheet({}, 'coordinator');
    const [noted] = await demarche.database.admin(
      `select detail from audit_event where action = 'statements_exported' and actor_id = $1`,
      [coalition.people.coordinator.id],
    );
    expect(noted).toEqual({ detail: { statements: 3 } });
  });

  it('take as many questions to the database for three as for one', async () => {
    const one = await statementsOf(() => sheet({ q: 'hyperlink' }));
    expect(await statementsOf(() => sheet({ q: 'a' }))).toBe(one);
  });
});

describe('the session of statements', () => {
  it('is told by the days of its place, the last evening included', async () => {
    const inSession = titles(await sheet({ sessionId: session }, 'plainMember'));
    expect(inSession.toSorted()).toEqual(['\'=HYPERLINK("http://a.example")', 'On the last evening']);
    const listed = await coalition.clients.plainMember.get(
      coalition.at(`statements?sessionId=${session}&limit=50`),
    );
    expect(titles(listed.body.items).toSorted()).toEqual([
      '=HYPERLINK("http://a.example")',
      'On the last evening',
    ]);
    const [later] = await sheet({ q: 'later' });
    expect(later).toMatchObject({ session: '', meeting: '' });
  });

  it('must be one of the campaign', async () => {
    for (const sessionId of [newId(), 'x', null]) {
      const answer = await coalition.clients.author.post(coalition.at('statements/export'), { sessionId });
      const paths = answer.body.fields.map(({ path }: { path: string }) => path);
      expect([answer.status, paths]).toEqual([400, ['sessionId']]);
    }
    const unknown = await coalition.clients.author.get(coalition.at(`statements?sessionId=${newId()}`));
    expect(unknown.status).toBe(400);
  });
});
