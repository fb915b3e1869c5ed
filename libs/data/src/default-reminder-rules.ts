import type { DeadlineKind, ReminderSubject, Role } from '#libs/domain';

export interface DefaultRule {
  subject: ReminderSubject;
  type: 'before' | 'morning';
  minutes: number | null;
  atTime: string | null;
  daysBefore: number | null;
  audienceRoles: Role[];
  urgent: boolean;
}

const rule = (subject: ReminderSubject, rest: Partial<DefaultRule>): DefaultRule => ({
  subject,
  type: 'before',
  minutes: null,
  atTime: null,
  daysBefore: null,
  audienceRoles: [],
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
  const morning = { type: 'morning', atTime: '09:00', daysBefore: 0 } as const;
  return [
    ...REMINDED.map((kind) =>
      rule(kind, { ...morning, audienceRoles: ['member', 'campaigner', 'coordinator'] }),
    ),
    ...PREPARED.map((kind) => rule(kind, { minutes: 48 * 60, audienceRoles: ['campaigner', 'coordinator'] })),
    rule('vote', { minutes: 120, audienceRoles: ['coordinator'], urgent: true }),
    rule('signature', { ...morning, daysBefore: 7, audienceRoles: ['campaigner', 'coordinator'] }),
    rule('task', morning),
  ];
}
