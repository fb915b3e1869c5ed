import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDraftCampaign } from '../support/drafts.js';
import {
  act,
  articleOf,
  demarche,
  load,
  openTextWorld,
  put,
  revision,
  stopTextWorld,
  suggested,
  theRest,
  type Row,
} from '../support/loaded-texts.js';

beforeAll(openTextWorld);
afterAll(stopTextWorld);

const seen = (text: Row): string[] =>
  (text['articles'] as Row[]).flatMap(({ loaded, decided, number }) => (loaded && decided ? [number] : []));
const continues = (text: Row) =>
  Object.fromEntries((text['articles'] as Row[]).map(({ id, provision }) => [id, provision?.id]));

describe('which articles of a draft a person looked at', () => {
  it('is as it was once a confirmation that took all other suggestions is taken back', async () => {
    const campaign = await aDraftCampaign(demarche);
    const loaded = (await load(campaign)).body;
    const links = suggested(loaded).filter(({ articleId }) => articleId === articleOf(loaded, '5')['id']);
    const half = (await put(campaign, loaded, { links, ...theRest(campaign) })).body;
    const confirmed = (await act(campaign, half, 'confirm')).body;
    expect(seen(confirmed)).toEqual(['5']);
    const open = (await act(campaign, confirmed, 'reopen')).body;
    expect(seen(open)).toEqual(['5']);
    // What was suggested is there to be looked at, and confirming once more makes of it what it was.
    expect(articleOf(open, '6')['suggestion']).toEqual(articleOf(loaded, '6')['suggestion']);
    const again = (await act(campaign, open, 'confirm')).body;
    expect(continues(again)).toEqual(continues(confirmed));
  });

  it('is no reason to refuse a confirmation after a draft came between: what is saved then has its suggestions anew', async () => {
    const campaign = await aDraftCampaign(demarche);
    const first = (await load(campaign, revision({ key: 'rev-5', circulatedOn: '2024-07-21' }))).body;
    const second = (await load(campaign, revision({ key: 'rev-6', circulatedOn: '2024-07-22' }))).body;
    const linked = await put(campaign, first, { links: suggested(first), ...theRest(campaign) });
    await act(campaign, linked.body, 'confirm');
    expect((await act(campaign, second, 'confirm')).status).toBe(409);
    const saved = (await put(campaign, second, { links: [] })).body;
    const { status, body } = await act(campaign, saved, 'confirm');
    expect([status, body.fields]).toEqual([200, undefined]);
    expect(seen(body)).toEqual([]);
    expect(articleOf(body, '5')['provision']).toEqual(articleOf(saved, '5')['suggestion'].provision);
  });
});
