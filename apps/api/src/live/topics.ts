import type { Topic } from '#libs/domain';

/** Tables of which not everybody in the campaign sees every row, as the triggers name them. */
export const ROW_TOPICS = {
  position_event: 'positions',
  statement: 'positions',
  interaction: 'interactions',
  contact_notice: 'interactions',
  delegate: 'interactions',
  task: 'tasks',
  amendment: 'texts',
  sheet_import: 'imports',
  delivery: 'deliveries',
  invitation: 'members',
} as const satisfies Record<string, Topic>;
export type RowTable = keyof typeof ROW_TOPICS;

export const ROW_TABLES = Object.keys(ROW_TOPICS) as RowTable[];
