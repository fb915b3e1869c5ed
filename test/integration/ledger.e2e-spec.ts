import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, jsonLog, Tokens } from '#libs/platform';
import type { PreparedMail } from '../../apps/worker/src/delivery/delivery.js';
import { Ledger } from '../../apps/worker/src/delivery/ledger.js';
import { aCampaign, aPerson } from '../support/makers.js';
import { aDeadline, aDelivery, aRule, SendingWorld } from '../support/worker.js';

const WORKER = 7;

describe('the ledger', () => {
  let world: SendingWorld;
  let database: Database;

  beforeAll(async () => {
    world = await SendingWorld.open();
    database = await Database.open({ url: world.database.url });
  });
  afterAll(async () => {
    await database.close();
    await world.close();
  });

  /** Claims a row again, as happens when the planner gave it back in between. */
  async function claim(id: string): Promise<PreparedMail> {
    const [row] = await world.database.admin<{ fence: string; user_id: string; campaign_id: string }>(
      `update delivery set state = 'claimed', worker_id = $2, fence = nextval('delivery_fence') where id = $1 returning *`,
      [id, WORKER],
    );
    return {
      delivery: {
        id,
        fence: row?.fence,
        attempts: 0,
        refusals: 0,
        kind: 'deadline_reminder',
        seatVersion: 1,
        accountVersion: 1,
      },
      along: [],
      mail: { outcome: 'mail' },
      messageId: `<${id}@example.org>`,
    } as unknown as PreparedMail;
  }

  it('lets one of two claims of a row begin, even when both come in the same group', async () => {
    const campaign = await aCampaign(world.database);
    const person = await aPerson(world.database, campaign);
    const subjectId = await aDeadline(world.database, campaign.id);
    const ruleKey = `rule:${await aRule(world.database, campaign.id)}`;
    const other = await aDelivery(world.database, campaign, person, { ruleKey, subjectId, occurrence: '1' });
    const twice = await aDelivery(world.database, campaign, person, { ruleKey, subjectId });
    const tokens = new Tokens('a-test-key');
    const ledger = new Ledger(
      database,
      tokens,
      WORKER,
      jsonLog(() => undefined),
    );
    const first = await claim(twice);
    const second = await claim(twice);
    const before = await claim(other);

    // The first write is under way when the two others arrive, so that these share the next.
    const begun = await Promise.all([
      ledger.advance(undefined, before),
      ledger.advance(undefined, first),
      ledger.advance(undefined, second),
    ]);

    expect(begun).toEqual([true, false, true]);
    expect(await world.row(twice)).toMatchObject({ state: 'handing_over', attempts: 1 });
  });

  it('writes what it can when one of a group cannot be written, and does not wait for that to change', async () => {
    const campaign = await aCampaign(world.database);
    const person = await aPerson(world.database, campaign);
    const subjectId = await aDeadline(world.database, campaign.id);
    const ruleKey = `rule:${await aRule(world.database, campaign.id)}`;
    const row = (occurrence: string) =>
      aDelivery(world.database, campaign, person, { ruleKey, subjectId, occurrence });
    const logged: string[] = [];
    const ledger = new Ledger(
      database,
      new Tokens('a-test-key'),
      WORKER,
      jsonLog((line) => logged.push(line)),
    );
    const mails = [await claim(await row('0')), await claim(await row('1')), await claim(await row('2'))];
    const [first, poison, good] = mails as [PreparedMail, PreparedMail, PreparedMail];
    await Promise.all([ledger.advance(undefined, poison), ledger.advance(undefined, good)]);
    const next = await claim(await row('3'));
    const accepted = (mail: PreparedMail, reply: string) =>
      ({ ...mail, handOver: { result: 'accepted', reply } }) as const;

    const began = performance.now();
    const begun = await Promise.all([
      ledger.advance(undefined, first),
      ledger.advance(accepted(poison, '250 OK \0'), next),
      ledger.advance(accepted(good, '250 OK'), undefined),
    ]);

    expect(begun).toEqual([true, true, false]);
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(await world.row(good.delivery.id)).toMatchObject({ state: 'accepted' });
    expect(await world.row(next.delivery.id)).toMatchObject({ state: 'handing_over' });
    // Nobody claims to know what became of it; the reconciler will ask.
    expect(await world.row(poison.delivery.id)).toMatchObject({ state: 'handing_over' });
    expect(logged.filter((line) => line.includes('delivery.not_written'))).toHaveLength(1);
  });
});
