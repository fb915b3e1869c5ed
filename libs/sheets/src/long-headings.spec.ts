import { describe, expect, it } from '@jest/globals';
import { dryRun } from './dry-run.js';
import { readSheet } from './read-sheet.js';
import { writeCsv } from './write-sheet.js';

const asks = [{ id: 'a1', key: 'reporting', title: 'Country reporting', numbers: [] }];
const CONTEXT = { asks, current: [], zone: 'Africa/Nairobi' };

async function run(rows: string[][]) {
  const found = dryRun(await readSheet(Buffer.from(writeCsv(rows))), {}, CONTEXT);
  const said = (problems: typeof found.errors) => problems.map(({ field, code }) => `${field} ${code}`);
  return { ...found, errors: said(found.errors), warnings: said(found.warnings) };
}

const ROW = ['Chile', 'Country reporting', 'yes', '2024-11-07', 'talk', 'by phone'];

describe('a list with one row for each position', () => {
  it.each([
    ['State', 'Ask', 'Position', 'Date', 'Source', 'Comments'],
    ['Member State', 'Issue', 'View', 'When', 'Sources', 'Remarks'],
    ['Delegation', 'Ask', 'Stance', 'Day', 'Source', 'Note'],
    ['Pays', 'Demande', 'Position', 'Date de l’entretien', 'Source', 'Remarque'],
    ['ÉTAT', 'Revendication', 'Position', 'Jour', 'Source', 'Commentaires'],
    ['País', 'Petición', 'Posición', 'Fecha', 'Fuente', 'Observaciones'],
    ['Estado', 'Demanda', 'Postura', 'Día', 'Fuente', 'Notas'],
    ['الدولة', 'المطلب', 'الموقف', 'التاريخ', 'المصدر', 'ملاحظات'],
    ['دولة', 'مطلب', 'موقف', 'تاريخ', 'مصدر', 'ملاحظة'],
    ['Negara', 'Tuntutan', 'Posisi', 'Tanggal', 'Sumber', 'Catatan'],
  ])('is read by what its headings mean: %s, %s, %s, %s', async (...headings) => {
    const { form, errors, warnings, positions } = await run([headings, ROW]);
    expect({ form, errors, warnings }).toEqual({ form: 'long', errors: [], warnings: ['cells.D2 dayAlone'] });
    expect(positions).toMatchObject([
      {
        ...{ delegationCode: 'CHL', askId: 'a1', stance: 'support', source: 'talk', note: 'by phone' },
        occurredAt: '2024-11-07T09:00:00.000Z',
      },
    ]);
  });

  it('knows a state by its code alone, and two columns of states have to agree', async () => {
    const code = ['Country code', 'Ask', 'Position'];
    expect((await run([code, ['NO', 'Country reporting', 'no']])).positions).toMatchObject([
      { delegationCode: 'NOR', stance: 'oppose' },
    ]);
    const both = ['Country', 'Member State', 'Ask', 'Position'];
    const rows = [
      both,
      ['Chile', 'Chile', 'Country reporting', 'no'],
      ['Peru', 'Fiji', 'Country reporting', 'no'],
    ];
    expect(await run(rows)).toMatchObject({ errors: ['rows.3 statesDisagree'] });
  });

  it('asks which of two columns is meant, unless one is called as the export calls it', async () => {
    const twice = ['State', 'Ask', 'Position', 'Date', 'When'];
    const row = ['Chile', 'Country reporting', 'yes', '2024-11-07', '2024-11-08'];
    expect(await run([twice, row])).toMatchObject({ errors: ['columns.E sameHeader'] });
    const own = await run([[...twice.slice(0, 4), 'Occurred at'], row]);
    expect(own).toMatchObject({ errors: [], warnings: ['columns.D columnNotRead', 'cells.E2 dayAlone'] });
    expect(own.positions).toMatchObject([{ occurredAt: '2024-11-08T09:00:00.000Z' }]);
  });

  it('asks about a column of dates that it does not know, and remarks on any other', async () => {
    const headings = ['State', 'Ask', 'Position', 'Meeting', 'Chair'];
    const of = (meeting: string) => run([headings, ['Chile', 'Country reporting', 'yes', meeting, 'Ms X']]);
    for (const meeting of ['7 Nov. 2024', '05/08/2024', '2024-11-07T10:00:00Z', '5/8/24']) {
      expect(await of(meeting)).toMatchObject({
        errors: ['columns.D datesNotRead'],
        warnings: ['columns.E columnNotRead'],
      });
    }
    for (const meeting of ['Room 4', '45504', '7']) {
      expect((await of(meeting)).errors).toEqual([]);
    }
  });

  it('is none where it lacks one of the three, and a sheet with a column for each ask stays what it is', async () => {
    expect(
      await run([
        ['State', 'Position'],
        ['Chile', 'yes'],
      ]),
    ).toMatchObject({ form: 'wide' });
    const wide = [
      ['State', 'Country reporting', 'Position'],
      ['Chile', 'yes', 'firm'],
    ];
    expect(await run(wide)).toMatchObject({ form: 'wide', positions: [{ stance: 'support' }] });
  });
});
