import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkSheet, readSheet, SheetTrouble, writeSheet, type LongExportRow } from '#libs/sheets';
import { workbookOf } from '../support/workbooks.js';

const asks = [{ id: 'a1', key: 'suppression', title: 'Keep the clause', numbers: [] }];
const task = (file: Uint8Array) => ({
  source: { file, fileName: 'sheet.xlsx' },
  choices: {},
  context: { asks, current: [] },
});

async function troubleOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof SheetTrouble ? error.reason : String(error);
  }
}

describe('a sheet in a thread of its own', () => {
  let file: Buffer;
  beforeAll(async () => {
    file = workbookOf([
      ['State', 'Suppression'],
      ['Fiji', 'yes'],
      ['Peru', 'no'],
    ]);
  });
  it('is read, and what was read can be checked again without the file, to the same result', async () => {
    const steps: string[] = [];
    const first = await checkSheet(task(file), { onStep: (step) => steps.push(step) });
    expect(steps).toEqual(['read']);
    expect(first.report).toMatchObject({ errorCount: 0, totals: { positions: 2, new: 2 } });
    const { stored } = first;
    const second = await checkSheet({ ...task(file), source: { stored, fileName: 'sheet.xlsx' } });
    expect(second).toEqual({ ...first, stored });
    const again = await checkSheet({
      source: { stored, fileName: 'sheet.xlsx' },
      choices: {},
      context: {
        asks,
        current: [
          { delegationCode: 'FJI', askId: 'a1', stance: 'support', confidence: 2, said: 'privately' },
        ],
      },
    });
    expect(again.toWrite).toMatchObject([{ delegationCode: 'PER', stance: 'oppose' }]);
  });

  it.each(['csv', 'xlsx'] as const)('is written as %s', async (format) => {
    const row: LongExportRow = {
      ...{
        delegationCode: 'FJI',
        delegationName: 'Fiji',
        askKey: 'suppression',
        askTitle: 'Keep the clause',
      },
      ...{
        stance: 'support',
        confidence: 2,
        said: 'publicly',
        grade: 'webcast',
        source: '',
        note: '',
        tier: 'public',
      },
      ...{
        occurredAt: '2024-08-05T10:30:00-04:00',
        zone: 'America/New_York',
        textVersion: null,
        voice: 'own',
      },
      ...{ author: 'Ploy', organisation: 'A coalition', recordedAt: '2024-08-05T10:31:00-04:00' },
    };
    const bytes = await writeSheet({ format, content: { form: 'long', rows: [row] } });
    expect((await readSheet(bytes)).rows).toHaveLength(2);
  });

  it('is called off when it takes too long, or when the process ends, and the next one is read all the same', async () => {
    expect(await troubleOf(checkSheet(task(file), { patience: 0 }))).toBe('time');
    const ending = new AbortController();
    const called = troubleOf(checkSheet(task(file), { signal: ending.signal }));
    ending.abort();
    expect(await called).toBe('stopped');
    expect(await troubleOf(checkSheet(task(file), { signal: ending.signal }))).toBe('stopped');
    expect(await troubleOf(checkSheet(task(file)))).toBe('none');
  });

  it('that breaks, breaks nothing else', async () => {
    expect(await troubleOf(checkSheet({ ...task(file), choices: null as never }))).toBe('broken');
    expect(await troubleOf(checkSheet(task(file)))).toBe('none');
  });

  it('waits its turn when many come at once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => checkSheet(task(file))));
    expect(all.map(({ report }) => report.totals.positions)).toEqual([2, 2, 2, 2, 2]);
  });
});
