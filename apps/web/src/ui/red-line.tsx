import { useT } from '../kernel/i18n/index.js';

/** Says that an ask is a red line, in words. */
export function RedLine() {
  const t = useT();
  return (
    <span
      style={{
        color: 'var(--stance-no)',
        border: '1px solid currentColor',
        borderRadius: 999,
        padding: '0 0.5rem',
        fontSize: '0.8125rem',
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      {t('asks.redLine')}
    </span>
  );
}
