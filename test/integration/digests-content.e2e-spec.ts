import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDeadline, setClock } from '../support/makers.js';
import {
  demarche,
  campaign,
  person,
  WITHIN,
  anInteraction,
  anAsk,
  aPosition,
  aTask,
  composeFor,
  mailOf,
  everythingIn,
  openDigestWorld,
  stopDigestWorld,
  begin,
} from '../support/digest-world.js';

beforeAll(openDigestWorld);
afterAll(stopDigestWorld);
beforeEach(begin);

describe('the weekly digest', () => {
  it('says the same facts in both forms, with the most pressing task of the reader on top', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person({ name: 'Ploy' })];
    await anInteraction('They asked\r\nfor wording', { author });
    await aTask('Later task', { author, assigneeId: reader.id });
    await aTask('Overdue task', { author, assigneeId: reader.id, dueAt: '2024-08-02T10:00:00Z' });
    await aTask('Finished task', { author, state: 'done', closedAt: WITHIN });
    await aDeadline(demarche.database, campaign, { title: 'The close', dueAt: '2024-08-09T22:00:00Z' });
    await aDeadline(demarche.database, campaign, { title: 'Far away', dueAt: '2024-10-09T22:00:00Z' });
    await demarche.database.admin(
      `update deadline set created_at = $1, changed_at = $1 where campaign_id = $2`,
      ['2024-01-01T00:00:00Z', campaign.id],
    );
    const mail = mailOf(await composeFor(reader));
    const facts = ['They asked for wording', 'Later task', 'Overdue task', 'Finished task', 'The close'];
    for (const fact of [...facts, 'Fri 9 Aug 2024, 22:00 UTC', 'Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)']) {
      expect(mail.text).toContain(fact);
      expect(mail.html).toContain(fact);
    }
    expect(everythingIn(mail)).not.toContain('Far away');
    expect(mail.subject).toBe('Demarche: your week');
    expect(mail.text.indexOf('Overdue task')).toBeLessThan(mail.text.indexOf('Deadlines ahead'));
    expect(mail.text.indexOf('Later task')).toBeGreaterThan(mail.text.indexOf('Deadlines ahead'));
    expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(mail.headers['List-Unsubscribe']).toMatch(
      /^<http:\/\/127\.0\.0\.1:3000\/mail\/unsubscribe\?token=[^\s<>]+>$/,
    );
  });
  it('takes six statements and two changes of what is read, however much there is to say', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const ask = await anAsk('An ask');
    await anInteraction('one', { author });
    expect((await composeFor(reader)).statements).toBe(8);
    for (const letter of 'ABCDEFGH') await aPosition(ask, 'support', `XX${letter}`, { author });
    for (let i = 0; i < 30; i++) await anInteraction(`note ${i}`, { author });
    const composed = mailOf(await composeFor(reader));
    expect((composed as unknown as { statements: number }).statements).toBe(8);
    expect(composed.text).toContain('and 19 more');
  });
  it.each([
    ['fr', ['Afrique du Sud', 'Allemagne', 'Égypte', 'Équateur', 'États-Unis', 'Fidji', 'Türkiye'], 'Tuvalu'],
    ['en', ['Ecuador', 'Egypt', 'Fiji', 'Germany', 'South Africa', 'Türkiye', 'Tuvalu'], 'United States'],
  ])('names states in the order of a reader of %s, and cuts the list by it', async (locale, first, cut) => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const ask = await anAsk('An ask');
    // Thirteen and twelve more, of which a line names twenty-four.
    for (const code of [
      ...['AFG', 'AGO', 'ARE', 'AUS', 'BEL', 'BEN', 'BGD', 'BGR', 'BHR', 'BLR', 'BOL', 'BWA'],
      'TUV',
      'USA',
      'TUR',
      'ZAF',
      'DEU',
      'EGY',
      'ECU',
      'FJI',
      'ALB',
      'AND',
      'ARG',
      'ARM',
      'AUT',
    ])
      await aPosition(ask, 'support', code, { author });
    const mail = mailOf(await composeFor(reader, { locale }));
    const places = first.map((name) => mail.text.indexOf(name));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(mail.text).not.toContain(cut);
  });
  it('tells a statement of a bloc in one line under each ask, and who did not join it', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const [one, two] = [await anAsk('First ask'), await anAsk('Second ask')];
    const statementId = await demarche.database.make.statement({
      ...{ campaignId: campaign.id, organisationId: campaign.organisationId, authorId: author.id },
      ...{ speakerCode: 'EGY', groupCode: 'african', excepted: ['KEN', 'GHA'], aligned: ['TUR'] },
      occurredAt: new Date(WITHIN),
    });
    const codes = ['EGY', 'SEN', 'MLI', 'TUR', 'ZAF', 'DZA', 'AGO', 'BEN', 'BWA', 'BFA', 'BDI', 'CMR', 'TCD'];
    for (const askId of [one, two]) {
      await demarche.database.admin(
        `insert into statement_ask (statement_id, ask_id, campaign_id, stance, confidence) values ($1, $2, $3, 'support', 2)`,
        [statementId, askId, campaign.id],
      );
      for (const code of codes) await aPosition(askId, 'support', code, { author, statementId });
    }
    // Recorded after all of it, and the only thing that hurts.
    await aPosition(two, 'support', 'FJI', { author, recordedAt: '2024-07-01T10:00:00Z' });
    await aPosition(two, 'oppose', 'FJI', { author, recordedAt: '2024-08-02T10:00:00Z' });
    const { text } = mailOf(await composeFor(reader));
    expect(text.match(/^- Group of African States, Egypt speaking: supports$/gm)).toHaveLength(2);
    expect(text.match(/^  Did not join: Ghana, Kenya$/gm)).toHaveLength(2);
    expect(text.match(/^  Aligned with it: Türkiye$/gm)).toHaveLength(2);
    expect(text.match(/^- /gm)).toHaveLength(3);
    expect(text.indexOf('- Fiji')).toBeLessThan(text.indexOf('- Group of African'));
    const known = (open: number, yes: number, no: number) =>
      `Little is known: ${open} of 193 members are open. Counted are ${yes} yes and ${no} no; the open ones decide.`;
    expect(text).toMatch(new RegExp(`\\n${known(179, 13, 1)} .* Before: 1 yes, 0 no, 192 open\\.\\n`));
    expect(text).toMatch(new RegExp(`\\n${known(180, 13, 0)} .* Before: 0 yes, 0 no, 193 open\\.\\n`));
  });
  it('tells an import of thousands of positions in a line for each movement, within the time that a statement has', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const asks = await Promise.all(Array.from({ length: 12 }, (_, n) => anAsk(`Ask ${n + 10}`)));
    const words = (recordedAt: string, stance: string) =>
      demarche.database.admin(
        `insert into position_event (id, campaign_id, delegation_code, ask_id, stance, confidence, said, grade, occurred_at,
           recorded_at, tier, author_id, organisation_id)
         select gen_random_uuid(), $1, d.code, a.id, $2, 2, 'publicly', 'own_notes', $3, $3, 'coalition', $4, $5
         from delegation d cross join unnest($6::uuid[]) a (id) where d.kind = 'member'`,
        [campaign.id, stance, recordedAt, author.id, campaign.organisationId, asks],
      );
    await words('2024-07-01T00:00:00Z', 'support');
    await words(WITHIN, 'oppose');
    const { text } = mailOf(await composeFor(reader));
    expect(text.match(/^- Afghanistan, Albania, .* and \d+ more$/gm)).toHaveLength(12);
    expect(text.match(/^  From "supports" to "opposes", away from the ask$/gm)).toHaveLength(12);
    expect(text).toContain('Before: 193 yes, 0 no, 0 open. Missing, if the open ones abstain: 0 → 129.');
  });
  it('tells deadlines that passed, and sessions that are at another time or place', async () => {
    const reader = await person();
    const processId = await demarche.database.make.process({ campaignId: campaign.id });
    const session = await demarche.database.make.session({
      ...{ campaignId: campaign.id, processId, name: 'The session', city: 'Vienna', zone: 'Europe/Vienna' },
      ...{ opensLocal: '2024-08-12T10:00', closesLocal: '2024-08-16T18:00' },
    });
    const passed = await aDeadline(demarche.database, campaign, {
      title: 'Sign-on',
      dueAt: '2024-08-02T12:00:00Z',
    });
    await demarche.database.admin('update deadline set created_at = $1, changed_at = $1 where id = $2', [
      '2024-01-01T00:00:00Z',
      passed,
    ]);
    await setClock(demarche.database, WITHIN);
    for (const [opens, zone, city] of [
      ['2024-08-13T08:00:00Z', 'Europe/Vienna', 'Vienna'],
      ['2024-08-14T14:00:00Z', 'America/New_York', 'New York'],
    ]) {
      await demarche.database.admin('update session set opens_at = $1, zone = $2, city = $3 where id = $4', [
        opens,
        zone,
        city,
        session,
      ]);
    }
    const { text } = mailOf(await composeFor(reader));
    expect(text).toContain('- The session · New York\n  Opens: Wed 14 Aug 2024, 10:00 in New York');
    expect(text).toContain(
      '  Before: Mon 12 Aug 2024, 10:00 in Vienna (UTC+2) to Fri 16 Aug 2024, 18:00 in Vienna',
    );
    expect(text).toMatch(/Deadlines that have passed\n-+\n\n- Sign-on\n  Fri 2 Aug 2024, 12:00 UTC/);
    // There and back again is no news.
    await demarche.database.admin(
      `update session set opens_at = '2024-08-12T08:00:00Z', zone = 'Europe/Vienna', city = 'Vienna' where id = $1`,
      [session],
    );
    expect(mailOf(await composeFor(reader)).text).not.toContain('The session');
  });
  it('says what was voted on, how it came out, and who did otherwise than this reader had counted', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const ask = await anAsk('Keep Article 6');
    const said = { author, recordedAt: '2024-07-20T10:00:00Z' };
    await aPosition(ask, 'support', 'FJI', said);
    await aPosition(ask, 'support', 'TON', said);
    await aPosition(ask, 'champion', 'KEN', { ...said, tier: 'me' });
    const aVote = async (title: string, more: object, ballots: Record<string, 'yes' | 'no' | 'abstain'>) => {
      const by = { campaignId: campaign.id, authorId: author.id, organisationId: campaign.organisationId };
      const heldAt = new Date('2024-08-01T21:10:00Z');
      const recordedAt = new Date(WITHIN);
      const facts = {
        ...by,
        title,
        rule: 'simple_majority' as const,
        heldAt,
        recordedAt,
        zone: 'America/New_York',
      };
      const voteId = await demarche.database.make.vote({ ...facts, ...more });
      for (const [delegationCode, choice] of Object.entries(ballots))
        await demarche.database.make.ballot({ campaignId: campaign.id, voteId, delegationCode, choice });
      return voteId;
    };
    const cast = { FJI: 'yes', TON: 'abstain', KEN: 'no' } as const;
    await aVote('On Article 6', { askId: ask, yes: 60, no: 79, abstained: 33 }, cast);
    const before = { recordedAt: new Date('2024-07-20T10:00:00Z'), undoneAt: new Date(WITHIN) };
    await aVote('A slip', { ...before, undoneBy: author.id }, cast);
    await aVote('Of the last session', { heldAt: new Date('2024-01-24T15:30:00Z') }, { FJI: 'yes' });
    await aVote('Recorded and removed', { undoneAt: new Date(WITHIN), undoneBy: author.id }, cast);
    const { text, html } = mailOf(await composeFor(reader));
    const lines = [
      '- On Article 6 · not carried',
      '  yes 60, no 79, abstained 33. By simple majority: 70 yes needed of 139 voting.',
      '  Thu 1 Aug 2024, 17:10 in New York (UTC−4) · Fri 2 Aug 2024, 04:10 in Bangkok (UTC+7)',
      '  It was on: the proposal as a whole',
      '  A yes served the ask: Keep Article 6',
      '  Of 2 that we had counted as yes or no, 1 voted so.',
      '  Counted as yes, abstained: Tonga',
    ];
    expect(text).toContain(`${lines.join('\n')}\n- A slip · removed`);
    // The week in which it was written down is not the one in which it was held.
    expect(text).toMatch(
      /Votes\n-----\n\n- Of the last session · .*held earlier, recorded now\n(.*\n)?  Wed 24 Jan 2024, 10:30 in New York/,
    );
    expect(text.match(/held earlier/g)).toHaveLength(1);
    expect(text).not.toContain('Recorded and removed');
    expect(`${text} ${html}`).not.toContain('Kenya');
    const own = mailOf(await composeFor(author)).text;
    expect(own).toContain('Counted as yes, voted no: Kenya');
    expect(mailOf(await composeFor(reader, { locale: 'fr' })).text).toContain(
      'Comptées oui, se sont abstenues',
    );
  });
  it('reports asks that are new or were changed, and no others', async () => {
    const reader = await person();
    await anAsk('An old ask');
    await anAsk('A new ask', WITHIN);
    const changed = await anAsk('A vague ask');
    await setClock(demarche.database, WITHIN);
    await demarche.database.admin(`update ask set title = 'A clear ask' where id = $1`, [changed]);
    const { text } = mailOf(await composeFor(reader));
    expect(text).toContain('A new ask · new');
    expect(text).toContain('A clear ask · changed');
    expect(text).not.toContain('An old ask');
  });
});
