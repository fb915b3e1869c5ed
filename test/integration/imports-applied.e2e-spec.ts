import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { STATES } from '#libs/reference';
import { WORD_CELLS } from '../support/cell-meanings.js';
import { until } from '../support/processes.js';
import { workbookOf } from '../support/workbooks.js';
import {
  SAID_IN_AUGUST,
  world,
  coalition,
  desk,
  asks,
  head,
  sheet,
  events,
  stances,
  current,
  openImportDesk,
  stopImportDesk,
  begin,
} from '../support/import-sheets.js';

beforeAll(openImportDesk);
afterAll(stopImportDesk);
beforeEach(begin);

describe('a sheet of positions', () => {
  it('is brought, read, mapped, applied and undone as a whole', async () => {
    const { body: sent, status } = await desk.send(
      sheet(
        'Burma,yes!,undecided',
        'Turkey,leaning no,hmm',
        '"Ivory Coast",champion,',
        'UK,ok with us,no',
        'Cabo Verde,yes,hmm',
      ),
      '?fileName=Asian group.csv',
    );
    expect(status).toBe(202);
    expect(sent).toMatchObject({
      fileName: 'Asian group.csv',
      state: 'reading',
      progress: { done: 0, total: 3, doing: 'waiting' },
      report: null,
      applied: null,
      failure: null,
      version: 1,
      options: {
        ...{ said: 'privately', grade: 'own_notes', confidence: 2, tier: 'organisation' },
        ...{ source: 'sheet: Asian group.csv', occurredAt: null, fileChangedAt: null },
      },
    });

    await world.work();
    const checked = await desk.read(sent.id);
    expect(checked).toMatchObject({
      state: 'checked',
      progress: { done: 3, total: 3, doing: null },
      version: 2,
      report: {
        form: 'wide',
        headerRow: 1,
        stateColumn: 'A',
        sheet: { described: 'CSV, utf-8, delimiter comma, 6 filled rows', rows: 6, columns: 3 },
        unknownWords: [
          { word: 'hmm', count: 2, cells: ['C3', 'C6'] },
          { word: 'ok with us', count: 1, cells: ['B5'] },
        ],
        errorCount: 3,
        totals: { positions: 6, new: 6, changed: 0, same: 0 },
      },
    });
    expect(checked.report.sheet.preview[1]).toEqual({ row: 2, texts: ['Burma', 'yes!', 'undecided'] });
    expect(checked.report.errors[0]).toEqual({
      row: 3,
      column: 'C',
      field: 'cells.C3',
      code: 'unknownWord',
      params: { place: 'C3', text: 'hmm' },
      message: 'C3 says “hmm”. Say which stance that is, or empty the cell.',
    });
    expect(checked.report.columns[1]).toMatchObject({
      column: 'B',
      role: 'ask',
      askId: asks[0]!.id,
      ask: asks[0]!.title,
    });

    const mapped = await desk.change(sent.id, {
      mapping: { words: { 'ok with us': 'support', hmm: 'empty' } },
      options: {
        said: 'publicly',
        source: 'Our sheet',
        occurredAt: '2024-08-01T12:00:00-04:00',
        zone: 'America/New_York',
        tier: 'coalition',
      },
    });
    expect(mapped).toMatchObject({
      state: 'checked',
      version: 4,
      mapping: { words: { 'ok with us': 'support', hmm: 'empty' } },
      options: {
        said: 'publicly',
        grade: 'own_notes',
        source: 'Our sheet',
        occurredAt: { venue: { wall: '2024-08-01T12:00' } },
        tier: 'coalition',
      },
      report: { errorCount: 0, totals: { positions: 7 } },
    });
    expect(await events(sent.id)).toEqual([]);

    const applied = await desk.apply(sent.id);
    expect(applied).toMatchObject({
      state: 'applied',
      progress: { done: 4, total: 4, doing: null },
      applied: { written: 7, leftOut: 0 },
    });
    expect(await stances(sent.id)).toEqual([
      ...[
        'CIV 1 champion',
        'CPV 1 support',
        'GBR 1 support',
        'GBR 2 oppose',
        'MMR 1 support',
        'MMR 2 undecided',
        'TUR 1 lean_against',
      ],
    ]);
    const [burma] = await events(sent.id).then((all) =>
      all.filter(({ code, stance }) => code === 'MMR' && stance === 'support'),
    );
    expect(burma).toMatchObject({
      confidence: 3,
      said: 'publicly',
      grade: 'own_notes',
      source: 'Our sheet',
      tier: 'coalition',
      zone: 'America/New_York',
      occurredAt: new Date('2024-08-01T16:00:00Z'),
      voice: 'own',
      authorId: coalition.people.author.id,
      organisationId: coalition.campaign.organisationId,
    });
    expect(await current(coalition.clients.plainMember)).toHaveLength(7);

    const undone = await desk.undo(sent.id, { reason: 'Last year’s sheet' });
    expect(undone).toMatchObject({ state: 'undone', undoneAt: { venue: expect.anything() } });
    const after = await current(coalition.clients.plainMember);
    expect(after.map((one: { retracted: { reason: string } }) => one.retracted.reason)).toEqual(
      Array(7).fill('Last year’s sheet'),
    );
    const heads = await world.demarche.database.admin(
      'select 1 from position_head where ask_id = any($1::uuid[])',
      [asks.map(({ id }) => id)],
    );
    expect(heads).toEqual([]);
    const trail = await world.demarche.database.admin<{ action: string; detail: object }>(
      'select action, detail from audit_event where subject_id = $1 order by at, id',
      [sent.id],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'import_brought',
      'import_apply_asked',
      'import_applied',
      'import_undo_asked',
      'import_undone',
    ]);
  });
  it('writes nothing a second time: what stands is the same', async () => {
    const text = sheet('Fiji,yes,no', 'Peru,no,undecided');
    const first = await desk.bring(text, SAID_IN_AUGUST);
    await desk.apply(first.id);
    const again = await desk.bring(text, SAID_IN_AUGUST);
    expect(again.report.totals).toEqual({ positions: 4, new: 0, changed: 0, same: 4 });
    expect((await desk.apply(again.id)).applied).toMatchObject({ written: 0 });
    const other = await desk.bring(sheet('Fiji,no,no', 'Peru,no,undecided', 'Chad,yes,'), SAID_IN_AUGUST);
    expect(other.report.totals).toEqual({ positions: 5, new: 1, changed: 1, same: 3 });
    expect(other.report.summary).toMatchObject([
      {
        askId: asks[0]!.id,
        ask: asks[0]!.title,
        new: 1,
        changed: 1,
        same: 1,
        stances: { support: 1, oppose: 2 },
      },
      { askId: asks[1]!.id, new: 0, changed: 0, same: 2 },
    ]);
    await desk.apply(other.id);
    expect(await stances(other.id)).toEqual(['FJI 1 oppose', 'TCD 1 support']);
    // What an earlier import wrote stands again.
    await desk.undo(other.id);
    expect((await desk.bring(text, SAID_IN_AUGUST)).report.totals).toMatchObject({ same: 4 });
  });
  it('warns when what stands was said later', async () => {
    await desk.apply((await desk.bring(sheet('Fiji,yes,'))).id);
    const old = await desk.bring(sheet('Fiji,no,'), { options: { occurredAt: '2024-01-01T00:00:00Z' } });
    expect(old.report.warnings.map(({ message }: { message: string }) => message)).toEqual([
      '1 position is older than what stands, which stays current; the first is in B2.',
    ]);
  });
  it('is written cell by cell as a person would say it means, and all else is asked and left out', async () => {
    const cells = WORD_CELLS.slice(0, 2 * STATES.length);
    const xml = (text = '') => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const rows = STATES.map(({ code }, at) => [code, xml(cells[2 * at]?.[0]), xml(cells[2 * at + 1]?.[0])]);
    const { id, report } = await desk.bring(
      workbookOf([head.split(','), ...rows]),
      undefined,
      '?fileName=a.xlsx',
    );
    const meant = cells.flatMap(([, meaning], at) =>
      meaning === 'empty' || meaning === 'question'
        ? []
        : [`${STATES[Math.floor(at / 2)]!.code} ${(at % 2) + 1} ${meaning}`],
    );
    const questions = cells.filter(([, meaning]) => meaning === 'question').length;
    expect(report).toMatchObject({ errorCount: questions, leftOut: { cells: questions } });
    expect(await desk.apply(id, { skipErrors: true })).toMatchObject({
      applied: { written: meant.length, leftOut: questions },
    });
    expect(await stances(id)).toEqual(meant.toSorted());
  });
  it('has rows left out and words overruled, and keeps that', async () => {
    const { id, report } = await desk.bring(sheet('Fiji,none,yes', 'Total,1,', 'Peru,yes,'));
    expect(report).toMatchObject({
      errorCount: 1,
      understoodWords: [{ word: 'none', meaning: 'empty', decided: false, count: 1 }, { word: 'yes' }],
    });
    const changed = await desk.change(id, {
      mapping: { words: { none: 'silent' }, rows: { '3': 'ignore' } },
    });
    expect(changed).toMatchObject({
      mapping: { words: { none: 'silent' }, rows: { '3': 'ignore' } },
      report: {
        errorCount: 0,
        ignoredRows: [{ row: 3, text: 'Total', by: 'row' }],
        understoodWords: [{ word: 'yes' }, { word: 'none', meaning: 'silent', decided: true }],
      },
    });
    await desk.apply(id);
    expect(await stances(id)).toEqual(['FJI 1 silent', 'FJI 2 support', 'PER 1 support']);
  });
  it('is read by the worker as soon as it is brought, without being told', async () => {
    const { stop } = await world.worker(true);
    const { body } = await desk.send(sheet('Fiji,yes,'));
    const isChecked = async () => (await desk.read(body.id)).state === 'checked';
    await until(isChecked, 'the sheet had been read');
    const { version } = await desk.read(body.id);
    await desk.client.patch(desk.at(`imports/${body.id}`), SAID_IN_AUGUST, version);
    await until(isChecked, 'the sheet had been read again');
    await desk.askToApply(body.id);
    await until(async () => (await desk.read(body.id)).state === 'applied', 'the sheet had been applied');
    await stop();
    expect(await stances(body.id)).toEqual(['FJI 1 support']);
  });
});

describe('the log', () => {
  it('tells ids and numbers, and nothing of what a sheet says', () => {
    const lines = [...world.logged, ...world.demarche.logged].join('\n');
    expect(lines).toContain('"event":"import.applied"');
    expect(lines).not.toMatch(/Fiji|Atlantis|hmm|Asian group/);
  });
});
