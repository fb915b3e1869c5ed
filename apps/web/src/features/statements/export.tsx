import type { StatementDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { SaveExport } from '../../ui/campaign/exports/save-export.js';
import { shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { exportOf, type Filters } from './filters.js';

interface ExportProps {
  filters: Filters;
  /** On whose clock the days of the filters are. */
  zone: string;
  /** Those in the list. */
  shown: readonly StatementDto[] | undefined;
}

/** Saves the statements that the filters leave as a sheet; of those that were removed there is none. */
export function ExportStatements({ filters, zone, shown }: ExportProps) {
  const t = useT();
  if (!shown?.length || shelfOf(filters.shelf) === 'removed') return null;
  return (
    <SaveExport path="statements/export" asked={exportOf(filters, zone)} label={t('statements.export')} />
  );
}
