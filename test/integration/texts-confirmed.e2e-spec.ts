import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASKS } from '#libs/reference';
import { type Answer } from '../support/demarche.js';
import { aDraftCampaign, julyArticles, type DraftCampaign } from '../support/drafts.js';
import { statementsOf } from '../support/outreach.js';
import {
  type Row,
  demarche,
  revision,
  load,
  put,
  act,
  articleOf,
  outcomeOf,
  suggested,
  theRest,
  askNumbers,
  openTextWorld,
  stopTextWorld,
} from '../support/loaded-texts.js';

beforeAll(openTextWorld);
afterAll(stopTextWorld);

describe('drafts', () => {
  describe('that are confirmed', () => {
    let campaign: DraftCampaign;
    let text: Row;
    let confirmed: Answer;
    const FOUR = ['FJI', 'WSM', 'TON', 'VUT'] as const;
    const position = (code: string, ask: string, more: object = {}) =>
      campaign.clients.campaigner.post(campaign.at('positions'), {
        delegationCode: code,
        askId: campaign.asks[ask],
        stance: 'support',
        confidence: 2,
        said: 'publicly',
        grade: 'webcast',
        occurredAt: '2024-02-05T15:00:00Z',
        tier: 'coalition',
        ...more,
      });
    const staleOf = async (code: string) => {
      const { body } = await campaign.clients.member.get(campaign.at(`delegations/${code}/positions`));
      return (body.items as Row[]).map(({ stale }) => stale);
    };
    const askOf = (provision: string) => {
      const row = articleOf(text, provision).asks[0] as Row;
      return row.key as string;
    };
    beforeAll(async () => {
      campaign = await aDraftCampaign(demarche);
      const loaded = await load(
        campaign,
        // The safeguards of Article 24 were not touched, says who loads the draft.
        revision({ articles: julyArticles({ 24: { changed: false } }) }),
      );
      text = (await put(campaign, loaded.body, { links: suggested(loaded.body), ...theRest(campaign) })).body;
      const human = askOf('6');
      const safeguards = ASKS.find(({ provisions }) => String(provisions) === 'safeguards')?.key ?? '';
      await position(FOUR[0], human);
      await position(FOUR[1], human);
      await position(FOUR[2], safeguards);
      await position(FOUR[3], human, { tier: 'me' });
      confirmed = await act(campaign, text, 'confirm');
    });
    it('say how many positions went stale, by ask, of those that the reader sees', async () => {
      expect(confirmed.status).toBe(200);
      expect(confirmed.body).toMatchObject({
        state: 'confirmed',
        stalePositions: 2,
        staleAsks: [{ positions: 2, delegationCodes: ['FJI', 'WSM'], number: expect.stringContaining('6') }],
        scope: { tiers: ['me', 'organisation', 'coalition', 'public'] },
        version: text.version + 1,
      });
      expect(confirmed.body.confirmedAt.instant).toMatch(/^2024-07-29T16:/);
      expect([await staleOf('FJI'), await staleOf('TON'), await staleOf('VUT')]).toEqual([
        ['draft'],
        [null],
        [],
      ]);
    });
    it('orphan no ask: each provision with a number before has one now, or was said to be gone', async () => {
      const numbers = await askNumbers(campaign);
      expect(numbers['human-rights']).toEqual({ 'aug-2023': '5', 'nov-2023': '5', 'rev-3': '6' });
      expect(numbers['suppression-clause']).toEqual({ 'rev-3': '6(2)' });
      expect(numbers['core-cyber-offences']).toEqual({ 'aug-2023': '6–10', 'rev-3': '7–11' });
      const lost = Object.entries(numbers).filter(
        ([, drafts]) => Object.keys(drafts).length > 0 && !('rev-3' in drafts),
      );
      expect(lost).toEqual([]);
      const [asks] = await demarche.database.admin<{ orphaned: number }>(
        `select count(*)::int as orphaned from ask_provision x
         where x.campaign_id = $1 and exists (select from text_article n where n.provision_id = x.provision_id)
           and not exists (select from text_article n where n.provision_id = x.provision_id and n.text_version_id = $2)`,
        [campaign.campaignId, text.id],
      );
      expect(asks).toEqual({ orphaned: 0 });
    });
    it('make every article a provision of its own', async () => {
      expect((confirmed.body.articles as Row[]).every(({ provision }) => provision !== null)).toBe(true);
      expect(articleOf(confirmed.body, '2')).toMatchObject({
        change: 'new',
        provision: { title: articleOf(text, '2').title },
      });
    });
    it('are confirmed by one of two coordinators', async () => {
      const twice = await aDraftCampaign(demarche);
      const { body } = await load(twice);
      const linked = (await put(twice, body, { links: suggested(body), ...theRest(twice) })).body;
      const answers = await Promise.all([
        act(twice, linked, 'confirm', linked.version, 'coordinator'),
        act(twice, linked, 'confirm', linked.version, 'second'),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
      const late = await act(twice, linked, 'confirm', linked.version + 1);
      expect(late.status).toBe(409);
      expect((await put(twice, linked, { links: [] }, linked.version + 1)).status).toBe(409);
    });
    it('are reopened, and it is as if they had not been confirmed', async () => {
      const { body: before } = await campaign.clients.member.get(campaign.at(`texts/${text.id}`));
      const older = await act(campaign, { id: campaign.texts['nov-2023'], version: 1 }, 'reopen');
      expect([older.status, older.body.detail]).toEqual([
        409,
        expect.stringContaining('Only the newest draft'),
      ]);
      const open = await act(campaign, before, 'reopen');
      expect([open.status, open.body.state, open.body.confirmedAt]).toEqual([200, 'proposed', null]);
      expect([await staleOf('FJI'), (await askNumbers(campaign))['human-rights']]).toEqual([
        [null],
        { 'aug-2023': '5', 'nov-2023': '5' },
      ]);
      expect((await act(campaign, open.body, 'reopen')).status).toBe(409);
      const provisions = () =>
        demarche.database.admin('select id from provision where campaign_id = $1', [campaign.campaignId]);
      const count = (await provisions()).length;
      const again = await act(campaign, open.body, 'confirm');
      expect([again.status, again.body.stalePositions, (await provisions()).length]).toEqual([200, 2, count]);
      expect({ ...again.body.articles }).toEqual(
        Object.fromEntries(
          (before.articles as Row[]).map((article, index) => [
            index,
            { ...article, version: expect.any(Number), id: expect.any(String) },
          ]),
        ),
      );
    });
    it('go on from there: the next draft is compared with this one, and a paragraph follows its article', async () => {
      const shifted = julyArticles().map(({ number, title }) => ({
        number: Number(number) < 6 ? number : String(Number(number) + 1),
        title,
      }));
      const next = await load(
        campaign,
        revision({
          key: 'rev-4',
          circulatedOn: '2024-07-20',
          articles: [...shifted.slice(0, 5), { number: '6', title: 'Gender' }, ...shifted.slice(5)],
        }),
      );
      expect(next.body.previous.key).toBe('rev-3');
      expect(articleOf(next.body, '7')).toMatchObject({
        provision: { key: 'human-rights' },
        previousNumber: '6',
        suggestion: { reasons: ['same_title', 'shifted_with_neighbours'] },
      });
      expect(articleOf(next.body, '6')).toMatchObject({ provision: null, change: 'new' });
      expect(outcomeOf(next.body, 'suppression-clause')).toMatchObject({
        outcome: 'follows',
        number: '7(2)',
      });
      expect(outcomeOf(next.body, 'core-cyber-offences')).toMatchObject({
        outcome: 'follows',
        number: '8–12',
      });
      expect((next.body.provisions as Row[]).filter(({ mustBeSaid }) => mustBeSaid)).toEqual([]);
      const done = await act(campaign, next.body, 'confirm');
      expect(done.status).toBe(200);
      expect((await askNumbers(campaign))['suppression-clause']).toEqual({
        'rev-3': '6(2)',
        'rev-4': '7(2)',
      });
      expect(await statementsOf(() => act(campaign, done.body, 'reopen'))).toBeLessThanOrEqual(12);
    });
    it('do not lose a provision that was made for one of them, and asked about before it was reopened', async () => {
      const own = await aDraftCampaign(demarche);
      const { body } = await load(own);
      const linked = await put(own, body, { links: suggested(body), ...theRest(own) });
      const done = (await act(own, linked.body, 'confirm')).body;
      const made = articleOf(done, '2').provision;
      const [ask] = await demarche.database.admin<{ id: string; title: string }>(
        `insert into ask_provision (campaign_id, ask_id, provision_id)
         select campaign_id, id, $2 from ask where campaign_id = $1 order by key limit 1
         returning ask_id as id, (select title from ask where id = ask_id) as title`,
        [own.campaignId, made.id],
      );
      const open = (await act(own, done, 'reopen')).body;
      // By mistake Article 2 becomes what Article 5 is.
      const links = suggested(open).map((link) => {
        if (link.articleId === articleOf(open, '5').id) return { ...link, provisionId: 'new' };
        return link.articleId === articleOf(open, '2').id
          ? { ...link, provisionId: articleOf(open, '5').provision.id }
          : link;
      });
      const stored = (await put(own, open, { links, ...theRest(own) })).body;
      const lost = await act(own, stored, 'confirm');
      expect([lost.status, lost.body.fields[0].path]).toEqual([409, 'provisions']);
      expect(lost.body.detail).toContain(`“${made.title}” (made for this draft)`);
      expect(lost.body.detail).toContain(ask?.title);
      const said = await put(own, stored, { links, ...theRest(own), gone: [{ provisionId: made.id }] });
      expect(said.status).toBe(200);
    });
    it('are not confirmed on suggestions that another draft has overtaken', async () => {
      const [first, second] = [
        (await load(campaign, revision({ key: 'rev-5', circulatedOn: '2024-07-21' }))).body,
        (await load(campaign, revision({ key: 'rev-6', circulatedOn: '2024-07-22' }))).body,
      ];
      expect((await act(campaign, first, 'confirm')).status).toBe(200);
      const overtaken = await act(campaign, second, 'confirm');
      expect([overtaken.status, overtaken.body.detail]).toEqual([
        409,
        expect.stringContaining('out of date'),
      ]);
      const read = (await campaign.clients.coordinator.get(campaign.at(`texts/${second.id}`))).body;
      expect(read.previous.key).toBe('rev-5');
      expect(articleOf(read, '2').suggestion.provision).not.toBeNull();
      const linked = await put(campaign, read, { links: suggested(read) });
      expect(linked.status).toBe(200);
      expect((await act(campaign, linked.body, 'confirm')).status).toBe(200);
      const third = (await load(campaign, revision({ key: 'rev-7', circulatedOn: '2024-07-23' }))).body;
      const fourth = (await load(campaign, revision({ key: 'rev-8', circulatedOn: '2024-07-23' }))).body;
      expect((await act(campaign, fourth, 'confirm')).status).toBe(200);
      const late = await act(campaign, third, 'confirm');
      expect([late.status, late.body.detail]).toEqual([
        409,
        expect.stringContaining('Only the newest draft'),
      ]);
    });
  });
});
