import { useT } from '../../kernel/i18n/index.js';

/** How many cells say something, and which are the first. */
export function Count({ count, cells }: { count: number; cells: string[] }) {
  const t = useT();
  return <>{t('imports.inCells', { count, cells: cells.slice(0, 5).join(', ') })}</>;
}
