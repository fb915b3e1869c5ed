import { describe, expect, it } from '@jest/globals';
import { dryRun, type DryRunContext } from './dry-run.js';
import { readSheet } from './read-sheet.js';
import type { UsualOfSheet } from './repeats-and-changes.js';
import type { CurrentCell } from './report.js';
import { writeCsv } from './write-sheet.js';

const asks = [{ id: 'a1', key: 'suppression', title: 'Keep the clause', numbers: ['6(2)'] }];

const HEADINGS = ['Delegation', 'Ask key', 'Stance', 'Occurred at', 'Zone', 'Note'];
const fiji = (stance: string, occurredAt: string, note = '', zone = '') => [
  ...['FJI', 'suppression', stance, occurredAt, zone, note],
];

describe('rows of one state on one ask', () => {
  const run = async (rows: string[][], context: Partial<DryRunContext> = {}) => {
    const sheet = await readSheet(Buffer.from(writeCsv([HEADINGS, ...rows])));
    const found = dryRun(sheet, {}, { asks, current: [], zone: 'UTC', ...context });
    return {
      ...found,
      rows: found.positions.map(({ row }) => row),
      said: found.warnings
        .filter(({ code }) => code === 'sameStance')
        .map(({ field }) => field.replace('cells.', '')),
      wrong: found.errors.map(({ field, code }) => `${field.replace('cells.', '')} ${code}`),
    };
  };

  it('takes of rows of one day with the same stance the one that was said last, wherever it stands', async () => {
    const rows = [
      fiji('support', '2024-08-08T09:00', 'early'),
      fiji('support', '2024-08-08T12:00', 'late'),
      fiji('support', '2024-08-08T12:00', 'late as well'),
      fiji('support', '', 'when the sheet was brought'),
      fiji('support', '2024-08-08T10:00', 'between'),
    ];
    const of = (occurredAt: string) => run(rows, { occurredAt: new Date(occurredAt) });
    expect(await of('2024-08-08T11:00Z')).toMatchObject({ rows: [4], said: ['C2', 'C3', 'C5', 'C6'] });
    expect(await of('2024-08-08T13:00Z')).toMatchObject({ rows: [5] });
    expect(await of('2024-08-09T13:00Z')).toMatchObject({ rows: [4, 5] });
  });

  it('are a history where they are of several days, whatever they say', async () => {
    const rows = [
      fiji('support', '8 Nov 2024'),
      fiji('oppose', '2024-11-07T09:00'),
      fiji('support', '2024-11-06'),
      fiji('support', '2024-11-05'),
    ];
    expect(await run(rows)).toMatchObject({ rows: [2, 3, 4, 5], said: [], wrong: [] });
    const stands = { delegationCode: 'FJI', askId: 'a1', stance: 'support', confidence: 2 } as const;
    const before = { said: 'privately', voice: 'own', zone: 'UTC', stands: 'before' } as const;
    const current = [{ ...stands, ...before, occurredAt: new Date('2024-11-06T12:00Z') }];
    const again = await run(rows, { current });
    expect(again.positions.map(({ change }) => change)).toEqual(['changed', 'changed', 'same', 'changed']);
  });

  it('contradict each other on one day alone, as the clocks of its place count it', async () => {
    const one = [fiji('support', '2024-11-07T09:00'), fiji('oppose', '7 Nov 2024')];
    expect(await run(one)).toMatchObject({ rows: [], wrong: ['C2 otherStance', 'C3 otherStance'] });
    const evening = [
      fiji('support', '2024-11-07T09:00', '', 'America/New_York'),
      fiji('oppose', '2024-11-07T22:00', '', 'America/New_York'),
    ];
    expect(await run(evening)).toMatchObject({ rows: [] });
    expect((await run([...evening, fiji('undecided', '2024-11-08')])).rows).toEqual([4]);
  });

  it('contradict each other without a day of their own once the day of the sheet is that of another', async () => {
    const rows = [fiji('support', '2024-11-07'), fiji('oppose', '')];
    expect(await run(rows)).toMatchObject({ rows: [2, 3], undated: 1 });
    expect(await run(rows, { occurredAt: new Date('2024-11-08T09:00Z') })).toMatchObject({ rows: [2, 3] });
    expect(await run(rows, { occurredAt: new Date('2024-11-07T09:00Z') })).toMatchObject({ rows: [] });
    expect(await run([fiji('support', ''), fiji('oppose', '')])).toMatchObject({ rows: [] });
  });
});

describe('what stands already', () => {
  const wide = [
    ['State', 'Suppression'],
    ['Kenya', 'yes'],
  ];
  const kenya = (cell: Partial<CurrentCell> = {}): CurrentCell => ({
    ...{
      delegationCode: 'KEN',
      askId: 'a1',
      stance: 'support',
      confidence: 2,
      said: 'privately',
      voice: 'own',
    },
    ...{ tier: 'coalition', occurredAt: new Date('2024-08-08T00:00:00Z'), ...cell },
  });
  const saidAt = (day: string) => ({ occurredAt: new Date(`${day}T00:00:00Z`) });
  async function change(current: CurrentCell[], usual: UsualOfSheet, rows = wide) {
    const sheet = await readSheet(Buffer.from(writeCsv(rows)));
    const { positions, errors } = dryRun(sheet, {}, { asks, current, tier: 'coalition', ...usual });
    expect(errors).toEqual([]);
    return positions.map((one) => one.change).join();
  }

  it('is the same where it is no older than the sheet, and also where nobody says when that was', async () => {
    expect(await change([kenya()], saidAt('2024-08-08'))).toBe('same');
    expect(await change([kenya()], saidAt('2024-08-01'))).toBe('same');
    expect(await change([kenya()], {})).toBe('same');
  });

  it('is written anew where it was said before: the same word later is new evidence', async () => {
    expect(await change([kenya()], saidAt('2024-08-09'))).toBe('changed');
    const long = (at: string) => [
      ['Delegation', 'Ask key', 'Stance', 'Occurred at'],
      ['KEN', 'suppression', 'support', at],
    ];
    expect(await change([kenya()], {}, long('2024-08-09T00:00:00Z'))).toBe('changed');
    expect(await change([kenya()], {}, long('2024-08-08T00:00:00Z'))).toBe('same');
  });

  it('is written anew where fewer read it than would read the sheet', async () => {
    expect(await change([kenya({ tier: 'me' })], {})).toBe('changed');
    expect(await change([kenya({ tier: 'me' })], { tier: 'me' })).toBe('same');
    expect(await change([kenya({ tier: 'public' })], {})).toBe('same');
    // An organisation may have people outside the core group, and another one is not this one.
    expect(await change([kenya({ tier: 'core' })], { tier: 'organisation' })).toBe('changed');
    const ours = { tier: 'organisation' as const, organisationId: 'ours', authorId: 'me' };
    const theirs = kenya({ tier: 'organisation', organisationId: 'theirs', authorId: 'me' });
    expect(await change([theirs], ours)).toBe('changed');
    expect(await change([{ ...theirs, organisationId: 'ours' }], ours)).toBe('same');
    const both = [kenya({ tier: 'me' }), kenya({ stands: 'elsewhere' })];
    expect(await change(both, {})).toBe('same');
    const others = [kenya({ tier: 'me' }), kenya({ stands: 'elsewhere', stance: 'oppose' })];
    expect(await change(others, {})).toBe('changed');
    const beforeThat = kenya({ stands: 'before', occurredAt: new Date('2024-07-01T00:00:00Z') });
    expect(await change([...others, beforeThat], {})).toBe('changed');
  });

  it('is written as the state’s own word where only its bloc’s stands', async () => {
    expect(await change([kenya({ voice: 'bloc' })], {})).toBe('changed');
    expect(await change([kenya({ voice: 'bloc' }), kenya({ stands: 'elsewhere' })], {})).toBe('same');
    const long = [
      ['Delegation', 'Ask key', 'Stance', 'Voice'],
      ['KEN', 'suppression', 'support', 'bloc'],
    ];
    expect(await change([kenya({ voice: 'bloc' })], {}, long)).toBe('same');
  });

  it('is not written a second time though something else was said later', async () => {
    const later = kenya({ stance: 'oppose' });
    expect(await change([later], saidAt('2024-08-01'))).toBe('changed');
    const earlier = kenya({ stands: 'before', occurredAt: new Date('2024-08-01T00:00:00Z') });
    expect(await change([later, earlier], saidAt('2024-08-01'))).toBe('same');
    expect(await change([later, earlier], saidAt('2024-08-02'))).toBe('changed');
    expect(await change([later, earlier], {})).toBe('changed');
  });
});
