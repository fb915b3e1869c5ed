import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database, jsonLog, Tokens } from '#libs/platform';
import type { ClaimedDelivery, PreparedMail } from '../../apps/worker/src/delivery/delivery.js';
import { Ledger } from '../../apps/worker/src/delivery/ledger.js';
import { aCampaign, aPerson } from '../support/makers.js';
import { aDeadline, aDelivery, aRule, SendingWorld } from '../support/worker.js';

const WORKER = 7;
let world: SendingWorld;
let database: Database;
let ids: string[];
let ledger: Ledger;

beforeAll(async () => {
  world = await SendingWorld.open();
  database = await Database.open({ url: world.database.url });
  const log = jsonLog(() => undefined);
  ledger = new Ledger(database, new Tokens('a-test-key'), WORKER, log);
  const campaign = await aCampaign(world.database);
  const person = await aPerson(world.database, campaign);
  const subjectId = await aDeadline(world.database, campaign.id);
  const ruleKey = `rule:${await aRule(world.database, campaign.id)}`;
  ids = [];
  for (const occurrence of ['0', '1', '2'])
    ids.push(await aDelivery(world.database, campaign, person, { ruleKey, subjectId, occurrence }));
});
afterAll(async () => {
  await database.close();
  await world.close();
});

async function claim(id: string): Promise<ClaimedDelivery> {
  const [row] = await world.database.admin<{ fence: string }>(
    `update delivery set state = 'claimed', worker_id = $2, fence = nextval('delivery_fence') where id = $1 returning fence`,
    [id, WORKER],
  );
  const versions = { seatVersion: 1, accountVersion: 1 };
  const claimed = { id, fence: row?.fence, attempts: 0, refusals: 0, kind: 'deadline_reminder', ...versions };
  return claimed as unknown as ClaimedDelivery;
}

/** One mail about all of them. */
async function together(): Promise<PreparedMail> {
  const [delivery, ...along] = await Promise.all(ids.map(claim));
  const messageId = `<${ids[0]}@example.org>`;
  return { delivery, along, mail: { outcome: 'mail' }, messageId } as unknown as PreparedMail;
}

const rows = async (columns: string) => {
  const found = await world.database.admin(`select id, ${columns} from delivery where id = any($1)`, [ids]);
  return ids.map((id) => {
    const { id: _id, ...row } = found.find((one) => one['id'] === id) ?? {};
    return row;
  });
};
const thrice = (row: object) => [row, row, row];

it('a mail about several rows leaves none of them begun where one may not go', async () => {
  const mail = await together();
  await claim(ids[1]!);
  expect(await ledger.advance(undefined, mail)).toBe(false);
  const [first, changed, last] = await rows('state, attempts');
  expect([first, last]).toEqual([
    { state: 'planned', attempts: 0 },
    { state: 'planned', attempts: 0 },
  ]);
  expect(changed).toEqual({ state: 'claimed', attempts: 0 });
});

it('a mail about several rows is accepted for each of them, under one message id', async () => {
  const mail = await together();
  expect(await ledger.advance(undefined, mail)).toBe(true);
  const begun = { state: 'handing_over', attempts: 1, message_id: mail.messageId };
  expect(await rows('state, attempts, message_id')).toEqual(thrice(begun));
  const { delivery, along } = mail;
  const refused = { result: 'refused', reason: 'for_now', reply: '451 later' } as const;
  await ledger.advance({ delivery, along, handOver: refused }, undefined);
  const waiting = await rows('state, refusals, not_before::text');
  expect(waiting).toEqual(thrice({ ...waiting[0], state: 'planned', refusals: 1 }));
  const again = await together();
  expect(await ledger.advance(undefined, again)).toBe(true);
  const accepted = { result: 'accepted', reply: '250 OK' } as const;
  await ledger.advance({ delivery: again.delivery, along: again.along, handOver: accepted }, undefined);
  expect(await rows('state')).toEqual(thrice({ state: 'accepted' }));
});
