import { Button } from '@mantine/core';
import { useT } from '../../kernel/i18n/index.js';
import type { Deciding } from './deciding.js';
import { chosen } from './draft.js';

/** Leaves a row of the sheet out, such as one of totals, or has it read again. */
export function LeaveRow({ row, deciding }: { row: number; deciding: Deciding }) {
  const t = useT();
  const { draft, sheet, decide } = deciding;
  const isOut = chosen(draft, sheet.mapping, 'rows', String(row)) === 'ignore';
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => decide('rows', String(row), isOut ? '' : 'ignore')}
    >
      {t(isOut ? 'imports.readRow' : 'imports.leaveRow', { row: String(row) })}
    </Button>
  );
}
