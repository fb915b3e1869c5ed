import { describe, expect, it } from '@jest/globals';
import { readBallots } from './ballots/read-ballots.js';
import { dryRun } from './dry-run.js';
import type { SheetChoices } from './mapping.js';
import { readSheet } from './read-sheet.js';
import { writeCsv } from './write-sheet.js';

const others = [
  { code: 'QMB', shortName: 'Hamburg', otherNames: ['Ville de Hambourg'] },
  { code: 'XAA', shortName: 'Lake Commission' },
];
const room = { FJI: 'voting', NOR: 'voting', QMB: 'voting', XAA: 'observer' } as const;
const asks = [{ id: 'a1', key: 'safeguards', title: 'Safeguards', numbers: [] }];

async function run(rows: string[][], choices: SheetChoices = {}) {
  const sheet = await readSheet(Buffer.from(writeCsv(rows)));
  return dryRun(sheet, choices, { asks, current: [], room, others });
}
const ballots = (text: string) =>
  readBallots({ file: new TextEncoder().encode(text), fileName: 'pasted.txt', others });

describe('delegations of a campaign’s own in a sheet of positions', () => {
  it('are read by all of their names like states', async () => {
    const { positions, errors } = await run([
      ['Delegation', 'Safeguards'],
      ['Fiji', 'support'],
      ['hamburg*', 'oppose'],
      ['Lake Commission (XAA)', 'support'],
    ]);
    expect(errors).toEqual([]);
    expect(positions.map(({ delegationCode, stance }) => [delegationCode, stance])).toEqual([
      ['FJI', 'support'],
      ['QMB', 'oppose'],
      ['XAA', 'support'],
    ]);
  });

  it('make the column of a sheet that names nobody else', async () => {
    const rows = [
      ['Safeguards', 'Who'],
      ['oppose', 'Ville de Hambourg'],
      ['support', 'Lake Commission'],
    ];
    const { positions, stateColumn } = await run(rows);
    expect([stateColumn, positions.map(({ delegationCode }) => delegationCode)]).toEqual([
      'B',
      ['QMB', 'XAA'],
    ]);
  });

  it('are asked where a name is only near, and taken where a person says so', async () => {
    const rows = [
      ['Delegation', 'Safeguards'],
      ['Fiji', 'support'],
      ['Norway', 'support'],
      ['Hamburgh', 'oppose'],
    ];
    const { unknownStates, positions } = await run(rows);
    expect(unknownStates).toMatchObject([
      { text: 'Hamburgh', candidates: [{ code: 'QMB', name: 'Hamburg' }] },
    ]);
    expect(positions).toHaveLength(2);
    const decided = await run(rows, { states: { Hamburgh: 'QMB' } });
    expect([decided.errors, decided.positions.at(-1)?.delegationCode]).toEqual([[], 'QMB']);
    expect((await run(rows, { states: { Hamburgh: 'QMZ' } })).errors.map(({ code }) => code)).toContain(
      'choiceNoState',
    );
  });
});

describe('delegations of a campaign’s own in a recorded vote', () => {
  it('have their ballots in prose, within a list that wraps', async () => {
    const { ballots: read, asked } = await ballots(
      'In favour:\nFiji, Lake\nCommission, Norway\n\nAgainst:\nHamburg\n\nAbstaining:\nChad',
    );
    expect(asked).toEqual([]);
    expect(read.map(({ code, choice }) => [code, choice])).toEqual([
      ['FJI', 'yes'],
      ['XAA', 'yes'],
      ['NOR', 'yes'],
      ['QMB', 'no'],
      ['TCD', 'abstain'],
    ]);
  });

  it('have them in rows of letters and in tables', async () => {
    const letters = await ballots('Y FIJI\nN HAMBURG\nA LAKE COMMISSION\nY NORWAY');
    expect(letters.ballots.map(({ code, choice }) => [code, choice])).toEqual([
      ['FJI', 'yes'],
      ['QMB', 'no'],
      ['XAA', 'abstain'],
      ['NOR', 'yes'],
    ]);
    const table = await ballots('Country,Vote\nFiji,Yes\nHamburg,No\nLake Commission,Abstain\n');
    expect(table.ballots.map(({ code }) => code)).toEqual(['FJI', 'QMB', 'XAA']);
  });

  it('are asked where their name is only near', async () => {
    const { asked } = await ballots('In favour:\nFiji, Hamburgh\n\nAgainst:\nNorway');
    expect(asked).toMatchObject([{ written: 'Hamburgh', because: 'unknown', near: [{ code: 'QMB' }] }]);
  });
});
