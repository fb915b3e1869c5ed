import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from '#libs/sheets';
import type { Client } from '../support/demarche.js';
import { Desk, openImportWorld, type ImportWorld } from '../support/importing.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';

describe('where exported positions come from', () => {
  let world: ImportWorld;
  let coalition: Coalition;
  beforeAll(async () => {
    world = await openImportWorld();
    await setClock(world.demarche.database, '2024-08-06T01:15:00Z');
    coalition = await aCoalition(world.demarche);
    const { id } = await anAsk(world.demarche.database, coalition.campaign);
    const said = { askId: id, stance: 'support', confidence: 2, said: 'privately' };
    for (const [delegationCode, tier] of [
      ['FJI', 'coalition'],
      ['TUV', 'organisation'],
    ]) {
      const moment = { occurredAt: '2024-08-05T10:30:00-04:00', zone: 'America/New_York' };
      const answer = await coalition.clients.author.post(coalition.at('positions'), {
        ...{ ...said, ...moment, delegationCode, tier },
      });
      expect(answer.status).toBe(201);
    }
  });
  afterAll(() => world?.stop());

  const rowsOf = async (client: Client) => {
    const { bytes, status } = await new Desk(world, client, coalition.campaign.id).exported('long', 'csv');
    expect([status, status === 200 ? '' : bytes.toString()]).toEqual([200, '']);
    return (await readSheet(bytes)).rows.map(({ texts }) => texts.slice(-3));
  };

  it('names who recorded each, for which organisation, and when on the clock of its place, as the screen does', async () => {
    const { body } = await coalition.clients.plainMember.get(coalition.at('delegations/FJI/positions'));
    const [shown] = body.items;
    expect([shown.author, shown.organisation]).toEqual([
      expect.stringMatching(/./),
      expect.stringMatching(/./),
    ]);
    // The clock of a campaign goes on while the positions are written.
    const onItsClock = expect.stringMatching(/^2024-08-05T21:1\d:\d\d(\.\d+)?-04:00$/);
    const row = [shown.author, shown.organisation, onItsClock];
    expect(await rowsOf(coalition.clients.plainMember)).toEqual([
      ['Author', 'Organisation', 'Recorded at'],
      row,
    ]);
    expect(await rowsOf(coalition.clients.author)).toHaveLength(3);
  });

  it('is no part of what a sheet says, and nobody is told that it is not read', async () => {
    const desk = new Desk(world, coalition.clients.author, coalition.campaign.id);
    const { bytes } = await desk.exported('long', 'csv');
    const { report } = await desk.bring(bytes);
    expect([report.errors, report.warnings, report.totals]).toMatchObject([[], [], { same: 2, changed: 0 }]);
    const alone = bytes.toString().replace('"Recorded at"', '"Noted"');
    const told = (await desk.bring(alone)).report.warnings.map((one: { code: string }) => one.code);
    expect(told).toEqual(['columnNotRead', 'columnNotRead', 'columnNotRead']);
  });
});
