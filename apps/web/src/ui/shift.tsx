import type { HandoverShiftDto } from '../kernel/api/client.js';
import { useT } from '../kernel/i18n/index.js';
import { StanceMark } from './stance.js';

const SIGNS = { towards: '▲', away: '▼', none: '' };

/** From one stance to another, and whether that is towards us or away, in signs and words. */
export function ShiftWords({ shift: { from, to, direction } }: { shift: HandoverShiftDto }) {
  const t = useT();
  return (
    <span>
      {from === null || from === to ? (
        <span>{from === null ? t('shift.first') : t('shift.still')} </span>
      ) : (
        <>
          <StanceMark stance={from} /> <span aria-hidden>→</span>
          <span className="only-read">{t('shift.to')}</span>{' '}
        </>
      )}
      {to === null ? t('shift.gone') : <StanceMark stance={to} />}
      {direction === 'none' ? null : (
        <span>
          {' '}
          <span aria-hidden>{SIGNS[direction]}</span> {t(`shift.${direction}`)}
        </span>
      )}
    </span>
  );
}
