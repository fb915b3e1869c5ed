import { ALL, all, AS_MYSELF, AUTHOR, COORDINATES, LOGS_IN, MEMBER, PRESENT, seen, UNDOES } from './rules.js';
import type { TableAccess } from './types.js';

/** The treaty of a campaign: its terms are the coordinators', acts everybody's who logs in, intentions as any testimony. */
export const treaty: Readonly<Record<string, TableAccess>> = {
  treaty: {
    app: { read: `${MEMBER} and ${PRESENT}`, insert: COORDINATES, update: COORDINATES },
    setup: { read: ALL, insert: ALL },
  },
  treaty_action: {
    app: { read: MEMBER, insert: LOGS_IN, update: LOGS_IN },
    setup: { read: ALL, insert: ALL },
  },
  treaty_table: {
    app: {
      read: MEMBER,
      insert: `${LOGS_IN} and ${AUTHOR}`,
      update: { rows: LOGS_IN, columns: 'undone_at, undone_by' },
    },
  },
  treaty_intention: {
    app: {
      read: `${seen()} and ${PRESENT}`,
      insert: AS_MYSELF,
      update: {
        rows: UNDOES,
        after: MEMBER,
        columns:
          'step, expected_on, stated_on, confidence, grade, source, note, removed_at, removed_by, version',
      },
    },
    ledger: {
      read: all('id, author_id, tier, removed_at, removed_by, version'),
      update: all('source, note, removed_at, removed_by, version'),
    },
  },
};
