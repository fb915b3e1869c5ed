import { describe, expect, it } from '@jest/globals';
import { placeNamed } from '#libs/reference';
import { readSignatories } from './read-signatories.js';
import type { SignatoryDecision } from './types.js';

const read = (text: string, decisions?: readonly SignatoryDecision[]) =>
  readSignatories(text, placeNamed, decisions);
const rows = (text: string, decisions?: readonly SignatoryDecision[]) =>
  read(text, decisions).signatories.map(({ name, place, doubts }) => [name, place, doubts]);

describe('names side by side in two columns', () => {
  it.each([
    'Signatories\nBlue River\tCasa Abierta\nRed Hill\tGreen Lake',
    'Signatories\n1. Blue River      Casa Abierta\n2. Red Hill      Green Lake',
    '| Blue River | Casa Abierta |\n| Red Hill | Green Lake |',
  ])('are asked about, and two entries once a person says so', (text) => {
    const asked = read(text).signatories;
    expect(asked.map(({ name, doubts }) => [name, doubts])).toEqual([
      ['Blue River', ['twoNames']],
      ['Red Hill', ['twoNames']],
    ]);
    expect(asked.map(({ joints }) => joints)).toEqual([
      [text.indexOf('Casa Abierta')],
      [text.indexOf('Green Lake')],
    ]);
    const split = rows(
      text,
      asked.flatMap(({ joints }) => joints.map((at) => ({ at, as: 'entry' as const }))),
    );
    expect(split).toEqual(
      ['Blue River', 'Casa Abierta', 'Red Hill', 'Green Lake'].map((name) => [name, null, []]),
    );
  });

  it('keep each its own country', () => {
    const text = 'Signatories\nBlue River\tKenya\tCasa Abierta\tMéxico\nRed Hill\tPeru\tGreen Lake\tEgypt';
    const split = ['Casa', 'Green'].map((said) => ({ at: text.indexOf(said), as: 'entry' as const }));
    expect(rows(text, split)).toEqual([
      ['Blue River', 'Kenya', []],
      ['Casa Abierta', 'México', []],
      ['Red Hill', 'Peru', []],
      ['Green Lake', 'Egypt', []],
    ]);
  });

  it('in a table of one column keep no strokes', () => {
    expect(rows('| Blue River |\n| Red Hill |')).toEqual([
      ['Blue River', null, []],
      ['Red Hill', null, []],
    ]);
  });

  it('lose nothing where the second is none: it is left out by name, and can be brought back', () => {
    const text = 'Signatories\nBlue River\tAna Ruiz\tKenya\nRed Hill\tLi Wen\tPeru';
    const at = text.indexOf('Ana');
    const { signatories, parts } = read(text, [{ at, as: 'left' }]);
    expect(signatories.map(({ name, place, doubts }) => [name, place, doubts])).toEqual([
      ['Blue River', 'Kenya', []],
      ['Red Hill', 'Peru', ['twoNames']],
    ]);
    expect(parts.at(-1)).toMatchObject({ kind: 'left', text: 'Ana Ruiz', from: at });
  });
});
