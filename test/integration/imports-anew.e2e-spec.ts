import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { Desk, eventsOf, openImportWorld, type ImportWorld } from '../support/importing.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from '../support/outreach.js';

let world: ImportWorld;
let coalition: Coalition;
let desk: Desk;
let ask: { id: string; title: string };
let priority = 0;

beforeAll(async () => {
  world = await openImportWorld();
  coalition = await aCoalition(world.demarche);
  desk = new Desk(world, coalition.clients.author, coalition.campaign.id);
});
afterAll(() => world.stop());
beforeEach(async () => {
  ask = await anAsk(world.demarche.database, coalition.campaign, (priority += 1));
});

const make = () => world.demarche.database.make;
const sheet = (...rows: string[]) => [`State,[ask-${ask.id}]`, ...rows, ''].join('\n');
const on = (day: string, tier = 'coalition') => ({ options: { occurredAt: `${day}T12:00:00Z`, tier } });
const brought = async (text: string, options: object) => {
  const { id, report } = await desk.bring(text, options);
  const { applied } = await desk.apply(id);
  return { id, totals: report.totals, written: applied.written };
};
/** What was said on the ask, the newest first. */
const standing = async (name: ReaderName) => {
  const { body } = await coalition.clients[name].get(coalition.at('positions?limit=200'));
  return body.items
    .filter((one: any) => one.askId === ask.id && !one.retracted)
    .map((one: any) => [one.delegationCode, one.stance, one.tier, one.occurredAt.venue.wall.slice(0, 10)]);
};

describe('a sheet that says what stands already', () => {
  it('is new evidence where it says it later, and nothing the second time', async () => {
    await brought(sheet('Kenya,yes'), on('2024-01-05'));
    const again = await brought(sheet('Kenya,yes'), on('2024-08-01'));
    expect(again).toMatchObject({ totals: { changed: 1, same: 0 }, written: 1 });
    const [newest] = await standing('plainMember');
    expect(newest).toEqual(['KEN', 'support', 'coalition', '2024-08-01']);
    for (const day of ['2024-08-01', '2024-01-05', '2024-05-05']) {
      expect(await brought(sheet('Kenya,yes'), on(day))).toMatchObject({ totals: { same: 1 }, written: 0 });
    }
  });

  it('reaches those who had not read it', async () => {
    await brought(sheet('Kenya,yes'), on('2024-08-01', 'me'));
    expect(await standing('plainMember')).toEqual([]);
    expect(await brought(sheet('Kenya,yes'), on('2024-08-01'))).toMatchObject({ written: 1 });
    expect(await standing('plainMember')).toEqual([['KEN', 'support', 'coalition', '2024-08-01']]);
    expect(await brought(sheet('Kenya,yes'), on('2024-08-01'))).toMatchObject({ written: 0 });
    expect(await brought(sheet('Kenya,yes'), on('2024-08-01', 'organisation'))).toMatchObject({ written: 0 });
  });

  it('reaches them also where its author knows something else that is newer', async () => {
    await brought(sheet('Kenya,no'), on('2024-08-03', 'me'));
    expect(await brought(sheet('Kenya,yes'), on('2024-08-01'))).toMatchObject({ written: 1 });
    expect(await brought(sheet('Kenya,yes'), on('2024-08-01'))).toMatchObject({ written: 0 });
  });

  it('is the state’s own word where only its bloc had spoken', async () => {
    const { id: campaignId, organisationId } = coalition.campaign;
    const said = {
      campaignId,
      organisationId,
      authorId: coalition.people.author.id,
      tier: 'coalition',
    } as const;
    const occurredAt = new Date('2024-08-02T12:00:00Z');
    const statementId = newId();
    await make().statement({ ...said, id: statementId, occurredAt });
    await make().position({
      ...{ ...said, statementId, occurredAt, voice: 'bloc', stance: 'support' },
      ...{ delegationCode: 'KEN', askId: ask.id },
    });
    const first = await brought(sheet('Kenya,yes'), on('2024-08-02'));
    expect(await eventsOf(world.demarche.database, first.id)).toMatchObject([{ code: 'KEN', voice: 'own' }]);
    expect(await brought(sheet('Kenya,yes'), on('2024-08-02'))).toMatchObject({ written: 0 });
  });
});

describe('a sheet on an ask that is archived', () => {
  it('says so at the column and writes nothing there', async () => {
    await world.demarche.database.admin('update ask set archived_at = clock_now() where id = $1', [ask.id]);
    const other = await anAsk(world.demarche.database, coalition.campaign, (priority += 1));
    const text = `State,${ask.title},${other.title}\nKenya,yes,no\n`;
    const { id, report } = await desk.bring(text);
    expect(report.errors).toMatchObject([
      { field: 'columns.B', code: 'archivedAsk', params: { ask: ask.title } },
    ]);
    expect(await desk.apply(id, { skipErrors: true })).toMatchObject({ applied: { written: 1, leftOut: 1 } });
    expect(await eventsOf(world.demarche.database, id)).toMatchObject([
      { askId: other.id, stance: 'oppose' },
    ]);
    const long = await desk.bring(`Delegation,Ask,Stance\nKenya,${ask.title},yes\n`);
    expect(long.report.errors).toMatchObject([{ field: 'cells.B2', code: 'archivedAsk' }]);
  });
});

describe('a position of a sheet that was corrected', () => {
  it('stays when the import is undone', async () => {
    const { id } = await brought(sheet('Kenya,yes', 'Fiji,yes'), on('2024-08-01'));
    const { body } = await coalition.clients.author.get(coalition.at('positions?limit=200'));
    const kenya = body.items.find((one: any) => one.askId === ask.id && one.delegationCode === 'KEN');
    const path = coalition.at(`positions/${kenya.id}/correct`);
    const right = { stance: 'oppose', grade: 'webcast' };
    expect((await coalition.clients.author.post(path, right)).status).toBe(200);
    await desk.undo(id);
    expect(await standing('plainMember')).toEqual([['KEN', 'oppose', 'coalition', '2024-08-01']]);
  });
});

describe('times of a sheet', () => {
  it('are those of the venue, wherever whoever brings it is', async () => {
    const { id: campaignId } = coalition.campaign;
    const read = async () => (await desk.read((await desk.bring(sheet('Kenya,yes'))).id)).options.zone;
    await world.demarche.database.admin(
      `update campaign set venue_city = 'geneva', venue_zone = 'Europe/Zurich' where id = $1`,
      [campaignId],
    );
    expect(await read()).toBe('Europe/Zurich');
    const processId = await make().process({ campaignId });
    await make().session({
      processId,
      ...{
        campaignId,
        zone: 'America/New_York',
        opensLocal: '2024-07-29T10:00',
        closesLocal: '2024-08-09T18:00',
      },
      ...{ opensAt: new Date('2024-07-29T14:00:00Z'), closesAt: new Date('2024-08-09T22:00:00Z') },
    });
    expect(await read()).toBe('America/New_York');
    const rows = `Delegation,Ask key,Stance,Occurred at\nKenya,ask-${ask.id},yes,2024-08-01 21:30\n`;
    const { id } = await desk.bring(rows);
    await desk.apply(id);
    expect(await eventsOf(world.demarche.database, id)).toMatchObject([
      { occurredAt: new Date('2024-08-02T01:30:00Z'), zone: 'America/New_York' },
    ]);
  });
});
