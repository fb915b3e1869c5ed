import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldedText } from '#libs/data';
import { foldForSearch } from '#libs/domain';
import { newId } from '#libs/platform';
import { others, READERS, seers, type ReaderName } from '../support/outreach.js';
import {
  get,
  search,
  demarche,
  coalition,
  warrantId,
  openSearchWorld,
  stopSearchWorld,
} from '../support/search.js';

beforeAll(openSearchWorld);
afterAll(stopSearchWorld);

describe('a search', () => {
  it.each([
    ['UK', 'delegation GBR'],
    ['Burma', 'delegation MMR'],
    ['Vietnam', 'delegation VNM'],
    ['Ivory Coast', 'delegation CIV'],
    ['UAE', 'delegation ARE'],
    ['allemagne', 'delegation DEU'],
    ['o’brien', 'person Aoife O’Brien'],
    ["o'brien", 'person Aoife O’Brien'],
    ['obrien aoife', 'person Aoife O’Brien'],
    ['linh tran', 'person Trần Linh'],
    ['nguyen anh', 'delegate Nguyễn Văn Ánh'],
    ["reseau d'action", 'organisation Réseau d’Action Ouest'],
    ['rao', 'organisation Réseau d’Action Ouest'],
    ['warrant judicial', 'ask Judicial warrant for interception'],
    ['interception', 'ask Judicial warrant for interception'],
    ['article 24', 'article Conditions and safeguards'],
    ['المادة ٢٤', 'article Conditions and safeguards'],
    ['conditions safe', 'article Conditions and safeguards'],
    ['informals', 'meeting Informals on safeguards'],
    ['strasse', 'task Brief Straße & Łódź'],
    ['lodz and brief', 'task Brief Straße & Łódź'],
    ['brief burma', 'task Brief Straße & Łódź'],
    ['brief birmanie', 'task Brief Straße & Łódź'],
    ['brief ivory coast', 'task Brief them again'],
    ['caricom', 'statement CARICOM on remedies'],
    ['concluding', 'session Concluding session'],
    ['speakers list', 'deadline Speakers’ list closes'],
    ['updated draft', 'text Updated draft text'],
    ['written french', 'delegate Nguyễn Văn Ánh'],
    ['5555 0199', 'delegate Nguyễn Văn Ánh'],
    ['may by shall', 'amendment Replace “may” by “shall”'],
    ['ac.291/l.7', 'amendment Replace “may” by “shall”'],
    ['delete subparagraph', 'vote Motion to delete subparagraph four'],
    ['collection real', 'provision Collection in real time'],
    ['geneva viet nam', 'post Geneva'],
    ['friends encryption', 'coalition Friends of encryption'],
    ['proportionality', 'article Conditions and safeguards'],
    ['traffic data', 'interaction GBR'],
    ['traffic united kingdom', 'interaction GBR'],
  ])('for %s finds first %s', async (typed, expected) => {
    const [best] = await search(typed);
    const said = best?.kind === 'delegation' ? best.id : (best?.title ?? best?.delegation?.code);
    expect(`${best?.kind} ${said}`).toBe(expected);
  });
  it('finds groups of the campaign’s own and saved views by name, a private view for its owner alone', async () => {
    const { author, coordinator } = coalition.clients;
    const group = await coordinator.post(coalition.at('own-groups'), {
      ...{ name: 'Friends of oversight', members: [{ code: 'FJI' }] },
    });
    const view = (name: string, shared: boolean) =>
      author.post(coalition.at('views'), { screen: 'matrix', name, search: 'group=eu', shared });
    const made = [group, await view('Oversight in the Union', true), await view('Oversight for me', false)];
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
    const found = async (name: ReaderName) =>
      (await search('oversight', name)).map(({ kind, title }) => `${kind} ${title}`).toSorted();
    const all = ['group Friends of oversight', 'view Oversight in the Union'];
    expect(await found('coordinator')).toEqual(all);
    expect(await found('author')).toEqual([...all, 'view Oversight for me'].toSorted());
    const [shared] = (await search('oversight union')).map(({ id, detail, ...hit }) => [
      id,
      detail,
      (hit as { state?: string }).state,
    ]);
    expect(shared).toEqual([made[1]!.body.id, 'group=eu', 'matrix']);

    const remove = { 'If-Match': '"1"' };
    await author.call('DELETE', coalition.at(`views/${made[1]!.body.id}`), undefined, remove);
    await coordinator.call('DELETE', coalition.at(`own-groups/${group.body.code}`), undefined, remove);
    expect(await found('coordinator')).toEqual([]);
  });
  it('finds a letter by each of its titles and by whom it goes to, at whatever state, until it is removed', async () => {
    const { coordinator } = coalition.clients;
    const text = (language: string, title: string, authentic: boolean) => ({
      ...{ language, title, salutation: '', body: 'We ask.', authentic, note: '' },
    });
    const made = await coordinator.post(coalition.at('letters'), {
      title: 'Open letter on oversight',
      texts: [text('en', 'Oversight bodies', true), text('fr', 'Organes de contrôle', false)],
      addressees: [
        { kind: 'mission', name: 'Permanent Mission', salutation: '', copy: false, delegationCode: 'CIV' },
      ],
    });
    expect(made.status).toBe(201);
    const ofLetters = async (typed: string, name?: ReaderName) =>
      (await search(typed, name)).filter(({ kind }) => kind === 'letter').map(({ id }) => id);
    for (const typed of ['open letter oversight', 'organes de controle', 'letter ivoire'])
      expect(await ofLetters(typed)).toEqual([made.body.id]);
    expect(await ofLetters('oversight bodies', 'author')).toEqual([made.body.id]);
    const path = coalition.at(`letters/${made.body.id}`);
    expect((await coordinator.call('DELETE', path, undefined, { 'If-Match': '"1"' })).status).toBe(204);
    expect(await ofLetters('open letter oversight')).toEqual([]);
  });
  it('gives the best first, and what only belongs to it last', async () => {
    const ranks = (await search('burma')).map(({ kind, rank }) => [kind, rank]);
    expect(ranks).toEqual([
      ['delegation', 0],
      ['task', 5],
    ]);
  });
  it.each(['?!', 'xyzzy', 'warrant xyzzy'])('finds nothing for %s', async (typed) => {
    expect(await search(typed)).toEqual([]);
  });
  it.each(['', 'q=', `q=${'a'.repeat(101)}`, 'q=a&limit=0'])('refuses ?%s', async (query) => {
    const answer = await coalition.clients.author.get(coalition.at(`search?${query}`));
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([
      400,
      query.endsWith('0') ? 'limit' : 'q',
    ]);
  });
  it.each(['me', 'organisation', 'core', 'coalition', 'public'] as const)(
    'finds what is shared at the tier %s for those who see it, and changes no answer to others',
    async (tier) => {
      const word = `canary${tier}`;
      const of = (name: ReaderName) =>
        name === 'outsider' || name === 'admin' ? Promise.resolve([]) : search(word, name);
      const before = await Promise.all(others(tier).map(of));
      const by = { campaignId: coalition.campaign.id, authorId: coalition.people.author.id, tier };
      const { organisation_id: organisationId } = (
        await demarche.database.admin<{ organisation_id: string }>(
          'select organisation_id from membership where user_id = $1',
          [by.authorId],
        )
      )[0]!;
      const { make } = demarche.database;
      const occurredAt = new Date('2024-08-03T15:00Z');
      await make.interaction({ ...by, organisationId, delegationCode: 'FJI', occurredAt, note: word });
      await make.task({ ...by, organisationId, title: word });
      await make.delegate({ ...by, organisationId, delegationCode: 'FJI', name: word });
      await make.statement({ ...by, organisationId, title: word, occurredAt });
      const amendmentId = newId();
      await make.amendment({ ...by, organisationId, id: amendmentId, askId: warrantId, title: word });
      // A vote has no tier: of the amendment's name it is found only for those who see the amendment.
      const { campaignId, authorId } = by;
      await make.vote({ campaignId, authorId, organisationId, amendmentId, heldAt: occurredAt });
      const delegate = { ...by, tier: 'coalition' as const, organisationId, delegationCode: 'FJI' };
      const [noted, reached] = [newId(), newId()];
      await make.delegate({ ...delegate, id: noted });
      await make.delegateNote({ ...by, organisationId, delegateId: noted, note: word });
      await make.delegate({ ...delegate, id: reached });
      await make.contactPoint({ ...by, organisationId, delegateId: reached, value: word });
      expect(await Promise.all(others(tier).map(of))).toEqual(before);
      for (const name of seers(tier) as ReaderName[]) {
        expect((await search(word, name)).map(({ kind }) => kind).sort()).toEqual([
          'amendment',
          ...['delegate', 'delegate', 'delegate'],
          'interaction',
          'statement',
          'task',
          'vote',
        ]);
      }
      expect(READERS).toHaveLength(seers(tier).length + others(tier).length);
    },
  );
  it('compares in the database what the finder compares', async () => {
    const points = [
      [0x20, 0x2fff],
      [0xac00, 0xac60],
      [0xfb00, 0xfdff],
      [0xfe70, 0xffee],
    ] as const;
    const letters = points.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
    );
    const texts = letters.map((letter) => `x${letter}y`);
    const words = texts.map((text) => foldForSearch(text).split(' '));
    const rows = await demarche.database.admin<{ missed: string[] }>(
      `select array_agg(t) as missed from (select t, ${foldedText('t')} as folded, w from
        unnest($1::text[], $2::text[]) as n (t, w)) f
       where exists (select from unnest(string_to_array(w, ' ')) as word where position(${foldedText('word')} in folded) = 0)`,
      [texts, words.map((each) => each.join(' '))],
    );
    expect(rows[0]?.missed ?? []).toEqual([]);
  });
});

describe('the q of a list', () => {
  it.each([
    ['members', 'o’brien', 'Aoife O’Brien'],
    ['members', "O'BRIEN", 'Aoife O’Brien'],
    ['members', 'linh tran', 'Trần Linh'],
    ['organisations', 'rao', 'Réseau d’Action Ouest'],
    ['organisations', "ouest d'action", 'Réseau d’Action Ouest'],
    ['asks', 'interception', 'Judicial warrant for interception'],
    ['asks', 'remedy effective', 'Effective remedy'],
    ['tasks', 'brief birmanie', 'Brief Straße & Łódź'],
    ['tasks', 'strasse', 'Brief Straße & Łódź'],
    ['delegations', 'UK', 'United Kingdom of Great Britain and Northern Ireland'],
    ['delegations', 'korea south', 'Republic of Korea'],
  ])('of %s: %s finds first %s', async (list, typed, expected) => {
    const [first] = (await get(`${list}?q=${encodeURIComponent(typed)}`)).items;
    expect(first?.['name'] ?? first?.title ?? first?.['shortName']).toBe(expected);
  });
  it.each(['members', 'organisations', 'asks', 'tasks', 'delegations'])(
    'of %s leaves out what does not answer, and goes from page to page in the order of the match',
    async (list) => {
      expect((await get(`${list}?q=xyzzy`)).items).toEqual([]);
      const typed = {
        members: 'o',
        organisations: 'r',
        asks: 'interception',
        tasks: 'brief',
        delegations: 'guinea',
      };
      const q = `q=${typed[list as keyof typeof typed]}`;
      const whole = (await get(`${list}?${q}`)).items.map(({ id, ...rest }) => id ?? rest['code']);
      const paged: unknown[] = [];
      let cursor = '';
      for (;;) {
        const { items, next } = await get(`${list}?${q}&limit=1${cursor}`);
        paged.push(...items.map(({ id, ...rest }) => id ?? rest['code']));
        if (!next) break;
        cursor = `&cursor=${next}`;
      }
      expect(paged).toEqual(whole);
      expect(whole.length).toBeGreaterThan(0);
    },
  );
  it('shows nobody’s task that the reader may not see', async () => {
    const word = `hidden-${newId()}`;
    await demarche.database.make.task({
      ...{ campaignId: coalition.campaign.id, organisationId: coalition.campaign.organisationId },
      ...{ authorId: coalition.people.coordinator.id, tier: 'me' as const, title: word },
    });
    expect((await get(`tasks?q=${word}`)).items).toHaveLength(1);
    expect((await get(`tasks?q=${word}`, 'author')).items).toEqual([]);
  });
});
