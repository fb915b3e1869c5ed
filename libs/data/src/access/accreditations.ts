import * as rules from './rules.js';
import type { TableAccess } from './types.js';

const { ALL, all, AS_MYSELF, COORDINATES, MEMBER, PRESENT, seen, there, UNDOES } = rules;

const ITS_ACCREDITATION = there('accreditation a', 'a.id = accreditation_id');

/** Who is admitted to a session, and what people heard of it. */
export const accreditations: Readonly<Record<string, TableAccess>> = {
  accreditation: {
    app: { read: `${MEMBER} and ${PRESENT}`, insert: COORDINATES, update: COORDINATES },
  },
  accreditation_note: {
    app: {
      read: `${seen()} and ${ITS_ACCREDITATION}`,
      insert: `${AS_MYSELF} and ${ITS_ACCREDITATION}`,
      update: { rows: UNDOES, after: MEMBER, columns: 'note, objected_by, tier, version' },
      delete: UNDOES,
    },
    // With an account goes what only its owner read.
    ledger: { read: all('author_id, tier'), delete: ALL },
  },
};
