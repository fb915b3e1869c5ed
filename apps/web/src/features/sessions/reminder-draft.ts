import type { ReminderSubject, Role } from '#libs/domain';
import type {
  ChangeReminderRuleRequest,
  MakeReminderRuleRequest,
  ReminderRuleDto,
} from '../../kernel/api/client.js';

/** What the form of a reminder rule holds, as it was typed. */
export interface RuleDraft {
  subject: ReminderSubject;
  type: 'before' | 'morning';
  /** So many `unit`s before. */
  amount: string;
  unit: 'minutes' | 'hours' | 'days';
  /** `09:00` */
  at: string;
  daysBefore: string;
  roles: Role[];
  urgent: boolean;
}

const MINUTES = { minutes: 1, hours: 60, days: 1440 } as const;

export const emptyRule: RuleDraft = {
  subject: 'own',
  type: 'before',
  amount: '48',
  unit: 'hours',
  at: '09:00',
  daysBefore: '0',
  roles: ['campaigner', 'coordinator'],
  urgent: false,
};

/** Hours up to two days, as the field says it. */
function spanOf(minutes: number): Pick<RuleDraft, 'amount' | 'unit'> {
  if (minutes % 1440 === 0 && minutes > 2880) return { amount: String(minutes / 1440), unit: 'days' };
  if (minutes % 60 === 0) return { amount: String(minutes / 60), unit: 'hours' };
  return { amount: String(minutes), unit: 'minutes' };
}

export const ruleDraftOf = (rule: ReminderRuleDto): RuleDraft => ({
  ...emptyRule,
  subject: rule.subject,
  type: rule.type,
  ...(rule.minutes === null ? {} : spanOf(rule.minutes)),
  at: rule.at ?? emptyRule.at,
  daysBefore: String(rule.daysBefore ?? 0),
  roles: [...rule.audience.roles],
  urgent: rule.urgent,
});

function whenOf(draft: RuleDraft) {
  return draft.type === 'before'
    ? { type: 'before' as const, minutes: Math.round(Number(draft.amount) * MINUTES[draft.unit]) }
    : { type: 'morning' as const, at: draft.at, daysBefore: Number(draft.daysBefore) };
}

/** A rule about tasks has no roles: it tells whoever the task is assigned to. */
const audienceOf = ({ subject, roles }: RuleDraft, organisationId: string | null) =>
  subject === 'task' ? {} : { audience: { roles, organisationId } };

export const makeRuleRequest = (draft: RuleDraft, id: string): MakeReminderRuleRequest => ({
  id,
  subject: draft.subject,
  urgent: draft.urgent,
  ...whenOf(draft),
  ...audienceOf(draft, null),
});

/** Only what differs from the rule; the organisation that it is limited to stays. @param rule that the draft was made of */
export function changeRuleRequest(draft: RuleDraft, rule: ReminderRuleDto): ChangeReminderRuleRequest {
  const stood = ruleDraftOf(rule);
  const differs = (...names: (keyof RuleDraft)[]) =>
    names.some((name) => JSON.stringify(draft[name]) !== JSON.stringify(stood[name]));
  return {
    ...(differs('urgent') ? { urgent: draft.urgent } : {}),
    ...(differs('type', 'amount', 'unit', 'at', 'daysBefore') ? whenOf(draft) : {}),
    ...(differs('roles') ? audienceOf(draft, rule.audience.organisationId) : {}),
  };
}
