import * as rules from './rules.js';
import type { TableAccess } from './types.js';

const { COORDINATES, LOGS_IN, MEMBER, PRESENT, memberOfOrganisation, represents } = rules;

/** Of the organisation that it is about, or of a coordinator. */
const OURS = `(${COORDINATES} or (${MEMBER} and ${memberOfOrganisation}))`;
const WE_WRITE = `(${COORDINATES} or (${LOGS_IN} and ${represents}))`;

/** Who goes to a session for whom, and who holds which badge. */
export const representatives: Readonly<Record<string, TableAccess>> = {
  representative: {
    app: {
      read: `${OURS} and ${PRESENT}`,
      insert: WE_WRITE,
      update: {
        rows: WE_WRITE,
        columns:
          'name, title, workplace, email, email_consent, attendance, zone, pass, visa, arrives_on, version, removed_at, removed_by',
      },
    },
  },
  badge_holding: {
    app: {
      read: MEMBER,
      insert: `${WE_WRITE} and handed_by = (select reader_id())`,
      update: { rows: WE_WRITE, columns: 'until_at, until_by' },
    },
  },
};
