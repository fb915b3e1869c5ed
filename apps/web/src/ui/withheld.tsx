import { Text } from '@mantine/core';
import { intlTag, useT } from '../kernel/i18n/index.js';

const KINDS = ['stances', 'contacts', 'delegates', 'tasks', 'amendments'] as const;

/** How much of each kind is known and not on this device. */
export type WithheldCounts = Partial<Record<(typeof KINDS)[number], number>>;

/** Says what is known and not kept here, so that nobody takes it for nothing. Nothing where all of it is here. */
export function WithheldNote({ withheld }: { withheld: WithheldCounts | undefined }) {
  const t = useT();
  const kinds = KINDS.filter((kind) => (withheld?.[kind] ?? 0) > 0);
  if (kinds.length === 0) return null;
  const list = kinds.map((kind) => t(`day.withheld.${kind}`, { number: withheld?.[kind] ?? 0 }));
  return (
    <Text size="sm" role="status" className="warned">
      {t('day.withheld.line', { list: new Intl.ListFormat(intlTag()).format(list) })}
    </Text>
  );
}
