import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDraftCampaign, type DraftCampaign } from '../support/drafts.js';
import { setClock } from '../support/makers.js';

type Row = Record<string, any>;

let demarche: TestDemarche;
let campaign: DraftCampaign;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  await setClock(demarche.database, '2024-01-20T16:00:00Z');
  campaign = await aDraftCampaign(demarche);
});

const preview = async (reader: 'member' | 'campaigner' | 'coordinator', of = 'me'): Promise<Row> => {
  const path =
    of === 'me'
      ? `/api/me/digest-preview?campaignId=${campaign.campaignId}`
      : campaign.at(`members/${of}/digest-preview`);
  const { status, body } = await campaign.clients[reader].get(path);
  expect(status).toBe(200);
  return body;
};
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
/** The digest as it would be now, without what keeps directions apart. */
const digest = async (reader: 'member' | 'campaigner' = 'member') =>
  plain((await preview(reader))['text'] as string);
const week = (day: string) => setClock(demarche.database, `${day}T16:00:00Z`);
const write = async (method: string, path: string, body?: object, version?: number): Promise<Row> => {
  const headers: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const answer = await campaign.clients.campaigner.call(method, campaign.at(path), body, headers);
  expect([answer.status < 300, answer.body?.fields ?? []]).toEqual([true, []]);
  return answer.body;
};
const anAmendment = (more: object = {}) =>
  write('POST', 'amendments', {
    ...{ title: 'Delete paragraph 2', symbol: 'L.20', askId: Object.values(campaign.asks)[0] },
    ...{ effect: 'defeats', grade: 'official_record', tier: 'coalition' },
    ...{ sponsors: [{ delegationCode: 'PER', role: 'sponsor' }], ...more },
  });
const stateOf = ({ id, version }: Row, state: string) =>
  write('PATCH', `amendments/${id}`, { state }, version);
const sponsorsOf = ({ id, version }: Row, ...codes: string[]) => {
  const sponsors = codes.map((delegationCode) => ({ delegationCode, role: 'sponsor' }));
  return write('PUT', `amendments/${id}/sponsors`, { sponsors }, version);
};

describe('a digest about amendments', () => {
  it('tells a new one with what it does and its sponsors, in both forms, and counts it', async () => {
    await anAmendment();
    expect(await digest()).toMatch(
      /Amendments\n-+\n\n- Delete paragraph 2 \(L\.20\) · new\n {2}Works against the ask: .+\n {2}Sponsors: Peru\n/,
    );
    const { html, counts, wouldSend } = await preview('member');
    expect(plain(html)).toMatch(/Delete paragraph 2.*L\.20/);
    expect([counts.amendments, wouldSend]).toEqual([1, true]);
  });

  it('tells nobody of one that is not theirs to see, nor a coordinator in the digest of its author', async () => {
    const { id, version } = await anAmendment({ title: 'Only mine', tier: 'me' });
    expect(await digest()).not.toContain('Only mine');
    expect(await digest('campaigner')).toContain('Only mine');
    const membership = (await preview('campaigner'))['membershipId'] as string;
    expect((await preview('coordinator', membership))['text']).not.toContain('Only mine');
    await week('2024-01-30');
    await write('DELETE', `amendments/${id}`, undefined, version);
    expect(await digest()).not.toContain('Only mine');
    expect(await digest('campaigner')).toContain('Only mine (L.20) · removed');
    expect((await preview('coordinator', membership))['text']).not.toContain('Only mine');
  });

  it('tells what was decided, also of one that is new, and that one is open again', async () => {
    const first = await anAmendment();
    await stateOf(await anAmendment({ title: 'Replace shall' }), 'withdrawn');
    expect(await digest()).toContain('- Replace shall (L.20) · new · withdrawn\n');
    await week('2024-01-30');
    expect(await digest()).not.toContain('Amendments\n');
    const adopted = await stateOf(first, 'adopted');
    expect(await digest()).toContain('- Delete paragraph 2 (L.20) · adopted\n');
    await week('2024-02-08');
    expect(await digest()).not.toContain('Amendments\n');
    const open = await stateOf(adopted, 'proposed');
    expect(await digest()).toContain('- Delete paragraph 2 (L.20) · open again\n');
    await week('2024-02-18');
    await stateOf(await stateOf(open, 'rejected'), 'proposed');
    expect(await digest()).not.toContain('open again');
  });

  it('tells who joined it and who left it, once', async () => {
    const made = await anAmendment();
    await week('2024-01-30');
    const changed = await sponsorsOf(made, 'JPN');
    expect(await digest()).toMatch(
      /\(L\.20\) · other sponsors\n.+\n {2}Sponsors: Japan\n {2}New sponsors: Japan\n {2}No longer sponsors: Peru\n/,
    );
    await week('2024-02-08');
    expect(await digest()).not.toContain('Amendments\n');
    await sponsorsOf(changed, 'JPN', 'PER');
    expect(await digest()).toMatch(/ {2}Sponsors: Japan, Peru\n {2}New sponsors: Peru\n(?! {2}No longer)/);
  });

  it('does not tell of a sponsor that was taken off and put back within a week', async () => {
    const made = await anAmendment();
    await week('2024-01-30');
    await sponsorsOf(await sponsorsOf(made, 'JPN'), 'PER');
    expect(await digest()).not.toMatch(/New sponsors|No longer sponsors/);
  });

  it('tells that one was removed, and that it stands again', async () => {
    const { id, version } = await anAmendment();
    await week('2024-01-30');
    await write('DELETE', `amendments/${id}`, undefined, version);
    expect(await digest()).toContain('- Delete paragraph 2 (L.20) · removed: it was recorded by mistake\n');
    await week('2024-02-08');
    expect(await digest()).not.toContain('Amendments\n');
    await write('POST', `amendments/${id}/restore`);
    expect(await digest()).toContain('- Delete paragraph 2 (L.20) · stands again\n');
  });
});
