import { CONFIDENCES, EVIDENCE_GRADES, SAID, STANCES, TIERS } from '#libs/domain';
import { STATES } from '#libs/reference';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dryRun } from './dry-run.js';
import { readSheet } from './read-sheet.js';
import type { SheetPosition } from './report.js';
import { type LongExportRow, SHEET_FORMATS, writeLongSheet, writeWideSheet } from './write-sheet.js';

const asks = [
  { id: 'a1', key: 'suppression', title: '=Keep; the "clause"', numbers: ['6(2)'] },
  { id: 'a2', key: 'suppression-2', title: '=Keep; the "clause"', numbers: [] },
  { id: 'a3', key: 'note', title: 'State', numbers: [] },
];
const delegations = STATES.map(({ code, shortName }) => ({ code, name: shortName }));
const cellKey = (of: { delegationCode: string; askId: string }) => `${of.delegationCode} ${of.askId}`;

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('=1+1', "'=1+1", '-', '+x', '@x', '"', 'a\r\nb', '\tx', 'สนับสนุน', 'تؤيد', '＝x', "'tis"),
);
/** Where something can be looked up is told on one line. */
const line = text.map((value) => value.replace(/[\p{Cc}\u2028\u2029]/gu, ' '));
const position = fc.record({
  delegationCode: fc.constantFrom(...STATES.map((state) => state.code)),
  ask: fc.constantFrom(...asks),
  stance: fc.constantFrom(...STANCES),
  confidence: fc.constantFrom(...CONFIDENCES),
  said: fc.constantFrom(...SAID),
  grade: fc.constantFrom(...EVIDENCE_GRADES),
  source: line,
  note: text,
  tier: fc.constantFrom(...TIERS),
  when: fc.constantFrom(
    { occurredAt: '2024-08-05T10:30:00-04:00', zone: 'America/New_York' },
    { occurredAt: '2024-08-05T10:30:00.123Z', zone: 'America/New_York' },
    { occurredAt: '2024-08-05T10:30:00.123Z', zone: 'Asia/Bangkok' },
    { occurredAt: '2024-02-29T00:00+07:00', zone: 'Asia/Bangkok' },
  ),
  textVersion: fc.constantFrom('A/AC.291/22/Rev.3', null),
});
const positions = fc
  .uniqueArray(position, { maxLength: 12, selector: (one) => `${one.delegationCode} ${one.ask.id}` })
  .map((list) =>
    list.map(({ ask, when, ...rest }) => ({
      ...rest,
      ...when,
      askId: ask.id,
      askKey: ask.key,
      askTitle: ask.title,
    })),
  );

describe.each(SHEET_FORMATS)('the round trip through %s', (format) => {
  const numRuns = format === 'csv' ? 100 : 15;

  it('loses nothing of the wide form', async () => {
    await fc.assert(
      fc.asyncProperty(positions, async (written) => {
        const bytes = writeWideSheet({ asks, delegations, positions: written }, format);
        const read = dryRun(await readSheet(bytes), {}, { asks, current: written.map(forWide) });
        expect(read.errors).toEqual([]);
        expect(read).toMatchObject({ form: 'wide', stateColumn: 'A' });
        const back = read.positions.map(({ delegationCode, askId, stance, confidence, said }) => ({
          ...{ delegationCode, askId, stance, confidence, said },
        }));
        expect(sorted(back)).toEqual(sorted(written.map(forWide)));
        expect(read.totals.same).toBe(written.length);
      }),
      { numRuns },
    );
  });

  it('loses nothing of the long form', async () => {
    await fc.assert(
      fc.asyncProperty(
        positions.filter((list) => list.length > 0),
        async (written) => {
          const bytes = writeLongSheet(written.map(forLong), format);
          const current = written.map((one) => ({ ...one, occurredAt: new Date(one.occurredAt) }));
          const read = dryRun(
            await readSheet(bytes),
            {},
            { asks, current, textVersions: ['A/AC.291/22/Rev.3'] },
          );
          expect(read.errors).toEqual([]);
          expect(read.warnings.filter(({ code }) => code === 'columnNotRead')).toEqual([]);
          expect(read.form).toBe('long');
          expect(read.positions.map(fieldsOf)).toEqual(written.map(fieldsOf));
          expect(read.totals.same).toBe(written.length);
        },
      ),
      { numRuns },
    );
  });

  it('reads every delegation by its code and by its name beside it', async () => {
    const all = delegations.map(({ code }) => ({
      delegationCode: code,
      askId: 'a1',
      stance: 'support' as const,
      confidence: 2 as const,
      said: 'publicly' as const,
    }));
    const bytes = writeWideSheet({ asks, delegations, positions: all }, format);
    const read = dryRun(await readSheet(bytes), {}, { asks, current: [] });
    expect(read.errors).toEqual([]);
    expect(read.positions.map((one) => one.delegationCode)).toEqual(delegations.map((one) => one.code));
  });
});

const ORIGIN = { author: 'Ploy', organisation: 'Fiji', recordedAt: '2024-08-05T10:31:00-04:00' };

type Written = Omit<LongExportRow, 'delegationName' | 'voice' | keyof typeof ORIGIN> & { askId: string };

function forWide({ delegationCode, askId, stance, confidence, said }: Written) {
  return { delegationCode, askId, stance, confidence, said };
}

function forLong(row: Written): LongExportRow {
  return { ...row, delegationName: 'any', voice: 'own', ...ORIGIN };
}

/** What a position says; an empty text and none are the same in a sheet. */
function fieldsOf(one: Written | SheetPosition) {
  const { delegationCode, askId, stance, confidence, said, grade, tier, occurredAt, zone, textVersion } = one;
  const [source, note] = [one.source ?? '', one.note ?? ''];
  return {
    delegationCode,
    askId,
    stance,
    confidence,
    said,
    grade,
    tier,
    occurredAt,
    zone,
    textVersion,
    source,
    note,
  };
}

function sorted<T extends { delegationCode: string; askId: string }>(list: readonly T[]): T[] {
  return list.toSorted((one, other) => (cellKey(one) < cellKey(other) ? -1 : 1));
}

describe('the long form', () => {
  const good = {
    ...{
      delegationCode: 'FJI',
      delegationName: 'Fiji',
      askKey: 'suppression',
      askTitle: 'x',
      stance: 'support' as const,
    },
    ...{
      confidence: 3 as const,
      said: 'publicly' as const,
      grade: 'own_notes' as const,
      source: '',
      note: '',
    },
    ...{ tier: 'coalition' as const, occurredAt: '2024-08-05T10:30:00-04:00', zone: 'America/New_York' },
    ...{ textVersion: null, voice: 'own' as const },
    ...ORIGIN,
  };
  const check = async (rows: LongExportRow[], textVersions?: string[]) => {
    const bytes = writeLongSheet(rows, 'csv');
    return dryRun(await readSheet(bytes), {}, { asks, current: [], textVersions });
  };

  it.each([
    ['A', { delegationCode: 'XXX' }],
    ['C', { askKey: 'nothing' }],
    ['E', { stance: 'perhaps so' }],
    ['F', { confidence: 7 }],
    ['G', { said: 'loudly' }],
    ['H', { grade: 'rumour' }],
    ['K', { tier: 'everybody' }],
    ['L', { occurredAt: '2024-02-30T10:00:00Z' }],
    ['L', { occurredAt: '5 Agosst 2024' }],
    ['L', { occurredAt: '2024-08-05T25:30' }],
    ['L', { occurredAt: '2024-02-30' }],
    ['M', { zone: 'Atlantis/Centre' }],
    ['N', { textVersion: 'Rev.9' }],
    ['O', { voice: 'choir' }],
  ])('names the cell of a wrong value in column %s: %j', async (column, wrong) => {
    const row = { ...good, ...wrong } as unknown as LongExportRow;
    // A confidence or stance outside the list has no words of its own to be written in.
    const bytes = Buffer.from(writeLongSheet([row], 'csv').toString().replaceAll('undefined', ''));
    const text = bytes.toString();
    const forced =
      'stance' in wrong
        ? text.replace('"suppression","x",""', '"suppression","x","perhaps so"')
        : 'confidence' in wrong
          ? text.replace('"support",""', '"support","7"')
          : text;
    const read = dryRun(
      await readSheet(Buffer.from(forced)),
      {},
      { asks, current: [], textVersions: ['Rev.3'] },
    );
    expect(read.errors.map(({ field }) => field)).toEqual([`cells.${column}2`]);
  });

  it('does not make a state say what its bloc said', async () => {
    const read = await check([{ ...good, voice: 'bloc' }]);
    expect(read.errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('statement of a group'),
    ]);
  });

  it('is read with few columns, and asks by their title', async () => {
    const sheet = await readSheet(
      Buffer.from('Delegation,Ask,Stance,Mood\nFiji,State,yes!,sunny\nPeru,"=Keep; the ""clause""",no,\n'),
    );
    const read = dryRun(sheet, {}, { asks, current: [] });
    expect(read.form).toBe('long');
    expect(read.positions).toEqual([
      expect.objectContaining({
        delegationCode: 'FJI',
        askId: 'a3',
        confidence: 3,
        tier: null,
        occurredAt: null,
      }),
    ]);
    expect(read.errors.map(({ field, message }) => `${field} ${message}`)).toEqual([
      'cells.B3 “=Keep; the "clause"” names several asks; give the key.',
    ]);
    expect(read.warnings.map(({ field }) => field)).toEqual(['columns.D']);
  });

  it('may not have a column twice', async () => {
    const sheet = await readSheet(Buffer.from('Delegation,Ask key,Stance,stance\nFiji,note,yes,no\n'));
    const { errors } = dryRun(sheet, {}, { asks, current: [] });
    expect(errors.map(({ message }) => message)).toEqual([
      'Columns C and D are both “Stance”. Say what one of them holds, or ignore it.',
    ]);
  });
});
