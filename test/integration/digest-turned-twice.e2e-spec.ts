import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  beginWeek,
  anAmendment,
  campaign,
  closeWeeks,
  demarche,
  digest,
  openWeeks,
  type Row,
  sponsorsOf,
  stateOf,
  week,
  write,
} from '../support/digest-week.js';

beforeAll(openWeeks);
afterAll(closeWeeks);
beforeEach(beginWeek);

const section = async () => {
  const m = /Amendments\n-+\n\n([\s\S]*?)\n\n\n?[A-Z]/.exec(await digest());
  return m?.[1] ?? 'NONE';
};
const remove = ({ id, version }: Row) => write('DELETE', `amendments/${id}`, undefined, version);
const restore = async (id: string) => write('POST', `amendments/${id}/restore`);
const put = (set: string) =>
  demarche.database.admin(`update text_version set ${set} where id = $1`, [campaign.texts['nov-2023']!]);
const reopen = async () => {
  const at = campaign.at(`texts/${campaign.texts['nov-2023']}`);
  const { body } = await campaign.clients.member.get(at);
  const { status } = await campaign.clients.coordinator.call('POST', `${at}/reopen`, undefined, {
    'If-Match': `"${body.version}"`,
  });
  expect(status).toBeLessThan(300);
};
describe('a digest of a week within which something turned more than once tells', () => {
  it('of a draft: told as taken back in one week, confirmed, opened and confirmed in the next', async () => {
    await reopen();
    expect(await digest()).toContain('its confirmation was taken back');
    await week('2024-01-30');
    await put(`state = 'confirmed', confirmed_at = clock_now()`);
    await reopen();
    await put(`state = 'confirmed', confirmed_at = clock_now()`);
    const said = await digest();
    expect(said).toContain('confirmed again');
  });
  it('of an amendment: told as adopted in one week, opened, adopted by a slip and opened in the next', async () => {
    let a = await anAmendment();
    await week('2024-01-30');
    a = await stateOf(a, 'adopted');
    expect(await digest()).toContain('adopted');
    await week('2024-02-08');
    a = await stateOf(a, 'proposed');
    a = await stateOf(a, 'adopted');
    await stateOf(a, 'proposed');
    expect(await section()).toContain(' · open again');
  });
  it('of an amendment that was removed by a slip in one week and in another nothing', async () => {
    const a = await anAmendment();
    await week('2024-01-30');
    await remove(a);
    const b = await restore(a['id']);
    await week('2024-02-08');
    await remove(b);
    await restore(a['id']);
    expect(await section()).toBe('NONE');
  });
  it('of a sponsor: told as gone in one week, back, off and back in the next', async () => {
    let a = await anAmendment({
      sponsors: [
        { delegationCode: 'PER', role: 'sponsor' },
        { delegationCode: 'CHL', role: 'sponsor' },
      ],
    });
    await week('2024-01-30');
    a = await sponsorsOf(a, 'PER');
    await week('2024-02-08');
    a = await sponsorsOf(a, 'PER', 'CHL');
    a = await sponsorsOf(a, 'PER');
    await sponsorsOf(a, 'PER', 'CHL');
    expect(await section()).toMatch(/other sponsors[\s\S]+New sponsors: Chile/);
  });
  it('of an ask that was archived by a slip in one week and in another nothing', async () => {
    const ask = Object.values(campaign.asks)[0];
    const turn = (set: string) => demarche.database.admin(`update ask set ${set} where id = $1`, [ask]);
    const slip = async () => {
      await turn('archived_at = clock_now()');
      await turn('archived_at = null');
    };
    await week('2024-01-30');
    await slip();
    await week('2024-02-08');
    await slip();
    expect(await digest()).not.toContain('Asks\n');
    await week('2024-02-15');
    await turn('archived_at = clock_now()');
    await week('2024-02-22');
    await turn('archived_at = null');
    await slip();
    expect(await digest()).toMatch(/Asks\n-+\n\n- .+ · taken up again/);
  });
});
