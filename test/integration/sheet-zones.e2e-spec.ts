import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Desk, eventsOf, openImportWorld, type ImportWorld } from '../support/importing.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';

describe('times of a sheet that names no place', () => {
  let world: ImportWorld;
  let coalition: Coalition;
  let desk: Desk;
  let key: string;
  beforeAll(async () => {
    world = await openImportWorld();
    coalition = await aCoalition(world.demarche);
    desk = new Desk(world, coalition.clients.author, coalition.campaign.id);
    key = `ask-${(await anAsk(world.demarche.database, coalition.campaign)).id}`;
  });
  afterAll(() => world?.stop());

  const sheet = (...rows: string[]) => ['Delegation,Ask key,Stance,Occurred at,Zone', ...rows].join('\n');
  const written = async (id: string) => {
    await desk.apply(id);
    return (await eventsOf(world.demarche.database, id)).map((one) => [
      one.code,
      (one['occurredAt'] as Date).toISOString(),
      one['zone'],
    ]);
  };

  it('are read anew on the clock that is chosen, and it is told of how many', async () => {
    const rows = [
      `Chad,${key},yes,2024-07-01 21:30,`,
      `Mali,${key},yes,2024-07-01T21:30:00Z,`,
      `Oman,${key},yes,2024-07-01 21:30,Asia/Tokyo`,
      `Peru,${key},yes,,`,
    ];
    const { id, report } = await desk.bring(sheet(...rows), { options: { zone: 'America/New_York' } });
    expect([report.unplaced, report.undated]).toEqual([2, 1]);
    const moment = { occurredAt: '2024-07-02T08:00:00Z' };
    await desk.change(id, { options: { zone: 'Europe/Zurich', ...moment } });
    expect(await written(id)).toEqual([
      ['MLI', '2024-07-01T21:30:00.000Z', 'Europe/Zurich'],
      ['OMN', '2024-07-01T12:30:00.000Z', 'Asia/Tokyo'],
      ['PER', '2024-07-02T08:00:00.000Z', 'Europe/Zurich'],
      ['TCD', '2024-07-01T19:30:00.000Z', 'Europe/Zurich'],
    ]);
  });

  it('are shown as they would be written, on the clock that was taken', async () => {
    await desk.apply((await desk.bring(sheet(`Fiji,${key},no,2024-06-01 09:00,UTC`))).id);
    const { id } = await desk.bring(sheet(`Fiji,${key},yes,2024-07-01 21:30,`));
    const { report, options } = await desk.change(id, { options: { zone: 'Asia/Bangkok' } });
    expect([options.zone, report.changes[0].occurredAt]).toMatchObject([
      'Asia/Bangkok',
      { instant: '2024-07-01T14:30:00.000Z', venue: { zone: 'Asia/Bangkok', wall: '2024-07-01T21:30' } },
    ]);
  });
});
