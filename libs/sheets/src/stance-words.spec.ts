import { CONFIDENCES, SAID, STANCES } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownWords, readStance, writeStance } from './stance-words.js';
import { STANCE_TABLE } from './stance-table.js';

const position = fc.record({
  stance: fc.constantFrom(...STANCES),
  confidence: fc.constantFrom(...CONFIDENCES),
  said: fc.constantFrom(...SAID),
});

describe('the words of a cell', () => {
  it.each([
    ['yes', 'support', 2],
    ['Yes!', 'support', 3],
    ['YES!!!', 'support', 3],
    ['yes?', 'support', 1],
    ['yes ?!', 'support', 1],
    ['y', 'support', 2],
    ['✓', 'support', 2],
    ['✅', 'support', 2],
    ['👍🏽', 'support', 2],
    ['supports.', 'support', 2],
    ['In favour', 'support', 2],
    ['strongly supports', 'support', 3],
    ['champion', 'champion', 2],
    ['co-sponsor', 'champion', 2],
    ['Co-sponsor!', 'champion', 3],
    ['undecided', 'undecided', 2],
    ['leaning no', 'lean_against', 2],
    ['Leaning No?', 'lean_against', 1],
    ['lean yes', 'lean_support', 2],
    ['likely yes', 'lean_support', 2],
    ['probably not', 'lean_against', 2],
    ['no', 'oppose', 2],
    ['No.', 'oppose', 2],
    ['no!', 'oppose', 3],
    ['opposes', 'oppose', 2],
    ['doesn’t support', 'oppose', 2],
    ['red line', 'oppose', 3],
    ['RED LINE!', 'oppose', 3],
    ['✗', 'oppose', 2],
    ['silent', 'silent', 2],
    ['no position', 'silent', 2],
    ['Oui', 'support', 2],
    ['¡Sí!', 'support', 3],
    ['a favor', 'support', 2],
    ['d’accord', 'support', 2],
    ['en contra', 'oppose', 2],
    ['s’oppose', 'oppose', 2],
    ['setuju', 'support', 2],
    ['tidak setuju', 'oppose', 2],
  ])('read %j as %s with confidence %d', (text, stance, confidence) => {
    expect(readStance(text)).toMatchObject({ kind: 'position', stance, confidence });
  });

  it.each(['', '  ', '\u200b', '-', '–', '—', 'n/a', 'N.A.', '#N/A', 'tbd', 'TBC', 'none'])(
    'are none in %j',
    (text) => {
      expect(readStance(text)).toEqual({ kind: 'empty' });
    },
  );

  it.each(['Abstains', 'abstain!', 'neutral', 's’abstient', 'se abstiene', 'abstensi', 'ممتنع', '弃权'])(
    'leave %j to a person: who abstains may have decided on just that',
    (text) => {
      expect(readStance(text)).toMatchObject({ kind: 'unknown' });
    },
  );

  it('keep “abstain” as a note beside what a person takes it for', () => {
    const own = ownWords({ abstains: 'undecided', neutral: 'silent' });
    const note = 'The sheet says “abstains”.';
    expect(readStance('Abstains', own)).toMatchObject({ stance: 'undecided', note });
    expect(readStance('Abstains, certain', own)).toMatchObject({ stance: 'undecided', confidence: 3, note });
    expect(readStance('neutral', own)).toMatchObject({ stance: 'silent', note: 'The sheet says “neutral”.' });
    expect(readStance('undecided', own)).toMatchObject({ stance: 'undecided', note: null });
  });

  it.each([
    ['support, certain, publicly', 3, 'publicly'],
    ['support (privately)', 2, 'privately'],
    ['privately: yes', 2, 'privately'],
    ['yes – off the record', 2, 'privately'],
    ['yes, a guess', 1, null],
    ['yes, likely', 2, null],
    ['yes, tbc', 1, null],
  ])('say how sure and to whom: %j', (text, confidence, said) => {
    expect(readStance(text)).toMatchObject({ stance: 'support', confidence, said });
  });

  it('tell whether the cell itself says how sure it is', () => {
    const stated = (text: string) => (readStance(text) as { confidenceStated: boolean }).confidenceStated;
    expect(['yes', 'support, publicly', '✓'].map(stated)).toEqual([false, false, false]);
    expect(['yes!', 'yes?', 'yes, likely', 'red line'].map(stated)).toEqual([true, true, true, true]);
  });

  it.each([
    'yes and no',
    'y/n',
    'yes (Geneva)',
    'no ✓',
    '✓✗',
    'yes!, a guess',
    'support, publicly, privately',
    'n/a, privately',
    'likely',
    'publicly',
    '+',
    '...',
    'support 🎉',
    '🟡',
    '1',
    'No. 6',
    '=1+1',
    '__proto__',
    'constructor',
  ])('are left to a person where they are not clear: %j', (text) => {
    expect(readStance(text)).toMatchObject({ kind: 'unknown' });
  });

  it('are the same word to map regardless of case, accents and spaces', () => {
    expect(readStance(' Café  Pending')).toEqual({ kind: 'unknown', word: 'cafe pending' });
    expect(readStance('CAFE PENDING')).toEqual({ kind: 'unknown', word: 'cafe pending' });
  });

  it('mean what the export wrote', () => {
    fc.assert(
      fc.property(position, (written) => {
        expect(readStance(writeStance(written))).toEqual({
          kind: 'position',
          ...written,
          confidenceStated: true,
          note: null,
        });
      }),
    );
    expect(writeStance({ stance: 'lean_support', confidence: 2, said: 'privately' })).toBe(
      'lean support, likely, privately',
    );
  });

  it('read every word of the table, with ! as certain and ? as a guess', () => {
    const empty = [...STANCE_TABLE].filter(([, entry]) => entry.meaning === 'empty');
    const stance = [...STANCE_TABLE].filter(([, entry]) => entry.meaning !== 'empty');
    expect(empty.length).toBeGreaterThan(10);
    for (const [phrase] of empty) expect(readStance(phrase)).toEqual({ kind: 'empty' });
    for (const [phrase, { meaning }] of stance) {
      expect(readStance(phrase)).toMatchObject({ stance: meaning });
      expect(readStance(`${phrase.toUpperCase()}!`)).toMatchObject({ stance: meaning, confidence: 3 });
      expect(readStance(`${phrase}?`)).toMatchObject({ stance: meaning, confidence: 1 });
    }
  });

  it('mean the same with no other sign before or behind them than the few that are known', () => {
    const phrase = fc.constantFrom(...[...STANCE_TABLE.keys()].filter((one) => !one.includes(' ')));
    const sign = fc
      .integer({ min: 0x21, max: 0x1faff })
      .map((code) => String.fromCodePoint(code))
      .filter((letter) => /[\p{S}\p{P}\p{Me}\u0334-\u0338]/u.test(letter));
    // Marks behind a word, a full stop, and ticks that agree with it.
    const known = /^[.!?。．！？﹖﹗❓❔❗❕؟✓✔☑✅👍🆗✗✘✕✖❌❎👎🚫⛔☒]$/u;
    fc.assert(
      fc.property(phrase, sign, fc.boolean(), fc.boolean(), (word, one, before, spaced) => {
        fc.pre(!known.test(one));
        const parts = before ? [one, word] : [word, one];
        expect(readStance(parts.join(spaced ? ' ' : '')).kind).toBe('unknown');
      }),
      { numRuns: 2_000 },
    );
  });

  it('never fail, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['empty', 'position', 'unknown']).toContain(readStance(text).kind);
      }),
    );
  });
});

describe('a caller’s own words', () => {
  const own = ownWords({
    'OK with us': 'support',
    'yes?': 'undecided',
    ok: 'lean_support',
    'see mail': 'empty',
    เห็นด้วย: 'support',
  });

  it('win over the built-in ones', () => {
    expect(readStance('ok', own)).toMatchObject({ stance: 'lean_support' });
    expect(readStance('yes?', own)).toMatchObject({ stance: 'undecided' });
    expect(readStance('yes', own)).toMatchObject({ stance: 'support' });
    expect(readStance('See  Mail', own)).toEqual({ kind: 'empty' });
    expect(readStance('เห็นด้วย', own)).toMatchObject({ stance: 'support' });
    expect(readStance('ไม่เห็นด้วย', own)).toMatchObject({ kind: 'unknown' });
  });

  it('take marks and further parts like the built-in ones', () => {
    expect(readStance('ok with us!', own)).toMatchObject({ stance: 'support', confidence: 3 });
    expect(readStance('Ok with us, privately', own)).toMatchObject({ stance: 'support', said: 'privately' });
  });
});

it('a cell may say that it was said too long ago, once, and beside a stance alone', () => {
  const said = { stance: 'oppose', confidence: 3, said: 'publicly' } as const;
  const text = writeStance({ ...said, older: 'age' });
  expect(text).toBe('oppose, certain, publicly, older than 180 days');
  expect(readStance(text)).toMatchObject({ ...said, older: 'age' });
  expect(readStance('yes (more than 180 days old)')).toMatchObject({ stance: 'support', older: 'age' });
  for (const odd of ['older than 180 days', 'yes, older than 180 days, on older words', 'yes, 180 days']) {
    expect(readStance(odd).kind).toBe('unknown');
  }
});

it('a cell may say that it is of older words, once, and beside a stance alone', () => {
  const said = { stance: 'oppose', confidence: 3, said: 'publicly' } as const;
  const text = writeStance({ ...said, older: 'draft' });
  expect(text).toBe('oppose, certain, publicly, on older words');
  expect(readStance(text)).toEqual({
    kind: 'position',
    confidenceStated: true,
    note: null,
    older: 'draft',
    ...said,
  });
  expect(readStance('yes (on an older draft)')).toMatchObject({ stance: 'support', older: 'draft' });
  for (const odd of ['on older words', 'n/a, on older words', 'yes, older draft, on older words']) {
    expect(readStance(odd).kind).toBe('unknown');
  }
});
