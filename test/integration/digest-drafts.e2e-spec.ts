import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  beginWeek,
  campaign,
  closeWeeks,
  demarche,
  digest,
  openWeeks,
  preview,
  week,
} from '../support/digest-week.js';

beforeAll(openWeeks);
afterAll(closeWeeks);
beforeEach(beginWeek);

const act = async (what: 'reopen' | 'remove'): Promise<void> => {
  const at = campaign.at(`texts/${campaign.texts['nov-2023']}`);
  const { body } = await campaign.clients.member.get(at);
  const headers = { 'If-Match': `"${body.version}"` };
  const [method, path] = what === 'remove' ? ['DELETE', at] : ['POST', `${at}/${what}`];
  const { status } = await campaign.clients.coordinator.call(method!, path!, undefined, headers);
  expect(status).toBeLessThan(300);
};
/** As the database has it after the act of a coordinator; the triggers note when. */
const put = (set: string, id: string | undefined) =>
  demarche.database.admin(`update text_version set ${set} where id = $1`, [id ?? '']);

describe('a digest about drafts', () => {
  it('does not tell of those with which a campaign was laid out', async () => {
    expect(await digest()).not.toContain('Drafts\n');
  });

  it('tells a confirmed one in its week alone, and counts it', async () => {
    const id = await demarche.database.make.textVersion({
      ...{ campaignId: campaign.campaignId, ordinal: 9, circulatedOn: '2024-01-19', title: 'Fresh draft' },
    });
    expect(await digest()).not.toContain('Fresh draft');
    await put(`state = 'confirmed', confirmed_at = clock_now()`, id);
    expect(await digest()).toMatch(/Drafts\n-+\n\n- Fresh draft · confirmed: it counts now\n/);
    expect([(await preview('member'))['counts'].texts, (await preview('member'))['wouldSend']]).toEqual([
      1,
      true,
    ]);
    await week('2024-01-30');
    expect(await digest()).not.toContain('Fresh draft');
  });

  it('tells that its confirmation was taken back, and of another confirmation only who was told that', async () => {
    await act('reopen');
    expect(await digest()).toMatch(
      /Drafts\n-+\n\n- .+ · its confirmation was taken back: it counts no more\n/,
    );
    const confirm = () => put(`state = 'confirmed', confirmed_at = clock_now()`, campaign.texts['nov-2023']);
    await confirm();
    expect(await digest()).not.toContain('Drafts\n');
    await act('reopen');
    await week('2024-01-30');
    await confirm();
    expect(await digest()).toMatch(/- .+ · confirmed again: it counts as before\n/);
  });

  it('tells that a confirmed one was removed', async () => {
    await act('remove');
    expect(await digest()).toMatch(/Drafts\n-+\n\n- .+ · removed: it counts no more\n/);
    await week('2024-01-30');
    expect(await digest()).not.toContain('Drafts\n');
  });
});
