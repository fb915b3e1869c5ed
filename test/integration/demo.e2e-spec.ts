import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bothClocksInWords } from '#libs/domain';
import { Database, Jobs, jsonLog } from '#libs/platform';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aPerson, setClock } from '../support/makers.js';
import { aCampaignWithSubjects, anAmendment, aVote } from '../support/subjects.js';
import { aTreaty } from '../support/treaty-subjects.js';

const START = '2024-08-05T14:40:00Z';

describe('the demo clock', () => {
  let demarche: TestDemarche;
  let api: Client;
  let database: Database;
  let jobs: Jobs;
  let worker: RunningWorker;

  beforeAll(async () => {
    demarche = await startDemarche({ demo: true });
    await setClock(demarche.database, START);
    api = new Client(demarche.base);
    const queue = { ...demarche.environment, prefix: new URL(demarche.database.url).pathname.slice(1) };
    database = await Database.open({ url: demarche.database.url });
    jobs = await Jobs.open(queue);
    const log = jsonLog(() => undefined);
    worker = await startWorker({ environment: demarche.environment, database, jobs, log });
  });
  afterAll(async () => {
    await worker.stop();
    await jobs.close();
    await database.close();
    await demarche.stop();
  });

  const now = async () => Date.parse((await api.get('/api/demo/clock')).body.now.instant);

  it('tells the time in New York and in Bangkok', async () => {
    const { status, body } = await api.get('/api/demo/clock');
    expect(status).toBe(200);
    expect(bothClocksInWords(body.now)).toMatch(
      /^Mon 5 Aug 2024, 10:4\d in New York .* · Mon 5 Aug 2024, 21:4\d in Bangkok/,
    );
    expect(body.nextMailAt).toBeNull();
  });

  it.each([
    [{}, 'advance', 'how far to advance'],
    [{ advance: 'PT1H', to: '2024-08-06T00:00:00Z' }, 'advance', 'Say either'],
    [{ advance: 'tomorrow' }, 'advance', 'ISO 8601'],
    [{ advance: 'P1Y' }, 'advance', 'time.duration'],
    [{ advance: 'PT0M' }, 'advance', 'only moves forward'],
    [{ advance: '-PT1H' }, 'advance', 'ISO 8601'],
    [{ advance: 'P1101D' }, 'advance', 'at most 1100 days'],
    [{ to: '2024-08-01T00:00:00Z' }, 'to', 'only moves forward'],
    [{ to: '2024-13-01' }, 'to', 'instant'],
    [{ to: 12 }, 'to', 'instant'],
  ])('refuses %j, naming the field, and stands where it stood', async (request, field, why) => {
    const before = await now();
    const answer = await api.post('/api/demo/clock', request);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(why)]);
    expect(answer.text).toContain(`"${field}"`);
    expect((await now()) - before).toBeLessThan(120_000);
  });

  it('moves forward to an instant and by a duration, one move after the other', async () => {
    await api.post('/api/demo/clock', { to: '2024-08-06T00:00:00Z' });
    const moves = await Promise.all(
      ['PT1H', 'P1D'].map((advance) => api.post('/api/demo/clock', { advance })),
    );
    expect(moves.map(({ status }) => status)).toEqual([200, 200]);
    const moved = (await now()) - Date.parse('2024-08-07T01:00:00Z');
    expect(moved).toBeGreaterThanOrEqual(0);
    expect(moved).toBeLessThan(120_000);
  });
});

describe('without the demo', () => {
  let demarche: TestDemarche;

  beforeAll(async () => {
    demarche = await startDemarche();
  });
  afterAll(() => demarche.stop());

  it('has no clock to move and no mail to look at', async () => {
    const api = new Client(demarche.base);
    const answers = await Promise.all([
      api.get('/api/demo/clock'),
      api.post('/api/demo/clock', { advance: 'PT36H' }),
      api.get('/api/demo/mail'),
      api.get('/demo/mail'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const [row] = await demarche.database.admin('select clock_offset::text from installation');
    expect(row).toEqual({ clock_offset: '00:00:00' });
    await expect(
      demarche.database.admin(`update installation set clock_offset = interval '1 hour'`),
    ).rejects.toThrow('installation_production_clock');
  });
});

describe('an answer with numbers', () => {
  it.each([
    [true, true],
    [true, false],
    [false, false],
  ])('says beside them whether some are invented (demo: %s, of the demo: %s)', async (demo, ofDemo) => {
    const demarche = await startDemarche({ demo });
    try {
      const { database } = demarche;
      const campaign = await aCampaignWithSubjects(database, 'A campaign');
      if (ofDemo) {
        const slug = 'un-cybercrime-2024';
        await database.admin('update campaign set slug = $2 where id = $1', [campaign.id, slug]);
      }
      const { askId } = campaign;
      const client = await demarche.as(await aPerson(database, campaign, { role: 'coordinator' }));
      const [amendmentId, voteId] = [await anAmendment(database, campaign), await aVote(database, campaign)];
      await aTreaty(database, campaign);
      const told = await Promise.all(
        [
          `asks/${askId}/count`,
          `asks/${askId}/next-targets`,
          `amendments/${amendmentId}/count`,
          'counts',
          'next-targets',
          'matrix',
          'handover?since=2024-01-01T00:00:00Z',
          'delegations/FJI/brief',
          'votes/calibration',
          `votes/${voteId}`,
          'treaty/states',
        ].map(async (path) => {
          const { body } = await client.get(`/api/campaigns/${campaign.id}/${path}`);
          return [path, (body.scope ?? body.comparison.scope).demo];
        }),
      );
      expect(told).toEqual(told.map(([path]) => [path, demo && ofDemo]));
    } finally {
      await demarche.stop();
    }
  });
});
