import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TIERS, type DecisionRule, type Stance } from '#libs/domain';
import { newId } from '#libs/platform';
import type { TestDatabase } from '../support/database.js';
import { startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { aCampaign } from '../support/makers.js';
import {
  aCoalition,
  anAsk,
  others,
  READERS,
  seers,
  statementsOf,
  type Coalition,
} from '../support/outreach.js';
import { anArticle, aProvision, aStatement, aText, daysAgo } from '../support/overview.js';
import { all, aRoom, memberCodes, type RoomOptions } from '../support/room.js';
import type { Amendment, New } from '#libs/data';

let demarche: TestDemarche;
let database: TestDatabase;
let coalition: Coalition;
let members: string[];

beforeAll(async () => {
  demarche = await startDemarche();
  database = demarche.database;
  coalition = await aCoalition(demarche);
  members = await memberCodes(database);
});
afterAll(() => demarche.stop());

const theAuthor = () => ({
  authorId: coalition.people.author.id,
  organisationId: coalition.campaign.organisationId,
});
const freshAsk = async (priority = 50) => (await anAsk(database, coalition.campaign, priority)).id;
const say = (askId: string, stances: Record<string, Stance>, more: Partial<RoomOptions> = {}) =>
  aRoom(database, coalition.campaign, { askId, ...theAuthor(), ...more }, stances);
const countOf = (askId: string, query = ''): Promise<Answer> =>
  coalition.clients.plainMember.get(coalition.at(`asks/${askId}/count${query}`));

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
      ...{ code: 'carries_for_sure', yes: 97, no: 94, needed: 96 },
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
        ...{ short: 2, yes: 4, no: 3, open: 186, needed: 5, nearest: [], tie: null },
      },
      tally: { yes: 4, no: 3, open: 186 },
      needed: { abstain: 5 },
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

  it('answers a what-if from its address and touches no data', async () => {
    const askId = await freshAsk();
    await say(askId, all('support', ['FJI', 'TUV', 'KEN']));
    const rows = () =>
      database.admin(
        `select (select count(*) from position_event) as events, (select count(*) from position_head) as heads,
           (select count(*) from audit_event) as audited, (select count(*) from idempotency_record) as kept`,
      );
    const before = await rows();
    const query =
      '?yes=PER&no=fji,%20tuv&abstain=NOR&abstain=SWE&absent=NRU&turnout=0.5000000000000001&rule=simple_majority';
    const { body } = await countOf(askId, query);
    expect(body.scenario).toEqual({
      yes: ['PER'],
      no: ['FJI', 'TUV'],
      abstain: ['NOR', 'SWE'],
      absent: ['NRU'],
      turnout: 0.5000000000000001,
      stale: 'ignore',
      maxAgeDays: 180,
    });
    expect(body.tally).toEqual({ yes: 2, no: 2, open: 186, abstain: 2, absent: 1 });
    expect(193 - body.forecast.expected.absent).toBeCloseTo(193 / 2, 9);
    expect((await countOf(askId)).body.tally.yes).toBe(3);
    expect(await rows()).toEqual(before);
  });

  it('gives chances that add up', async () => {
    const askId = await freshAsk();
    await say(askId, { ...all('support', members.slice(0, 100)), ...all('oppose', members.slice(100, 140)) });
    const { forecast } = (await countOf(askId)).body;
    const { yes, no, abstain, absent } = forecast.expected;
    expect(yes + no + abstain + absent).toBeCloseTo(193, 9);
    expect(forecast.probability).toBeGreaterThan(0);
    expect(forecast.probability).toBeLessThan(1);
    expect(forecast.yes.low).toBeLessThan(forecast.yes.median);
    expect(forecast.yes.median).toBeLessThan(forecast.yes.high);
    expect(Math.abs(forecast.yes.median - yes)).toBeLessThan(1);
  });

  it('takes four statements, with one position and with hundreds', async () => {
    const [few, many] = [await freshAsk(), await freshAsk()];
    await say(few, { FJI: 'support' });
    await say(many, all('support', members));
    expect(await statementsOf(() => countOf(few))).toBe(4);
    expect(await statementsOf(() => countOf(many, '?rule=consensus&group=eu&turnout=0.5'))).toBe(4);
  });

  it.each<[string, string, RegExp]>([
    ['?rule=half', 'rule', /one of/],
    ['?absent=FJI,XXX', 'absent[1]', /"XXX" is not a delegation/],
    ['?absent=FJI,FJI', 'absent[1]', /already named under absent/],
    ['?yes=FJI&absent=TUV,fji', 'absent[1]', /already named under yes/],
    ['?no=EUE', 'no[0]', /has no vote/],
    ['?abstain=%00', 'abstain[0]', /not a delegation/],
    ['?turnout=1.01', 'turnout', /0 to 1/],
    ['?turnout=-0.1', 'turnout', /0 to 1/],
    ['?turnout=most', 'turnout', /0 to 1/],
    ['?turnout=', 'turnout', /0 to 1/],
    ['?turnout=0.1&turnout=0.2', 'turnout', /0 to 1/],
    ['?turnout=NaN', 'turnout', /0 to 1/],
    ['?stale=maybe', 'stale', /one of/],
    ['?maxAgeDays=0', 'maxAgeDays', /at least 1/],
    ['?maxAgeDays=1.5', 'maxAgeDays', /whole number/],
    ['?group=nobody', 'group[0]', /not the code of a group/],
    ['?group=eu,eu', 'group', /twice/],
    ['?threshold=0', 'threshold', /should not exist/],
  ])('refuses %s at the field %s', async (query, field, message) => {
    const { status, body } = await countOf(await freshAsk(), query);
    expect([status, body.fields[0].path]).toEqual([400, field]);
    expect(body.fields[0].detail).toMatch(message);
  });

  it('refuses a list that is longer than the room', async () => {
    const { status, body } = await countOf(await freshAsk(), `?yes=${Array(201).fill('FJI').join(',')}`);
    expect([status, body.fields]).toEqual([
      400,
      [{ path: 'yes', code: 'arrayMaxSize', params: { most: 200 }, detail: 'yes must name at most 200.' }],
    ]);
  });

  it('refuses a group to which no member belongs that day', async () => {
    await database.admin(
      `insert into delegation_group (code, name, kind, source) values ('gone', 'A group of the past', 'bloc', 'A page')`,
    );
    await database.admin(
      `insert into group_membership (id, group_code, delegation_code, valid_from, valid_to)
       values ($1, 'gone', 'FJI', '1970-01-01', '1980-01-01'), ($2, 'gone', 'EUE', null, null)`,
      [newId(), newId()],
    );
    const { status, body } = await countOf(await freshAsk(), '?group=eu,gone');
    expect([status, body.fields]).toEqual([
      400,
      [
        {
          path: 'group[1]',
          code: 'counts.emptyGroup',
          params: { shown: '"gone"' },
          detail: 'No member with a vote belongs to "gone" on this day.',
        },
      ],
    ]);
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

describe('the count of an amendment', () => {
  const anAmendment = async (
    askId: string,
    { sponsors = {}, ...more }: Partial<New<Amendment>> & { sponsors?: Record<string, string | null> } = {},
  ) => {
    const campaignId = coalition.campaign.id;
    const amendmentId = await database.make.amendment({
      ...{
        campaignId,
        organisationId: coalition.campaign.organisationId,
        authorId: coalition.people.author.id,
      },
      ...{ askId, proposedOn: daysAgo(20).slice(0, 10), ...more },
    });
    for (const [delegationCode, until] of Object.entries(sponsors))
      await database.make.amendmentSponsor({ campaignId, amendmentId, delegationCode, until });
    return amendmentId;
  };
  const amendmentCount = (id: string, query = '') =>
    coalition.clients.plainMember.get(coalition.at(`amendments/${id}/count${query}`));

  it('turns positions round where the amendment defeats the ask, and leaves them where it serves it', async () => {
    const askId = await freshAsk();
    await say(askId, { ...all('support', ['FJI', 'KEN', 'NOR']), ...all('oppose', ['CHN', 'RUS']) });
    const defeats = (await amendmentCount(await anAmendment(askId))).body;
    expect(defeats).toMatchObject({
      ask: { id: askId },
      amendment: { title: 'Delete it', effect: 'defeats', sponsors: [] },
      tally: { yes: 2, no: 3 },
      passes: false,
    });
    expect(defeats.objectors.map((one: any) => one.name)).toEqual(['Fiji', 'Kenya', 'Norway']);
    expect(defeats.summary).toMatchObject({ code: 'open_decide', short: 4 });
    const absolute = (await amendmentCount(defeats.amendment.id, '?rule=absolute_majority')).body;
    expect(absolute.blocking.nearest).toEqual([
      expect.objectContaining({ code: 'CHN', stance: 'oppose', countedAs: 'yes', attitude: 'for' }),
      expect.objectContaining({ code: 'RUS' }),
    ]);
    const serves = (await amendmentCount(await anAmendment(askId, { effect: 'serves' }))).body;
    expect(serves.tally).toMatchObject({ yes: 3, no: 2 });
    expect(serves.forecast).toEqual((await countOf(askId)).body.forecast);
  });

  it('counts its sponsors of today as yes, unless their own later word says otherwise', async () => {
    const askId = await freshAsk();
    const statementId = await aStatement(database, coalition.campaign, { askId, ...theAuthor() });
    // Before the amendment they had spoken for the ask; since then one has again, one is silent, one wavers.
    await say(askId, all('support', ['CHN', 'RUS', 'IRN', 'CUB', 'PRK', 'BLR', 'EUE']), {
      occurredAt: daysAgo(40),
    });
    await say(askId, { RUS: 'support', IRN: 'silent', CUB: 'undecided' }, { occurredAt: daysAgo(5) });
    await say(askId, { PRK: 'champion' }, { occurredAt: daysAgo(4), voice: 'bloc', statementId });
    const id = await anAmendment(askId, {
      sponsors: { CHN: null, RUS: null, IRN: null, CUB: null, PRK: null, EUE: null, BLR: daysAgo(1) },
    });
    const { body } = await amendmentCount(id, '?rule=simple_majority');
    expect(body.amendment.sponsors.map((one: any) => one.code).toSorted()).toEqual([
      'CHN',
      'CUB',
      'EUE',
      'IRN',
      'PRK',
      'RUS',
    ]);
    expect(body.objectors.map((one: any) => one.code)).toEqual(['BLR', 'RUS']);
    expect(body).toMatchObject({ tally: { yes: 3, no: 2, open: 188 }, positions: { sponsors: 3, known: 3 } });
    expect(await statementsOf(() => amendmentCount(id))).toBe(4);
  });

  it('takes the same what-ifs and refuses the same mistakes', async () => {
    const id = await anAmendment(await freshAsk(), { sponsors: { CHN: null } });
    const { body } = await amendmentCount(id, '?yes=FJI&no=CHN&rule=simple_majority');
    expect(body).toMatchObject({ tally: { yes: 1, no: 1 }, positions: { sponsors: 0, unknown: 191 } });
    const wrong = await amendmentCount(id, '?absent=FJI,,XXX');
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'absent[1]']);
  });

  it('is there for those who see the amendment, and for nobody else', async () => {
    const askId = await freshAsk();
    for (const tier of TIERS) {
      const id = await anAmendment(askId, { tier, sponsors: { CHN: null } });
      for (const name of READERS) {
        const answer = await coalition.clients[name].get(coalition.at(`amendments/${id}/count`));
        expect([tier, name, answer.status]).toEqual([tier, name, seers(tier).includes(name) ? 200 : 404]);
      }
    }
    expect((await amendmentCount(newId())).body.detail).toBe(
      'There is nothing of this kind here, or it is not yours to see.',
    );
  });
});

describe('what a reader may not see', () => {
  it.each(TIERS)('changes no byte of the answers when it is shared at the tier %s', async (tier) => {
    const askId = await freshAsk(3);
    const amendmentId = await database.make.amendment({
      ...{ campaignId: coalition.campaign.id, organisationId: coalition.campaign.organisationId },
      ...{ authorId: coalition.people.author.id, askId, tier: 'public' },
    });
    await say(askId, { ...all('support', members.slice(0, 80)), ...all('oppose', members.slice(80, 120)) });
    const paths = [
      `asks/${askId}/count`,
      `asks/${askId}/count?rule=simple_majority&stale=count&turnout=0.8&group=eu`,
      `amendments/${amendmentId}/count`,
      'counts',
      `asks/${askId}/next-targets?limit=200`,
      'next-targets?limit=200',
    ];
    const seated = READERS.filter((name) => name !== 'outsider' && name !== 'admin');
    const answers = async () => {
      const texts = new Map<string, string>();
      for (const name of seated) {
        for (const path of paths) {
          const { status, text } = await coalition.clients[name].get(coalition.at(path));
          expect([path, status]).toEqual([path, 200]);
          texts.set(`${name} ${path}`, text);
        }
      }
      return texts;
    };
    const before = await answers();
    // A supporter turns, somebody unknown speaks, an opponent wavers; nobody else hears of it.
    await say(
      askId,
      { [members[0]!]: 'oppose', [members[150]!]: 'champion', [members[90]!]: 'undecided' },
      { tier },
    );
    const after = await answers();
    const changed = seated.filter((name) =>
      paths.some((path) => before.get(`${name} ${path}`) !== after.get(`${name} ${path}`)),
    );
    expect(changed).toEqual(seated.filter((name) => seers(tier).includes(name)));
    for (const name of seated.filter((reader) => others(tier).includes(reader))) {
      for (const path of paths) expect(after.get(`${name} ${path}`)).toBe(before.get(`${name} ${path}`));
    }
  });

  it('says of its scope the same whatever there is', async () => {
    const [bare, full] = [await freshAsk(), await freshAsk()];
    await say(full, all('support', members), { tier: 'me' });
    const scopes = await Promise.all([bare, full].map(async (id) => (await countOf(id)).body.scope));
    expect(scopes[0]).toEqual(scopes[1]);
    const core = await coalition.clients.coreMember.get(coalition.at(`asks/${bare}/count`));
    expect([scopes[0].tiers.includes('core'), core.body.scope.tiers.includes('core')]).toEqual([false, true]);
  });
});
