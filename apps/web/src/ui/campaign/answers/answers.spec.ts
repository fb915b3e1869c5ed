import {
  ATTITUDES,
  DECISION_RULES,
  DELIVERY_STATES,
  SKIP_REASONS,
  STALE_REASONS,
  SUMMARY_CODES,
  TARGET_REASONS,
} from '#libs/domain';
import type { CountSummaryDto, TargetDto, TargetReasonDto } from '../../../kernel/api/client.js';
import { LANGUAGE_NAMES, speak, translate, type Language } from '../../../kernel/i18n/index.js';
import { summaryText } from './count-summary.js';
import { deliveryText } from './delivery.js';
import { oddHourText } from './odd-hour.js';
import { reasonsByAsk, reasonsInList, reasonText } from './reasons.js';
import { scopeText } from './scope.js';
import { standsText } from './stands.js';

const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];
const summary = (code: CountSummaryDto['code'], more: Partial<CountSummaryDto> = {}): CountSummaryDto => ({
  ...{ code, outlook: 'unlikely', littleKnown: false, members: 193, yes: 76, no: 38, open: 79, needed: 76 },
  ...{ short: 2, undo: 0, probability: 0.16, tie: null, quorum: { needed: 97, present: 193 } },
  nearest: [
    { code: 'FJI', name: 'Fiji' },
    { code: 'TUV', name: 'Tuvalu' },
  ],
  ...more,
});
const nameOf = (_code: string, english: string) => english;
const reason = (code: TargetReasonDto['code'], more: Partial<TargetReasonDto> = {}): TargetReasonDto => ({
  ...{ code, askId: null, count: null, of: null, group: null, from: null, to: null, attitude: null },
  ...more,
});
const target = {
  asks: [
    { id: 'a', title: 'Oversight', stale: 'draft' },
    { id: 'b', title: 'Scope', stale: null },
  ],
  lead: { organisation: 'CIVICUS', user: 'Linh' },
  lastContact: {
    organisation: 'CIVICUS',
    occurredAt: { venue: { zone: 'UTC', wall: '2024-08-05T10:00', offsetMinutes: 0 } },
  },
  reasons: [
    reason('threshold', { askId: 'a', count: 1, of: 1 }),
    reason('stance', { askId: 'a', attitude: 'open' }),
    reason('no_contact'),
    reason('threshold', { askId: 'b', count: 2, of: 5 }),
    reason('lead'),
  ],
} as unknown as TargetDto;

/** Everything that an answer of the api may say by a code. */
function everyText(): string[] {
  const swing = {
    askId: 'a',
    count: 2,
    of: 5,
    group: 'CARICOM',
    from: 0.31,
    to: 0.46,
    attitude: 'for',
  } as const;
  return [
    ...SUMMARY_CODES.map((code) => summaryText(summary(code), nameOf, 'defeats')),
    ...ATTITUDES.flatMap((attitude) =>
      [null, ...STALE_REASONS].map((stale) => standsText({ attitude, stale, differs: true })),
    ),
    standsText({ attitude: null, stale: null }),
    standsText({ attitude: 'for', stale: null, sponsors: true }),
    ...[...TARGET_REASONS, 'lead' as const].flatMap((code) =>
      (['consensus', 'two_thirds'] as const).map((rule) => reasonText(reason(code, swing), target, rule)),
    ),
    ...DECISION_RULES.map((rule) => translate(`answers.rule.${rule}`)),
    ...DELIVERY_STATES.map((state) => deliveryText({ state, skipReason: null })),
    ...SKIP_REASONS.map((skipReason) => deliveryText({ state: 'skipped', skipReason })),
    ...(['skipped', 'twice_earlier', 'twice_later'] as const).map((code) =>
      oddHourText({ code, stated: '2024-03-10T02:30', zone: 'America/New_York', taken: '2024-03-10T03:00' }),
    ),
    scopeText({ demo: true }),
  ];
}

afterAll(() => speak('en'));

describe.each(LANGUAGES)('what the api answers by code, in %s', (language) => {
  it('has a sentence for every code, with nothing left to put in', async () => {
    await speak(language);
    const texts = everyText();
    expect(texts.filter((text) => text === '' || /[{}]|(answers|summary)\./.test(text))).toEqual([]);
  });
});

describe('what a foreigner’s word stands in, in Arabic', () => {
  it('is kept apart from the words around it, numbers keep their digits', async () => {
    await speak('ar');
    expect(reasonText(reason('lead'), target, 'two_thirds')).toContain('\u2068CIVICUS\u2069');
    expect(summaryText(summary('carries'), nameOf)).toContain('76');
  });
});

describe('in English', () => {
  beforeAll(() => speak('en'));

  it('a count is said by the same function as in mails', () => {
    expect(summaryText(summary('short'), nameOf)).toBe(
      'As counted it is short by 2, with 76 yes to 38 no and 79 open. Nearest to a yes: Fiji and Tuvalu. The chance that it carries is 16%.',
    );
  });

  it('reasons name each ask once and leave out what stands beside them', () => {
    expect(reasonsByAsk(target, 'two_thirds')).toEqual({
      main: [
        'One yes is missing as counted, and this one is the nearest.',
        'No contact with it is logged, as far as you see.',
      ],
      others: [{ title: 'Scope', text: '2 yes are missing as counted; this is one of the 5 nearest.' }],
    });
    const swing = reason('swing', { from: 0.314, to: 0.998 });
    expect(reasonText(swing, target, 'two_thirds')).toBe(
      'With its yes the chance rises from 31% to over 99 %.',
    );
    expect(reasonText(reason('threshold', { count: 2 }), target, 'consensus')).toBe(
      'It is one of 2 objectors.',
    );
  });

  it('of a list, what holds of all is said once, and each begins with what tells it apart', () => {
    const other = {
      ...target,
      reasons: [reason('swing', { askId: 'a', from: 0.3, to: 0.4 }), reason('no_contact')],
    };
    const { common, each } = reasonsInList([target, other], 'two_thirds');
    expect(common).toEqual(['No contact with it is logged, as far as you see.']);
    expect(each.map(({ main }) => main)).toEqual([
      ['One yes is missing as counted, and this one is the nearest.'],
      ['With its yes the chance rises from 30% to 40%.'],
    ]);
    // Of different asks nothing is put together.
    const elsewhere = { ...target, asks: target.asks.toReversed() };
    expect(reasonsInList([target, elsewhere], 'two_thirds').common).toEqual([]);
  });

  it('a stance says how sure it is: by that, too, one comes before another', () => {
    const asks = [{ id: 'a', title: 'Oversight', stale: null, confidence: 1 }];
    const stance = reason('stance', { askId: 'a', attitude: 'leans_for' });
    const leaning = { ...target, asks } as unknown as TargetDto;
    expect(reasonText(stance, leaning, 'two_thirds')).toBe('It leans towards it. How sure: a guess.');
  });

  it('an hour that the clocks skip says what is meant', () => {
    const odd = { stated: '2024-03-10T02:30', zone: 'America/New_York', taken: '2024-03-10T03:00' };
    expect(oddHourText({ code: 'skipped', ...odd })).toBe(
      '02:30 on 10 Mar 2024 does not exist in New York, where the clocks go forward. It means the first minute after the gap, 03:00.',
    );
  });
});
