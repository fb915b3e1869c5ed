import { describe, expect, it } from '@jest/globals';
import { dryRun } from './dry-run.js';
import { readSheet } from './read-sheet.js';
import type { UsualOfSheet } from './repeats-and-changes.js';
import type { CurrentCell } from './report.js';
import { writeCsv } from './write-sheet.js';

const asks = [{ id: 'a1', key: 'suppression', title: 'Keep the clause', numbers: ['6(2)'] }];

describe('rows that say the same of a state', () => {
  it('takes of rows with the same stance the one that was said last, wherever it stands', async () => {
    const said = (day: string, note: string) => [
      'FJI',
      'suppression',
      'support',
      day && `${day}T12:00:00Z`,
      note,
    ];
    const rows = [
      ['Delegation', 'Ask key', 'Stance', 'Occurred at', 'Note'],
      said('2024-08-01', 'early'),
      said('2024-08-08', 'late'),
      said('2024-08-08', 'late as well'),
      said('', 'when the sheet was brought'),
      said('2024-08-05', 'between'),
    ];
    const sheet = await readSheet(Buffer.from(writeCsv(rows)));
    const of = (occurredAt: string) =>
      dryRun(sheet, {}, { asks, current: [], occurredAt: new Date(occurredAt) });
    const early = of('2024-08-02T00:00:00Z');
    expect(early.positions).toEqual([expect.objectContaining({ row: 4, note: 'late as well' })]);
    expect(early.warnings.map(({ field, code }) => `${field} ${code}`)).toEqual(
      ['C2', 'C3', 'C5', 'C6'].map((place) => `cells.${place} sameStance`),
    );
    expect(of('2024-08-09T00:00:00Z').positions).toEqual([expect.objectContaining({ row: 5 })]);
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
