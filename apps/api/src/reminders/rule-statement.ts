import { Problem, ROLES, type ReminderSubject, type Role } from '#libs/domain';
import { refusal } from '../http/refusal.js';
import type { ChangeReminderRuleRequest } from './reminders.dto.js';

/** What a rule says, as it is stored. */
export interface Statement extends TimeStatement, AudienceStatement {
  subject: ReminderSubject;
  urgent: boolean;
  active: boolean;
}

interface TimeStatement {
  type: 'before' | 'morning';
  minutes: number | null;
  at: string | null;
  daysBefore: number | null;
}

interface AudienceStatement {
  roles: Role[];
  organisationId: string | null;
}

type Request = ChangeReminderRuleRequest;

/**
 * What the rule says with this request; what the request leaves out stays as it was.
 * @throws Problem naming the field when the parts do not fit together
 */
export function stated(subject: ReminderSubject, request: Request, before?: Statement): Statement {
  return {
    subject,
    ...timeStated(request, before),
    ...audienceStated(subject, request, before),
    urgent: request.urgent ?? before?.urgent ?? false,
    active: request.active ?? before?.active ?? true,
  };
}

const NOBODY: AudienceStatement = { roles: [], organisationId: null };

function audienceStated(subject: ReminderSubject, request: Request, before = NOBODY): AudienceStatement {
  const { roles = before.roles, organisationId = before.organisationId } = request.audience ?? {};
  // In one order, so that two rules that say the same also look the same; a null is an empty list.
  const chosen = ROLES.filter((role) => (roles ?? []).includes(role));
  if (subject !== 'task' && chosen.length === 0) {
    throw Problem.field('audience.roles', refusal('reminders.sayRole', { roles: ROLES.join(', ') }));
  }
  if (subject === 'task' && (chosen.length > 0 || organisationId !== null)) {
    throw Problem.field('audience', refusal('reminders.taskAudience'));
  }
  return { roles: chosen, organisationId };
}

function timeStated(request: Request, before?: TimeStatement): TimeStatement {
  const type = request.type ?? before?.type ?? 'before';
  refuseForeign(request, type);
  return type === 'before' ? exactly(request, before) : atTimeOfDay(request, before);
}

const FOREIGN = { before: ['at', 'daysBefore'], morning: ['minutes'] } as const;

function refuseForeign(request: Request, type: TimeStatement['type']): void {
  const foreign = FOREIGN[type].find((name) => (request[name] ?? null) !== null);
  if (!foreign) return;
  const other = type === 'before' ? 'morning' : 'before';
  throw Problem.field(foreign, refusal('reminders.otherType', { foreign, other, type }));
}

function exactly(request: Request, before?: TimeStatement): TimeStatement {
  const minutes = request.minutes ?? before?.minutes ?? null;
  if (minutes === null) throw Problem.field('minutes', refusal('reminders.sayMinutes'));
  return { type: 'before', minutes, at: null, daysBefore: null };
}

function atTimeOfDay(request: Request, before?: TimeStatement): TimeStatement {
  const at = request.at ?? before?.at ?? null;
  if (at === null) throw Problem.field('at', refusal('reminders.sayTime'));
  return { type: 'morning', minutes: null, at, daysBefore: request.daysBefore ?? before?.daysBefore ?? 0 };
}
