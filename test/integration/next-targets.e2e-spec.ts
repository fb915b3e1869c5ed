import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TIERS } from '#libs/domain';
import { newId } from '#libs/platform';
import { anAsk, READERS, seers, statementsOf } from '../support/outreach.js';
import { aLead, anArticle, aProvision, aStatement, aText, daysAgo } from '../support/overview.js';
import { all, aRoom } from '../support/room.js';
import {
  say,
  next,
  of,
  reasonOf,
  closeVote,
  met,
  aNotice,
  database,
  members,
  coalition,
  askId,
  theAuthor,
  openTargetWorld,
  stopTargetWorld,
  begin,
} from '../support/next-targets.js';

beforeAll(openTargetWorld);
afterAll(stopTargetWorld);
beforeEach(begin);

describe('whom to see next about an ask', () => {
  it('is who would carry it, and says so in words', async () => {
    await closeVote();
    const [target] = members.slice(160);
    await say({ [target!]: 'undecided' });
    const { items, ask } = await next();
    expect(ask?.id).toBe(askId);
    expect(items).toHaveLength(10);
    const [first] = items;
    expect(first).toMatchObject({ code: target, votes: true, asks: [{ id: askId, stance: 'undecided' }] });
    expect(first!.asks[0]!.gain).toBeGreaterThan(0.01);
    expect(first!.reasons.map(({ code }) => code)).toEqual(['threshold', 'swing', 'stance', 'no_contact']);
    expect(reasonOf(first!, 'threshold')).toMatchObject({ askId, count: 1, of: expect.any(Number) });
    const swing = reasonOf(first!, 'swing') as { from: number; to: number };
    expect(swing.to - swing.from).toBeCloseTo(first!.asks[0]!.gain, 12);
    expect(reasonOf(first!, 'stance')).toMatchObject({ askId, attitude: 'open' });
    expect(reasonOf(first!, 'no_contact')).toMatchObject({ askId: null });
    // Of those of whom nothing is known none is better than another: they share a rank, and it is said of how many.
    const unknown = (await next('?limit=200')).items.filter(({ asks: [about] }) => about?.stance === null);
    expect(new Set(unknown.map(({ rank }) => rank)).size).toBe(1);
    expect(unknown.map(({ equals }) => equals)).toEqual(unknown.map(() => unknown.length - 1));
    // Sure opponents would move the chance most, and are the last to be moved.
    const ranked = (await next('?limit=200')).items.map(({ code }) => code);
    expect(ranked).toHaveLength(193);
    expect(ranked.indexOf(members[80]!)).toBeGreaterThan(ranked.indexOf(members[192]!));
  });
  it('are first whom nobody met, then those met long ago, and last whom somebody has just met', async () => {
    await closeVote();
    const [longAgo, justNow, never] = members.slice(160, 163) as [string, string, string];
    await say(all('undecided', [longAgo, justNow, never]));
    await aNotice(longAgo, 'coalition', daysAgo(30));
    const interactionId = await met(justNow);
    const { items, gaps } = await next('?limit=200');
    const order = items.map(({ code }) => code).filter((code) => [longAgo, justNow, never].includes(code));
    expect(order).toEqual([never, longAgo, justNow]);
    expect(of(items, longAgo).lastContact).toMatchObject({
      organisation: 'Here organisation',
      interactionId: null,
    });
    expect(reasonOf(of(items, longAgo), 'last_contact')).toBeDefined();
    expect(of(items, justNow).lastContact).toMatchObject({ interactionId });
    // The list of delegations, which is sorted by it, says the same.
    const list = await coalition.clients.plainMember.get(coalition.at('delegations?limit=200'));
    const listed = list.body.items as typeof items;
    const instants = (from: typeof items) =>
      [longAgo, justNow].map((code) => of(from, code).lastContact?.occurredAt.instant);
    expect(instants(listed)).toEqual(instants(items));
    expect(of(listed, never).lastContact).toBeNull();
    expect(reasonOf(of(items, justNow), 'recent_contact')).toBeDefined();
    expect(gaps.map(({ code }) => code)).toEqual(
      members.slice(160).filter((code) => code !== longAgo && code !== justNow),
    );
  });
  it('does not count a contact that was taken back, not even for who took it back', async () => {
    await closeVote();
    const [seen] = members.slice(160);
    await say({ [seen!]: 'undecided' });
    await aNotice(seen!, 'coalition', daysAgo(0));
    expect(of((await next('?limit=200')).items, seen!).lastContact).not.toBeNull();
    await database.admin('update contact_notice set undone_at = clock_now() where delegation_code = $1', [
      seen,
    ]);
    expect(of((await next('?limit=200')).items, seen!).lastContact).toBeNull();
  });
  it('says of nobody that a yes is missing while little is known', async () => {
    await say({ FJI: 'support', KEN: 'lean_support', PER: 'oppose' });
    const { items } = await next('?limit=200');
    expect(items.filter((target) => reasonOf(target, 'threshold'))).toEqual([]);
  });
  it('says when a stance is older than the draft', async () => {
    const provisionId = await aProvision(database, coalition.campaign, askId);
    for (const ordinal of [1, 2]) {
      const textVersionId = await aText(database, coalition.campaign, {
        ordinal,
        circulatedOn: daysAgo(60 - ordinal * 20).slice(0, 10),
      });
      await anArticle(database, coalition.campaign, {
        textVersionId,
        provisionId,
        number: '5',
        changed: ordinal === 2,
      });
      if (ordinal === 1) await say({ FJI: 'support' }, { textVersionId });
    }
    const fiji = of((await next('?limit=200')).items, 'FJI');
    expect(fiji.asks[0]).toMatchObject({ stance: 'support', stale: 'draft' });
    expect(reasonOf(fiji, 'stale')).toMatchObject({ askId, attitude: 'for' });
    expect(reasonOf(fiji, 'stance')).toBeUndefined();
  });
  it('weighs the bloc for which a delegation spoke, an observer included, and names where it differs', async () => {
    await closeVote();
    const statementId = await aStatement(database, coalition.campaign, { askId, ...theAuthor() });
    await say({ FRA: 'undecided' });
    await say({ FRA: 'support' }, { voice: 'bloc', statementId, occurredAt: daysAgo(1) });
    let france = of((await next('?limit=200')).items, 'FRA');
    expect(reasonOf(france, 'speaks_for')).toMatchObject({ count: 26, group: 'European Union' });
    expect(reasonOf(france, 'differs')).toMatchObject({ askId });

    await database.admin(
      `update statement set speaker_code = 'EUE', excepted = '{DEU}', aligned = '{NOR,EUE}'`,
    );
    const { items } = await next('?limit=200');
    const union = of(items, 'EUE');
    expect(union).toMatchObject({ votes: false, asks: [{ gain: 0, chance: 0 }] });
    expect(reasonOf(union, 'speaks_for')).toMatchObject({ count: 27, group: 'European Union' });
    france = of(items, 'FRA');
    expect(reasonOf(france, 'speaks_for')).toBeUndefined();

    await database.admin('update statement set removed_at = clock_now(), removed_by = author_id');
    expect(of((await next('?limit=200')).items, 'EUE')).toBeUndefined();
  });
  it('names who leads the talks, so that the right one goes', async () => {
    await aLead(
      database,
      coalition.campaign,
      'FJI',
      coalition.campaign.organisationId,
      coalition.people.author.id,
    );
    await aLead(database, coalition.campaign, 'KEN', coalition.campaign.organisationId);
    const { items } = await next('?limit=200');
    const { lead } = of(items, 'FJI');
    expect(lead).toMatchObject({
      organisation: 'Here organisation',
      user: expect.stringMatching(/^Person /),
    });
    expect(of(items, 'FJI').reasons.at(-1)).toMatchObject({ code: 'lead', askId: null });
    expect(of(items, 'KEN').lead).toMatchObject({ organisation: 'Here organisation', user: null });
  });
  it('follows another rule: by consensus those who object', async () => {
    await say({ ...all('support', members.slice(0, 20)), PER: 'oppose', KEN: 'lean_against' });
    const { items } = await next('?rule=consensus&limit=200');
    const threshold = items.filter(({ reasons }) => reasons.some(({ code }) => code === 'threshold'));
    expect(threshold.map(({ code }) => code).toSorted()).toEqual(['KEN', 'PER']);
    expect(reasonOf(of(items, 'PER'), 'threshold')).toMatchObject({ count: 2 });
  });
  it('refuses what makes no sense', async () => {
    const get = (path: string) => coalition.clients.plainMember.get(coalition.at(path));
    for (const [query, field] of [
      ['limit=0', 'limit'],
      ['limit=201', 'limit'],
      ['limit=ten', 'limit'],
      ['rule=half', 'rule'],
      ['yes=FJI', 'yes'],
    ]) {
      for (const path of [`asks/${askId}/next-targets`, 'next-targets']) {
        const { status, body } = await get(`${path}?${query}`);
        expect([status, body.fields[0].path]).toEqual([400, field]);
      }
    }
    expect((await get(`asks/${newId()}/next-targets`)).status).toBe(404);
    expect((await get('asks/none/next-targets')).body.fields[0].path).toBe('askId');
  });
  it('takes the same few statements for a quiet campaign and a busy one', async () => {
    const quiet = await statementsOf(() => next());
    await closeVote();
    await anAsk(database, coalition.campaign, 2);
    for (const code of members.slice(0, 10)) await met(code);
    await aLead(database, coalition.campaign, 'FJI', coalition.campaign.organisationId);
    expect([
      quiet,
      await statementsOf(() => next('?limit=200')),
      await statementsOf(() => next('', 'next-targets')),
    ]).toEqual([5, 5, 5]);
  });
});

describe('whom to see next over all asks', () => {
  it('weighs the asks by their priority, and says for which', async () => {
    await closeVote();
    const minor = await anAsk(database, coalition.campaign, 20);
    const [major, lesser] = members.slice(160, 162) as [string, string];
    await say({ [major]: 'lean_support', [lesser]: 'support' }, { confidence: 1 });
    await aRoom(
      database,
      coalition.campaign,
      { askId: minor.id, ...theAuthor() },
      {
        ...all('support', members.slice(0, 80)),
        ...all('oppose', members.slice(80, 160)),
        [lesser]: 'undecided',
      },
    );
    const { items, gaps, ask } = await next('?limit=200', 'next-targets');
    expect(ask).toBeNull();
    expect(items).toHaveLength(193);
    expect(items.every(({ asks }) => asks.length === 2)).toBe(true);
    const first = items.find(({ code }) => code === members[170])!;
    expect(first.asks.map(({ id }) => id)).toEqual([askId, minor.id]);
    expect(reasonOf(first, 'stance')).toMatchObject({ askId, attitude: null });
    expect(first.reasons.filter(({ code }) => code === 'no_contact')).toHaveLength(1);
    expect(gaps.find(({ code }) => code === members[170])?.openAsks).toBe(2);
    expect(gaps.find(({ code }) => code === lesser)?.openAsks).toBe(1);
    expect(gaps.find(({ code }) => code === members[0])).toBeUndefined();
  });
});

describe('a contact that a reader may not know of', () => {
  it.each(TIERS)('changes no byte of the answers when it is shared at the tier %s', async (tier) => {
    await closeVote();
    const paths = [
      `asks/${askId}/next-targets?limit=200`,
      'next-targets?limit=200',
      `asks/${askId}/count`,
      'counts',
    ];
    const seated = READERS.filter((name) => name !== 'outsider' && name !== 'admin');
    const answers = async () => {
      const texts: Record<string, string> = {};
      for (const name of seated) {
        const all = await Promise.all(paths.map((path) => coalition.clients[name].get(coalition.at(path))));
        expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
        texts[name] = all.map(({ text }) => text).join('\n');
      }
      return texts;
    };
    const before = await answers();
    expect(await answers()).toEqual(before);
    const [first, second, third] = members.slice(160) as [string, string, string];
    await met(first, tier);
    await aNotice(second, tier, daysAgo(0));
    await database.make.statement({
      ...{ campaignId: coalition.campaign.id, organisationId: coalition.campaign.organisationId },
      ...{
        authorId: coalition.people.author.id,
        speakerCode: third,
        groupCode: 'eu',
        tier,
        occurredAt: new Date(),
      },
    });
    const after = await answers();
    const changed = seated.filter((name) => before[name] !== after[name]);
    expect(changed).toEqual(seated.filter((name) => seers(tier).includes(name)));
  });
});
