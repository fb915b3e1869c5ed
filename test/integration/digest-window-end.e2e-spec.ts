import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compose } from '#libs/mail';
import { Database, newId, Tokens } from '#libs/platform';
import { SAID, startLogging, type Logging } from '../support/corrections.js';
import { setClock } from '../support/makers.js';
import type { ReaderName } from '../support/outreach.js';

/*
 * A digest is written a while after its hour, and may be written again days later: it says how things stood at the end of its
 * window, however they were put right since. Only who may read what is as of now.
 */
const [JULY, WITHIN, DUE, AFTER] = [
  '2024-07-20T10:00:00Z',
  '2024-08-01T10:00:00Z',
  '2024-08-05T01:00:00Z',
  '2024-08-05T01:30:00Z',
];
let logging: Logging;
let database: Database;
beforeAll(async () => {
  logging = await startLogging();
  database = await Database.open({ url: logging.demarche.database.url, poolSize: 2 });
  await logging.demarche.database.admin(`update membership set joined_at = '2024-01-01'`);
});
afterAll(async () => {
  await database?.close();
  await logging?.demarche.stop();
});

const clock = (at: string) => setClock(logging.demarche.database, at);
/** Nothing of one test is in the digest of the next. */
beforeEach(async () => {
  const { database: all } = logging.demarche;
  await all.admin(
    'truncate position_event, interaction, statement, retraction, position_head, contact_notice cascade',
  );
});

async function digestOf(name: ReaderName, fireAt = DUE): Promise<string> {
  const { people, campaign } = logging.coalition;
  const { id: userId, membershipId } = people[name];
  const delivery = {
    ...{
      id: newId(),
      campaignId: campaign.id,
      kind: 'digest' as const,
      ruleKey: 'digest',
      userId,
      membershipId,
    },
    ...{ subjectId: membershipId, subjectVersion: 1, occurrence: '2024-W32', fireAt: new Date(fireAt) },
    recipient: {
      name: 'A',
      email: 'a@example.org',
      zone: 'UTC',
      locale: 'en',
      plainSubjects: false,
      redacted: false,
    },
  };
  const tokens = new Tokens(logging.demarche.environment.secret);
  const context = { publicUrl: 'http://127.0.0.1:3000', tokens, now: new Date(AFTER) };
  const composed = await database.asRole('worker', (tx) =>
    tx.asReader(userId, (theirs) => compose(theirs, delivery, context)),
  );
  return composed.outcome === 'mail' ? composed.text : composed.reason;
}

const talk = async (stance: string, at: string, more: object = {}): Promise<string> => {
  await clock(at);
  const occurredAt = new Date(new Date(at).getTime() - 3_600_000).toISOString();
  const positions = [{ ...SAID, askId: logging.asks[0], stance }];
  return (await logging.log({ occurredAt, positions, task: undefined, ...more })).id;
};
/** How the first ask is counted, of all states. */
const counted = (text: string) => /^.*\bopen\b.*$/m.exec(text)?.[0];

describe('What a digest counts at the end of its window', () => {
  it.each<[string, (talk: string) => Promise<unknown>]>([
    ['corrected', (id) => logging.correct(id, { positions: [{ askId: logging.asks[0], stance: 'oppose' }] })],
    ['put at another time', (id) => logging.correct(id, { occurredAt: '2024-07-10T10:00:00.000Z' })],
    ['unsaid', (id) => logging.correct(id, { retractAskIds: [logging.asks[0]] })],
    ['withdrawn', (id) => logging.remove('author', id)],
    ['erased', (id) => logging.remove('author', `${id}?erase=true`)],
    ['followed by another word', () => talk('oppose', AFTER)],
  ])('is not what was %s since', async (_what, act) => {
    await talk('undecided', JULY, { delegationCode: 'TON' });
    const id = await talk('support', WITHIN);
    await clock(AFTER);
    const before = await digestOf('plainMember');
    expect(before).toContain('Not known before, now: supports');
    expect(counted(before)).toMatch(/\b1 yes\b.*\b0 no\b/);
    await act(id);
    const after = await digestOf('plainMember');
    expect(counted(after)).toBe(counted(before));
    expect(after).toContain('Not known before, now: supports');
  });
});
