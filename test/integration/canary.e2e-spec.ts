import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compose, type CampaignMail } from '#libs/mail';
import { newId, Tokens } from '#libs/platform';
import { MONITOR, type Client } from '../support/demarche.js';
import { READER_NAMES } from '../support/access-table.js';
import { abreast } from '../support/matrix.js';
import { oneOfEach } from '../support/whole.js';
import {
  plant,
  hiddenFrom,
  shownTo,
  leaks,
  broken,
  addresses,
  type Snapshot,
  walk,
  type Person,
  mayFind,
  type Attempt,
  type Planted,
  CODE,
  matrix,
  database,
  people,
  clients,
  planted,
  seals,
  at,
  inDays,
  SEATED,
  openCanaryWorld,
  stopCanaryWorld,
} from '../support/canary.js';

beforeAll(openCanaryWorld);
afterAll(stopCanaryWorld);

const READERS: (Person | 'nobody')[] = [...READER_NAMES, 'author', 'author2'];

describe('what is written at a tier', () => {
  it('is in no answer above its reader, and every reader does find what is theirs to see', async () => {
    const wrong: string[] = [];
    for (const reader of READERS) {
      const found = await walk(reader);
      for (const [path, { status, text }] of found) {
        if (status >= 500) wrong.push(`${reader} ${path}: ${status}`);
        for (const leak of leaks(text, hiddenFrom(reader), path)) wrong.push(`${reader} ${path}: ${leak}`);
        for (const leak of broken(reader, text)) wrong.push(`${reader} ${path}: ${leak}`);
      }
      const all = [...found.values()].map(({ text }) => text).join('\n');
      for (const item of shownTo(reader)) {
        const missed = item.words.filter((trace) => !all.includes(trace));
        if (missed.length > 0) wrong.push(`${reader} never finds ${missed.join(', ')}`);
      }
      process.stdout.write(`canary: ${reader} asked ${found.size} addresses\n`);
    }
    expect(wrong).toEqual([]);
  });
  it('is in no refusal, whatever route its id is sent to, and is answered like what is not there', async () => {
    const wrong: string[] = [];
    const refused: ReturnType<typeof attempts> = [];
    const readers: Person[] = ['stranger', 'removed', 'admin', 'member', 'campaigner', 'coordinator'];
    for (const reader of readers) {
      for (const item of hiddenFrom(reader)) refused.push(...attempts(reader, item));
    }
    // Every attempt of every reader at every kind of thing; at which tier and by whom it was written goes round.
    const sample = oneOfEach(refused, ({ group }) => group);
    const other = newId();
    // What is answered about an id that nothing has is asked once, not once for every id that something has.
    const about = new Map<string, ReturnType<Client['call']>>();
    const nothingAt = (
      reader: Person,
      method: string,
      path: string,
      body: string,
      headers: Record<string, string>,
    ) => {
      const key = JSON.stringify([reader, method, path, body]);
      const asked =
        about.get(key) ??
        clients[reader].call(method, path, body === '' ? undefined : JSON.parse(body), headers);
      about.set(key, asked);
      return asked;
    };
    await abreast(sample, 6, async ({ reader, method, path, body, headers = {} }) => {
      const answer = await clients[reader].call(method, path, body, headers);
      const sent = path + JSON.stringify(body ?? '');
      for (const leak of leaks(answer.text, hiddenFrom(reader), sent))
        wrong.push(`${reader} ${method} ${path}: ${leak}`);
      const unknown = otherIds(body === undefined ? '' : JSON.stringify(body), other);
      const nothing = await nothingAt(reader, method, otherIds(path, other), unknown, headers);
      const same = answer.status === nothing.status && otherIds(answer.text, other) === nothing.text;
      if (!same && answer.status >= 400)
        wrong.push(`${reader} ${method} ${path}: ${answer.text} but ${nothing.text}`);
      if (answer.status < 300)
        wrong.push(`${reader} ${method} ${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
    });
    expect(sample.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });
  it('says of a client-made id only that it is taken, in the same words whoever has it', async () => {
    const body = { title: 'x', dueLocal: inDays(3), zone: 'UTC' };
    const tasks = planted.filter(({ kind }) => kind === 'task');
    const answers = new Set<string>();
    for (const { id } of tasks) {
      const { status, text } = await clients.campaigner.post(at('/tasks'), { ...body, id });
      answers.add(`${status} ${text}`);
    }
    expect(tasks.filter((item) => !mayFind('campaigner', item)).length).toBeGreaterThan(2);
    expect([...answers]).toEqual([expect.stringMatching(/^409 .*This id is taken/)]);
  });
  it('is in no row of the ledger for a coordinator who may not see the task', async () => {
    const tasks = planted.filter(({ kind }) => kind === 'task');
    const { body } = await clients.coordinator.get(at('/deliveries?limit=200&kind=task_reminder'));
    const about = (body.items as { subjectId: string }[]).map(({ subjectId }) => subjectId).toSorted();
    const visible = tasks.filter((item) => mayFind('coordinator', item)).map(({ id }) => id);
    expect(about).toEqual(visible.toSorted());
    expect(visible.length).toBe(7);
    const rows = await matrix.demarche.database.admin(`select id from delivery where kind = 'task_reminder'`);
    expect(rows.length).toBe(tasks.length);
  });
  it('is in no mail above its recipient', async () => {
    const wrong: string[] = [];
    let composed = 0;
    for (const person of [...SEATED, 'removed', 'stranger'] as Person[]) {
      for (const mail of await mailsFor(person)) {
        composed++;
        for (const leak of leaks(mail, hiddenFrom(person))) wrong.push(`${person}: ${leak}`);
        for (const leak of broken(person, mail)) wrong.push(`${person}: ${leak}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(composed).toBeGreaterThan(SEATED.length);
  });
  it('is in the digest of those who may see it', async () => {
    const { membershipId } = people.coordinator;
    const [digest = ''] = await mailsFor('coordinator', [{ kind: 'digest', subjectId: membershipId }]);
    const mine = planted.filter((item) => item.kind === 'interaction' && mayFind('coordinator', item));
    expect(mine.length).toBe(7);
    for (const item of mine) expect(digest).toContain(item.words[0]);
  });
  it('is in no line of the log', () => {
    const lines = matrix.demarche.logged.join('\n');
    const all = [...planted.flatMap((item) => item.words), ...seals.map((each) => each.word)];
    const words = all.filter((trace) => lines.includes(trace));
    expect(words).toEqual([]);
    expect(lines).not.toContain('@example.org');
  });
});
/** The text with another id in place of all that are planted. */
const otherIds = (text: string, other: string) =>
  planted.reduce((left, { id }) => left.replaceAll(id, other), text);
/** Requests that name the id wherever an id may stand and a subject is looked up by it. */
function attempts(reader: Person, { id, kind }: Planted): (Attempt & { group: string })[] {
  const one = (method: string, path: string, body?: unknown): Attempt => ({
    reader,
    method,
    path: at(path),
    body,
  });
  const base = { delegationCode: CODE, kind: 'call', occurredAt: '2024-08-08T11:40:00-04:00' };
  const position = { askId: id, stance: 'oppose', confidence: 1, said: 'privately' };
  const all = [
    { ...one('PATCH', `/tasks/${id}`, { title: 'Mine now' }), headers: { 'If-Match': '"1"' } },
    one('GET', `/tasks/${id}`),
    one('GET', `/interactions/${id}`),
    one('GET', `/positions/${id}`),
    one('POST', `/positions/${id}/retract`, { reason: 'Mine now' }),
    one('POST', `/positions/${id}/renew`, { occurredAt: new Date().toISOString() }),
    one('GET', `/asks/${id}`),
    one('GET', `/deadlines/${id}`),
    one('GET', `/sessions/${id}`),
    one('GET', `/sessions/${id}/move?days=1`),
    one('GET', `/members/${id}/digest-preview`),
    one('POST', `/deliveries/${id}/resolve`, { as: 'sent' }),
    one('POST', `/invitations/${id}/revoke`, {}),
    one('POST', '/interactions', { ...base, delegateIds: [id] }),
    one('POST', '/interactions', { ...base, positions: [position] }),
    one('POST', '/interactions', {
      ...base,
      task: { title: 'x', assigneeId: id, dueLocal: '2030-01-01T10:00', zone: 'UTC' },
    }),
    one('POST', '/positions', { ...position, delegationCode: CODE, occurredAt: base.occurredAt }),
    ...['delegateId', 'textVersionId'].map((name) =>
      one('POST', '/positions', {
        ...position,
        askId: matrix.here.askId,
        [name]: id,
        delegationCode: CODE,
        occurredAt: base.occurredAt,
      }),
    ),
    one('POST', `/delegations/${CODE}/delegates`, { name: 'x', roles: [{ title: 'x', postId: id }] }),
    one('POST', '/tasks', { title: 'x', assigneeId: id, dueLocal: '2030-01-01T10:00', zone: 'UTC' }),
    one('GET', `/delegations?askId=${id}&stance=support`),
  ];
  return all.map((attempt, n) => ({ ...attempt, group: `${reader} ${kind} ${n}` }));
}
interface About {
  kind: CampaignMail['kind'];
  subjectId: string;
}
/** What mails of every kind, about everything, would say to this person. */
async function mailsFor(
  name: Person,
  about: About[] = [
    { kind: 'digest', subjectId: people[name].membershipId },
    ...planted.map(({ id }) => ({ kind: 'task_reminder' as const, subjectId: id })),
    ...planted.map(({ id }) => ({ kind: 'deadline_reminder' as const, subjectId: id })),
  ],
): Promise<string[]> {
  const { id: userId, email, membershipId } = people[name];
  const now = new Date(Date.now() + 3_600_000);
  const context = { publicUrl: 'http://127.0.0.1:3000', tokens: new Tokens('canary'), now };
  const mails: string[] = [];
  for (const { kind, subjectId } of about) {
    const delivery: CampaignMail = {
      id: newId(),
      campaignId: matrix.here.id,
      kind,
      ruleKey: 'rule',
      subjectId,
      subjectVersion: 1,
      occurrence: kind === 'digest' ? '2099-W01' : '0',
      userId,
      membershipId,
      fireAt: now,
      recipient: {
        name: 'Reader',
        email,
        zone: 'Asia/Bangkok',
        locale: 'en',
        plainSubjects: true,
        redacted: false,
      },
    };
    const composed = await database.asReader(userId, (tx) => compose(tx, delivery, context), true);
    mails.push(
      composed.outcome === 'mail'
        ? `${composed.subject}\n${composed.text}\n${composed.html}`
        : composed.outcome,
    );
  }
  return mails;
}
/** What the clock and the walk itself change: nothing of it tells of testimony. */
const CLOCKED = [
  // Time that passes: "now" of the campaign, ages of jobs.
  [/"now":\{.*?\}\}/g, ''],
  // Up to which moment a handover that was opened without one is shown: a minute before the answer.
  [/("unread":\{"basis":"\w+"),"until":"[^"]*"/g, '$1'],
  [/"ageSeconds":\d+/g, ''],
  // When a sign-in was last used is what the walk itself does; the admins of an installation read it of each account.
  [/"lastUsedAt":(null|"[^"]*")/g, ''],
  // The reader's own devices, which ask meanwhile.
  [/"last_(used|sign_in)_at": *"[^"]*"/g, ''],
  // The same of the document that is read, and the minute of which it is.
  [/(As of: |Last(: |<\/dt>\s*<dd>))[^<]*/g, ''],
  // The window of a digest preview ends at its due time, but one that nobody planned is counted from now.
  [/"(windowStart|windowEnd|dueAt|lastUsedAt)":\{.*?\}\}/g, ''],
] as const;
/** How the machine is, from one moment to the next: what stands there is of no campaign. */
const OF_THE_MACHINE = ['/api/installation/health'];
const still = (text: string) => CLOCKED.reduce((left, [pattern, by]) => left.replace(pattern, by), text);

describe('one who may not see it', () => {
  it('reads byte for byte the same before and after it is written', async () => {
    const outsiders: (Person | 'nobody')[] = ['nobody', 'stranger', 'removed', 'admin', 'member2'];
    const paths = addresses().filter((path) => !OF_THE_MACHINE.includes(path));
    const before = new Map<string, Snapshot>();
    const snapshot = async (reader: Person | 'nobody') => {
      const found: Snapshot = new Map();
      for (const path of paths) {
        const { status, text } = await clients[reader].get(path);
        found.set(path, { status, text: still(text) });
      }
      return found;
    };
    for (const reader of outsiders) before.set(reader, await snapshot(reader));
    planted.push(
      ...(await plant('first', 'me')),
      ...(await plant('first', 'organisation')),
      ...(await plant('first', 'core')),
    );
    const different: string[] = [];
    for (const reader of outsiders) {
      const after = await snapshot(reader);
      for (const [path, answer] of before.get(reader) ?? []) {
        const now = after.get(path);
        if (now?.text !== answer.text || now.status !== answer.status) {
          different.push(`${reader} ${path}:\n${answer.text.slice(0, 300)}\n${now?.text.slice(0, 300)}`);
        }
      }
    }
    expect(different).toEqual([]);
    // A control: its author's own answers do change.
    const all = (await clients.author.get(at('/tasks?limit=200'))).text;
    expect(all).toContain(planted.at(-1)?.id);
  });
  it('finds no word, address or id in the metrics', async () => {
    const { text } = await clients.nobody.get('/metrics', MONITOR);
    expect(leaks(text, planted)).toEqual([]);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|@/);
  });
});
