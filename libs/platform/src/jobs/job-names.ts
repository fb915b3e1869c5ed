/** The worker's jobs, each with a queue of its name. None carries data: PostgreSQL knows what there is to do. */
export const JOBS = [
  'sweep',
  'plan',
  'reconcile',
  'audit',
  'import',
  'archives',
  'seats',
  'mail_test',
  'campaigns',
  'housekeeping',
] as const;
export type JobName = (typeof JOBS)[number];
