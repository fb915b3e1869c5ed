import { REMINDER_SUBJECTS } from '#libs/domain';
import type { MoveWarningDto, ReminderRuleDto } from '../../kernel/api/client.js';
import { LANGUAGE_NAMES, speak, type Language } from '../../kernel/i18n/index.js';
import { ruleText } from './rule-text.js';
import { warningText } from './warning-text.js';

const rule = (more: Partial<ReminderRuleDto> = {}): ReminderRuleDto => ({
  ...{ id: 'r', subject: 'session_close', type: 'before', minutes: 2880, at: null, daysBefore: null },
  ...{ urgent: false, active: true, version: 1, organisation: null, removed: null },
  audience: { roles: ['member', 'coordinator'], organisationId: null },
  ...more,
});
const morning = (at: string, daysBefore = 0) => ({ type: 'morning', minutes: null, at, daysBefore }) as const;

afterAll(() => speak('en'));

describe('a reminder rule in words', () => {
  beforeAll(() => speak('en'));

  it.each([
    [rule(), '48 hours before a session closes: members, coordinators. Keeps quiet hours.'],
    [rule({ minutes: 1 }), '1 minute before a session closes'],
    [rule({ minutes: 60 }), '1 hour before'],
    [rule({ minutes: 10_080 }), '7 days before'],
    [
      rule({ subject: 'vote', urgent: true, organisation: 'CIVICUS', ...morning('09:00') }),
      'At 09:00 in the recipient’s zone, on the last morning before a vote: members, coordinators of CIVICUS. May break quiet hours.',
    ],
    [
      rule({ subject: 'task', active: false, ...morning('18:30', 1) }),
      'At 18:30 in the recipient’s zone, 1 day before a task is due: whoever it is assigned to. Keeps quiet hours. Switched off.',
    ],
  ])('%#', (one, text) => {
    expect(ruleText(one).replace(' and coordinators', ', coordinators')).toContain(text);
  });

  it.each(Object.keys(LANGUAGE_NAMES) as Language[])(
    'has a sentence for every rule in %s',
    async (language) => {
      await speak(language);
      const rules = REMINDER_SUBJECTS.flatMap((subject) => [
        rule({ subject }),
        ...['09:00', '15:00', '20:00'].map((at) => rule({ subject, ...morning(at) })),
        rule({ subject, ...morning('09:00', 2), organisation: 'CIVICUS' }),
      ]);
      expect(rules.map(ruleText).filter((text) => /[{}]|answers\./.test(text))).toEqual([]);
    },
  );
});

describe('a warning of a move', () => {
  const warning = (more: Partial<MoveWarningDto>): MoveWarningDto =>
    ({
      ...{ code: 'stays', subject: 'deadline', subjectId: 'd', title: 'Vote', oddHour: null },
      at: { venue: { zone: 'America/New_York', wall: '2024-07-22T18:00', offsetMinutes: -240 } },
      ...more,
    }) as MoveWarningDto;

  it('is a sentence', async () => {
    await speak('en');
    expect(warningText(warning({}))).toBe(
      '“Vote” is stated by itself and stays at Mon 22 Jul 2024, 18:00 in New York (UTC−4). Change it as well if it should follow.',
    );
  });

  it.each(Object.keys(LANGUAGE_NAMES) as Language[])('exists for every code in %s', async (language) => {
    await speak(language);
    const odd = {
      code: 'skipped',
      stated: '2024-03-10T02:30',
      zone: 'UTC',
      taken: '2024-03-10T03:00',
    } as const;
    const all = [
      warning({ subject: 'session', code: 'in_the_past' }),
      warning({ subject: 'meeting', code: 'outside_session' }),
      ...(['stays', 'in_the_past', 'outside_session'] as const).map((code) => warning({ code })),
      ...(['session', 'meeting', 'deadline'] as const).map((subject) =>
        warning({ subject, code: 'odd_hour', oddHour: odd }),
      ),
    ];
    expect(all.map(warningText).filter((text) => /[{}]|answers\./.test(text))).toEqual([]);
  });
});
