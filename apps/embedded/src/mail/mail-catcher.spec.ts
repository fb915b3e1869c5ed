import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import nodemailer from 'nodemailer';
import { FileJournal } from '#libs/platform';
import { acceptedMessages } from './accept-journal.js';
import { journalPath, startMailCatcher, type MailCatcher, type MailCatcherOptions } from './index.js';

let dir: string;
let catcher: MailCatcher | undefined;
const lines: string[] = [];

async function start(options: Partial<MailCatcherOptions> = {}): Promise<MailCatcher> {
  catcher = await startMailCatcher({ dir, report: (line) => lines.push(line), ...options });
  return catcher;
}

async function send(url: string, name: string, to = 'b@example.org', extra: object = {}): Promise<string> {
  const transport = nodemailer.createTransport(url);
  try {
    const sent = await transport.sendMail({
      from: 'a@example.org',
      to,
      subject: `Résumé ${name}`,
      text: `Text ${name}`,
      html: `<p>${name}</p>`,
      messageId: `<${name}@example.org>`,
      date: new Date('2031-05-06T07:08:09Z'),
      headers: { 'X-Campaign': 'one' },
      ...extra,
    });
    return sent.response;
  } finally {
    transport.close();
  }
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mail-'));
  lines.length = 0;
});
afterEach(async () => {
  await catcher?.stop();
  await rm(dir, { recursive: true });
});

describe('startMailCatcher', () => {
  it('stores what it accepts and lists it parsed, newest first', async () => {
    const { url, list, count } = await start();
    await send(url, 'first');
    await send(url, 'second', 'b@example.org, c@example.org');
    const [second, first] = await list();
    expect(count()).toBe(2);
    expect(first?.messageId).toBe('<first@example.org>');
    expect(second).toMatchObject({
      messageId: '<second@example.org>',
      from: 'a@example.org',
      to: ['b@example.org', 'c@example.org'],
      subject: 'Résumé second',
      date: new Date('2031-05-06T07:08:09Z'),
      html: '<p>second</p>',
    });
    expect(second?.text.trim()).toBe('Text second');
    expect(second?.headers['x-campaign']).toBe('one');
    expect(second?.size).toBeGreaterThan(200);
    expect(Date.now() - (second?.receivedAt.getTime() ?? 0)).toBeLessThan(60_000);
    expect(lines).toEqual([]);
  });

  it('writes the journal before it confirms', async () => {
    const { url } = await start();
    await send(url, 'a');
    expect(await new FileJournal(journalPath(dir)).find('<a@example.org>', new Date())).toBe('accepted');
    const [entry] = await acceptedMessages(journalPath(dir));
    const stored = JSON.parse(await readFile(join(dir, 'messages.jsonl'), 'utf8')) as { raw: string };
    const sha256 = createHash('sha256').update(Buffer.from(stored.raw, 'base64')).digest('hex');
    expect(entry).toMatchObject({ recipients: ['b@example.org'], sha256 });
  });

  it('journals the folded Message-ID of a long one and "-" without one', async () => {
    const { url, list } = await start();
    const long = 'x'.repeat(120);
    await send(url, long);
    await rawSession(url, 'Subject: bare\r\n\r\nhello');
    const ids = (await acceptedMessages(journalPath(dir))).map(({ messageId }) => messageId);
    expect(ids).toEqual([`<${long}@example.org>`, '-']);
    expect((await list())[0]).toMatchObject({ messageId: '', date: null, subject: 'bare' });
  });

  it('accepts many at once, each exactly once', async () => {
    const { url, list } = await start();
    const transport = nodemailer.createTransport({ url, pool: true, maxConnections: 10 } as object);
    const names = Array.from({ length: 200 }, (_, index) => `m${index}`);
    await Promise.all(
      names.map((name) =>
        transport.sendMail({ from: 'a@x.org', to: 'b@x.org', messageId: `<${name}@x.org>`, text: name }),
      ),
    );
    transport.close();
    const journalled = (await acceptedMessages(journalPath(dir))).map(({ messageId }) => messageId);
    expect(journalled.sort()).toEqual(names.map((name) => `<${name}@x.org>`).sort());
    const caught = await list();
    expect(new Set(caught.map(({ text, messageId }) => `<${text.trim()}@x.org>` === messageId))).toEqual(
      new Set([true]),
    );
    expect(caught).toHaveLength(200);
    expect(await list({ limit: 3 })).toHaveLength(3);
  });

  it('keeps messages over a restart and skips what a crash cut short', async () => {
    const first = await start();
    await send(first.url, 'a');
    await first.stop();
    // Stored but not in the journal: the crash came before the confirmation. Then a line cut in the middle.
    const line = await readFile(join(dir, 'messages.jsonl'), 'utf8');
    await appendFile(
      join(dir, 'messages.jsonl'),
      line.replace(/"id":"[^"]*"/, '"id":"unconfirmed"') + line.slice(0, 90),
    );
    await appendFile(journalPath(dir), '2030-01-01T00:00:00.000Z\t<half@exa');
    const second = await start();
    await send(second.url, 'b');
    expect((await second.list()).map(({ messageId }) => messageId)).toEqual([
      '<b@example.org>',
      '<a@example.org>',
    ]);
    expect(await acceptedMessages(journalPath(dir))).toHaveLength(2);
  });

  it('forgets messages on clear but not that they were accepted', async () => {
    const { url, list, clear, find } = await start();
    await send(url, 'a');
    const id = (await list())[0]?.id ?? '';
    expect((await find(id))?.messageId).toBe('<a@example.org>');
    await clear();
    expect(await list()).toEqual([]);
    expect(await new FileJournal(journalPath(dir)).find('<a@example.org>', new Date())).toBe('accepted');
    await send(url, 'b');
    expect((await list()).map(({ messageId }) => messageId)).toEqual(['<b@example.org>']);
  });

  it('refuses as decided, at RCPT or at DATA', async () => {
    const { url, list } = await start({
      decide: ({ stage, to, messageId }) => {
        if (stage === 'rcpt' && to[0] === 'gone@example.org') {
          return { action: 'reject', code: 550, message: 'No such user' };
        }
        return messageId === '<busy@example.org>' ? { action: 'reject', code: 451 } : undefined;
      },
    });
    await expect(send(url, 'a', 'gone@example.org')).rejects.toMatchObject({ responseCode: 550 });
    await expect(send(url, 'busy')).rejects.toMatchObject({ responseCode: 451 });
    expect(await send(url, 'b')).toContain('250');
    expect(await list()).toHaveLength(1);
  });

  it('cuts the connection as decided, with the message stored or not', async () => {
    const { url, list } = await start({
      decide: ({ messageId }) =>
        messageId ? { action: 'drop', stored: messageId.startsWith('<stored') } : undefined,
    });
    await expect(send(url, 'stored')).rejects.toHaveProperty('code', 'ECONNECTION');
    await expect(send(url, 'lost')).rejects.toHaveProperty('code', 'ECONNECTION');
    expect((await list()).map(({ messageId }) => messageId)).toEqual(['<stored@example.org>']);
  });

  it('confirms only after the latency', async () => {
    const { url } = await start({ latencyMs: 150 });
    const before = performance.now();
    await send(url, 'a');
    expect(performance.now() - before).toBeGreaterThanOrEqual(145);
  });

  it('reports a port that is taken', async () => {
    const { port } = await start();
    await expect(startMailCatcher({ dir, port, report: () => undefined })).rejects.toThrow('EADDRINUSE');
  });
});

/** One message by hand, without the headers a mail library adds. */
function rawSession(url: string, message: string): Promise<void> {
  const commands = ['HELO x', 'MAIL FROM:<>', 'RCPT TO:<b@example.org>', 'DATA', `${message}\r\n.`, 'QUIT'];
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
    socket
      .setEncoding('utf8')
      .on('error', reject)
      .on('close', () => resolve());
    socket.on('data', () => {
      const next = commands.shift();
      if (next) socket.write(`${next}\r\n`);
    });
  });
}
