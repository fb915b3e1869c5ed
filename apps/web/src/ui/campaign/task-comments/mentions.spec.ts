import { describe, expect, it } from '@jest/globals';
import { answering, partsOf, stillNamed, typedName, withName } from './mentions.js';

const ana = { userId: '1', name: 'Ana' };
const anaMaria = { userId: '2', name: 'Ana María' };

describe('a name in a comment', () => {
  it.each([
    ['@', 1, { from: 0, name: '' }],
    ['Ask @an', 7, { from: 4, name: 'an' }],
    ['Ask @ana mar', 12, { from: 4, name: 'ana mar' }],
    ['ask ana', 7, undefined],
    ['name@example', 12, undefined],
    ['@ana\nthen', 9, undefined],
  ])('is typed in %j', (text, caret, found) => {
    expect(typedName(text, caret)).toEqual(found);
  });

  it('is found by its beginning, without accents, and by nothing else', () => {
    expect(answering([ana, anaMaria], 'maria')).toEqual([anaMaria]);
    expect(answering([ana, anaMaria], '')).toEqual([ana, anaMaria]);
    expect(answering([ana, anaMaria], 'linh')).toEqual([]);
  });

  it('takes the place of what was typed, with what follows it', () => {
    expect(withName('Ask @an today', 7, 4, ana)).toEqual({ text: 'Ask @Ana today', caret: 9 });
  });

  it('counts as long as it stands there, once', () => {
    expect(stillNamed([ana, ana, anaMaria], 'Ask @Ana')).toEqual([ana]);
  });

  it('stands out, the longest one where two begin alike', () => {
    expect(partsOf('Ask @Ana María and @Ana, not @Linh', [ana, anaMaria])).toEqual([
      { text: 'Ask ', named: false, at: 0 },
      { text: '@Ana María', named: true, at: 4 },
      { text: ' and ', named: false, at: 14 },
      { text: '@Ana', named: true, at: 19 },
      { text: ', not @Linh', named: false, at: 23 },
    ]);
  });
});
