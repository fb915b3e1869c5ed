import { Text } from '@mantine/core';
import type { PositionDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { stanceName } from '../stance.js';

const SIGNS = { corrected: '✎', restored: '↻' };

/** That a position puts a record right, or brings one back: so it is no move of the delegation. */
export function PositionCause({
  position: { cause, correctedStance },
}: {
  position: Pick<PositionDto, 'cause' | 'correctedStance'>;
}) {
  const t = useT();
  if (cause === 'said') return null;
  const words =
    cause === 'restored'
      ? t('record.restored')
      : correctedStance === null
        ? t('record.corrects')
        : t('record.correctsStance', { stance: stanceName(correctedStance) });
  return (
    <Text size="sm">
      <span aria-hidden>{SIGNS[cause]}</span> {words}
    </Text>
  );
}
