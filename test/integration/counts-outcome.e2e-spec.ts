import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DecisionRule } from '#libs/domain';
import { newId } from '#libs/platform';
import { aCampaign } from '../support/makers.js';
import { anAsk, statementsOf } from '../support/outreach.js';
import { anArticle, aProvision, aStatement, aText, daysAgo } from '../support/overview.js';
import { all } from '../support/room.js';
import {
  database,
  coalition,
  members,
  theAuthor,
  freshAsk,
  say,
  countOf,
  openCountWorld,
  stopCountWorld,
} from '../support/counts.js';

beforeAll(openCountWorld);
afterAll(stopCountWorld);

describe('resolution 74/247 of the General Assembly, 79 to 60 with 33 abstentions', () => {
  let askId: string;
  let away: string;
  beforeAll(async () => {
    askId = await freshAsk();
    await say(askId, { ...all('support', members.slice(0, 79)), ...all('oppose', members.slice(79, 139)) });
    away = `abstain=${members.slice(139, 172).join(',')}&absent=${members.slice(172).join(',')}`;
  });
  it('passes by simple majority', async () => {
    const { status, body } = await countOf(askId, `?rule=simple_majority&${away}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      members: 193,
      rule: 'simple_majority',
      summary: { code: 'carries', outlook: 'likely', yes: 79, no: 60, open: 0, needed: 70 },
      tally: { yes: 79, no: 60, open: 0, abstain: 33, absent: 21 },
      voting: { abstain: 139, vote: 139 },
      needed: { abstain: 70, vote: 70 },
      passes: true,
      passesAtWorst: true,
      short: 0,
      blocking: { no: 60, needed: 70, more: 10 },
      quorum: { needed: 97, present: 172 },
    });
    expect(body.forecast.probability).toBeGreaterThan(0.5);
  });
  it('fails by two thirds, and by more than half of all members', async () => {
    const { body } = await countOf(askId, `?rule=two_thirds&${away}`);
    expect(body).toMatchObject({
      needed: { abstain: 93 },
      passes: false,
      passesAtBest: false,
      // Each no that turns is one yes more and one no less: 79 + 14 = 93 to 46.
      short: 14,
      reached: { yes: 93, no: 46, voting: 139, needed: 93 },
      blocking: { no: 60, needed: 47, more: 0 },
    });
    expect(body.forecast.probability).toBeLessThan(0.01);
    const absolute = (await countOf(askId, `?rule=absolute_majority&${away}`)).body;
    expect(absolute).toMatchObject({ needed: { abstain: 97 }, passes: false, short: 18 });
  });
  it('fails by consensus, and names who objects', async () => {
    const { body } = await countOf(askId, `?rule=consensus&${away}`);
    expect(body).toMatchObject({
      passes: false,
      short: 60,
      summary: { code: 'objectors', short: 60, nearest: [] },
    });
    expect(body.objectors).toHaveLength(60);
  });
  it('is the same whoever of the same clearance asks, and however often', async () => {
    const first = await countOf(askId, `?${away}`);
    const again = await countOf(askId, `?${away}`);
    const colleague = await coalition.clients.colleague.get(coalition.at(`asks/${askId}/count?${away}`));
    expect(again.text).toBe(first.text);
    expect(colleague.body).toEqual(first.body);
  });
});

describe('the count of an ask', () => {
  it('says who has to abstain only where that matters, one or many', async () => {
    const askId = await freshAsk();
    await say(askId, { ...all('support', members.slice(0, 97)), ...all('oppose', members.slice(97, 191)) });
    const summary = async (query: string) => (await countOf(askId, query)).body.summary;
    const away = `abstain=${members[192]}`;
    expect(await summary(`?rule=simple_majority&${away}`)).toMatchObject({
      ...{ code: 'carries_for_sure', yes: 97, no: 94, needed: 95 },
    });
    const less = `${away}&no=${members[0]},${members[1]}`;
    expect(await summary(`?rule=simple_majority&${away}&abstain=${members[0]},${members[1]}`)).toMatchObject({
      ...{ code: 'carries_if_open_abstain', yes: 95, no: 94, open: 1, needed: 95, undo: 1 },
    });
    expect(await summary(`?rule=absolute_majority&${less}&no=${members[2]}`)).toMatchObject({
      ...{ code: 'fails_for_sure', short: 3, yes: 94 },
    });
  });
  it('names nobody as missing while nobody is known to stand anywhere', async () => {
    const { body } = await countOf(await freshAsk());
    expect(body.tally).toMatchObject({ yes: 0, no: 0, open: 193 });
    expect(body.summary.code).toBe('unknown');
  });
  it('lists the nearest with the reason, and names them in no sentence while little is known', async () => {
    const askId = await freshAsk();
    const provisionId = await aProvision(database, coalition.campaign, askId);
    const draft = async (ordinal: number, circulatedOn: string, number: string, changed: boolean) => {
      const textVersionId = await aText(database, coalition.campaign, { ordinal, circulatedOn });
      await anArticle(database, coalition.campaign, { textVersionId, provisionId, number, changed });
      return textVersionId;
    };
    const older = await draft(1, daysAgo(90).slice(0, 10), '5', false);
    const newer = await draft(2, daysAgo(10).slice(0, 10), '6', true);
    await say(askId, all('support', ['FJI', 'KEN', 'NOR', 'PER']), { textVersionId: newer });
    await say(askId, { TUV: 'support', WSM: 'lean_support' }, { textVersionId: older });
    await say(askId, { ...all('oppose', ['CHN', 'RUS', 'IRN']), SGP: 'undecided' }, { textVersionId: newer });

    const { body } = await countOf(askId);
    expect(body).toMatchObject({
      ask: { id: askId, number: '6' },
      rule: 'two_thirds',
      summary: {
        ...{ code: 'open_decide', outlook: 'unsure', littleKnown: true, members: 193 },
        ...{ short: 2, yes: 4, no: 3, open: 186, needed: 6, nearest: [], tie: null },
      },
      tally: { yes: 4, no: 3, open: 186 },
      needed: { abstain: 6 },
      passes: false,
      passesAtWorst: false,
      passesAtBest: true,
      short: 2,
      reached: { yes: 6, no: 3, voting: 9, needed: 6 },
      positions: { known: 10, unknown: 183, staleByDraft: 2, staleByAge: 0, sponsors: 0 },
    });
    expect(body.nearest.slice(0, 3)).toEqual([
      {
        code: 'TUV',
        name: 'Tuvalu',
        stance: 'support',
        confidence: 2,
        stale: 'draft',
        countedAs: 'open',
        chance: (0.82 + 0.3) / 2,
        ...{ suffices: true, tied: false },
        ...{ attitude: 'for', sponsors: false, differs: false },
      },
      expect.objectContaining({
        code: 'WSM',
        suffices: true,
        ...{ attitude: 'leans_for', stale: 'draft' },
      }),
      expect.objectContaining({ suffices: false }),
    ]);
    expect(body.nearest).toHaveLength(7);
    // Counted as if they had been renewed, they carry it.
    const renewed = (await countOf(askId, '?stale=count')).body;
    expect([renewed.passes, renewed.tally.yes, renewed.scenario.stale]).toEqual([true, 6, 'count']);
  });
  it('follows the rule of the process unless another is asked for', async () => {
    const campaign = await aCampaign(database, 'With a process');
    await database.make.process({ campaignId: campaign.id, majority: 'simple_majority' });
    const { id: askId } = await anAsk(database, campaign);
    const { membershipId } = coalition.people.plainMember;
    await database.admin(
      `insert into membership (id, campaign_id, user_id, organisation_id, role)
       select $1, $2, user_id, $3, 'member' from membership where id = $4`,
      [newId(), campaign.id, campaign.organisationId, membershipId],
    );
    const path = `/api/campaigns/${campaign.id}`;
    const rules: DecisionRule[] = [];
    for (const query of ['', '?rule=consensus']) {
      for (const route of [`asks/${askId}/count`, 'counts', `asks/${askId}/next-targets`]) {
        const { body } = await coalition.clients.plainMember.get(`${path}/${route}${query}`);
        rules.push(body.rule);
      }
    }
    expect(rules).toEqual([...Array(3).fill('simple_majority'), ...Array(3).fill('consensus')]);
  });
  it('tallies the regional groups, together all members, and other groups when asked', async () => {
    const askId = await freshAsk();
    await say(askId, { ...all('support', ['FRA', 'DEU']), FJI: 'oppose' });
    const { body } = await countOf(askId, '?group=eu,asean');
    const groups = body.groups as { code: string; members: number; kind: string }[];
    const regional = groups.filter(({ kind }) => kind === 'regional');
    expect(regional.reduce((sum, group) => sum + group.members, 0)).toBe(193);
    expect(groups.slice(-2)).toEqual([
      expect.objectContaining({ code: 'eu', name: 'European Union', members: 27, yes: 2, no: 0, open: 25 }),
      expect.objectContaining({ code: 'asean', members: 11 }),
    ]);
    expect((await countOf(askId)).body.groups).toHaveLength(regional.length);
  });
  it('tells on what evidence it rests', async () => {
    const askId = await freshAsk();
    const statementId = await aStatement(database, coalition.campaign, { askId, ...theAuthor() });
    await say(askId, all('support', ['FRA', 'DEU', 'ITA']), { grade: 'official_record' });
    await say(askId, { FJI: 'support', EUE: 'support' }, { grade: 'machine_transcript' });
    await say(askId, { PER: 'oppose' }, { occurredAt: daysAgo(200), grade: 'webcast' });
    await say(askId, { ITA: 'oppose', ESP: 'oppose' }, { voice: 'bloc', statementId, grade: 'webcast' });
    const { body } = await countOf(askId, '?yes=DEU');
    expect(body.positions).toMatchObject({
      // Germany is fixed by the what-if, and the European Union has no vote.
      known: 5,
      unknown: 187,
      staleByAge: 1,
      fromBlocs: 2,
      differing: 1,
    });
    expect(body.positions.grades.filter((one: any) => one.fresh + one.stale > 0)).toEqual([
      { grade: 'official_record', fresh: 1, stale: 0 },
      { grade: 'webcast', fresh: 2, stale: 1 },
      { grade: 'machine_transcript', fresh: 1, stale: 0 },
    ]);
    expect((await countOf(askId, '?maxAgeDays=365')).body.positions.staleByAge).toBe(0);
  });
  it('is not there for those without a seat, nor for an ask of another campaign', async () => {
    const askId = await freshAsk();
    const foreign = (await anAsk(database, coalition.other)).id;
    for (const name of ['outsider', 'admin'] as const) {
      for (const path of [`asks/${askId}/count`, 'counts', 'next-targets']) {
        expect((await coalition.clients[name].get(coalition.at(path))).status).toBe(404);
      }
    }
    for (const id of [foreign, newId()]) {
      expect((await countOf(id)).body.detail).toBe(
        'There is nothing of this kind here, or it is not yours to see.',
      );
    }
  });
});

describe('all asks at a glance', () => {
  it('say of each the same as its own count, the weightiest first, in four statements', async () => {
    const askId = await freshAsk(1);
    await say(askId, { ...all('support', members.slice(0, 60)), ...all('oppose', members.slice(60, 100)) });
    const glance = () => coalition.clients.plainMember.get(coalition.at('counts'));
    const { status, body } = await glance();
    expect(status).toBe(200);
    const items = body.items as any[];
    expect(items.map(({ ask }) => ask.priority)).toEqual(
      items.map(({ ask }) => ask.priority).toSorted((a, b) => a - b),
    );
    for (const item of items) {
      const one = (await countOf(item.ask.id)).body;
      expect(item).toEqual({
        ask: one.ask,
        summary: one.summary,
        tally: one.tally,
        needed: one.needed.abstain,
        passes: one.passes,
        short: one.short,
        moreToBlock: one.blocking.more,
        probability: one.forecast.probability,
        stale: one.positions.staleByDraft + one.positions.staleByAge,
        unknown: one.positions.unknown,
      });
    }
    expect(items[0]).toMatchObject({ ask: { id: askId }, tally: { yes: 60, no: 40 }, short: 20 });
    expect(await statementsOf(glance)).toBe(4);
  });
  it('are none in a campaign without asks', async () => {
    const { body } = await coalition.clients.outsider.get(`/api/campaigns/${coalition.other.id}/counts`);
    const asks = (body.items as any[]).length;
    await database.admin('delete from ask where campaign_id = $1', [coalition.other.id]);
    const empty = await coalition.clients.outsider.get(`/api/campaigns/${coalition.other.id}/counts`);
    const targets = await coalition.clients.outsider.get(`/api/campaigns/${coalition.other.id}/next-targets`);
    expect(asks).toBeGreaterThan(0);
    expect([empty.status, empty.body.items]).toEqual([200, []]);
    expect([targets.status, targets.body.items, targets.body.gaps]).toEqual([200, [], []]);
  });
});
