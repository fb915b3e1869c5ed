import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TIERS, type Tier, clockInWords } from '#libs/domain';
import type { CampaignMail } from '#libs/mail';
import { newId } from '#libs/platform';
import { aCampaign, aDeadline, aPerson, setClock, type TestPerson } from '../support/makers.js';
import {
  demarche,
  campaign,
  otherOrganisation,
  person,
  WITHIN,
  anInteraction,
  anAsk,
  aPosition,
  takenBack,
  aTask,
  composeFor,
  mailOf,
  everythingIn,
  recordRun,
  openDigestWorld,
  stopDigestWorld,
  begin,
} from '../support/digest-world.js';

beforeAll(openDigestWorld);
afterAll(stopDigestWorld);
beforeEach(begin);

describe('what a reader may not see', () => {
  const readers = async () => ({
    author: await person({ role: 'campaigner', coreGroup: true }),
    colleague: await person({ role: 'campaigner' }),
    'core of another organisation': await person({ organisationId: otherOrganisation, coreGroup: true }),
    'member of another organisation': await person({ organisationId: otherOrganisation }),
    'coordinator of another organisation': await person({
      organisationId: otherOrganisation,
      role: 'coordinator',
    }),
  });
  /** Written by hand from the meaning of the tiers, not from the code. */
  const CLEARED: Record<keyof Awaited<ReturnType<typeof readers>>, Tier[]> = {
    author: ['me', 'organisation', 'core', 'coalition', 'public'],
    colleague: ['organisation', 'coalition', 'public'],
    'core of another organisation': ['core', 'coalition', 'public'],
    'member of another organisation': ['coalition', 'public'],
    'coordinator of another organisation': ['coalition', 'public'],
  };
  it('is in none of that reader’s mails, at no tier and in no field', async () => {
    const people = await readers();
    const { author } = people;
    const ask = await anAsk('The ask');
    const tasks: Record<string, string> = {};
    for (const [index, tier] of TIERS.entries()) {
      await anInteraction(`meeting-${tier}-canary`, { author, tier });
      await aPosition(ask, 'oppose', `XX${'CDEFG'[index]}`, { author, tier });
      tasks[tier] = await aTask(`task-${tier}-canary`, { author, tier });
      await aTask(`done-${tier}-canary`, { author, tier, state: 'done', closedAt: WITHIN });
    }
    for (const [who, reader] of Object.entries(people) as [keyof typeof CLEARED, TestPerson][]) {
      const digest = mailOf(await composeFor(reader));
      const reminders = await Promise.all(
        TIERS.map((tier) => composeFor(reader, { kind: 'task_reminder', subjectId: tasks[tier] ?? '' })),
      );
      for (const [index, tier] of TIERS.entries()) {
        const cleared = CLEARED[who].includes(tier);
        const found = {
          who,
          tier,
          meeting: digest.text.includes(`meeting-${tier}-canary`),
          position: digest.text.includes(`Delegation ${'CDEFG'[index]}`),
          task: digest.text.includes(`task-${tier}-canary`),
          done: digest.text.includes(`done-${tier}-canary`),
        };
        expect(found).toEqual({
          who,
          tier,
          meeting: cleared,
          position: cleared,
          task: cleared,
          done: cleared,
        });
        expect(everythingIn(digest).includes(`${tier}-canary`)).toBe(cleared);
      }
      // None is assigned to anybody here, so no reminder may say a word.
      expect(reminders.map((reminder) => reminder.outcome)).toEqual(TIERS.map(() => 'skip'));
      expect(everythingIn(digest)).not.toContain('position-');
    }
  });
  it('is told to the one to whom a task was given, and to nobody else', async () => {
    const [author, assignee, stranger] = [
      await person({ role: 'campaigner' }),
      await person({ organisationId: otherOrganisation }),
      await person({ organisationId: otherOrganisation }),
    ];
    const task = await aTask('private-task', { author, tier: 'me', assigneeId: assignee.id });
    await anInteraction('a meeting', { author });
    expect(mailOf(await composeFor(assignee)).text).toContain('private-task');
    expect(everythingIn(await composeFor(stranger))).not.toContain('private-task');
    const reminder = mailOf(await composeFor(assignee, { kind: 'task_reminder', subjectId: task }));
    expect(reminder.text).toContain('private-task');
    expect(await composeFor(stranger, { kind: 'task_reminder', subjectId: task })).toMatchObject({
      outcome: 'skip',
      reason: 'no_longer_addressed',
    });
  });
  it('is not told by where a delegation stood before', async () => {
    const [author, stranger] = [
      await person({ role: 'campaigner' }),
      await person({ organisationId: otherOrganisation }),
    ];
    const ask = await anAsk('The ask');
    const before = { author, recordedAt: '2024-07-01T00:00:00Z' };
    await aPosition(ask, 'oppose', 'XXA', { ...before, occurredAt: '2024-06-01T00:00:00Z' });
    await aPosition(ask, 'champion', 'XXA', { ...before, tier: 'organisation' });
    await aPosition(ask, 'undecided', 'XXA', { author });
    expect(mailOf(await composeFor(author)).text).toContain('From "champions it" to "undecided", away from');
    expect(mailOf(await composeFor(stranger)).text).toContain(
      'From "opposes" to "undecided", towards the ask',
    );
  });
  it('reaches nobody who is not a member any more, nor a member of another campaign', async () => {
    const [author, gone] = [await person({ role: 'campaigner' }), await person()];
    const deadline = await aDeadline(demarche.database, campaign, { dueAt: '2024-08-09T22:00:00Z' });
    await anInteraction('a meeting', { author });
    await demarche.database.admin(`update membership set state = 'removed' where id = $1`, [
      gone.membershipId,
    ]);
    const other = await aPerson(demarche.database, await aCampaign(demarche.database));
    for (const reader of [gone, { ...other, membershipId: author.membershipId }]) {
      for (const [kind, subjectId] of [
        ['digest'],
        ['deadline_reminder', deadline],
        ['task_reminder', newId()],
      ]) {
        const composed = await composeFor(reader, {
          kind: kind as CampaignMail['kind'],
          subjectId: subjectId ?? newId(),
        });
        expect(composed).toMatchObject({ outcome: 'skip', reason: 'not_a_member' });
      }
    }
  });
});

describe('the preview of a digest', () => {
  const previewPath = (membershipId: string, campaignId = campaign.id) =>
    `/api/campaigns/${campaignId}/members/${membershipId}/digest-preview`;
  /** A Monday morning is ahead, a week of events behind. */
  const CLOCK = '2024-08-04T00:00:00Z';
  it('shows a coordinator only what she may see as well', async () => {
    const member = await person({ role: 'campaigner', name: 'Member' });
    const coordinator = await person({
      role: 'coordinator',
      organisationId: otherOrganisation,
      zone: 'Asia/Yangon',
    });
    const ask = await anAsk('The ask');
    await anInteraction('shared-note', { author: member });
    await anInteraction('private-note', { author: member, tier: 'me' });
    await anInteraction('our-note', { author: member, tier: 'organisation' });
    await anInteraction('her-own-note', {
      author: coordinator,
      tier: 'me',
      organisationId: otherOrganisation,
    });
    await aTask('secret-errand', {
      author: member,
      tier: 'me',
      assigneeId: member.id,
      dueAt: '2024-08-04T10:00:00Z',
    });
    await aTask('known-errand', { author: member, assigneeId: member.id });
    const before = { author: member, recordedAt: '2024-07-01T00:00:00Z' };
    await aPosition(ask, 'oppose', 'XXC', { ...before, occurredAt: '2024-06-01T00:00:00Z' });
    await aPosition(ask, 'champion', 'XXC', { ...before, tier: 'organisation' });
    await aPosition(ask, 'undecided', 'XXC', { author: member });
    await aPosition(ask, 'support', 'XXD', { author: member, tier: 'me' });
    await takenBack(
      await aPosition(ask, 'oppose', 'XXG', { ...before, tier: 'organisation' }),
      member,
      WITHIN,
    );
    await takenBack(await aPosition(ask, 'oppose', 'XXH', before), member, WITHIN);
    await setClock(demarche.database, CLOCK);

    const own = await (await demarche.as(member)).get(`/api/me/digest-preview?campaignId=${campaign.id}`);
    expect(own.status).toBe(200);
    expect(own.body).toMatchObject({ wouldSend: true, reason: null, slot: '2024-W32' });
    expect(clockInWords(own.body.dueAt.reader)).toBe('Mon 5 Aug 2024, 08:00 in Bangkok (UTC+7)');
    for (const text of [
      'private-note',
      'our-note',
      'secret-errand',
      'From "champions it"',
      'Delegation D',
      'Delegation G',
      'Delegation H',
    ]) {
      expect(own.body.text).toContain(text);
    }
    expect(own.text).not.toContain('her-own-note');
    expect(own.body.counts).toMatchObject({ interactions: 3, positions: 4, ownTasks: 2 });

    const { status, body, text } = await (
      await demarche.as(coordinator)
    ).get(previewPath(member.membershipId));
    expect(status).toBe(200);
    expect(body.text).toContain('shared-note');
    expect(body.text).toContain('known-errand');
    expect(body.text).toContain('From "opposes" to "undecided"');
    expect(body.text).toContain('Delegation H');
    for (const hidden of [
      'private-note',
      'our-note',
      'her-own-note',
      'secret-errand',
      'champions',
      'Delegation D',
      'Delegation G',
    ]) {
      expect(text).not.toContain(hidden);
    }
    expect(body.counts).toMatchObject({ interactions: 1, positions: 2, ownTasks: 1 });
    expect(clockInWords(body.windowStart.venue)).toBe('Mon 29 Jul 2024, 08:00 in Bangkok (UTC+7)');
    expect(clockInWords(body.windowEnd.reader)).toBe('Mon 5 Aug 2024, 07:30 in Yangon (UTC+6:30)');
    expect(text).not.toContain('token=');
    expect(own.text).not.toContain('token=');
  });
  it('names the same span beside the mail as in it, also after a mail that was made a moment early', async () => {
    const member = await person();
    await setClock(demarche.database, CLOCK);
    const window = { start: new Date('2024-07-22T01:00:00Z'), end: new Date('2024-07-29T00:59:10Z') };
    await recordRun(member, '2024-W31', { outcome: 'skip', reason: 'empty', window });
    const { body } = await (
      await demarche.as(member)
    ).get(`/api/me/digest-preview?campaignId=${campaign.id}`);
    const from = 'Mon 29 Jul 2024, 08:00 in Bangkok (UTC+7)';
    expect(body.text).toContain(`from ${from}`);
    expect(clockInWords(body.windowStart.reader)).toBe(from);
  });
  it('says that a mail with nothing, or one that is not wanted, is not sent', async () => {
    const [member, coordinator] = [await person(), await person({ role: 'coordinator' })];
    await setClock(demarche.database, CLOCK);
    const client = await demarche.as(coordinator);
    const preview = async () => (await client.get(previewPath(member.membershipId))).body;
    expect(await preview()).toMatchObject({ wouldSend: false, reason: 'empty' });
    await anInteraction('note', { author: coordinator });
    expect(await preview()).toMatchObject({ wouldSend: true, reason: null });
    await demarche.database.admin('update membership set wants_digest = false where id = $1', [
      member.membershipId,
    ]);
    expect(await preview()).toMatchObject({ wouldSend: false, reason: 'unsubscribed' });
  });
  it('is for coordinators, of people of their own campaign, and changes nothing', async () => {
    const [member, coordinator] = [
      await person({ role: 'campaigner' }),
      await person({ role: 'coordinator' }),
    ];
    const elsewhere = await aCampaign(demarche.database);
    const stranger = await aPerson(demarche.database, elsewhere, { role: 'coordinator' });
    const gone = await person();
    await demarche.database.admin(`update membership set state = 'removed' where id = $1`, [
      gone.membershipId,
    ]);
    const [asMember, asCoordinator] = [await demarche.as(member), await demarche.as(coordinator)];
    expect((await asMember.get(previewPath(coordinator.membershipId))).status).toBe(403);
    for (const path of [
      previewPath(stranger.membershipId),
      previewPath(stranger.membershipId, elsewhere.id),
      previewPath(gone.membershipId),
      previewPath(newId()),
      `/api/me/digest-preview?campaignId=${elsewhere.id}`,
    ]) {
      expect((await asCoordinator.get(path)).status).toBe(404);
    }
    const bad = await asCoordinator.get('/api/me/digest-preview?campaignId=x');
    expect(bad.status).toBe(400);
    expect(bad.body.fields[0].path).toBe('campaignId');
    expect((await asCoordinator.get('/api/me/digest-preview')).status).toBe(400);
    const runs = await demarche.database.admin('select 1 from digest_run where campaign_id = $1', [
      campaign.id,
    ]);
    const planned = await demarche.database.admin('select 1 from delivery where campaign_id = $1', [
      campaign.id,
    ]);
    expect([runs.length, planned.length]).toEqual([0, 0]);
  });
});
