import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDeadline, setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from '../support/outreach.js';
import { aTreaty } from '../support/treaty-subjects.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());

const FIRST = '2026-06-10T09:00:00Z';
const SECOND = '2026-06-24T09:00:00Z';

beforeEach(async () => {
  await setClock(demarche.database, FIRST);
  coalition = await aCoalition(demarche);
  await aTreaty(demarche.database, coalition.campaign);
  await demarche.database.admin('update treaty set instruments_needed = 1');
});

/** The digest as it would be now, without what keeps directions apart. */
async function digest(name: ReaderName = 'plainMember'): Promise<string> {
  const { body } = await coalition.clients[name].get(
    `/api/me/digest-preview?campaignId=${coalition.campaign.id}`,
  );
  return body.text.replace(/[\u2066-\u2069]/g, '');
}
const votesOvernight = async (since: string) =>
  (await coalition.clients.plainMember.get(coalition.at(`handover?since=${since}`))).body.otherVotes;

interface Made {
  id: string;
  version: number;
}
const asked = async (
  method: string,
  path: string,
  body?: unknown,
  version?: number,
  name: ReaderName = 'author',
): Promise<Made> => {
  const headers: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const answer = await coalition.clients[name].call(method, coalition.at(path), body, headers);
  expect([answer.status < 300, answer.body]).toEqual([true, answer.body]);
  return answer.body as Made;
};

const aVote = (title: string) =>
  asked('POST', 'votes', {
    ...{ title, rule: 'simple_majority', heldAt: '2026-06-09T15:00:00Z', zone: 'UTC', grade: 'own_notes' },
    ...{ source: 'The board', tally: { yes: 79, no: 60, abstained: 0, absent: 0 } },
    ballots: [{ delegationCode: 'FJI', choice: 'yes' }],
  });

describe('a vote that was told', () => {
  it('is told again, as it is now, when its tally, its rule or its ballots are put right', async () => {
    const [tally, ballots, quiet] = [await aVote('First'), await aVote('Second'), await aVote('Third')];
    expect(await digest()).toMatch(/- First · carried · held earlier, recorded now\n/);
    await setClock(demarche.database, SECOND);
    expect(await digest()).not.toContain('First');

    await asked('PATCH', `votes/${tally.id}`, { tally: { yes: 60, no: 79, abstained: 0, absent: 0 } }, 1);
    const cast = [
      { delegationCode: 'FJI', choice: 'yes' },
      { delegationCode: 'KEN', choice: 'no' },
    ];
    await asked('PUT', `votes/${ballots.id}/ballots`, { ballots: cast }, 1);
    // The same once more, and where it was read: nothing that was told is otherwise.
    await asked('PUT', `votes/${quiet.id}/ballots`, { ballots: cast.slice(0, 1) }, 1);
    await asked('PATCH', `votes/${quiet.id}`, { source: 'The board, photographed' }, 2);
    const text = await digest();
    expect(text).toMatch(/- First · not carried · corrected\n  yes 60, no 79/);
    expect(text).toMatch(/- Second · carried · corrected\n/);
    expect(text).not.toContain('Third');
    expect(await votesOvernight('2026-06-20T09:00:00Z')).toMatchObject([
      { id: tally.id, again: 'corrected', passes: false },
      { id: ballots.id, again: 'corrected' },
    ]);
  });

  it('is told to count again when it is put back, and not where it was gone within the week alone', async () => {
    const [gone, undone] = [await aVote('Gone'), await aVote('Undone')];
    await setClock(demarche.database, SECOND);
    await asked('DELETE', `votes/${gone.id}`, undefined, 1);
    expect(await digest()).toMatch(/- Gone · removed/);
    await setClock(demarche.database, '2026-07-08T09:00:00Z');
    await asked('POST', `votes/${gone.id}/restore`);
    await asked('DELETE', `votes/${undone.id}`, undefined, 1);
    await asked('POST', `votes/${undone.id}/restore`);
    const text = await digest();
    expect(text).toMatch(/- Gone · carried · counts again: it had been removed\n/);
    expect(text).not.toContain('Undone');
    expect(await votesOvernight('2026-07-01T09:00:00Z')).toMatchObject([{ id: gone.id, again: 'restored' }]);
    // Whoever did it twice in a week: last week it was told as there.
    await asked('DELETE', `votes/${gone.id}`, undefined, 3);
    expect(await digest()).toMatch(/- Gone · removed/);
  });
});

describe('what was done towards a treaty, and was told', () => {
  const act = (delegationCode: string, confirmed = true) =>
    asked('POST', 'treaty/actions', {
      ...{ delegationCode, kind: 'ratification', doneOn: '2026-06-05', confirmed, source: 'A notice' },
    });

  it('is told again when its day or its certainty is put right, with what it does to the entry into force', async () => {
    const [kenya, fiji, peru] = [await act('KEN'), await act('FJI'), await act('PER')];
    await setClock(demarche.database, SECOND);
    expect(await digest()).not.toContain('Ratification');
    await asked('PATCH', `treaty/actions/${kenya.id}`, { doneOn: '2026-06-01' }, 1);
    await asked('PATCH', `treaty/actions/${fiji.id}`, { confirmed: false }, 1);
    await asked('PATCH', `treaty/actions/${peru.id}`, { note: 'Read aloud' }, 1);
    const text = await digest();
    expect(text).toMatch(/Kenya: Ratification · corrected\s+Mon 1 Jun 2026/);
    expect(text).toMatch(/Fiji: Ratification · no longer confirmed/);
    expect(text).not.toContain('Peru');
    expect(text).toContain('Entry into force: Sun 30 Aug 2026');
  });

  it('holds again when it is put back', async () => {
    const { id } = await act('KEN');
    await setClock(demarche.database, SECOND);
    await asked('DELETE', `treaty/actions/${id}`, undefined, 1);
    expect(await digest()).toContain('Kenya: Ratification · taken back');
    await setClock(demarche.database, '2026-07-08T09:00:00Z');
    await asked('POST', `treaty/actions/${id}/restore`);
    expect(await digest()).toContain('Kenya: Ratification · holds again: it had been taken back');
  });

  it('of what capitals say: changed, removed and standing again, to whom it may be told', async () => {
    const intention = (delegationCode: string, tier: string) =>
      asked('POST', 'treaty/intentions', {
        ...{ delegationCode, step: 'will_deposit', expectedOn: '2026-09-01', statedOn: '2026-06-09' },
        ...{ confidence: 2, grade: 'own_notes', source: 'A call', tier },
      });
    const [kenya, fiji, own] = [
      await intention('KEN', 'coalition'),
      await intention('FJI', 'coalition'),
      await intention('PER', 'organisation'),
    ];
    await setClock(demarche.database, SECOND);
    expect(await digest()).not.toContain('Will deposit');
    await asked('PATCH', `treaty/intentions/${kenya.id}`, { expectedOn: '2027-03-01' }, 1);
    for (const { id } of [fiji, own]) await asked('DELETE', `treaty/intentions/${id}`, undefined, 1);
    const text = await digest();
    expect(text).toMatch(
      /Kenya: Will deposit its instrument · changed\s+Said on Tue 9 Jun 2026\s+By Mon 1 Mar 2027/,
    );
    expect(text).toContain('Fiji: Will deposit its instrument · removed: this no longer stands');
    expect(text).not.toContain('Peru');
    expect(await digest('author')).toContain('Peru: Will deposit its instrument · removed');
    await setClock(demarche.database, '2026-07-08T09:00:00Z');
    await asked('POST', `treaty/intentions/${fiji.id}/restore`);
    expect(await digest()).toContain('Fiji: Will deposit its instrument · stands again');
  });

  it('of what one capital said twice: the last, and what went before only to whom the last may not be told', async () => {
    const said = (statedOn: string, step: string, tier: string) =>
      asked('POST', 'treaty/intentions', {
        ...{ delegationCode: 'NLD', step, statedOn, tier },
        ...{ confidence: 2, grade: 'own_notes', source: 'A call' },
      });
    await said('2026-06-09', 'will_deposit', 'coalition');
    // Written down later, and said before.
    await said('2026-06-08', 'will_not_join', 'coalition');
    const text = await digest();
    expect(text).toMatch(/Netherlands[^:]*: Will deposit its instrument\s+Said on Tue 9 Jun 2026/);
    expect(text).not.toContain('Will not join');
    await said('2026-06-10', 'will_not_join', 'organisation');
    expect(await digest()).toContain('Will deposit its instrument');
    const own = await digest('author');
    expect(own).toMatch(/Netherlands[^:]*: Will not join\s+Said on Wed 10 Jun 2026/);
    expect(own).not.toContain('Netherlands: Will deposit');
  });
});

describe('dates and asks that were told', () => {
  it('a session that was told as no more is told as planned again', async () => {
    const { database } = demarche;
    const campaignId = coalition.campaign.id;
    const processId = await database.make.process({ campaignId });
    const id = await database.make.session({
      ...{ campaignId, processId, name: 'The session', city: 'Vienna', zone: 'Europe/Vienna' },
      ...{ opensLocal: '2026-09-07T10:00', closesLocal: '2026-09-11T18:00' },
    });
    await asked('DELETE', `sessions/${id}`, undefined, 1, 'coordinator');
    expect(await digest()).toContain('- The session · no longer planned');
    await setClock(database, SECOND);
    await asked('POST', `sessions/${id}/restore`, undefined, undefined, 'coordinator');
    expect(await digest()).toMatch(/- The session · planned again\n  Opens: Mon 7 Sep 2026, 10:00 in Vienna/);
    await setClock(database, '2026-07-08T09:00:00Z');
    expect(await digest()).not.toContain('The session');
  });

  it('a deadline whose title alone is changed does not pass, and is not cancelled, once more', async () => {
    const due = (title: string, dueAt: string) =>
      aDeadline(demarche.database, coalition.campaign, { title, dueAt });
    const passed = await due('Sign-on', '2026-06-12T12:00:00Z');
    const cancelled = await due('Statement', '2026-09-12T12:00:00Z');
    const moved = await due('Comments', '2026-09-12T12:00:00Z');
    expect(await digest()).toMatch(/have passed\n-+\n\n- Sign-on/);
    await setClock(demarche.database, '2026-06-16T09:00:00Z');
    await demarche.database.admin(`update deadline set state = 'cancelled' where id = $1`, [cancelled]);
    expect(await digest()).toMatch(/- Statement · cancelled\n  Sat 12 Sep/);
    await setClock(demarche.database, '2026-07-08T09:00:00Z');
    await demarche.database.admin(`update deadline set title = title || ' 2' where id = any($1)`, [
      [passed, cancelled],
    ]);
    await demarche.database.admin(`update deadline set due_at = '2026-06-20T12:00:00Z' where id = $1`, [
      moved,
    ]);
    const text = await digest();
    expect(text).not.toMatch(/Sign-on|Statement/);
    expect(text).toMatch(/have passed\n-+\n\n- Comments · moved/);
    await demarche.database.admin(`update deadline set state = 'open' where id = $1`, [cancelled]);
    expect(await digest()).toContain('- Statement 2 · changed');
  });

  it('an ask is told when it is archived, with what moved on it that week, and when it is taken up again', async () => {
    const { id, title } = await anAsk(demarche.database, coalition.campaign);
    await setClock(demarche.database, SECOND);
    const said = { askId: id, delegationCode: 'FJI', stance: 'oppose', confidence: 3, said: 'publicly' };
    await asked('POST', 'positions', {
      ...{ ...said, grade: 'own_notes', source: 'A call', tier: 'coalition' },
      ...{ occurredAt: '2026-06-23T09:00:00Z', zone: 'UTC' },
    });
    await asked('PATCH', `asks/${id}`, { archived: true }, 1, 'coordinator');
    const text = await digest();
    expect(text).toContain(`- ${title} · archived: no longer pursued`);
    expect(text).toMatch(/- Fiji\n/);
    const { body } = await coalition.clients.plainMember.get(
      coalition.at('handover?since=2026-06-20T09:00:00Z'),
    );
    expect(body.asks).toMatchObject([{ id, shelf: 'archived', acts: [{ kind: 'position' }] }]);
    await setClock(demarche.database, '2026-07-08T09:00:00Z');
    expect(await digest()).not.toContain(title);
    await asked('PATCH', `asks/${id}`, { archived: false }, 2, 'coordinator');
    expect(await digest()).toContain(`- ${title} · taken up again`);
  });
});
