import { fireEvent, screen } from '@testing-library/react';
import type { SheetColumnDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Columns } from './columns.js';
import type { Deciding } from './deciding.js';
import { EMPTY_DRAFT } from './draft.js';

prepareForms();

const column = (column: string, header: string, part: Partial<SheetColumnDto>): SheetColumnDto => ({
  ...{ column, header, askId: null, ask: null, candidates: [], stance: null, field: null },
  ...{ role: 'field', by: 'header' },
  ...part,
});

it('gives each column of a list a meaning, and says which are not read', async () => {
  signIn(() => json(200, { items: [], next: null }));
  const decided: [string, string, string][] = [];
  const report = {
    form: 'long',
    headerRow: 1,
    sheet: { columns: 3, preview: [{ row: 2, texts: ['Chile', 'Narrow scope', '7 Nov 2024'] }] },
    columns: [
      column('A', 'State', { field: 'delegation' }),
      column('B', 'Stance', { field: 'stance', by: 'choice' }),
      column('C', 'Meeting', { role: 'unmapped', by: null }),
    ],
  };
  const deciding = {
    ...{ sheet: { mapping: { columns: { B: 'stance' } } }, report, draft: EMPTY_DRAFT },
    decide: (...one: [string, string, string]) => decided.push(one),
  };
  draw(() => <Columns {...(deciding as unknown as Deciding)} />);
  const selects = await screen.findAllByRole<HTMLSelectElement>('combobox');
  const shown = selects.map((one) => one.selectedOptions[0]!.textContent);
  expect(shown).toEqual(['state', 'position', 'not read']);
  expect(screen.getByText('7 Nov 2024')).toBeTruthy();
  fireEvent.change(selects[2]!, { target: { value: 'occurredAt' } });
  fireEvent.change(selects[0]!, { target: { value: 'ignore' } });
  fireEvent.change(selects[1]!, { target: { value: '' } });
  expect(decided).toEqual([
    ['columns', 'C', 'occurredAt'],
    ['columns', 'A', 'ignore'],
    ['columns', 'B', ''],
  ]);
});
