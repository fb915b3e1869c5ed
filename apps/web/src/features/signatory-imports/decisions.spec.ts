import { expect, it } from '@jest/globals';
import type { SignatoryRowDto } from '../../kernel/api/client.js';
import { alike, carriedOver, ofTwoNames } from './decisions.js';

const TEXT = 'Signatories\n1. Blue\n2. Red\n3. Green';
const at = (said: string, text = TEXT) => text.indexOf(said);
const decisions = Object.fromEntries(
  ['1.', '2.', '3.'].map((said) => [at(said), { at: at(said), as: 'entry' as const }]),
);

it('what was said of a row stays with it when the text is edited elsewhere', () => {
  const edited = TEXT.replace('Red', 'Red Hill');
  expect(carriedOver(TEXT, edited, decisions)).toEqual({
    [at('1.')]: { at: at('1.'), as: 'entry' },
    [at('3.', edited)]: { at: at('3.', edited), as: 'entry' },
  });
  expect(carriedOver(TEXT, TEXT, decisions)).toMatchObject({ [at('1.')]: {} });
  expect(carriedOver(TEXT, '', decisions)).toEqual({});
  const split = TEXT.replace('2. Red', '2. R\ned');
  expect(Object.values(carriedOver(TEXT, split, decisions)).map((one) => one.at)).toEqual([
    at('1.'),
    at('3.', split),
  ]);
});

it('takes together what one doubt is about, and nothing that is at fault', () => {
  const row = (line: number, ...doubts: string[]) =>
    ({ line, doubts, settled: false }) as unknown as SignatoryRowDto;
  const rows = [
    row(1, 'noPlace'),
    row(2, 'noPlace'),
    row(3, 'noPlace', 'twice'),
    row(4, 'link'),
    row(5, 'link'),
  ];
  expect(alike(rows).map(([doubt, those]) => [doubt, those.map(({ line }) => line)])).toEqual([
    ['noPlace', [1, 2]],
  ]);
});

it('decides of all rows with two names at once, and of no other', () => {
  const row = (at: number, doubts: string[], joints: number[], settled = false) =>
    ({ at, doubts, joints, settled }) as unknown as SignatoryRowDto;
  const rows = [
    row(1, ['twoNames'], [5]),
    row(10, ['noPlace'], [15]),
    row(20, ['twoNames', 'noPlace'], [25, 28]),
    row(30, ['twoNames'], [35], true),
  ];
  expect(ofTwoNames(rows, 'entry')).toEqual([
    { at: 5, as: 'entry' },
    { at: 25, as: 'entry' },
  ]);
  expect(ofTwoNames(rows.slice(0, 2), 'left')).toEqual([]);
});
