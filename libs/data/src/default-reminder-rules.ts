import type { DeadlineKind, ReminderSubject, Role } from '#libs/domain';

export interface DefaultRule {
  subject: ReminderSubject;
  type: 'before' | 'morning';
  minutes: number | null;
  at_time: string | null;
  days_before: number | null;
  audience_roles: Role[];
  urgent: boolean;
}

const rule = (subject: ReminderSubject, rest: Partial<DefaultRule>): DefaultRule => ({
  subject,
  type: 'before',
  minutes: null,
  at_time: null,
  days_before: null,
  audience_roles: [],
  urgent: false,
  ...rest,
});

const REMINDED: readonly DeadlineKind[] = [
  'session_close',
  'registration',
  'written_submission',
  'speakers_list',
  'sign_on',
  'vote',
  'own',
];

/** Kinds that take more than a day to prepare. */
const PREPARED: readonly DeadlineKind[] = ['session_close', 'registration', 'written_submission'];

/**
 * What a new campaign begins with: everybody on the morning of the day; those who work on what takes preparation two
 * days before; the coordinator two hours before a vote, at any time of day. Signature is for states to keep: one word
 * a week ahead.
 */
export function defaultReminderRules(): DefaultRule[] {
  const morning = { type: 'morning', at_time: '09:00', days_before: 0 } as const;
  return [
    ...REMINDED.map((kind) =>
      rule(kind, { ...morning, audience_roles: ['member', 'campaigner', 'coordinator'] }),
    ),
    ...PREPARED.map((kind) =>
      rule(kind, { minutes: 48 * 60, audience_roles: ['campaigner', 'coordinator'] }),
    ),
    rule('vote', { minutes: 120, audience_roles: ['coordinator'], urgent: true }),
    rule('signature', { ...morning, days_before: 7, audience_roles: ['campaigner', 'coordinator'] }),
    rule('task', morning),
  ];
}
