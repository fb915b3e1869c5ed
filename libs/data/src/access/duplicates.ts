import { all, COORDINATES, isMe, LOGS_IN, MEMBER, there } from './rules.js';
import type { TableAccess } from './types.js';

/** Whoever sees one of two delegates only learns nothing of the other by it; organisations are seen by all. */
const SEES_BOTH = `(delegate_id is null or (${there('delegate d', 'd.id = delegate_id')} and ${there('delegate d', 'd.id = other_delegate_id')}))`;
/** As with merging: delegates by whoever logs in, organisations by coordinators. */
const DECIDES = `${LOGS_IN} and ${SEES_BOTH} and (organisation_id is null or ${COORDINATES})`;

/** Which records that look alike are two. */
export const dismissedDuplicates: TableAccess = {
  app: {
    read: `${MEMBER} and ${SEES_BOTH}`,
    insert: `${DECIDES} and ${isMe('dismissed_by')}`,
    delete: DECIDES,
  },
  // What is erased of a delegate.
  ledger: { read: all('delegate_id, other_delegate_id'), delete: 'true' },
};
