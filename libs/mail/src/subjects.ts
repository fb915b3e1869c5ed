import type { DeliveryKind } from '#libs/domain';

/**
 * The whole list of subjects. Fixed, because a subject shows on a locked phone that lies on somebody's table:
 * no names, no states, nothing that anybody typed.
 */
export const SUBJECTS: Record<DeliveryKind, string> = {
  deadline_reminder: 'Demarche: a deadline is near',
  task_reminder: 'Demarche: a task is due',
  deadline_moved: 'Demarche: a deadline has moved',
  digest: 'Demarche: your week',
  invitation: 'Demarche: an invitation for you',
};
