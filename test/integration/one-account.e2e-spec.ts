import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#libs/platform';
import type { Client } from '../support/demarche.js';
import { aPerson } from '../support/makers.js';
import {
  at,
  author,
  attacker,
  begin,
  campaign,
  demarche,
  elsewhere,
  openSeatWorld,
  ownOrganisation,
  reads,
  seatOf,
  second,
  stopSeatWorld,
  tokens,
} from '../support/seat-world.js';

/*
 * What one account does alone, however many mailboxes it has: it comes to read nothing that it could not before, and takes no
 * campaign from anybody.
 */

beforeAll(() => openSeatWorld());
afterAll(() => stopSeatWorld());

/** What an account and its second mailboxes try, by number. */
interface Act {
  what: 'invite' | 'accept' | 'change' | 'answer' | 'found';
  who: number;
  whom: number;
  choice: number;
}
const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom('invite', 'accept', 'change', 'change', 'answer', 'answer', 'found'),
  ...{ who: fc.nat(2), whom: fc.nat(5), choice: fc.nat(11) },
});

describe('one account alone, with any mailboxes of its own', () => {
  it('comes to read nothing by any sequence of its requests, and takes the power of nobody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 18 }), async (acts) => {
        const world = await aWorld();
        for (const one of acts) await world.perform(one);
        for (const client of world.clients) expect(await reads(client)).toEqual([]);
        for (const person of [second, author]) {
          expect((await (await demarche.as(person)).get('/api/me')).status).toBe(200);
        }
        expect(await seatOf(second)).toMatchObject({ state: 'active', role: 'coordinator' });
      }),
      { numRuns: 12, seed: 20_240_808 },
    );
  });
});

/** The attacker, two more mailboxes, and organisations to sit for. */
async function aWorld() {
  await begin();
  const mailboxes = [
    await aPerson(demarche.database, elsewhere),
    await aPerson(demarche.database, elsewhere),
  ];
  const accounts = [attacker, ...mailboxes];
  const clients = await Promise.all(accounts.map((person) => demarche.as(person)));
  const organisations = [campaign.organisationId, ownOrganisation];
  const invitations: string[] = [];
  const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
  const perform = async ({ what, who, whom, choice }: Act): Promise<void> => {
    const client = clients[who]!;
    if (what === 'found') {
      const { body } = await client.post(at('/organisations'), { name: `Founded ${newId()}` });
      if (body?.id) organisations.push(body.id);
    } else if (what === 'invite') {
      const { email, id } = pick(mailboxes, whom);
      const role = pick(['coordinator', 'campaigner', 'member'], choice);
      const seat = { organisationId: pick(organisations, choice), coreGroup: choice % 2 === 0, role };
      const { body } = await client.post(at('/invitations'), {
        email,
        name: `Box ${id}`,
        zone: 'UTC',
        ...seat,
      });
      if (body?.id) invitations.push(body.id);
    } else if (what === 'accept') {
      const token = tokens.make('invitation', pick([...invitations, newId()], choice));
      await client.post('/api/invitations/accept', { token });
    } else if (what === 'answer') {
      const items = (await client.get(at('/seat-requests'))).body?.items ?? [];
      for (const { id } of items)
        await client.post(at(`/seat-requests/${id}/${pick(['confirm', 'confirm', 'refuse'], choice)}`));
    } else await changeSome(client, pick(wishes(organisations), choice), whom);
  };
  return { clients, perform };
}

const wishes = (organisations: readonly string[]) => [
  ...organisations.map((organisationId) => ({ organisationId })),
  ...[{ coreGroup: true }, { coreGroup: false }, { state: 'removed' }, { state: 'active' }],
  ...[{ role: 'coordinator' }, { role: 'member' }, { state: 'active', coreGroup: true }],
];

async function changeSome(client: Client, wish: object, whom: number): Promise<void> {
  const seats = await demarche.database.admin<{ id: string; version: number }>(
    'select id, version from membership where campaign_id = $1 order by id',
    [campaign.id],
  );
  const seat = seats[whom % seats.length]!;
  await client.patch(at(`/members/${seat.id}`), wish, seat.version);
}
