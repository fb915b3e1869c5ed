import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LetterRequest } from '#libs/data';
import { newId } from '#libs/platform';
import type { TestPerson } from '../support/makers.js';
import {
  begin,
  campaign,
  end,
  openSendingWorld,
  person,
  reminder,
  stopSendingWorld,
  subject,
  world,
} from '../support/sending.js';
import { anOpenLetter } from '../support/signing.js';
import { aDelivery } from '../support/worker.js';

beforeAll(openSendingWorld);
afterAll(stopSendingWorld);
afterEach(end);
beforeEach(begin);

const pause = (to: TestPerson, days: number | null) =>
  world.database.admin(
    `update user_account set mail_paused_until = (clock_now() at time zone zone)::date + $2::int, version = version + 1
     where id = $1`,
    [to.id, days],
  );
const row = (to: TestPerson, kind: string, more: object = {}) =>
  aDelivery(world.database, campaign, to, { kind, ...more });

describe('while somebody has mail paused', () => {
  it('holds up urgent reminders, news and digests; what tells of seats and of wrong passwords goes', async () => {
    const to = await person({ zone: 'America/New_York' });
    const held = [await reminder(to), await row(to, 'task_notice'), await row(to, 'digest')];
    const sent = [await row(to, 'seat_notice'), await row(to, 'failed_sign_ins')];
    await pause(to, 5);
    const worker = await world.worker();
    await worker.sweepNow();
    for (const id of held) {
      const waiting = await world.row(id);
      expect(waiting).toMatchObject({ state: 'planned', attempts: 0 });
      expect(waiting.not_before!.getTime()).toBeGreaterThan(Date.now() + 4 * 86_400_000);
    }
    for (const id of sent) expect(await world.row(id)).toMatchObject({ state: 'accepted' });
    expect((await worker.auditNow()).late).toBe(0);
    await pause(to, null);
    await world.hurry();
    await worker.sweepNow();
    await worker.sweepNow();
    for (const id of held) expect(await world.row(id)).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(await world.mailsTo(to)).toHaveLength(5);
  });

  it('holds up no mail to whoever is signing a letter just now: its code, and what was signed', async () => {
    const to = await person();
    const letterId = await anOpenLetter(world, campaign, to.id);
    const offered = await world.database.make.signatory({
      campaignId: campaign.id,
      letterId,
      state: 'offered',
    });
    const part = { campaignId: campaign.id, letterId, userId: to.id, email: to.email };
    const requestId = newId();
    await world.database
      .table(LetterRequest)
      .insert({ id: requestId, ...part, name: 'Signs', signatoryId: offered });
    const about = { subjectId: requestId, urgent: true };
    const sent = [
      await row(to, 'letter_confirm', about),
      await row(to, 'letter_receipt', { ...about, occurrence: '1' }),
    ];
    await pause(to, 5);
    await (await world.worker()).sweepNow();
    for (const id of sent) expect(await world.row(id)).toMatchObject({ state: 'accepted' });
  });

  it('lets go nothing that was composed before the pause began', async () => {
    const to = await person();
    const id = await reminder(to);
    let paused = false;
    const worker = await world.worker({
      compose: async (_tx, delivery) => {
        // The person pauses while the mail is being written.
        if (!paused) await pause(to, 3);
        paused = true;
        return { outcome: 'mail', subject: 'S', text: delivery.id, html: '', headers: {} };
      },
    });
    await worker.sweepNow();
    expect(await world.row(id)).toMatchObject({ state: 'planned', attempts: 0 });
    expect(await world.mailsTo(to)).toEqual([]);
  });

  it('lets what is of no use any more expire, and of two reminders of one time the nearer speaks', async () => {
    const to = await person();
    const day = 86_400_000;
    const usefulUntil = new Date(Date.now() + 9 * day);
    const [far, near] = [
      await reminder(to, { fireAt: new Date(Date.now() - 3 * day), usefulUntil }),
      await reminder(to, { fireAt: new Date(Date.now() - day), usefulUntil, occurrence: '1' }),
    ];
    const late = await aDelivery(world.database, campaign, to, {
      ...subject,
      ...{ occurrence: '2', fireAt: new Date(Date.now() - 5 * day), usefulUntil: new Date(Date.now() + day) },
    });
    await pause(to, 5);
    const worker = await world.worker();
    await worker.sweepNow();
    await pause(to, null);
    await world.database.admin(`update delivery set not_before = clock_now() where not_before is not null`);
    await world.database.admin(`update delivery set useful_until = clock_now() where id = $1`, [late]);
    await worker.sweepNow();
    expect(await world.row(late)).toMatchObject({ state: 'skipped', skip_reason: 'expired' });
    expect(await world.row(far)).toMatchObject({ state: 'skipped', skip_reason: 'superseded' });
    expect(await world.row(near)).toMatchObject({ state: 'accepted' });
  });
});
