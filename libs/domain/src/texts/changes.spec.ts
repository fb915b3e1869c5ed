import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeOf, compareWording, makesPositionsStale, normalWording } from './changes.js';

const OLD = 'States Parties shall ensure that measures are “necessary” – and proportionate.';

describe('two wordings', () => {
  it.each([
    ['other white space', OLD.replaceAll(' ', '\n\u00A0 ')],
    ['other quotation marks', OLD.replace('“', '"').replace('”', '»')],
    ['other dashes', OLD.replace(' – ', '—')],
    ['an invisible sign', OLD.replace('Parties', 'Par\u00ADties\u200B')],
    ['the mark of an agreed paragraph', `[Agreed ad referendum] ${OLD}`],
  ])('are the same with %s', (_, next) => {
    expect(compareWording(OLD, next)).toBe('same');
  });

  it.each([
    ['brackets', OLD.replace('shall', '[shall]')],
    ['a comma', OLD.replace('ensure', 'ensure,')],
    ['a capital letter', OLD.replace('measures', 'Measures')],
    ['a word', OLD.replace('shall', 'may')],
    ['an accent', OLD.replace('necessary', 'nécessary')],
    ['a bracketed word', OLD.replace('necessary', '[agreed] necessary')],
  ])('differ by %s', (_, next) => {
    expect(compareWording(OLD, next)).toBe('different');
  });

  it('are the same when brackets only stand wider', () => {
    expect(
      compareWording('They [shall] [may] (in full) act.', 'They [ shall ] [ may ] ( in full ) act.'),
    ).toBe('same');
  });

  it.each([null, undefined, '', ' \n'])('cannot be compared when one is %j', (missing) => {
    expect(compareWording(OLD, missing)).toBe('unknown');
    expect(compareWording(missing, OLD)).toBe('unknown');
  });

  it('are brought to a form that stays as it is', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '\n', '-', '–', '[', ']', '(', ')', '“', "'", 'é', '\u200B', ','),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (body) => {
        expect(normalWording(normalWording(body))).toBe(normalWording(body));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the change of a provision', () => {
  const five = { number: '5', body: OLD };

  it.each([
    ['unchanged', five, { number: 'Art. 5', body: OLD.replace('–', '-') }],
    ['renumbered', five, { number: '6', body: OLD }],
    ['reworded', five, { number: '5', body: OLD.replace('shall', '[shall]') }],
    ['reworded', five, { number: '6', body: OLD.replace('shall', 'may') }],
    ['new', null, five],
    ['deleted', five, null],
    ['deleted', five, { ...five, status: 'deleted' }],
    ['new', { ...five, status: 'deleted' }, five],
    ['unchanged', null, { ...five, status: 'deleted' }],
    ['unchanged', null, null],
  ] as const)('is %s', (change, before, after) => {
    expect(changeOf(before, after)).toBe(change);
  });

  it('counts as reworded when a wording is missing, unless a person says otherwise', () => {
    expect(changeOf({ number: '5' }, { number: '5' })).toBe('reworded');
    expect(changeOf({ number: '5' }, { number: '5' }, true)).toBe('reworded');
    expect(changeOf({ number: '5' }, { number: '5' }, false)).toBe('unchanged');
    expect(changeOf({ number: '5' }, { number: '6' }, false)).toBe('renumbered');
  });

  it('is decided by the wordings where both are loaded, whatever a person says', () => {
    expect(changeOf(five, { ...five, body: 'Other words.' }, false)).toBe('reworded');
    expect(changeOf(five, five, true)).toBe('unchanged');
  });

  it('makes positions stale unless the words are the same', () => {
    const stale = (['unchanged', 'renumbered', 'reworded', 'new', 'deleted'] as const).filter(
      makesPositionsStale,
    );
    expect(stale).toEqual(['reworded', 'new', 'deleted']);
  });
});
