import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Tokens } from '#libs/platform';
import { aDeadline } from '../support/makers.js';
import {
  publicUrl,
  demarche,
  campaign,
  person,
  WITHIN,
  aTask,
  composeFor,
  mailOf,
  openDigestWorld,
  stopDigestWorld,
  begin,
} from '../support/digest-world.js';

beforeAll(openDigestWorld);
afterAll(stopDigestWorld);
beforeEach(begin);

describe('the other mails', () => {
  const fireAt = '2024-08-08T22:00:00Z';
  it('remind of a deadline in both clocks and in words, under a subject that tells nothing', async () => {
    const reader = await person();
    const id = await aDeadline(demarche.database, campaign, {
      title: 'Close\r\nBcc: x',
      dueAt: '2024-08-09T22:00:00Z',
    });
    await demarche.database.admin(`update deadline set zone = 'America/New_York' where id = $1`, [id]);
    for (const [zone, label] of [
      ['Asia/Bangkok', 'Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)'],
      ['Asia/Yangon', 'Sat 10 Aug 2024, 04:30 in Yangon (UTC+6:30)'],
      ['America/New_York', 'Fri 9 Aug 2024, 18:00 in New York (UTC−4)'],
    ] as const) {
      const mail = mailOf(
        await composeFor(reader, {
          kind: 'deadline_reminder',
          subjectId: id,
          fireAt,
          zone,
          now: new Date(fireAt),
        }),
      );
      for (const fact of ['Fri 9 Aug 2024, 18:00 in New York (UTC−4)', label, 'in 24 hours']) {
        expect(mail.text).toContain(fact);
        expect(mail.html).toContain(fact);
      }
      expect(mail.subject).toBe('Demarche: a deadline is near');
      expect(JSON.stringify(mail.headers)).not.toContain('Bcc');
      expect(mail.text).not.toContain('late');
    }
  });
  it('say so when they are late, and do not come when it is over', async () => {
    const reader = await person();
    const subjectId = await aDeadline(demarche.database, campaign, { dueAt: '2024-08-09T22:00:00Z' });
    const mail = (now: string) =>
      composeFor(reader, { kind: 'deadline_reminder', subjectId, fireAt, now: new Date(now) });
    expect(mailOf(await mail('2024-08-09T01:00:00Z')).text).toContain(
      'This mail is late. It should have left 3 hours ago, on Fri 9 Aug 2024, 05:00 in Bangkok (UTC+7).',
    );
    expect(await mail('2024-08-09T22:00:00Z')).toMatchObject({ outcome: 'skip', reason: 'expired' });
    await demarche.database.admin(`update deadline set state = 'cancelled' where id = $1`, [subjectId]);
    expect(await mail(fireAt)).toMatchObject({ outcome: 'skip', reason: 'cancelled' });
  });
  it('correct a time that was already mailed', async () => {
    const reader = await person();
    const subjectId = await aDeadline(demarche.database, campaign, { dueAt: '2024-08-11T22:00:00Z' });
    const mail = mailOf(await composeFor(reader, { kind: 'deadline_moved', subjectId, fireAt }));
    expect(mail.subject).toBe('Demarche: a deadline has moved');
    expect(mail.text).toContain('This deadline has moved. The time in earlier mails no longer holds.');
    expect(mail.text).toContain(
      'The time now: Sun 11 Aug 2024, 22:00 UTC · Mon 12 Aug 2024, 05:00 in Bangkok',
    );
  });
  it('remind the assignee of an open task only', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const subjectId = await aTask('Call back', { author, assigneeId: reader.id });
    const mail = mailOf(await composeFor(reader, { kind: 'task_reminder', subjectId, fireAt: WITHIN }));
    expect(mail.text).toContain('Delegation: Delegation B');
    expect(mail.text).toContain(
      'Wed 7 Aug 2024, 06:00 in New York (UTC−4) · Wed 7 Aug 2024, 17:00 in Bangkok',
    );
    for (const [zone, label] of [
      ['Asia/Yangon', '06:00 in New York (UTC−4) · Wed 7 Aug 2024, 16:30 in Yangon (UTC+6:30)'],
      ['America/New_York', 'Due: Wed 7 Aug 2024, 06:00 in New York (UTC−4)\n'],
    ] as const) {
      const other = await composeFor(reader, { kind: 'task_reminder', subjectId, fireAt: WITHIN, zone });
      expect(mailOf(other).text).toContain(label);
    }
    for (const state of ['done', 'cancelled']) {
      await demarche.database.admin('update task set state = $2 where id = $1', [subjectId, state]);
      expect(await composeFor(reader, { kind: 'task_reminder', subjectId })).toMatchObject({ reason: state });
    }
  });
  it('invite somebody who has no seat yet', async () => {
    const inviter = await person({ role: 'coordinator', name: 'Aung <b>Ko</b>' });
    const invited = await person({ role: 'campaigner', zone: 'Asia/Yangon' });
    await demarche.database.admin(`update membership set state = 'invited' where id = $1`, [
      invited.membershipId,
    ]);
    const subjectId = await demarche.database.make.invitation({
      ...{
        campaignId: campaign.id,
        userId: invited.id,
        membershipId: invited.membershipId,
        invitedBy: inviter.id,
      },
      expiresAt: new Date('2024-08-12T00:00:00Z'),
    });
    const composed = () => composeFor(invited, { kind: 'invitation', subjectId, zone: 'Asia/Yangon' });
    const mail = mailOf(await composed());
    const token = new Tokens(demarche.environment.secret).make('invitation', subjectId);
    expect(mail.text).toContain(`${publicUrl}/mail/invitation?token=${token}`);
    expect(mail.text).toContain('as campaigner');
    expect(mail.text).toContain('Mon 12 Aug 2024, 06:30 in Yangon (UTC+6:30)');
    expect(mail.html).toContain('Aung &lt;b&gt;Ko&lt;/b&gt;');
    expect(mail.headers).not.toHaveProperty('List-Unsubscribe');
    await demarche.database.admin('update invitation set revoked_at = now() where id = $1', [subjectId]);
    expect(await composed()).toMatchObject({ outcome: 'skip', reason: 'cancelled' });
  });
});
