import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bothClocksInWords, clockInWords } from '#libs/domain';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '#libs/mail';
import { Database, Jobs, jsonLog, newId } from '#libs/platform';
import {
  journalPath,
  startMailCatcher,
  type CaughtMail,
  type MailCatcher,
} from '../../apps/embedded/src/mail/index.js';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, aReminderRule, setClock, type TestPerson } from '../support/makers.js';

/** The main job by HTTP and SMTP, with the real api, worker, PostgreSQL, queue and mail server. */
describe('from a session’s deadline to one mail at the right local hour', () => {
  let home: string;
  let catcher: MailCatcher;
  let demarche: TestDemarche;
  let database: Database;
  let jobs: Jobs;
  let worker: RunningWorker;
  let campaign: { id: string; organisationId: string };
  let coordinator: TestPerson;
  let campaigner: TestPerson;
  let member: TestPerson;
  let coordinatorClient: Client;
  let campaignerClient: Client;
  let api: string;
  const asks: string[] = [];

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'demarche-story-'));
    catcher = await startMailCatcher({ dir: home, report: () => undefined });
    demarche = await startDemarche({ demo: true, smtpUrl: catcher.url, acceptLog: journalPath(home) });
    await setClock(demarche.database, '2024-08-05T14:40:00Z');
    campaign = await aCampaign(demarche.database, 'UN cybercrime convention');
    coordinator = await aPerson(demarche.database, campaign, {
      role: 'coordinator',
      zone: 'Asia/Bangkok',
      coreGroup: true,
    });
    campaigner = await aPerson(demarche.database, campaign, {
      role: 'campaigner',
      zone: 'America/New_York',
      coreGroup: true,
    });
    member = await aPerson(demarche.database, campaign, { zone: 'Asia/Yangon' });
    for (const key of ['safeguards', 'judicial-oversight', 'extradition'])
      asks.push(await demarche.database.make.ask({ campaignId: campaign.id, key, title: key }));
    await demarche.database.make.process({ campaignId: campaign.id });
    await aReminderRule(demarche.database, campaign, {
      subject: 'session_close',
      morning: { at: '09:00', daysBefore: 0 },
    });
    await aReminderRule(demarche.database, campaign, {
      subject: 'task',
      morning: { at: '09:00', daysBefore: 0 },
      roles: [],
    });
    database = await Database.open({ url: demarche.environment.databaseUrl });
    const queue = {
      ...demarche.environment,
      prefix: new URL(demarche.environment.databaseUrl).pathname.slice(1),
    };
    jobs = await Jobs.open(queue);
    worker = await startWorker({
      environment: demarche.environment,
      database,
      jobs,
      compose,
      log: jsonLog(() => undefined),
    });
    coordinatorClient = await demarche.as(coordinator);
    campaignerClient = await demarche.as(campaigner);
    api = `/api/campaigns/${campaign.id}`;
  });
  afterAll(async () => {
    await worker.stop();
    await jobs.close();
    await database.close();
    await demarche.stop();
    await catcher.stop();
    await rm(home, { recursive: true, force: true });
  });

  const about = (mails: CaughtMail[], words: string) => mails.filter((mail) => mail.text.includes(words));

  it('is walked in one go', async () => {
    const session = await coordinatorClient.post(`${api}/sessions`, {
      name: 'Reconvened concluding session',
      city: 'New York',
      zone: 'America/New_York',
      opensWall: '2024-07-29T10:00',
      closesWall: '2024-08-09T18:00',
    });
    expect([session.status, session.body.closes && bothClocksInWords(session.body.closes)]).toEqual([
      201,
      'Fri 9 Aug 2024, 18:00 in New York (UTC−4) · Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)',
    ]);
    const deadline = await coordinatorClient.post(`${api}/deadlines`, {
      kind: 'session_close',
      title: 'The session closes',
      sessionId: session.body.id,
      anchor: 'session_close',
      offsetMinutes: 0,
      zone: 'America/New_York',
    });
    expect([deadline.status, deadline.text]).toEqual([201, expect.any(String)]);

    const logged = await campaignerClient.post(`${api}/interactions`, {
      id: newId(),
      delegationCode: 'FJI',
      kind: 'corridor',
      occurredAt: '2024-08-05T10:30:00-04:00',
      zone: 'America/New_York',
      tier: 'core',
      note: 'Will support keeping safeguards; needs the capital on extradition.',
      positions: asks.map((askId, index) => ({
        askId,
        stance: ['support', 'silent', 'undecided'][index],
        confidence: 2,
        said: 'privately',
      })),
      task: {
        title: 'Send one page on extradition',
        assigneeId: campaigner.id,
        dueLocal: '2024-08-06T17:00',
        zone: 'America/New_York',
      },
    });
    expect([logged.status, logged.body.positions?.length]).toEqual([201, 3]);

    const planned = await coordinatorClient.get(`${api}/deliveries?state=planned`);
    const reminders = planned.body.items.filter(
      (item: { kind: string }) => item.kind === 'deadline_reminder',
    );
    expect(reminders).toHaveLength(3);

    const preview = await coordinatorClient.get(`${api}/sessions/${session.body.id}/move?days=2`);
    expect(preview.status).toBe(200);
    expect(clockInWords(preview.body.closes.to.venue)).toBe('Sun 11 Aug 2024, 18:00 in New York (UTC−4)');
    const moved = await coordinatorClient.post(
      `${api}/sessions/${session.body.id}/move`,
      { days: 2 },
      { 'If-Match': preview.headers.get('etag') ?? '' },
    );
    expect(moved.status).toBe(200);

    const advanced = await coordinatorClient.post('/api/demo/clock', { advance: 'P7D' });
    expect([advanced.status, advanced.body.skipped]).toEqual([200, 0]);

    const mails = await catcher.list();
    const closes = about(mails, 'The session closes').filter((mail) => mail.subject.includes('deadline'));
    expect(closes.map((mail) => mail.to.join()).sort()).toEqual(
      [coordinator.email, campaigner.email, member.email].sort(),
    );
    const at = new Map(closes.map((mail) => [mail.to.join(), mail.date?.toISOString()]));
    expect(at.get(coordinator.email)).toBe('2024-08-11T02:00:00.000Z');
    expect(at.get(campaigner.email)).toBe('2024-08-11T13:00:00.000Z');
    expect(at.get(member.email)).toBe('2024-08-11T02:30:00.000Z');
    for (const mail of closes) expect(mail.text).toContain('Sun 11 Aug 2024, 18:00 in New York (UTC−4)');
    const hers = closes.find((mail) => mail.to.includes(coordinator.email));
    expect(hers?.text).toContain('Mon 12 Aug 2024, 05:00 in Bangkok (UTC+7)');
    // The time before the move is told as that and nothing else.
    const old = mails.flatMap(({ text }) =>
      text.split('\n').filter((line) => /\b9 Aug 2024, 18:00/.test(line)),
    );
    expect(old.filter((line) => !line.trim().startsWith('Before:'))).toEqual([]);

    const task = about(mails, 'Send one page on extradition').filter((mail) => mail.subject.includes('task'));
    expect(task.map((mail) => [mail.to.join(), mail.date?.toISOString()])).toEqual([
      [campaigner.email, '2024-08-06T13:00:00.000Z'],
    ]);

    const digests = mails.filter(
      (mail) => mail.headers['list-unsubscribe-post'] && mail.subject.includes('week'),
    );
    expect(digests.map((mail) => mail.to.join()).sort()).toEqual(
      [coordinator.email, campaigner.email, member.email].sort(),
    );
    const note = 'needs the capital on extradition';
    expect(digests.filter((mail) => mail.text.includes(note)).map((mail) => mail.to.join())).not.toContain(
      member.email,
    );
    expect(mails.filter((mail) => mail.to.length !== 1)).toEqual([]);
    expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(mails.length);

    const sent = await coordinatorClient.get(`${api}/deliveries?state=accepted`);
    // Three of the deadline, one of the task and her own digest: the others' are theirs.
    expect(sent.body.items).toHaveLength(5);
    const audit = await worker.auditNow();
    expect({ missing: audit.missing, late: audit.late, duplicates: audit.duplicates }).toEqual({
      missing: 0,
      late: 0,
      duplicates: 0,
    });
  });
});
