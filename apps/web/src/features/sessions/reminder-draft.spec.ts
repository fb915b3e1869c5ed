import type { ReminderRuleDto } from '../../kernel/api/client.js';
import { changeRuleRequest, emptyRule, makeRuleRequest, ruleDraftOf } from './reminder-draft.js';

const rule = (more: Partial<ReminderRuleDto>): ReminderRuleDto =>
  ({
    subject: 'vote',
    type: 'before',
    minutes: 2880,
    at: null,
    daysBefore: null,
    audience: { roles: ['coordinator'], organisationId: null },
    urgent: true,
    ...more,
  }) as ReminderRuleDto;

describe('the form of a reminder rule', () => {
  it('says hours up to two days, then days', () => {
    expect(ruleDraftOf(rule({ minutes: 2880 }))).toMatchObject({ amount: '48', unit: 'hours' });
    expect(ruleDraftOf(rule({ minutes: 10_080 }))).toMatchObject({ amount: '7', unit: 'days' });
    expect(ruleDraftOf(rule({ minutes: 95 }))).toMatchObject({ amount: '95', unit: 'minutes' });
  });

  it('states again what it read, and keeps the organisation that the rule is limited to', () => {
    const morning = rule({
      type: 'morning',
      minutes: null,
      at: '09:00',
      daysBefore: 7,
      audience: { roles: ['member'], organisationId: 'o' },
    });
    const draft = { ...ruleDraftOf(morning), roles: ['coordinator' as const], daysBefore: '1' };
    expect(changeRuleRequest(draft, morning)).toEqual({
      ...{ type: 'morning', at: '09:00', daysBefore: 1 },
      audience: { roles: ['coordinator'], organisationId: 'o' },
    });
    expect(changeRuleRequest(ruleDraftOf(morning), morning)).toEqual({});
  });

  it('names nobody for tasks, which tell their assignee', () => {
    expect(makeRuleRequest({ ...emptyRule, subject: 'task' }, 'id')).toEqual({
      id: 'id',
      subject: 'task',
      type: 'before',
      minutes: 2880,
      urgent: false,
    });
  });
});
