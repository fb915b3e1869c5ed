import { describe, expect, it } from '@jest/globals';
import { SUMMARY_CODES, type CountSummary } from '#libs/domain';
import type { SummaryKey } from './keys.js';
import { countSummaryText } from './count-summary.js';
import { intlTagOf, LANGUAGES, type Language } from './languages.js';
import { SERVER_MESSAGES } from './server-messages.js';
import { Translator } from './translator.js';

const NAMES = [
  { code: 'FJI', name: 'Fiji' },
  { code: 'TUV', name: 'Tuvalu' },
];
const summary = (code: CountSummary['code'], more: Partial<CountSummary> = {}): CountSummary => ({
  ...{ code, outlook: 'unsure', littleKnown: false, members: 193, yes: 74, no: 38, open: 81, needed: 75 },
  ...{ short: 2, undo: 0, probability: 0.16, nearest: [], tie: null },
  quorum: { needed: 97, present: 96 },
  ...more,
});
const say = (language: Language, given: CountSummary, effect?: 'serves' | 'defeats') => {
  const translator = new Translator<SummaryKey>(language, [SERVER_MESSAGES[language]]);
  const nameOf = (_code: string, english: string) => english;
  const translate = translator.translate.bind(translator);
  return countSummaryText({ translate, tag: intlTagOf(language), nameOf }, given, effect);
};

describe.each(LANGUAGES)('what a count says, in %s', (language) => {
  it('has a sentence for every code, with nothing left to put in', () => {
    const texts = SUMMARY_CODES.flatMap((code) =>
      [
        summary(code, { nearest: NAMES, short: 2 }),
        summary(code, { nearest: NAMES, short: 3, tie: { needed: 1, of: 5 }, open: 1 }),
        summary(code, { littleKnown: true, tie: { needed: 1, of: 5 }, probability: 0.004 }),
        summary(code, { short: 7, probability: 0.62 }),
      ].map((given) => say(language, given, 'defeats')),
    );
    expect(texts.filter((text) => text === '' || /[{}]|summary\./.test(text))).toEqual([]);
  });

  it('always has the chance beside it, but where nothing is counted or nothing can be decided', () => {
    const share = new Intl.NumberFormat(intlTagOf(language), { style: 'percent' }).format(0.16);
    for (const code of SUMMARY_CODES) {
      expect([code, say(language, summary(code)).includes(share)]).toEqual([
        code,
        code !== 'unknown' && code !== 'no_quorum',
      ]);
    }
  });
});

describe('in English', () => {
  it('says first that little is known, and names nobody', () => {
    expect(say('en', summary('open_decide', { littleKnown: true, yes: 2, no: 1, open: 190 }))).toBe(
      'Little is known: 190 of 193 members are open. Counted are 2 yes and 1 no; the open ones decide. ' +
        'The chance that it carries, 16%, rests mostly on guesses about the open ones.',
    );
  });

  it('says that it carries only as counted, and that the chance says otherwise', () => {
    expect(say('en', summary('carries_if_open_abstain', { yes: 88, no: 44, open: 61, undo: 1 }))).toBe(
      'As counted it would carry with 88 yes to 44 no, but 1 no among the open ones (61) would undo it. ' +
        'Yet the chance that it carries is only 16%: counted is not cast, and some may decide otherwise.',
    );
    const likely = say('en', summary('carries_for_sure', { yes: 150, no: 10, open: 33, probability: 0.997 }));
    expect(likely).toBe(
      'As counted it carries with 150 yes to 10 no, whatever the 33 open do. The chance that it carries is over 99 %.',
    );
  });

  it.each([
    [{ nearest: NAMES }, 'Nearest to a yes: Fiji and Tuvalu.'],
    [
      { nearest: NAMES, short: 3, tie: { needed: 1, of: 5 } },
      'Nearest to a yes: Fiji and Tuvalu, then any 1 of 5 that are equally near.',
    ],
    [{ tie: { needed: 2, of: 9 } }, 'Nearest to a yes: any 2 of 9 that are equally near.'],
  ])('says who is nearest, equals as equals: %j', (more, text) => {
    expect(say('en', summary('short', more))).toContain(text);
  });

  it('never says of anybody that they would carry it', () => {
    for (const code of SUMMARY_CODES) {
      const text = say('en', summary(code, { nearest: NAMES }));
      expect(text).not.toMatch(/(Fiji|Tuvalu)[^.]*(carry|carries)/);
      // Beside the chance, which is one of carrying, nothing carries but as counted.
      const claims = text.replace(/chance that it carries/, '').split('. ');
      for (const claim of claims.filter((one) => /it (would )?carr(y|ies)/.test(one))) {
        expect(claim).toMatch(/^As counted it/);
      }
    }
  });
});
