import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type Answer } from '../support/demarche.js';
import { until } from '../support/processes.js';

const SEATED = {
  coordinator: 'Asia/Bangkok',
  coordinator2: 'Asia/Jakarta',
  campaigner: 'America/New_York',
  member: 'Asia/Jakarta',
  campaigner2: 'Asia/Yangon',
  member2: 'Asia/Phnom_Penh',
};
const address = (key: string) => `${key}@demo.example.org`;

/** When nine o'clock of 6 August and eight o'clock of Monday 12 August 2024 are in each zone. By hand. */
const NINE_ON_THE_SIXTH = {
  coordinator: '2024-08-06T02:00:00.000Z',
  coordinator2: '2024-08-06T02:00:00.000Z',
  campaigner: '2024-08-06T13:00:00.000Z',
  member: '2024-08-06T02:00:00.000Z',
  campaigner2: '2024-08-06T02:30:00.000Z',
  member2: '2024-08-06T02:00:00.000Z',
};
const EIGHT_ON_MONDAY = {
  coordinator: '2024-08-12T01:00:00.000Z',
  coordinator2: '2024-08-12T01:00:00.000Z',
  campaigner: '2024-08-12T12:00:00.000Z',
  member: '2024-08-12T01:00:00.000Z',
  campaigner2: '2024-08-12T01:30:00.000Z',
  member2: '2024-08-12T01:00:00.000Z',
};
const IN_NEW_YORK = 'Due: Tue 6 Aug 2024, 18:00 in New York (UTC−4)';
const DUE = {
  coordinator: `${IN_NEW_YORK} · Wed 7 Aug 2024, 05:00 in Bangkok (UTC+7)`,
  coordinator2: `${IN_NEW_YORK} · Wed 7 Aug 2024, 05:00 in Jakarta (UTC+7)`,
  // The venue's clock is hers: said once.
  campaigner: IN_NEW_YORK,
  member: `${IN_NEW_YORK} · Wed 7 Aug 2024, 05:00 in Jakarta (UTC+7)`,
  campaigner2: `${IN_NEW_YORK} · Wed 7 Aug 2024, 04:30 in Yangon (UTC+6:30)`,
  member2: `${IN_NEW_YORK} · Wed 7 Aug 2024, 05:00 in Phnom Penh (UTC+7)`,
};

interface Launched {
  child: ChildProcess;
  output: () => string;
}

interface Mail {
  to: string[];
  date: string;
  subject: string;
  text: string;
  messageId: string;
}

describe('what npm start runs', () => {
  let home: string;
  let port: number;
  let base: string;
  let running: Launched;
  let api: Client;
  const launched: Launched[] = [];

  /** As the leader of its own process group, as a shell runs a command. */
  function launch(): Launched {
    const child = spawn(process.execPath, ['dist/apps/embedded/src/main.js'], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: home, PORT: String(port) },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
    }
    const one = { child, output: () => output };
    launched.push(one);
    return one;
  }

  async function becomesReady(one: Launched): Promise<void> {
    await until(
      () => {
        if (one.child.exitCode !== null) throw new Error(`It ended instead: ${one.output()}`);
        return one.output().includes(`Demarche is ready at ${base}\n`);
      },
      'Demarche is ready',
      110_000,
    );
  }

  async function mails(): Promise<Mail[]> {
    const answer: Answer<{ items: Mail[] }> = await api.get('/api/demo/mail');
    return answer.body.items;
  }

  /** Instants of the mails whose text has these words, by account; what came twice is there twice. */
  async function whenAbout(words: string): Promise<Record<string, string>> {
    const found = (await mails()).filter((mail) => mail.text.includes(words));
    return Object.fromEntries(
      Object.keys(SEATED).map((key) => {
        const dates = found.filter((mail) => mail.to.includes(address(key))).map((mail) => mail.date);
        return [key, dates.join(' and ')];
      }),
    );
  }

  const serverPid = async () =>
    Number.parseInt(await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8'), 10);

  /** Negative for a process group. */
  function isAlive(pid: number): boolean {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  }

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'demarche-launch-'));
    port = await freePort();
    base = `http://127.0.0.1:${port}`;
    api = new Client(base);
    running = launch();
    await becomesReady(running);
  }, 600_000);
  afterAll(async () => {
    for (const { child } of launched) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    await rm(home, { recursive: true, force: true });
  });

  it('says where it is, and lists the accounts with their password', () => {
    const said = running.output();
    for (const [key, zone] of Object.entries(SEATED)) {
      expect(said).toMatch(new RegExp(`${address(key)} .*, ${zone}\n`));
    }
    expect(said).toContain(`${address('admin')} `);
    expect(said).toContain('all with the password demarche-demo');
    expect(said).toContain(`${base}/demo/mail`);
  });

  it('lets every demo account in, each to the campaigns it sits in', async () => {
    for (const key of [...Object.keys(SEATED), 'admin']) {
      const client = new Client(base);
      expect((await client.signIn(address(key), 'demarche-demo')).status).toBe(200);
      const campaigns = await client.get('/api/campaigns');
      expect([key, campaigns.body.items.length]).toEqual([key, key === 'admin' ? 0 : 2]);
    }
  });

  it('has the delegations, the sessions and the deadlines of the real case', async () => {
    await api.signIn(address('coordinator'), 'demarche-demo');
    const [campaign] = (await api.get('/api/campaigns')).body.items;
    const at = `/api/campaigns/${campaign.id}`;
    const all: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Answer = await api.get(`${at}/delegations?limit=100${next && `&cursor=${next}`}`);
      expect([page.status, page.text]).toEqual([200, expect.any(String)]);
      all.push(...page.body.items.map((item: { code: string }) => item.code));
      next = page.body.next;
    }
    expect([all.length, new Set(all).size]).toEqual([196, 196]);
    const sessions = (await api.get(`${at}/sessions`)).body.items as { closes: object }[];
    expect(sessions.map(({ closes }) => closes)).toContainEqual({
      instant: '2024-08-09T22:00:00.000Z',
      venue: { zone: 'America/New_York', wall: '2024-08-09T18:00', offsetMinutes: -240 },
      reader: { zone: 'Asia/Bangkok', wall: '2024-08-10T05:00', offsetMinutes: 420 },
    });
    const deadlines = (await api.get(`${at}/deadlines`)).body.items as { title: string }[];
    expect(deadlines.filter(({ title }) => title.startsWith('Names under the statement'))).toHaveLength(1);
  });

  it('after 36 hours has reminded each once, at nine of their own morning, in both clocks', async () => {
    const moved = await api.post('/api/demo/clock', { advance: 'PT36H' });
    expect([moved.status, moved.body.now.instant.slice(0, 14)]).toEqual([200, '2024-08-07T02:']);
    expect(await whenAbout('Names under the statement to the Chair')).toEqual(NINE_ON_THE_SIXTH);
    const reminders = (await mails()).filter((mail) => mail.text.includes('Names under the statement'));
    expect(reminders).toHaveLength(6);
    for (const [key, due] of Object.entries(DUE)) {
      const mail = reminders.find(({ to }) => to.includes(address(key)));
      expect(mail?.text.split('\n')).toContain(due);
    }
  });

  it('on Monday has written one digest to each, at eight of their own morning', async () => {
    const moved = await api.post('/api/demo/clock', { to: '2024-08-12T15:30:00Z' });
    expect(moved.status).toBe(200);
    const digests = (await mails()).filter((mail) => mail.subject.includes('your week'));
    const dates = Object.keys(SEATED).map((key) => [
      key,
      digests.filter(({ to }) => to.includes(address(key))).map(({ date }) => date),
    ]);
    expect(Object.fromEntries(dates)).toEqual(
      Object.fromEntries(Object.entries(EIGHT_ON_MONDAY).map(([key, date]) => [key, [date]])),
    );
    expect(digests).toHaveLength(6);
  });

  it('shows the mail as a page', async () => {
    const page = await api.get('/demo/mail');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).toMatch(/^<!doctype html>/i);
    expect(page.text).toContain(address('coordinator'));
  });

  it('does not start a second time in the same folder, and says what is running there', async () => {
    const second = launch();
    const [code] = (await once(second.child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(second.output()).toContain(
      `Demarche is already running in this folder at ${base}: process ${running.child.pid}`,
    );
    expect((await api.get('/api/demo/clock')).status).toBe(200);
  });

  it('ends by Ctrl-C with all that it started', async () => {
    const group = running.child.pid ?? 0;
    const server = await serverPid();
    expect([isAlive(-group), isAlive(server)]).toEqual([true, true]);
    process.kill(-group, 'SIGINT');
    expect((await once(running.child, 'exit'))[0]).toBe(0);
    await until(() => !isAlive(-group) && !isAlive(-server) && !isAlive(server), 'all is gone', 10_000);
    expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('killed with -9 after the clock was moved, goes on where it was: same mail, nothing twice', async () => {
    running = launch();
    await becomesReady(running);
    const moved = await api.post('/api/demo/clock', { advance: 'PT8H' });
    expect(moved.status).toBe(200);
    const before = await mails();
    expect(before.length).toBeGreaterThan(10);
    const clock = Date.parse((await api.get('/api/demo/clock')).body.now.instant);
    const server = await serverPid();
    process.kill(running.child.pid ?? 0, 'SIGKILL');
    await once(running.child, 'exit');
    await until(() => !isAlive(server), 'PostgreSQL has followed');
    running = launch();
    await becomesReady(running);
    const now = Date.parse((await api.get('/api/demo/clock')).body.now.instant);
    expect(Math.abs(now - clock)).toBeLessThan(60_000);
    // Moving on makes the worker look at everything that might be due.
    expect((await api.post('/api/demo/clock', { advance: 'PT1M' })).body.sent).toBe(0);
    expect((await mails()).map((mail) => mail.messageId)).toEqual(before.map((mail) => mail.messageId));
  });
});

describe('the api on real services', () => {
  it('does not start with a weak key, and names it', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['dist/apps/api/src/main.js'], {
      encoding: 'utf8',
      timeout: 30_000,
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
        SMTP_URL: 'smtp://127.0.0.1:1',
        PUBLIC_URL: 'https://desk.example.org',
        SECRET_KEY: 'short',
      },
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('- SECRET_KEY is weak');
    expect(stderr).not.toContain('- DATABASE_URL');
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
