import * as rules from './rules.js';
import type { TableAccess } from './types.js';

const { COORDINATES, LOGS_IN, MEMBER, PRESENT, isMe, represents } = rules;
const WE_WRITE = `(${COORDINATES} or (${LOGS_IN} and ${represents}))`;

/** Time to speak: read by the whole campaign, written for one's own organisation. */
export const speaking: Readonly<Record<string, TableAccess>> = {
  speaking_slot: {
    app: {
      read: `${MEMBER} and ${PRESENT}`,
      insert: `${WE_WRITE} and ${isMe('author_id')}`,
      update: {
        rows: WE_WRITE,
        columns:
          'meeting_id, representative_id, item, stakeholders, state, minutes, place, link, webcast_time, body, version, removed_at, removed_by',
      },
    },
  },
};
