import { Text } from '@mantine/core';
import { useT } from '../../kernel/i18n/index.js';
import { cityText } from '../../kernel/i18n/clocks.js';
import { inWords } from '../../ui/zone-clock.js';

/** An instant on each clock, each with its place named. @param instant in ms since 1970; NaN until it is typed whole */
export function Clocks({ instant, zones }: { instant: number; zones: readonly string[] }) {
  const t = useT();
  const on = (zone: string) => t('due.at', { time: inWords(instant, zone), city: cityText(zone) });
  return (
    <Text size="sm" mih="1.5em" mt={4} aria-live="polite">
      {Number.isNaN(instant) ? t('due.noTime') : [...new Set(zones)].map(on).join(' · ')}
    </Text>
  );
}
