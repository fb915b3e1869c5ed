import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Desk, eventsOf, openImportWorld, type ImportWorld } from '../support/importing.js';
import { aCoalition, anAsk, statementsOf, type Coalition } from '../support/outreach.js';

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

const sheet = (...rows: string[]) => [`State,[ask-${ask.id}]`, ...rows, ''].join('\n');
const AUGUST_6 = { options: { occurredAt: '2024-08-06T12:00:00-04:00', tier: 'coalition' } };

/** A colleague's word, told to the whole coalition unless said otherwise. */
async function heard(delegationCode: string, stance: string, occurredAt: string, tier = 'coalition') {
  const answer = await coalition.clients.coreMember.post(coalition.at('positions'), {
    ...{ delegationCode, askId: ask.id, stance, confidence: 3, said: 'privately', tier, occurredAt },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id as string;
}
/** What was said last, for a colleague. */
const stands = async (delegationCode: string) => {
  const { body } = await coalition.clients.plainMember.get(
    coalition.at(`delegations/${delegationCode}/positions?askId=${ask.id}`),
  );
  return body.items[0]?.stance;
};

interface Listed {
  cell: string;
  kind: string;
}
const kinds = (report: { changes: Listed[] }) => report.changes.map(({ cell, kind }) => `${cell} ${kind}`);

describe('what a sheet would change', () => {
  it('is listed from what to what, with whose word it is, what turns a side first, and what stays', async () => {
    await heard('GHA', 'support', '2024-08-05T10:00:00-04:00');
    await heard('KEN', 'undecided', '2024-08-05T10:00:00-04:00');
    await heard('FJI', 'oppose', '2024-08-07T10:00:00-04:00');
    const { report } = await desk.bring(sheet('Kenya,yes', 'Fiji,yes', 'Ghana,no', 'Peru,yes'), AUGUST_6);
    expect(kinds(report)).toEqual(['B4 turn', 'B2 stance', 'B3 stays']);
    expect(report.changes[0]).toMatchObject({
      ...{ delegation: { code: 'GHA', name: 'Ghana' }, askId: ask.id, ask: ask.title },
      from: {
        ...{ stance: 'support', confidence: 3, voice: 'own', author: expect.any(String) },
        occurredAt: { instant: '2024-08-05T14:00:00.000Z' },
      },
      ...{ stance: 'oppose', confidence: 2, takenOut: false },
      occurredAt: { instant: '2024-08-06T16:00:00.000Z' },
    });
  });

  it('is taken out cell by cell, stays listed, and can be put back', async () => {
    await heard('GHA', 'support', '2024-08-05T10:00:00-04:00');
    const { id } = await desk.bring(sheet('Ghana,no', 'Peru,yes'), AUGUST_6);
    const without = await desk.change(id, { mapping: { cells: { B2: 'ignore' } } });
    expect(without.report.totals).toMatchObject({ positions: 1, changed: 0, new: 1 });
    expect(without.report.changes).toMatchObject([{ cell: 'B2', kind: 'turn', takenOut: true }]);
    const back = await desk.change(id, { mapping: { cells: null } });
    expect(back.report.changes).toMatchObject([{ cell: 'B2', takenOut: false }]);
    await desk.change(id, { mapping: { cells: { B2: 'ignore' } } });
    await desk.apply(id);
    expect((await eventsOf(world.demarche.database, id)).map(({ code }) => code)).toEqual(['PER']);
    expect(await stands('GHA')).toBe('support');
  });

  it('is taken out of a sheet whose columns are states by its place in the file', async () => {
    await heard('GHA', 'support', '2024-08-05T10:00:00-04:00');
    const turned = `Ask,Peru,Ghana,Fiji\n[ask-${ask.id}],yes,no,yes\n`;
    const { id, report } = await desk.bring(turned, AUGUST_6);
    expect(kinds(report)).toEqual(['C2 turn']);
    const { report: without } = await desk.change(id, { mapping: { cells: { C2: 'ignore' } } });
    expect(without).toMatchObject({ totals: { positions: 2 }, changes: [{ cell: 'C2', takenOut: true }] });
  });

  it('is written only as it was shown: what a colleague hears meanwhile is not overwritten', async () => {
    const { id } = await desk.bring(sheet('Ghana,no'), AUGUST_6);
    await heard('GHA', 'support', '2024-08-05T10:00:00-04:00');
    const stopped = await desk.apply(id);
    expect(stopped).toMatchObject({ state: 'checked', failure: { code: 'changedMeanwhile' } });
    expect(kinds(stopped.report)).toEqual(['B2 turn']);
    expect(await stands('GHA')).toBe('support');
    // Having seen it, its author may.
    expect((await desk.apply(id)).applied).toMatchObject({ written: 1 });
    expect(await stands('GHA')).toBe('oppose');
  });

  it('tells nothing of what its author may not see, nor may see any more', async () => {
    const hidden = await desk.bring(sheet('Ghana,no', 'Peru,yes'), AUGUST_6);
    await heard('GHA', 'support', '2024-08-05T10:00:00-04:00', 'organisation');
    expect((await desk.change(hidden.id, {})).report.changes).toEqual([]);
    const event = await heard('PER', 'oppose', '2024-08-05T10:00:00-04:00');
    expect((await desk.change(hidden.id, {})).report.changes).toMatchObject([{ from: { stance: 'oppose' } }]);
    await world.demarche.database.admin(
      `update sheet_import set report =
      jsonb_set(report, '{changes,0,over}', to_jsonb((select e.id from position_event e where e.ask_id = $2
        and e.delegation_code = 'GHA'))) where id = $1`,
      [hidden.id, ask.id],
    );
    expect(event).toBeDefined();
    expect((await desk.read(hidden.id)).report.changes).toMatchObject([{ from: null }]);
  });

  it('costs one statement however much it is, and names a cell that is none', async () => {
    await heard('GHA', 'support', '2024-08-05T10:00:00-04:00');
    await heard('PER', 'support', '2024-08-05T10:00:00-04:00');
    const { id, version } = await desk.bring(sheet('Ghana,no', 'Peru,no'), AUGUST_6);
    expect(await statementsOf(() => desk.read(id))).toBe(1);
    for (const cells of [{ B: 'ignore' }, { B2: 'yes' }, { b2: 'ignore' }]) {
      const wrong = await desk.client.patch(desk.at(`imports/${id}`), { mapping: { cells } }, version);
      expect([wrong.status, wrong.body.fields[0].path]).toEqual([
        400,
        `mapping.cells.${Object.keys(cells)[0]}`,
      ]);
    }
  });
});
