import type { HandoverShiftDto } from '../kernel/api/client.js';
import { useT } from '../kernel/i18n/index.js';
import { StanceMark, stanceName } from './stance.js';

const SIGNS = { towards: '▲', away: '▼', none: '' };
/** What only the records did never looks like a move of the delegation. */
const RECORD_SIGNS = { corrected: '✎', withdrawn: '⌫', restored: '↻' };

/** From one stance to another, and whether that is towards us or away, in signs and words; or what became of a record. */
export function ShiftWords({ shift }: { shift: HandoverShiftDto }) {
  const t = useT();
  const { from, to, direction, cause } = shift;
  if (cause !== 'said') return <RecordWords shift={shift} cause={cause} />;
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
      <StanceMark stance={to} />
      {direction === 'none' ? null : (
        <span>
          {' '}
          <span aria-hidden>{SIGNS[direction]}</span> {t(`shift.${direction}`)}
        </span>
      )}
    </span>
  );
}

interface RecordProps {
  shift: HandoverShiftDto;
  cause: keyof typeof RECORD_SIGNS;
}

function RecordWords({ shift: { from, to, corrected }, cause }: RecordProps) {
  const t = useT();
  const now = to === null ? t('shift.gone') : <StanceMark stance={to} />;
  return (
    <span>
      <span aria-hidden>{RECORD_SIGNS[cause]}</span> {t(`shift.${cause}`)}{' '}
      {cause === 'withdrawn' && from !== null ? (
        <>
          <StanceMark stance={from} />, {to === null ? null : `${t('shift.now')} `}
        </>
      ) : null}
      {now}
      {corrected === null ? null : ` (${t('shift.recordedAs', { stance: stanceName(corrected) })})`}
    </span>
  );
}
