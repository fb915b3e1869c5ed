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
      delivery: { id, fence: row?.fence, attempts: 0, refusals: 0, kind: 'deadline_reminder' },
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
    const ledger = new Ledger({ database, tokens, workerId: WORKER, log: jsonLog(() => undefined) });
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
});
