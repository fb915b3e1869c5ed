import { LANGUAGE_NAMES, messagesOfDesk, speak, type Language } from '../../kernel/i18n/index.js';
import type { ReminderRuleDto } from '../../kernel/api/client.js';
import { bySubject, glance } from './reminder-glance.js';

const rule = (more: Partial<ReminderRuleDto> = {}): ReminderRuleDto => ({
  ...{ id: 'r', subject: 'vote', type: 'before', minutes: 2880, at: null, daysBefore: null },
  ...{ urgent: false, active: true, version: 1, organisation: null, removed: null },
  audience: { roles: ['member'], organisationId: null },
  ...more,
});
const hour = (at: string, daysBefore = 0) => ({ type: 'morning', minutes: null, at, daysBefore }) as const;
/** Without the marks that keep parts of a line apart. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

beforeAll(() => messagesOfDesk());
afterAll(() => speak('en'));

describe('The rules of reminders at a glance', () => {
  it('stand together for what they remind of, the earliest mail first', () => {
    const [hours, days] = [rule({ id: 'hours' }), rule({ id: 'days', minutes: 10_080 })];
    const [morning, eve] = [
      rule({ id: 'morning', ...hour('08:00') }),
      rule({ id: 'eve', ...hour('20:00', 2) }),
    ];
    const task = rule({ id: 'task', subject: 'task' });
    expect(
      bySubject([task, morning, hours, eve, days]).map(([subject, its]) => [
        subject,
        its.map(({ id }) => id),
      ]),
    ).toEqual([
      ['vote', ['days', 'eve', 'hours', 'morning']],
      ['task', ['task']],
    ]);
  });

  it('say in one line what is sent when to whom, and what is switched off', () => {
    const rules = [
      rule({ minutes: 10_080 }),
      rule(),
      rule({ minutes: 120, audience: { roles: ['coordinator'], organisationId: null } }),
      rule({ ...hour('09:00'), active: false }),
    ];
    expect(plain(glance(rules))).toBe(
      '7 days before and 48 hours before: members · 2 hours before: coordinators · switched off: at 09:00, just before',
    );
    expect(plain(glance([rule({ subject: 'task', ...hour('09:00', 1) })]))).toBe(
      '1 day before, at 09:00: whoever it is assigned to',
    );
  });

  it.each(Object.keys(LANGUAGE_NAMES) as Language[])('are whole in %s', async (language) => {
    await speak(language);
    expect(
      glance([rule(), rule(hour('09:00')), rule(hour('09:00', 2)), rule({ active: false })]),
    ).not.toMatch(/[{}]|reminder\./);
  });
});
