import { flat } from './cell-meanings.js';

/** Cells by which a sheet speaks in signs or numbers; what each means is for a person to say. */
export const SIGN_CELLS = flat([
  [
    'question',
    [
      '+',
      '++',
      '+++',
      '＋',
      '➕',
      '±',
      '+/-',
      '+/−',
      '+ −',
      '+-',
      '-+',
      '∓',
      '0',
      '1',
      '2',
      '-1',
      '-2',
      '−2',
      '–2',
    ],
  ],
  [
    'question',
    [
      '－2',
      '⁻²',
      '+1',
      '+2',
      '(2)',
      '2-',
      '1/2',
      '2.0',
      '½',
      '1,5',
      '2?',
      '~2',
      '≠2',
      '=',
      '≠',
      '1️⃣',
      '100%',
      '10/10',
    ],
  ],
]);

/** What says nothing in a sheet of words, and opposition in a sheet of signs. */
export const DASH_CELLS = ['-', '--', '−', '−−', '–', '—', '➖', '－', '- -'];
