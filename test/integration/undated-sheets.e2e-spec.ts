import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBroughtSheet } from '../support/imports.js';
import { Desk, eventsOf, openImportWorld, type ImportWorld } from '../support/importing.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';

describe('when it was said, and where', () => {
  let world: ImportWorld;
  let coalition: Coalition;
  let desk: Desk;
  let ask: { id: string; title: string };
  beforeAll(async () => {
    world = await openImportWorld();
    coalition = await aCoalition(world.demarche);
    desk = new Desk(world, coalition.clients.author, coalition.campaign.id);
    ask = await anAsk(world.demarche.database, coalition.campaign);
  });
  afterAll(() => world.stop());

  const wide = () => `State,[ask-${ask.id}]\nFiji,yes\nPeru,no\n`;
  const long = (...rows: string[]) =>
    ['Delegation,Ask key,Stance,Occurred at', ...rows.map((row) => row.replace('ASK', `ask-${ask.id}`))].join(
      '\n',
    );
  /** As it stands, without choosing anything first. */
  const askToApply = (id: string, version: number) =>
    desk.client.post(desk.at(`imports/${id}/apply`), {}, { 'If-Match': `"${version}"` });

  it('has no default: a sheet that does not say it is refused with the field, and nothing is written', async () => {
    const { id, version, options, report } = await desk.bring(wide());
    expect([options.occurredAt, report.undated]).toEqual([null, 2]);
    const refused = await askToApply(id, version);
    expect([refused.status, refused.body.fields]).toMatchObject([
      409,
      [{ path: 'options.occurredAt', code: 'imports.undated' }],
    ]);
    expect(refused.body.detail).toBe('Say when it was said: the sheet does not say it of 2 positions.');
    await world.work();
    expect(await eventsOf(world.demarche.database, id)).toEqual([]);

    const dated = await desk.change(id, { options: { occurredAt: '2024-07-30T12:00:00-04:00' } });
    expect((await askToApply(id, dated.version)).status).toBe(202);
    await world.work();
    const written = await eventsOf(world.demarche.database, id);
    expect(written.map((one) => one['occurredAt'])).toEqual(Array(2).fill(new Date('2024-07-30T16:00:00Z')));
  });

  it('can be forgotten again, and then has to be said again', async () => {
    const { id } = await desk.bring(wide(), { options: { occurredAt: '2024-07-30T12:00:00-04:00' } });
    const { version, options } = await desk.change(id, { options: { occurredAt: null } });
    expect(options.occurredAt).toBeNull();
    expect((await askToApply(id, version)).status).toBe(409);
  });

  it('is asked of those rows alone that do not say it', async () => {
    const all = await desk.bring(long('Chad,ASK,yes,2024-07-01T09:00:00Z'));
    expect(all.report.undated).toBe(0);
    expect((await askToApply(all.id, all.version)).status).toBe(202);
    await world.work();
    const some = await desk.bring(long('Mali,ASK,yes,2024-07-01T09:00:00Z', 'Oman,ASK,yes,'));
    expect(some.report.undated).toBe(1);
    expect((await askToApply(some.id, some.version)).status).toBe(409);
  });

  it('is not guessed of a sheet that an earlier release was told to apply', async () => {
    const { database } = world.demarche;
    const authorId = coalition.people.author.id;
    const id = await aBroughtSheet(database, coalition.campaign.id, { authorId, text: wide() });
    await database.admin(`update sheet_import set state = 'applying' where id = $1`, [id]);
    await world.work();
    expect(await desk.read(id)).toMatchObject({ state: 'checked', failure: { code: 'changedMeanwhile' } });
    expect(await eventsOf(database, id)).toEqual([]);
  });

  it('can be the day that the file has, which is told and not taken', async () => {
    const query = '?fileName=a.csv&fileChangedAt=2024-06-03T08:00:00Z';
    const { options } = await desk.bring(wide(), undefined, query);
    expect(options).toMatchObject({
      occurredAt: null,
      fileChangedAt: { instant: '2024-06-03T08:00:00.000Z' },
    });
    const wrong = await desk.send(wide(), '?fileChangedAt=yesterday');
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'fileChangedAt']);
  });

  it('names the sheet as the source of what names none, on the page of the delegation and in its history', async () => {
    const text = `Delegation,Ask key,Stance,Source\nTogo,ask-${ask.id},yes,\nGabon,ask-${ask.id},yes,UN Web TV\n`;
    const moment = { occurredAt: '2024-07-30T12:00:00-04:00', tier: 'coalition' };
    const { id } = await desk.bring(text, { options: moment }, '?fileName=Our list.csv');
    await desk.apply(id);
    const sources = async (path: string) => {
      const { body } = await coalition.clients.plainMember.get(coalition.at(path));
      return JSON.stringify(body).match(/"source":"[^"]*"/g);
    };
    expect(await sources('delegations/TGO/positions')).toEqual(['"source":"sheet: Our list.csv"']);
    expect(await sources('delegations/GAB/positions')).toEqual(['"source":"UN Web TV"']);
    expect(await sources('delegations/TGO/brief')).toContain('"source":"sheet: Our list.csv"');
    const named = await desk.bring(text.replaceAll('yes', 'no'), {
      options: { ...moment, source: 'The July sheet' },
    });
    await desk.apply(named.id);
    expect(await sources('delegations/TGO/brief')).toContain('"source":"The July sheet"');
  });
});
