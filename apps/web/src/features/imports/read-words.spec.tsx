import { screen } from '@testing-library/react';
import type { UnderstoodWordDto } from '../../kernel/api/client.js';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import type { Deciding } from './deciding.js';
import { EMPTY_DRAFT } from './draft.js';
import { ReadWords } from './read-words.js';

prepareForms();

it('shows every word that was read before anything is written, those of one stance side by side', async () => {
  signIn(() => json(200, { items: [], next: null }));
  const word = (word: string, meaning: UnderstoodWordDto['meaning'], confidence: 1 | 3 | null = null) => ({
    ...{ word, meaning, confidence, decided: false, count: 1, cells: ['B2'] },
  });
  const understoodWords = [
    word('n/a', 'empty'),
    word('yes', 'support'),
    word('no', 'oppose'),
    word('strong yes', 'support', 3),
    word('yes?', 'support', 1),
  ];
  const deciding = { sheet: { mapping: {} }, report: { understoodWords }, draft: EMPTY_DRAFT };
  draw(() => <ReadWords {...(deciding as unknown as Deciding)} />);
  const rows = await screen.findAllByRole('rowheader');
  expect(rows.map(({ textContent }) => textContent)).toEqual(['n/a', 'yes', 'strong yes', 'yes?', 'no']);
  // What is folded away is not seen before the sheet is written.
  expect(rows.every((row) => row.closest('details') === null)).toBe(true);
  const meant = rows.map((row) => row.parentElement!.querySelector('option')!.textContent);
  expect(meant.slice(1)).toEqual([
    'as read: support',
    'as read: support, certain',
    'as read: support, a guess',
    'as read: oppose',
  ]);
});
