import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { setClock } from '../support/makers.js';
import {
  coalition,
  demarche,
  openTreatyWorld,
  read,
  record,
  set,
  state,
  stopTreatyWorld,
  why,
} from '../support/treaty-terms.js';

/** The Paris Agreement, whose threshold was reached on 5 October 2016: here with the third instrument. */
const PARIS = {
  ...{ name: 'Paris Agreement', instrumentsNeeded: 3, daysAfter: 30, regionalOrganisationCounts: false },
  ...{ adoptedOn: '2015-12-12', opensOn: '2016-04-22', closesOn: '2017-04-21' },
  ...{ zone: 'America/New_York', source: 'United Nations Treaty Collection, XXVII.7.d' },
  forLaterParties: { monthsAfter: 0, daysAfter: 30, firstOfMonth: false },
};
const ACCEPTED = { delegationCode: 'USA', kind: 'acceptance', doneOn: '2016-09-03' } as const;
const LEFT = {
  delegationCode: 'USA',
  kind: 'withdrawal',
  doneOn: '2019-11-04',
  effectiveOn: '2020-11-04',
} as const;
const BACK = { delegationCode: 'USA', kind: 'acceptance', doneOn: '2021-01-20' } as const;
const LEFT_AGAIN = { ...LEFT, doneOn: '2025-01-27', effectiveOn: '2026-01-27' };
const on = (day: string) => setClock(demarche.database, `${day}T17:00:00Z`);

beforeAll(async () => {
  await openTreatyWorld();
  await on('2016-10-06');
  expect((await set(PARIS, 0)).status).toBe(200);
  await done({ delegationCode: 'CHN', kind: 'ratification', doneOn: '2016-09-03' });
  await done({ delegationCode: 'IND', kind: 'ratification', doneOn: '2016-10-02' });
  await done({ delegationCode: 'USA', kind: 'signature', doneOn: '2016-04-22' });
});
afterAll(stopTreatyWorld);

const done = async (act: object) => {
  const answer = await record(act);
  expect([answer.status, answer.body.fields ?? []]).toEqual([201, []]);
  return answer.body;
};
const refused = async (act: object) => {
  const { status, body } = await record(act);
  return [status, body.fields?.[0]?.path, body.fields?.[0]?.code];
};
const brief = async () =>
  (await coalition.clients.plainMember.get(coalition.at('delegations/USA/brief'))).body;
const inForce = async () => {
  const { counted, inForceOn } = await state('USA');
  expect((await brief()).treatyInForceOn).toBe(inForceOn);
  return [counted, inForceOn, (await read()).progress.instruments];
};
describe('a state that withdrew and comes back', () => {
  it('is a party until its withdrawal takes effect, and again 30 days after its new acceptance', async () => {
    await done(ACCEPTED);
    await on('2019-11-05');
    await done(LEFT);
    expect(await inForce()).toEqual([true, '2016-11-01', 3]);
    await on('2020-12-01');
    expect(await inForce()).toEqual([false, null, 2]);
    expect(await refused({ ...BACK, doneOn: '2020-11-03' })).toEqual([400, 'doneOn', 'treaty.stillBound']);
    await on('2021-01-21');
    await done(BACK);
    await on('2021-03-01');
    expect(await inForce()).toEqual([true, '2021-02-19', 3]);
    expect((await read()).progress).toMatchObject({ inForce: true, entersIntoForceOn: '2016-11-01' });
  });

  it('has both bonds in the order of their days, in the list and in its brief', async () => {
    expect(await state('USA')).toMatchObject({
      signature: { doneOn: '2016-04-22' },
      instrument: { kind: 'acceptance', doneOn: '2021-01-20' },
      withdrawal: null,
      otherActs: [{ doneOn: '2016-09-03' }, { kind: 'withdrawal', doneOn: '2019-11-04' }],
    });
    expect((await brief()).treatyActions.map(({ doneOn }: { doneOn: string }) => doneOn)).toEqual([
      ...['2016-04-22', '2016-09-03', '2019-11-04', '2021-01-20'],
    ]);
  });

  it.each([
    ['the same again within the bond', { ...BACK, doneOn: '2021-02-01' }, 409, 'kind', 'treaty.hasInstrument'],
    ['another kind within the bond', { ...BACK, kind: 'accession', doneOn: '2021-02-01' }, 409, 'kind', 'treaty.hasInstrument'],
    ['the same within the first bond', { ...BACK, doneOn: '2017-01-01' }, 400, 'doneOn', 'treaty.withdrawalFirst'],
    ['a withdrawal next to another', { ...LEFT, doneOn: '2020-01-01', effectiveOn: null }, 409, 'kind', 'treaty.withdrawnAlready'],
    ['a second signature', { delegationCode: 'USA', kind: 'signature', doneOn: '2017-01-01' }, 409, 'kind', 'treaty.recordedAlready'],
  ])('is not told %s', async (_, act, status, field, code) => {
    expect(await refused(act)).toEqual([status, field, code]);
  }); // prettier-ignore

  it('keeps what is in between: days of one bond do not reach into the next', async () => {
    const [, withdrawal] = (await state('USA')).otherActs;
    const change = (body: object) =>
      coalition.clients.author.patch(
        coalition.at(`treaty/actions/${withdrawal.id}`),
        body,
        withdrawal.version,
      );
    expect(why(await change({ effectiveOn: '2021-02-01' }))).toEqual([400, 'effectiveOn']);
    const gone = await coalition.clients.author.delete(coalition.at(`treaty/actions/${withdrawal.id}`), 1);
    expect([gone.status, gone.body.fields[0].code]).toEqual([409, 'treaty.joinedSince']);
  });

  it('comes back once, however many report it at once and however often one does', async () => {
    await on('2026-11-22');
    const left = await done(LEFT_AGAIN);
    expect(await inForce()).toEqual([false, null, 2]);
    const again = { ...BACK, doneOn: '2026-02-02' };
    const rivals = await Promise.all([
      record(again),
      record(again, 'coreMember'),
      record({ ...again, kind: 'accession', doneOn: '2026-02-03' }, 'coordinator'),
    ]);
    expect(rivals.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const [winner] = rivals.filter(({ status }) => status === 201);
    const { id, version } = winner!.body;
    expect(
      (await coalition.clients.coordinator.delete(coalition.at(`treaty/actions/${id}`), version)).status,
    ).toBe(204);
    const mine = { id: newId(), ...again };
    const first = await record(mine);
    await demarche.database.admin('delete from idempotency_record');
    expect([first.status, (await record(mine)).body]).toEqual([201, first.body]);
    // Nor is it there twice where somebody goes around the rules.
    const row = { campaignId: coalition.campaign.id, confirmed: true, knownOn: '2026-02-02', ...again };
    await expect(demarche.database.make.treatyAction(row)).rejects.toThrow('treaty_action_once');
    for (const one of [first.body, left])
      expect(
        (await coalition.clients.author.delete(coalition.at(`treaty/actions/${one.id}`), 1)).status,
      ).toBe(204);
    const back = await coalition.clients.author.post(coalition.at(`treaty/actions/${first.body.id}/restore`));
    expect([back.status, back.body.fields[0].code]).toEqual([409, 'treaty.hasInstrument']);
    await on('2021-03-01');
  });
});

describe('a status table of whoever came back', () => {
  const HEADER = 'Participant\tSignature\tRatification, Acceptance(A), Approval(AA), Accession(a)';
  const request = (text: string) => ({ text, source: 'MTDSG', confirmed: true });
  const check = async (text: string) =>
    (await coalition.clients.author.post(coalition.at('treaty/tables/check'), request(text))).body;
  const acts = () =>
    demarche.database.admin(
      `select kind, done_on::text as day from treaty_action where delegation_code = 'USA' and undone_at is null order by 2`,
    );
  const USA = 'United States of America\t22 Apr 2016\t20 Jan 2021 A';

  it('is the same where both bonds are recorded, and takes back none', async () => {
    const found = await check(`${HEADER}\n${USA}\nChina\t\t3 Sep 2016\nIndia\t\t2 Oct 2016`);
    expect(found.counts).toEqual({ new: 0, same: 4, changed: 0, refused: 0, gone: 0 });
  });

  it('adds the new bond to the one that ended; taken back, it leaves that one as it was', async () => {
    const before = await acts();
    const { instrument } = await state('USA');
    expect(
      (await coalition.clients.author.delete(coalition.at(`treaty/actions/${instrument.id}`), 1)).status,
    ).toBe(204);
    const found = await check(`${HEADER}\n${USA}`);
    expect(found.items.map((item: any) => [item.state, item.kind, item.doneOn, item.before?.doneOn])).toEqual(
      [
        ['same', 'signature', '2016-04-22', '2016-04-22'],
        ['new', 'acceptance', '2021-01-20', undefined],
      ],
    );
    expect([found.before.instruments, found.after.instruments]).toEqual([2, 3]);
    const body = { ...request(`${HEADER}\n${USA}`), plan: found.plan, takeBackGone: false };
    const applied = await coalition.clients.author.post(coalition.at('treaty/tables'), body);
    expect([applied.status, applied.body.counts]).toEqual([201, { new: 1, changed: 0, gone: 0 }]);
    expect(await acts()).toEqual(before);
    const undo = await coalition.clients.author.post(coalition.at(`treaty/tables/${applied.body.id}/undo`));
    expect(undo.status).toBe(204);
    expect(await acts()).toEqual(before.slice(0, 3));
    await done(BACK);
  });

  it('is written with a line for each bond, and read back as it was', async () => {
    const { text } = await coalition.clients.author.post(coalition.at('treaty/tables/export'));
    expect(text.match(/^USA,.*$/gmu)).toHaveLength(2);
    const found = await check(text);
    expect(found.counts).toEqual({ new: 0, same: 6, changed: 0, refused: 0, gone: 0 });
  });
});
