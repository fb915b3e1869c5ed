import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { aDraftCampaign, type DraftCampaign } from '../support/drafts.js';
import {
  type Row,
  demarche,
  load,
  put,
  act,
  articleOf,
  outcomeOf,
  suggested,
  theRest,
  openTextWorld,
  stopTextWorld,
} from '../support/loaded-texts.js';

beforeAll(openTextWorld);
afterAll(stopTextWorld);

describe('drafts', () => {
  describe('decisions of a person', () => {
    let campaign: DraftCampaign;
    let text: Row;
    beforeAll(async () => {
      campaign = await aDraftCampaign(demarche);
      text = (await load(campaign)).body;
    });
    it('are refused with every field that is wrong', async () => {
      const links = suggested(text);
      const human = campaign.provisions['human-rights'];
      const sample = [
        { ...links[0], provisionId: newId() },
        { ...links[1], provisionId: human },
        { ...links[2], articleId: newId() },
        { ...links[3], articleId: links[0]!.articleId },
        ...links.slice(4),
      ];
      const answer = await put(campaign, text, {
        links: sample,
        gone: [{ provisionId: campaign.provisions['safeguards'] }],
        numbers: [
          { provisionId: campaign.provisions['core-cyber-offences'], number: '7' },
          { provisionId: campaign.provisions['suppression-clause'], number: 'two' },
        ],
      });
      expect(answer.status).toBe(400);
      expect((answer.body.fields as Row[]).map(({ path }) => path)).toEqual([
        'links[2].articleId',
        'links[3].articleId',
        'links[0].provisionId',
        'links[5].provisionId',
        'gone[0].provisionId',
        'numbers[0].number',
        'numbers[1].number',
      ]);
      expect(answer.body.detail).toContain('Article 7 is a row of this draft');
    });
    it('are stored while an ask is left without a number, which the confirmation names', async () => {
      const links = suggested(text).map((link) =>
        link.provisionId === campaign.provisions['human-rights'] ? { ...link, provisionId: 'new' } : link,
      );
      const stored = await put(campaign, text, { links, ...theRest(campaign) });
      expect(stored.status).toBe(200);
      text = stored.body;
      const answer = await act(campaign, text, 'confirm');
      expect(answer.status).toBe(409);
      expect(answer.body.fields).toMatchObject([
        {
          path: 'provisions',
          detail: expect.stringContaining('“Respect for human rights” (Article 5 until now)'),
        },
      ]);
      const said = await put(campaign, text, {
        links,
        ...theRest(campaign),
        gone: [{ provisionId: campaign.provisions['human-rights'] }],
      });
      expect(said.status).toBe(200);
      expect(articleOf(said.body, '6')).toMatchObject({ provision: null, change: 'new', decided: true });
      expect(outcomeOf(said.body, 'human-rights')).toMatchObject({ outcome: 'gone', said: true });
      text = said.body;
    });
    it('are kept as a whole on the version that was read, and may change places', async () => {
      const links = suggested(text).map((link) => {
        if (link.provisionId === campaign.provisions['scope']) {
          return { ...link, provisionId: campaign.provisions['sovereignty'] };
        }
        if (link.provisionId === campaign.provisions['sovereignty']) {
          return { ...link, provisionId: campaign.provisions['scope'], changed: false };
        }
        return link;
      });
      const body = { links, ...theRest(campaign) };
      expect((await put(campaign, text, body, text.version - 1)).status).toBe(412);
      const swapped = await put(campaign, text, body);
      expect([swapped.status, swapped.body.version]).toEqual([200, text.version + 1]);
      expect(articleOf(swapped.body, '3').provision.key).toBe('sovereignty');
      expect(articleOf(swapped.body, '5')).toMatchObject({ provision: { key: 'scope' }, changed: false });
      expect(articleOf(swapped.body, '6').provision.key).toBe('human-rights');
      expect(outcomeOf(swapped.body, 'human-rights')).toBeUndefined();
      expect(articleOf(swapped.body, '6(2)')).toMatchObject({
        provision: { key: 'suppression-clause' },
        loaded: false,
      });
      const again = await put(campaign, swapped.body, { links: suggested(text), ...theRest(campaign) });
      expect(articleOf(again.body, '3').provision.key).toBe('scope');
      const numbers = (again.body.articles as Row[]).map(({ number }) => number);
      expect(numbers.slice(5, 9)).toEqual(['6', '6(2)', '7', '7–11']);
      text = again.body;
    });
  });
});
