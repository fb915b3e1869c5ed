import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  asks,
  begin,
  current,
  desk,
  openImportDesk,
  stances,
  stopImportDesk,
  world,
} from '../support/import-sheets.js';

beforeAll(openImportDesk);
afterAll(stopImportDesk);
beforeEach(begin);

it('a list with two days of a state writes both, of which the later is current, and nothing a second time', async () => {
  const { title } = asks[0]!;
  const text = [
    'State,Ask,Position,Date,Source',
    `Chile,${title},no,2024-07-08,corridor`,
    `Chile,${title},yes,2024-07-07,note verbale`,
    `Peru,${title},yes,2024-07-07,talk`,
    `Peru,${title},no,2024-07-09,talk`,
  ].join('\n');
  const brought = await desk.bring(text);
  expect(brought.report).toMatchObject({ form: 'long', errorCount: 0, undated: 0, totals: { new: 4 } });
  const { applied, id } = await desk.apply(brought.id);
  expect(applied).toMatchObject({ written: 4, leftOut: 0 });
  expect(await stances(id)).toEqual(['CHL 1 oppose', 'CHL 1 support', 'PER 1 oppose', 'PER 1 support']);
  const ledger = await current();
  const turned = ledger.map((one: { delegationCode: string; previousStance: string; stance: string }) =>
    [one.delegationCode, one.previousStance, one.stance].join(' '),
  );
  expect(turned.toSorted()).toEqual([
    'CHL  support',
    'CHL support oppose',
    'PER  support',
    'PER support oppose',
  ]);
  const heads = await world.demarche.database.admin(
    `select distinct delegation_code, stance from position_head where ask_id = '${asks[0]!.id}' order by 1`,
  );
  expect(heads).toEqual(['CHL', 'PER'].map((code) => ({ delegation_code: code, stance: 'oppose' })));
  expect((await desk.bring(text)).report.totals).toMatchObject({ positions: 4, same: 4 });
});

it('a list whose headings say nothing is read by what is said of its columns', async () => {
  const { title } = asks[0]!;
  const text = ['Who,Vote,Art.,Met', `Chile,no,${title},2024-07-08`, `Peru,yes,${title},2024-07-07`].join(
    '\n',
  );
  const { id, report } = await desk.bring(text);
  expect(report.form).not.toBe('long');
  const read = await desk.change(id, { mapping: { columns: { A: 'delegation', D: 'occurredAt' } } });
  expect(read.report).toMatchObject({ form: 'long', errorCount: 0, undated: 0, totals: { new: 2 } });
  expect(read.report.columns.map(({ field, by }: { field: string; by: string }) => `${field} ${by}`)).toEqual(
    ['delegation choice', 'stance header', 'ask header', 'occurredAt choice'],
  );
});
