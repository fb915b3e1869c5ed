import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { anAmendment, aDelegate } from '../support/subjects.js';
import {
  aFact,
  admin,
  at,
  byAuthor,
  clients,
  done,
  end,
  here,
  matrix,
  openCalm,
  openLiveWorld,
  stopLiveWorld,
} from '../support/live-streams.js';

beforeAll(async () => {
  await openLiveWorld();
  await matrix.demarche.database.make.treaty({ campaignId: here.id });
});
afterAll(stopLiveWorld);
afterEach(end);

let days = 0;
const intention = (tier = 'coalition') => {
  // The same word twice is refused.
  days += 1;
  return done(
    clients.author.post(at('/treaty/intentions'), {
      ...{ delegationCode: 'KEN', step: 'will_sign', statedOn: `2024-07-0${days}`, confidence: 2 },
      ...{ grade: 'own_notes', source: 'A call', tier },
    }),
  );
};

describe('an open screen', () => {
  it.each([
    [
      'an amendment that was removed',
      'texts',
      async () => {
        const id = await anAmendment(matrix.demarche.database, here);
        return () => done(clients.coordinator.delete(at(`/amendments/${id}`), 1));
      },
    ],
    [
      'a delegate who was removed',
      'interactions',
      async () => {
        const id = await aDelegate(matrix.demarche.database, here, byAuthor('coalition'));
        return () => done(clients.author.delete(at(`/delegates/${id}`), 1));
      },
    ],
    [
      'an intention that was removed',
      'treaty',
      async () => {
        const { id, version } = await intention();
        return () => done(clients.author.delete(at(`/treaty/intentions/${id}`), version));
      },
    ],
    [
      'an intention that was changed',
      'treaty',
      async () => {
        const { id, version } = await intention();
        return () => done(clients.author.patch(at(`/treaty/intentions/${id}`), { confidence: 1 }, version));
      },
    ],
    [
      'an intention that fewer may see now',
      'treaty',
      async () => {
        const { id } = await intention();
        return () => admin(`update treaty_intention set tier = 'me' where id = $1`, [id]);
      },
    ],
  ])('of somebody who saw it hears of %s', async (_, topic, arrange) => {
    const act = await arrange();
    const [stream] = await openCalm(clients.member);
    await act();
    expect(await stream.topics()).toContain(topic);
  });

  it('of somebody who did not see it hears nothing', async () => {
    const { id, version } = await intention('me');
    const [stream] = await openCalm(clients.member2);
    await done(clients.author.delete(at(`/treaty/intentions/${id}`), version));
    await aFact();
    expect(await stream.topics()).toEqual(['deadlines']);
  });

  it('is read again when somebody is cleared for what the organisation keeps to itself', async () => {
    const [stream] = await openCalm(clients.member);
    const cleared = `update membership set reads_organisation = not reads_organisation
      where campaign_id = $1 and user_id = (select id from user_account where email = $2)`;
    await admin(cleared, [here.id, matrix.people.member.email]);
    let event = '';
    while (event !== 'resync') ({ event } = await stream.next());
    expect(event).toBe('resync');
    await admin(cleared, [here.id, matrix.people.member.email]);
  });
});

describe('a delegate who is erased', () => {
  let id: string;
  beforeEach(() => void (id = newId()));
  const stored = async () =>
    (
      await admin<{ n: number }>(
        `select count(*)::int as n from idempotency_record where body::text like '%Tavita Secret%' or key = $1`,
        [`id:${id}`],
      )
    )[0]?.n;

  it('leaves no name in what was answered first to whoever wrote of the person', async () => {
    const body = { id, name: 'Tavita Secret', tier: 'coalition' };
    await done(clients.author.post(at('/delegations/TUV/delegates'), body));
    expect(await stored()).toBe(1);
    await done(clients.author.post(at(`/delegates/${id}/erase`)));
    expect(await stored()).toBe(0);
  });
});
