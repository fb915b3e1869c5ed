import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCampaign, aDeadline, aPerson } from '../support/makers.js';
import { anAsk, statementsOf, type ReaderName } from '../support/outreach.js';
import { daysAgo } from '../support/overview.js';
import {
  handover,
  word,
  askIn,
  shifted,
  YESTERDAY,
  NOW,
  demarche,
  coalition,
  author,
  asks,
  statementId,
  importId,
  draft,
  admin,
  openHandoverWorld,
  stopHandoverWorld,
} from '../support/handover.js';

beforeAll(openHandoverWorld);
afterAll(stopHandoverWorld);

describe('the handover', () => {
  it('tells by ask who moved, by whom, when and why: one act is one line', async () => {
    const told = await handover();
    const { acts } = askIn(told, 0);
    expect(acts).toHaveLength(3);
    expect(acts.find(({ kind }) => kind === 'position')).toMatchObject({
      voice: 'own',
      why: 'Instructions came',
      authorId: author.authorId,
      shifts: [shifted('undecided', 'support', 'towards', ['FJI'])],
    });
    expect(acts.find(({ kind }) => kind === 'statement')).toMatchObject({
      id: statementId,
      title: 'A statement of a bloc',
      voice: 'bloc',
      shifts: [
        shifted(null, 'support', 'none', ['DEU', 'FRA']),
        shifted('oppose', 'support', 'towards', ['ITA']),
      ],
    });
    expect(acts.find(({ kind }) => kind === 'import')).toMatchObject({
      id: importId,
      title: null,
      shifts: [shifted(null, 'champion', 'none', ['KEN', 'PER'])],
    });
    expect(acts[0].recordedAt.reader.zone).toBe('Asia/Bangkok');
    expect(told.statements).toMatchObject([
      { id: statementId, delegations: 3, asks: [{ askId: asks[0]!.id, stance: 'support' }] },
    ]);
    const { acts: own } = askIn(await handover('author'), 0);
    expect(own.find(({ kind }) => kind === 'import').title).toBe('sheet.xlsx');
  });
  it('tells what was taken back and what stands again, what was confirmed, and nothing of what came and went', async () => {
    const { acts } = askIn(await handover(), 1);
    const lines = acts.flatMap(({ kind, id, why, shifts }) =>
      shifts.map((shift: object) => ({ kind, id, why, ...shift })),
    );
    const taken = { kind: 'retraction', id: null, why: 'Misheard' };
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'position', ...shifted('support', 'support', 'none', ['AUS']) }),
        { ...taken, ...shifted('oppose', null, 'none', ['NRU'], 'withdrawn') },
        { ...taken, ...shifted('oppose', 'lean_support', 'none', ['TUV'], 'withdrawn') },
      ]),
    );
    expect(JSON.stringify(acts)).not.toContain('PLW');
  });
  it('tells which positions a new draft left behind', async () => {
    const told = await handover();
    expect(askIn(told, 2)).toMatchObject({
      acts: [],
      changed: true,
      stale: { textVersionId: draft, textKey: 'draft-2', delegations: ['CHL', 'TON'] },
    });
    expect(told.texts).toMatchObject([{ id: draft, key: 'draft-2', confirmedAt: { instant: NOW } }]);
  });
  it('leaves out asks on which nothing happened, and what was entered before', async () => {
    const told = await handover();
    expect(told.asks.map(({ id }: { id: string }) => id)).toEqual(asks.slice(0, 3).map(({ id }) => id));
    expect((await handover('plainMember', new Date(Date.now() - 5).toISOString())).asks).toEqual([]);
  });
  it('tells of votes, amendments, meetings, deadlines, tasks and acts on the treaty', async () => {
    const { database } = demarche;
    const { campaign, people } = coalition;
    const { make } = database;
    const campaignId = campaign.id;
    const by = { campaignId, authorId: people.author.id, organisationId: campaign.organisationId };
    const voteId = await make.vote({ ...by, askId: asks[3]!.id, heldAt: new Date(NOW) });
    const otherId = await make.vote({ ...by, heldAt: new Date(NOW) });
    for (const delegationCode of ['FJI', 'TON', 'TUV'])
      await make.ballot({
        campaignId,
        voteId,
        delegationCode,
        choice: delegationCode === 'FJI' ? 'no' : 'yes',
      });
    const amendmentId = await make.amendment({ ...by, askId: asks[3]!.id });
    await make.amendmentSponsor({ campaignId, amendmentId, delegationCode: 'IRN' });
    await make.amendmentSponsor({ campaignId, amendmentId, delegationCode: 'BLR', role: 'co_sponsor' });
    const deadlineId = await aDeadline(database, campaign, { dueAt: '2030-06-01T10:00:00Z' });
    const { clients, at } = coalition;
    const logged = await clients.author.post(at('interactions'), {
      delegationCode: 'KEN',
      kind: 'call',
      occurredAt: YESTERDAY,
      note: 'Rang them',
      tier: 'coalition',
      task: { title: 'Send it', dueLocal: '2030-01-01T10:00', zone: 'UTC' },
    });
    const today = new Date(Date.now() + 1000).toISOString().slice(0, 16);
    const { body: due } = await clients.author.post(at('tasks'), {
      title: 'Before evening',
      dueLocal: today,
      zone: 'UTC',
      tier: 'coalition',
    });
    const { body: done } = await clients.author.post(at('tasks'), {
      title: 'Done already',
      dueLocal: '2030-01-01T10:00',
      zone: 'UTC',
      tier: 'coalition',
    });
    await clients.author.patch(at(`tasks/${done.id}`), { state: 'done' }, 1);
    await make.treaty({ campaignId });
    await make.treatyAction({ campaignId, delegationCode: 'FJI', kind: 'signature', doneOn: '2025-10-25' });
    const told = await handover();
    expect(askIn(told, 3)).toMatchObject({
      votes: [
        {
          ...{
            id: voteId,
            undone: false,
            kind: 'proposal',
            complete: false,
            passes: true,
            needed: 2,
            voting: 3,
          },
          ...{ numbers: { yes: 2, no: 1, abstain: 0, absent: 0 }, calls: null },
        },
      ],
      amendments: [{ id: amendmentId, what: 'added', sponsors: ['IRN', 'BLR'] }],
    });
    expect(told.otherVotes).toMatchObject([{ id: otherId }]);
    expect(told.interactions).toMatchObject({ count: 1, items: [{ id: logged.body.id, note: 'Rang them' }] });
    expect(told.deadlines).toMatchObject([{ id: deadlineId, what: 'added' }]);
    const titles = (list: { items: { title: string }[] }) => list.items.map(({ title }) => title);
    expect(titles(told.tasks.opened)).toEqual(['Send it', 'Before evening', 'Done already']);
    expect(titles(told.tasks.closed)).toEqual(['Done already']);
    expect(told.tasks.due.items.map(({ id }: { id: string }) => id)).toEqual([due.id]);
    expect(told.treatyActions).toMatchObject([{ delegationCode: 'FJI', kind: 'signature' }]);

    await admin(`update deadline set state = 'cancelled' where id = $1`, [deadlineId]);
    await admin('update vote set undone_at = clock_now() where id = $1', [voteId]);
    const later = await handover();
    expect(later.deadlines).toMatchObject([{ id: deadlineId, what: 'cancelled' }]);
    expect(askIn(later, 3).votes).toEqual([]);
  });
  it('tells each reader what that reader may know', async () => {
    await word(NOW, { delegationCode: 'BOL', askId: asks[0]!.id, stance: 'oppose', tier: 'organisation' });
    expect(JSON.stringify(await handover('plainMember'))).not.toContain('BOL');
    expect(JSON.stringify(await handover('coreMember'))).not.toContain('BOL');
    expect(JSON.stringify(await handover('colleague'))).toContain('BOL');
  });
  it('takes ten statements with a new draft, nine without one, and one more since one last read', async () => {
    const { database } = demarche;
    expect(await statementsOf(() => handover())).toBe(10);
    const campaign = await aCampaign(database, 'Quiet');
    const client = await demarche.as(await aPerson(database, campaign));
    const at = `/api/campaigns/${campaign.id}/handover?since=2020-01-01T00:00:00Z`;
    expect(await statementsOf(() => client.get(at))).toBe(9);
    expect(await statementsOf(() => client.get(at.replace(/\?.*/, '')))).toBe(10);
    const { body } = await client.get(at);
    expect(body).toMatchObject({ asks: [], statements: [], texts: [], deadlines: [], treatyActions: [] });
    expect(body.tasks.due).toEqual({ count: 0, items: [] });
  });
  it('asks for a moment that has passed', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    for (const query of ['?since=', '?since=yesterday', '?since=2024-08-08', `?since=${inAnHour}`]) {
      const { status, body } = await coalition.clients.author.get(coalition.at(`handover${query}`));
      expect([query, status, body.fields[0].path]).toEqual([query, 400, 'since']);
    }
  });
});

describe('what one has not read', () => {
  const path = () => coalition.at('handover');
  const read = async (as: ReaderName) => (await coalition.clients[as].get(path())).body;
  const mark = (as: ReaderName, from: string, until: string) =>
    coalition.clients[as].call('PUT', `${path()}/read`, { from, until });
  const unmark = (as: ReaderName, until: string) =>
    coalition.clients[as].post(`${path()}/read/undo`, { until });
  const joined = (as: 'coordinator' | 'coreMember', days: number) =>
    admin('update membership set joined_at = $2 where id = $1', [
      coalition.people[as].membershipId,
      daysAgo(days),
    ]);
  it('is all since the seat began while nothing is marked, and no more than thirty days', async () => {
    await joined('coreMember', 3);
    expect(await read('coreMember')).toMatchObject({ unread: { basis: 'seat' } });
    const days = (instant: string) => (Date.now() - Date.parse(instant)) / 86_400_000;
    expect(days((await read('coreMember')).since.instant)).toBeCloseTo(3, 1);
    await joined('coreMember', 90);
    const { since, unread } = await read('coreMember');
    expect(unread.basis).toBe('bounded');
    expect(days(since.instant)).toBeCloseTo(30, 1);
    // What is asked for by its moment is not all that is unread, and cannot be marked.
    expect((await handover('coreMember')).unread).toBeNull();
  });
  it('is what came after what was shown, on every device, and comes back by an undo', async () => {
    await joined('coordinator', 3);
    const { since, unread } = await read('coordinator');
    // Entered after the answer that is on the screen, and before the button is pressed.
    const { id: late } = await anAsk(demarche.database, coalition.campaign, 5);
    await word(new Date().toISOString(), { delegationCode: 'SGP', askId: late });
    expect(await mark('coordinator', since.instant, unread.until)).toMatchObject({
      status: 200,
      body: { until: unread.until },
    });
    const elsewhere = await demarche.as(coalition.people.coordinator);
    const after = (await elsewhere.get(path())).body;
    expect(after).toMatchObject({ since: { instant: unread.until }, unread: { basis: 'marked' } });
    expect(after.asks.map(({ id }: { id: string }) => id)).toContain(late);
    expect(after.asks.map(({ id }: { id: string }) => id)).not.toContain(asks[2]!.id);

    expect((await unmark('coordinator', unread.until)).body).toEqual({ until: null });
    expect(await read('coordinator')).toMatchObject({ since, unread: { basis: 'seat' } });
    // Nobody else has read anything by it.
    expect((await read('author')).unread.basis).toBe('seat');
  });
  it('is never passed over, and never read backwards', async () => {
    await joined('coordinator', 3);
    const { since, unread } = await read('coordinator');
    const dayAgo = daysAgo(1);
    const gap = await mark('coordinator', dayAgo, unread.until);
    expect([gap.status, gap.body.fields[0]]).toMatchObject([
      400,
      { path: 'from', code: 'handover.unreadBefore' },
    ]);
    const ahead = await mark('coordinator', since.instant, new Date(Date.now() + 3_600_000).toISOString());
    expect([ahead.status, ahead.body.fields[0].code]).toEqual([400, 'handover.untilAhead']);
    // Two devices: the one that read less changes nothing, and takes back nothing that the other one read.
    await mark('coordinator', since.instant, unread.until);
    expect((await mark('coordinator', since.instant, dayAgo)).body).toEqual({ until: unread.until });
    expect(await unmark('coordinator', dayAgo)).toMatchObject({
      status: 409,
      body: { code: 'handover.markedSince' },
    });
    expect((await unmark('coordinator', unread.until)).status).toBe(200);
    expect((await unmark('coordinator', unread.until)).body).toEqual({ until: null });
  });
});
