import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aDirectory, type Directory } from '../support/organisations.js';

let demarche: TestDemarche;
let world: Directory;
let client: Client;
let id: string;
let version: number;

const TEXT = {
  language: 'en',
  title: 'Open letter',
  salutation: '',
  body: 'We ask.',
  note: '',
  authentic: true,
};
const CHAIR = { kind: 'chair', name: 'The Chair', salutation: '', copy: false, delegationCode: null };
/** One change of each part. */
const CHANGES = {
  title: { title: 'Another name' },
  signOn: { closes: { wall: '2030-01-22T18:00', zone: 'Europe/Vienna' }, graceMinutes: 30 },
  texts: { texts: [{ ...TEXT, body: 'We insist.' }] },
  addressees: { addressees: [CHAIR, { ...CHAIR, name: 'The Secretariat' }] },
  asks: { askIds: [] as string[] },
};

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
  client = world.client;
  const askId = await demarche.database.make.ask({ campaignId: world.campaign.id });
  CHANGES.asks.askIds = [askId];
  const made = await client.post(world.at('letters'), {
    ...{ title: 'A letter', texts: [TEXT], addressees: [CHAIR] },
  });
  ({ id, version } = made.body);
});

const path = () => world.at(`letters/${id}`);
const change = (body: object, seen = version) => client.patch(path(), body, seen);
const read = async () => (await client.get(path())).body;
const step = async (name: string) =>
  client.post(`${path()}/step`, { step: name }, { 'If-Match': `"${(await read()).version}"` });

describe('two coordinators who change a letter at the same time', () => {
  it('change different parts from the version that both saw, and neither undoes the other', async () => {
    for (const body of Object.values(CHANGES)) expect((await change(body)).status).toBe(200);
    expect(await read()).toMatchObject({
      ...{ title: 'Another name', graceMinutes: 30, version: version + 5 },
      closes: CHANGES.signOn.closes,
      texts: [{ body: 'We insist.' }],
      addressees: [{ name: 'The Chair' }, { name: 'The Secretariat' }],
      asks: [{ id: CHANGES.asks.askIds[0] }],
    });
  });

  it('do so also at the same moment', async () => {
    const answers = await Promise.all(Object.values(CHANGES).map((body) => change(body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await read()).texts).toMatchObject([{ body: 'We insist.' }]);
  });

  it.each(Object.keys(CHANGES) as (keyof typeof CHANGES)[])(
    'do not change the same part without having seen it: %s',
    async (part) => {
      expect((await change(CHANGES[part])).status).toBe(200);
      const late = await change({ ...CHANGES[part], ...(part === 'title' ? {} : { title: 'Also this' }) });
      expect(late.status).toBe(412);
      expect((await change(CHANGES[part], version + 1)).status).toBe(200);
    },
  );

  it('do not change what is signed of a letter that was opened meanwhile; who is asked and a new name may', async () => {
    expect((await step('open')).status).toBe(200);
    expect((await change(CHANGES.texts)).status).toBe(412);
    expect((await change(CHANGES.signOn)).status).toBe(412);
    expect((await change(CHANGES.title)).status).toBe(200);
    expect((await change(CHANGES.addressees)).status).toBe(200);
    expect((await read()).wording).toBe(1);
  });

  it('lose nothing to a signatory who joins meanwhile, and no step is taken of what nobody saw', async () => {
    const line = await client.post(`${path()}/signatories`, { kind: 'organisation', shownName: 'A' });
    expect(line.status).toBe(201);
    expect((await change(CHANGES.texts)).status).toBe(200);
    const stale = await client.post(`${path()}/step`, { step: 'open' }, { 'If-Match': `"${version}"` });
    expect(stale.status).toBe(412);
    expect((await change(CHANGES.title, version + 9)).status).toBe(412);
  });
});
