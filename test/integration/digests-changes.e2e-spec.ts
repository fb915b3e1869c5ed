import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addIsoWeeks, slotOfWeek, type Tier, type Stance } from '#libs/domain';
import { aStatement } from '../support/ledger.js';
import { aCampaign, aDeadline, aPerson, setClock } from '../support/makers.js';
import { ScheduleChange } from '#libs/data';
import {
  MONDAY,
  demarche,
  campaign,
  otherOrganisation,
  person,
  WITHIN,
  anInteraction,
  anAsk,
  aPosition,
  takenBack,
  composeFor,
  mailOf,
  recordRun,
  openDigestWorld,
  stopDigestWorld,
  begin,
} from '../support/digest-world.js';

beforeAll(openDigestWorld);
afterAll(stopDigestWorld);
beforeEach(begin);

/** Under an ask, after its count: who moved, and how. */
const movementIn = (ask: string, delegation: string, movement: string) =>
  new RegExp(
    `\\n${ask}\\n~+\\n\\n[^\\n]*open[^\\n]*\\n\\n(- .*\\n(  .*\\n)*)*- Delegation ${delegation}\\n  ${movement}`,
    'i',
  );

describe('the weekly digest', () => {
  it('sends nothing in an empty week, and says which time that week was', async () => {
    const reader = await person();
    await aDeadline(demarche.database, campaign, { dueAt: '2024-08-09T22:00:00Z' });
    await demarche.database.admin(
      `update deadline set changed_at = $1, created_at = $1 where campaign_id = $2`,
      ['2024-01-01T00:00:00Z', campaign.id],
    );
    expect(await composeFor(reader)).toMatchObject({
      outcome: 'skip',
      reason: 'empty',
      window: { start: new Date('2024-07-29T01:00:00Z'), end: new Date(MONDAY) },
    });
  });
  it('reports a deadline that was moved far ahead or cancelled', async () => {
    const reader = await person();
    const [far, gone] = [
      await aDeadline(demarche.database, campaign, { title: 'Moved far', dueAt: '2024-08-06T00:00:00Z' }),
      await aDeadline(demarche.database, campaign, { title: 'Called off', dueAt: '2024-08-07T00:00:00Z' }),
    ];
    const past = '2024-01-01T00:00:00Z';
    await demarche.database.admin('update deadline set created_at = $1, changed_at = $1', [past]);
    await setClock(demarche.database, WITHIN);
    await demarche.database.admin(`update deadline set due_at = '2024-12-01T00:00:00Z' where id = $1`, [far]);
    await demarche.database.admin(`update deadline set state = 'cancelled' where id = $1`, [gone]);
    const mail = mailOf(await composeFor(reader));
    expect(mail.text).toContain('Moved far · moved');
    expect(mail.text).toContain('Before: Tue 6 Aug 2024, 00:00 UTC\n');
    expect(mail.text).toContain('Called off · cancelled');
  });
  it('says of what was removed that it holds no more, to those who could have read of it', async () => {
    const [reader, stranger] = [
      await person(),
      await aPerson(demarche.database, await aCampaign(demarche.database)),
    ];
    const processId = await demarche.database.make.process({ campaignId: campaign.id });
    const session = await demarche.database.make.session({
      ...{ campaignId: campaign.id, processId, name: 'The session', city: 'Vienna', zone: 'Europe/Vienna' },
      ...{ opensLocal: '2024-08-12T10:00', closesLocal: '2024-08-16T18:00' },
    });
    const deadlines = ['Sign-on', 'Called off before', 'Made and removed'].map((title) =>
      aDeadline(demarche.database, campaign, { title, dueAt: '2024-08-07T00:00:00Z' }),
    );
    const [gone, before, young] = await Promise.all(deadlines);
    const { admin } = demarche.database;
    const past = '2024-01-01T00:00:00Z';
    await admin('update deadline set created_at = $1, changed_at = $1 where id = any($2)', [
      past,
      [gone, before],
    ]);
    await admin('update deadline set created_at = $1 where id = $2', [WITHIN, young]);
    await setClock(demarche.database, WITHIN);
    await admin(
      `update deadline set state = 'cancelled', cancelled_by_removal = id <> $1, removed_at = $2, removed_by = $3 where id = any($4)`,
      [before, WITHIN, reader.id, [gone, before, young]],
    );
    await admin('update session set removed_at = $1, removed_by = $2 where id = $3', [
      WITHIN,
      reader.id,
      session,
    ]);
    const { text } = mailOf(await composeFor(reader));
    expect(text).toContain('- Sign-on · cancelled\n  Wed 7 Aug 2024, 00:00 UTC');
    expect(text).toContain('- The session · no longer planned\n  Opens: Mon 12 Aug 2024, 10:00 in Vienna');
    expect(text).not.toMatch(/Called off before|Made and removed|Before:/);
    expect((await composeFor(stranger)).outcome).toBe('skip');
    // Whoever was told of it before it was moved knows it by other hours.
    await demarche.database.table(ScheduleChange).insert({
      ...{ campaignId: campaign.id, sessionId: session, deadlineId: null, at: new Date(WITHIN) },
      ...{ zone: 'Europe/Vienna', city: 'Vienna' },
      ...{ startsAt: new Date('2024-08-05T08:00:00Z'), endsAt: new Date('2024-08-09T16:00:00Z') },
    });
    expect(mailOf(await composeFor(reader)).text).toContain(
      'Before: Mon 5 Aug 2024, 10:00 in Vienna (UTC+2) to Fri 9 Aug 2024, 18:00 in Vienna (UTC+2)',
    );
    await admin('update deadline set removed_at = null, removed_by = null, cancelled_by_removal = false');
    await admin('update session set removed_at = null, removed_by = null');
    expect(mailOf(await composeFor(reader)).text).not.toContain('no longer planned');
  });
  it('does not count what was taken back, and says from where a position moved as it was told before', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const [gone, slip, moved] = [await anAsk('Gone'), await anAsk('Slip'), await anAsk('Moved')];
    const [before, later] = ['2024-07-20T10:00:00Z', '2024-08-02T10:00:00Z'];
    // Said and taken back within the week: no news at all.
    await takenBack(await aPosition(gone, 'champion', 'XXA', { author }), author, later);
    // Two within the week, the later one a slip.
    await aPosition(slip, 'support', 'XXB', { author });
    const wrong = await aPosition(slip, 'oppose', 'XXB', { author, occurredAt: '2024-08-01T11:00:00Z' });
    await takenBack(wrong, author, later);
    // Told in an earlier digest, taken back now.
    const told = await aPosition(moved, 'oppose', 'XXC', { author, recordedAt: before });
    await aPosition(moved, 'undecided', 'XXC', { author });
    await takenBack(told, author, later);
    const { text } = mailOf(await composeFor(reader));
    expect(text).not.toContain('Gone');
    expect(text).toMatch(movementIn('Slip', 'B', 'Not known before, now: supports\\n'));
    expect(text).not.toContain('2 statements recorded');
    expect(text).toMatch(movementIn('Moved', 'C', 'From "opposes" to "undecided"'));
  });
  it('tells what changed because a word of earlier weeks was taken back', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const stranger = await person({ organisationId: otherOrganisation });
    const asks = ['Gone', 'Back', 'Same', 'Older', 'Long ago', 'Ours'];
    const [gone, back, same, older, past, ours] = await Promise.all(asks.map((title) => anAsk(title)));
    const [june, july, later] = ['2024-06-20T10:00:00Z', '2024-07-20T10:00:00Z', '2024-08-02T10:00:00Z'];
    const said = (ask: string | undefined, stance: string, recordedAt: string, tier: Tier = 'coalition') =>
      aPosition(ask ?? '', stance as Stance, 'XXE', { author, recordedAt, tier });
    await takenBack(await said(gone, 'oppose', july), author, later);
    await said(back, 'support', june);
    await takenBack(await said(back, 'oppose', july), author, later);
    await said(same, 'support', june);
    await takenBack(await said(same, 'support', july), author, later);
    // What had been said after it stands as before.
    await takenBack(await said(older, 'oppose', june), author, later);
    await said(older, 'support', july);
    // The digest of that week told it.
    await takenBack(await said(past, 'oppose', june), author, july);
    await said(ours, 'undecided', june);
    await takenBack(await said(ours, 'oppose', july, 'organisation'), author, later);

    const composed = await composeFor(reader);
    const { text, html } = mailOf(composed);
    expect(composed.statements).toBe(8);
    for (const [ask, movement] of [
      ['Gone', 'Taken back: "opposes"; no position is known now'],
      ['Back', 'Record withdrawn: “opposes”; what counts now: supports'],
      ['Same', 'Record withdrawn: “supports”; what counts now: supports'],
      ['Ours', 'Record withdrawn: “opposes”; what counts now: undecided'],
    ] as const) {
      expect(text).toMatch(movementIn(ask, 'E', `${movement}\n  An earlier statement was taken back\n`));
    }
    expect(html).toContain('An earlier statement was taken back');
    for (const ask of ['Older', 'Long ago']) expect(text).not.toContain(ask);
    expect(text.match(/- Delegation E$/gm)).toHaveLength(4);

    const others = mailOf(await composeFor(stranger)).text;
    expect(others).toMatch(movementIn('Gone', 'E', 'Taken back'));
    expect(others).not.toContain('Ours');
  });
  it('tells of one word taken back and another recorded as of one change', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const ask = await anAsk('Both');
    const told = await aPosition(ask, 'oppose', 'XXF', { author, recordedAt: '2024-07-20T10:00:00Z' });
    await takenBack(told, author, WITHIN);
    const slip = await aPosition(ask, 'champion', 'XXF', { author });
    await takenBack(slip, author, '2024-08-02T10:00:00Z');
    expect(mailOf(await composeFor(reader)).text).toMatch(
      movementIn('Both', 'F', 'Taken back: "opposes"; no position'),
    );
    await aPosition(ask, 'support', 'XXF', { author });
    const { text } = mailOf(await composeFor(reader));
    expect(text.match(/- Delegation F$/gm)).toHaveLength(1);
    expect(text).toMatch(
      movementIn('Both', 'F', 'From "opposes" to "supports", towards the ask\\n  said privately'),
    );
  });
  it('goes by the own word before the bloc’s of the same instant', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const ask = await anAsk('Both spoke');
    const statementId = await aStatement(demarche.database, campaign, author.id);
    await aPosition(ask, 'oppose', 'XXD', { author, occurredAt: WITHIN });
    await aPosition(ask, 'support', 'XXD', {
      author,
      occurredAt: WITHIN,
      recordedAt: '2024-08-02T10:00:00Z',
      statementId,
    });
    expect(mailOf(await composeFor(reader)).text).toMatch(
      movementIn('Both spoke', 'D', 'Not known before, now: opposes\\n'),
    );
  });
  it('starts when the person joined, and after that where the last one ended', async () => {
    const author = await person({ role: 'campaigner' });
    const reader = await person({ joinedAt: '2024-07-31T00:00:00Z' });
    await anInteraction('before joining', { author, recordedAt: '2024-07-30T00:00:00Z' });
    await anInteraction('after joining', { author });
    const { text, window } = mailOf(await composeFor(reader));
    expect(text).toContain('after joining');
    expect(text).not.toContain('before joining');
    expect(window?.start).toEqual(new Date('2024-07-31T00:00:00Z'));
  });
  it('leaves what is being written at this very moment to the next one', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    await anInteraction('long ago', { author });
    await anInteraction('just now', { author, recordedAt: '2024-08-05T00:59:40Z' });
    const first = mailOf(await composeFor(reader, { now: new Date('2024-08-05T01:00:05Z') }));
    expect(first.text).not.toContain('just now');
    await recordRun(reader, '2024-W32', first);
    const next = await composeFor(reader, { occurrence: '2024-W33', fireAt: '2024-08-12T01:00:00Z' });
    expect(mailOf(next).text).toContain('just now');
    expect(mailOf(next).text).not.toContain('long ago');
  });
  it('says the same again when it has to be written a second time', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    await anInteraction('of this week', { author });
    const first = mailOf(await composeFor(reader));
    await recordRun(reader, '2024-W32', first);
    const again = mailOf(await composeFor(reader, { now: new Date('2024-08-05T09:00:00Z') }));
    expect(again.window).toEqual(first.window);
    expect(again.text).toContain('of this week');
  });
});

describe('52 weeks of digests', () => {
  it('tell every event exactly once, through changes of zone and late mails', async () => {
    const [author, reader] = [await person({ role: 'campaigner' }), await person()];
    const zones = ['America/New_York', 'Asia/Yangon', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const slots = Array.from({ length: 52 }, (_, week) =>
      slotOfWeek(addIsoWeeks('2024-W02', week), {
        weekday: (week % 7) + 1,
        at: '08:00',
        zone: zones[Math.floor(week / 13)] ?? 'UTC',
      }),
    );
    const planted: { name: string; recordedAt: string }[] = [];
    slots.forEach(({ instant }, week) => {
      // Two weeks of five are silent; the others have events on and around the edges.
      if (week % 5 >= 3) return;
      for (const minutes of [-1, 0, 1, 1440, 5000]) {
        const recordedAt = new Date(instant.getTime() + minutes * 60_000).toISOString();
        planted.push({ name: `event<${week}:${minutes}>`, recordedAt });
      }
    });
    await demarche.database.admin(
      `insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, note, tier, author_id, organisation_id, recorded_at)
       select gen_random_uuid(), $1, 'XXA', 'call', at, 'UTC', name, 'coalition', $2, $3, at
       from unnest($4::text[], $5::timestamptz[]) as e(name, at)`,
      [
        campaign.id,
        author.id,
        campaign.organisationId,
        planted.map((event) => event.name),
        planted.map((event) => event.recordedAt),
      ],
    );
    const texts: string[] = [];
    const starts: (Date | undefined)[] = [];
    const ends: (Date | undefined)[] = [];
    let [empty, end] = [0, new Date(0)];
    for (const [week, slot] of slots.entries()) {
      const late = (week % 7) * 3 * 3_600_000;
      const now = new Date(slot.instant.getTime() + late + 5_000);
      const composed = await composeFor(reader, { occurrence: slot.key, fireAt: slot.instant, now });
      starts.push(composed.window?.start);
      end = composed.window?.end ?? end;
      ends.push(end);
      await recordRun(reader, slot.key, composed);
      if (composed.outcome === 'mail') texts.push(composed.text);
      else empty++;
    }
    expect(starts.slice(1)).toEqual(ends.slice(0, -1));
    const all = texts.join('\n');
    const told = (name: string) => all.split(name).length - 1;
    const due = planted.filter((event) => new Date(event.recordedAt) < end);
    expect(due.length).toBeGreaterThan(140);
    expect(due.filter((event) => told(event.name) !== 1)).toEqual([]);
    expect(planted.filter((event) => new Date(event.recordedAt) >= end && told(event.name) > 0)).toEqual([]);
    expect(empty).toBeGreaterThan(5);
  });
});
