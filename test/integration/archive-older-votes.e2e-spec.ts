import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import {
  anotherInstallation,
  brought,
  forged,
  pack,
  rowsIn,
  sameFacts,
  takeAlong,
  takenIn,
  unpack,
  type OtherInstallation,
} from '../support/archives.js';
import { setClock } from '../support/makers.js';
import {
  begin,
  coalition,
  demarche,
  openVoteWorld,
  record,
  stopVoteWorld,
  vote,
} from '../support/real-votes.js';

let there: OtherInstallation;

beforeAll(async () => {
  await openVoteWorld();
  await begin();
  there = await anotherInstallation();
  await setClock(there.demarche.database, '2024-08-12T16:00:00Z');
  await sameFacts(demarche.database, there.demarche.database);
});
afterAll(async () => {
  await there?.stop();
  await stopVoteWorld();
});

const taken = async (bytes: Uint8Array, name: string): Promise<string> => {
  const { body: archive } = await brought(there, bytes);
  const wanted = {
    name,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    personId: coalition.people.coordinator.id,
  };
  const { body } = await takenIn(there, archive, wanted);
  expect(body).toMatchObject({ state: 'imported', failure: null });
  return `/api/campaigns/${body.campaign.id}`;
};

describe('an archive', () => {
  it('of before votes kept who had a vote in them gives them the members of that day', async () => {
    const motion = vote({ title: 'A motion', rule: 'two_thirds_of_members' });
    const made = await record(motion);
    const own = await coalition.clients.coordinator.get(coalition.at(`votes/${made.body.id}`));
    const files = unpack(await takeAlong(coalition.clients.coordinator, coalition.campaign.id));
    const older = rowsIn(files, 'vote').map(({ voters: _voters, ...row }) => `${JSON.stringify(row)}\n`);
    const forgotten = forged({ ...files, 'vote.jsonl': strToU8(older.join('')) });
    for (const [name, archive] of [
      ['As it is', files],
      ['Of before', forgotten],
    ] as const) {
      const at = await taken(pack(archive), name);
      const [{ id }] = (await there.client.get(`${at}/votes`)).body.items;
      const { body } = await there.client.get(`${at}/votes/${id}`);
      expect({ name, members: body.members, result: body.result }).toEqual({
        name,
        members: own.body.members,
        result: own.body.result,
      });
    }
  });

  it('taken in twice leaves both with views that ask for their own groups and delegations', async () => {
    const { coordinator } = coalition.clients;
    const members = [{ code: 'FJI' }, { code: 'KEN' }];
    const { body: friends } = await coordinator.post(coalition.at('own-groups'), {
      name: 'Friends',
      members,
    });
    const view = { screen: 'matrix', name: 'Our friends', search: `group=${friends.code}`, shared: true };
    expect((await coordinator.post(coalition.at('views'), view)).status).toBe(201);
    const bytes = await takeAlong(coordinator, coalition.campaign.id);
    for (const name of ['First copy', 'Second copy']) {
      const at = await taken(bytes, name);
      const groups = (await there.client.get(`${at}/groups`)).body.items;
      const code = groups.find((group: { name: string }) => group.name === 'Friends').code;
      const views = (await there.client.get(`${at}/views`)).body.items;
      const { search } = views.find((kept: { name: string }) => kept.name === 'Our friends');
      expect(search).toBe(`group=${code}`);
      const matrix = await there.client.get(`${at}/matrix?${search}`);
      expect({ status: matrix.status, rows: matrix.body.rows?.length }).toEqual({ status: 200, rows: 2 });
    }
  });
});
