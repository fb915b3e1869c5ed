import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  beginWeek,
  campaign,
  closeWeeks,
  demarche,
  digest,
  openWeeks,
  plain,
  preview,
  week,
} from '../support/digest-week.js';

beforeAll(openWeeks);
afterAll(closeWeeks);
beforeEach(beginWeek);

const LETTERS = /Letters\n-+\n/;
/** 18:00 in Vienna on 26 January, six days after the week of these tests. */
const CLOSES = {
  ...{ closesLocal: '2024-01-26T18:00', closesAt: new Date('2024-01-26T17:00:00Z') },
  ...{ zone: 'Europe/Vienna', zoneVersion: 'x' },
};

async function aLetter(more: object = {}): Promise<string> {
  const [author] = await demarche.database.admin<{ user_id: string }>(
    'select user_id from membership where campaign_id = $1 order by id limit 1',
    [campaign.campaignId],
  );
  return demarche.database.make.letter({
    ...{ campaignId: campaign.campaignId, authorId: author!.user_id, title: 'Open letter to the Chair' },
    ...more,
  });
}
const set = (columns: string, id: string) =>
  demarche.database.admin(`update letter set ${columns} where id = $1`, [id]);
const sign = (letterId: string, shownName: string, more: object = {}) =>
  demarche.database.make.signatory({
    ...{ campaignId: campaign.campaignId, letterId, shownName, approvedAt: new Date('2024-01-21T15:00:00Z') },
    ...more,
  } as never);

describe('a digest about letters', () => {
  it('says nothing of a draft, and of one that is open when sign-on closes, on both clocks', async () => {
    const id = await aLetter(CLOSES);
    expect(await digest()).not.toMatch(LETTERS);
    await set(`state = 'open', opened_at = clock_now()`, id);
    expect(await digest()).toMatch(
      /Letters\n-+\n\n- Open letter to the Chair · open for signature\n\s+Sign-on closes: Fri 26 Jan 2024, 18:00 in Vienna \(UTC\+1\) · Sat 27 Jan 2024, 00:00 in Bangkok \(UTC\+7\) \(in 4 days\)\n/,
    );
    expect([(await preview('member'))['counts'].letters, (await preview('member'))['wouldSend']]).toEqual([
      1,
      true,
    ]);
  });

  it('tells each step in its week alone, and that an open one comes nearer without sending for that', async () => {
    const id = await aLetter({ ...CLOSES, state: 'open', openedAt: new Date('2024-01-02T10:00:00Z') });
    expect(await digest()).toMatch(/- Open letter to the Chair\n\s+Sign-on closes: /);
    expect((await preview('member'))['wouldSend']).toBe(false);
    for (const [state, said] of [
      ['closed', 'sign-on closed'],
      ['sent', 'sent'],
      ['published', 'published'],
    ] as const) {
      await set(`state = '${state}', ${state}_at = clock_now()`, id);
      expect(await digest()).toMatch(new RegExp(`- Open letter to the Chair · ${said}\n`));
    }
    await week('2024-01-30');
    expect(await digest()).not.toMatch(LETTERS);
  });

  it('tells a step that was taken back after its week, and nothing of one that went to and fro within a week', async () => {
    const id = await aLetter({ state: 'draft' });
    await set(`state = 'open', opened_at = clock_now()`, id);
    await set(`state = 'draft', opened_at = null`, id);
    expect(await digest()).not.toMatch(LETTERS);
    await set(
      `state = 'published', opened_at = clock_now(), closed_at = clock_now(), sent_at = clock_now(), published_at = clock_now()`,
      id,
    );
    for (const [day, change, said] of [
      ['2024-01-30', `state = 'sent', published_at = null`, 'not published any more'],
      ['2024-02-06', `state = 'closed', sent_at = null`, 'not sent after all'],
      ['2024-02-13', `state = 'open', closed_at = null`, 'sign-on is open again'],
      ['2024-02-20', `state = 'draft', opened_at = null`, 'a draft again, nobody can sign it'],
    ] as const) {
      await week(day);
      expect(await digest()).not.toMatch(LETTERS);
      await set(change, id);
      expect(await digest()).toMatch(new RegExp(`- Open letter to the Chair · ${said}\n`));
      expect((await preview('member'))['wouldSend']).toBe(true);
    }
  });

  it('tells coordinators how many took their signature back, who had been listed before', async () => {
    const id = await aLetter({ state: 'open', openedAt: new Date('2024-01-02T10:00:00Z') });
    const approvedAt = new Date('2024-01-02T12:00:00Z');
    const gone = { approvedAt, state: 'withdrawn', withdrawnAt: new Date('2024-01-21T15:00:00Z') };
    await sign(id, 'CANARY gone', gone);
    await sign(id, 'CANARY gone too', { ...gone, kind: 'individual' });
    await sign(id, 'CANARY withheld', { ...gone, withheld: true });
    await sign(id, 'CANARY of this week', { ...gone, approvedAt: new Date('2024-01-21T14:00:00Z') });
    const text = (await preview('coordinator'))['text'];
    expect(plain(text)).toMatch(/- Open letter to the Chair\n\s+Signatures taken back: 2\n/);
    expect(text).not.toContain('CANARY');
    expect(await digest()).not.toMatch(LETTERS);
  });

  it('counts who is listed since, and nobody who withholds the name, whoever reads it', async () => {
    const id = await aLetter({ state: 'open', openedAt: new Date('2024-01-02T10:00:00Z') });
    await sign(id, 'Long before', { approvedAt: new Date('2024-01-02T12:00:00Z') });
    expect(await digest()).not.toMatch(LETTERS);
    await sign(id, 'Access Now');
    await sign(id, 'Fundación Karisma');
    await sign(id, 'Siti Ñuñez', { kind: 'individual' });
    await sign(id, 'CANARY withheld', { withheld: true });
    await sign(id, 'CANARY waiting', { state: 'confirmed', approvedAt: null });
    for (const reader of ['member', 'campaigner'] as const) {
      const text = await digest(reader);
      expect(text).toMatch(/- Open letter to the Chair\n\s+Listed since: 2 organisations · 1 individual\n/);
      expect(text).not.toContain('CANARY');
    }
    await set('removed_at = clock_now()', id);
    expect(await digest()).not.toMatch(LETTERS);
  });
});
