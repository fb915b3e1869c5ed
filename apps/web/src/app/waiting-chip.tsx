import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { campaignPath } from '../ui/campaign/campaign-path.js';
import { useT } from '../kernel/i18n/index.js';
import { useOutboxState } from '../kernel/offline/outbox-state.js';
import { refresh } from '../kernel/query/query.js';
import { useSeat } from '../kernel/session/session.js';
import styles from './waiting-chip.module.css';

/** From then on the chip says how long the device may still keep what was not sent. */
const WARN_HOURS = 6;

/** How many notes are waiting to be sent, on every screen; nothing when there are none. */
export function WaitingChip() {
  const t = useT();
  const { slug, campaignId } = useSeat();
  const { count, refused, locked, hoursLeft = Infinity } = useOutboxState();
  const before = useRef(0);
  useEffect(() => {
    // What was sent is now part of the picture.
    if (count < before.current) void refresh(campaignId, 'positions', 'interactions', 'tasks');
    before.current = count;
  }, [count, campaignId]);
  const words = [
    ...(count > refused ? [t('waiting.chip', { count: count - refused })] : []),
    ...(refused > 0 ? [t('waiting.chipRefused', { count: refused })] : []),
    ...(locked ? [t('waiting.chipLocked')] : []),
    ...(hoursLeft < WARN_HOURS ? [t('waiting.chipHours', { count: hoursLeft })] : []),
  ];
  return (
    <span role="status">
      {count > 0 ? (
        <Link
          to={campaignPath(slug, { to: 'waiting' })}
          className={styles.chip}
          title={words.join(' · ')}
          data-refused={refused > 0 || undefined}
        >
          {words.join(' · ')}
        </Link>
      ) : null}
    </span>
  );
}
