import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#libs/words';
import { quiet } from '../../../../test/support/digests.js';
import { isEmpty } from './content.js';
import { renderDigest } from './render.js';

const reader = {
  zone: 'Asia/Bangkok',
  plainSubjects: false,
  publicUrl: 'https://desk.example.org',
  footer: [],
};
const said = {
  ...{ id: '018f7e2a-0000-7000-8000-000000000051', delegation: 'Kenya', code: 'KEN' },
  statedOn: '2024-08-02',
};
const content = {
  ...quiet,
  intentions: {
    items: [
      { ...said, step: 'will_deposit' as const, expectedOn: '2024-12-15', note: 'The minister said so.' },
      {
        ...said,
        delegation: 'Cook Islands',
        code: 'COK',
        step: 'needs_law' as const,
        expectedOn: null,
        note: '',
      },
    ],
    total: 5,
  },
};

describe('what capitals say, in a digest', () => {
  it('makes it one that is sent', () => {
    expect([isEmpty(quiet), isEmpty(content)]).toEqual([true, false]);
  });

  it('calls who has no delegation as the screens do', () => {
    const { text } = renderDigest(content, { ...reader, locale: 'fr' });
    expect(text).toContain('Îles Cook');
    expect(text).not.toContain('Cook Islands');
  });

  it('is told with its day where one was named, and what else there is', () => {
    const { text } = renderDigest(content, { ...reader, locale: 'en' });
    expect(text).toContain('What capitals say about the treaty');
    expect(text).toMatch(
      /Kenya: Will deposit its instrument\s+Said on Fri 2 Aug 2024\s+By Sun 15 Dec 2024\s+The minister said so\./,
    );
    expect(text).toMatch(/Cook Islands: Needs a law first/);
    expect(text).toContain('3');
    expect(renderDigest(quiet, { ...reader, locale: 'en' }).text).not.toContain('capitals');
  });

  it.each(LANGUAGES)('is said in %s', (locale) => {
    const { text } = renderDigest(content, { ...reader, locale });
    expect(text).toContain('2024');
    expect(text).not.toMatch(/treaty_step|digest\./);
    expect(text.includes('Will deposit')).toBe(locale === 'en');
  });
});
