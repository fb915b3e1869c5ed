import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TIERS } from '#libs/domain';
import { newId } from '#libs/platform';
import { others, READERS, seers, statementsOf } from '../support/outreach.js';
import { aStatement, daysAgo } from '../support/overview.js';
import { all } from '../support/room.js';
import type { Amendment, New } from '#libs/data';
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

describe('the count of an ask', () => {
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
